// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/Turn.h"

#include <utility>

namespace tenantry {

std::shared_ptr<Turn> Turn::take(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_free.wait(lock, std::move(stop), [this] { return !m_isTaken; }))
        return nullptr;
    m_isTaken = true;
    return {this, [](Turn *turn) { turn->giveBack(); }};
}

void Turn::giveBack()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isTaken = false;
    }
    m_free.notify_one();
}

} // namespace tenantry
