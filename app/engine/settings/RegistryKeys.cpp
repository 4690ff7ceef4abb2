// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileKeyParts.h"

#include <algorithm>

/// The keys of [tenants].
namespace tenantry::profilekeys {

namespace {

std::optional<KeyFault> checkTable(const Profile &profile)
{
    if (!isListed<RegistryKind::Table>(profile))
        return std::nullopt;
    return needed(
        profile.tenants.table,
        QT_TRANSLATE_NOOP("Engine", "Say in which table the tenants are listed, for example \"public.tenants\"."));
}

std::optional<KeyFault> checkSchemaColumn(const Profile &profile)
{
    if (!isListed<RegistryKind::Table>(profile))
        return std::nullopt;
    return needed(
        profile.tenants.schemaColumn,
        QT_TRANSLATE_NOOP("Engine", "Say which column holds the tenant’s schema, for example \"schema_name\"."));
}

/// django-tenants' columns with a status are found by themselves.
std::optional<KeyFault> checkStatuses(const Profile &profile, const QStringList &statuses)
{
    if (!isListed<RegistryKind::Table>(profile) || statuses.isEmpty() || !profile.tenants.statusColumns.isEmpty())
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "is set, but no column with a status is"),
                    QCoreApplication::translate("Engine", "Name the columns in status_columns as well.")};
}

std::optional<KeyFault> checkProvisionedStatus(const Profile &profile)
{
    return checkStatuses(profile, profile.tenants.provisionedStatus);
}

std::optional<KeyFault> checkUnprovisioned(const Profile &profile)
{
    return checkStatuses(profile, profile.tenants.unprovisioned);
}

/// Each of them "column=value".
template <QStringList TenantSettings::*list>
std::optional<KeyFault> checkAssignments(const Profile &profile)
{
    const QStringList &assignments = profile.tenants.*list;
    const bool areFit = std::ranges::all_of(assignments, [](const QString &one) { return one.indexOf(u'=') > 0; });
    if (areFit)
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "holds something else than a column and its value"),
                    QCoreApplication::translate("Engine", "Write them as \"column=value\".")};
}

std::optional<KeyFault> checkPattern(const Profile &profile)
{
    if (!isListed<RegistryKind::Pattern>(profile))
        return std::nullopt;
    return needed(profile.tenants.pattern,
                  QT_TRANSLATE_NOOP("Engine", "Say which schemas are tenants, for example \"^tenant_\"."));
}

std::optional<KeyFault> checkSchema(const Profile &profile)
{
    if (!isListed<RegistryKind::Single>(profile))
        return std::nullopt;
    return needed(profile.tenants.schema,
                  QT_TRANSLATE_NOOP("Engine", "Say which schema it is, for example \"public\"."));
}

/// How the rows of a table that lists the tenants are shown.
ProfileRow tableRow(const char *label, const char *example,
                    bool (*appliesTo)(const Profile &) = isListed<RegistryKind::Table>)
{
    return {.group = Group::Tenants, .label = label, .example = example, .appliesTo = appliesTo};
}

} // namespace

std::vector<ProfileKey> registryKeys()
{
    const char *const none = QT_TRANSLATE_NOOP("Engine", "none");
    return {
        {.section = "tenants",
         .name = "registry",
         .value = choice<profilewords::registries, &Profile::tenants, &TenantSettings::registry>(),
         .help = QT_TRANSLATE_NOOP("Engine", "Where the tenants are listed."),
         .row = ProfileRow{.group = Group::Tenants, .label = QT_TRANSLATE_NOOP("Engine", "Tenants are &listed")}},
        {.section = "tenants",
         .name = "table",
         .value = TextValue{inTenants<&TenantSettings::table>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The table that lists the tenants, after its schema and a dot; with "
                                             "django-tenants only where it is not found by its columns."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Table"), "public.tenants", isInTable),
         .check = checkTable},
        {.section = "tenants",
         .name = "schema_column",
         .value = TextValue{inTenants<&TenantSettings::schemaColumn>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The column of that table that holds the tenant’s schema."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Column with the schema"), "schema_name"),
         .check = checkSchemaColumn},
        {.section = "tenants",
         .name = "name_column",
         .value = TextValue{inTenants<&TenantSettings::nameColumn>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The column of that table that holds the tenant’s name, if any."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Column with the name"), none)},
        {.section = "tenants",
         .name = "domain_column",
         .value = TextValue{inTenants<&TenantSettings::domainColumn>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The column of that table that holds the tenant’s domain, if any."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Column with the domain"), none)},
        {.section = "tenants",
         .name = "type_column",
         .value = TextValue{inTenants<&TenantSettings::typeColumn>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The column of that table that holds the tenant’s type, where tenants of "
                                             "several types have migrations of their own; a Django project names it "
                                             "itself."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Column with the type"), none, isInTable)},
    };
}

