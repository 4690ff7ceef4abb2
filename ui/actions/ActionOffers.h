// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/ActionTraits.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QAbstractButton;
class QAction;
class QMenu;

namespace tenantry {

/**
 * Makes buttons and menus out of actions and keeps them true: text with its count, icon, keys, and whether it can be
 * taken, with the reason as the tooltip where it cannot. Each page, and each bar of the window, has one; what is chosen
 * comes out of it as actionRequested().
 */
class ActionOffers : public QObject {
    Q_OBJECT
public:
    using StateSource = std::function<ActionState()>;
    using ActionSource = std::function<Action()>;
    enum class Texts : quint8 {
        Full,  ///< the action's text, with the count of its target
        Brief, ///< its short text: the button stands beside what it is about
        Keys,  ///< the short text and its keys: "Rescan  F5"
        Own    ///< the button keeps its own words
    };

    /// \p state is asked at each refresh; it must outlive this.
    ActionOffers(StateSource state, QObject *parent);

    /// From now on \p button offers what \p source gives at each refresh(), and a click requests it. A checkable button
    /// shows whether the action is on.
    void bind(QAbstractButton *button, ActionSource source, Texts texts = Texts::Full);
    /// Adds an entry to \p menu, true for the present state; a menu that lives longer is followed by refresh().
    QAction *add(QMenu *menu, const Action &action, actions::Words words = actions::Words::Full);
    /// A menu of \p entries (nullopt: a line), owned by \p parent.
    QMenu *makeMenu(QWidget *parent, const std::vector<std::optional<Action>> &entries);
    void request(const Action &action) { Q_EMIT actionRequested(action); }
    ActionState state() const { return m_state(); }
    bool canTake(const Action &action) const { return actions::whyNot(action, m_state()).isEmpty(); }

    /// Refreshes with every change of \p session that a rule depends on.
    void follow(const Session *session);

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void actionRequested(const tenantry::Action &action);

private:
    struct Bound {
        QPointer<QAbstractButton> button;
        ActionSource source;
        Texts texts;
    };
    struct Entry {
        QPointer<QAction> entry;
        Action action;
        actions::Words words;
        QChar mnemonic; ///< null: none
    };
    static void showIn(QAbstractButton *button, const Action &action, Texts texts, const ActionState &state);
    static void showIn(const Entry &entry, const ActionState &state);

    StateSource m_state;
    std::vector<Bound> m_buttons;
    std::vector<Entry> m_entries;
};

} // namespace tenantry
