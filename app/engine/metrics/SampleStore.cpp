// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SampleStore.h"

#include "metrics/SampleTables.h"
#include "tasks/StoreQuery.h"

#include <QStringList>

namespace tenantry {

namespace {

constexpr qint64 millisecondsADay = 86'400'000;
constexpr qint64 daysOfScans = 8;
constexpr qint64 daysOfHours = 90;
constexpr int hour = 3600;
constexpr int day = 86400;

/// Columns that a rolled-up row holds the mean of, weighted by scans, and those it holds the maximum of.
const QStringList &meanColumns()
{
    static const QStringList columns{QStringLiteral("total"),
                                     QStringLiteral("healthy"),
                                     QStringLiteral("pending"),
                                     QStringLiteral("broken"),
                                     QStringLiteral("drifted"),
                                     QStringLiteral("unknown"),
                                     QStringLiteral("pending_migrations"),
                                     QStringLiteral("findings"),
                                     QStringLiteral("scan_seconds"),
                                     QStringLiteral("database_bytes"),
                                     QStringLiteral("tenant_bytes")};
    return columns;
}

const QStringList &maximumColumns()
{
    static const QStringList columns{QStringLiteral("max_pending"), QStringLiteral("last_backup_at"),
                                     QStringLiteral("max_attention"), QStringLiteral("max_findings"),
                                     QStringLiteral("max_scan_seconds")};
    return columns;
}

QString allColumns()
{
    return QStringLiteral("connection, span, taken_at, scans, ")
           + (meanColumns() + maximumColumns()).join(QStringLiteral(", "));
}

/// One step: rows of one span older than a time become rows of a longer span. A row that is there already (a late
/// sample of an hour that was rolled up before) takes the new scans in by weight.
QString rollUpStatement()
{
    QStringList values;
    QStringList merged{QStringLiteral("scans = samples.scans + excluded.scans")};
    for (const QString &column : meanColumns()) {
        values << QStringLiteral("sum(%1 * scans) / sum(scans)").arg(column);
        merged << QStringLiteral("%1 = (samples.%1 * samples.scans + excluded.%1 * excluded.scans)"
                                 " / (samples.scans + excluded.scans)")
                      .arg(column);
    }
    for (const QString &column : maximumColumns()) {
        values << QStringLiteral("max(%1)").arg(column);
        merged << QStringLiteral("%1 = coalesce(max(samples.%1, excluded.%1), samples.%1, excluded.%1)").arg(column);
    }
    return QStringLiteral(
               "INSERT INTO samples (%1) SELECT connection, ?, taken_at - taken_at % ? AS slot, sum(scans), %2 "
               "FROM samples WHERE connection = ? AND span = ? AND taken_at < ? GROUP BY connection, slot "
               "ON CONFLICT (connection, span, taken_at) DO UPDATE SET %3")
        .arg(allColumns(), values.join(QStringLiteral(", ")), merged.join(QStringLiteral(", ")));
}

Status rollUpStep(QSqlDatabase &database, const QString &connection, int fromSpan, int toSpan, qint64 before)
{
    StoreQuery gather(database, rollUpStatement());
    if (const Status gathered = gather.run({toSpan, qint64(toSpan) * 1000, connection, fromSpan, before}); !gathered)
        return gathered;
    return StoreQuery(database,
                      QStringLiteral("DELETE FROM samples WHERE connection = ? AND span = ? AND taken_at < ?"))
        .run({connection, fromSpan, before});
}

/// Cuts stand at whole days, so that an hour or a day is rolled up whole.
Status rollUpAt(QSqlDatabase &database, const QString &connection, qint64 now)
{
    const qint64 today = now - now % millisecondsADay;
    if (const Status hours = rollUpStep(database, connection, 0, hour, today - daysOfScans * millisecondsADay); !hours)
        return hours;
    if (const Status days = rollUpStep(database, connection, hour, day, today - daysOfHours * millisecondsADay); !days)
        return days;
    return StoreQuery(database, QStringLiteral("REPLACE INTO sample_rollups (connection, rolled_at) VALUES (?, ?)"))
        .run({connection, now});
}

Status rollUpIfDue(QSqlDatabase &database, const QString &connection)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    StoreQuery last(database, QStringLiteral("SELECT rolled_at FROM sample_rollups WHERE connection = ?"));
    if (const Status ran = last.run({connection}); !ran)
        return ran;
    // A clock that was set back must not keep the store from ever rolling up again.
    if (last.next() && std::abs(now - last.value(0).toLongLong()) < millisecondsADay)
        return {};
    return rollUpAt(database, connection, now);
}

Status insertSample(StoreQuery &insert, const QString &connection, const FleetSample &sample)
{
    return insert.run({connection,
                       sample.spanSeconds,
                       sample.takenAt.toMSecsSinceEpoch(),
                       sample.scans,
                       sample.total,
                       sample.healthy,
                       sample.pending,
                       sample.broken,
                       sample.drifted,
                       sample.unknown,
                       sample.pendingMigrations,
                       sample.findings,
                       sample.scanSeconds,
                       sample.databaseBytes,
                       sample.tenantBytes,
                       sample.maxPending,
                       storedTime(sample.lastBackupAt),
                       std::max(sample.worstAttention, sample.needAttention()),
                       std::max(sample.worstFindings, sample.findings),
                       std::max(sample.worstScanSeconds, sample.scanSeconds)});
}

FleetSample readSample(const StoreQuery &row)
{
    int column = 0;
    const auto whole = [&] { return qRound(row.value(column++).toDouble()); };
    const auto large = [&] { return qRound64(row.value(column++).toDouble()); };
    FleetSample sample;
    sample.spanSeconds = whole();
    sample.takenAt = row.time(column++);
    sample.scans = whole();
    sample.total = whole();
    sample.healthy = whole();
    sample.pending = whole();
    sample.broken = whole();
    sample.drifted = whole();
    sample.unknown = whole();
    sample.pendingMigrations = whole();
    sample.findings = whole();
    sample.scanSeconds = row.value(column++).toDouble();
    sample.databaseBytes = large();
    sample.tenantBytes = large();
    sample.maxPending = whole();
    sample.lastBackupAt = row.time(column++);
    sample.worstAttention = whole();
    sample.worstFindings = whole();
    sample.worstScanSeconds = row.value(column++).toDouble();
    return sample;
}

QString selectSamples(const QString &rest)
{
    return QStringLiteral("SELECT %1 FROM samples WHERE connection = ? %2")
        .arg(allColumns().section(QStringLiteral(", "), 1), rest);
}

} // namespace

