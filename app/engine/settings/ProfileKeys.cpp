// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"
#include "settings/ProfileKeyParts.h"

/// The one table of a profile's keys. A new key is an entry here and a member of Profile, whose initializer is its
/// default; tst_ProfileManual then says what to put into README.md and the manual page.
namespace tenantry {

using namespace profilekeys;

namespace {

std::optional<KeyFault> checkConninfo(const Profile &profile)
{
    if (conninfoHoldsPassword(profile.database.conninfo))
        return KeyFault{QCoreApplication::translate("Engine", "holds a password"), passwordRemedy()};
    return needed(profile.database.conninfo,
                  QT_TRANSLATE_NOOP("Engine", "Say how to reach the database, for example \"host=db dbname=app "
                                              "user=me\" or \"service=app\"."));
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
    append(statusKeys());
    append(tenantKeys());
    append(migrationKeys());
    append(projectKeys());
    append(applyKeys());
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
