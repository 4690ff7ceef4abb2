// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/FleetBuilder.h"
#include "sandbox/Sandbox.h"
#include "settings/ProfileFile.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace tenantry;
using test::column;
using test::value;

/// "quoted" for SQL, without a server.
static QByteArray quoted(const QString &schema)
{
    return '"' + QString(schema).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

class tst_Sandbox : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    QString m_folder;
    SandboxInfo m_info;
    QString m_admin; ///< conninfo of the superuser

    QString sql(const QByteArray &text) { return value(m_admin, text); }
    QStringList recorded(const QString &schema)
    {
        return column(m_admin, "SELECT version FROM " + quoted(schema) + ".schema_migrations WHERE success ORDER BY 1");
    }
    bool hasTable(const QString &schema, const char *table)
    {
        const QString name = QString::fromUtf8(quoted(schema)) + u'.' + QLatin1String(table);
        return sql("SELECT to_regclass('" + name.toUtf8().replace('\'', "''") + "') IS NOT NULL")
               == QStringLiteral("t");
    }
    QString columnsOf(const QString &schema)
    {
        QByteArray literal = schema.toUtf8();
        literal.replace('\'', "''");
        return sql("SELECT string_agg(table_name || '.' || column_name || ' ' || udt_name, ',' ORDER BY table_name, "
                   "column_name) FROM information_schema.columns WHERE table_schema = '"
                   + literal + "'");
    }

private Q_SLOTS:
    void refusesWrongNumbers();
    void refusesAFileAsFolder();
    void statusAndStopWithoutASandbox();
    void cancelledStartLeavesNoServer();
    void initTestCase();
    void cleanupTestCase();

    void migrationsFollowTheConvention();
    void registryListsTwentyFourTenants();
    void healthyTenantsAreAlike();
    void rowsAreTheSameEverywhereTheyShould();
    void roleHasNoMoreThanItNeeds();
    void buildSettingsAreReset();
    void everyPlantedFaultIsTested();
    void faultIsThere_data();
    void faultIsThere();
    void otherTenantsAreHealthy();
    void rollbacksAndMigrationsRunBothWays();
    void profileIsUsable();
    void secondStartOnlyStarts();
    void anotherNumberOfTenantsIsRefused();
    void editedMigrationsAndProfileAreKept();
    void unfinishedBuildIsBegunAgain();
};

void tst_Sandbox::initTestCase()
{
    m_home = std::make_unique<test::TempHome>();
    m_folder = m_home->file(QStringLiteral("sandbox"));
    std::vector<Progress> seen;
    std::mutex mutex;
    const TaskContext task({}, [&](const Progress &progress) {
        const std::lock_guard lock(mutex);
        seen.push_back(progress);
    });
    const auto info = startSandbox({m_folder, 24, Durability::Off}, task);
    QVERIFY2(info, qPrintable(info ? QString() : info.error().toText()));
    m_info = *info;
    auto cluster = Cluster::open(m_folder);
    QVERIFY(cluster);
    m_admin = cluster->conninfo(sandboxDatabase());
    QVERIFY(std::ranges::any_of(seen,
                                [](const Progress &progress) { return progress.total == 25 && progress.done == 25; }));
}

void tst_Sandbox::cleanupTestCase()
{
    if (m_folder.isEmpty())
        return;
    QVERIFY(stopSandbox(m_folder));
    const auto status = sandboxStatus(m_folder);
    QVERIFY(status);
    QCOMPARE(status->server, ServerState::Stopped);
    QCOMPARE(status->tenants, 24);
    QCOMPARE(status->profileFile, m_info.profileFile);
    QVERIFY(stopSandbox(m_folder)); // nothing to stop is no error
    QVERIFY(removeSandbox(m_folder));
    QVERIFY(!QFileInfo::exists(m_folder));
}

void tst_Sandbox::refusesWrongNumbers()
{
    for (const int tenants : {-1, 10001}) {
        const auto info = startSandbox({m_home->file(QStringLiteral("never")), tenants, Durability::Off});
        QVERIFY(!info);
        QCOMPARE(info.error().code, ErrorCode::UsageWrong);
    }
    QVERIFY(!QFileInfo::exists(m_home->file(QStringLiteral("never"))));
}

