// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <type_traits>
#include <utility>

/// The one table of a profile's keys. A new key is an entry here and a member of Profile, whose initializer is its
/// default; tst_ProfileManual then says what to put into README.md and the manual page.
namespace tenantry {

namespace {

using Group = ProfileGroup;
using Help = ProfileRow::Help;

/// The value at the end of \p path: member<&Profile::runs, &RunSettings::workers>().
template <auto... path>
constexpr auto member()
{
    using Value = std::remove_cvref_t<decltype((std::declval<Profile &>().*....*path))>;
    return Member<Value>{[](const Profile &profile) -> const Value & { return (profile.*....*path); },
                         [](Profile &profile) -> Value & { return (profile.*....*path); }};
}

template <auto part>
constexpr auto inDatabase()
{
    return member<&Profile::database, part>();
}
template <auto part>
constexpr auto inTenants()
{
    return member<&Profile::tenants, part>();
}
template <auto part>
constexpr auto inMigrations()
{
    return member<&Profile::migrations, part>();
}
template <auto part>
constexpr auto inRuns()
{
    return member<&Profile::runs, part>();
}
template <auto part>
constexpr auto inBackups()
{
    return member<&Profile::backups, part>();
}

/// The enumerator at the end of \p path, in the words of the list \p words.
template <const auto &words, auto... path>
ChoiceValue choice()
{
    ChoiceValue value;
    for (const auto &known : words)
        value.choices.push_back({QLatin1String(known.word), known.title, known.offer == profilewords::Offer::Always});
    value.get = [](const Profile &profile) { return profilewords::wordOf(words, (profile.*....*path)); };
    value.set = [](Profile &profile, const QString &word) {
        if (const auto known = profilewords::valueOf(words, word))
            (profile.*....*path) = *known;
    };
    return value;
}

template <RegistryKind kind>
bool isListed(const Profile &profile)
{
    return profile.tenants.registry == kind;
}

/// The kinds of registries that are tables.
bool isInTable(const Profile &profile)
{
    return isListed<RegistryKind::Table>(profile) || isListed<RegistryKind::DjangoTenants>(profile);
}

template <SourceKind kind>
bool comesFrom(const Profile &profile)
{
    return profile.migrations.source == kind;
}

/// The fault of a text that must not be empty, with the remedy yet to be translated.
std::optional<KeyFault> needed(const QString &text, const char *remedy)
{
    if (!text.trimmed().isEmpty())
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "is missing"), QCoreApplication::translate("Engine", remedy)};
}

std::optional<KeyFault> checkConninfo(const Profile &profile)
{
    if (conninfoHoldsPassword(profile.database.conninfo))
        return KeyFault{QCoreApplication::translate("Engine", "holds a password"), passwordRemedy()};
    return needed(profile.database.conninfo,
                  QT_TRANSLATE_NOOP("Engine", "Say how to reach the database, for example \"host=db dbname=app "
                                              "user=me\" or \"service=app\"."));
}

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

std::optional<KeyFault> checkFolder(const Profile &profile)
{
    return needed(profile.migrations.folder,
                  QT_TRANSLATE_NOOP("Engine", "Say in which folder the migrations are, for example \"migrations\"."));
}

std::optional<KeyFault> checkRole(const Profile &profile)
{
    return needed(profile.runs.role,
                  QT_TRANSLATE_NOOP("Engine", "Say \"owner\", \"operator\", or the name of a role."));
}

std::optional<KeyFault> checkExtensionsSchema(const Profile &profile)
{
    return needed(profile.runs.extensionsSchema,
                  QT_TRANSLATE_NOOP("Engine", "Say which schema it is, for example \"public\"."));
}

std::optional<KeyFault> checkSearchPath(const Profile &profile)
{
    if (profile.migrations.searchPath.contains(QStringLiteral("{schema}")))
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "does not name the tenant's schema"),
                    QCoreApplication::translate("Engine", "Name \"{schema}\": without it every tenant's migrations "
                                                          "would run in the same place.")};
}

std::optional<KeyFault> checkEntry(const Profile &profile)
{
    if (profile.migrations.enterSql.isEmpty() || profile.migrations.enterContext.isEmpty())
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "stands beside enter_sql"),
                    QCoreApplication::translate("Engine", "Keep one of both.")};
}

