// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/StoreQuery.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QSqlError>

#include <unordered_map>
#include <utility>
#include <vector>

namespace tenantry {

Error storeError(const QSqlError &error, const QString &words)
{
    // https://www.sqlite.org/rescode.html; an extended code has the primary one in its lowest byte.
    constexpr int ofPrimary = 0xff;
    enum SqliteCode { Busy = 5, Locked = 6, ReadOnly = 8, Full = 13 };
    const QString said = text::plain(error.text());
    const auto told = [&said](const QString &message, const QString &hint) {
        return Error{ErrorCode::StoreUnusable, message, hint, {}, said};
    };
    switch (error.nativeErrorCode().toInt() & ofPrimary) {
    case Busy:
    case Locked:
        return told(QCoreApplication::translate("Engine", "Another program holds the local store and does not let go."),
                    QCoreApplication::translate("Engine", "Wait until it is done, or end it, and try again."));
    case Full:
        return told(QCoreApplication::translate("Engine", "The disk of the local store is full."),
                    QCoreApplication::translate("Engine", "Free some space and try again."));
    case ReadOnly:
        return told(QCoreApplication::translate("Engine", "The local store may not be written."),
                    QCoreApplication::translate("Engine", "Check the permissions of the file and of its folder."));
    default:
        return Error{ErrorCode::StoreUnusable,
                     words.arg(said),
                     QCoreApplication::translate("Engine", "Check the free space and the permissions of its folder."),
                     {},
                     {}};
    }
}

using Unused = std::unordered_map<QString, std::vector<QSqlQuery>>;

/// The prepared statements of this thread that nobody uses at the moment; null: none are kept.
static thread_local Unused *unused = nullptr;

PreparedStatements::PreparedStatements()
{
    unused = new Unused;
}

PreparedStatements::~PreparedStatements()
{
    delete std::exchange(unused, nullptr);
}

static QSqlQuery takeUnused(QSqlDatabase &database, const QString &sql)
{
    if (!unused)
        return QSqlQuery(database);
    const auto found = unused->find(sql);
    if (found == unused->end() || found->second.empty())
        return QSqlQuery(database);
    QSqlQuery query = std::move(found->second.back());
    found->second.pop_back();
    return query;
}

static bool prepareForward(QSqlQuery &query, const QString &sql)
{
    if (query.lastQuery() == sql)
        return true;
    query.setForwardOnly(true);
    return query.prepare(sql);
}

StoreQuery::StoreQuery(QSqlDatabase &database, const QString &sql)
    : m_sql(sql)
    , m_query(takeUnused(database, sql))
    , m_prepared(prepareForward(m_query, sql))
{
}

StoreQuery::StoreQuery(StoreQuery &&other) noexcept
    : m_sql(std::move(other.m_sql))
    , m_query(std::move(other.m_query))
    , m_prepared(std::exchange(other.m_prepared, false))
{
}

StoreQuery::~StoreQuery()
{
    // One that failed may be in any state.
    if (!unused || !m_prepared || m_query.lastError().isValid())
        return;
    m_query.finish();
    (*unused)[m_sql].push_back(std::move(m_query));
}

Status StoreQuery::run(const QVariantList &values)
{
    int position = 0;
    for (const QVariant &value : values)
        m_query.bindValue(position++, value);
    if (m_prepared && m_query.exec())
        return {};
    return failure(storeError(m_query.lastError(),
                              QCoreApplication::translate("Engine", "The local store refused a statement: %1")));
}

QDateTime StoreQuery::time(int column) const
{
    const QVariant stored = m_query.value(column);
    return stored.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

QVariant storedTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qlonglong>());
}

QString storedText(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace tenantry