void tst_Sandbox::refusesAFileAsFolder()
{
    QFile file(m_home->file(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto info = startSandbox({file.fileName(), 1, Durability::Off});
    QVERIFY(!info);
    QCOMPARE(info.error().code, ErrorCode::SandboxFailed);
}

void tst_Sandbox::statusAndStopWithoutASandbox()
{
    const QString nothing = m_home->file(QStringLiteral("nothing"));
    const auto status = sandboxStatus(nothing);
    QVERIFY(status);
    QCOMPARE(status->server, ServerState::Missing);
    QVERIFY(status->conninfo.isEmpty());
    const Status stopped = stopSandbox(nothing);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::SandboxFailed);
}

void tst_Sandbox::cancelledStartLeavesNoServer()
{
    const QString folder = m_home->file(QStringLiteral("cancelled"));
    std::stop_source stop;
    const TaskContext task(stop.get_token(), [&](const Progress &progress) {
        if (progress.done > 0)
            stop.request_stop();
    });
    const auto info = startSandbox({folder, 60, Durability::Off}, task);
    QVERIFY(!info);
    QVERIFY2(info.error().isCancelled(), qPrintable(info.error().toText()));
    const auto status = sandboxStatus(folder);
    QVERIFY(status);
    QCOMPARE(status->server, ServerState::Stopped);
    QCOMPARE(status->tenants, 0);
    QVERIFY(status->profileFile.isEmpty());
    QVERIFY(removeSandbox(folder));
}

void tst_Sandbox::migrationsFollowTheConvention()
{
    const auto migrations = sandboxMigrations();
    QVERIFY(migrations.size() >= 14);
    QStringList withoutRollback;
    static const QRegularExpression name(QStringLiteral("^\\d{4}_[a-z_]+$"));
    QString before;
    for (const SandboxMigration &migration : migrations) {
        QVERIFY2(name.match(migration.stem).hasMatch(), qPrintable(migration.stem));
        QVERIFY(migration.version > before);
        before = migration.version;
        QVERIFY2(!migration.description.isEmpty(), qPrintable(migration.stem));
        QCOMPARE(migration.checksum.size(), 64);
        if (sandboxResource(QStringLiteral("migrations/%1.rollback.sql").arg(migration.stem)).isEmpty())
            withoutRollback += migration.stem;
    }
    QCOMPARE(withoutRollback, QStringList{QStringLiteral("0011_default_plans")});
    const QString copied = m_folder + QStringLiteral("/migrations");
    QCOMPARE(QDir(copied).entryList(QDir::Files).size(), qsizetype(2 * migrations.size() - 1));
}

void tst_Sandbox::registryListsTwentyFourTenants()
{
    QCOMPARE(m_info.tenants, 24);
    QCOMPARE(sql("SELECT count(*) FROM public.tenants"), QStringLiteral("24"));
    QCOMPARE(sql("SELECT count(DISTINCT domain) FROM public.tenants"), QStringLiteral("24"));
    QCOMPARE(sql("SELECT count(*) FROM public.tenants WHERE schema_name = 'Zoë''s \"Café\"'"), QStringLiteral("1"));
    // 22 of them have a schema, one more is an orphan; "reporting" is nobody's tenant.
    QCOMPARE(sql("SELECT count(*) FROM pg_namespace n JOIN public.tenants t ON t.schema_name = n.nspname"),
             QStringLiteral("23"));
}

void tst_Sandbox::healthyTenantsAreAlike()
{
    const QString expected = columnsOf(QStringLiteral("acme_tools"));
    QVERIFY(expected.contains(QStringLiteral("finance_invoice.")));
    QCOMPARE(columnsOf(QStringLiteral("Zoë's \"Café\"")), expected);
    QCOMPARE(columnsOf(QStringLiteral("willow_garden")), expected);
    QCOMPARE(sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'acme_tools'::regnamespace AND relkind = 'r'"),
             QStringLiteral("20"));
    const QByteArray checksums = "SELECT string_agg(version || checksum, '' ORDER BY version) FROM ";
    QCOMPARE(sql(checksums + "acme_tools.schema_migrations"), sql(checksums + "willow_garden.schema_migrations"));
}

void tst_Sandbox::rowsAreTheSameEverywhereTheyShould()
{
    QCOMPARE(sql("SELECT count(*) FROM acme_tools.account"), QStringLiteral("40"));
    QVERIFY(sql("SELECT count(*) FROM acme_tools.document_version").toInt() > 50);
    // Fixed values: a build that used a clock or chance would not give them again.
    QCOMPARE(sql("SELECT email || ' ' || created_at AT TIME ZONE 'UTC' FROM tundra_gear.account WHERE id = 3"),
             QStringLiteral("person3@tenant21.example 2024-03-02 05:00:00"));
    QCOMPARE(sql("SELECT applied_at FROM tundra_gear.schema_migrations WHERE version = '0002'"),
             QStringLiteral("2025-03-17 02:21:00"));
    QVERIFY(sql("SELECT relpages FROM pg_class WHERE oid = 'acme_tools.document'::regclass").toInt() > 0);
}

void tst_Sandbox::roleHasNoMoreThanItNeeds()
{
    QVERIFY(m_info.conninfo.contains(QStringLiteral("app_owner")));
    QCOMPARE(value(m_info.conninfo, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"), QStringLiteral("f"));
    QCOMPARE(value(m_info.conninfo, "SELECT count(*) FROM public.tenants"), QStringLiteral("24"));
    QCOMPARE(sql("SELECT string_agg(nspname, ' ') FROM pg_namespace n JOIN public.tenants t ON t.schema_name = nspname "
                 "WHERE nspowner <> 'app_owner'::regrole"),
             QStringLiteral("nimbus_cargo"));
    test::exec(m_info.conninfo, "CREATE SCHEMA try_it; DROP SCHEMA try_it");
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, test::exec(m_info.conninfo, "CREATE TABLE nimbus_cargo.x (a int)"));
}

void tst_Sandbox::buildSettingsAreReset()
{
    QCOMPARE(sql("SHOW autovacuum"), QStringLiteral("on"));
    QCOMPARE(sql("SHOW max_wal_size"), QStringLiteral("1GB"));
    QCOMPARE(sql("SHOW max_locks_per_transaction"), QStringLiteral("64"));
    QCOMPARE(sql("SELECT count(*) FROM pg_file_settings WHERE sourcefile ~ 'auto.conf'"), QStringLiteral("0"));
}

/// What direct SQL must give for each planted fault; "{s}" is the quoted schema.
static const std::map<QString, QPair<QByteArray, QString>> &witnesses()
{
    static const std::map<QString, QPair<QByteArray, QString>> all{
        {QStringLiteral("missing_object"),
         {"SELECT count(*) || ' ' || (to_regclass('{s}.finance_invoice') IS NULL AND "
          "to_regclass('{s}.finance_payment') IS NULL)"
          " FROM {s}.schema_migrations WHERE version IN ('0005', '0006')",
          QStringLiteral("2 true")}},
        {QStringLiteral("missing_tracking"),
         {"SELECT count(*) || ' ' || (to_regclass('{s}.account_email_lower_key') IS NOT NULL AND "
          "to_regclass('{s}.feature_flag') IS NOT NULL)"
          " FROM {s}.schema_migrations WHERE version IN ('0017', '0018')",
          QStringLiteral("0 true")}},
        {QStringLiteral("checksum_mismatch"),
         {"SELECT string_agg(a.version, ' ') FROM {s}.schema_migrations a JOIN acme_tools.schema_migrations b USING "
          "(version)"
          " WHERE a.checksum <> b.checksum AND length(a.checksum) = 64",
          QStringLiteral("0007")}},
        {QStringLiteral("missing_schema"),
         {"SELECT to_regnamespace('{s}') IS NULL AND EXISTS (SELECT FROM public.tenants WHERE schema_name = '{s}')",
          QStringLiteral("t")}},
        {QStringLiteral("empty_schema"),
         {"SELECT to_regnamespace('{s}') IS NOT NULL AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = "
          "'{s}'::regnamespace)",
          QStringLiteral("t")}},
        {QStringLiteral("orphaned_schema"),
         {"SELECT (SELECT count(*) FROM public.tenants WHERE schema_name = '{s}') || ' ' || count(*) FROM "
          "{s}.schema_migrations",
          QStringLiteral("0 18")}},
        {QStringLiteral("stuck_lock"),
         {"SELECT locked_by FROM {s}.schema_migration_lock WHERE locked AND locked_at < now() - interval '1 day'",
          QStringLiteral("deploy@runner-4")}},
        {QStringLiteral("missing_privilege"),
         {"SELECT has_schema_privilege('app_owner', '{s}', 'USAGE')::text || has_schema_privilege('app_owner', '{s}', "
          "'CREATE')"
          " || has_table_privilege('app_owner', '{s}.account', 'SELECT') || has_table_privilege('app_owner', "
          "'{s}.account', 'INSERT')",
          QStringLiteral("truefalsetruefalse")}},
        {QStringLiteral("missing_file"),
         {"SELECT string_agg(version, ' ') FROM {s}.schema_migrations WHERE version NOT IN (SELECT version FROM "
          "acme_tools.schema_migrations)",
          QStringLiteral("0100")}},
        {QStringLiteral("duplicate_version"),
         {"SELECT string_agg(version, ' ') FROM {s}.schema_migrations WHERE applied_by = 'deploy' AND version IN"
          " (SELECT version FROM {s}.schema_migrations GROUP BY 1 HAVING count(*) = 2)",
          QStringLiteral("0012")}},
        {QStringLiteral("corrupted_data"),
         {"SELECT string_agg(version, ' ') FROM {s}.schema_migrations WHERE length(checksum) = 12 AND description IS "
          "NULL",
          QStringLiteral("0009")}},
        {QStringLiteral("out_of_order"),
         {"SELECT string_agg(version, ' ') FROM {s}.schema_migrations a WHERE EXISTS (SELECT FROM "
          "{s}.schema_migrations b"
          " WHERE b.version > a.version AND b.applied_at < a.applied_at)",
          QStringLiteral("0013")}},
        {QStringLiteral("structure_drift"),
         {"SELECT (to_regclass('{s}.team_name_key') IS NULL)::text || (to_regclass('{s}.project_task_due_hotfix_idx') "
          "IS NOT NULL)",
          QStringLiteral("truetrue")}},
    };
    return all;
}

void tst_Sandbox::everyPlantedFaultIsTested()
{
    QSet<QString> types;
    for (const PlantedFault &fault : plantedFaults()) {
        types.insert(fault.type);
        QVERIFY2(fault.type == QStringLiteral("pending") || fault.type == QStringLiteral("partial_migration")
                     || witnesses().contains(fault.type),
                 qPrintable(fault.type));
        QVERIFY(!fault.note.isEmpty());
    }
    QCOMPARE(types.size(), qsizetype(witnesses().size() + 2));
}

void tst_Sandbox::faultIsThere_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("versions");
    for (const PlantedFault &fault : plantedFaults())
        QTest::addRow("%s %s", qPrintable(fault.schema), qPrintable(fault.type))
            << fault.schema << fault.type << fault.versions;
}

void tst_Sandbox::faultIsThere()
{
    QFETCH(QString, schema);
    QFETCH(QString, type);
    QFETCH(QStringList, versions);
    const QByteArray name = schema.toUtf8();
    if (type == QStringLiteral("pending")) {
        const QByteArray row = "SELECT count(*) FROM " + name + ".schema_migrations WHERE version = ";
        for (const QString &version : versions)
            QCOMPARE(sql(row + '\'' + version.toUtf8() + '\''), QStringLiteral("0"));
        const qsizetype others =
            schema == QStringLiteral("iris_dental") || schema == QStringLiteral("juniper_energy") ? 1 : 0;
        QCOMPARE(recorded(schema).size(), qsizetype(sandboxMigrations().size()) - versions.size() - others);
        QVERIFY(!hasTable(schema, "feature_flag"));
        return;
    }
    if (schema == QStringLiteral("iris_dental")) {
        QCOMPARE(sql("SELECT string_agg(version, ' ') FROM iris_dental.schema_migrations WHERE NOT success"),
                 QStringLiteral("0016"));
        QVERIFY(!hasTable(schema, "support_ticket"));
        return;
    }
    if (schema == QStringLiteral("juniper_energy")) {
        QCOMPARE(sql("SELECT indisvalid FROM pg_index WHERE indexrelid = "
                     "'juniper_energy.account_email_lower_key'::regclass"),
                 QStringLiteral("f"));
        QVERIFY(!recorded(schema).contains(QStringLiteral("0017")));
        // The duplicates are gone: dropping the index and building it again succeeds.
        QCOMPARE(sql("SELECT count(*) - count(DISTINCT lower(email)) FROM juniper_energy.account"),
                 QStringLiteral("0"));
        return;
    }
    const auto &[query, expected] = witnesses().at(type);
    QCOMPARE(sql(QByteArray(query).replace("{s}", name)), expected);
}

void tst_Sandbox::otherTenantsAreHealthy()
{
    QSet<QString> faulty;
    for (const PlantedFault &fault : plantedFaults())
        faulty.insert(fault.schema);
    QStringList healthy = column(m_admin, "SELECT schema_name FROM public.tenants");
    healthy.removeIf([&](const QString &schema) { return faulty.contains(schema); });
    QVERIFY(healthy.size() >= 5);
    for (const QString &schema : healthy) {
        QCOMPARE(recorded(schema).size(), qsizetype(sandboxMigrations().size()));
        QCOMPARE(sql("SELECT count(*) FROM " + quoted(schema)
                     + ".schema_migrations a JOIN acme_tools.schema_migrations b"
                       " USING (version, checksum, success)"),
                 QString::number(sandboxMigrations().size()));
        QCOMPARE(columnsOf(schema), columnsOf(QStringLiteral("acme_tools")));
    }
    QVERIFY(faulty.contains(sandboxCanary()));
}

void tst_Sandbox::rollbacksAndMigrationsRunBothWays()
{
    // Every file as it is (also the CONCURRENTLY ones) in a schema of its own: up, down where there is a way, and up.
    Connection connection = test::connectTo(m_admin);
    QVERIFY(connection.script("CREATE SCHEMA both_ways; SET search_path = both_ways, public"));
    const auto migrations = sandboxMigrations();
    const auto up = [&] {
        for (const SandboxMigration &migration : migrations) {
            const auto done = connection.script(migration.sql);
            QVERIFY2(done, qPrintable(migration.stem + (done ? QString() : done.error().toText())));
        }
    };
    up();
    const QString invoice =
        value(m_admin, "SET search_path = both_ways; SELECT next_invoice_number('A') || next_invoice_number('A')");
    QCOMPARE(invoice, QStringLiteral("A-000001A-000002"));
    test::exec(
        m_admin,
        "SET search_path = both_ways; INSERT INTO document (title) VALUES ('one'); UPDATE document SET title = 'two'");
    QCOMPARE(sql("SELECT details ->> 'title' FROM both_ways.audit_event WHERE action = 'update'"),
             QStringLiteral("two"));
    for (auto migration = migrations.rbegin(); migration != migrations.rend(); ++migration) {
        const QByteArray rollback = sandboxResource(QStringLiteral("migrations/%1.rollback.sql").arg(migration->stem));
        if (rollback.isEmpty())
            continue;
        const auto done = connection.script(rollback);
        QVERIFY2(done, qPrintable(migration->stem + (done ? QString() : done.error().toText())));
    }
    QCOMPARE(sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'both_ways'::regnamespace"), QStringLiteral("0"));
    up();
    QCOMPARE(sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'both_ways'::regnamespace AND relkind = 'r'"),
             QStringLiteral("19"));
    QVERIFY(connection.query("DROP SCHEMA both_ways CASCADE"));
}

void tst_Sandbox::profileIsUsable()
{
    const auto profile = loadProfile(m_info.profileFile);
    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().toText()));
    QCOMPARE(profile->environment, Environment::Sandbox);
    QCOMPARE(profile->database.conninfo, m_info.conninfo);
    QCOMPARE(profile->tenants.registry, RegistryKind::Table);
    QCOMPARE(profile->tenants.table, QStringLiteral("public.tenants"));
    QCOMPARE(profile->tenants.statusColumns, (QStringList{QStringLiteral("status"), QStringLiteral("plan")}));
    QCOMPARE(profile->resolved(profile->migrations.folder), m_folder + QStringLiteral("/migrations"));
    QCOMPARE(profile->runs.canary, sandboxCanary());
    QCOMPARE(profile->backups.folder, QStringLiteral("backups"));
    QCOMPARE(value(profile->database.conninfo, "SELECT current_user"), QStringLiteral("app_owner"));
}

