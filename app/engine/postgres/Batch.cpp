// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Batch.h"

namespace tenantry {

void Batch::add(const QByteArray &statement, Take take)
{
    m_sql += statement;
    m_sql += statement.trimmed().endsWith(';') ? "\n" : ";\n";
    m_takes.push_back(std::move(take));
}

Status Batch::run(Connection &connection, std::stop_token stop)
{
    if (isEmpty())
        return {};
    const QByteArray sql = std::exchange(m_sql, {});
    const std::vector<Take> takes = std::exchange(m_takes, {});
    const Result<std::vector<Rows>> results = connection.script(sql, std::move(stop));
    if (!results)
        return failure(results.error());
    // The server answers each statement once, in their order.
    for (size_t i = 0; i < takes.size() && i < results->size(); ++i) {
        if (takes[i])
            takes[i]((*results)[i]);
    }
    return {};
}

} // namespace tenantry
