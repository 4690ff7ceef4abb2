// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <memory>
#include <signal.h>

using namespace tenantry;
using namespace tenantry::test;

namespace {
constexpr int migrationsAdded = 5;
constexpr int waitMs = 300000;
} // namespace

/// A run that is killed or cancelled half way: the journal knows, the rest is done by `runs resume`, nothing twice.
/// TENANTRY_KILL_TENANTS sets the number of tenants (120).
class tst_KillAndResume : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlSandbox> m_sandbox;
    int m_next = 19; ///< the number of the next migration

    CtlResult ctl(const char *arguments) const { return m_sandbox->ctl(words(arguments), waitMs); }

    /// Migrations that leave a row per application where no tenant's rollback can hide it.
    int addMigrations()
    {
        const int first = m_next;
        for (int i = 0; i < migrationsAdded; ++i, ++m_next) {
            const QByteArray number = QByteArray::number(m_next).rightJustified(4, '0');
            m_sandbox->addMigration(QString::fromLatin1(number + "_counted.sql"),
                                    "CREATE TABLE counted_" + number
                                        + " (id integer PRIMARY KEY);\n"
                                          "INSERT INTO public.applied SELECT current_schema(), '"
                                        + number
                                        + "';\n"
                                          "SELECT pg_sleep(0.02);\n");
        }
        return first;
    }

    int appliedSince(int first) const
    {
        return value(m_sandbox->conninfo(),
                     "SELECT count(*) FROM public.applied WHERE version::int >= " + QByteArray::number(first))
            .toInt();
    }

    /// Starts migrate and sends \p signal once a third of the work is committed. Returns the exit status, -1: killed.
    int disturbMigrate(int first, int signal)
    {
        const int tenants = value(m_sandbox->conninfo(), "SELECT count(*) FROM public.tenants").toInt();
        QProcess process;
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(programPath(QStringLiteral("tenantryctl")),
                      QStringList{QStringLiteral("--profile"), m_sandbox->profile()}
                          + words("migrate --yes --no-backup --jobs 4 --json"));
        if (!process.waitForStarted())
            return -2;
        const int enough = tenants * migrationsAdded / 3;
        while (appliedSince(first) < enough && !process.waitForFinished(20)) {
        }
        ::kill(static_cast<pid_t>(process.processId()), signal);
        if (signal != SIGKILL) {
            QTest::qWait(30); // as timeout(1) does: to the process, then to its group
            ::kill(static_cast<pid_t>(process.processId()), signal);
        }
        process.waitForFinished(waitMs);
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    /// Every tenant of the disturbed run has every migration, none has one twice.
    void checkComplete(const QString &run, int first)
    {
        const QJsonObject shown =
            m_sandbox->ctl({QStringLiteral("runs"), QStringLiteral("show"), run, QStringLiteral("--json")}).json();
        const QJsonArray planned = shown[u"tenants"].toArray();
        QVERIFY(planned.size() > 90);
        QStringList verify = words("verify --json --quiet");
        for (const QJsonValue tenant : planned)
            verify << QStringLiteral("--tenant") << tenant[u"schema_name"].toString();
        const CtlResult verified = m_sandbox->ctl(verify);
        for (const QJsonValue tenant : verified.json()[u"tenants"].toArray())
            QVERIFY2(tenant[u"pending_count"].toInt(-1) == 0, qPrintable(tenant[u"schema_name"].toString()));
        QCOMPARE(verified.json()[u"total_tenants"].toInt(), int(planned.size()));

        const QByteArray since =
            " WHERE version::int BETWEEN " + QByteArray::number(first) + " AND " + QByteArray::number(m_next - 1);
        QCOMPARE(appliedSince(first), int(planned.size()) * migrationsAdded);
        QCOMPARE(value(m_sandbox->conninfo(), "SELECT count(DISTINCT (tenant, version)) FROM public.applied" + since)
                     .toInt(),
                 int(planned.size()) * migrationsAdded);
        Connection connection = connectTo(m_sandbox->superuserConninfo());
        for (const QJsonValue tenant : planned) {
            const auto schema = connection.quoted(tenant[u"schema_name"].toString());
            QVERIFY(schema.has_value());
            const auto rows = connection.query("SELECT count(*), count(DISTINCT version) FROM " + *schema
                                               + ".schema_migrations" + since);
            QVERIFY2(rows.has_value(), schema->constData());
            QCOMPARE(rows->integer(0, 0), qint64(m_next - first));
            QCOMPARE(rows->integer(0, 1), rows->integer(0, 0));
        }
    }

    /// Whatever the killed run applied is in its journal as done or as begun: a step is written before its work.
    void checkJournaled(const QString &run, int first)
    {
        const QJsonObject shown =
            m_sandbox->ctl({QStringLiteral("runs"), QStringLiteral("show"), run, QStringLiteral("--json")}).json();
        QSet<QString> journaled;
        int begun = 0;
        for (const QJsonValue tenant : shown[u"tenants"].toArray()) {
            for (const QJsonValue step : tenant[u"steps"].toArray()) {
                const QString state = step[u"state"].toString();
                QVERIFY2(state == u"done" || state == u"started", qPrintable(state));
                begun += state == u"started" ? 1 : 0;
                // Those of this test are in transactions; one that was pending before builds an index outside.
                if (state == u"done" && step[u"migration"].toString().toInt() >= first) {
                    QCOMPARE(step[u"sha256"].toString().size(), 64);
                    QVERIFY(!step[u"transaction_id"].toString().isEmpty());
                }
                journaled.insert(tenant[u"schema_name"].toString() + u' ' + step[u"migration"].toString());
            }
        }
        QVERIFY(begun > 0); // somebody was in the middle
        const QString applied =
            value(m_sandbox->conninfo(), "SELECT string_agg(tenant || ' ' || version, ',') FROM public.applied WHERE "
                                         "version::int >= "
                                             + QByteArray::number(first));
        for (const QString &one : applied.split(u','))
            QVERIFY2(journaled.contains(one), qPrintable(one));
    }

    QJsonObject newestRun() const { return ctl("runs list --json").json()[u"runs"].toArray().first().toObject(); }

private Q_SLOTS:
    void initTestCase()
    {
        const int tenants = qEnvironmentVariableIntValue("TENANTRY_KILL_TENANTS");
        m_sandbox = std::make_unique<CtlSandbox>(tenants > 0 ? tenants : 120);
        exec(m_sandbox->superuserConninfo(), "CREATE TABLE public.applied (tenant text, version text); "
                                             "GRANT SELECT, INSERT ON public.applied TO PUBLIC");
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void killedRunIsResumed()
    {
        const int first = addMigrations();
        QCOMPARE(disturbMigrate(first, SIGKILL), -1);
        const QJsonObject killed = newestRun();
        QCOMPARE(killed[u"state"].toString(), QStringLiteral("interrupted"));
        const int total = killed[u"tenants_total"].toInt();
        QVERIFY2(killed[u"tenants_done"].toInt() < total, "the run was over before it was killed");
        QVERIFY(killed[u"tenants_done"].toInt() > 0);
        checkJournaled(killed[u"id"].toString(), first);

        const CtlResult resumed = ctl("runs resume last --yes --no-backup --json");
        QVERIFY2(resumed.status == 0, resumed.out.left(2000) + resumed.err);
        QCOMPARE(resumed.json()[u"resumes"], killed[u"id"]);
        QVERIFY(resumed.json()[u"run"].toObject()[u"tenants_total"].toInt() < total);
        const QString id = killed[u"id"].toString();
        QCOMPARE(m_sandbox->ctl({QStringLiteral("runs"), QStringLiteral("show"), id, QStringLiteral("--json")})
                     .json()[u"resumed_by"],
                 resumed.json()[u"run"].toObject()[u"id"]);
        checkComplete(id, first);
    }

    void cancelledRunIsResumed()
    {
        const int first = addMigrations();
        QCOMPARE(disturbMigrate(first, SIGINT), 130);
        const QJsonObject cancelled = newestRun();
        QCOMPARE(cancelled[u"state"].toString(), QStringLiteral("cancelled"));
        QVERIFY(cancelled[u"tenants_done"].toInt() < cancelled[u"tenants_total"].toInt());
        // No session of the run is left behind.
        QTRY_COMPARE_WITH_TIMEOUT(
            value(m_sandbox->superuserConninfo(),
                  "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE application_name LIKE 'tenantry/%' "
                  "AND pid <> pg_backend_pid() AND state <> 'idle'"),
            QStringLiteral("0"), 5000);

        const CtlResult resumed = ctl("runs resume last --yes --no-backup --json");
        QVERIFY2(resumed.status == 0, resumed.out.left(2000) + resumed.err);
        checkComplete(cancelled[u"id"].toString(), first);
    }
};

QTEST_GUILESS_MAIN(tst_KillAndResume)
#include "tst_KillAndResume.moc"
