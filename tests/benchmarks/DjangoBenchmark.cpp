// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "BenchServer.h"
#include "Measure.h"
#include "support/RunCtl.h"
#include "support/ScratchCluster.h"

#include <QDir>

#include <stdexcept>

namespace tenantry::bench {

namespace {

constexpr int workers = 4;

QString schemaName(int number)
{
    return QStringLiteral("t%1").arg(number, 4, 10, QLatin1Char('0'));
}

/// The fixture project of the tests, and what it is called with.
class Shop {
public:
    Shop(const BenchServer &server, QString folder)
        : m_server(server)
        , m_folder(std::move(folder))
    {
        if (!QDir().mkpath(m_folder))
            throw std::runtime_error("cannot make " + m_folder.toStdString());
    }

    /// `manage.py shell -c` over \p database. Throws where it fails.
    Timing python(const QString &database, const QByteArray &program) const
    {
        const QStringList command = manage(database);
        const Timing timing = measure(
            {command.first(),
             command.mid(1) + QStringList{QStringLiteral("shell"), QStringLiteral("-c"), QString::fromUtf8(program)},
             {},
             m_folder + QStringLiteral("/python.err"),
             project()});
        if (timing.status != 0)
            throw std::runtime_error("the project failed: "
                                     + readFile(m_folder + QStringLiteral("/python.err")).right(2000).toStdString());
        return timing;
    }
    /// tenantryctl over \p database; \p key stands in [migrations].
    Timing tenantry(const QString &database, const QStringList &arguments, const QByteArray &key = {}) const
    {
        QByteArray words;
        for (const QString &word : manage(database))
            words += (words.isEmpty() ? "\"" : ", \"") + word.toUtf8() + '"';
        const QString profile = m_folder + QStringLiteral("/bench.toml");
        writeFile(profile,
                  "[database]\nconninfo = \"" + m_server.conninfo(database).toUtf8()
                      + "\"\n[tenants]\nregistry = \"pattern\"\npattern = \"^t[0-9]+$\"\n[migrations]\nsource = "
                        "\"django\"\ncommand = ["
                      + words + "]\nworking_directory = \"" + project().toUtf8()
                      + "\"\nenter_context = \"shop.tenancy.schema\"\n" + key);
        return measure({test::programPath(QStringLiteral("tenantryctl")),
                        QStringList{QStringLiteral("--profile"), profile} + arguments,
                        m_folder + QStringLiteral("/tenantry.json"),
                        m_folder + QStringLiteral("/tenantry.err"),
                        {}});
    }
    QString error() const
    {
        return QString::fromUtf8(readFile(m_folder + QStringLiteral("/tenantry.err")).right(2000));
    }
    QString folder() const { return m_folder; }

private:
    static QString project() { return QStringLiteral(TENANTRY_SOURCE_FOLDER "/tests/fixtures/django"); }
    QStringList manage(const QString &database) const
    {
        const QString conninfo = m_server.conninfo(database);
        return {QStringLiteral("/usr/bin/env"),
                QStringLiteral("PYTHONDONTWRITEBYTECODE=1"),
                QStringLiteral("SHOP_HOST=") + test::value(conninfo, "SHOW unix_socket_directories"),
                QStringLiteral("SHOP_PORT=") + test::value(conninfo, "SHOW port"),
                QStringLiteral("SHOP_DATABASE=") + database,
                QStringLiteral("/usr/bin/python3"),
                QStringLiteral("manage.py")};
    }

    const BenchServer &m_server;
    const QString m_folder;
};

/// Migrates schema by schema in one process, as `migrate_schemas` does. %1: targets.
const char *const migrateAll = R"(
from django.core.management import call_command
from django.db import connection
from shop.tenancy import schema
with connection.cursor() as cursor:
    cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname ~ '^t[0-9]+$' ORDER BY 1")
    names = [row[0] for row in cursor.fetchall()]
for name in names:
    with schema(name):
        for target in TARGETS:
            call_command("migrate", *target, verbosity=0, interactive=False)
)";

/// What verify_tenant_migrations does: the graph against the rows, tenant by tenant.
const char *const checkAll = R"(
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from shop.tenancy import schema
with connection.cursor() as cursor:
    cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname ~ '^t[0-9]+$' ORDER BY 1 LIMIT COUNT")
    names = [row[0] for row in cursor.fetchall()]
for name in names:
    with schema(name):
        executor = MigrationExecutor(connection)
        executor.migration_plan(executor.loader.graph.leaf_nodes())
)";

