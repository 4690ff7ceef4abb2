// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoAnswers.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tenantry::django {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

QString textOf(const QJsonObject &json, const char *name)
{
    return text::plain(json.value(QLatin1String(name)).toString());
}

bool flagOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toBool();
}

int numberOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toInt();
}

QJsonArray arrayOf(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toArray();
}

template <typename Make>
auto each(const QJsonArray &array, Make make)
{
    std::vector<decltype(make(QJsonValue()))> values;
    values.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValueConstRef value : array)
        values.push_back(make(value));
    return values;
}

QStringList wordsOf(const QJsonObject &json, const char *name)
{
    const QJsonArray array = arrayOf(json, name);
    QStringList words;
    words.reserve(array.size());
    for (const QJsonValueConstRef value : array)
        words.append(text::plain(value.toString()));
    return words;
}

MigrationId idOf(const QJsonValue &pair)
{
    const QJsonArray array = pair.toArray();
    return {array.at(0).toString(), array.at(1).toString()};
}

std::vector<MigrationId> idsOf(const QJsonObject &json, const char *name)
{
    return each(arrayOf(json, name), idOf);
}

DjangoTable tableOf(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    return {textOf(json, "app"), textOf(json, "name"), wordsOf(json, "columns")};
}

std::vector<DjangoTable> tablesOf(const QJsonObject &json, const char *name)
{
    return each(arrayOf(json, name), tableOf);
}

DjangoColumn columnOf(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    DjangoColumn column;
    column.name = textOf(json, "name");
    column.type = textOf(json, "type");
    column.isNull = flagOf(json, "null");
    column.hasDefault = flagOf(json, "default");
    column.isUnique = flagOf(json, "unique");
    column.isStatus = flagOf(json, "status");
    column.choices = wordsOf(json, "choices");
    return column;
}

std::optional<DjangoModel> modelOf(const QJsonObject &json, const char *name)
{
    const QJsonValue value = json.value(QLatin1String(name));
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    DjangoModel model;
    model.label = textOf(object, "label");
    model.table = textOf(object, "table");
    model.columns = each(arrayOf(object, "columns"), columnOf);
    model.createsSchema = flagOf(object, "creates_schema");
    model.dropsSchema = flagOf(object, "drops_schema");
    return model;
}

DjangoMigrationFact migrationOf(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    DjangoMigrationFact fact;
    fact.id = {json.value(QLatin1String("app")).toString(), json.value(QLatin1String("name")).toString()};
    fact.dependencies = idsOf(json, "dependencies");
    fact.replaces = idsOf(json, "replaces");
    fact.isAtomic = flagOf(json, "atomic");
    fact.isInitial = flagOf(json, "initial");
    fact.isReversible = flagOf(json, "reversible");
    fact.hasPython = flagOf(json, "python");
    fact.hasComputedDefault = flagOf(json, "computed_default");
    fact.foreignOperations = wordsOf(json, "foreign");
    fact.operations = wordsOf(json, "operations");
    fact.file = textOf(json, "file");
    fact.rawSql = json.value(QLatin1String("raw_sql")).toString().toUtf8();
    fact.isRawSqlTold = !json.value(QLatin1String("raw_sql")).isNull();
    fact.changed = wordsOf(json, "changed");
    fact.referred = wordsOf(json, "referred");
    const QJsonValue tables = json.value(QLatin1String("tables"));
    fact.areTablesKnown = tables.isObject();
    const QJsonObject changes = tables.toObject();
    fact.tables = {tablesOf(changes, "added"), wordsOf(changes, "removed"), tablesOf(changes, "columns_added"),
                   tablesOf(changes, "columns_removed")};
    return fact;
}

