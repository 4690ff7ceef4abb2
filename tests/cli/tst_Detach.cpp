// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// A run that goes on without its terminal: its id is known at once, and its end can be waited for.
class tst_Detach : public QObject {
    Q_OBJECT

    std::unique_ptr<CtlSandbox> m_sandbox;
    int m_number = 18;

    CtlResult ctl(const char *arguments) const { return m_sandbox->ctl(words(arguments)); }
    CtlResult ctl(const char *arguments, const QString &last) const
    {
        return m_sandbox->ctl(words(arguments) + QStringList{last});
    }
    static QString errorCode(const CtlResult &result) { return result.json()[u"error"].toObject()[u"code"].toString(); }
    QString valueOf(const QByteArray &sql) const { return value(m_sandbox->superuserConninfo(), sql); }
    /// One more migration, which everybody has pending from now on.
    void addMigration(const QByteArray &sql)
    {
        m_sandbox->addMigration(QStringLiteral("00%1_more.sql").arg(++m_number), sql);
    }
    qsizetype runs() const { return ctl("runs list --json").json()[u"runs"].toArray().size(); }

    /// A session that keeps every tenant's migration waiting: each has to insert into what it has locked.
    std::unique_ptr<Connection> holdUp()
    {
        exec(m_sandbox->superuserConninfo(),
             "CREATE TABLE IF NOT EXISTS public.held (id int); GRANT ALL ON public.held TO PUBLIC");
        addMigration("INSERT INTO public.held VALUES (1);");
        auto holder = std::make_unique<Connection>(connectTo(m_sandbox->superuserConninfo()));
        if (!holder->script("BEGIN; LOCK TABLE public.held"))
            throw std::runtime_error("not locked");
        return holder;
    }
    /// Until the run waits for that lock.
    bool isHeldUp() const
    {
        return QTest::qWaitFor(
            [this] { return valueOf("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") != u'0'; },
            30'000);
    }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<CtlSandbox>(12); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void returnsAtOnceAndIsFollowedToItsEnd()
    {
        const std::unique_ptr<Connection> holder = holdUp();
        const CtlResult begun = ctl("migrate --tenant acme_tools --detach --yes --no-backup --json");
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        QVERIFY(isHeldUp()); // it goes on after the command has returned
        const QJsonObject run = begun.json()[u"run"].toObject();
        const QString id = run[u"id"].toString();
        QCOMPARE(begun.json()[u"status"].toString(), QStringLiteral("running"));
        const CtlResult shown = ctl("runs show --json", id);
        QCOMPARE(shown.status, 0);
        QCOMPARE(shown.json()[u"state"].toString(), QStringLiteral("running"));

        // A session of its own, without a terminal, whose output goes to the log.
        const QString process = QStringLiteral("/proc/%1/").arg(run[u"process_id"].toInteger());
        QFile stat(process + QStringLiteral("stat"));
        QVERIFY(stat.open(QIODevice::ReadOnly));
        const QByteArrayList fields = stat.readAll().split(' ');
        QCOMPARE(fields[5].toLongLong(), run[u"process_id"].toInteger()); // session
        QCOMPARE(fields[6], QByteArray("0"));                             // terminal
        QCOMPARE(QFileInfo(process + QStringLiteral("fd/0")).symLinkTarget(), QStringLiteral("/dev/null"));
        const QString log = begun.json()[u"log"].toString();
        QVERIFY(log.startsWith(m_sandbox->home().path()));
        for (const char *fd : {"fd/1", "fd/2"})
            QCOMPARE(QFileInfo(process + QLatin1String(fd)).symLinkTarget(), QFileInfo(log).canonicalFilePath());
        QCOMPARE(QFile::permissions(log) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        QProcess follower;
        follower.start(
            programPath(QStringLiteral("tenantryctl")),
            {QStringLiteral("runs"), QStringLiteral("show"), id, QStringLiteral("--follow"), QStringLiteral("--json")});
        QVERIFY(follower.waitForStarted());
        QVERIFY(!follower.waitForFinished(1000)); // as long as the run is held up, there is no end
        QVERIFY(holder->script("COMMIT"));
        QVERIFY(follower.waitForFinished(60'000));
        QCOMPARE(follower.exitCode(), 0);
        const CtlResult followed{0, follower.readAllStandardOutput(), {}};
        QCOMPARE(followed.json()[u"state"].toString(), QStringLiteral("succeeded"));
        QCOMPARE(valueOf("SELECT count(*) FROM public.held"), QStringLiteral("1"));
        QFile text(log);
        QVERIFY(text.open(QIODevice::ReadOnly));
        const QByteArray report = text.readAll();
        QVERIFY2(report.contains("\"status\": \"succeeded\""), report);
        QCOMPARE(ctl("runs show --follow", id).status, 0); // also when it is over
    }

    /// The id alone, for a script: id=$(tenantryctl migrate --detach --yes).
    void peopleGetTheIdAndWhatToDo()
    {
        addMigration("SELECT 1;");
        const CtlResult begun = ctl("migrate --tenant acme_tools --detach --yes");
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        const QString id = QString::fromUtf8(begun.out).trimmed();
        QCOMPARE(begun.out.count('\n'), 1);
        QVERIFY2(begun.err.contains("tenantryctl runs show " + id.toUtf8() + " --follow"), begun.err);
        // The backup comes first; the run stands in the journal before it.
        const CtlResult followed = ctl("runs show --follow --json", id);
        QCOMPARE(followed.status, 0);
        QCOMPARE(followed.json()[u"state"].toString(), QStringLiteral("succeeded"));
        QVERIFY(!followed.json()[u"backup"].toString().isEmpty());
        QCOMPARE(ctl("verify --tenant acme_tools").status, 0);
    }

    /// What the run leaves alone counts, as it does for one that is not detached.
    void itsStatusIsThatOfTheCommand()
    {
        addMigration("DO $$ BEGIN IF current_schema = 'acme_tools' THEN RAISE 'not here'; END IF; END $$;");
        const CtlResult begun = ctl("migrate --canary bluewater_clinic --detach --yes --no-backup --json");
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        const CtlResult followed = ctl("runs show --follow --json", begun.json()[u"run"].toObject()[u"id"].toString());
        QCOMPARE(followed.status, 3);
        m_sandbox->addMigration(QStringLiteral("00%1_more.sql").arg(m_number), "SELECT 2;");
        const CtlResult rest = ctl("migrate --tenant acme_tools --detach --yes --no-backup --json");
        QCOMPARE(ctl("runs show --follow", rest.json()[u"run"].toObject()[u"id"].toString()).status, 0);
    }

    void aFixDetachesToo()
    {
        addMigration("SELECT 3;");
        const CtlResult begun = ctl("verify --tenant acme_tools --fix --detach --yes --no-backup --json");
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        const CtlResult followed = ctl("runs show --follow --json", begun.json()[u"run"].toObject()[u"id"].toString());
        QCOMPARE(followed.status, 0);
        QCOMPARE(followed.json()[u"kind"].toString(), QStringLiteral("fix"));
    }

    /// Whatever keeps it from beginning is told by the command itself, in its words and with its status.
    void whatDoesNotBeginIsTold()
    {
        addMigration("SELECT 4;");
        const qsizetype before = runs();
        const CtlResult unconfirmed = ctl("migrate --tenant acme_tools --detach --json");
        QCOMPARE(unconfirmed.status, 64);
        QCOMPARE(errorCode(unconfirmed), QStringLiteral("confirmation_missing"));
        const CtlResult text = ctl("migrate --tenant acme_tools --detach");
        QCOMPARE(text.status, 64);
        QCOMPARE(text.out, QByteArray());
        QVERIFY2(text.err.contains("nobody is there to confirm it"), text.err);
        const CtlResult unknown = ctl("migrate --tenant nope --detach --yes --json");
        QCOMPARE(unknown.status, 1);
        QCOMPARE(errorCode(unknown), QStringLiteral("tenant_missing"));
        QCOMPARE(errorCode(ctl("migrate --detach --dry-run --json")), QStringLiteral("usage_wrong"));
        QCOMPARE(errorCode(ctl("verify --detach --json")), QStringLiteral("usage_wrong"));
        QCOMPARE(runs(), before);
        const CtlResult followed = ctl("migrate --tenant acme_tools --yes --no-backup");
        QCOMPARE(followed.status, 0);
        const CtlResult nothing = ctl("migrate --tenant acme_tools --detach --yes --json");
        QCOMPARE(nothing.status, 0);
        QCOMPARE(nothing.json()[u"status"].toString(), QStringLiteral("nothing_to_do"));
    }

    /// Between its announcement and its first step the backup fails: the run has an end, and says why.
    void aRunThatCannotBeginAfterAllEnds()
    {
        addMigration("SELECT 5;");
        const QString blocked = m_sandbox->home().file(QStringLiteral("blocked"));
        QFile file(blocked); // where the backups' folder would be
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CtlResult begun = runCtl(QStringList{QStringLiteral("--profile"), m_sandbox->profile()}
                                           + words("migrate --tenant acme_tools --detach --yes --json"),
                                       {{QStringLiteral("BACKUP_DIR"), blocked}});
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        const CtlResult followed = ctl("runs show --follow --json", begun.json()[u"run"].toObject()[u"id"].toString());
        QCOMPARE(followed.json()[u"state"].toString(), QStringLiteral("failed"));
        QVERIFY2(followed.json()[u"stopped_because"].toObject()[u"text"].toString().contains(blocked), followed.out);
        QCOMPARE(followed.status, 1);
        QCOMPARE(ctl("verify --tenant acme_tools").status, 1); // nothing was applied
        QCOMPARE(ctl("runs resume last --yes --no-backup").status, 0);
        QCOMPARE(ctl("verify --tenant acme_tools").status, 0);
    }

    void oneThatIsKilledIsToldAndResumed()
    {
        const std::unique_ptr<Connection> holder = holdUp();
        const CtlResult begun = ctl("migrate --tenant acme_tools --detach --yes --no-backup --json");
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        QVERIFY(isHeldUp());
        const QJsonObject run = begun.json()[u"run"].toObject();
        QCOMPARE(::kill(static_cast<pid_t>(run[u"process_id"].toInteger()), SIGKILL), 0);
        const CtlResult followed = ctl("runs show --follow --json", run[u"id"].toString());
        QCOMPARE(followed.json()[u"state"].toString(), QStringLiteral("interrupted"));
        QCOMPARE(followed.status, 1);
        QVERIFY(holder->script("COMMIT"));
        QVERIFY(QTest::qWaitFor(
            [this] { return valueOf("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == u'0'; }, 30'000));
        QCOMPARE(ctl("runs resume --yes --no-backup", run[u"id"].toString()).status, 0);
    }

    /// A polite end: what it is in the midst of is taken back, and the journal says so.
    void oneThatIsEndedIsCancelled()
    {
        const std::unique_ptr<Connection> holder = holdUp();
        const CtlResult begun = ctl("migrate --tenant acme_tools --detach --yes --no-backup --json");
        QVERIFY2(begun.status == 0, begun.out + begun.err);
        QVERIFY(isHeldUp());
        const QJsonObject run = begun.json()[u"run"].toObject();
        QCOMPARE(::kill(static_cast<pid_t>(run[u"process_id"].toInteger()), SIGTERM), 0);
        const CtlResult followed = ctl("runs show --follow --json", run[u"id"].toString());
        QCOMPARE(followed.json()[u"state"].toString(), QStringLiteral("cancelled"));
        QCOMPARE(followed.status, 130);
        QVERIFY(holder->script("COMMIT"));
    }

    /// The mark of a starter is its worker's alone: somebody's environment makes nobody a worker.
    void aMarkOfNobodysIsNoMark()
    {
        addMigration("SELECT 6;");
        const CtlResult begun = runCtl(QStringList{QStringLiteral("--profile"), m_sandbox->profile()}
                                           + words("migrate --tenant acme_tools --detach --yes --no-backup --json"),
                                       {{QStringLiteral("TENANTRY_DETACHED"), QStringLiteral("1")}});
        QCOMPARE(begun.status, 0);
        const QString id = begun.json()[u"run"].toObject()[u"id"].toString();
        QVERIFY2(!id.isEmpty(), begun.out);
        QCOMPARE(ctl("runs show --follow", id).status, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Detach)
#include "tst_Detach.moc"
