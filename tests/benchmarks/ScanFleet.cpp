// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScanFleet.h"

#include "Report.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QCryptographicHash>

#include <array>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace tenantry::bench {

namespace {

constexpr std::array tableNames{"accounts",  "plans",   "invoices", "payments",
                                "documents", "tickets", "messages", "events"};
/// Migrations from one CREATE TABLE to the next.
constexpr int stride = 12;
/// A session remembers every table that it made; a new one after this many tenants keeps its memory small.
constexpr int tenantsPerSession = 250;

/// What a migration does to the tables, in two dialects: as the file says it, and what it adds to the finished table.
struct Shape {
    QByteArray name;
    QByteArray sql;
    QByteArray column; ///< belongs into CREATE TABLE
    QByteArray index;  ///< belongs after it
};

Shape shapeOf(int number)
{
    const int table = std::min((number - 1) / stride, int(tableNames.size()) - 1);
    const int place = (number - 1) - table * stride;
    const QByteArray name = tableNames[size_t(table)];
    const QByteArray suffix = QByteArray::number(number);
    Shape shape;
    if (place == 0) {
        shape.name = name;
        shape.sql = "CREATE TABLE " + name
                    + " (\n    id bigint PRIMARY KEY,\n    title text NOT NULL,\n    amount "
                      "numeric(12, 2),\n    created_at timestamptz NOT NULL DEFAULT now()\n);\n";
    } else if (place <= 6) {
        const QByteArray type = place % 2 == 0 ? "text" : "integer";
        shape.name = name + "_field_" + suffix;
        shape.column = "field_" + suffix + ' ' + type;
        shape.sql = "ALTER TABLE " + name + " ADD COLUMN " + shape.column + ";\n";
    } else if (place == 7) {
        shape.name = name + "_created_index";
        shape.index = "CREATE INDEX " + name + "_created_at_idx ON " + name + " (created_at);\n";
        shape.sql = shape.index;
    } else if (place <= 9) {
        shape.name = name + "_comment_" + suffix;
        shape.sql = "COMMENT ON TABLE " + name + " IS 'Version " + suffix + "';\n";
    } else {
        shape.name = name + "_rows_" + suffix;
        shape.sql = "UPDATE " + name + " SET amount = 0 WHERE amount IS NULL;\n";
    }
    shape.sql.prepend("-- Description: Step " + suffix + " of the measured fleet\n");
    return shape;
}

/// The tenant's tables as all migrations together leave them.
QByteArray finishedTables(int count)
{
    QByteArray sql;
    for (int table = 0; table < int(tableNames.size()) && table * stride < count; ++table) {
        QByteArray columns =
            "id bigint PRIMARY KEY, title text NOT NULL, amount numeric(12, 2), created_at timestamptz "
            "NOT NULL DEFAULT now()";
        QByteArray indexes;
        const int end = table + 1 == int(tableNames.size()) ? count : std::min(count, (table + 1) * stride);
        for (int number = table * stride + 1; number <= end; ++number) {
            const Shape shape = shapeOf(number);
            columns += shape.column.isEmpty() ? QByteArray() : ", " + shape.column;
            indexes += shape.index;
        }
        sql += QByteArray("CREATE TABLE ") + tableNames[size_t(table)] + " (" + columns + ");\n" + indexes;
    }
    return sql;
}

constexpr auto blueprintSql = R"(
CREATE TABLE public.tenants (schema_name text PRIMARY KEY, name text NOT NULL, domain text);
CREATE TABLE public.bench_tables (ddl text NOT NULL);
CREATE TABLE public.bench_history (version varchar(255), description text, checksum varchar(64));
CREATE PROCEDURE public.bench_build(first integer, last integer) LANGUAGE plpgsql AS $body$
DECLARE
    tenant text;
    ddl text := (SELECT t.ddl FROM public.bench_tables t);
    levels integer := (SELECT count(*) FROM public.bench_history);
BEGIN
    FOR i IN first .. last LOOP
        tenant := 'tenant_' || lpad(i::text, 5, '0');
        EXECUTE format('CREATE SCHEMA %I', tenant);
        PERFORM set_config('search_path', tenant || ', public', false);
        EXECUTE ddl;
        EXECUTE 'CREATE TABLE schema_migrations (version varchar(255) PRIMARY KEY, description text,
            applied_at timestamp NOT NULL DEFAULT current_timestamp, execution_time_ms integer,
            checksum varchar(64) NOT NULL, applied_by varchar(255), sql_up text, sql_down text,
            success boolean NOT NULL DEFAULT true)';
        EXECUTE 'INSERT INTO schema_migrations (version, description, applied_at, execution_time_ms, checksum, applied_by)
            SELECT version, description, timestamp ''2026-01-01'' + version::integer * interval ''1 day'', 7, checksum,
                   ''deploy'' FROM public.bench_history ORDER BY version';
        -- One of a hundred: behind by one, behind by three, a table gone, a file changed since.
        CASE i % 400 * {faults}
            WHEN 50 THEN EXECUTE format('DELETE FROM schema_migrations WHERE version::integer > %s', levels - 1);
            WHEN 150 THEN EXECUTE format('DELETE FROM schema_migrations WHERE version::integer > %s', levels - 3);
            WHEN 250 THEN EXECUTE 'DROP TABLE accounts';
            WHEN 350 THEN EXECUTE 'UPDATE schema_migrations SET checksum = repeat(''0'', 64) WHERE version = ''0002''';
            ELSE NULL;
        END CASE;
        INSERT INTO public.tenants VALUES (tenant, 'Tenant ' || i, 'tenant' || i || '.example.com');
        IF i % 20 = 0 THEN
            COMMIT;
        END IF;
    END LOOP;