DjangoProblem problemOf(const QJsonValue &value)
{
    static constexpr std::array kinds{std::pair{"conflict", DjangoProblemKind::Conflict},
                                      std::pair{"missing_parent", DjangoProblemKind::MissingParent},
                                      std::pair{"circular", DjangoProblemKind::Circular},
                                      std::pair{"unreadable", DjangoProblemKind::Unreadable},
                                      std::pair{"settings", DjangoProblemKind::Settings}};
    const QJsonObject json = value.toObject();
    const QString word = json.value(QLatin1String("kind")).toString();
    const auto *const kind =
        std::ranges::find_if(kinds, [&word](const auto &known) { return word == QLatin1String(known.first); });
    DjangoProblem problem;
    problem.kind = kind == kinds.end() ? DjangoProblemKind::Other : kind->second;
    problem.migration = {json.value(QLatin1String("app")).toString(), json.value(QLatin1String("name")).toString()};
    problem.others = idsOf(json, "others");
    problem.message = textOf(json, "message");
    return problem;
}

/// What is behind an error of the agent's own, by its "kind".
struct Refusal {
    const char *kind;
    ErrorCode code;
    const char *message; ///< %1: what the agent says of it
    const char *hint;
};

constexpr std::array refusals{
    Refusal{"entry", ErrorCode::SourceInvalid,
            QT_TRANSLATE_NOOP("Engine", "It is not known how a schema of this Django project is entered: %1."),
            QT_TRANSLATE_NOOP("Engine", "Name the statement or the context manager that enters a schema, or use"
                                        " django-tenants' database backend.")},
    Refusal{"database", ErrorCode::SourceInvalid,
            QT_TRANSLATE_NOOP("Engine", "The settings of the Django project name another database: %1."),
            QT_TRANSLATE_NOOP("Engine", "Name an alias that stands in DATABASES.")},
    Refusal{"unreachable", ErrorCode::ServerUnreachable,
            QT_TRANSLATE_NOOP("Engine", "The Django project cannot reach its database: %1"),
            QT_TRANSLATE_NOOP("Engine", "Look at DATABASES in the project's settings, and at the server.")},
    Refusal{"no_tenants", ErrorCode::RegistryInvalid,
            QT_TRANSLATE_NOOP("Engine", "The settings of the Django project name no tenants: %1."),
            QT_TRANSLATE_NOOP("Engine", "Name the settings that the project runs with, or list the tenants in another"
                                        " way.")},
    Refusal{"no_schema", ErrorCode::TenantMissing, QT_TRANSLATE_NOOP("Engine", "The tenant cannot be entered: %1."),
            QT_TRANSLATE_NOOP("Engine", "Create the schema, or take the tenant out of the registry.")},
    Refusal{"elsewhere", ErrorCode::MigrationRefused,
            QT_TRANSLATE_NOOP("Engine", "The way into the schema leads to another one: %1."),
            QT_TRANSLATE_NOOP("Engine", "Mend how a schema is entered; nothing was done in the other one.")},
    Refusal{"no_history", ErrorCode::HistoryUnreadable,
            QT_TRANSLATE_NOOP("Engine", "The tenant was never migrated: %1."),
            QT_TRANSLATE_NOOP("Engine", "Migrate it first.")},
    Refusal{"no_migration", ErrorCode::MigrationRefused,
            QT_TRANSLATE_NOOP("Engine", "The Django project does not have what is asked for: %1."),
            QT_TRANSLATE_NOOP("Engine", "Choose a migration that the project has.")},
    Refusal{"irreversible", ErrorCode::MigrationRefused,
            QT_TRANSLATE_NOOP("Engine", "The migrations cannot be taken back: %1."),
            QT_TRANSLATE_NOOP("Engine", "Nothing was taken back. Choose a later migration to go back to, or restore a"
                                        " backup.")},
    Refusal{"outdated", ErrorCode::PlanOutdated,
            QT_TRANSLATE_NOOP("Engine", "Django would also do what was not confirmed: %1."),
            QT_TRANSLATE_NOOP("Engine", "Scan again; nothing was changed.")},
    Refusal{"no_sql", ErrorCode::MigrationRefused,
            QT_TRANSLATE_NOOP("Engine", "Django cannot tell the SQL of this migration: %1"),
            QT_TRANSLATE_NOOP("Engine", "Let Django apply it itself.")},
    Refusal{"problems", ErrorCode::MigrationRefused,
            QT_TRANSLATE_NOOP("Engine", "Django cannot migrate, because the project's migrations are not in order: %1"),
            QT_TRANSLATE_NOOP("Engine", "Mend the migrations in the project.")},
    Refusal{"too_large", ErrorCode::ProcessFailed,
            QT_TRANSLATE_NOOP("Engine", "The answer of the Django project is too large: %1."),
            QT_TRANSLATE_NOOP("Engine", "Let Django apply the migration itself.")},
};