QByteArray with(const char *program, const char *word, const QByteArray &value)
{
    return QByteArray(program).replace(word, value);
}

/// Seven migrations of four apps are pending, all of them SQL alone.
const QByteArray before = "[['finance', '0006_tags'], ['auth'], ['admin']]";

/// \p count tenants of which all but the first are its copies.
void buildTenants(const BenchServer &server, const Shop &shop, const QString &database, int count)
{
    const QString admin = server.conninfo(QStringLiteral("postgres"));
    const QString conninfo = server.conninfo(database);
    test::exec(admin, "CREATE DATABASE " + database.toUtf8());
    test::exec(conninfo, "CREATE SCHEMA " + schemaName(0).toUtf8());
    shop.python(database, with(migrateAll, "TARGETS", before));
    const QString dump = shop.folder() + QStringLiteral("/model.sql");
    if (measure({QStringLiteral("pg_dump"),
                 {QStringLiteral("--dbname"), conninfo, QStringLiteral("--schema"), schemaName(0),
                  QStringLiteral("--inserts"), QStringLiteral("--no-owner"), QStringLiteral("--file"), dump},
                 {},
                 {},
                 {}})
            .status
        != 0)
        throw std::runtime_error("pg_dump failed");
    const QByteArray model = readFile(dump);
    constexpr int builders = 2;
    std::vector<Command> commands;
    for (int builder = 0; builder < builders; ++builder) {
        QByteArray script;
        for (int number = 1 + builder; number < count; number += builders)
            script += QByteArray(model).replace(schemaName(0).toUtf8(), schemaName(number).toUtf8());
        const QString file = shop.folder() + QStringLiteral("/build%1.sql").arg(builder);
        writeFile(file, script);
        commands.push_back({QStringLiteral("psql"), psqlArguments(conninfo, file), {}, {}, {}});
    }
    if (measureAll(commands, builders).status != 0)
        throw std::runtime_error("the tenants could not be made");
    test::exec(conninfo, "ANALYZE");
}

void verify(const Settings &settings, const BenchServer &server, const Shop &shop, Report &report)
{
    const int tenants = settings.size.djangoTenants;
    const int sample = std::min(tenants / 2, 20);
    buildTenants(server, shop, QStringLiteral("shop_verify"), tenants);
    progress(QStringLiteral("Verifying %1 tenants of a Django project").arg(tenants));
    const QString database = QStringLiteral("shop_verify");
    std::vector<Timing> each;
    std::vector<Timing> loop;
    const auto [ours, single] = interleave(
        (settings.size.rounds + 1) / 2,
        [&](int) {
            const Timing timing = shop.tenantry(database, {QStringLiteral("verify"), QStringLiteral("--json")});
            if (timing.status != 1) // all are behind
                throw std::runtime_error("verify: " + shop.error().toStdString());
            return timing;
        },
        [&](int round) {
            if (round == 0) {
                loop.push_back(shop.python(database, with(checkAll, "COUNT", QByteArray::number(tenants))));
                for (int number = 0; number < sample; ++number)
                    each.push_back(shop.python(database, with(checkAll, "COUNT", "1")));
            }
            return loop.back();
        });
    const double seconds = medianSeconds(ours);
    const QString what = QStringLiteral("Verifying %1 tenants of a Django project").arg(tenants);
    const double processes = medianSeconds(each) * tenants;
    report.add({what, secondsText(seconds),
                QStringLiteral("its own check, a process a tenant (%1 of them timed): %2")
                    .arg(sample)
                    .arg(secondsText(processes)),
                processes / seconds, QStringLiteral("×"),
                Bound{Bound::Kind::AtLeast, 100.0 / settings.size.slack * tenants / 1000}});
    report.add({what, secondsText(seconds),
                QStringLiteral("its own check, one process for all: %1").arg(secondsText(medianSeconds(single))),
                medianSeconds(single) / seconds, QStringLiteral("×"), std::nullopt});
}

