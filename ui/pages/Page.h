// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/actions/ActionOffers.h"
#include "ui/pages/PageId.h"

#include <QWidget>

namespace tenantry {

/**
 * What every page of the window is: a widget over one Session that names itself, may carry a number in the sidebar, and
 * asks the window for everything beyond its own frame (another page, a dialog that changes something) by an action. A
 * page never opens such a dialog itself, so that the window is the one place where it is done or refused.
 */
class Page : public QWidget {
    Q_OBJECT
public:
    /// \p session null: the page stands alone and shows what it is given.
    Page(PageId id, Session *session, QWidget *parent = nullptr);

    PageId id() const { return m_id; }
    QString title() const { return pageTitle(m_id); }
    /// The number in the sidebar; 0 shows none. Emit badgeChanged() when it changes.
    virtual int badge() const { return 0; }
    /// Shows what an action pointed at; a page reads of the target what it knows and leaves the rest.
    virtual void showTarget(const ActionTarget &target) { Q_UNUSED(target) }
    /// The field that Ctrl+F goes to; null: none.
    virtual QWidget *filterField() { return nullptr; }

    Session *session() const { return m_session; }
    ActionOffers *offers() const { return m_offers; }

    /// A page takes the room that the window has. Were its height to follow its width, every change of a text on it
    /// would have the stack of pages measure the texts of all of them.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    void actionRequested(const tenantry::Action &action);
    void badgeChanged();

protected:
    /// What decides what can be done on this page: the session's facts, but what the page itself shows.
    virtual ActionState actionState() const;
    void request(const Action &action) { m_offers->request(action); }

private:
    PageId m_id;
    Session *m_session;
    ActionOffers *m_offers;
};

} // namespace tenantry
