// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "tasks/ChildProcess.h"

#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace tenantry {

/**
 * How pg_dump and pg_restore reach the very server that a Connection reached, as the same role: a conninfo without
 * secrets for their argv, and the password, where the server wanted one, in a private passfile (0600) that goes with
 * this object. Passfiles of processes that were killed are cleaned when the next one is made. Any thread.
 */
class ChildAccess {
public:
    /// \p applicationName shows in pg_stat_activity ("tenantry/<run>"). Errors: FileNotWritten (the passfile).
    static Result<ChildAccess> make(const Connection &connection, const QString &applicationName);
    ChildAccess(ChildAccess &&) noexcept;
    ChildAccess &operator=(ChildAccess &&) noexcept;
    ~ChildAccess();

    const QString &conninfo() const { return m_conninfo; }
    /// PGPASSFILE, the guards of every session of ours as PGOPTIONS, messages in English (they are read by isOutOfSpace
    /// and the like), no psqlrc-like surprises.
    std::vector<std::pair<QString, QString>> environment() const;
    /// The password the connection was opened with; for further sessions of the same work, which then need not ask.
    const std::optional<QString> &password() const { return m_password; }
    /// \p options for one more session beside the connection: never asks the keyring nor a person again.
    SessionOptions further(SessionOptions options) const;

private:
    ChildAccess() = default;
    QString m_conninfo;
    QString m_options;
    QString m_passfile; ///< empty: none
    std::optional<QString> m_password;
};

/// The conninfo of an open connection without secrets: the server it reached, and no value that is libpq's default.
QString childConninfo(const Connection &connection, const QString &applicationName);

} // namespace tenantry
