// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/FleetBuilder.h"

#include "postgres/Connection.h"
#include "sandbox/FleetRecipes.h"

#include <QCoreApplication>

#include <atomic>
#include <mutex>
#include <thread>

#include <unistd.h>

namespace tenantry {

namespace {

/// Up to this many tenants all tables hold rows, some hundred a tenant; above, four tables hold a few.
constexpr int mostTenantsWithManyRows = 200;
/// A tenant takes some 240 locks until it is committed, and the default lock table holds 6,400: so many tenants may be
/// under way on all connections together.
constexpr unsigned tenantsUnderWay = 16;
constexpr unsigned mostWorkers = 4;
/// A session remembers every table that it made; a new one after this many tenants keeps its memory small.
constexpr std::size_t tenantsPerSession = 200;

const QString unfinishedDatabase = QStringLiteral("tenantry_sandbox_unfinished");
/// Cluster settings while building; all are reset before the database gets its name.
const QByteArray buildSettings[] = {"fsync = off",      "full_page_writes = off", "synchronous_commit = off",
                                    "autovacuum = off", "max_wal_size = '4GB'",   "checkpoint_timeout = '1h'"};

Result<Connection> openAdmin(const Cluster &cluster, const QString &database, std::stop_token stop)
{
    SessionOptions options;
    options.conninfo = cluster.conninfo(database);
    options.purpose = QStringLiteral("sandbox");
    options.access = AccessMode::ReadWrite;
    options.lockTimeout = std::chrono::seconds(30);
    options.statementTimeout = std::chrono::hours(1);
    return Connection::open(options, std::move(stop));
}

/// Runs statements that cannot share a transaction, one after another.
Status runEach(Connection &connection, const std::vector<QByteArray> &statements, std::stop_token stop)
{
    for (const QByteArray &statement : statements) {
        if (const auto done = connection.query(statement, {}, stop); !done)
            return failure(done.error());
    }
    return {};
}

/// What all tenants share: read once, used by every worker.
struct Blueprint {
    std::vector<SandboxMigration> migrations;
    std::vector<QByteArray> plainSql; ///< the migrations as they can run in a transaction
    QByteArray historySql;
    QByteArray rowsSql;
    int rowsPerTenant = 0;

