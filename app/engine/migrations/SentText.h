// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

#include <cstddef>
#include <vector>

namespace tenantry {

/**
 * A migration's text as it is sent for one tenant. It is the file's, but for what would put the session back to what
 * the server began with: RESET and its like lead to the tenant and to the role that it runs as, and after code that may
 * do so unseen both are put back. An extension is left as it is where it is there, and else made where the profile
 * wants it. Lines stay where they are in the file.
 */
class SentText {
public:
    /// Where a migration runs, and as whom.
    struct Place {
        QByteArray path;      ///< the tenant's search_path, as a list of quoted names
        QByteArray role;      ///< quoted; empty: the connection's own
        QString extensionsGo; ///< the schema
    };
    /// \p migration outlives this.
    SentText(const Migration &migration, Place place);

    /// SET search_path of the tenant, as it stands before the file.
    QByteArray setPath() const;
    QByteArray whole() const;
    /// A part of whole().
    struct Piece {
        QByteArray sql;        ///< of the migration's own bytes where nothing of them is replaced: ends in no NUL then
        std::size_t first = 0; ///< the statement that it begins with, but for the first: that begins with the file
    };
    /// whole(), in pieces of whole statements and of about \p most bytes each.
    std::vector<Piece> pieces(qsizetype most) const;
    /// Whether it says something of its transaction, which it may only before anything was asked.
    bool setsTransaction() const;
    /// The statements from \p first to before \p end, with what stands between them.
    QByteArray part(std::size_t first, std::size_t end) const;
    /// One statement, to be sent alone.
    QByteArray statement(std::size_t index) const;
    /// What puts the role and the tenant's path back where code has reset them; nothing happens to a path that is as
    /// the file set it.
    QByteArray putBack() const;

private:
    bool isReplaced(std::size_t index) const;
    bool isAnyReplaced(std::size_t first, std::size_t end) const;
    QByteArray replacement(std::size_t index) const;
    QByteArray becomeAgain() const;
    QByteArray range(qsizetype from, qsizetype to, std::size_t first, std::size_t end) const;

    const Migration &m_migration;
    const Place m_place;
};

} // namespace tenantry
