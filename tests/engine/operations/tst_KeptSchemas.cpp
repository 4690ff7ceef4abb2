// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/KeptSchemas.h"

#include "operations/TakeBack.h"
#include "plans/PlanDocument.h"
#include "plans/TenantLock.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace tenantry;
using namespace tenantry::test;

namespace {

const QString tenant = QStringLiteral("t_a");
const QString aside = QStringLiteral("t_a__before_20261120_093105");

} // namespace

/// What restores put aside is listed, told after some days, and gets its name back when that is asked for.
class tst_KeptSchemas : public QObject {
    Q_OBJECT

private:
    TempHome m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_databases = 0;

    /// t_a as a restore leaves it that came to its end: 7 before it, 8 restored.
    void restored()
    {
        m_fleet->exec("ALTER SCHEMA t_a RENAME TO t_a__before_20261120_093105; CREATE SCHEMA t_a; "
                      "CREATE TABLE t_a.a (id int); INSERT INTO t_a.a VALUES (8)");
    }
    PutBack planned()
    {
        const Result<PutBack> plan = planPutBack(m_fleet->access(), aside);
        if (!plan)
            qFatal("%s", qPrintable(plan.error().toText()));
        return *plan;
    }
    QString names()
    {
        return m_fleet->value("SELECT string_agg(oid || ' ' || nspname, ',' ORDER BY nspname) FROM pg_namespace "
                              "WHERE nspname ~ '^t_'");
    }
    static QStringList kinds(const TenantState *state)
    {
        QStringList keys;
        for (const Finding &finding : state->diagnosis->findings)
            keys << findingKey(finding.type);
        return keys;
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<ScratchCluster>(); }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("kept%1").arg(++m_databases));
        m_fleet->addTenants({tenant, QStringLiteral("t_b")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); INSERT INTO a VALUES (7);");
        m_fleet->migrate();
    }
    void cleanup() { m_fleet.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void whatIsKeptIsListedWithItsSizeAndAge()
    {
        QVERIFY(keptSchemas(m_fleet->access())->empty());
        restored();
        m_fleet->exec("CREATE SCHEMA t_b__before_20200101_000000; CREATE SCHEMA t_b__before_2020");
        const Result<std::vector<AsideSchema>> kept = keptSchemas(m_fleet->access());
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().toText()));
        QCOMPARE(kept->size(), size_t(2)); // the third only looks like one
        const AsideSchema &oldest = kept->front();
        QCOMPARE(oldest.schema, QStringLiteral("t_b"));
        QCOMPARE(oldest.tables, 0);
        QCOMPARE(oldest.bytes, 0);
        const AsideSchema &other = kept->back();
        QCOMPARE(other.name, aside);
        QCOMPARE(other.schema, tenant);
        QCOMPARE(other.since, QDateTime(QDate(2026, 11, 20), QTime(9, 31, 5), Qt::UTC));
        QCOMPARE(other.tables, 2); // a, and its history
        QVERIFY(other.bytes >= 2 * 8192);
        QVERIFY(!other.isNeeded);
    }

    /// A name that was cut fits two schemas: nobody's guess decides which.
    void aCutNameIsNobodys()
    {
        const QString base(45, u'x');
        const QString kept = asideNameFor(base, QDateTime::currentDateTimeUtc(), 1);
        m_fleet->exec("CREATE SCHEMA " + kept.toUtf8() + "; CREATE SCHEMA " + base.toUtf8());
        QCOMPARE(keptSchemas(m_fleet->access())->front().schema, base);
        m_fleet->exec("CREATE SCHEMA " + base.toUtf8() + "_other");
        QCOMPARE(keptSchemas(m_fleet->access())->front().schema, QString());
        const Result<PutBack> refused = planPutBack(m_fleet->access(), kept);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RestoreFailed);
    }

    void aFindingTellsOfItAfterSomeDays()
    {
        const QString today = asideNameFor(tenant, QDateTime::currentDateTimeUtc(), 1);
        m_fleet->exec("CREATE SCHEMA " + today.toUtf8());
        SnapshotPtr fleet = m_fleet->scan();
        QCOMPARE(fleet->kept, QStringList{today});
        QCOMPARE(kinds(fleet->find(tenant)), QStringList());
        m_fleet->exec("CREATE SCHEMA t_a__before_20200101_000000; CREATE SCHEMA t_a__before_20190101_000000");
        fleet = m_fleet->scan();
        QCOMPARE(fleet->kept.size(), 3);
        QCOMPARE(kinds(fleet->find(tenant)), QStringList{QStringLiteral("kept_schema")});
        QCOMPARE(kinds(fleet->find(QStringLiteral("t_b"))), QStringList());
        QCOMPARE(fleet->find(tenant)->health(), TenantHealth::Healthy); // nothing is wrong with it
        QCOMPARE(evidenceText(fleet->find(tenant)->diagnosis->findings.front().evidence, Wording::English),
                 QStringLiteral("Kept since 2019-01-01: t_a__before_20190101_000000, t_a__before_20200101_000000."));
        QCOMPARE(fleet->tenants.size(), size_t(2)); // what is kept is no tenant
    }

    void theTwoChangeNamesAndNothingIsDropped()
    {
        restored();
        m_fleet->exec("CREATE VIEW public.onto AS SELECT id FROM t_a.a");
        const QString before = names();
        const PutBack plan = planned();
        QVERIFY2(plan.dependents.join(u' ').contains(QStringLiteral("onto")), qPrintable(plan.dependents.join(u' ')));
        QVERIFY(isAsideNameOf(tenant, plan.putAside));
        const Result<Afterwards> after = takeBack(m_fleet->access(), plan, m_fleet->scan(), {m_fleet->journal()});
        QVERIFY2(after, after ? "" : qPrintable(after.error().toText()));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
        QCOMPARE(m_fleet->value("SELECT id FROM \"" + plan.putAside.toUtf8() + "\".a"), QStringLiteral("8"));
        QVERIFY(!after->scanError);
        QCOMPARE(after->fleet->find(tenant)->health(), TenantHealth::Healthy);
        QCOMPARE(after->fleet->kept, QStringList{plan.putAside});
        const RunRecord run = m_fleet->journal().runs()->front();
        QCOMPARE(run.kind, RunKind::TakeBack);
        QCOMPARE(run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->journal().steps(run.id, tenant)->front().kind, QStringLiteral("put_back"));
        // And back again.
        const Result<PutBack> again = planPutBack(m_fleet->access(), plan.putAside);
        QVERIFY(again);
        QVERIFY(putBack(m_fleet->access(), *again, m_fleet->journal()));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("8"));
        QCOMPARE(names().count(u','), before.count(u','));
    }

    void whereNothingStandsUnderTheNameItIsGivenBack()
    {
        restored();
        m_fleet->exec("DROP SCHEMA t_a CASCADE");
        const PutBack plan = planned();
        QVERIFY(plan.putAside.isEmpty());
        QVERIFY(putBack(m_fleet->access(), plan, m_fleet->journal()));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
    }

    /// Another schema than the one that was looked at is not put aside, nor given the tenant's name.
    void whatChangedSinceItWasSeenStays_data()
    {
        QTest::addColumn<QByteArray>("since");
        QTest::newRow("the live one is another") << QByteArray("DROP SCHEMA t_a CASCADE; CREATE SCHEMA t_a");
        QTest::newRow("the live one came back")
            << QByteArray("ALTER SCHEMA t_a RENAME TO t_c; CREATE SCHEMA t_a; CREATE TABLE t_a.a (id int)");
        QTest::newRow("the kept one is another") << QByteArray("DROP SCHEMA t_a__before_20261120_093105 CASCADE; "
                                                               "CREATE SCHEMA t_a__before_20261120_093105");
        QTest::newRow("a restore was begun")
            << QByteArray("COMMENT ON SCHEMA t_a IS 'tenantry restore in progress: {\"token\":\"0123456789abcdef\"}'");
    }
    void whatChangedSinceItWasSeenStays()
    {
        QFETCH(QByteArray, since);
        restored();
        const PutBack plan = planned();
        m_fleet->exec(since);
        const QString before = names();
        const Status refused = putBack(m_fleet->access(), plan, m_fleet->journal());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PlanOutdated);
        QCOMPARE(names(), before);
    }

    void aRestoreThatWasCutOffIsTakenBackOtherwise()
    {
        restored();
        const RestoreMarker marker{QStringLiteral("0123456789abcdef"), aside, QStringLiteral("20261120-093000-abcd")};
        m_fleet->exec("COMMENT ON SCHEMA t_a IS '" + marker.toComment().toUtf8() + "'");
        QVERIFY(keptSchemas(m_fleet->access())->front().isNeeded);
        const Result<PutBack> refused = planPutBack(m_fleet->access(), aside);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RestoreFailed);
        QVERIFY(refused.error().hint.contains(QStringLiteral("take that restore back")));
    }

    /// Whoever may create schemas could make one that looks like another tenant's: his rows would become that one's.
    void whatAnotherOwnsIsPutBackByTheJournalAlone()
    {
        m_fleet->exec("DO $$ BEGIN CREATE ROLE kept_intruder; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        restored();
        m_fleet->exec("ALTER SCHEMA t_a__before_20261120_093105 OWNER TO kept_intruder");
        const PutBack plan = planned();
        const QString before = names();
        const Status refused = putBack(m_fleet->access(), plan, m_fleet->journal());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RestoreFailed);
        QVERIFY2(refused.error().message.contains(QStringLiteral("journal")), qPrintable(refused.error().toText()));
        QCOMPARE(names(), before);

        RunRecord run;
        run.connection = m_fleet->profile().storeKey();
        run.kind = RunKind::Restore;
        PlanDocument document;
        document.assign(tenant,
                        document.add({{.kind = QStringLiteral("swap"),
                                       .text = QStringLiteral("ALTER SCHEMA \"t_a\" RENAME TO \"%1\";").arg(aside)}}));
        run.plan = document.toJson();
        QVERIFY(m_fleet->journal().begin(run, {}));
        const Status done = putBack(m_fleet->access(), plan, m_fleet->journal());
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("7"));
    }

    void theTenantsLockIsTaken()
    {
        restored();
        const PutBack plan = planned();
        Result<Connection> other =
            Connection::open(m_fleet->access().session(QStringLiteral("other"), AccessMode::ReadWrite));
        QVERIFY(other);
        const Result<QByteArray> lock = TenantLock::tryStatement(*other, tenant);
        QVERIFY(lock);
        QVERIFY(other->query(*lock)->boolean(0, 0));
        const Status refused = putBack(m_fleet->access(), plan, m_fleet->journal());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TenantLocked);
        QCOMPARE(m_fleet->value("SELECT id FROM t_a.a"), QStringLiteral("8"));
    }

    void whatNoRestoreMadeIsRefused()
    {
        for (const QString &name : {tenant, QStringLiteral("t_a__before_20200101_000000")}) {
            const Result<PutBack> refused = planPutBack(m_fleet->access(), name);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::TenantMissing);
        }
    }
};

QTEST_GUILESS_MAIN(tst_KeptSchemas)
#include "tst_KeptSchemas.moc"