std::optional<KeyFault> checkApplyArguments(const Profile &profile)
{
    const QStringList &arguments = profile.migrations.applyArguments;
    const bool namesTenant = std::ranges::any_of(arguments, [](const QString &argument) {
        return argument.contains(QStringLiteral("{schema}")) || argument.contains(QStringLiteral("{id}"));
    });
    if (namesTenant || profile.migrations.applyBy == ApplyBy::Agent)
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "does not name the tenant"),
                    QCoreApplication::translate("Engine", "Name \"{schema}\" or \"{id}\": without it the command "
                                                          "would migrate every tenant each time.")};
}

std::vector<ProfileKey> connectionKeys()
{
    return {
        {.section = "",
         .name = "title",
         .value = TextValue{member<&Profile::title>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The connection’s name as it is shown; else its file’s."),
         .row = ProfileRow{.group = Group::Connection,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Title"),
                           .example = QT_TRANSLATE_NOOP("Engine", "Zumodra production")}},
        {.section = "",
         .name = "environment",
         .value = choice<profilewords::environments, &Profile::environment>(),
         .help = QT_TRANSLATE_NOOP("Engine", "What the database is for; production has a colour of its own and asks "
                                             "more before anything changes."),
         .row = ProfileRow{.group = Group::Connection, .label = QT_TRANSLATE_NOOP("Engine", "&Environment")}},
        {.section = "database",
         .name = "conninfo",
         .value = TextValue{inDatabase<&DatabaseSettings::conninfo>()},
         .help = QT_TRANSLATE_NOOP(
             "Engine",
             "How to reach the database: keywords, a URI, or service=name, as libpq reads them; no password."),
         .row = ProfileRow{.group = Group::Connection,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Connection string"),
                           .example = "host=db-main dbname=app user=app",
                           .help = Help::Below},
         .check = checkConninfo},
        {.section = "database",
         .name = "read_only",
         .value = FlagValue{inDatabase<&DatabaseSettings::readOnly>()},
         .help = QT_TRANSLATE_NOOP("Engine", "Whether everything that would change the database is refused."),
         .row = ProfileRow{.group = Group::Connection,
                           .label = QT_TRANSLATE_NOOP("Engine",
                                                      "Read only: nothing can be changed through this connection")}},
    };
}

/// How the rows of a table that lists the tenants are shown.
ProfileRow tableRow(const char *label, const char *example,
                    bool (*appliesTo)(const Profile &) = isListed<RegistryKind::Table>)
{
    return {.group = Group::Tenants, .label = label, .example = example, .appliesTo = appliesTo};
}

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

std::vector<ProfileKey> migrationKeys()
{
    return {
        {.section = "migrations",
         .name = "source",
         .value = choice<profilewords::sources, &Profile::migrations, &MigrationSettings::source>(),
         .help = QT_TRANSLATE_NOOP("Engine", "Where the expected migrations come from: \"sql\", a folder of SQL "
                                             "files; \"django\", a Django project, which is checked; or "
                                             "\"reference\", where neither is at hand: what other tenants have "
                                             "recorded, which can only be shown."),
         .row = ProfileRow{.group = Group::Migrations, .label = QT_TRANSLATE_NOOP("Engine", "Migrations come &from")}},
        {.section = "migrations",
         .name = "folder",
         .value = FolderValue{inMigrations<&MigrationSettings::folder>(),
                              QT_TRANSLATE_NOOP("Engine", "Folder with the migrations")},
         .help =
             QT_TRANSLATE_NOOP("Engine", "Where the migrations are; a relative folder counts from the profile’s file."),
         .row = ProfileRow{.group = Group::Migrations,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Folder"),
                           .example = "migrations",
                           .help = Help::Below,
                           .appliesTo = comesFrom<SourceKind::Sql>},
         .check = checkFolder},
        {.section = "migrations",
         .name = "format",
         .value = ForeignWordValue{inMigrations<&MigrationSettings::format>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The tool by whose rules files are named and recorded; \"auto\" is told "
                                             "by the files."),
         .row = ProfileRow{.group = Group::Migrations,
                           .label = QT_TRANSLATE_NOOP("Engine", "File &names"),
                           .appliesTo = comesFrom<SourceKind::Sql>}},
        {.section = "migrations",
         .name = "search_path",
         .value = ListValue{inMigrations<&MigrationSettings::searchPath>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The search_path that migrations run with, where {schema} is the "
                                             "tenant’s."),
         .row = ProfileRow{.group = Group::Migrations,
                           .label = QT_TRANSLATE_NOOP("Engine", "&search_path"),
                           .example = "{schema}, public",
                           .appliesTo = comesFrom<SourceKind::Sql>},
         .check = checkSearchPath},
        {.section = "migrations",
         .name = "command",
         .value = ListValue{inMigrations<&MigrationSettings::command>()},
         .help = QT_TRANSLATE_NOOP("Engine", "How the manage.py of a Django project is called."),
         .row = ProfileRow{.group = Group::Migrations,
                           .label = QT_TRANSLATE_NOOP("Engine", "Co&mmand"),
                           .example = "python3, manage.py",
                           .appliesTo = comesFrom<SourceKind::Django>}},
        {.section = "migrations",
         .name = "working_directory",
         .value = TextValue{inMigrations<&MigrationSettings::workingDirectory>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The folder that this command is called in."),
         .row = ProfileRow{.group = Group::Migrations,
                           .label = QT_TRANSLATE_NOOP("Engine", "Working &folder"),
                           .example = ".",
                           .appliesTo = comesFrom<SourceKind::Django>}},
        {.section = "migrations",
         .name = "reference",
         .value = TextValue{inMigrations<&MigrationSettings::reference>()},
         .help = QT_TRANSLATE_NOOP("Engine", "With source = \"reference\": the schema of the tenant whose recorded "
                                             "migrations every tenant should have; else those that most tenants have."),
         .row = ProfileRow{.group = Group::Migrations,
                           .label = QT_TRANSLATE_NOOP("Engine", "Re&ference"),
                           .example = QT_TRANSLATE_NOOP("Engine", "what most tenants have"),
                           .appliesTo = comesFrom<SourceKind::Reference>}},
        {.section = "migrations",
         .name = "enter_sql",
         .value = TextValue{inMigrations<&MigrationSettings::enterSql>()},
         .help = QT_TRANSLATE_NOOP("Engine", "How a Django project without django-tenants enters a schema: a statement "
                                             "in which {schema} stands for it.")},
        {.section = "migrations",
         .name = "enter_context",
         .value = TextValue{inMigrations<&MigrationSettings::enterContext>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The same by the project’s own context manager, which is called with the "
                                             "schema’s name."),
         .check = checkEntry},
        {.section = "migrations",
         .name = "replay_sql",
         .value = FlagValue{inMigrations<&MigrationSettings::replaySql>()},
         .help =
             QT_TRANSLATE_NOOP("Engine", "Whether migrations of a Django project that are SQL alone are sent to the "
                                         "tenants as SQL, once it was seen on one of them that it makes what Django "
                                         "makes.")},
        {.section = "migrations",
         .name = "database_alias",
         .value = TextValue{inMigrations<&MigrationSettings::databaseAlias>()},
         .help = QT_TRANSLATE_NOOP("Engine", "Which of the Django project’s DATABASES has the tenants; else the one "
                                             "that it says itself.")},
        {.section = "migrations",
         .name = "apply_by",
         .value = choice<profilewords::applyBys, &Profile::migrations, &MigrationSettings::applyBy>(),
         .help = QT_TRANSLATE_NOOP("Engine", "Who applies the migrations of a Django project: \"agent\", an agent "
                                             "within it, or \"command\", its own command, once for each tenant.")},
        {.section = "migrations",
         .name = "apply_arguments",
         .value = ListValue{inMigrations<&MigrationSettings::applyArguments>()},
         .help = QT_TRANSLATE_NOOP("Engine", "What follows that command where it applies the migrations itself; "
                                             "{schema} is the tenant’s schema, {id} its key in the registry."),
         .check = checkApplyArguments},
    };
}

std::vector<ProfileKey> runKeys()
{
    constexpr int mostWorkers = 64;
    return {
        {.section = "runs",
         .name = "workers",
         .value = IntegerValue{inRuns<&RunSettings::workers>(), 1, mostWorkers},
         .help = QT_TRANSLATE_NOOP("Engine", "How many tenants are worked on at a time."),
         .row = ProfileRow{.group = Group::Runs, .label = QT_TRANSLATE_NOOP("Engine", "&Workers")}},
        {.section = "runs",
         .name = "canary",
         .value = TextValue{inRuns<&RunSettings::canary>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The schema of the tenant that goes first, alone; else it is the "
                                             "plan’s first."),
         .row = ProfileRow{.group = Group::Runs,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Canary"),
                           .example = QT_TRANSLATE_NOOP("Engine", "the first tenant of the plan")}},
        {.section = "runs",
         .name = "stop_after_failures",
         .value = FailureLimitValue{inRuns<&RunSettings::stopAfter>()},
         .help = QT_TRANSLATE_NOOP("Engine", "A run stops when more than this share of its tenants, or this many "
                                             "of them, have failed."),
         .row = ProfileRow{.group = Group::Runs,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Stop after failures"),
                           .example = "5%"}},
        {.section = "runs",
         .name = "lock_timeout",
         .value = DurationValue{inRuns<&RunSettings::lockTimeout>()},
         .help = QT_TRANSLATE_NOOP("Engine", "How long a statement waits for a lock."),
         .row = ProfileRow{.group = Group::Runs, .label = QT_TRANSLATE_NOOP("Engine", "Wait for a &lock")}},
        {.section = "runs",
         .name = "statement_timeout",
         .value = DurationValue{inRuns<&RunSettings::statementTimeout>()},
         .help = QT_TRANSLATE_NOOP("Engine", "How long one statement may take."),
         .row = ProfileRow{.group = Group::Runs, .label = QT_TRANSLATE_NOOP("Engine", "Longest statemen&t")}},
        {.section = "runs",
         .name = "role",
         .value = TextValue{inRuns<&RunSettings::role>()},
         .help = QT_TRANSLATE_NOOP(
             "Engine", "With whose rights migrations and restores run: \"owner\", the tenant’s owner where this "
                       "connection’s role may become it; \"operator\", this connection’s role; or a role’s name."),
         .row = ProfileRow{.group = Group::Runs, .label = QT_TRANSLATE_NOOP("Engine", "Runs &as"), .example = "owner"},
         .check = checkRole},
        {.section = "runs",
         .name = "extensions_schema",
         .value = TextValue{inRuns<&RunSettings::extensionsSchema>()},
         .help = QT_TRANSLATE_NOOP("Engine", "The schema that an extension goes to where the migration that creates it "
                                             "names none; it is installed once, before the first tenant."),
         .row = ProfileRow{.group = Group::Runs,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Extensions go to"),
                           .example = "public"},
         .check = checkExtensionsSchema},
    };
}

std::vector<ProfileKey> backupKeys()
{
    constexpr int mostDays = 36500;
    return {
        {.section = "backups",
         .name = "folder",
         .value = FolderValue{inBackups<&BackupSettings::folder>(), QT_TRANSLATE_NOOP("Engine", "Folder for backups")},
         .help = QT_TRANSLATE_NOOP("Engine", "Where backups are kept, unless BACKUP_DIR names another folder."),
         .row = ProfileRow{.group = Group::Runs,
                           .label = QT_TRANSLATE_NOOP("Engine", "&Backup folder"),
                           .inEffect = [](const Profile &profile) { return profile.backupFolder(); }}},
        {.section = "backups",
         .name = "retention_days",
         .value = IntegerValue{inBackups<&BackupSettings::retentionDays>(), 1, mostDays},
         .help = QT_TRANSLATE_NOOP("Engine", "For how many days backups are wanted; this version removes none.")},
    };
}

std::vector<ProfileKey> allKeys()
{
    std::vector<ProfileKey> keys = connectionKeys();
    const auto append = [&keys](std::vector<ProfileKey> more) {
        keys.insert(keys.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    append(registryKeys());
    append(tenantKeys());
    append(migrationKeys());
    append(runKeys());
    append(backupKeys());
    return keys;
}

} // namespace

const std::vector<ProfileKey> &profileKeys()
{
    static const std::vector<ProfileKey> keys = allKeys();
    return keys;
}

} // namespace tenantry
