// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include "base/Text.h"

#include <QCoreApplication>

namespace tenantry {

QString LockHolder::describe() const
{
    return QCoreApplication::translate("Engine", "process %1 (%2, user %3) since %4 s: %5")
        .arg(pid)
        .arg(application.isEmpty() ? QStringLiteral("?") : application, user)
        .arg(ageSeconds)
        .arg(query);
}

Result<std::vector<LockHolder>> lockHolders(Connection &connection, quint32 relation, std::stop_token stop)
{
    static const QByteArray sql = R"(
        SELECT a.pid, a.usename, a.application_name, pg_catalog.left(a.query, 300),
               pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.began)::pg_catalog.int8
          FROM (SELECT s.*, COALESCE(s.xact_start, s.query_start, s.backend_start) AS began
                  FROM pg_catalog.pg_stat_activity s) a
          JOIN pg_catalog.pg_locks l ON l.pid = a.pid
         WHERE l.relation = $1::pg_catalog.oid AND l.granted AND a.pid <> pg_catalog.pg_backend_pid()
         ORDER BY l.mode = 'AccessExclusiveLock' DESC, 5 DESC)";
    const Result<Rows> rows = connection.query(sql, {QByteArray::number(relation)}, stop);
    if (!rows)
        return failure(rows.error());
    std::vector<LockHolder> holders;
    holders.reserve(static_cast<std::size_t>(rows->count()));
    for (int row = 0; row < rows->count(); ++row)
        holders.push_back({static_cast<int>(rows->integer(row, 0)), rows->text(row, 1), rows->text(row, 2),
                           text::plain(rows->text(row, 3), 300), rows->integer(row, 4)});
    return holders;
}

} // namespace tenantry
