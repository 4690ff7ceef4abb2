// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SessionChannel.h"

#include <QSqlError>
#include <QSqlResult>

namespace tenantry {

class SessionDriver;

/// \p sql with $1, $2 … where a "?" stands that is no part of a text, a quoted name or a comment: the protocol's own
/// placeholders. As for QPSQL, an operator with a "?" has to be written in another way (jsonb_exists).
QByteArray numberedPlaceholders(const QString &sql);

/**
 * What Qt SQL asks over a session, and the answer: one statement with its values in one round trip, without anything
 * that is prepared on the server. The rows are all here when exec() returns, in whatever order they are looked at.
 *
 * Columns are QPSQL's types: bool, int (int2, int4), qlonglong (int8), double (float4, float8, and numeric by the
 * query's precision policy), QDate, QTime, QDateTime, QByteArray (bytea), all others QString. Two are told apart from
 * QPSQL's: oid and xid are uint, for they do not fit into an int, and timetz is text, for a QTime has no zone. A
 * timestamp is read as UTC, a QDateTime is bound as UTC; what QDateTime cannot hold ("infinity") is invalid, and not
 * NULL. Errors carry the SQLSTATE as their native code.
 */
class SessionResult final : public QSqlResult {
public:
    explicit SessionResult(const SessionDriver *driver);
    ~SessionResult() override;

protected:
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool reset(const QString &sql) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    bool send(const QByteArray &sql, const std::vector<Parameter> &parameters);
    bool hasColumn(int column) const;

    QByteArray m_prepared; ///< with the protocol's placeholders
    NativeResult m_result;
};

} // namespace tenantry
