// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSource.h"
#include "migrations/Scan.h"

#include "engine/migrations/AccountsFixture.h"

#include <QTest>

using namespace tenantry;

/// Where neither files nor a project are at hand: what other tenants have recorded is what each should have.
class tst_ReferenceTenant : public QObject, private test::AccountsFixture {
    Q_OBJECT

    /// \p schemas with both migrations; then the source is what they have recorded.
    void migrated(const QStringList &schemas, const QString &reference = {})
    {
        m_fleet->addTenants(schemas);
        QVERIFY(m_fleet->migrate().failures.empty());
        m_fleet->profile().migrations.source = SourceKind::Reference;
        m_fleet->profile().migrations.reference = reference;
    }
    Error refusal()
    {
        const auto refused = scanFleet(m_fleet->access());
        return refused ? Error() : refused.error();
    }
    static QStringList problemsOf(const FleetSnapshot &snapshot)
    {
        QStringList words;
        for (const Finding &finding : snapshot.findings)
            words << findingKey(finding.type) + QStringLiteral(": ") + evidenceText(finding.evidence, Wording::English);
        return words;
    }
    static QStringList idsOf(const SourcePtr &source)
    {
        QStringList ids;
        for (const Migration &migration : source->main().migrations())
            ids << migration.id.text();
        return ids;
    }

private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanupTestCase() { end(); }

    void whatOneTenantHasIsWhatTheOthersShouldHave()
    {
        migrated({QStringLiteral("t_a"), QStringLiteral("t_b"), QStringLiteral("t_c"), QStringLiteral("t_d")},
                 QStringLiteral("t_a"));
        m_fleet->exec("DELETE FROM t_b.schema_migrations WHERE version = '0002'; "
                      "INSERT INTO t_c.schema_migrations (version, checksum, applied_at) VALUES ('0003', '', now()); "
                      "UPDATE t_d.schema_migrations SET checksum = repeat('0', 64); DROP TABLE t_d.invoice");
        // No file is at hand: neither its checksum nor its objects can be missed.
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: pending 0002; t_c: missing_file 0003; t_d: ok"));
        const SnapshotPtr snapshot = m_fleet->scan();
        QVERIFY(problemsOf(*snapshot).isEmpty());
        QVERIFY2(snapshot->source->recognisedAs.contains(QStringLiteral("t_a")),
                 qPrintable(snapshot->source->recognisedAs));
        const Finding &behind = snapshot->find(QStringLiteral("t_b"))->diagnosis->findings.front();
        QCOMPARE(evidenceText(behind.evidence, Wording::English), QStringLiteral("The reference has it: t_a."));
        QVERIFY(!suggestedFix(behind, Wording::English).contains(QStringLiteral("Apply the migration")));
        const Finding &beyond = snapshot->find(QStringLiteral("t_c"))->diagnosis->findings.front();
        QVERIFY(evidenceText(beyond.evidence, Wording::English).contains(QStringLiteral("t_a")));
        QCOMPARE(snapshot->find(QStringLiteral("t_b"))->health(), TenantHealth::Pending);
        QCOMPARE(snapshot->find(QStringLiteral("t_b"))->diagnosis->pendingCount, 1);
    }