void tst_Sandbox::secondStartOnlyStarts()
{
    const auto before = sandboxStatus(m_folder);
    QVERIFY(before);
    QCOMPARE(before->server, ServerState::Running);
    const auto running = startSandbox({m_folder, 24, Durability::Off});
    QVERIFY(running);
    QCOMPARE(sandboxStatus(m_folder)->processId, before->processId);

    test::exec(m_admin, "CREATE TABLE public.kept AS SELECT 1 AS one");
    QVERIFY(stopSandbox(m_folder));
    QCOMPARE(sandboxStatus(m_folder)->server, ServerState::Stopped);
    const auto again = startSandbox({m_folder, 0, Durability::Off});
    QVERIFY2(again, qPrintable(again ? QString() : again.error().toText()));
    QCOMPARE(again->conninfo, m_info.conninfo);
    QCOMPARE(again->tenants, 24);
    QCOMPARE(sql("SELECT one FROM public.kept"), QStringLiteral("1"));
    test::exec(m_admin, "DROP TABLE public.kept");
}

void tst_Sandbox::anotherNumberOfTenantsIsRefused()
{
    const auto other = startSandbox({m_folder, 25, Durability::Off});
    QVERIFY(!other);
    QCOMPARE(other.error().code, ErrorCode::SandboxFailed);
    QVERIFY(other.error().message.contains(QStringLiteral("24")));
    QCOMPARE(sandboxStatus(m_folder)->server, ServerState::Running);
}

