// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/TakeBack.h"

#include "plans/PlanDocument.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"
#include "tenants/AsideSchema.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// What a restore that was cut off leaves can be taken back, or it is said beforehand why not.
class tst_TakeBack : public QObject {
    Q_OBJECT

private:
    TempHome m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_databases = 0;

    /// t_a as a restore leaves it that dies after the swap.
    void cutOff()
    {
        m_fleet->exec("ALTER SCHEMA t_a RENAME TO t_a__before_20261120_093105; CREATE SCHEMA t_a; "
                      "COMMENT ON SCHEMA t_a IS '"
                      + marker(QStringLiteral("0123456789abcdef")).toUtf8() + "'");
    }
    static QString marker(const QString &token)
    {
        return RestoreMarker{token, QStringLiteral("t_a__before_20261120_093105"),
                             QStringLiteral("20261120-093000-abcd")}
            .toComment();
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<ScratchCluster>(); }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("takeback%1").arg(++m_databases));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); INSERT INTO a VALUES (7);");
        m_fleet->migrate();
    }
    void cleanup() { m_fleet.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void theTenantIsLookedAtAfterwards()
    {
        cutOff();
        const SnapshotPtr before = m_fleet->scan();
        QCOMPARE(before->find(QStringLiteral("t_a"))->diagnosis->findings.front().type,
                 FindingType::InterruptedRestore);
        const Result<InterruptedRestore> found = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(found);
        const Result<Afterwards> after = takeBack(m_fleet->access(), *found, before, {m_fleet->journal()});
        QVERIFY2(after, after ? "" : qPrintable(after.error().toText()));
        QVERIFY(!after->scanError);
        QCOMPARE(after->fleet->find(QStringLiteral("t_a"))->health(), TenantHealth::Healthy);
        QCOMPARE(after->fleet->tenants.size(), size_t(2));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
    }

    void withoutAFleetThereIsNoLook()
    {
        cutOff();
        const Result<InterruptedRestore> found = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(found);
        const Result<Afterwards> after = takeBack(m_fleet->access(), *found, nullptr, {m_fleet->journal()});
        QVERIFY(after);
        QVERIFY(!after->fleet);
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
    }

    void whatWasNotCutOffIsNotTakenBack()
    {
        const Result<InterruptedRestore> none = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::RestoreFailed);
        QVERIFY(none.error().message.contains(QStringLiteral("\"t_a\"")));
    }

    /// What somebody did since a person looked at it is not undone with it.
    void whatChangedSinceItWasSeenStays_data()
    {
        QTest::addColumn<QByteArray>("since");
        QTest::addColumn<ErrorCode>("refused");
        QTest::newRow("the restore came to its end")
            << QByteArray("COMMENT ON SCHEMA t_a IS NULL") << ErrorCode::RestoreFailed;
        QTest::newRow("it was begun again")
            << QByteArray("COMMENT ON SCHEMA t_a IS '" + marker(QStringLiteral("fedcba9876543210")).toUtf8() + "'")
            << ErrorCode::RestoreFailed;
        QTest::newRow("the empty schema was filled")
            << QByteArray("CREATE TABLE t_a.filled (id int)") << ErrorCode::PlanOutdated;
    }
    void whatChangedSinceItWasSeenStays()
    {
        QFETCH(QByteArray, since);
        QFETCH(ErrorCode, refused);
        cutOff();
        const Result<InterruptedRestore> found = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(found);
        m_fleet->exec(since);
        const QByteArray schemas = "SELECT string_agg(oid || ' ' || nspname, ',' ORDER BY nspname) FROM pg_namespace "
                                   "WHERE nspname ~ '^t_'";
        const QString before = m_fleet->value(schemas);
        const Result<Afterwards> after = takeBack(m_fleet->access(), *found, nullptr, {m_fleet->journal()});
        QVERIFY(!after);
        QCOMPARE(after.error().code, refused);
        QCOMPARE(m_fleet->value(schemas), before);
    }

    /// Whoever owns t_b says in its comment that t_a's kept rows were its own.
    void aForgedMarkerTakesNothingFromAnother()
    {
        m_fleet->exec("ALTER SCHEMA t_a RENAME TO t_a__before_20261120_093105; CREATE SCHEMA t_a; "
                      "COMMENT ON SCHEMA t_b IS '"
                      + marker(QStringLiteral("0123456789abcdef")).toUtf8() + "'");
        const SnapshotPtr fleet = m_fleet->scan();
        const std::vector<Finding> &findings = fleet->find(QStringLiteral("t_b"))->diagnosis->findings;
        QVERIFY(std::ranges::none_of(findings,
                                     [](const Finding &one) { return one.type == FindingType::InterruptedRestore; }));
        QVERIFY(!restoreToTakeBack(m_fleet->access(), QStringLiteral("t_b")));
        const InterruptedRestore forged{QStringLiteral("t_b"),
                                        QStringLiteral("t_a__before_20261120_093105"),
                                        {},
                                        QStringLiteral("0123456789abcdef"),
                                        "BEGIN;\nALTER SCHEMA t_a__before_20261120_093105 RENAME TO t_x;\n",
                                        {}};
        QVERIFY(!takeBack(m_fleet->access(), forged, nullptr, {m_fleet->journal()}));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a__before_20261120_093105.a"), QStringLiteral("7"));
    }

    /// The name agrees, but not the owner: then the journal has to know of it.
    void whatAnotherOwnsIsTakenBackByTheJournalAlone()
    {
        m_fleet->exec("DO $$ BEGIN CREATE ROLE take_back_owner; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        cutOff();
        m_fleet->exec("ALTER SCHEMA t_a OWNER TO take_back_owner");
        const Result<InterruptedRestore> found = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(found);
        const Result<Afterwards> refused = takeBack(m_fleet->access(), *found, nullptr, {m_fleet->journal()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RestoreFailed);
        QVERIFY2(refused.error().message.contains(QStringLiteral("journal")), qPrintable(refused.error().toText()));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a__before_20261120_093105.a"), QStringLiteral("7"));

        RunRecord run;
        run.connection = m_fleet->profile().storeKey();
        run.kind = RunKind::Restore;
        PlanDocument document;
        document.assign(QStringLiteral("t_a"),
                        document.add({{.kind = QStringLiteral("swap"),
                                       .text = QStringLiteral("COMMENT ON SCHEMA t_a IS '%1';")
                                                   .arg(marker(QStringLiteral("0123456789abcdef")))}}));
        run.plan = document.toJson();
        QVERIFY(m_fleet->journal().begin(run, {}));
        const Result<Afterwards> after = takeBack(m_fleet->access(), *found, nullptr, {m_fleet->journal()});
        QVERIFY2(after, after ? "" : qPrintable(after.error().toText()));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
    }

    /// A token that is copied from another schema's comment could end that one's pg_restore.
    void oneRestoreIsClaimedOnce()
    {
        cutOff();
        const Result<InterruptedRestore> found = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(found);
        m_fleet->exec("COMMENT ON SCHEMA t_b IS 'tenantry restore in progress: {\"token\":\"0123456789abcdef\"}'");
        const Result<Afterwards> refused = takeBack(m_fleet->access(), *found, nullptr, {m_fleet->journal()});
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("forged")), qPrintable(refused.error().toText()));
    }

    void whereTheOldSchemaIsGoneThatIsSaid()
    {
        cutOff();
        m_fleet->exec("DROP SCHEMA t_a__before_20261120_093105 CASCADE");
        const Result<InterruptedRestore> gone = restoreToTakeBack(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::RestoreFailed);
        QVERIFY2(gone.error().message.contains(QStringLiteral("is gone")), qPrintable(gone.error().message));
        QVERIFY(gone.error().hint.contains(QStringLiteral("Restore the tenant again")));
    }
};

QTEST_GUILESS_MAIN(tst_TakeBack)
#include "tst_TakeBack.moc"