    static Blueprint make(int tenants)
    {
        Blueprint blueprint;
        blueprint.migrations = sandboxMigrations();
        for (const SandboxMigration &migration : blueprint.migrations)
            blueprint.plainSql.push_back(QByteArray(migration.sql).replace(" CONCURRENTLY", ""));
        blueprint.historySql = sandboxResource(QStringLiteral("build/history.sql"));
        blueprint.rowsSql = sandboxResource(QStringLiteral("build/rows.sql"));
        blueprint.rowsPerTenant = 3;
        if (tenants <= mostTenantsWithManyRows) {
            blueprint.rowsSql += sandboxResource(QStringLiteral("build/more_rows.sql"));
            blueprint.rowsPerTenant = 40;
        }
        return blueprint;
    }
};

QByteArray historyRows(const Blueprint &blueprint, const TenantRecipe &recipe)
{
    QByteArray sql;
    for (int i = 0; i < recipe.level; ++i) {
        const SandboxMigration &migration = blueprint.migrations[static_cast<std::size_t>(i)];
        QByteArray description = migration.description.toUtf8();
        description.replace('\'', "''");
        sql += sql.isEmpty() ? QByteArray("INSERT INTO schema_migrations (version, description, applied_at, "
                                          "execution_time_ms, checksum, applied_by) VALUES\n")
                             : QByteArray(",\n");
        sql += "('" + migration.version.toUtf8() + "', '" + description + "', timestamp '2025-03-01 02:00' + interval '"
               + QByteArray::number(i * 16) + " days " + QByteArray::number(recipe.number % 600) + " minutes', "
               + QByteArray::number(3 + (i * 7 + recipe.number * 3) % 90) + ", '" + migration.checksum.toLatin1()
               + "', 'deploy')";
    }
    return sql.isEmpty() ? sql : sql + ";\n";
}

QByteArray faultSql(const Blueprint &blueprint, const TenantRecipe &recipe, const QByteArray &schema)
{
    QByteArray sql = sandboxResource(QStringLiteral("faults/") + recipe.fault + QStringLiteral(".sql"));
    sql.replace("{schema}", schema);
    for (const SandboxMigration &migration : blueprint.migrations)
        sql.replace("{checksum:" + migration.version.toUtf8() + '}', migration.checksum.toLatin1());
    return sql;
}

/// The whole tenant as one piece of SQL, to be run in a transaction. \p schema is quoted.
QByteArray tenantSql(const Blueprint &blueprint, const TenantRecipe &recipe, const QByteArray &schema)
{
    if (recipe.extent == SchemaExtent::None)
        return {};
    QByteArray sql = recipe.owner == SchemaOwner::Application ? "SET LOCAL ROLE " + sandboxRole().toUtf8() + ";\n"
                                                              : QByteArray("SET LOCAL ROLE NONE;\n");
    sql += "CREATE SCHEMA " + schema + ";\nSET LOCAL search_path = " + schema + ", public;\n";
    if (recipe.extent == SchemaExtent::Bare)
        return sql;
    sql += blueprint.historySql;
    for (int i = 0; i < recipe.level; ++i)
        sql += blueprint.plainSql[static_cast<std::size_t>(i)];
    sql += historyRows(blueprint, recipe);
    if (recipe.level > 0) {
        sql += QByteArray(blueprint.rowsSql)
                   .replace("{seed}", QByteArray::number(recipe.number))
                   .replace("{rows}", QByteArray::number(blueprint.rowsPerTenant));
    }
    if (!recipe.fault.isEmpty())
        sql += faultSql(blueprint, recipe, schema);
    return sql;
}

/// Makes the cluster careless while it builds, and careful again.
Status setBuildSettings(Connection &admin, std::stop_token stop)
{
    std::vector<QByteArray> statements;
    for (const QByteArray &setting : buildSettings)
        statements.push_back("ALTER SYSTEM SET " + setting);
    statements.emplace_back("SELECT pg_catalog.pg_reload_conf()");
    return runEach(admin, statements, std::move(stop));
}

Status resetBuildSettings(Connection &admin)
{
    std::vector<QByteArray> statements{"CHECKPOINT"};
    for (const QByteArray &setting : buildSettings)
        statements.push_back("ALTER SYSTEM RESET " + setting.left(setting.indexOf(' ')));
    statements.emplace_back("SELECT pg_catalog.pg_reload_conf()");
    const Status reset = runEach(admin, statements, {});
    ::sync(); // what was written without waiting for the disk
    return reset;
}

Status createDatabase(Connection &admin, std::stop_token stop)
{
    const QByteArray role = sandboxRole().toUtf8();
    const QByteArray database = unfinishedDatabase.toUtf8();
    const auto roles = admin.query("SELECT FROM pg_catalog.pg_roles WHERE rolname = $1", {role}, stop);
    if (!roles)
        return failure(roles.error());
    std::vector<QByteArray> statements;
    if (roles->count() == 0) {
        // CREATEDB: a restore under a new name goes through a scratch database.
        statements.push_back("CREATE ROLE " + role + " LOGIN CREATEDB");
        statements.push_back("GRANT pg_monitor TO " + role);
    }
    statements.push_back("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    statements.push_back("CREATE DATABASE " + database);
    statements.push_back("GRANT CREATE, CONNECT, TEMPORARY ON DATABASE " + database + " TO " + role);
    return runEach(admin, statements, std::move(stop));
}

Status createRegistry(Connection &connection, const std::vector<TenantRecipe> &recipes, std::stop_token stop)
{
    if (const auto made = connection.script(sandboxResource(QStringLiteral("build/registry.sql")), stop); !made)
        return failure(made.error());
    constexpr std::size_t rowsPerStatement = 500;
    for (std::size_t from = 0; from < recipes.size(); from += rowsPerStatement) {
        QByteArray sql;
        for (std::size_t i = from; i < std::min(recipes.size(), from + rowsPerStatement); ++i) {
            const TenantRecipe &recipe = recipes[i];
            if (!recipe.registered)
                continue;
            QByteArray row;
            for (const QString &value : {recipe.schema, recipe.name, recipe.domain, recipe.status, recipe.plan}) {
                const auto literal = connection.literal(value);
                if (!literal)
                    return failure(literal.error());
                row += *literal + ", ";
            }
            sql += (sql.isEmpty() ? "" : ",\n") + ('(' + row) + "timestamptz '2024-03-01 09:00+00' + interval '"
                   + QByteArray::number(recipe.number * 3) + " hours')";
        }
        if (sql.isEmpty())
            continue;
        const auto done = connection.query(
            "INSERT INTO public.tenants (schema_name, name, domain, status, plan, created_at) VALUES\n" + sql, {},
            stop);
        if (!done)
            return failure(done.error());
    }
    return {};
}

/// Leaves the CONCURRENTLY migration's index invalid, the way it happens: duplicates while it was built, gone since.
Status plantInvalidIndex(Connection &connection, const Blueprint &blueprint, const TenantRecipe &recipe,
                         std::stop_token stop)
{
    const auto schema = connection.quoted(recipe.schema);
    if (!schema)
        return failure(schema.error());
    const QByteArray prepare =
        "SET ROLE " + sandboxRole().toUtf8() + "; SET search_path = " + *schema + ", public;"
        + "INSERT INTO account (email, full_name) SELECT pg_catalog.upper(email), 'Twin' FROM account WHERE id = 1";
    if (const auto done = connection.script(prepare, stop); !done)
        return failure(done.error());
    for (const SandboxMigration &migration : blueprint.migrations) {
        if (!migration.concurrently())
            continue;
        const auto built = connection.query(migration.sql, {}, stop);
        if (built || built.error().sqlState != QStringLiteral("23505"))
            return failure(
                built ? Error{ErrorCode::SandboxFailed, QStringLiteral("The index was built after all."), {}, {}, {}}
                      : built.error());
    }
    const auto done = connection.script("DELETE FROM account WHERE full_name = 'Twin'; RESET ROLE;", stop);
    return done ? Status() : failure(done.error());
}

/// Builds all schemas on some connections side by side.
class SchemaWorkers {
public:
    SchemaWorkers(const Cluster &cluster, const Blueprint &blueprint, const std::vector<TenantRecipe> &recipes,
                  const TaskContext &task)
        : m_cluster(cluster)
        , m_blueprint(blueprint)
        , m_recipes(recipes)
        , m_task(task)
    {
    }

    Status run()
    {
        const std::stop_callback stopAll(m_task.stopToken(), [this] { m_stop.request_stop(); });
        {
            std::vector<std::jthread> threads;
            for (unsigned i = 0; i < m_workers; ++i)
                threads.emplace_back([this] { work(); });
        }
        if (m_task.isCancelled())
            return failure(cancelledError());
        return m_outcome;
    }

private:
    void work()
    {
        while (!m_stop.stop_requested()) {
            const Status done = session();
            if (!done) {
                const std::lock_guard lock(m_mutex);
                if (m_outcome)
                    m_outcome = done;
                m_stop.request_stop();
                return;
            }
            if (m_next.load() >= m_recipes.size())
                return;
        }
    }

    /// Some transactions on one connection.
    Status session()
    {
        auto connection = openAdmin(m_cluster, unfinishedDatabase, m_stop.get_token());
        if (!connection)
            return failure(connection.error());
        const std::size_t tenantsPerTransaction = tenantsUnderWay / m_workers;
        for (std::size_t made = 0; made < tenantsPerSession; made += tenantsPerTransaction) {
            const std::size_t from = m_next.fetch_add(tenantsPerTransaction);
            if (from >= m_recipes.size())
                return {};
            const std::size_t to = std::min(m_recipes.size(), from + tenantsPerTransaction);
            if (const Status done = build(*connection, from, to); !done)
                return done;
            const std::lock_guard lock(m_mutex);
            m_done += static_cast<qint64>(to - from);
            m_task.report({QCoreApplication::translate("Engine", "Creating the demonstration tenants"), m_done,
                           static_cast<qint64>(m_recipes.size()), m_recipes[to - 1].schema});
        }
        return {};
    }

    Status build(Connection &connection, std::size_t from, std::size_t to)
    {
        QByteArray sql = "BEGIN;\nSET LOCAL check_function_bodies = off;\n";
        for (std::size_t i = from; i < to; ++i) {
            const auto schema = connection.quoted(m_recipes[i].schema);
            if (!schema)
                return failure(schema.error());
            sql += tenantSql(m_blueprint, m_recipes[i], *schema);
        }
        const auto done = connection.script(sql + "COMMIT;\n", m_stop.get_token());
        return done ? Status() : failure(done.error());
    }

    const Cluster &m_cluster;
    const Blueprint &m_blueprint;
    const std::vector<TenantRecipe> &m_recipes;
    const TaskContext &m_task;
    const unsigned m_workers = std::clamp(std::thread::hardware_concurrency(), 2U, mostWorkers);
    std::stop_source m_stop;
    std::atomic<std::size_t> m_next{0};
    std::mutex m_mutex;
    qint64 m_done = 0;
    Status m_outcome;
};

Status fillDatabase(const Cluster &cluster, int tenants, const TaskContext &task)
{
    const Blueprint blueprint = Blueprint::make(tenants);
    std::vector<TenantRecipe> recipes;
    for (int number = 0; number <= tenants; ++number)
        recipes.push_back(tenantRecipe(number, static_cast<int>(blueprint.migrations.size())));

    auto connection = openAdmin(cluster, unfinishedDatabase, task.stopToken());
    if (!connection)
        return failure(connection.error());
    if (const Status made = createRegistry(*connection, recipes, task.stopToken()); !made)
        return made;
    if (const Status built = SchemaWorkers(cluster, blueprint, recipes, task).run(); !built)
        return built;
    for (const TenantRecipe &recipe : recipes) {
        if (!recipe.invalidIndex)
            continue;
        if (const Status planted = plantInvalidIndex(*connection, blueprint, recipe, task.stopToken()); !planted)
            return planted;
    }
    task.report({QCoreApplication::translate("Engine", "Gathering statistics"), 0, 0, {}});
    std::vector<QByteArray> statements{"VACUUM (ANALYZE)"};
    if (tenants > mostTenantsWithManyRows) {
        statements = {"ANALYZE public.tenants"};
        for (const char *catalog : {"pg_class", "pg_attribute", "pg_namespace", "pg_index", "pg_constraint",
                                    "pg_depend", "pg_type", "pg_proc", "pg_trigger", "pg_attrdef", "pg_sequence"})
            statements.push_back(QByteArray("ANALYZE pg_catalog.") + catalog);
    }
    return runEach(*connection, statements, task.stopToken());
}

} // namespace

Result<std::optional<int>> builtTenants(const Cluster &cluster, std::stop_token stop)
{
    auto admin = openAdmin(cluster, QStringLiteral("postgres"), stop);
    if (!admin)
        return failure(admin.error());
    const auto rows =
        admin->query("SELECT pg_catalog.shobj_description(oid, 'pg_database') FROM pg_catalog.pg_database "
                     "WHERE datname = $1",
                     {sandboxDatabase().toUtf8()}, stop);
    if (!rows)
        return failure(rows.error());
    if (rows->count() == 0)
        return std::optional<int>();
    return std::optional<int>(rows->text(0, 0).section(u' ', 0, 0).toInt());
}

Status buildFleet(const Cluster &cluster, int tenants, const TaskContext &task)
{
    auto admin = openAdmin(cluster, QStringLiteral("postgres"), task.stopToken());
    if (!admin)
        return failure(admin.error());
    if (const Status careless = setBuildSettings(*admin, task.stopToken()); !careless)
        return careless;
    Status built = createDatabase(*admin, task.stopToken());
    if (built)
        built = fillDatabase(cluster, tenants, task);
    // Also after a failure: the cluster must never stay careless.
    if (const Status reset = resetBuildSettings(*admin); built && !reset)
        built = reset;
    if (!built)
        return built;
    // One transaction: a database of that name always says how many tenants it was built with.
    const QByteArray name = sandboxDatabase().toUtf8();
    const auto done = admin->script("BEGIN; ALTER DATABASE " + unfinishedDatabase.toUtf8() + " RENAME TO " + name
                                        + "; COMMENT ON DATABASE " + name + " IS '" + QByteArray::number(tenants)
                                        + " tenants, Tenantry sandbox'; COMMIT;",
                                    task.stopToken());
    return done ? Status() : failure(done.error());
}

} // namespace tenantry
