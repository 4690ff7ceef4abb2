// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Reapplication.h"

#include "migrations/Plan.h"
#include "migrations/steps/StepKind.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// Recorded, but absent: what its files bring back, and what they must not be run for a second time.
class tst_Reapplication : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    void migrateAll(const QByteArray &lost)
    {
        m_fleet->addTenants({QStringLiteral("t_x"), QStringLiteral("t_y")});
        const RunReport done = m_fleet->migrate();
        QVERIFY2(done.failures.empty(), qPrintable(done.failures.empty() ? QString() : done.failures.front().message));
        m_fleet->exec("SET search_path = t_x; " + lost);
    }
    Plan review()
    {
        const SnapshotPtr fleet = m_fleet->scan();
        const Result<Plan> plan = makePlan(m_fleet->profile(), fleet, reviewOfFixes(*fleet));
        return plan ? *plan : Plan();
    }
    static QString steps(const Plan &plan)
    {
        QStringList words;
        for (const TenantPlan &tenant : plan.tenants) {
            for (const PlanStep &step : tenant.steps)
                words << step.kind->key() + u' ' + step.migration.text();
        }
        return words.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("again%1").arg(++m_number));
        m_fleet->write(QStringLiteral("1_account"), "CREATE TABLE account (id int PRIMARY KEY);");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    /// The files that made it, and what other files did to it since; nothing else is touched.
    void absentTablesComeBackInTheOrderOfTheirFiles()
    {
        m_fleet->write(QStringLiteral("2_invoice"), "CREATE TABLE invoice (id int, account int REFERENCES account);\n"
                                                    "CREATE INDEX invoice_account ON invoice (account);\n"
                                                    "INSERT INTO invoice VALUES (1, NULL);");
        m_fleet->write(QStringLiteral("3_note"), "CREATE TABLE note (id int);\nINSERT INTO note VALUES (1);");
        m_fleet->write(QStringLiteral("4_tax"), "ALTER TABLE invoice ADD COLUMN tax int;");
        migrateAll("DROP TABLE invoice; UPDATE schema_migrations SET applied_at = '2020-01-01'");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: missing_object 2; t_y: ok"));
        const Plan plan = review();
        QCOMPARE(steps(plan), QStringLiteral("reapply_migration 2, reapply_migration 4"));
        QVERIFY(plan.leftOut.empty());
        QVERIFY2(plan.notices.join(u' ').contains(QStringLiteral("without the rows")),
                 qPrintable(plan.notices.join(u' ')));
        const QString sql = stepAsSql(plan, plan.tenants.front(), plan.tenants.front().steps.front());
        QVERIFY2(sql.contains(QStringLiteral("DELETE FROM \"t_x\".\"schema_migrations\"")), qPrintable(sql));
        const RunReport done = m_fleet->run(plan);
        QVERIFY2(done.failures.empty(), qPrintable(done.failures.empty() ? QString() : done.failures.front().message));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: ok; t_y: ok"));
        QCOMPARE(m_fleet->value("SELECT count(tax) + count(*) FROM t_x.invoice"), QStringLiteral("1"));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM t_x.note"), QStringLiteral("1")); // not inserted again
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_x")), QStringLiteral("1,2,3,4"));
        QCOMPARE(m_fleet->value("SELECT string_agg(version, ',' ORDER BY version) FROM t_x.schema_migrations "
                                "WHERE applied_at > '2021-01-01'"),
                 QStringLiteral("2,4"));
    }

    /// What the file did beside that stands, and would be done twice, or undone.
    void whatWouldTouchMoreNeedsAPerson_data()
    {
        QTest::addColumn<QByteArray>("two");
        QTest::addColumn<QByteArray>("three");
        QTest::addColumn<QByteArray>("lost");
        const QByteArray table = "CREATE TABLE invoice (id int);\n";
        const QByteArray nothing = "CREATE TABLE other (id int);";
        const QByteArray lost = "DROP TABLE invoice";
        QTest::newRow("a table that is there") << table + "CREATE TABLE line (id int);" << nothing << lost;
        QTest::newRow("rows elsewhere") << table + "INSERT INTO account VALUES (7);" << nothing << lost;
        QTest::newRow("rows elsewhere by WITH")
            << table + "WITH x AS (DELETE FROM account RETURNING id) INSERT INTO invoice SELECT id FROM x;" << nothing
            << lost;
        QTest::newRow("code") << table + "DO $$ BEGIN INSERT INTO account VALUES (7); END $$;" << nothing << lost;
        QTest::newRow("a query") << table + "SELECT id FROM account FOR UPDATE;" << nothing << lost;
        QTest::newRow("a drop") << "DROP TABLE IF EXISTS old;\n" + table << QByteArray("CREATE TABLE old (id int);")
                                << lost;
        QTest::newRow("a function replaced since")
            << table + "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
            << QByteArray("CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';") << lost;
        QTest::newRow("a grant elsewhere") << table + "GRANT SELECT ON account TO PUBLIC;" << nothing << lost;
        QTest::newRow("a table that referred to it")
            << QByteArray("CREATE TABLE invoice (id int PRIMARY KEY);")
            << QByteArray("CREATE TABLE reminder (invoice int REFERENCES invoice);")
            << QByteArray("DROP TABLE invoice CASCADE");
        QTest::newRow("rows of another file") << table << QByteArray("INSERT INTO invoice VALUES (1);") << lost;
    }
    void whatWouldTouchMoreNeedsAPerson()
    {
        QFETCH(QByteArray, two);
        QFETCH(QByteArray, three);
        QFETCH(QByteArray, lost);
        m_fleet->write(QStringLiteral("2_two"), two);
        m_fleet->write(QStringLiteral("3_three"), three);
        migrateAll(lost);
        QVERIFY2(m_fleet->findings().startsWith(QStringLiteral("t_x: missing_object 2")),
                 qPrintable(m_fleet->findings()));
        const Plan plan = review();
        QVERIFY2(plan.isEmpty(), qPrintable(steps(plan)));
        QCOMPARE(plan.leftOut.size(), size_t(1));
        QVERIFY2(plan.leftOut.front().reason.startsWith(QStringLiteral("Needs a person")),
                 qPrintable(plan.leftOut.front().reason));
        QVERIFY(!hasWork(*plan.snapshot, plan.request));
    }

    void grantsOnWhatIsLostComeBack()
    {
        m_fleet->write(QStringLiteral("2_invoice"),
                       "CREATE TABLE invoice (id int);\nGRANT SELECT ON invoice TO PUBLIC;");
        migrateAll("DROP TABLE invoice");
        QVERIFY(m_fleet->run(review()).failures.empty());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: ok; t_y: ok"));
        QCOMPARE(m_fleet->value("SELECT has_table_privilege('public', 't_x.invoice', 'SELECT')"), QStringLiteral("t"));
    }

    void anIndexBuiltConcurrentlyComesBackAndItsRecordStays()
    {
        m_fleet->write(QStringLiteral("2_index"), "CREATE INDEX CONCURRENTLY by_id ON account (id);");
        migrateAll("DROP INDEX by_id; UPDATE schema_migrations SET applied_at = '2020-01-01'");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: missing_object 2; t_y: ok"));
        QVERIFY(m_fleet->run(review()).failures.empty());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: ok; t_y: ok"));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM t_x.schema_migrations WHERE applied_at > '2021-01-01'"),
                 QStringLiteral("0"));
    }

    /// One row stands for every version up to it: the level stays what it is.
    void aHistoryOfOneRowKeepsItsLevel()
    {
        m_fleet->remove(QStringLiteral("1_account.sql"));
        m_fleet->profile().migrations.format = QStringLiteral("golang-migrate");
        m_fleet->write(QStringLiteral("1_account.up"), "CREATE TABLE account (id int);");
        m_fleet->write(QStringLiteral("2_note.up"), "CREATE TABLE note (id int);");
        migrateAll("DROP TABLE account");
        QVERIFY(m_fleet->run(review()).failures.empty());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: ok; t_y: ok"));
        QCOMPARE(m_fleet->value("SELECT version FROM t_x.schema_migrations"), QStringLiteral("2"));
    }

    /// Somebody made it meanwhile: it is not run a second time.
    void whatIsThereByNowIsSkipped()
    {
        m_fleet->write(QStringLiteral("2_note"), "CREATE TABLE IF NOT EXISTS note (id int);\n"
                                                 "INSERT INTO note VALUES (1);");
        migrateAll("DROP TABLE note");
        const Plan plan = review();
        QCOMPARE(steps(plan), QStringLiteral("reapply_migration 2"));
        m_fleet->exec("CREATE TABLE t_x.note (id int)");
        QVERIFY(m_fleet->run(plan).failures.empty());
        QCOMPARE(m_fleet->value("SELECT count(*) FROM t_x.note"), QStringLiteral("0"));
    }

    /// A failure leaves record and schema as they were.
    void aFailureLeavesTheRecord()
    {
        m_fleet->write(QStringLiteral("2_note"), "CREATE TABLE note (id int);\nCREATE INDEX note_id ON note (id);");
        migrateAll("DROP TABLE note; CREATE SEQUENCE note_id");
        QCOMPARE(m_fleet->run(review()).failures.size(), size_t(1));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_x")), QStringLiteral("1,2"));
        QCOMPARE(m_fleet->value("SELECT to_regclass('t_x.note') IS NULL"), QStringLiteral("t"));
    }

    /// It would send something else than what ran.
    void anEditedFileIsNotRunAgain()
    {
        m_fleet->write(QStringLiteral("2_note"), "CREATE TABLE note (id int);");
        migrateAll("DROP TABLE note");
        m_fleet->write(QStringLiteral("2_note"), "CREATE TABLE note (id bigint);");
        PlanRequest request;
        request.scope = PlanRequest::Scope::Fix;
        request.consents = {FixPlan::Checksum, FixPlan::Reapply};
        const Plan plan = *makePlan(m_fleet->profile(), m_fleet->scan(), request);
        QCOMPARE(steps(plan), QStringLiteral("update_checksum 2")); // of t_y
        QCOMPARE(plan.tenants.front().schema, QStringLiteral("t_y"));
    }

    /// Unattended, nobody would see that the rows are gone.
    void itIsPlannedWhereItWasAskedFor()
    {
        m_fleet->write(QStringLiteral("2_note"), "CREATE TABLE note (id int);");
        migrateAll("DROP TABLE note");
        const Plan unasked = m_fleet->plan(PlanRequest::Scope::Fix);
        QVERIFY(unasked.isEmpty());
        QCOMPARE(unasked.leftOut.size(), size_t(1));
        QVERIFY2(unasked.leftOut.front().reason.contains(QStringLiteral("not asked for")),
                 qPrintable(unasked.leftOut.front().reason));
        QVERIFY(m_fleet->plan(PlanRequest::Scope::Apply).isEmpty());
        QVERIFY(m_fleet->plan(PlanRequest::Scope::Adopt).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Reapplication)
#include "tst_Reapplication.moc"