SampleStore::SampleStore(std::shared_ptr<LocalStore> store)
    : m_store(std::move(store))
{
}

Status SampleStore::add(const QString &connection, const FleetSample &sample)
{
    return add(connection, std::vector<FleetSample>{sample});
}

Status SampleStore::add(const QString &connection, const std::vector<FleetSample> &samples)
{
    return m_store->transaction(sampleModule(), [&](QSqlDatabase &database) -> Status {
        QStringList marks;
        marks.fill(QStringLiteral("?"), allColumns().count(u',') + 1);
        StoreQuery insert(database, QStringLiteral("REPLACE INTO samples (%1) VALUES (%2)")
                                        .arg(allColumns(), marks.join(QStringLiteral(", "))));
        for (const FleetSample &sample : samples) {
            if (const Status inserted = insertSample(insert, connection, sample); !inserted)
                return inserted;
        }
        return rollUpIfDue(database, connection);
    });
}

Result<std::vector<FleetSample>> SampleStore::range(const QString &connection, const QDateTime &from,
                                                    const QDateTime &to)
{
    std::vector<FleetSample> result;
    const Status done = m_store->transaction(sampleModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database,
                         selectSamples(QStringLiteral("AND span IN (0, 3600, 86400) AND taken_at BETWEEN ? AND ? "
                                                      "ORDER BY taken_at, span DESC")));
        if (const Status ran = query.run({connection, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()}); !ran)
            return ran;
        while (query.next())
            result.push_back(readSample(query));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<std::optional<FleetSample>> SampleStore::latest(const QString &connection)
{
    std::optional<FleetSample> result;
    const Status done = m_store->transaction(sampleModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, selectSamples(QStringLiteral("ORDER BY taken_at DESC, span LIMIT 1")));
        if (const Status ran = query.run({connection}); !ran)
            return ran;
        if (query.next())
            result = readSample(query);
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Status SampleStore::clear(const QString &connection)
{
    return m_store->transaction(sampleModule(), [&](QSqlDatabase &database) -> Status {
        for (const QString &table : {QStringLiteral("samples"), QStringLiteral("sample_rollups")}) {
            const QString sql = QStringLiteral("DELETE FROM %1 WHERE connection = ?").arg(table);
            if (const Status cleared = StoreQuery(database, sql).run({connection}); !cleared)
                return cleared;
        }
        return {};
    });
}

Status SampleStore::rollUp(const QString &connection, const QDateTime &now)
{
    return m_store->transaction(sampleModule(), [&](QSqlDatabase &database) {
        return rollUpAt(database, connection, now.toMSecsSinceEpoch());
    });
}

} // namespace tenantry