    /// Of a record nobody knows what was done: nothing is planned, and nothing is offered.
    void nothingIsAppliedByARecord()
    {
        migrated({QStringLiteral("t_a"), QStringLiteral("t_b")}, QStringLiteral("t_a"));
        m_fleet->exec("DELETE FROM t_b.schema_migrations; CREATE SCHEMA t_empty");
        QCOMPARE(m_fleet->findings(),
                 QStringLiteral("t_a: ok; t_b: pending 0001, pending 0002; t_empty: empty_schema"));
        const SnapshotPtr snapshot = m_fleet->scan();
        for (const TenantState &tenant : snapshot->tenants) {
            for (const Finding &finding : tenant.diagnosis->findings)
                QVERIFY(!finding.isFixable());
        }
        for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix, PlanRequest::Scope::Adopt}) {
            PlanRequest request;
            request.scope = scope;
            const auto plan = makePlan(m_fleet->profile(), snapshot, request);
            QVERIFY(!plan);
            QCOMPARE(plan.error().code, ErrorCode::MigrationRefused);
            QVERIFY(!plan.error().hint.isEmpty());
        }
    }

    void whatMostTenantsHave()
    {
        migrated({QStringLiteral("t_a"), QStringLiteral("t_b"), QStringLiteral("t_c"), QStringLiteral("t_d")});
        // One of the three has another checksum: the level is the same.
        m_fleet->exec("DELETE FROM t_b.schema_migrations WHERE version = '0002'; CREATE SCHEMA t_new; "
                      "UPDATE t_c.schema_migrations SET checksum = repeat('0', 64) WHERE version = '0001'");
        QCOMPARE(m_fleet->findings(),
                 QStringLiteral("t_a: ok; t_b: pending 0002; t_c: ok; t_d: ok; t_new: empty_schema"));
        const SnapshotPtr snapshot = m_fleet->scan();
        QCOMPARE(problemsOf(*snapshot), QStringList());
        QCOMPARE(
            evidenceText(snapshot->find(QStringLiteral("t_b"))->diagnosis->findings.front().evidence, Wording::English),
            QStringLiteral("The reference has it: 3 of 4 tenants."));
        // Looked at again, nothing has changed.
        ScanOptions again;
        again.known = snapshot->source;
        QCOMPARE(m_fleet->scan(again)->source, snapshot->source);
    }

    /// Who is not sure says so: half of the fleet is no majority.
    void aThinMajorityIsTold()
    {
        migrated({QStringLiteral("t_a"), QStringLiteral("t_b"), QStringLiteral("t_c"), QStringLiteral("t_d")});
        m_fleet->exec("DELETE FROM t_b.schema_migrations WHERE version = '0002'; "
                      "DELETE FROM t_c.schema_migrations WHERE version = '0001'");
        SnapshotPtr snapshot = m_fleet->scan();
        QCOMPARE(problemsOf(*snapshot).size(), 1);
        QVERIFY2(problemsOf(*snapshot).front().contains(QStringLiteral("uncertain_reference"))
                     && problemsOf(*snapshot).front().contains(QStringLiteral("2 of 4")),
                 qPrintable(problemsOf(*snapshot).front()));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: pending 0002; t_c: pending 0001; t_d: ok"));
        // Two and two: the longer one is taken, and that is told.
        m_fleet->exec("DELETE FROM t_c.schema_migrations; INSERT INTO t_c.schema_migrations SELECT * FROM "
                      "t_b.schema_migrations");
        snapshot = m_fleet->scan();
        QCOMPARE(problemsOf(*snapshot).size(), 1);
        QVERIFY2(problemsOf(*snapshot).front().contains(QStringLiteral("equally frequent")),
                 qPrintable(problemsOf(*snapshot).front()));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: pending 0002; t_c: pending 0002; t_d: ok"));
    }

    void whatFailedInTheReferenceIsNotExpected()
    {
        migrated({QStringLiteral("t_a"), QStringLiteral("t_b")}, QStringLiteral("t_a"));
        m_fleet->exec("ALTER TABLE t_a.schema_migrations ADD COLUMN IF NOT EXISTS success boolean; "
                      "UPDATE t_a.schema_migrations SET success = (version <> '0002')");
        QCOMPARE(idsOf(m_fleet->scan()->source), QStringList{QStringLiteral("0001")});
        QVERIFY2(m_fleet->findings().contains(QStringLiteral("t_a: partial_migration")),
                 qPrintable(m_fleet->findings()));
    }

    /// A template need not be a tenant.
    void theReferenceMayBeLeftOutOfTheFleet()
    {
        migrated({QStringLiteral("t_a"), QStringLiteral("t_template")}, QStringLiteral("t_template"));
        m_fleet->exec("DELETE FROM t_a.schema_migrations WHERE version = '0002'");
        m_fleet->profile().tenants.exclude = {QStringLiteral("t_template")};
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 0002"));
    }

    void whatCannotBeAReference_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("named");
        QTest::newRow("no such schema") << QByteArray("SELECT 1") << QStringLiteral("t_z") << QStringLiteral("t_z");
        QTest::newRow("no history") << QByteArray("CREATE SCHEMA t_n") << QStringLiteral("t_n")
                                    << QStringLiteral("no history");
        QTest::newRow("nothing recorded") << QByteArray("DELETE FROM t_a.schema_migrations") << QStringLiteral("t_a")
                                          << QStringLiteral("recorded no migration");
        QTest::newRow("unreadable") << QByteArray("ALTER TABLE t_a.schema_migrations RENAME TO kept; CREATE VIEW "
                                                  "t_a.schema_migrations AS SELECT * FROM t_a.kept")
                                    << QStringLiteral("t_a") << QStringLiteral("view");
        QTest::newRow("nobody has anything")
            << QByteArray("DELETE FROM t_a.schema_migrations") << QString() << QStringLiteral("No tenant has recorded");
    }
    void whatCannotBeAReference()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, reference);
        QFETCH(const QString, named);
        migrated({QStringLiteral("t_a")}, reference);
        m_fleet->exec(sql);
        const Error refused = refusal();
        QCOMPARE(refused.code, ErrorCode::SourceInvalid);
        QVERIFY2(refused.message.contains(named), qPrintable(refused.toText()));
        QVERIFY(!refused.hint.isEmpty());
    }

    void withoutTheDatabaseNothingCanBeSaid()
    {
        migrated({QStringLiteral("t_a")});
        const TaskContext task;
        const auto refused = readSource(m_fleet->profile(), {task});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SourceInvalid);
    }

    /// One row stands for every version up to it.
    void aHistoryThatKeepsTheHighestOnly()
    {
        m_fleet->exec("CREATE SCHEMA t_a; CREATE SCHEMA t_b; CREATE SCHEMA t_c; "
                      "CREATE TABLE t_a.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); "
                      "CREATE TABLE t_b.schema_migrations (LIKE t_a.schema_migrations INCLUDING ALL); "
                      "CREATE TABLE t_c.schema_migrations (LIKE t_a.schema_migrations INCLUDING ALL); "
                      "INSERT INTO t_a.schema_migrations VALUES (7, false); "
                      "INSERT INTO t_b.schema_migrations VALUES (5, false); "
                      "INSERT INTO t_c.schema_migrations VALUES (9, false)");
        m_fleet->profile().migrations.source = SourceKind::Reference;
        m_fleet->profile().migrations.reference = QStringLiteral("t_a");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: pending 7; t_c: missing_file 9"));
        QCOMPARE(idsOf(m_fleet->scan()->source), (QStringList{QStringLiteral("5"), QStringLiteral("7")}));
    }

    /// Django's history names apps; what comes first is what the reference got first.
    void djangosHistory()
    {
        m_fleet->exec("CREATE SCHEMA t_a; CREATE SCHEMA t_b; CREATE TABLE t_a.django_migrations (id int, app "
                      "varchar(255), name varchar(255), applied timestamptz); CREATE TABLE t_b.django_migrations (LIKE "
                      "t_a.django_migrations); INSERT INTO t_a.django_migrations VALUES "
                      "(1, 'users', '0001_initial', '2026-01-01'), (2, 'finance', '0001_initial', '2026-01-02'), "
                      "(3, 'finance', '0002_pay', '2026-01-04'), (4, 'users', '0002_name', '2026-01-03'), "
                      "(5, 'users', '0002_name', '2026-01-05'); "
                      "INSERT INTO t_b.django_migrations SELECT * FROM t_a.django_migrations WHERE id <= 3");
        m_fleet->profile().migrations.source = SourceKind::Reference;
        m_fleet->profile().migrations.reference = QStringLiteral("t_a");
        QCOMPARE(idsOf(m_fleet->scan()->source).join(u' '),
                 QStringLiteral("users.0001_initial finance.0001_initial users.0002_name finance.0002_pay"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: pending users.0002_name"));
    }
};

QTEST_GUILESS_MAIN(tst_ReferenceTenant)
#include "tst_ReferenceTenant.moc"
