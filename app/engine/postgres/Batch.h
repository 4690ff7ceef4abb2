// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <functional>
#include <vector>

namespace tenantry {

/**
 * Statements that go to the server in one message, each with what takes its answer: one round trip for all of them.
 *
 * Outside a transaction the message is one of its own, with the locks and the settings (SET LOCAL) that this means.
 * Values are written into the text, quoted by the connection. It fails as a whole, and then takes nothing.
 */
class Batch {
public:
    using Take = std::function<void(const Rows &)>;

    /// \p statement is one statement; it may end in a semicolon. \p take gets its rows once all have run.
    void add(const QByteArray &statement, Take take = {});
    bool isEmpty() const { return m_takes.empty(); }
    /// Sends what was added, and empties the batch. Errors: those of Connection::script().
    Status run(Connection &connection, std::stop_token stop = {});

private:
    QByteArray m_sql;
    std::vector<Take> m_takes;
};

} // namespace tenantry
