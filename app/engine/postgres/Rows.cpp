// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include <libpq-fe.h>

#include <utility>

namespace tenantry {

Rows::Rows(std::shared_ptr<pg_result> result)
    : m_result(std::move(result))
{
}

int Rows::count() const
{
    return m_result ? PQntuples(m_result.get()) : 0;
}

int Rows::columns() const
{
    return m_result ? PQnfields(m_result.get()) : 0;
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView Rows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QString Rows::text(int row, int column) const
{
    return QString::fromUtf8(bytes(row, column));
}

qint64 Rows::integer(int row, int column) const
{
    return bytes(row, column).toByteArray().toLongLong();
}

bool Rows::boolean(int row, int column) const
{
    return bytes(row, column) == QByteArrayView("t");
}

qint64 Rows::affected() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result.get())).toLongLong() : 0;
}

QByteArray Rows::commandTag() const
{
    return m_result ? QByteArray(PQcmdStatus(m_result.get())) : QByteArray();
}

} // namespace tenantry
