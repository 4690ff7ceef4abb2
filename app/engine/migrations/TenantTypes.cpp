// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantTypes.h"

#include <QCoreApplication>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

TenantSettings withTypeColumn(TenantSettings settings, const SourceReading &source)
{
    const bool isInTable = settings.registry == RegistryKind::Table || settings.registry == RegistryKind::DjangoTenants;
    if (settings.typeColumn.isEmpty() && isInTable && source.tellsTypes())
        settings.typeColumn = source.typeColumn;
    return settings;
}

Status canTellTypes(const TenantSettings &settings, const SourceReading &source)
{
    if (!source.tellsTypes())
        return {};
    if (settings.registry == RegistryKind::Pattern || settings.registry == RegistryKind::Single)
        return failure(ErrorCode::RegistryInvalid,
                       tr("The source expects something else of each type of tenant, and names of schemas do not tell "
                          "types."),
                       tr("Under [tenants], set registry = \"django-tenants\", or \"table\" and type_column."));
    if (!withTypeColumn(settings, source).typeColumn.isEmpty())
        return {};
    return failure(ErrorCode::RegistryInvalid,
                   tr("The source expects something else of each type of tenant, and does not name the column that "
                      "holds the type."),
                   tr("Set \"type_column\" in the [tenants] section."));
}

std::optional<Evidence> doubtOfType(const SourceReading &source, const QString &tenantType)
{
    if (!source.tellsTypes() || source.knowsType(tenantType))
        return std::nullopt;
    const QString known = source.types().join(QStringLiteral(", "));
    if (tenantType.isEmpty())
        return Evidence{EvidenceKind::TypeNotTold, {known}, {}};
    return Evidence{EvidenceKind::TypeNotKnown, {tenantType, known}, {}};
}

} // namespace tenantry