Error migrationError(const QJsonObject &json)
{
    const QString type = textOf(json, "type");
    const QJsonObject server = json.value(QLatin1String("server")).toObject();
    Error error;
    error.code = ErrorCode::MigrationFailed;
    error.message = type.startsWith(QLatin1String("django.db.utils.")) && !textOf(server, "primary").isEmpty()
                        ? textOf(server, "primary")
                        : tr("%1: %2").arg(type.section(u'.', -1), textOf(json, "message"));
    error.hint = textOf(server, "hint");
    return error;
}

} // namespace

DjangoVersions versionsOf(const QJsonObject &json)
{
    const QString tenancy = json.value(QLatin1String("tenancy")).toString();
    DjangoVersions versions;
    versions.python = textOf(json, "python");
    versions.django = textOf(json, "django");
    versions.hasDjangoTenants = flagOf(json, "has_django_tenants");
    versions.djangoTenants = textOf(json, "django_tenants");
    versions.tenancy = tenancy == QLatin1String("django_tenants") ? DjangoTenancy::DjangoTenants
                       : tenancy == QLatin1String("search_path")  ? DjangoTenancy::SearchPath
                                                                  : DjangoTenancy::None;
    versions.databaseEngine = textOf(json, "engine");
    versions.databaseVendor = textOf(json, "vendor");
    versions.databaseAlias = textOf(json, "database");
    versions.settingsModule = textOf(json, "settings");
    versions.publicSchema = textOf(json, "public_schema");
    versions.lacks = wordsOf(json, "lacks");
    return versions;
}

DjangoProjectFacts factsOf(const QJsonObject &json)
{
    DjangoProjectFacts facts;
    facts.sharedApps = wordsOf(json, "shared_apps");
    facts.tenantApps = wordsOf(json, "tenant_apps");
    facts.installedApps = wordsOf(json, "installed_apps");
    facts.unmigratedApps = wordsOf(json, "unmigrated_apps");
    facts.types = each(arrayOf(json, "types"), [](const QJsonValue &value) {
        const QJsonObject type = value.toObject();
        return DjangoTenantType{textOf(type, "name"), wordsOf(type, "apps")};
    });
    facts.typeColumn = textOf(json, "type_column");
    facts.migrationOrder = wordsOf(json, "migration_order");
    facts.tenantModel = modelOf(json, "tenant_model");
    facts.domainModel = modelOf(json, "domain_model");
    facts.migrations = each(arrayOf(json, "migrations"), migrationOf);
    facts.leaves = idsOf(json, "leaves");
    facts.tables = tablesOf(json, "tables");
    facts.problems = each(arrayOf(json, "problems"), problemOf);
    return facts;
}

DjangoDatabase databaseOf(const QJsonObject &json)
{
    DjangoDatabase database;
    database.name = textOf(json, "name");
    database.oid = static_cast<quint32>(json.value(QLatin1String("oid")).toInteger());
    database.serverStarted = textOf(json, "started");
    database.serverVersion = numberOf(json, "version");
    database.user = textOf(json, "user");
    database.isStandby = flagOf(json, "standby");
    return database;
}

std::vector<DjangoSchema> schemasOf(const QJsonArray &json)
{
    return each(json, [](const QJsonValue &value) {
        const QJsonObject schema = value.toObject();
        return DjangoSchema{schema.value(QLatin1String("schema")).toString(),
                            schema.value(QLatin1String("type")).toString()};
    });
}

static DjangoOutlined outlinedOf(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    DjangoOutlined outlined;
    outlined.id = {json.value(QLatin1String("app")).toString(), json.value(QLatin1String("name")).toString()};
    outlined.number = numberOf(json, "part");
    outlined.isAtomic = flagOf(json, "atomic");
    const QJsonValue told = json.value(QLatin1String("statements"));
    outlined.isSqlTold = told.isArray();
    // As they are: text::plain() would cap them.
    for (const QJsonArray statements = told.toArray(); const QJsonValueConstRef statement : statements)
        outlined.statements.append(statement.toString());
    outlined.isComputed = flagOf(json, "computed");
    outlined.pythonSteps = wordsOf(json, "python");
    outlined.why = textOf(json, "why");
    return outlined;
}

