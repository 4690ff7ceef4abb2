// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Extensions.h"

#include "plans/PlanDocument.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace tenantry;
using test::TestFleet;

/// CREATE EXTENSION in a tenant's file: extensions are the database's, so they are installed once and before any
/// tenant.
class tst_Extensions : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    QString database() const { return QStringLiteral("ext%1").arg(m_number); }
    QString placeOf(const char *name)
    {
        return m_fleet->value(
            QByteArray("SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
                       "WHERE e.extname = '")
            + name + "'");
    }
    static QString words(const Plan &plan) { return plan.notices.join(u'\n'); }
    static qsizetype doneIn(const RunReport &report)
    {
        return std::ranges::count(report.tenants, TenantRunState::Done, &RunTenant::state);
    }
    /// Leads to the same database as the tenants' owner, who is no superuser and may not create in it.
    void connectAsOwner()
    {
        m_fleet->exec("ALTER SCHEMA t_a OWNER TO owner; ALTER SCHEMA t_b OWNER TO owner; "
                      "ALTER SCHEMA t_c OWNER TO owner");
        m_fleet->profile().database.conninfo = m_cluster->conninfo(database(), QStringLiteral("owner"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE owner LOGIN");
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("ext%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b"), QStringLiteral("t_c")});
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void whatAFileCreatesIsRead_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char *sql, const char *sent) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(sent);
        };
        row("CREATE EXTENSION x", R"(CREATE EXTENSION IF NOT EXISTS "x" WITH SCHEMA "p")");
        row("CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\"",
            R"(CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA "p")");
        row("CREATE EXTENSION x WITH SCHEMA Q VERSION '1.2' CASCADE",
            R"(CREATE EXTENSION IF NOT EXISTS "x" WITH SCHEMA "q" VERSION '1.2' CASCADE)");
    }
    void whatAFileCreatesIsRead()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, sent);
        const SqlScript script = readSqlScript("SELECT 1;\n" + sql + ";\nSELECT 2;");
        QCOMPARE(script.extensions.size(), size_t(1));
        QCOMPARE(script.extensions.front().statement, size_t(1));
        QCOMPARE(createExtension(script.extensions.front(), QStringLiteral("p")), sent);
    }

    /// Without it the first tenant's schema would have it, and the second would not find its operators.
    void itIsInstalledOnceWhereTheProfileSays_data()
    {
        QTest::addColumn<QByteArray>("create");
        QTest::newRow("if not exists") << QByteArray("CREATE EXTENSION IF NOT EXISTS pg_trgm;");
        QTest::newRow("bare") << QByteArray("create extension pg_trgm;");
    }
    void itIsInstalledOnceWhereTheProfileSays()
    {
        QFETCH(QByteArray, create);
        m_fleet->exec("CREATE SCHEMA tools");
        m_fleet->profile().runs.extensionsSchema = QStringLiteral("tools");
        m_fleet->profile().migrations.searchPath << QStringLiteral("tools");
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (t text);");
        m_fleet->write(QStringLiteral("2_b"), create + "\nCREATE INDEX ON a USING gin (t gin_trgm_ops);");
        const Plan plan = m_fleet->plan();
        QCOMPARE(plan.database.size(), size_t(1));
        QCOMPARE(plan.database.front()->title(), QStringLiteral("Install the extension pg_trgm"));
        QCOMPARE(plan.summary().front().title, plan.database.front()->title());
        QCOMPARE(plan.summary().front().tenants, 0);
        const QString sql = planAsSql(plan);
        QCOMPARE(sql.count(QStringLiteral("-- Install the extension pg_trgm\n")), 1);
        QVERIFY2(sql.indexOf(QStringLiteral("Install the extension")) < sql.indexOf(QStringLiteral("-- Tenant ")),
                 qPrintable(sql));
        const RunReport report = m_fleet->run(plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.tenants.front().error.toText()));
        QCOMPARE(placeOf("pg_trgm"), QStringLiteral("tools"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok; t_c: ok"));

        // It is journaled as the database's, and kept with the plan.
        const auto steps = m_fleet->journal().steps(report.run.id, QString());
        QVERIFY(steps && steps->size() == 1);
        QCOMPARE(steps->front().state, TenantRunState::Done);
        QCOMPARE(report.run.tenantsTotal, 3);
        const QString kept =
            PlanDocument::fromJson(QJsonDocument::fromJson(*m_fleet->journal().plan(report.run.id)).object()).toText();
        QVERIFY2(kept.contains(QStringLiteral("-- == The database, once ==\n\n-- Install the extension pg_trgm\n")),
                 qPrintable(kept));

        // A tenant that comes later has it already.
        m_fleet->addTenants({QStringLiteral("t_d")});
        const Plan later = m_fleet->plan();
        QVERIFY(later.database.empty());
        QCOMPARE(m_fleet->run(later).run.state, RunState::Succeeded);
        QCOMPARE(placeOf("pg_trgm"), QStringLiteral("tools"));
    }

    void whatHasItsOwnSchemaGoesThere()
    {
        m_fleet->write(QStringLiteral("1_a"), "CREATE EXTENSION adminpack; CREATE TABLE a (id int);");
        const Plan plan = m_fleet->plan();
        QCOMPARE(plan.snapshot->extensions.front().fixedSchema, QStringLiteral("pg_catalog"));
        QCOMPARE(plan.database.front()->text(), QStringLiteral("CREATE EXTENSION IF NOT EXISTS \"adminpack\";\n"));
        QCOMPARE(m_fleet->run(plan).run.state, RunState::Succeeded);
        QCOMPARE(placeOf("adminpack"), QStringLiteral("pg_catalog"));
    }

    /// Between plan and run somebody installs it, or two do at once.
    void whatIsThereByNowIsLeftAlone()
    {
        m_fleet->write(QStringLiteral("1_a"), "CREATE EXTENSION pg_trgm; CREATE TABLE a (id int);");
        const Plan plan = m_fleet->plan();
        m_fleet->exec("CREATE SCHEMA other; CREATE EXTENSION pg_trgm SCHEMA other");
        const RunReport report = m_fleet->run(plan);
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(placeOf("pg_trgm"), QStringLiteral("other"));
        const auto steps = m_fleet->journal().steps(report.run.id, QString());
        QVERIFY(steps && steps->size() == 1);
        QCOMPARE(steps->front().state, TenantRunState::Skipped);
    }

    void whatTheRoleMayNotDoIsToldBeforehand_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("granted");
        QTest::addColumn<QString>("told");
        QTest::newRow("not trusted") << QByteArray("CREATE EXTENSION pageinspect;") << QByteArray("SELECT 1")
                                     << QStringLiteral("owner may not install the extension pageinspect: it is not "
                                                       "trusted");
        QTest::newRow("trusted, not allowed")
            << QByteArray("CREATE EXTENSION pg_trgm;") << QByteArray("SELECT 1")
            << QStringLiteral("owner may not install the extension pg_trgm: it may not create in the database ext");
        QTest::newRow("trusted") << QByteArray("CREATE EXTENSION pg_trgm;")
                                 << QByteArray("GRANT CREATE ON DATABASE %1 TO owner") << QString();
        QTest::newRow("no package") << QByteArray("CREATE EXTENSION nowhere;") << QByteArray("SELECT 1")
                                    << QStringLiteral("The server does not have the extension nowhere");
    }
    void whatTheRoleMayNotDoIsToldBeforehand()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, granted);
        QFETCH(QString, told);
        m_fleet->write(QStringLiteral("1_a"), file + " CREATE TABLE a (id int);");
        m_fleet->exec(granted.replace("%1", database().toUtf8()));
        connectAsOwner();
        const Plan plan = m_fleet->plan();
        QCOMPARE(plan.database.size(), size_t(1));
        QVERIFY2(told.isEmpty() ? !words(plan).contains(QStringLiteral("may not install")) : words(plan).contains(told),
                 qPrintable(words(plan)));
        if (!told.isEmpty())
            QVERIFY2(planAsSql(plan).contains(QStringLiteral("-- ") + told), qPrintable(planAsSql(plan)));
        const RunReport report = m_fleet->run(plan);
        if (told.isEmpty()) {
            QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason));
            return;
        }
        QCOMPARE(report.run.state, RunState::Stopped);
        QVERIFY2(report.stopReason.startsWith(QStringLiteral("No tenant was touched: ")),
                 qPrintable(report.stopReason));
        QCOMPARE(doneIn(report), 0);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 't\\_%'"), QStringLiteral("0"));
        const auto steps = m_fleet->journal().steps(report.run.id, QString());
        QVERIFY(steps && steps->size() == 1);
        QCOMPARE(steps->front().state, TenantRunState::Failed);
    }

    void aMissingPlaceIsToldAndTheRestIsResumed()
    {
        m_fleet->profile().runs.extensionsSchema = QStringLiteral("tools");
        m_fleet->write(QStringLiteral("1_a"), "CREATE EXTENSION pg_trgm; CREATE TABLE a (id int);");
        const Plan plan = m_fleet->plan();
        QVERIFY2(words(plan).contains(QStringLiteral("The schema tools does not exist")), qPrintable(words(plan)));
        const RunReport stopped = m_fleet->run(plan);
        QCOMPARE(stopped.run.state, RunState::Stopped);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 't\\_%'"), QStringLiteral("0"));
        m_fleet->exec("CREATE SCHEMA tools");
        const Result<Plan> rest = planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), stopped.run);
        QVERIFY(rest);
        QCOMPARE(rest->database.size(), size_t(1));
        QCOMPARE(m_fleet->run(*rest).run.state, RunState::Succeeded);
        QCOMPARE(placeOf("pg_trgm"), QStringLiteral("tools"));
    }

    /// Whether a block installs one is known to nobody before; that it may is told with its place.
    void whatABlockMayInstallIsTold_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("told");
        QTest::newRow("if it is not there")
            << QByteArray("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN\n"
                          "CREATE EXTENSION pg_trgm; END IF; END $$;")
            << true;
        QTest::newRow("in a text") << QByteArray("DO $$ BEGIN EXECUTE 'create  extension ' || 'pg_trgm'; END $$;")
                                   << true;
        QTest::newRow("none") << QByteArray("DO $$ BEGIN PERFORM 'the extension'; END $$;") << false;
        QTest::newRow("no block") << QByteArray("SELECT 'create extension x';") << false;
    }
    void whatABlockMayInstallIsTold()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, told);
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);\n" + sql);
        const Plan plan = m_fleet->plan();
        QVERIFY(plan.database.empty());
        QVERIFY2(words(plan).contains(QStringLiteral("1_a.sql, line 2: a block may install an extension")) == told,
                 qPrintable(words(plan)));
    }

    /// What an earlier version, or a hand, did.
    void oneInATenantsSchemaIsTold()
    {
        m_fleet->exec("CREATE EXTENSION pg_trgm SCHEMA t_b");
        m_fleet->write(QStringLiteral("1_a"), "CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE TABLE a (id int);");
        const Plan plan = m_fleet->plan();
        QVERIFY(plan.database.empty());
        QVERIFY2(words(plan).contains(QStringLiteral("The extension pg_trgm is in the schema of t_b")),
                 qPrintable(words(plan)));
    }
};

QTEST_GUILESS_MAIN(tst_Extensions)
#include "tst_Extensions.moc"
