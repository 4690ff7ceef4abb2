// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Extensions.h"

#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <utility>

namespace tenantry {

QStringList extensionsOf(const SourceReading &source)
{
    QStringList names;
    for (const ExpectedSet &one : source.sets) {
        for (const Migration &migration : one.set->migrations()) {
            for (const WantedExtension &wanted : migration.script.extensions)
                names << wanted.name;
        }
    }
    names.removeDuplicates();
    return names;
}

/// As the server takes an array of texts.
static QByteArray arrayOf(const QStringList &names)
{
    QByteArrayList quoted;
    for (QString name : names)
        quoted << '"' + name.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).toUtf8()
                      + '"';
    return '{' + quoted.join(',') + '}';
}

/// Who may install what: execute_extension_script() and extension_is_trusted() in the server's commands/extension.c.
static ExtensionFacts::Right rightFrom(const Rows &rows, int row)
{
    enum Column { Superuser = 4, Trusted, IsSuperuser, MayCreate };
    if (rows.boolean(row, IsSuperuser) || rows.isNull(row, Superuser) || !rows.boolean(row, Superuser))
        return ExtensionFacts::Right::Given;
    if (!rows.boolean(row, Trusted))
        return ExtensionFacts::Right::NeedsSuperuser;
    return rows.boolean(row, MayCreate) ? ExtensionFacts::Right::Given : ExtensionFacts::Right::NeedsCreate;
}

Result<std::vector<ExtensionFacts>> readExtensions(Connection &connection, const QStringList &names,
                                                   const QString &place, std::stop_token stop)
{
    constexpr int trustedSince = 13;
    const QByteArray trusted = connection.server().major() >= trustedSince ? "v.trusted" : "false";
    const Result<Rows> rows = connection.query(R"(
        SELECT wanted.name, n.nspname, v.name IS NOT NULL, v.schema, v.superuser, COALESCE()"
                                                   + trusted + R"(, false),
               COALESCE((SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = CURRENT_USER), false),
               pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),
               pg_catalog.to_regnamespace(pg_catalog.quote_ident($2)) IS NOT NULL
          FROM pg_catalog.unnest($1::pg_catalog.text[]) wanted (name)
          LEFT JOIN pg_catalog.pg_extension e ON e.extname = wanted.name
          LEFT JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
          LEFT JOIN (pg_catalog.pg_available_extensions() a
                     JOIN pg_catalog.pg_available_extension_versions() v
                       ON v.name = a.name AND v.version = a.default_version)
            ON v.name = wanted.name)",
                                               {arrayOf(names), place.toUtf8()}, std::move(stop));
    if (!rows)
        return failure(rows.error());
    std::vector<ExtensionFacts> facts;
    facts.reserve(static_cast<size_t>(rows->count()));
    for (int row = 0; row < rows->count(); ++row)
        facts.push_back({rows->text(row, 0), rows->text(row, 1), rows->boolean(row, 2), rows->text(row, 3),
                         rightFrom(*rows, row), rows->boolean(row, 8)});
    return facts;
}

QByteArray createExtension(const WantedExtension &wanted, const QString &place)
{
    const QString schema = wanted.schema.isEmpty() ? place : wanted.schema;
    QByteArray sql = "CREATE EXTENSION IF NOT EXISTS " + quoting::identifier(wanted.name);
    if (!schema.isEmpty())
        sql += " WITH SCHEMA " + quoting::identifier(schema);
    if (!wanted.version.isEmpty())
        sql += " VERSION " + quoting::literal(wanted.version);
    if (wanted.cascades)
        sql += " CASCADE";
    return sql;
}

InstallExtension::InstallExtension(const WantedExtension &wanted, const ExtensionFacts *facts, const QString &place)
    : m_name(wanted.name)
    // One that belongs into a schema of its own makes it itself, and refuses any other.
    , m_sql(createExtension(wanted, facts && !facts->fixedSchema.isEmpty() ? QString() : place) + ";\n")
{
}

StepFact InstallExtension::fact() const
{
    StepFact fact;
    fact.kind = QStringLiteral("install_extension");
    fact.migration = m_name;
    fact.sqlHash = QCryptographicHash::hash(m_sql, QCryptographicHash::Sha256).toHex();
    return fact;
}

Result<bool> InstallExtension::isDone(StepScene &scene) const
{
    const Result<Rows> found = scene.connection().query("SELECT 1 FROM pg_catalog.pg_extension WHERE extname = $1",
                                                        {m_name.toUtf8()}, scene.stopToken());
    if (!found)
        return failure(found.error());
    return found->count() > 0;
}

Status InstallExtension::run(StepScene &scene) const
{
    const Result<std::vector<Rows>> done = scene.connection().script(m_sql, scene.stopToken());
    if (done)
        return {};
    Error error = done.error();
    // Somebody else may have been a moment earlier.
    if (const Result<bool> isThere = isDone(scene); isThere && *isThere)
        return {};
    if (error.hint.isEmpty() || error.code == ErrorCode::PermissionDenied)
        error.hint = QCoreApplication::translate("Engine", "Have somebody install it who may, in this database: %1")
                         .arg(QString::fromUtf8(m_sql).trimmed());
    return failure(std::move(error));
}

} // namespace tenantry
