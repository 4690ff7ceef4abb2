// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/Action.h"
#include "ui/actions/ActionState.h"

#include <QKeySequence>
#include <QString>

#include <vector>

/// The one table of what can be asked for: how it is called, where it is offered, by which keys, and when it cannot be
/// taken. Menus, context menus, Ctrl+K, buttons and the list of shortcuts are all made from it.
namespace tenantry::actions {

/// The menu bar's menus, in their order; None: only where a page offers it.
enum class Menu : quint8 { None, File, View, Fleet, Help };
/// What has to be so before an action can be taken.
enum Need : quint8 {
    Nothing = 0,
    AConnection = 1,
    AWritableServer = 2,
    ASnapshot = 4,
    AJournal = 8,
    SomeTenants = 16, ///< all of them, or a list that is not empty
};
enum class Words : quint8 {
    Full, ///< "Back up 3 tenants…": wherever its scope is not plain to see
    Brief ///< "Back up…": beside what it is about
};

/// "back_up": stable, for object names and tests.
QString key(ActionKind kind);
/// Translated, with the target's count; names of a server in it as they are (escape & for a button or menu).
QString text(const Action &action, const ActionState &state, Words words = Words::Full);
/// One sentence on what it does; may be empty.
QString note(ActionKind kind);
QString icon(const Action &action);      ///< freedesktop name; empty: none
QKeySequence keys(const Action &action); ///< empty: none
Menu menu(ActionKind kind);
/// What every action of the kind needs; its own rule may refuse it for more.
int needs(ActionKind kind);
bool isOnOff(ActionKind kind); ///< shown with a check mark
bool isOn(const Action &action, const ActionState &state);

/// Why the action cannot be taken now, a sentence; empty: it can.
QString whyNot(const Action &action, const ActionState &state);

/// What a menu of the menu bar offers, in order; nullopt is a separator. Themes and languages are the window's to add.
std::vector<std::optional<Action>> entriesOf(Menu menu);
/// What Ctrl+K offers before anything is typed, besides the pages.
std::vector<Action> commands();
/// Everything that has keys, in the order of the menus.
std::vector<Action> withKeys();

} // namespace tenantry::actions
