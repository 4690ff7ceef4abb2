// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/NewTenantName.h"

#include "tenants/AsideSchema.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

tl::unexpected<Error> refused(const QString &message, const QString &hint)
{
    return failure(ErrorCode::UsageWrong, message, hint);
}

/// By itself, whoever else there is.
Status checkWord(const Profile &profile, const QString &schema)
{
    const Result<SchemaName> name = SchemaName::parse(schema);
    if (!name)
        return failure(name.error());
    const QString choose = tr("Choose another name.");
    if (schema == QLatin1StringView("public") || schema == QLatin1StringView("$user"))
        return failure(ErrorCode::IdentifierInvalid, tr("\"%1\" is no name for a tenant.").arg(schema), choose);
    const bool hasControl = std::ranges::any_of(schema, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (hasControl || schema != schema.trimmed())
        return failure(ErrorCode::IdentifierInvalid,
                       tr("The name begins or ends with a space, or holds what cannot be seen."), choose);
    if (isAsideName(schema))
        return failure(ErrorCode::IdentifierInvalid,
                       tr("\"%1\" is a name that a restore gives to what it puts aside.").arg(schema), choose);
    if (profile.tenants.exclude.contains(schema))
        return refused(tr("\"%1\" is among the schemas that are no tenants.").arg(schema),
                       tr("Take it out of \"exclude\" in the [tenants] section, or choose another name."));
    return {};
}

} // namespace

Status checkNewName(Connection &connection, const Profile &profile, const FleetSnapshot &fleet, const QString &schema,
                    std::stop_token stop)
{
    if (const Status word = checkWord(profile, schema); !word)
        return word;
    if (const TenantState *tenant = fleet.find(schema)) {
        if (!tenant->schemaExists)
            return refused(tr("The tenant \"%1\" is registered, and has no schema.").arg(schema),
                           tr("Repair it: its schema is made with every migration."));
        if (!tenant->inRegistry)
            return refused(tr("The schema \"%1\" is there, and in no registry.").arg(schema),
                           tr("Choose another name, or drop it first."));
        return refused(tr("There is a tenant \"%1\".").arg(schema), tr("Choose another name."));
    }
    for (const TenantState &tenant : fleet.tenants) {
        if (tenant.schema.compare(schema, Qt::CaseInsensitive) == 0)
            return refused(tr("\"%1\" differs from the tenant \"%2\" in capitals only.").arg(schema, tenant.schema),
                           tr("Choose another name: these two would be mixed up."));
    }
    const bool hasPattern = profile.tenants.registry == RegistryKind::Pattern;
    const Result<Rows> rows = connection.query(
        "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = $1::pg_catalog.text::pg_catalog.name), "
        "$2::pg_catalog.text IS NULL OR $1::pg_catalog.text ~ $2::pg_catalog.text",
        {schema.toUtf8(), hasPattern ? Parameter(profile.tenants.pattern.toUtf8()) : Parameter()}, std::move(stop));
    if (!rows)
        return failure(rows.error());
    if (rows->boolean(0, 0))
        return refused(tr("There is a schema \"%1\", which is no tenant's.").arg(schema),
                       tr("Choose another name, or drop it first."));
    if (!rows->boolean(0, 1))
        return refused(tr("\"%1\" does not match %2, by which tenants are told.").arg(schema, profile.tenants.pattern),
                       tr("Choose a name that does."));
    return {};
}

QStringList nameNotices(const QString &schema)
{
    static const QRegularExpression plain(QStringLiteral("\\A[a-z_][a-z0-9_]*\\z"));
    if (plain.match(schema).hasMatch())
        return {};
    return {tr("The name %1 has to be quoted wherever it is written in SQL; some programs do not.").arg(schema)};
}

} // namespace tenantry
