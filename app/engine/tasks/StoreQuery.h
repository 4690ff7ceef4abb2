// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QVariant>

class QSqlError;

namespace tenantry {

/// StoreUnusable as SQLite's result code tells it: another program holds the store, the disk is full, the file may not
/// be written; \p words for all others, with SQLite's own.
Error storeError(const QSqlError &error, const QString &words);

/**
 * A prepared statement on the local store, for use inside LocalStore::transaction(). Values are bound by position.
 * Errors: StoreUnusable with SQLite's own word.
 */
class StoreQuery {
public:
    StoreQuery(QSqlDatabase &database, const QString &sql);
    ~StoreQuery();
    StoreQuery(StoreQuery &&other) noexcept;
    StoreQuery &operator=(StoreQuery &&) = delete;
    Q_DISABLE_COPY(StoreQuery)

    /// Runs it; may be called again with other values.
    Status run(const QVariantList &values = {});
    bool next() { return m_query.next(); }
    QVariant value(int column) const { return m_query.value(column); }
    QString text(int column) const { return m_query.value(column).toString(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    /// UTC; invalid for NULL.
    QDateTime time(int column) const;
    int rowsAffected() const { return m_query.numRowsAffected(); }

private:
    QString m_sql;
    QSqlQuery m_query;
    bool m_prepared = false;
};

/**
 * While it lives, the statements of its thread's StoreQueries stay prepared after their use, for the next one with the
 * same text: SQLite takes longer to read a statement than to do it. For the one thread of a store's connection; it has
 * to go before the connection is closed.
 */
class PreparedStatements {
public:
    PreparedStatements();
    ~PreparedStatements();
    Q_DISABLE_COPY_MOVE(PreparedStatements)
};

/// Milliseconds since 1970 UTC, or NULL for an invalid time.
QVariant storedTime(const QDateTime &time);
/// Never NULL, which the store's columns refuse and a default QString would be bound as.
QString storedText(const QString &text);

} // namespace tenantry
