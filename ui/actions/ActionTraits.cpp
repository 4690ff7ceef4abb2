// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionTraits.h"

#include "migrations/Plan.h"
#include "ui/actions/ActionRules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tenantry::actions {

namespace {

enum class Offer : quint8 { InMenus, AsCommand }; ///< AsCommand: in Ctrl+K as well

struct Traits {
    ActionKind kind;
    const char *key;
    const char *text;  ///< with every tenant, or nobody, as its target
    const char *many;  ///< with a list of tenants; null: text
    const char *brief; ///< null: text
    const char *note;  ///< null: none
    const char *icon;
    const char *keys;
    Menu menu;
    Offer offer;
    int needs;
    Rule rule; ///< null: its needs are all
};

constexpr int aChange = AConnection | AWritableServer;
constexpr int aReview = aChange | ASnapshot | SomeTenants;

// The order within a menu is the order here; a group ends where groupEnds() says.
constexpr std::array<Traits, actionKindCount> table{{
    {ActionKind::NewConnection, "new_connection", QT_TRANSLATE_NOOP("Action", "New connection…"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Describe another database."), "list-add", "Ctrl+N", Menu::File, Offer::AsCommand,
     Nothing, nullptr},
    {ActionKind::NewWindow, "new_window", QT_TRANSLATE_NOOP("Action", "New window"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Look after another database beside this one."), "view-grid", "Ctrl+Shift+N",
     Menu::File, Offer::AsCommand, Nothing, nullptr},
    {ActionKind::ShowConnections, "connections", QT_TRANSLATE_NOOP("Action", "Connections…"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Open another database."), "network-connect", "Ctrl+O", Menu::File, Offer::AsCommand,
     Nothing, nullptr},
    {ActionKind::OpenSandbox, "open_sandbox", QT_TRANSLATE_NOOP("Action", "Open the sandbox"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "A private server with a demonstration fleet."), "sandbox", "", Menu::File,
     Offer::AsCommand, Nothing, rules::openSandbox},
    {ActionKind::ShowPreferences, "preferences", QT_TRANSLATE_NOOP("Action", "Preferences…"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Theme, language, and what becomes of the sandbox."), "configure", "Ctrl+,",
     Menu::File, Offer::AsCommand, Nothing, nullptr},
    {ActionKind::Quit, "quit", QT_TRANSLATE_NOOP("Action", "Quit"), nullptr, nullptr, nullptr, "application-exit",
     "Ctrl+Q", Menu::File, Offer::AsCommand, Nothing, nullptr},
    {ActionKind::Rescan, "rescan", QT_TRANSLATE_NOOP("Action", "Rescan"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Read registry, history tables and catalog again; changes nothing."), "view-refresh",
     "F5", Menu::Fleet, Offer::AsCommand, AConnection, rules::rescan},
    {ActionKind::CancelScan, "cancel_scan", QT_TRANSLATE_NOOP("Action", "Cancel the scan"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Cancel"), QT_TRANSLATE_NOOP("Action", "Stop reading the fleet; what is shown stays."),
     "process-stop", "Esc", Menu::Fleet, Offer::InMenus, AConnection, rules::cancelScan},
    {ActionKind::ShowScanError, "show_scan_error", QT_TRANSLATE_NOOP("Action", "Why the last scan failed…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Details…"), nullptr, "dialog-error", "", Menu::Fleet, Offer::InMenus, AConnection,
     rules::showScanError},
    {ActionKind::SwitchReadOnly, "switch_read_only", QT_TRANSLATE_NOOP("Action", "Read only"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Block everything that would change the database."), "object-locked", "", Menu::Fleet,
     Offer::AsCommand, AConnection, rules::switchReadOnly},
    {ActionKind::Fix, "fix", QT_TRANSLATE_NOOP("Action", "Review fixes…"),
     QT_TRANSLATE_N_NOOP("Action", "Review fixes for %n tenants…"), QT_TRANSLATE_NOOP("Action", "Review fixes…"),
     QT_TRANSLATE_NOOP("Action", "Everything that can be fixed automatically, shown before it runs."), "configure",
     "Ctrl+R", Menu::Fleet, Offer::AsCommand, aReview, rules::fix},
    {ActionKind::Adopt, "adopt", QT_TRANSLATE_NOOP("Action", "Adopt this fleet…"),
     QT_TRANSLATE_N_NOOP("Action", "Adopt %n tenants…"), QT_TRANSLATE_NOOP("Action", "Adopt…"),
     QT_TRANSLATE_NOOP("Action", "Record what the schemas show to be applied; what they do not show is listed."),
     "document-edit", "", Menu::Fleet, Offer::AsCommand, aReview, rules::adopt},
    {ActionKind::Apply, "apply", QT_TRANSLATE_NOOP("Action", "Apply pending migrations…"),
     QT_TRANSLATE_N_NOOP("Action", "Apply pending migrations to %n tenants…"), QT_TRANSLATE_NOOP("Action", "Apply…"),
     QT_TRANSLATE_NOOP("Action", "Every migration that is missing, shown before it runs."), "media-playback-start", "",
     Menu::Fleet, Offer::AsCommand, aReview, rules::apply},
    {ActionKind::RollBack, "roll_back", QT_TRANSLATE_NOOP("Action", "Take migrations back…"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "A migration of a project and all that needs it, last first, shown before it runs."),
     "document-revert", "", Menu::Fleet, Offer::InMenus, aReview, rules::rollBack},
    {ActionKind::ShowPlan, "show_plan", QT_TRANSLATE_NOOP("Action", "Show what would be fixed…"),
     QT_TRANSLATE_N_NOOP("Action", "Show what would be fixed in %n tenants…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "The same plan to read, in read-only mode as well."), "view-list-details", "",
     Menu::Fleet, Offer::AsCommand, AConnection | ASnapshot | SomeTenants, rules::fix},
    {ActionKind::BackUp, "back_up", QT_TRANSLATE_NOOP("Action", "Back up all tenants…"),
     QT_TRANSLATE_N_NOOP("Action", "Back up %n tenants…"), QT_TRANSLATE_NOOP("Action", "Back up…"),
     QT_TRANSLATE_NOOP("Action", "Write archives, verified by reading them back; changes nothing in the database."),
     "document-save", "Ctrl+B", Menu::Fleet, Offer::AsCommand, AConnection | ASnapshot | SomeTenants, rules::backUp},
    {ActionKind::Restore, "restore", QT_TRANSLATE_NOOP("Action", "Restore a tenant…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Restore…"),
     QT_TRANSLATE_NOOP("Action", "Bring a tenant back from a backup, shown before it runs."), "document-revert", "",
     Menu::Fleet, Offer::AsCommand, aChange, rules::restore},
    {ActionKind::Recheck, "recheck", QT_TRANSLATE_NOOP("Action", "Scan again"),
     QT_TRANSLATE_N_NOOP("Action", "Scan %n tenants again"), QT_TRANSLATE_NOOP("Action", "Scan again"),
     QT_TRANSLATE_NOOP("Action", "Read these tenants again; changes nothing."), "view-refresh", "", Menu::None,
     Offer::InMenus, AConnection | ASnapshot | SomeTenants, nullptr},
    {ActionKind::TakeBack, "take_back", QT_TRANSLATE_NOOP("Action", "Take the restore back…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Take back…"),
     QT_TRANSLATE_NOOP("Action", "Undo a restore that was cut off, shown before it runs."), "document-revert", "",
     Menu::None, Offer::InMenus, aReview, rules::takeBack},
    {ActionKind::PutBack, "put_back", QT_TRANSLATE_NOOP("Action", "Take the finished restore back…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Take back…"),
     QT_TRANSLATE_NOOP("Action", "Give the schema from before the restore its name back, shown before it runs."),
     "document-revert", "", Menu::None, Offer::InMenus, aChange | ASnapshot, rules::putBack},
    {ActionKind::DropKept, "drop_kept", QT_TRANSLATE_NOOP("Action", "Drop the kept schema…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Drop…"),
     QT_TRANSLATE_NOOP("Action", "Drop what was kept from before a restore; its name has to be typed."), "edit-delete",
     "", Menu::None, Offer::InMenus, aChange | ASnapshot, rules::dropKept},
    {ActionKind::VerifyBackup, "verify_backup", QT_TRANSLATE_NOOP("Action", "Verify"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Read its files back to the end and compare their checksums."), "security-high", "",
     Menu::None, Offer::InMenus, AConnection, rules::verifyBackup},
    {ActionKind::Resume, "resume", QT_TRANSLATE_NOOP("Action", "Resume…"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "Hold the run against the fleet as it is now and show what is left."),
     "media-playback-start", "", Menu::None, Offer::InMenus, aChange | ASnapshot | AJournal, rules::resume},
    {ActionKind::CancelTask, "cancel_task", QT_TRANSLATE_NOOP("Action", "Cancel this task"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Cancel"), QT_TRANSLATE_NOOP("Action", "What is at hand is rolled back."),
     "process-stop", "", Menu::None, Offer::InMenus, AConnection, rules::cancelTask},
    {ActionKind::Find, "find", QT_TRANSLATE_NOOP("Action", "Find a tenant, migration, backup or command…"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Find…"), QT_TRANSLATE_NOOP("Action", "Find a tenant, migration, backup or command…"),
     "edit-find", "Ctrl+K", Menu::View, Offer::InMenus, AConnection, nullptr},
    {ActionKind::FocusFilter, "focus_filter", QT_TRANSLATE_NOOP("Action", "Filter this page"), nullptr, nullptr,
     nullptr, "view-filter", "Ctrl+F", Menu::View, Offer::InMenus, AConnection, nullptr},
    {ActionKind::ShowPage, "show_page", "%1", nullptr, nullptr, nullptr, "", "", Menu::View, Offer::InMenus,
     AConnection, nullptr},
    {ActionKind::ShowTenants, "show_tenants", QT_TRANSLATE_NOOP("Action", "Open the tenant"),
     QT_TRANSLATE_N_NOOP("Action", "Show %n tenants"), nullptr, nullptr, "go-next", "", Menu::None, Offer::InMenus,
     AConnection | SomeTenants, nullptr},
    {ActionKind::ShowHealth, "show_health", QT_TRANSLATE_NOOP("Action", "Show these tenants"), nullptr, nullptr,
     nullptr, "go-next", "", Menu::None, Offer::InMenus, AConnection, nullptr},
    {ActionKind::ShowMigration, "show_migration", QT_TRANSLATE_NOOP("Action", "Show the migration"), nullptr, nullptr,
     nullptr, "application-sql", "", Menu::None, Offer::InMenus, AConnection, nullptr},
    {ActionKind::ShowBackup, "show_backup", QT_TRANSLATE_NOOP("Action", "Show the backup"), nullptr, nullptr, nullptr,
     "drive-harddisk", "", Menu::None, Offer::InMenus, AConnection, rules::showBackup},
    {ActionKind::ShowRun, "show_run", QT_TRANSLATE_NOOP("Action", "Show the run"), nullptr,
     QT_TRANSLATE_NOOP("Action", "Open"), nullptr, "view-task", "", Menu::None, Offer::InMenus, AConnection, nullptr},
    {ActionKind::ShowRunPlan, "show_run_plan", QT_TRANSLATE_NOOP("Action", "Show the run's plan"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "As it was confirmed before it ran, with its SQL and its commands."),
     "view-list-details", "", Menu::None, Offer::InMenus, AConnection | AJournal, rules::showRunPlan},
    {ActionKind::ShowTask, "show_task", QT_TRANSLATE_NOOP("Action", "Show the task"), nullptr, nullptr, nullptr,
     "view-task", "", Menu::None, Offer::InMenus, AConnection, nullptr},
    {ActionKind::ChooseTheme, "choose_theme", "%1", nullptr, nullptr, nullptr, "", "", Menu::View, Offer::InMenus,
     Nothing, nullptr},
    {ActionKind::ChooseLanguage, "choose_language", "%1", nullptr, nullptr, nullptr, "", "", Menu::View, Offer::InMenus,
     Nothing, nullptr},
    {ActionKind::ShowHelp, "show_help", QT_TRANSLATE_NOOP("Action", "Help…"), nullptr, nullptr,
     QT_TRANSLATE_NOOP("Action", "What the states mean, what changes something, and where the manual is."),
     "dialog-information", "F1", Menu::Help, Offer::AsCommand, Nothing, nullptr},
    {ActionKind::ShowShortcuts, "show_shortcuts", QT_TRANSLATE_NOOP("Action", "Keyboard shortcuts…"), nullptr, nullptr,
     nullptr, "view-table", "Ctrl+/", Menu::Help, Offer::AsCommand, Nothing, nullptr},
    {ActionKind::ShowAbout, "show_about", QT_TRANSLATE_NOOP("Action", "About Tenantry"), nullptr, nullptr, nullptr,
     "help-about", "", Menu::Help, Offer::AsCommand, Nothing, nullptr},
}};

constexpr bool isInOrder()
{
    for (size_t at = 0; at < table.size(); ++at) {
        if (size_t(table[at].kind) != at) {
            return false;
        }
    }
    return true;
}
static_assert(isInOrder(), "a row for each kind, in the order of the kinds");

const Traits &traitsOf(ActionKind kind)
{
    return table[size_t(kind)];
}

QString say(const char *source, int count = -1)
{
    return QCoreApplication::translate("Action", source, nullptr, count);
}

/// Kinds after which a menu has a line.
bool endsGroup(ActionKind kind)
{
    return kind == ActionKind::NewWindow || kind == ActionKind::OpenSandbox || kind == ActionKind::ShowPreferences
           || kind == ActionKind::SwitchReadOnly || kind == ActionKind::ShowPlan || kind == ActionKind::FocusFilter
           || kind == ActionKind::ShowShortcuts;
}

/// A server's name as a menu has room for it.
QString shortName(const ActionTarget &target)
{
    constexpr qsizetype longest = 40;
    return target.name.size() <= longest ? target.name : target.name.left(longest - 1) + u'…';
}

QString applyAppText(const ActionTarget &target)
{
    if (!target.name.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Action", "Apply %1 to %2…")).arg(target.app, shortName(target));
    }
    const int count = target.tenants ? int(target.tenants->size()) : 0;
    return count > 0 ? say(QT_TRANSLATE_N_NOOP("Action", "Apply %1 to %n tenants…"), count).arg(target.app)
                     : say(QT_TRANSLATE_NOOP("Action", "Apply %1…")).arg(target.app);
}

QString applyText(const ActionTarget &target)
{
    if (target.migration.isEmpty()) {
        return applyAppText(target);
    }
    if (!target.name.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Action", "Apply up to %1 to %2…"))
            .arg(target.migration.text(), shortName(target));
    }
    const int count = target.tenants ? int(target.tenants->size()) : 0;
    return count > 0
               ? say(QT_TRANSLATE_N_NOOP("Action", "Apply up to %1 to %n tenants…"), count).arg(target.migration.text())
               : say(QT_TRANSLATE_NOOP("Action", "Apply up to %1…")).arg(target.migration.text());
}

/// The number that the review's own button will say: who is fixed without ticking anything.
QString fixText(const ActionTarget &target, const ActionState &state)
{
    const QStringList tenants = target.tenants.value_or(QStringList());
    const auto count = std::count_if(tenants.begin(), tenants.end(), [&state](const QString &schema) {
        const TenantState *tenant = state.snapshot ? state.snapshot->find(schema) : nullptr;
        return tenant && isFixedUnasked(*tenant);
    });
    const Traits &traits = traitsOf(ActionKind::Fix);
    return count > 0 ? say(traits.many, int(count)) : say(traits.text);
}

QString resumeText(const ActionTarget &target, const ActionState &state)
{
    const RunRecord *run = rules::findRun(target, state);
    if (!run) {
        return say(traitsOf(ActionKind::Resume).text);
    }
    const int left = run->tenantsTotal - run->tenantsDone;
    const bool onlyFailed = run->state == RunState::PartlyFailed && run->tenantsFailed == left;
    return onlyFailed ? say(QT_TRANSLATE_N_NOOP("Action", "Retry %n failed tenants…"), left)
                      : say(QT_TRANSLATE_N_NOOP("Action", "Resume %n tenants…"), left);
}

QString unmetNeed(const ActionState &state, int needs)
{
    if ((needs & AConnection) != 0 && !state.isConnected) {
        return say(QT_TRANSLATE_NOOP("Action", "No connection is open."));
    }
    if ((needs & AWritableServer) != 0 && !state.readOnlyReason.isEmpty()) {
        return state.readOnlyReason;
    }
    if ((needs & ASnapshot) != 0 && !state.snapshot) {
        return say(QT_TRANSLATE_NOOP("Action", "The fleet has not been scanned yet."));
    }
    if ((needs & AJournal) != 0 && !state.hasJournal) {
        return say(QT_TRANSLATE_NOOP("Action", "The local store could not be opened, so no runs are known."));
    }
    return {};
}

} // namespace

QString key(ActionKind kind)
{
    return QLatin1String(traitsOf(kind).key);
}

static QString rollBackText(const ActionTarget &target)
{
    if (!target.name.isEmpty())
        return say(QT_TRANSLATE_NOOP("Action", "Take %1 back in %2…")).arg(target.migration.text(), shortName(target));
    const int count = target.tenants ? int(target.tenants->size()) : 0;
    return say(QT_TRANSLATE_N_NOOP("Action", "Take %1 back in %n tenants…"), count).arg(target.migration.text());
}

QString text(const Action &action, const ActionState &state, Words words)
{
    const Traits &traits = traitsOf(action.kind);
    const ActionTarget &target = action.target;
    switch (action.kind) {
    case ActionKind::ShowPage:
        return pageTitle(target.page.value_or(PageId::Overview));
    case ActionKind::ChooseTheme:
    case ActionKind::ChooseLanguage:
        return target.name;
    case ActionKind::Resume:
        return resumeText(target, state);
    case ActionKind::Restore: // what is to be restored is chosen already
        words = target.tenants || !target.backup.isEmpty() ? Words::Brief : words;
        break;
    case ActionKind::ShowTenants:
        if (!target.name.isEmpty()) {
            return say(QT_TRANSLATE_NOOP("Action", "Open %1")).arg(shortName(target));
        }
        break;
    case ActionKind::Apply:
        if (words == Words::Full && !(target.migration.isEmpty() && target.app.isEmpty())) {
            return applyText(target);
        }
        break;
    case ActionKind::RollBack:
        if (!target.migration.isEmpty()) {
            return rollBackText(target);
        }
        break;
    case ActionKind::Fix:
        if (words == Words::Full) {
            return fixText(target, state);
        }
        break;
    default:
        break;
    }
    if (words == Words::Brief && traits.brief) {
        return say(traits.brief);
    }
    // One tenant to open is "the tenant"; one to change is counted, so that a scope is never guessed.
    const int one = action.kind == ActionKind::ShowTenants ? 1 : 0;
    const int count = target.tenants ? int(target.tenants->size()) : 0;
    return traits.many && count > one ? say(traits.many, count) : say(traits.text);
}

QString note(ActionKind kind)
{
    const char *source = traitsOf(kind).note;
    return source ? say(source) : QString();
}

QString icon(const Action &action)
{
    return action.kind == ActionKind::ShowPage ? pageIcon(action.target.page.value_or(PageId::Overview))
                                               : QLatin1String(traitsOf(action.kind).icon);
}

QKeySequence keys(const Action &action)
{
    if (action.kind == ActionKind::ShowPage && action.target.page) {
        return QKeySequence(QStringLiteral("Ctrl+%1").arg(int(*action.target.page) + 1));
    }
    return QKeySequence(QLatin1String(traitsOf(action.kind).keys));
}

Menu menu(ActionKind kind)
{
    return traitsOf(kind).menu;
}

int needs(ActionKind kind)
{
    return traitsOf(kind).needs;
}

bool isOnOff(ActionKind kind)
{
    return kind == ActionKind::SwitchReadOnly;
}

bool isOn(const Action &action, const ActionState &state)
{
    return action.kind == ActionKind::SwitchReadOnly && !state.readOnlyReason.isEmpty();
}

QString whyNot(const Action &action, const ActionState &state)
{
    const Traits &traits = traitsOf(action.kind);
    const QString unmet = unmetNeed(state, traits.needs);
    if (!unmet.isEmpty()) {
        return unmet;
    }
    if (const QString refused = traits.rule ? traits.rule(action.target, state) : QString(); !refused.isEmpty()) {
        return refused;
    }
    // After the rule, which knows better what an empty list means for it.
    const bool nobody = action.target.tenants && action.target.tenants->isEmpty();
    return (traits.needs & SomeTenants) != 0 && nobody ? say(QT_TRANSLATE_NOOP("Action", "No tenant is selected."))
                                                       : QString();
}

std::vector<std::optional<Action>> entriesOf(Menu menu)
{
    std::vector<std::optional<Action>> entries;
    for (const Traits &traits : table) {
        if (traits.menu != menu || traits.kind == ActionKind::ChooseTheme
            || traits.kind == ActionKind::ChooseLanguage) {
            continue;
        }
        if (traits.kind == ActionKind::ShowPage) {
            for (const PageId id : allPageIds) {
                entries.emplace_back(Action{ActionKind::ShowPage, {.page = id}});
            }
        } else {
            entries.emplace_back(Action{traits.kind, {}});
        }
        if (endsGroup(traits.kind)) {
            entries.emplace_back(std::nullopt);
        }
    }
    return entries;
}

std::vector<Action> commands()
{
    std::vector<Action> found;
    for (const Menu menu : {Menu::Fleet, Menu::File, Menu::Help}) {
        for (const Traits &traits : table) {
            if (traits.menu == menu && traits.offer == Offer::AsCommand) {
                found.push_back({traits.kind, {}});
            }
        }
    }
    return found;
}

std::vector<Action> withKeys()
{
    std::vector<Action> found;
    for (const Menu menu : {Menu::File, Menu::View, Menu::Fleet, Menu::Help}) {
        for (const std::optional<Action> &entry : entriesOf(menu)) {
            if (entry && !keys(*entry).isEmpty()) {
                found.push_back(*entry);
            }
        }
    }
    return found;
}

} // namespace tenantry::actions