/// What applying took over a copy of the fleet; throws where anything is left.
template <typename Apply>
Timing onACopy(const BenchServer &server, const QString &name, int tenants, Apply apply)
{
    const QString admin = server.conninfo(QStringLiteral("postgres"));
    test::exec(admin, "CREATE DATABASE " + name.toUtf8() + " TEMPLATE shop_apply STRATEGY file_copy");
    test::exec(admin, "CHECKPOINT");
    const Timing timing = apply(name);
    const QString made =
        test::value(server.conninfo(name), "SELECT count(*) FROM pg_class WHERE relname IN ('django_flatpage', "
                                           "'django_redirect', 'django_site', 'django_session') AND relkind = 'r'");
    if (timing.status != 0 || made.toInt() != 4 * tenants)
        throw std::runtime_error(
            (QStringLiteral("%1 ended with status %2 and made %3 tables").arg(name).arg(timing.status).arg(made))
                .toStdString());
    test::exec(admin, "DROP DATABASE " + name.toUtf8() + " WITH (FORCE)");
    return timing;
}

void apply(const Settings &settings, const BenchServer &server, const Shop &shop, Report &report)
{
    const int tenants = settings.size.djangoApplyTenants;
    buildTenants(server, shop, QStringLiteral("shop_apply"), tenants);
    progress(QStringLiteral("Applying to %1 tenants of a Django project").arg(tenants));
    const QStringList migrate{QStringLiteral("migrate"), QStringLiteral("--yes"),  QStringLiteral("--no-backup"),
                              QStringLiteral("--jobs"),  QString::number(workers), QStringLiteral("--json")};
    std::vector<Timing> agent;
    const auto [ours, theirs] = interleave(
        (settings.size.rounds + 1) / 2,
        [&](int) {
            return onACopy(server, QStringLiteral("shop_waves"), tenants,
                           [&](const QString &database) { return shop.tenantry(database, migrate); });
        },
        [&](int) {
            agent.push_back(onACopy(server, QStringLiteral("shop_agent"), tenants, [&](const QString &database) {
                return shop.tenantry(database, migrate, "replay_sql = false\n");
            }));
            return onACopy(server, QStringLiteral("shop_own"), tenants, [&](const QString &database) {
                return shop.python(database, with(migrateAll, "TARGETS", "[[]]"));
            });
        });
    const QString what = QStringLiteral("7 migrations of SQL alone to %1 tenants of a Django project").arg(tenants);
    const QString own = QStringLiteral("its own migrate, one process: %1").arg(secondsText(medianSeconds(theirs)));
    report.add({what + QStringLiteral(", replayed"), secondsText(medianSeconds(ours)), own,
                medianSeconds(theirs) / medianSeconds(ours), QStringLiteral("×"),
                Bound{Bound::Kind::AtLeast, 5.0 / settings.size.slack / settings.size.slack}});
    report.add({what + QStringLiteral(", by the project"), secondsText(medianSeconds(agent)), own,
                medianSeconds(theirs) / medianSeconds(agent), QStringLiteral("×"),
                Bound{Bound::Kind::AtLeast, 1.0 / settings.size.slack / settings.size.slack}});
}

} // namespace

void runDjangoBenchmark(const Settings &settings, Report &report)
{
    const BenchServer server(settings.diskRoot, {}, Durability::On, {});
    const Shop shop(server, settings.workFolder + QStringLiteral("/django"));
    verify(settings, server, shop, report);
    apply(settings, server, shop, report);
}

} // namespace tenantry::bench