END
$body$;
)";

void buildPart(const QString &conninfo, int first, int last)
{
    Connection connection = test::connectTo(conninfo);
    const auto done = connection.script("SET statement_timeout = 0; SET synchronous_commit = off");
    const auto built = connection.query("CALL public.bench_build(" + QByteArray::number(first) + ", "
                                        + QByteArray::number(last) + ")");
    if (!done || !built)
        throw std::runtime_error((!done ? done.error() : built.error()).toText().toStdString());
}

/// Builds all tenants over two sessions at a time: the machine the figures are meant for has two cores.
void buildTenants(const QString &conninfo, int tenants)
{
    std::atomic<int> next{1};
    std::mutex mutex;
    std::exception_ptr failed;
    const auto work = [&] {
        try {
            for (int first = next.fetch_add(tenantsPerSession); first <= tenants;
                 first = next.fetch_add(tenantsPerSession))
                buildPart(conninfo, first, std::min(tenants, first + tenantsPerSession - 1));
        } catch (...) {
            const std::lock_guard lock(mutex);
            failed = std::current_exception();
        }
    };
    {
        const std::jthread first(work);
        const std::jthread second(work);
    }
    if (failed)
        std::rethrow_exception(failed);
}

} // namespace

std::vector<FleetMigration> fleetMigrations(int count)
{
    std::vector<FleetMigration> migrations;
    for (int number = 1; number <= count; ++number) {
        Shape shape = shapeOf(number);
        FleetMigration migration;
        migration.version = QByteArray::number(number).rightJustified(4, '0');
        migration.name = shape.name;
        migration.checksum = QCryptographicHash::hash(shape.sql, QCryptographicHash::Sha256).toHex();
        migration.sql = std::move(shape.sql);
        migrations.push_back(std::move(migration));
    }
    return migrations;
}

void writeMigrations(const QString &folder, const std::vector<FleetMigration> &migrations)
{
    for (const FleetMigration &migration : migrations)
        writeFile(folder + QStringLiteral("/migrations/")
                      + QString::fromLatin1(migration.version + '_' + migration.name) + QStringLiteral(".sql"),
                  migration.sql);
}

bool isPlanted(int tenant)
{
    return tenant % 100 == 50;
}

QString tenantSchema(int tenant)
{
    return QStringLiteral("tenant_%1").arg(tenant, 5, 10, QLatin1Char('0'));
}

void buildFleet(BenchServer &server, const QString &database, int tenants,
                const std::vector<FleetMigration> &migrations, Faults faults)
{
    const QString admin = server.conninfo(QStringLiteral("postgres"));
    const QByteArray name = database.toUtf8();
    if (test::value(admin, "SELECT count(*) FROM pg_database WHERE datname = '" + name + "'") == u"1") {
        const QString found =
            test::value(server.conninfo(database), "SELECT COALESCE((SELECT count(*) FROM public.tenants), 0)");
        if (found == QString::number(tenants))
            return;
        test::exec(admin, "DROP DATABASE " + name);
    }
    progress(QStringLiteral("Building %1 tenants with %2 migrations each").arg(tenants).arg(migrations.size()));
    test::exec(admin, "CREATE DATABASE " + name);
    const QString conninfo = server.conninfo(database);
    QByteArray history;
    for (const FleetMigration &migration : migrations)
        history += "INSERT INTO public.bench_history VALUES ('" + migration.version + "', 'Step " + migration.name
                   + "', '" + migration.checksum + "');\n";
    const QByteArray blueprint = QByteArray(blueprintSql).replace("{faults}", faults == Faults::Planted ? "1" : "0");
    test::exec(conninfo, blueprint + history + "INSERT INTO public.bench_tables VALUES ($ddl$"
                             + finishedTables(int(migrations.size())) + "$ddl$);");
    buildTenants(conninfo, tenants);
    test::exec(conninfo, "DROP PROCEDURE public.bench_build; DROP TABLE public.bench_tables, public.bench_history");
    Connection connection = test::connectTo(conninfo);
    (void)connection.query("SET statement_timeout = 0");
    for (const char *table : {"pg_class", "pg_attribute", "pg_namespace", "pg_constraint", "pg_index", "pg_type",
                              "pg_proc", "pg_trigger", "pg_depend", "pg_attrdef"})
        (void)connection.query(QByteArray("VACUUM ANALYZE pg_catalog.") + table);
    (void)connection.query("ANALYZE public.tenants");
    (void)connection.query("CHECKPOINT");
}

ScanFleet::ScanFleet(const QString &folder, const QString &kept, int tenants, int migrations)
    : m_folder(folder)
    // autovacuum would read ten thousand tables at a moment of its own choice, in one contender's turn.
    , m_server(test::temporaryRoot(), kept, Durability::Off, {{QStringLiteral("autovacuum"), QStringLiteral("off")}})
{
    const auto set = fleetMigrations(migrations);
    buildFleet(m_server, m_database, tenants, set, Faults::Planted);
    writeMigrations(m_folder, set);
    m_profile = writeProfile(m_folder, conninfo());
}

} // namespace tenantry::bench
