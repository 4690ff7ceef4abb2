// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

#include <cstddef>

namespace tenantry {

/**
 * A migration's text as it is sent for one tenant: the file's, but for statements that have something else sent in their
 * place. Lines stay where they are in the file.
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

private:
    QByteArray replacement(const SqlStatement &statement) const;
    QByteArray range(qsizetype from, qsizetype to, std::size_t first, std::size_t end) const;

    const Migration &m_migration;
    const QByteArray m_path;
};

} // namespace tenantry