std::vector<ProfileKey> statusKeys()
{
    return {
        {.section = "tenants",
         .name = "status_columns",
         .value = ListValue{inTenants<&TenantSettings::statusColumns>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The columns of that table that are shown as they are; with "
                                             "django-tenants those that tell a status, where none is named."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Columns with a status"),
                         QT_TRANSLATE_NOOP("Engine", "none; several with commas"), isInTable)},
        {.section = "tenants",
         .name = "provisioned_status",
         .value = ListValue{inTenants<&TenantSettings::provisionedStatus>()},
         .help =
             QT_TRANSLATE_NOOP("Engine", "The values of those columns with which a row is expected to have a schema; "
                                         "any, if there is none here."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Statuses with a schema"),
                         QT_TRANSLATE_NOOP("Engine", "all; several with commas"), isInTable),
         .check = checkProvisionedStatus},
        {.section = "tenants",
         .name = "unprovisioned",
         .value = ListValue{inTenants<&TenantSettings::unprovisioned>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The values of those columns with which a tenant is not provisioned yet: "
                                             "it is shown, and neither judged nor migrated."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Statuses not provisioned"),
                         QT_TRANSLATE_NOOP("Engine", "none; several with commas"), isInTable),
         .check = checkUnprovisioned},
        {.section = "tenants",
         .name = "set_on_create",
         .value = ListValue{inTenants<&TenantSettings::setOnCreate>()},
         .help = QT_TRANSLATE_NOOP("Engine", "What columns of that table get when a tenant is created, each as "
                                             "\"column=value\"."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Set on creation"),
                         QT_TRANSLATE_NOOP("Engine", "none; column=value, several with commas"), isInTable),
         .check = checkAssignments<&TenantSettings::setOnCreate>},
        {.section = "tenants",
         .name = "set_on_archive",
         .value = ListValue{inTenants<&TenantSettings::setOnArchive>()},
         .help = QT_TRANSLATE_NOOP("Engine", "What those columns get when a tenant is archived; where there is none "
                                             "here, its row is removed."),
         .row = tableRow(QT_TRANSLATE_NOOP("Engine", "Set on archiving"),
                         QT_TRANSLATE_NOOP("Engine", "none; column=value, several with commas"), isInTable),
         .check = checkAssignments<&TenantSettings::setOnArchive>},
    };
}

std::vector<ProfileKey> tenantKeys()
{
    return {
        {.section = "tenants",
         .name = "pattern",
         .value = TextValue{inTenants<&TenantSettings::pattern>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The POSIX regular expression that the tenants’ schemas match."),
         .row = ProfileRow{.group = Group::Tenants,
                           .label = QT_TRANSLATE_NOOP("Engine", "Pattern (POSIX)"),
                           .example = "^tenant_",
                           .appliesTo = isListed<RegistryKind::Pattern>},
         .check = checkPattern},
        {.section = "tenants",
         .name = "exclude",
         .value = ListValue{inTenants<&TenantSettings::exclude>()},
         .help = QT_TRANSLATE_NOOP("Engine", "Schemas that are no tenants although they are listed or match."),
         .row =
             ProfileRow{.group = Group::Tenants,
                        .label = QT_TRANSLATE_NOOP("Engine", "Schemas left out"),
                        .example = QT_TRANSLATE_NOOP("Engine", "none; several with commas"),
                        .appliesTo = [](const Profile &profile) { return !isListed<RegistryKind::Single>(profile); }}},
        {.section = "tenants",
         .name = "schema",
         .value = TextValue{inTenants<&TenantSettings::schema>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The schema that is looked after where there are no tenants."),
         .row = ProfileRow{.group = Group::Tenants,
                           .label = QT_TRANSLATE_NOOP("Engine", "Schema"),
                           .example = "public",
                           .appliesTo = isListed<RegistryKind::Single>},
         .check = checkSchema},
    };
}

} // namespace tenantry::profilekeys