void tst_Sandbox::editedMigrationsAndProfileAreKept()
{
    QFile extra(m_folder + QStringLiteral("/migrations/0019_extra.sql"));
    QVERIFY(extra.open(QIODevice::WriteOnly));
    extra.write("SELECT 1;\n");
    extra.close();
    auto profile = loadProfile(m_info.profileFile);
    QVERIFY(profile);
    profile->runs.workers = 7;
    QVERIFY(saveProfile(*profile, m_info.profileFile));
    QVERIFY(startSandbox({m_folder, 24, Durability::Off}));
    QVERIFY(extra.exists());
    QCOMPARE(loadProfile(m_info.profileFile)->runs.workers, 7);
    QVERIFY(extra.remove());
}

void tst_Sandbox::unfinishedBuildIsBegunAgain()
{
    // Long on purpose: the socket stands elsewhere, and the profile says where.
    const QString folder = m_home->file(QString(100, u'x'));
    ClusterOptions options;
    options.folder = folder;
    options.durability = Durability::Off;
    auto cluster = Cluster::create(options);
    QVERIFY2(cluster, qPrintable(cluster ? QString() : cluster.error().toText()));
    QVERIFY(cluster->start());
    test::exec(cluster->conninfo(QStringLiteral("postgres")), "CREATE DATABASE tenantry_sandbox_unfinished");
    test::exec(cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE app_owner LOGIN");
    const auto info = startSandbox({folder, 3, Durability::Off});
    QVERIFY2(info, qPrintable(info ? QString() : info.error().toText()));
    QCOMPARE(value(info->conninfo, "SELECT count(*) FROM public.tenants"), QStringLiteral("3"));
    QCOMPARE(value(info->conninfo, "SELECT count(*) FROM pg_database WHERE datname ~ 'unfinished'"),
             QStringLiteral("0"));
    QVERIFY(removeSandbox(folder));
}

QTEST_GUILESS_MAIN(tst_Sandbox)
#include "tst_Sandbox.moc"
