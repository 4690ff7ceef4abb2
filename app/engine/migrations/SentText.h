// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

#include <cstddef>

namespace tenantry {

/**
 * A migration's text as it is sent for one tenant. It is the file's, but for what would put the session back to what
 * the server began with: RESET and its like lead to the tenant, and after code that may reset search_path unseen it is
 * put back where it was. Lines stay where they are in the file.
 */
class SentText {
public:
    /// \p path: the tenant's search_path, as a list of quoted names. \p migration outlives this.
    SentText(const Migration &migration, QByteArray path);

    /// SET search_path of the tenant, as it stands before the file.
    QByteArray setPath() const;
    QByteArray whole() const;
    /// Whether it says something of its transaction, which it may only before anything was asked.
    bool setsTransaction() const;
    /// The statements from \p first to before \p end, with what stands between them.
    QByteArray part(std::size_t first, std::size_t end) const;
    /// One statement, to be sent alone.
    QByteArray statement(std::size_t index) const;
    /// What puts the tenant's path back where code has reset it; nothing happens where it is as the file set it.
    QByteArray putBack() const;

private:
    QByteArray replacement(const SqlStatement &statement) const;
    QByteArray range(qsizetype from, qsizetype to, std::size_t first, std::size_t end) const;

    const Migration &m_migration;
    const QByteArray m_path;
};

} // namespace tenantry
