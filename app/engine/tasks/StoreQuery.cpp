// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/StoreQuery.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QSqlError>

namespace tenantry {

static bool prepareForward(QSqlQuery &query, const QString &sql)
{
    query.setForwardOnly(true);
    return query.prepare(sql);
}

StoreQuery::StoreQuery(QSqlDatabase &database, const QString &sql)
    : m_query(database)
    , m_prepared(prepareForward(m_query, sql))
{
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
