// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/Page.h"

namespace tenantry {

Page::Page(PageId id, Session *session, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_session(session)
    , m_offers(new ActionOffers([this] { return actionState(); }, this))
{
    connect(m_offers, &ActionOffers::actionRequested, this, &Page::actionRequested);
    if (session) {
        m_offers->follow(session);
    }
}

ActionState Page::actionState() const
{
    return m_session ? ActionState::of(m_session) : ActionState::ofPageAlone();
}

} // namespace tenantry
