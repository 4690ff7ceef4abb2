// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/DatabaseLook.h"

#include "migrations/CatalogReader.h"
#include "migrations/formats/Formats.h"
#include "tenants/AsideSchema.h"
#include "tenants/RegistryTable.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

/// A history table whose name only one tool gives, of tools that Tenantry does not read.
struct ForeignHistory {
    const char *table;
    const char *tool;
};

// The defaults of each tool's documentation.
constexpr std::array foreignHistories{
    ForeignHistory{"django_migrations", "Django"},
    ForeignHistory{"flyway_schema_history", "Flyway"},
    ForeignHistory{"databasechangelog", "Liquibase"},
    ForeignHistory{"alembic_version", "Alembic"},
    ForeignHistory{"ar_internal_metadata", "Rails"},
    ForeignHistory{"goose_db_version", "goose"},
    ForeignHistory{"_prisma_migrations", "Prisma"},
    ForeignHistory{"atlas_schema_revisions", "Atlas"},
    ForeignHistory{"knex_migrations", "Knex"},
    ForeignHistory{"pgmigrations", "node-pg-migrate"},
    ForeignHistory{"SequelizeMeta", "Sequelize"},
    ForeignHistory{"__EFMigrationsHistory", "Entity Framework"},
    ForeignHistory{"doctrine_migration_versions", "Doctrine"},
    ForeignHistory{"__diesel_schema_migrations", "Diesel"},
    ForeignHistory{"_sqlx_migrations", "SQLx"},
};

QStringList namesToLookFor()
{
    QStringList names = formats::tableNames();
    for (const ForeignHistory &one : foreignHistories)
        names << QLatin1String(one.table);
    return names;
}

/// nullopt: a table that only happens to be called like one.
std::optional<DatabaseLook::History> historyOf(const QString &table, const QStringList &columns)
{
    for (const ForeignHistory &one : foreignHistories) {
        if (table == QLatin1String(one.table))
            return DatabaseLook::History{QLatin1String(one.tool), table, false, {}};
    }
    const MigrationFormat *format = formats::recognise(columns);
    return format ? std::optional(DatabaseLook::History{format->title(), table, true, {}}) : std::nullopt;
}

Status findHistories(Connection &connection, const std::stop_token &stop, DatabaseLook &look)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT n.nspname, c.relname,
               (SELECT pg_catalog.string_agg(a.attname::pg_catalog.text, ',' ORDER BY a.attnum)
                  FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
          FROM pg_catalog.pg_class c
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relname = ANY($1::pg_catalog.name[]) AND c.relkind IN ('r', 'p')
           AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
         ORDER BY n.nspname)",
                                               {"{" + namesToLookFor().join(u',').toUtf8() + "}"}, stop);
    if (!rows)
        return failure(rows.error());
    for (int row = 0; row < rows->count(); ++row) {
        const QString schema = rows->text(row, 0);
        const auto history = historyOf(rows->text(row, 1), rows->text(row, 2).split(u','));
        if (!history || isAsideName(schema))
            continue;
        auto known = std::ranges::find_if(look.histories, [&history](const DatabaseLook::History &one) {
            return one.tool == history->tool && one.table == history->table;
        });
        if (known == look.histories.end())
            known = look.histories.insert(known, *history);
        known->schemas << schema;
    }
    std::ranges::stable_sort(look.histories, std::greater<>(),
                             [](const DatabaseLook::History &one) { return one.schemas.size(); });
    return {};
}

/// What all begin with, up to a separator: tenants are t_1 and t_2, not "t_" by chance of two names.
QString commonBeginning(const QStringList &names)
{
    QString common = names.front();
    for (const QString &name : names) {
        while (!name.startsWith(common))
            common.chop(1);
    }
    static const QRegularExpression separator(QStringLiteral("[^A-Za-z0-9]"));
    return common.left(common.lastIndexOf(separator) + 1);
}

/// Those that hold the history, by a pattern that the others do not match.
std::optional<TenantSettings> byPattern(const QStringList &tenants, const QStringList &schemas)
{
    constexpr qsizetype mostExcluded = 20; // more than that is no rule, but a list
    TenantSettings settings;
    if (const QString beginning = commonBeginning(tenants); !beginning.isEmpty()) {
        settings.pattern = u'^' + QRegularExpression::escape(beginning);
        return settings;
    }
    settings.pattern = QStringLiteral(".");
    for (const QString &schema : schemas) {
        if (!tenants.contains(schema))
            settings.exclude << schema;
    }
    return settings.exclude.size() <= mostExcluded ? std::optional(settings) : std::nullopt;
}

std::optional<TenantSettings> tenantsOf(const DatabaseLook &look)
{
    TenantSettings settings;
    if (!look.djangoTables.isEmpty()) {
        settings.registry = RegistryKind::DjangoTenants;
        return settings;
    }
    if (look.histories.empty())
        return std::nullopt;
    QStringList tenants = look.histories.front().schemas;
    const bool isInPublic = tenants.removeAll(QStringLiteral("public")) > 0;
    if (tenants.size() > 1)
        return byPattern(tenants, look.schemas);
    if (tenants.isEmpty() && !isInPublic)
        return std::nullopt;
    settings.registry = RegistryKind::Single;
    settings.schema = tenants.isEmpty() ? QStringLiteral("public") : tenants.front();
    return settings;
}

} // namespace

Result<DatabaseLook> lookAtDatabase(Connection &connection, std::stop_token stop)
{
    DatabaseLook look;
    const Result<QHash<QString, SchemaFacts>> schemas = CatalogReader(connection, stop).schemas();
    if (!schemas)
        return failure(schemas.error());
    for (auto it = schemas->keyBegin(); it != schemas->keyEnd(); ++it) {
        if (*it != QStringLiteral("public") && !isAsideName(*it))
            look.schemas << *it;
    }
    look.schemas.sort();
    if (const Status found = findHistories(connection, stop, look); !found)
        return failure(found.error());
    if (const auto django = findDjangoTenants(connection, {}, stop))
        look.djangoTables = QStringLiteral("%1, %2").arg(django->tenants.text(), django->domains.text());
    look.tenants = tenantsOf(look);
    return look;
}

} // namespace tenantry
