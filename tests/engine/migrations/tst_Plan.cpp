// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Plan.h"

#include "migrations/steps/StepKind.h"
#include "support/Sanitizer.h"
#include "support/Shortage.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// What a plan refuses, leaves out, orders and shows.
class tst_Plan : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    Result<Plan> plan(const PlanRequest &request) { return makePlan(m_fleet->profile(), m_fleet->scan(), request); }
    static QString steps(const Plan &plan, size_t tenant = 0)
    {
        QStringList words;
        for (const PlanStep &step : plan.tenants.at(tenant).steps)
            words << step.kind->key() + (step.migration.isEmpty() ? QString() : u' ' + step.migration.text());
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
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("plan%1").arg(++m_number));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);", "DROP TABLE a;");
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int)");
        m_fleet->addTenants({QStringLiteral("t_x"), QStringLiteral("t_y")});
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void unknownTenant()
    {
        const auto made = plan({{QStringLiteral("t_z")}, {}, {}, PlanRequest::Scope::Apply});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::TenantMissing);
    }
    void unknownVersion()
    {
        const auto made = plan({{}, QStringLiteral("7"), {}, PlanRequest::Scope::Apply});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::SourceInvalid);
    }
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("place");
        QTest::newRow("commit") << QByteArray("CREATE TABLE c (id int);\nCOMMIT;") << QStringLiteral("3_c.sql, line 2");
        QTest::newRow("begin") << QByteArray("\n\nBEGIN;") << QStringLiteral("3_c.sql, line 3");
        QTest::newRow("psql") << QByteArray("\\i other.sql") << QStringLiteral("3_c.sql, line 1");
        QTest::newRow("copy") << QByteArray("COPY a FROM STDIN;\n1\n\\.\n") << QStringLiteral("3_c.sql, line 1");
    }
    void refusals()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, place);
        m_fleet->write(QStringLiteral("3_c"), sql);
        const auto made = plan({});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::MigrationRefused);
        QVERIFY2(made.error().message.startsWith(place), qPrintable(made.error().message));
        // What is not to be applied is not refused.
        QVERIFY(plan({{}, QStringLiteral("2"), {}, PlanRequest::Scope::Apply}));
    }

    /// Neither it nor what follows is applied; what stands before it is, and the reason is told for every tenant.
    void aFileThatCannotBeUsedBlocksWhatFollows()
    {
        m_fleet->write(QStringLiteral("2_b"),
                       "\n-- +goose Up\nCREATE TABLE b (id int);\n-- +goose Down\nDROP TABLE b;");
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c (id int);");
        const Plan made = *plan({});
        QCOMPARE(steps(made), QStringLiteral("create_history, apply_migration 1"));
        QCOMPARE(made.leftOut.size(), size_t(2));
        QCOMPARE(made.leftOut.front().finding.type, FindingType::UnfitFile);
        QCOMPARE(made.leftOut.front().finding.subject(), QStringLiteral("2_b.sql, line 2"));
        QVERIFY(made.leftOut.front().reason.contains(QStringLiteral("goose")));
        QVERIFY(m_fleet->run(made).failures.empty());
        const Plan rest = *plan({});
        QVERIFY(rest.isEmpty());
        QCOMPARE(rest.title, QStringLiteral("Nothing can be applied"));
        m_fleet->exec("DROP SCHEMA t_x CASCADE; DROP SCHEMA t_y CASCADE");
        m_fleet->addTenants({QStringLiteral("t_x"), QStringLiteral("t_y")});
        // Fixing is no way around it either.
        QCOMPARE(steps(*plan({{}, {}, {}, PlanRequest::Scope::Fix})),
                 QStringLiteral("create_history, apply_migration 1"));
    }
    void theConventionIsToldBeforeTheFirstWrite()
    {
        const Plan first = *plan({});
        QCOMPARE(first.notices.size(), qsizetype(2));
        QCOMPARE(first.notices.front(), QStringLiteral("Runs as tenantry."));
        QVERIFY(first.notices.back().contains(QStringLiteral("native")));
        m_fleet->run(first);
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c (id int);");
        QCOMPARE(plan({})->notices, QStringList{QStringLiteral("Runs as tenantry.")});
    }

    void pendingInOrderWithItsHistoryTable()
    {
        const Plan made = *plan({});
        QCOMPARE(made.title, QStringLiteral("Apply 2 migrations to 2 tenants"));
        QCOMPARE(steps(made), QStringLiteral("create_history, apply_migration 1, apply_migration 2"));
        QCOMPARE(made.stepCount(), 6);
        QCOMPARE(made.irreversible(), (std::vector<MigrationId>{{{}, QStringLiteral("2")}}));
        QCOMPARE(made.summary().size(), size_t(3));
        QCOMPARE(made.summary().front().tenants, 2);
    }
    void upTo()
    {
        QCOMPARE(steps(*plan({{}, QStringLiteral("01"), {}, PlanRequest::Scope::Apply})),
                 QStringLiteral("create_history, apply_migration 1"));
    }
    void app()
    {
        QCOMPARE(steps(*plan({{}, {}, QStringLiteral("b"), PlanRequest::Scope::Apply})),
                 QStringLiteral("create_history, apply_migration 2"));
    }
    void canaryGoesFirst()
    {
        m_fleet->profile().runs.canary = QStringLiteral("t_y");
        const Plan made = *plan({});
        QCOMPARE(made.canary, QStringLiteral("t_y"));
        QCOMPARE(made.tenants.front().schema, QStringLiteral("t_y"));
    }

    void applyLeavesUnsettledTenantsAlone()
    {
        m_fleet->run(*plan({}));
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c (id int)");
        m_fleet->exec("UPDATE t_x.schema_migrations SET checksum = repeat('0', 64) WHERE version = '1'");
        const Plan made = *plan({});
        QCOMPARE(made.schemas(), QStringList{QStringLiteral("t_y")});
        QCOMPARE(made.leftOut.size(), size_t(1));
        QCOMPARE(made.leftOut.front().schema, QStringLiteral("t_x"));
        QCOMPARE(made.leftOut.front().finding.type, FindingType::ChecksumMismatch);
        // Fixing is no consent to the file as it is now.
        const Plan fix = *plan({{}, {}, {}, PlanRequest::Scope::Fix});
        QCOMPARE(fix.schemas(), QStringList{QStringLiteral("t_y")});
        QVERIFY2(fix.leftOut.front().reason.contains(QStringLiteral("not accepted")),
                 qPrintable(fix.leftOut.front().reason));
        const Plan accepted = *plan({{}, {}, {}, PlanRequest::Scope::Fix, {FixPlan::Checksum}});
        QCOMPARE(steps(accepted), QStringLiteral("update_checksum 1, apply_migration 3"));
    }
    void whatIsLeftIsNotPlanned()
    {
        m_fleet->run(*plan({}));
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c (id int)");
        m_fleet->exec("DELETE FROM t_y.schema_migrations WHERE version = '2'");
        PlanRequest request{{}, {}, {}, PlanRequest::Scope::Fix};
        QCOMPARE(steps(*plan(request), 0), QStringLiteral("apply_migration 3"));
        QCOMPARE(steps(*plan(request), 1), QStringLiteral("record_migration 2, apply_migration 3"));
        request.left = {{QStringLiteral("t_x"), FindingType::Pending, {}}};
        QCOMPARE(plan(request)->schemas(), QStringList{QStringLiteral("t_y")});
        request.left = {{QStringLiteral("t_y"), FindingType::Pending, {}}};
        QCOMPARE(steps(*plan(request), 1), QStringLiteral("record_migration 2"));
        // What stands in the way of applying, and is left, leaves the tenant alone.
        request.left = {{QStringLiteral("t_y"), FindingType::MissingTracking, {{}, QStringLiteral("2")}}};
        const Plan left = *plan(request);
        QCOMPARE(left.schemas(), QStringList{QStringLiteral("t_x")});
        QCOMPARE(left.leftOut.front().reason, QStringLiteral("It was not chosen."));
        request.tenants = {QStringLiteral("t_y")};
        QVERIFY(!hasWork(*left.snapshot, request));
    }
    /// What a person begins to choose from: all but files that were edited.
    void aReviewBeginsWithoutEditedFiles()
    {
        m_fleet->run(*plan({}));
        m_fleet->exec("UPDATE t_x.schema_migrations SET checksum = repeat('0', 64) WHERE version = '1';"
                      "DELETE FROM t_y.schema_migrations WHERE version = '2'");
        const SnapshotPtr fleet = m_fleet->scan();
        PlanRequest request = reviewOfFixes(*fleet);
        QCOMPARE(makePlan(m_fleet->profile(), fleet, request)->schemas(), QStringList{QStringLiteral("t_y")});
        request.left.clear();
        QCOMPARE(makePlan(m_fleet->profile(), fleet, request)->tenants.size(), size_t(2));
        QCOMPARE(reviewOfFixes(*fleet, {QStringLiteral("t_y")}).left.size(), size_t(0));
    }
    void fixSettlesFailedAndUntracked()
    {
        m_fleet->run(*plan({}));
        m_fleet->exec("UPDATE t_x.schema_migrations SET success = false WHERE version = '2'; DROP TABLE t_x.b;"
                      "DELETE FROM t_y.schema_migrations WHERE version = '2'");
        const Plan fix = *plan({{}, {}, {}, PlanRequest::Scope::Fix});
        QCOMPARE(steps(fix, 0), QStringLiteral("apply_migration 2"));
        QCOMPARE(steps(fix, 1), QStringLiteral("record_migration 2"));
        QVERIFY(m_fleet->run(fix).failures.empty());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: ok; t_y: ok"));
    }
    void missingObjectsAreNotMadeUnasked()
    {
        m_fleet->run(*plan({}));
        m_fleet->exec("DROP TABLE t_x.a");
        const Plan fix = *plan({{}, {}, {}, PlanRequest::Scope::Fix});
        QVERIFY(fix.isEmpty());
        QCOMPARE(fix.leftOut.size(), size_t(1));
        QVERIFY(!fix.leftOut.front().reason.isEmpty());
    }
    void nothingToDo()
    {
        m_fleet->run(*plan({}));
        const Plan made = *plan({});
        QVERIFY(made.isEmpty());
        QCOMPARE(made.title, QStringLiteral("Nothing is pending"));
    }

    void whatIsShownIsWhatRuns()
    {
        const Plan made = *plan({{QStringLiteral("t_x")}, QStringLiteral("1"), {}, PlanRequest::Scope::Apply});
        const QString sql = stepAsSql(made, made.tenants.front(), made.tenants.front().steps.back());
        QVERIFY2(sql.contains(QStringLiteral("SET search_path = \"t_x\", public;")), qPrintable(sql));
        QVERIFY(sql.contains(QStringLiteral("BEGIN;")) && sql.contains(QStringLiteral("CREATE TABLE a (id int);")));
        QVERIFY(sql.contains(QStringLiteral("INSERT INTO \"t_x\".\"schema_migrations\""))
                && sql.trimmed().endsWith(QStringLiteral("COMMIT;")));
        QVERIFY(planAsSql(made).contains(sql));
        // The saved script does the same as the run: history and tables.
        m_fleet->exec(planAsSql(made).toUtf8());
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_x")), QStringLiteral("1"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_x: pending 2; t_y: empty_schema"));
    }

    /// A dry run of ten thousand tenants is written as it is made: what is held of it is a step.
    void aPlanIsWrittenAsItIsMade()
    {
        constexpr qsizetype large = 1024 * 1024;
        m_fleet->write(QStringLiteral("3_large"), "SELECT '" + QByteArray(large, 'x') + "';");
        QStringList more;
        for (int i = 0; i < 200; ++i)
            more << QStringLiteral("t_%1").arg(i);
        m_fleet->addTenants(more);
        const Plan made = m_fleet->plan();
        QCOMPARE(made.tenants.size(), size_t(202));
        const long long before = test::addressSpace();
        long long most = before;
        qint64 written = 0;
        writePlanAsSql(made, [&](const QByteArray &piece) {
            written += piece.size();
            most = std::max(most, test::addressSpace());
        });
        QVERIFY(written > 202 * large);
        QVERIFY2(most - before < 32 * large + test::keptBySanitizer, QByteArray::number(most - before).constData());
        QByteArray one;
        writePlanAsSql(
            made, [&one](const QByteArray &piece) { one += piece; }, QStringLiteral("t_x"));
        QCOMPARE(QString::fromUtf8(one), planAsSql(made, QStringLiteral("t_x")));
    }
};

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_Plan.moc"
