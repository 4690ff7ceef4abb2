// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileKeyParts.h"

#include <algorithm>

/// The keys of [migrations].
namespace tenantry::profilekeys {

namespace {

std::optional<KeyFault> checkFolder(const Profile &profile)
{
    return needed(profile.migrations.folder,
                  QT_TRANSLATE_NOOP("Engine", "Say in which folder the migrations are, for example \"migrations\"."));
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

} // namespace

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
    };
}

std::vector<ProfileKey> projectKeys()
{
    return {
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
    };
}

std::vector<ProfileKey> applyKeys()
{
    return {
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

} // namespace tenantry::profilekeys
