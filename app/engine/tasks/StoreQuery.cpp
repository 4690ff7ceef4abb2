// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/StoreQuery.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QSqlError>

#include <unordered_map>
#include <utility>
#include <vector>

namespace tenantry {

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
    return failure(ErrorCode::StoreUnusable,
                   QCoreApplication::translate("Engine", "The local store refused a statement: %1")
                       .arg(text::plain(m_query.lastError().text())),
                   QCoreApplication::translate("Engine", "Check the free space and the permissions of its folder."));
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
