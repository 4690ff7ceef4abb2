// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"
#include "migrations/Scan.h"
#include "migrations/sources/DjangoProject.h"

#include <map>

using namespace tenantry;
using namespace tenantry::test;

/// Tenants of several types: each is held against what its own type should have, and who is of none is told so.
class tst_TenantTypes : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    SourcePtr m_known; ///< the project as it was read first; Python starts once more for each reading

    static MigrationId flatpages() { return {QStringLiteral("flatpages"), QStringLiteral("0001_initial")}; }
    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }

    Access access() const
    {
        Access access;
        access.profile.database.conninfo = m_shop->conninfo();
        access.profile.tenants.registry = RegistryKind::DjangoTenants;
        access.profile.migrations.source = SourceKind::Django;
        access.profile.migrations.workingDirectory = DjangoFixture::folder();
        QStringList command{QStringLiteral("/usr/bin/env")};
        for (const auto &[name, value] : m_shop->command(QStringLiteral("types,order")).environment)
            command << name + u'=' + value;
        access.profile.migrations.command = command + DjangoFixture::python();
        return access;
    }
    SnapshotPtr scan(const Access &access, const ScanOptions &options = {}) const
    {
        Result<SnapshotPtr> snapshot = scanFleet(access, options);
        if (!snapshot)
            throw std::runtime_error(snapshot.error().toText().toStdString());
        return std::move(*snapshot);
    }
    static QString findings(const FleetSnapshot &snapshot)
    {
        QStringList words;
        for (const TenantState &tenant : snapshot.tenants) {
            QStringList its;
            for (const Finding &finding : tenant.diagnosis->findings)
                its << (findingKey(finding.type) + u' ' + finding.migration.text()).trimmed();
            words << tenant.schema + QStringLiteral(": ") + its.join(QStringLiteral(", "));
        }
        return words.join(QStringLiteral("; "));
    }
    static DjangoProjectFacts facts()
    {
        DjangoProjectFacts facts;
        for (const char *app : {"customers", "finance", "stock"}) {
            DjangoMigrationFact fact;
            fact.id = {QString::fromLatin1(app), QStringLiteral("0001_initial")};
            facts.migrations.push_back(fact);
        }
        facts.typeColumn = QStringLiteral("kind");
        return facts;
    }
    static QString idsOf(const MigrationSet &set)
    {
        QStringList ids;
        for (const Migration &migration : set.migrations())
            ids << migration.id.app;
        return ids.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
        m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("typed"));
        const DjangoWork all = m_shop->schemas(6);
        DjangoWork registry{{{QStringLiteral("public"), {}}}, {}, {}};
        registry.targets = {{QStringLiteral("customers"), QStringLiteral("0001_initial")}};
        DjangoWork most = all;
        most.schemas.pop_back();
        most.targets = {finance("0007_total_is_positive")};
        DjangoAgent agent = m_shop->agent();
        for (const DjangoWork &work : {registry, most}) {
            const auto tally = agent.migrate(work, {}, patient());
            QVERIFY2(tally && tally->failed == 0, qPrintable(problemOf(tally)));
        }
        m_shop->exec("INSERT INTO customers_client (schema_name, name, kind, status, created_on, paid_until) VALUES "
                     "('public', 'P', 'public', 'active', now(), now()), "
                     "('t00', 'A', 'small', 'active', now(), now()), ('t01', 'B', 'large', 'trial', now(), now()), "
                     "('t02', 'C', 'huge', 'active', now(), now()), ('t03', 'D', '', 'active', now(), now()), "
                     "('t05', 'F', 'small', 'active', now(), now()), ('t06', 'G', 'huge', 'active', now(), now())");
    }
    void cleanupTestCase()
    {
        m_known.reset();
        m_shop.reset();
        m_cluster.reset();
    }

    void eachIsHeldAgainstItsType()
    {
        const SnapshotPtr snapshot = scan(access());
        m_known = snapshot->source;
        QVERIFY(m_known->tellsTypes());
        QCOMPARE(m_known->types().join(u' '), QStringLiteral("small large"));
        QCOMPARE(m_known->typeColumn, QStringLiteral("kind"));
        QVERIFY(m_known->main().find(flatpages()) != nullptr);
        QVERIFY(m_known->setFor(QStringLiteral("small"))->find(flatpages()) == nullptr);
        // t04 is in no registry; nothing of t02 and t03 is guessed.
        QCOMPARE(findings(*snapshot),
                 QStringLiteral("t00: ; t01: pending flatpages.0001_initial; t02: unknown_type; t03: unknown_type; "
                                "t04: orphaned_schema; t05: empty_schema; t06: missing_schema, unknown_type"));
        const TenantState *small = snapshot->find(QStringLiteral("t00"));
        QCOMPARE(small->tenantType, QStringLiteral("small"));
        QCOMPARE(small->health(), TenantHealth::Healthy);
        QCOMPARE(small->diagnosis->stateOf(flatpages()), MigrationState::NotExpected);
        QCOMPARE(snapshot->find(QStringLiteral("t01"))->diagnosis->pendingCount, 1);
        QVERIFY(snapshot->find(QStringLiteral("t00"))->diagnosis->shape
                != snapshot->find(QStringLiteral("t01"))->diagnosis->shape);
    }

    /// Of a tenant of no known type what it records is shown, and it is neither called healthy nor behind.
    void whoIsOfNoKnownTypeIsToldSo()
    {
        const SnapshotPtr snapshot = scan(access());
        const TenantState *huge = snapshot->find(QStringLiteral("t02"));
        QCOMPARE(huge->health(), TenantHealth::Unknown);
        QCOMPARE(huge->diagnosis->pendingCount, 0);
        QCOMPARE(huge->diagnosis->stateOf(finance("0006_tags")), MigrationState::Applied);
        QCOMPARE(huge->diagnosis->stateOf(flatpages()), MigrationState::Unknown);
        const Finding &told = huge->diagnosis->findings.front();
        QVERIFY(severityOf(told.type) < Severity::Critical);
        QVERIFY(!told.isFixable());
        const QString said = evidenceText(told.evidence, Wording::English);
        QVERIFY2(said.contains(QStringLiteral("huge")) && said.contains(QStringLiteral("small, large")),
                 qPrintable(said));
        const QString untold =
            evidenceText(snapshot->find(QStringLiteral("t03"))->diagnosis->findings.front().evidence, Wording::English);
        QVERIFY2(untold.contains(QStringLiteral("does not tell its type")), qPrintable(untold));
        // What makes a schema is not proposed where nobody knows what belongs into it.
        for (const Finding &finding : snapshot->find(QStringLiteral("t06"))->diagnosis->findings)
            QVERIFY(!finding.isFixable());
    }

    /// TENANT_MIGRATION_ORDER is "-schema_name".
    void theProjectsOrderOfTenantsIsHandedOn()
    {
        const SnapshotPtr snapshot = scan(access());
        QCOMPARE(snapshot->source->tenantOrder, QStringList{QStringLiteral("-schema_name")});
        std::map<int, QString> byTurn;
        for (const TenantState &tenant : snapshot->tenants) {
            if (tenant.turn > 0)
                byTurn[tenant.turn] = tenant.schema;
        }
        QStringList order;
        for (const auto &[turn, schema] : byTurn)
            order << schema;
        QCOMPARE(order.join(u' '), QStringLiteral("t06 t05 t03 t02 t01 t00"));
        QCOMPARE(snapshot->find(QStringLiteral("t04"))->turn, 0);
    }

    void aPartIsPutIntoTheWhole()
    {
        const SnapshotPtr whole = scan(access());
        ScanOptions options;
        options.only = {QStringLiteral("t01")};
        options.known = whole->source;
        m_shop->exec("UPDATE customers_client SET kind = 'small' WHERE schema_name = 't01'");
        const SnapshotPtr part = scan(access(), options);
        m_shop->exec("UPDATE customers_client SET kind = 'large' WHERE schema_name = 't01'");
        QCOMPARE(part->source, whole->source);
        const SnapshotPtr merged = mergeSnapshots(*whole, *part, options.only);
        QVERIFY(merged);
        QCOMPARE(merged->find(QStringLiteral("t01"))->health(), TenantHealth::Healthy);
        QCOMPARE(merged->find(QStringLiteral("t01"))->diagnosis->shape,
                 merged->find(QStringLiteral("t00"))->diagnosis->shape);
    }

    void aRegistryThatCannotTellTypesIsAnError()
    {
        Access blind = access();
        blind.profile.tenants.registry = RegistryKind::Pattern;
        blind.profile.tenants.pattern = QStringLiteral("^t[0-9]+$");
        const auto refused = scanFleet(blind);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RegistryInvalid);
        QVERIFY2(refused.error().hint.contains(QStringLiteral("type_column")), qPrintable(refused.error().hint));
        // A backup needs no migrations.
        ScanOptions forBackup;
        forBackup.source = SourceNeed::IfReadable;
        const SnapshotPtr snapshot = scan(blind, forBackup);
        QVERIFY(snapshot->sourceProblem);
        QCOMPARE(snapshot->tenants.size(), size_t(6));
    }

    void theProfilesColumnWins()
    {
        Access other = access();
        other.profile.tenants.typeColumn = QStringLiteral("no_such");
        const auto refused = scanFleet(other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RegistryInvalid);
        QVERIFY2(refused.error().toText().contains(QStringLiteral("kind")), qPrintable(refused.error().toText()));
        other.profile.tenants.typeColumn = QStringLiteral("name");
        QCOMPARE(scan(other)->find(QStringLiteral("t00"))->tenantType, QStringLiteral("A"));
    }

    void whatTheFactsAmountTo()
    {
        DjangoProjectFacts of = facts();
        of.types = {{QStringLiteral("public"), {QStringLiteral("customers")}},
                    {QStringLiteral("shop"), {QStringLiteral("finance"), QStringLiteral("stock")}},
                    {QStringLiteral("bare"), {}}};
        const SourcePtr reading = djangoReading(of, QStringLiteral("here"));
        QCOMPARE(idsOf(reading->main()), QStringLiteral("finance stock"));
        QCOMPARE(idsOf(*reading->setFor(QStringLiteral("shop"))), QStringLiteral("finance stock"));
        QVERIFY(reading->setFor(QStringLiteral("bare"))->isEmpty());
        QVERIFY(reading->setFor(QStringLiteral("bare"))
                    ->isElsewhere({QStringLiteral("stock"), QStringLiteral("0001_initial")}));
        QVERIFY(!reading->knowsType(QStringLiteral("public")) && !reading->setOfAll());
        // Elsewhere the public schema has another name, and so has its type.
        of.types.front().name = QStringLiteral("shared");
        QCOMPARE(djangoReading(of, QStringLiteral("here"), QStringLiteral("shared"))->types().join(u' '),
                 QStringLiteral("shop bare"));
        // Of one type: as before.
        of.types.clear();
        of.tenantApps = {QStringLiteral("stock")};
        const SourcePtr plain = djangoReading(of, QStringLiteral("here"));
        QVERIFY(!plain->tellsTypes() && plain->typeColumn.isEmpty());
        QCOMPARE(plain->setOfAll(), plain->setFor());
        QCOMPARE(idsOf(plain->main()), QStringLiteral("stock"));
    }

    /// An order by what the registry's row does not hold is told, and not followed half.
    void anOrderByOtherThanColumnsIsNotFollowed()
    {
        DjangoProjectFacts of = facts();
        of.tenantModel = DjangoModel();
        for (const char *name : {"plan_id", "schema_name"}) {
            DjangoColumn column;
            column.name = QString::fromLatin1(name);
            of.tenantModel->columns.push_back(column);
        }
        of.migrationOrder = {QStringLiteral("plan__rank"), QStringLiteral("schema_name")};
        const SourcePtr told = djangoReading(of, QStringLiteral("here"));
        QVERIFY(told->tenantOrder.isEmpty());
        QVERIFY2(told->recognisedAs.contains(QStringLiteral("plan__rank")), qPrintable(told->recognisedAs));
        of.migrationOrder = {QStringLiteral("-plan_id"), QStringLiteral("schema_name")};
        QCOMPARE(djangoReading(of, QStringLiteral("here"))->tenantOrder, of.migrationOrder);
    }
};

QTEST_GUILESS_MAIN(tst_TenantTypes)
#include "tst_TenantTypes.moc"
