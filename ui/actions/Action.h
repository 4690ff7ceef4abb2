// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "tasks/Task.h"
#include "ui/pages/PageId.h"

#include <QMetaType>
#include <QStringList>

#include <optional>

namespace tenantry {

/**
 * What a person can ask the window for. A page asks for everything beyond its own frame by one of these; what it does
 * to itself (filter, columns, copying what is selected) stays its own.
 *
 * To add one: a kind here, a row in ActionTraits.cpp, a row in shell/Performer.cpp.
 */
enum class ActionKind : quint8 {
    NewConnection,
    NewWindow,
    ShowConnections,
    OpenSandbox,
    ShowPreferences,
    Quit,
    Rescan,
    CancelScan,
    ShowScanError,
    SwitchReadOnly,
    Fix,
    Adopt,
    Apply,
    RollBack,
    ShowPlan,
    BackUp,
    Restore,
    Recheck,
    TakeBack,
    PutBack,
    DropKept,
    VerifyBackup,
    Resume,
    CancelTask,
    Find,
    FocusFilter,
    ShowPage,
    ShowTenants,
    ShowHealth,
    ShowMigration,
    ShowBackup,
    ShowRun,
    ShowRunPlan,
    ShowTask,
    ChooseTheme,
    ChooseLanguage,
    ShowHelp,
    ShowShortcuts,
    ShowAbout,
};
inline constexpr int actionKindCount = int(ActionKind::ShowAbout) + 1;

/// What an action is about. Each kind reads what it needs and leaves the rest.
struct ActionTarget {
    std::optional<QStringList> tenants{}; ///< schemas; nullopt: every tenant; an empty list: nobody, never everybody
    std::optional<TenantHealth> health{};
    std::optional<PageId> page{};
    MigrationId migration{};
    QString app{};    ///< of the migrations: only those of this app; empty: of every one
    QString backup{}; ///< id
    QString run{};    ///< id
    TaskId task = 0;
    QString choice{}; ///< key of a theme or a language
    QString name{};   ///< what the target is called, for the action's text
    QString kept{};   ///< name of a schema that a restore put aside
    bool operator==(const ActionTarget &) const = default;
};

struct Action {
    ActionKind kind = ActionKind::Rescan;
    ActionTarget target{};
    bool operator==(const Action &) const = default;
};

} // namespace tenantry

Q_DECLARE_METATYPE(tenantry::Action)
