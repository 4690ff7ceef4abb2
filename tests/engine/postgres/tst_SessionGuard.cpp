// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionGuard.h"

#include "support/HostileSettings.h"
#include "support/OptionsProxy.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace tenantry;
using namespace tenantry::test;

/// What a role, a database or a server has set is not what our sessions work under, wherever it could end them, cut
/// them off, or change what is written, read or found.
class tst_SessionGuard : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    QString m_admin;

    static QString hostileValue(const std::vector<HostileSetting> &all, const char *name)
    {
        return QString::fromLatin1(
            std::ranges::find_if(all, [name](const auto &one) { return qstrcmp(one.name, name) == 0; })->value);
    }
    static bool isOfThisServer(const GuardedSetting &setting, const Connection &connection)
    {
        return connection.server().major() >= setting.since;
    }
    Result<Connection> open(const QString &user, AccessMode access) const
    {
        return open(m_cluster->conninfo(QStringLiteral("guards"), user), access, QStringLiteral("test"));
    }
    static Result<Connection> open(const QString &conninfo, AccessMode access, const QString &purpose)
    {
        SessionOptions options;
        options.conninfo = conninfo;
        options.purpose = purpose;
        options.access = access;
        return Connection::open(options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
        m_admin = m_cluster->createDatabase(QStringLiteral("guards"));
        exec(m_admin, "CREATE ROLE plain LOGIN; CREATE ROLE super LOGIN SUPERUSER");
    }

    /// A setting that a new server brings is a red test here, and no surprise elsewhere.
    void everySettingOfTheServerIsJudged()
    {
        QSet<QString> judged;
        for (const auto &list : {guardedSettings(), imposedSettings()}) {
            for (const GuardedSetting &setting : list)
                judged.insert(QString::fromLatin1(setting.name).toLower());
        }
        for (const SettingLeftAlone &setting : settingsLeftAlone()) {
            QVERIFY2(!judged.contains(QString::fromLatin1(setting.name).toLower()), setting.name);
            QVERIFY(qstrlen(setting.reason) > 0);
            judged.insert(QString::fromLatin1(setting.name).toLower());
        }
        // How long something takes, and what is written into the server's log.
        static const QRegularExpression cannotMatter(QStringLiteral(
            "^(Reporting and Logging|Query Tuning|Autovacuum|Statistics|Write-Ahead Log|Lock Management|Process Title|"
            "Resource Usage / (Memory|Cost-Based|Asynchronous|Kernel|Background)|Replication|Vacuuming)"));
        static const QRegularExpression work(QStringLiteral(
            "^(vacuum_|gin_pending_list_limit|jit_(?!provider)|debug_|trace_|transaction_(?!timeout)|"
            "force_parallel_mode|backtrace_functions|ignore_system_indexes|post_auth_delay|wal_consistency_checking|"
            "log_|event_source|plpgsql\\.(extra_warnings|print_strict_params))"));
        Connection connection = connectTo(m_admin);
        const auto rows = connection.script("DO $$ BEGIN END $$; SELECT name, category FROM pg_catalog.pg_settings "
                                            "WHERE context IN ('user', 'superuser', 'backend', 'superuser-backend')");
        QVERIFY(rows);
        const Rows &settings = rows->back();
        QVERIFY(settings.count() > 100);
        QStringList unknown;
        for (int row = 0; row < settings.count(); ++row) {
            const QString name = settings.text(row, 0);
            if (!judged.contains(name.toLower()) && !cannotMatter.match(settings.text(row, 1)).hasMatch()
                && !work.match(name).hasMatch())
                unknown << name + QStringLiteral(": ") + settings.text(row, 1);
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QStringLiteral("; "))));
    }

    void whatIsImposedIsNotWorkedUnder_data()
    {
        QTest::addColumn<QByteArray>("whose");
        QTest::addColumn<bool>("keepsGuards");
        QTest::newRow("the role") << QByteArray("ROLE plain") << true;
        QTest::newRow("the database") << QByteArray("DATABASE guards") << true;
        QTest::newRow("the role in the database") << QByteArray("ROLE plain IN DATABASE guards") << true;
        QTest::newRow("the role, and the guards are lost on the way") << QByteArray("ROLE plain") << false;
    }
    void whatIsImposedIsNotWorkedUnder()
    {
        QFETCH(QByteArray, whose);
        QFETCH(bool, keepsGuards);
        const OptionsProxy proxy(m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"));
        const QString conninfo = keepsGuards
                                     ? m_cluster->conninfo(QStringLiteral("guards"), QStringLiteral("plain"))
                                     : QStringLiteral("host=127.0.0.1 port=%1 dbname=guards user=plain sslmode=disable "
                                                      "gssencmode=disable")
                                           .arg(proxy.port());
        exec(m_admin, imposing(whose, hostileSettings(), connectTo(m_admin).server().major()));
        Result<Connection> opened = open(conninfo, AccessMode::ReadWrite, QStringLiteral("test"));
        Result<Connection> reading = open(conninfo, AccessMode::ReadOnly, QStringLiteral("test"));
        exec(m_admin, "ALTER " + whose + " RESET ALL");
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText()));
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toText()));
        for (Connection *connection : {&*opened, &*reading}) {
            QCOMPARE(connection->server().keepsGuards, keepsGuards);
            // Whatever a file has set meanwhile.
            QVERIFY(connection->script("DO $$ BEGIN END $$; SET array_nulls = off; SET row_security = on; SET "
                                       "search_path = public"));
            const Status back = connection->restoreGuards();
            QVERIFY2(back, back ? "" : qPrintable(back.error().toText()));
            for (const GuardedSetting &setting : guardedSettings()) {
                if (!isOfThisServer(setting, *connection) || qstrcmp(setting.name, "statement_timeout") == 0)
                    continue;
                const auto rows = connection->query(
                    "SELECT reset_val, pg_catalog.current_setting(name), source FROM pg_catalog.pg_settings "
                    "WHERE pg_catalog.lower(name) = pg_catalog.lower($1)",
                    {QByteArray(setting.name)});
                QVERIFY2(rows && rows->count() == 1, setting.name);
                const bool isKept = keepsGuards && setting.since == 0;
                if (!isKept) {
                    QCOMPARE(rows->text(0, 0), hostileValue(hostileSettings(), setting.name));
                    QVERIFY2(rows->text(0, 0) != rows->text(0, 1), setting.name);
                }
                QCOMPARE(rows->text(0, 2), isKept ? QStringLiteral("client") : QStringLiteral("session"));
                QCOMPARE(QStringLiteral("%1=%2").arg(QLatin1String(setting.name), rows->text(0, 1)),
                         QStringLiteral("%1=%2").arg(QLatin1String(setting.name), QLatin1String(setting.value)));
            }
            QCOMPARE(connection->query("SELECT pg_catalog.current_setting('search_path')")->text(0, 0),
                     QStringLiteral("pg_catalog, pg_temp"));
            QVERIFY(connection->query("SELECT pg_catalog.current_setting('statement_timeout')")->text(0, 0)
                    == QStringLiteral("30s"));
        }
    }

    void whatOnlySuperusersSetIsPutBackByThem()
    {
        exec(m_admin, imposing("ROLE super", hostileImposedSettings(), connectTo(m_admin).server().major()));
        Result<Connection> opened = open(QStringLiteral("super"), AccessMode::ReadWrite);
        exec(m_admin, "ALTER ROLE super RESET ALL");
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText()));
        QVERIFY(opened->script("DO $$ BEGIN END $$")); // the settings of plpgsql are there once it is loaded
        for (const GuardedSetting &setting : imposedSettings()) {
            if (!isOfThisServer(setting, *opened))
                continue;
            const auto rows = opened->query("SELECT reset_val, pg_catalog.current_setting(name) FROM "
                                            "pg_catalog.pg_settings WHERE name = $1",
                                            {QByteArray(setting.name)});
            QVERIFY2(rows && rows->count() == 1, setting.name);
            QCOMPARE(rows->text(0, 0), hostileValue(hostileImposedSettings(), setting.name));
            QCOMPARE(rows->text(0, 1), QLatin1String(setting.value));
        }
    }

    /// Who may not set it may read, and is told when it comes to writing.
    void whoMayNotPutItBackIsTold()
    {
        exec(m_admin, "ALTER ROLE plain SET session_replication_role = 'replica'");
        const Result<Connection> reading = open(QStringLiteral("plain"), AccessMode::ReadOnly);
        const Result<Connection> writing = open(QStringLiteral("plain"), AccessMode::ReadWrite);
        exec(m_admin, "ALTER ROLE plain RESET ALL");
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().toText()));
        QVERIFY(!writing);
        QCOMPARE(writing.error().code, ErrorCode::PermissionDenied);
        QVERIFY2(writing.error().message.contains(QStringLiteral("session_replication_role")),
                 qPrintable(writing.error().message));
    }

    /// pg_dump and pg_restore get it as PGOPTIONS, with what the connection string itself says.
    void childrenAreGuardedAlike()
    {
        exec(m_admin,
             "ALTER ROLE super SET session_replication_role = 'replica'; ALTER ROLE super SET array_nulls = off;"
             "ALTER ROLE super SET idle_session_timeout = 900");
        SessionOptions options;
        options.conninfo = m_cluster->conninfo(QStringLiteral("guards"), QStringLiteral("super"))
                           + QStringLiteral(" options='-c geqo=off'");
        options.purpose = QStringLiteral("test");
        const Result<Connection> connection = Connection::open(options);
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toText()));
        SessionOptions child = options;
        child.conninfo =
            m_cluster->conninfo(QStringLiteral("guards"), QStringLiteral("super"))
            + QStringLiteral(" options='%1'").arg(guardOptions(*connection).replace(u'\\', QStringLiteral("\\\\")));
        Result<Connection> started = Connection::open(child);
        exec(m_admin, "ALTER ROLE super RESET ALL");
        QVERIFY2(started, started ? "" : qPrintable(started.error().toText()));
        // What the child was started with is what its own RESET ALL goes back to.
        const auto at = [&started](const char *name) {
            return started->query("SELECT reset_val FROM pg_catalog.pg_settings WHERE name = $1", {QByteArray(name)})
                ->text(0, 0);
        };
        QCOMPARE(at("geqo"), QStringLiteral("off"));
        QCOMPARE(at("session_replication_role"), QStringLiteral("origin"));
        QCOMPARE(at("array_nulls"), QStringLiteral("on"));
        QCOMPARE(at("default_transaction_isolation"), QStringLiteral("read committed"));
        QCOMPARE(at("idle_session_timeout"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(tst_SessionGuard)
#include "tst_SessionGuard.moc"