std::vector<DjangoOutlined> outlineOf(const QJsonObject &json)
{
    return each(arrayOf(json, "steps"), outlinedOf);
}

DjangoSql sqlOf(const MigrationId &id, const QJsonObject &json)
{
    DjangoSql sql;
    sql.id = id;
    // As they are: text::plain() would cap them.
    for (const QJsonArray statements = arrayOf(json, "statements"); const QJsonValueConstRef statement : statements)
        sql.statements.append(statement.toString());
    sql.pythonSteps = wordsOf(json, "python");
    sql.isAtomic = flagOf(json, "atomic");
    return sql;
}

DjangoTally tallyOf(const QJsonObject &json)
{
    DjangoTally tally;
    tally.done = numberOf(json, "done");
    tally.unchanged = numberOf(json, "unchanged");
    tally.failed = numberOf(json, "failed");
    tally.left = numberOf(json, "left");
    tally.isCancelled = flagOf(json, "cancelled");
    if (const QJsonValue why = json.value(QLatin1String("stopped_by")); why.isObject()) {
        tally.stoppedBy = errorOf(why.toObject());
        tally.stoppedBy->code = ErrorCode::ConnectionLost;
    }
    return tally;
}

std::optional<DjangoEvent> eventOf(const QJsonObject &json)
{
    const QString kind = json.value(QLatin1String("event")).toString();
    const QString schema = json.value(QLatin1String("schema")).toString();
    const MigrationId id{json.value(QLatin1String("app")).toString(), json.value(QLatin1String("name")).toString()};
    const std::chrono::milliseconds took{json.value(QLatin1String("ms")).toInteger()};
    if (kind == QLatin1String("schema_begun"))
        return DjangoSchemaBegun{schema, numberOf(json, "backend"), numberOf(json, "pending"),
                                 each(arrayOf(json, "parts"), [](const QJsonValue &part) { return part.toInt(); })};
    if (kind == QLatin1String("migration_begun"))
        return DjangoMigrationBegun{schema, id, numberOf(json, "part")};
    if (kind == QLatin1String("migration_done"))
        return DjangoMigrationDone{schema, id, numberOf(json, "part"), took};
    if (kind == QLatin1String("finishing"))
        return DjangoFinishing{schema};
    if (kind != QLatin1String("schema_done"))
        return std::nullopt;
    const QString state = json.value(QLatin1String("state")).toString();
    DjangoSchemaDone done;
    done.schema = schema;
    done.state = state == QLatin1String("done")      ? DjangoSchemaDone::State::Done
                 : state == QLatin1String("nothing") ? DjangoSchemaDone::State::Nothing
                 : state == QLatin1String("stopped") ? DjangoSchemaDone::State::Stopped
                                                     : DjangoSchemaDone::State::Failed;
    done.migrations = numberOf(json, "migrations");
    done.took = took;
    if (done.state == DjangoSchemaDone::State::Failed) {
        done.failedAt = idOf(json.value(QLatin1String("at")));
        done.error = errorOf(json.value(QLatin1String("error")).toObject());
    }
    return done;
}

Error errorOf(const QJsonObject &json)
{
    const QString kind = json.value(QLatin1String("kind")).toString();
    const auto *const refusal =
        std::ranges::find_if(refusals, [&kind](const Refusal &known) { return kind == QLatin1String(known.kind); });
    Error error =
        refusal == refusals.end()
            ? migrationError(json)
            : Error{refusal->code, tr(refusal->message).arg(textOf(json, "message")), tr(refusal->hint), {}, {}};
    error.sqlState = textOf(json, "sqlstate");
    const QString traceback = textOf(json, "traceback");
    const QString detail = textOf(json.value(QLatin1String("server")).toObject(), "detail");
    error.detail = detail.isEmpty() ? traceback : detail + u'\n' + traceback;
    return error;
}

} // namespace tenantry::django
