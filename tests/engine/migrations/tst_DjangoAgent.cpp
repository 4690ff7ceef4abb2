// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"

#include <QRegularExpression>

#include <map>
#include <set>

using namespace tenantry;
using namespace tenantry::test;

/// What a Django project tells about itself through the agent: versions, apps, tenants, graph, tables, SQL.
class tst_DjangoAgent : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    int m_number = 0;

    DjangoProjectFacts factsOf(const QString &fault, const QString &migrations = {}) const
    {
        DjangoAgent agent = m_shop->agent(fault, migrations);
        Result<DjangoProjectFacts> facts = agent.project(patient());
        if (!facts)
            throw std::runtime_error(facts.error().toText().toStdString());
        return std::move(*facts);
    }
    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
    }
    void init() { m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("facts%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }

    void theBootstrapIsTheSameProgramBehindShells_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::newRow("no shell") << QStringList{};
        // What ssh does on the other side: the words joined, read by the user's shell; once, and from host to host.
        const QString once = QStringLiteral("IFS=' '; exec sh -c \"$*\"");
        QTest::newRow("a shell") << QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), once,
                                                QStringLiteral("ssh")};
        QTest::newRow("bash") << QStringList{QStringLiteral("/bin/bash"), QStringLiteral("-c"),
                                             QStringLiteral("exec bash -c \"$*\""), QStringLiteral("ssh")};
        QTest::newRow("two shells") << QStringList{QStringLiteral("/bin/sh"),
                                                   QStringLiteral("-c"),
                                                   once,
                                                   QStringLiteral("ssh"),
                                                   QStringLiteral("sh"),
                                                   QStringLiteral("-c"),
                                                   QStringLiteral("'exec sh -c \"$*\"'"),
                                                   QStringLiteral("ssh")};
    }

    void theBootstrapIsTheSameProgramBehindShells()
    {
        QFETCH(const QStringList, before);
        DjangoCommand command = m_shop->command();
        command.command = before + command.command;
        auto agent = DjangoAgent::start(command, patient());
        QVERIFY2(agent, qPrintable(problemOf(agent)));
        QVERIFY(agent->finish(patient()));
    }

    void itTellsWhoItIs()
    {
        const DjangoAgent agent = m_shop->agent();
        const DjangoVersions &versions = agent.versions();
        QVERIFY(QRegularExpression(QStringLiteral("^3\\.\\d+\\.\\d+$")).match(versions.python).hasMatch());
        QVERIFY2(versions.django.startsWith(QStringLiteral("3.2.")), qPrintable(versions.django));
        QVERIFY(!versions.hasDjangoTenants);
        QCOMPARE(versions.djangoTenants, QString());
        QCOMPARE(versions.tenancy, DjangoTenancy::SearchPath);
        QCOMPARE(versions.databaseEngine, QStringLiteral("django.db.backends.postgresql"));
        QCOMPARE(versions.databaseAlias, QStringLiteral("default"));
        QCOMPARE(versions.settingsModule, QStringLiteral("shop.settings"));
        QCOMPARE(versions.publicSchema, QStringLiteral("public"));
    }

    void itTellsWhichDatabaseItReaches()
    {
        DjangoAgent agent = m_shop->agent();
        const auto database = agent.database(patient());
        QVERIFY2(database, qPrintable(problemOf(database)));
        QCOMPARE(database->name, m_shop->value("SELECT current_database()"));
        QCOMPARE(QString::number(database->oid),
                 m_shop->value("SELECT oid FROM pg_database WHERE datname = current_database()"));
        QCOMPARE(database->serverStarted,
                 m_shop->value("SELECT (pg_postmaster_start_time() AT TIME ZONE 'UTC')::text"));
        QCOMPARE(QString::number(database->serverVersion), m_shop->value("SHOW server_version_num"));
        QCOMPARE(database->user, QStringLiteral("tenantry"));
        QVERIFY(!database->isStandby);
    }

    void aProjectIsReadWithoutADatabase()
    {
        const DjangoCommand command = m_shop->commandWith("SHOP_HOST", QStringLiteral("/nowhere"));
        DjangoAgent agent = DjangoFixture::started(command);
        const auto facts = agent.project(patient());
        QVERIFY2(facts, qPrintable(problemOf(facts)));
        QVERIFY(facts->migrations.size() > 25);
        const auto database = agent.database(patient());
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::ServerUnreachable);
        QVERIFY2(database.error().message.contains(QStringLiteral("/nowhere")), qPrintable(database.error().message));
        QVERIFY(agent.project(patient())); // and it is asked on
    }

    void appsAndTenants()
    {
        const DjangoProjectFacts facts = factsOf({});
        QCOMPARE(facts.sharedApps, QStringList{QStringLiteral("customers")});
        QCOMPARE(facts.tenantApps.join(u' '),
                 QStringLiteral("contenttypes auth admin sessions sites flatpages redirects finance"));
        QCOMPARE(facts.unmigratedApps, QStringList{QStringLiteral("messages")});
        QVERIFY(facts.types.empty());
        QVERIFY(facts.problems.empty());
        QVERIFY(facts.tenantModel);
        QCOMPARE(facts.tenantModel->label, QStringLiteral("customers.Client"));
        QCOMPARE(facts.tenantModel->table, QStringLiteral("customers_client"));
        QVERIFY(facts.tenantModel->createsSchema);
        QVERIFY(!facts.tenantModel->dropsSchema);
        const auto &columns = facts.tenantModel->columns;
        const auto column = [&columns](const char *name) {
            return *std::ranges::find(columns, QString::fromLatin1(name), &DjangoColumn::name);
        };
        QVERIFY(column("status").isStatus);
        QCOMPARE(column("status").choices.join(u' '), QStringLiteral("trial active cancelled"));
        QVERIFY(column("status").hasDefault);
        QVERIFY(!column("paid_until").hasDefault && !column("paid_until").isNull); // to be asked for
        QVERIFY(column("created_on").hasDefault);
        QVERIFY(column("schema_name").isUnique && !column("schema_name").isStatus);
        QVERIFY(facts.domainModel);
        QCOMPARE(facts.domainModel->table, QStringLiteral("customers_domain"));
        QVERIFY(std::ranges::find(facts.domainModel->columns, QStringLiteral("tenant_id"), &DjangoColumn::name)
                != facts.domainModel->columns.end());
    }

    void typesAndOrderOfTenants()
    {
        m_shop->exec("CREATE SCHEMA a; CREATE SCHEMA b");
        DjangoAgent agent = m_shop->agent(QStringLiteral("types,order"));
        const auto facts = agent.project(patient());
        QVERIFY2(facts, qPrintable(problemOf(facts)));
        QCOMPARE(facts->types.size(), 3U);
        QCOMPARE(facts->types[2].name, QStringLiteral("large"));
        QCOMPARE(facts->types[2].apps.join(u' '), QStringLiteral("finance flatpages"));
        QCOMPARE(facts->typeColumn, QStringLiteral("kind"));
        QCOMPARE(facts->migrationOrder, QStringList{QStringLiteral("-schema_name")});
        QVERIFY(agent.migrate({{{QStringLiteral("public"), {}}}, {}, {}}, {}, patient()));
        m_shop->exec("INSERT INTO customers_client (schema_name, name, kind, status, created_on, paid_until) VALUES "
                     "('a', 'A', 'small', 'trial', now(), now()), ('b', 'B', 'large', 'trial', now(), now()), "
                     "('public', 'P', 'public', 'trial', now(), now())");
        const auto tenants = agent.tenants(patient());
        QVERIFY2(tenants, qPrintable(problemOf(tenants)));
        QCOMPARE(tenants->size(), 2U);
        QCOMPARE(tenants->front().name, QStringLiteral("b"));
        QCOMPARE(tenants->front().tenantType, QStringLiteral("large"));
        QCOMPARE(tenants->back().name, QStringLiteral("a"));
    }

    void theGraph()
    {
        const DjangoProjectFacts facts = factsOf({});
        const auto *initial = factOf(facts, "finance", "0001_initial");
        const auto *third = factOf(facts, "finance", "0003_reference");
        const auto *squash = factOf(facts, "finance", "0001_squashed_0003_reference");
        const auto *python = factOf(facts, "finance", "0004_fill_reference");
        const auto *index = factOf(facts, "finance", "0005_number_index");
        const auto *tags = factOf(facts, "finance", "0006_tags");
        const auto *last = factOf(facts, "finance", "0007_total_is_positive");
        QVERIFY(initial && third && squash && python && index && tags && last);
        QVERIFY(initial->isInitial && initial->isAtomic && initial->isReversible && initial->isPureSql());
        // "__first__" and "__latest__" are resolved.
        QCOMPARE(initial->dependencies,
                 (std::vector{MigrationId{QStringLiteral("auth"), QStringLiteral("0001_initial")}}));
        QCOMPARE(third->dependencies,
                 (std::vector{finance("0002_payment"),
                              MigrationId{QStringLiteral("sites"), QStringLiteral("0002_alter_domain_unique")}}));
        QCOMPARE(squash->replaces,
                 (std::vector{finance("0001_initial"), finance("0002_payment"), finance("0003_reference")}));
        QVERIFY(python->hasPython && python->isReversible && !python->isPureSql());
        QVERIFY(!index->isAtomic && index->isPureSql());
        QVERIFY(tags->hasComputedDefault && !tags->isPureSql());
        QVERIFY(!last->isReversible && last->isPureSql());
        QVERIFY(python->file.endsWith(QStringLiteral("finance/migrations/0004_fill_reference.py")));
        // run_before is a dependency of the other.
        const auto *flatpages = factOf(facts, "flatpages", "0001_initial");
        QVERIFY(std::ranges::find(flatpages->dependencies, finance("0006_tags")) != flatpages->dependencies.end());
        QVERIFY(std::ranges::find(facts.leaves, finance("0007_total_is_positive")) != facts.leaves.end());
        QCOMPARE(std::ranges::count(facts.leaves, QStringLiteral("finance"), &MigrationId::app), 1);
        // Parents stand before their children.
        for (std::size_t at = 0; at < facts.migrations.size(); ++at) {
            for (const MigrationId &parent : facts.migrations[at].dependencies) {
                const auto found = std::ranges::find(facts.migrations, parent, &DjangoMigrationFact::id);
                QVERIFY2(found < facts.migrations.begin() + static_cast<std::ptrdiff_t>(at), qPrintable(parent.text()));
            }
        }
    }

    void tablesOfMigrationsAreThoseThatDjangoMakes()
    {
        const DjangoProjectFacts facts = factsOf({});
        const auto *tags = factOf(facts, "finance", "0006_tags");
        QCOMPARE(tags->tables.added.size(), 2U);
        QCOMPARE(tags->tables.added[0].name, QStringLiteral("finance_invoice_tags"));
        QCOMPARE(tags->tables.added[0].columns.join(u' '), QStringLiteral("id invoice_id tag_id"));
        QCOMPARE(tags->tables.columnsAdded.size(), 1U);
        QCOMPARE(tags->tables.columnsAdded[0].columns, QStringList{QStringLiteral("token")});
        const auto *squash = factOf(facts, "finance", "0001_squashed_0003_reference");
        QCOMPARE(squash->tables.added.size(), 2U);
        QCOMPARE(squash->tables.added[0].columns.join(u' '), QStringLiteral("id number reference total"));

        // All changes one after another are the tables of the models, and those that a migrated schema has.
        std::map<QString, std::set<QString>> told;
        for (const DjangoMigrationFact &fact : facts.migrations) {
            QVERIFY2(fact.areTablesKnown, qPrintable(fact.id.text()));
            if (!fact.replaces.empty())
                continue;
            for (const DjangoTable &table : fact.tables.added)
                told[table.name] = {table.columns.begin(), table.columns.end()};
            for (const QString &table : fact.tables.removed)
                told.erase(table);
            for (const DjangoTable &table : fact.tables.columnsAdded)
                told[table.name].insert(table.columns.begin(), table.columns.end());
            for (const DjangoTable &table : fact.tables.columnsRemoved) {
                for (const QString &name : table.columns)
                    told[table.name].erase(name);
            }
        }
        std::map<QString, std::set<QString>> models;
        for (const DjangoTable &table : facts.tables)
            models[table.name] = {table.columns.begin(), table.columns.end()};
        QCOMPARE(told, models);
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate({{{QStringLiteral("public"), {}}}, {}, {}}, {}, patient());
        QVERIFY2(tally && tally->done == 1, qPrintable(problemOf(tally)));
        std::map<QString, std::set<QString>> real;
        const Rows rows = m_shop->exec("SELECT table_name, column_name FROM information_schema.columns WHERE "
                                       "table_schema = 'public' AND table_name <> 'django_migrations'");
        for (int row = 0; row < rows.count(); ++row)
            real[rows.text(row, 0)].insert(rows.text(row, 1));
        QCOMPARE(told, real);
    }

    void whatIsWrongWithTheGraphIsToldAndStopsNothing_data()
    {
        QTest::addColumn<DjangoProblemKind>("kind");
        QTest::addColumn<QString>("migration");
        QTest::addColumn<QString>("words");
        QTest::newRow("circle") << DjangoProblemKind::Circular << QString() << QStringLiteral("finance.0002_two");
        QTest::newRow("leaves") << DjangoProblemKind::Conflict << QString() << QStringLiteral("0002_left, 0002_right");
        QTest::newRow("orphan") << DjangoProblemKind::MissingParent << QStringLiteral("0003_three")
                                << QStringLiteral("finance.0002_two, which does not exist");
        QTest::newRow("unreadable") << DjangoProblemKind::Unreadable << QStringLiteral("0002_two")
                                    << QStringLiteral("No module named 'no_such_module_of_the_shop'");
    }

    void whatIsWrongWithTheGraphIsToldAndStopsNothing()
    {
        QFETCH(const DjangoProblemKind, kind);
        QFETCH(const QString, migration);
        QFETCH(const QString, words);
        m_shop->exec("CREATE SCHEMA a");
        DjangoAgent agent = m_shop->agent({}, QString::fromLatin1(QTest::currentDataTag()));
        const auto facts = agent.project(patient());
        QVERIFY2(facts, qPrintable(problemOf(facts)));
        QVERIFY(factOf(*facts, "finance", "0001_one"));
        QVERIFY(factOf(*facts, "auth", "0001_initial"));
        const auto problem = std::ranges::find_if(facts->problems, [&](const DjangoProblem &one) {
            return one.kind == kind && (migration.isEmpty() || one.migration.key == migration);
        });
        QVERIFY(problem != facts->problems.end());
        QCOMPARE(problem->migration.app, QStringLiteral("finance"));
        QVERIFY2(problem->message.contains(words), qPrintable(problem->message));
        // Django would migrate nothing; neither do we, and nothing is left behind.
        const auto tally = agent.migrate({{{QStringLiteral("a"), {}}}, {}, {}}, {}, patient());
        QVERIFY(!tally);
        QCOMPARE(tally.error().code, ErrorCode::MigrationRefused);
        QVERIFY2(tally.error().message.contains(words), qPrintable(tally.error().message));
        QVERIFY(!m_shop->hasTable("a.django_migrations"));
        QVERIFY(agent.finish(patient()));
    }

    void settingsThatNameWhatIsNotThere()
    {
        const DjangoProjectFacts facts = factsOf(QStringLiteral("wrong tenants"));
        QVERIFY(!facts.tenantModel);
        QCOMPARE(facts.problems.size(), 2U);
        QCOMPARE(facts.problems[0].kind, DjangoProblemKind::Settings);
        QVERIFY(facts.problems[0].message.contains(QStringLiteral("payroll")));
        QVERIFY(facts.problems[1].message.contains(QStringLiteral("Nobody")));
    }

    void settingsWithoutTenants()
    {
        DjangoCommand command = m_shop->command(QStringLiteral("no tenants"));
        command.entry = {};
        DjangoAgent agent = DjangoFixture::started(command);
        QCOMPARE(agent.versions().tenancy, DjangoTenancy::None);
        const auto facts = agent.project(patient());
        QVERIFY2(facts, qPrintable(problemOf(facts)));
        QVERIFY(!facts->tenantModel && facts->tenantApps.isEmpty() && facts->problems.empty());
        const auto tenants = agent.tenants(patient());
        QVERIFY(!tenants);
        QCOMPARE(tenants.error().code, ErrorCode::RegistryInvalid);
        const auto tally = agent.migrate({{{QStringLiteral("public"), {}}}, {}, {}}, {}, patient());
        QVERIFY(!tally);
        QCOMPARE(tally.error().code, ErrorCode::SourceInvalid);
        QVERIFY2(tally.error().message.contains(QStringLiteral("how a schema")), qPrintable(tally.error().message));
        QVERIFY(!m_shop->hasTable("public.django_migrations"));
    }

    void theSqlOfAMigration()
    {
        const DjangoWork work = m_shop->schemas(1);
        DjangoAgent agent = m_shop->agent();
        QVERIFY(agent.migrate(work, {}, patient()));
        const DjangoSchema &tenant = work.schemas.front();
        const auto payment = agent.sql(finance("0002_payment"), tenant, patient());
        QVERIFY2(payment, qPrintable(problemOf(payment)));
        QVERIFY(payment->isAtomic && payment->pythonSteps.isEmpty());
        QVERIFY(payment->statements.front().startsWith(QStringLiteral("CREATE TABLE \"finance_paid\"")));
        QVERIFY(payment->statements.join(u'\n').contains(QStringLiteral("FOREIGN KEY")));
        const auto python = agent.sql(finance("0004_fill_reference"), tenant, patient());
        QVERIFY(python);
        QVERIFY(python->statements.isEmpty());
        QCOMPARE(python->pythonSteps, QStringList{QStringLiteral("Raw Python operation")});
        const auto index = agent.sql(finance("0005_number_index"), tenant, patient());
        QVERIFY(index);
        QVERIFY(!index->isAtomic);
        QVERIFY(index->statements.front().contains(QStringLiteral("CONCURRENTLY")));
        const auto back = agent.reverseSql(finance("0002_payment"), tenant, patient());
        QVERIFY(back);
        QCOMPARE(back->statements, QStringList{QStringLiteral("DROP TABLE \"finance_paid\" CASCADE;")});
        const auto irreversible = agent.reverseSql(finance("0007_total_is_positive"), tenant, patient());
        QVERIFY(!irreversible);
        QCOMPARE(irreversible.error().code, ErrorCode::MigrationRefused);
        const auto missing = agent.sql(finance("0099_nothing"), tenant, patient());
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::MigrationRefused);
        const auto nowhere = agent.sql(finance("0002_payment"), {QStringLiteral("nowhere"), {}}, patient());
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().code, ErrorCode::TenantMissing);
        QCOMPARE(m_shop->finance("t00").size(), 8); // asking has changed nothing
    }

    void anOperationThatWritesInsteadOfTellingItsSqlIsCaught()
    {
        const DjangoWork work = m_shop->schemas(1);
        DjangoAgent agent = m_shop->agent({}, QStringLiteral("foreign"));
        const auto facts = agent.project(patient());
        const auto *fact = factOf(*facts, "finance", "0001_own_operation");
        QVERIFY(fact);
        QVERIFY(!fact->isPureSql());
        QCOMPARE(fact->foreignOperations,
                 QStringList{QStringLiteral("finance.planted.foreign.0001_own_operation.WriteAtOnce")});
        const auto sql = agent.sql(finance("0001_own_operation"), work.schemas.front(), patient());
        QVERIFY(!sql);
        QCOMPARE(sql.error().code, ErrorCode::MigrationRefused);
        QCOMPARE(sql.error().sqlState, QStringLiteral("25006"));
        QVERIFY(!m_shop->hasTable("t00.finance_at_once"));
    }
};

QTEST_GUILESS_MAIN(tst_DjangoAgent)
#include "tst_DjangoAgent.moc"
