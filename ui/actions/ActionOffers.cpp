// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionOffers.h"

#include "models/PlainTip.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QMenu>

#include <algorithm>

namespace tenantry {

namespace {

QString keysText(const Action &action)
{
    return actions::keys(action).toString(QKeySequence::NativeText);
}

QString tipOf(const Action &action, const QString &whyNot)
{
    if (!whyNot.isEmpty()) {
        return plainTip(whyNot);
    }
    const QString note = actions::note(action.kind);
    const QString keys = keysText(action);
    return plainTip(note.isEmpty() || keys.isEmpty() ? note : QStringLiteral("%1 (%2)").arg(note, keys));
}

/// A letter of \p text that no entry of \p menu is called by yet, beginnings of words first; null: none is left.
QChar freeMnemonic(const QMenu &menu, const QString &text)
{
    QString used;
    const QList<QAction *> entries = menu.actions();
    for (const QAction *entry : entries) {
        const qsizetype at = entry->text().indexOf(u'&');
        if (at >= 0 && at + 1 < entry->text().size()) {
            used += entry->text().at(at + 1).toLower();
        }
    }
    const auto isFree = [&](qsizetype at) { return text.at(at).isLetter() && !used.contains(text.at(at).toLower()); };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if ((at == 0 || text.at(at - 1) == u' ') && isFree(at)) {
            return text.at(at);
        }
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isFree(at)) {
            return text.at(at);
        }
    }
    return {};
}

QString withMnemonic(const QString &text, QChar letter)
{
    QString escaped = pieces::verbatim(text);
    const qsizetype at = letter.isNull() ? -1 : escaped.indexOf(letter);
    return at < 0 ? escaped : escaped.insert(at, u'&');
}

} // namespace

ActionOffers::ActionOffers(StateSource state, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
{
}

void ActionOffers::bind(QAbstractButton *button, ActionSource source, Texts texts)
{
    // Asked anew: what is requested is what the page shows now, not what it showed at the last refresh.
    connect(button, &QAbstractButton::clicked, this, [this, source] { request(source()); });
    showIn(button, source(), texts, m_state());
    m_buttons.push_back({button, std::move(source), texts});
}

QAction *ActionOffers::add(QMenu *menu, const Action &action, actions::Words words)
{
    QAction *entry = menu->addAction(QString());
    if (const QString icon = actions::icon(action); !icon.isEmpty()) {
        entry->setIcon(theme::icon(icon));
    }
    entry->setCheckable(actions::isOnOff(action.kind));
    connect(entry, &QAction::triggered, this, [this, action] { request(action); });
    menu->setToolTipsVisible(true);
    const ActionState state = m_state();
    const Entry kept{entry, action, words, freeMnemonic(*menu, actions::text(action, state, words))};
    showIn(kept, state);
    m_entries.push_back(kept);
    return entry;
}

QMenu *ActionOffers::makeMenu(QWidget *parent, const std::vector<std::optional<Action>> &entries)
{
    auto *menu = new QMenu(parent);
    for (const std::optional<Action> &entry : entries) {
        if (entry) {
            add(menu, *entry);
        } else {
            menu->addSeparator();
        }
    }
    return menu;
}

void ActionOffers::follow(const Session *session)
{
    connect(session, &Session::snapshotChanged, this, &ActionOffers::refresh);
    connect(session, &Session::scanStarted, this, &ActionOffers::refresh);
    connect(session, &Session::scanFailed, this, &ActionOffers::refresh);
    connect(session, &Session::backupsChanged, this, &ActionOffers::refresh);
    connect(session, &Session::runsChanged, this, &ActionOffers::refresh);
    connect(session, &Session::taskEnded, this, &ActionOffers::refresh);
    connect(session, &Session::readOnlyChanged, this, &ActionOffers::refresh);
}

void ActionOffers::refresh()
{
    std::erase_if(m_buttons, [](const Bound &bound) { return bound.button.isNull(); });
    std::erase_if(m_entries, [](const Entry &entry) { return entry.entry.isNull(); });
    const ActionState state = m_state();
    for (const Bound &bound : m_buttons) {
        showIn(bound.button, bound.source(), bound.texts, state);
    }
    for (const Entry &entry : m_entries) {
        showIn(entry, state);
    }
}

void ActionOffers::showIn(QAbstractButton *button, const Action &action, Texts texts, const ActionState &state)
{
    const QString whyNot = actions::whyNot(action, state);
    button->setEnabled(whyNot.isEmpty());
    button->setToolTip(tipOf(action, whyNot));
    if (button->isCheckable()) {
        button->setChecked(actions::isOn(action, state));
    }
    if (texts == Texts::Own) {
        return;
    }
    const bool brief = texts != Texts::Full;
    QString text = actions::text(action, state, brief ? actions::Words::Brief : actions::Words::Full);
    if (texts == Texts::Keys) {
        text = QStringLiteral(" %1  %2").arg(text, keysText(action)); // Qt leaves little room after an icon
        button->setIcon(theme::icon(actions::icon(action)));
    }
    button->setText(pieces::verbatim(text));
}

void ActionOffers::showIn(const Entry &entry, const ActionState &state)
{
    const QString whyNot = actions::whyNot(entry.action, state);
    entry.entry->setText(withMnemonic(actions::text(entry.action, state, entry.words), entry.mnemonic));
    entry.entry->setEnabled(whyNot.isEmpty());
    entry.entry->setToolTip(whyNot.isEmpty() ? QString() : plainTip(whyNot));
    if (actions::isOnOff(entry.action.kind)) {
        entry.entry->setChecked(actions::isOn(entry.action, state));
    }
}

} // namespace tenantry
