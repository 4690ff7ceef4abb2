// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionResult.h"

#include "postgres/SessionDriver.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSqlField>
#include <QSqlRecord>
#include <QVariant>

#include <libpq-fe.h>

#include <limits>

namespace tenantry {

namespace {

/// Oids of PostgreSQL's own types, of its catalog/pg_type.dat: they are part of the protocol and never change.
enum TypeOid : Oid {
    BoolOid = 16,
    ByteaOid = 17,
    Int8Oid = 20,
    Int2Oid = 21,
    Int4Oid = 23,
    OidOid = 26,
    XidOid = 28,
    Float4Oid = 700,
    Float8Oid = 701,
    DateOid = 1082,
    TimeOid = 1083,
    TimestampOid = 1114,
    TimestampTzOid = 1184,
    NumericOid = 1700,
};

QMetaType typeOf(Oid oid)
{
    switch (oid) {
    case BoolOid:
        return QMetaType::fromType<bool>();
    case Int2Oid:
    case Int4Oid:
        return QMetaType::fromType<int>();
    case Int8Oid:
        return QMetaType::fromType<qlonglong>();
    case OidOid:
    case XidOid:
        return QMetaType::fromType<uint>();
    case Float4Oid:
    case Float8Oid:
    case NumericOid:
        return QMetaType::fromType<double>();
    case DateOid:
        return QMetaType::fromType<QDate>();
    case TimeOid:
        return QMetaType::fromType<QTime>();
    case TimestampOid:
    case TimestampTzOid:
        return QMetaType::fromType<QDateTime>();
    case ByteaOid:
        return QMetaType::fromType<QByteArray>();
    default:
        return QMetaType::fromType<QString>();
    }
}

/// The server writes three values in words that no conversion knows.
double realOf(const QByteArray &text)
{
    if (text == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (text == "Infinity" || text == "-Infinity")
        return (text.startsWith('-') ? -1 : 1) * std::numeric_limits<double>::infinity();
    return text.toDouble();
}

QVariant numericOf(const QByteArray &text, QSql::NumericalPrecisionPolicy policy)
{
    switch (policy) {
    case QSql::HighPrecision:
        return QString::fromLatin1(text);
    case QSql::LowPrecisionInt32:
        return static_cast<int>(realOf(text));
    case QSql::LowPrecisionInt64:
        return static_cast<qlonglong>(realOf(text));
    case QSql::LowPrecisionDouble:
        break;
    }
    return realOf(text);
}

/// "2026-02-03 04:05:06.789" has no zone, "2026-02-03 04:05:06.789+01" has one. Invalid for what QDateTime cannot hold
/// ("infinity", years before Christ).
QDateTime timeOf(const QString &text, Oid oid)
{
    return QDateTime::fromString(oid == TimestampOid ? text + u'Z' : text, Qt::ISODateWithMs);
}

QByteArray bytesOf(const QByteArray &text)
{
    size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char *>(text.constData()), &size), &PQfreemem);
    return {reinterpret_cast<const char *>(bytes.get()), static_cast<qsizetype>(size)};
}

/// \p value as the server reads it in text.
Parameter parameterOf(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return std::nullopt;
    switch (value.metaType().id()) {
    case QMetaType::QByteArray:
        return "\\x" + value.toByteArray().toHex();
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate).toLatin1();
    case QMetaType::QTime:
        return value.toTime().toString(Qt::ISODateWithMs).toLatin1();
    case QMetaType::QDateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toLatin1();
    default:
        return value.toString().toUtf8();
    }
}

} // namespace

QByteArray numberedPlaceholders(const QString &sql)
{
    // A "?" alone, or what it may stand in: a text (with backslashes after E), a text between $tags$, a quoted name, a
    // comment. Where one of them does not end, the server says so.
    static const QRegularExpression token(
        QStringLiteral(R"((?<mark>\?))"
                       R"(|(?<![A-Za-z0-9_$])[Ee]'(?:[^'\\]|\\.|'')*+')"
                       R"(|'[^']*+')"
                       R"(|"[^"]*+")"
                       R"(|(?<![A-Za-z0-9_$])(?<tag>\$(?:[A-Za-z_\x{80}-\x{ffff}][\w\x{80}-\x{ffff}]*)?\$).*?\k<tag>)"
                       R"(|--[^\r\n]*+)"
                       R"(|(?<block>/\*(?:[^*/]|\*(?!/)|/(?!\*)|(?&block))*+\*/))"),
        QRegularExpression::DotMatchesEverythingOption);
    QString numbered;
    qsizetype from = 0;
    int count = 0;
    QRegularExpressionMatchIterator matches = token.globalMatch(sql);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength(QStringLiteral("mark")) == 0)
            continue;
        numbered += QStringView(sql).mid(from, match.capturedStart() - from);
        numbered += u'$' + QString::number(++count);
        from = match.capturedEnd();
    }
    numbered += QStringView(sql).mid(from);
    return numbered.toUtf8();
}

SessionResult::SessionResult(const SessionDriver *driver)
    : QSqlResult(driver)
{
}

SessionResult::~SessionResult() = default;

bool SessionResult::prepare(const QString &sql)
{
    m_prepared = numberedPlaceholders(sql);
    return true;
}

bool SessionResult::exec()
{
    const QList<QVariant> values = boundValues();
    std::vector<Parameter> parameters;
    parameters.reserve(static_cast<size_t>(values.size()));
    for (const QVariant &value : values)
        parameters.push_back(parameterOf(value));
    return send(m_prepared, parameters);
}

bool SessionResult::reset(const QString &sql)
{
    return send(sql.toUtf8(), {});
}

bool SessionResult::send(const QByteArray &sql, const std::vector<Parameter> &parameters)
{
    detachFromResultSet();
    setActive(false);
    setSelect(false);
    setAt(QSql::BeforeFirstRow);
    // The driver is gone when its connection was removed.
    const auto *session = static_cast<const SessionDriver *>(driver());
    Result<NativeResult> result = session && session->channel()
                                      ? session->channel()->query(sql, parameters, session->stop())
                                      : Result<NativeResult>(failure(sessionClosedError()));
    if (!result) {
        setLastError(sqlErrorOf(result.error(), QSqlError::StatementError));
        return false;
    }
    m_result = std::move(*result);
    setSelect(PQresultStatus(m_result.get()) == PGRES_TUPLES_OK);
    setActive(true);
    return true;
}

void SessionResult::detachFromResultSet()
{
    m_result.reset();
}

bool SessionResult::hasColumn(int column) const
{
    return column >= 0 && column < PQnfields(m_result.get()) && at() >= 0 && at() < PQntuples(m_result.get());
}

QVariant SessionResult::data(int column)
{
    if (!hasColumn(column))
        return {};
    const Oid oid = PQftype(m_result.get(), column);
    const QMetaType type = typeOf(oid);
    if (PQgetisnull(m_result.get(), at(), column) != 0)
        return QVariant(type);
    const QByteArray text(PQgetvalue(m_result.get(), at(), column), PQgetlength(m_result.get(), at(), column));
    switch (type.id()) {
    case QMetaType::Bool:
        return text == "t";
    case QMetaType::Int:
        return text.toInt();
    case QMetaType::LongLong:
        return text.toLongLong();
    case QMetaType::UInt:
        return text.toUInt();
    case QMetaType::Double:
        return oid == NumericOid ? numericOf(text, numericalPrecisionPolicy()) : realOf(text);
    case QMetaType::QDate:
        return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
    case QMetaType::QTime:
        return QTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    case QMetaType::QDateTime:
        return timeOf(QString::fromLatin1(text), oid);
    case QMetaType::QByteArray:
        return bytesOf(text);
    default:
        return QString::fromUtf8(text);
    }
}

bool SessionResult::isNull(int column)
{
    return !hasColumn(column) || PQgetisnull(m_result.get(), at(), column) != 0;
}

bool SessionResult::fetch(int row)
{
    if (!isActive() || row < 0 || row >= PQntuples(m_result.get()))
        return false;
    setAt(row);
    return true;
}

bool SessionResult::fetchFirst()
{
    return fetch(0);
}

bool SessionResult::fetchLast()
{
    return fetch(PQntuples(m_result.get()) - 1);
}

int SessionResult::size()
{
    return isSelect() ? PQntuples(m_result.get()) : -1;
}

int SessionResult::numRowsAffected()
{
    return QByteArray(PQcmdTuples(m_result.get())).toInt();
}

QSqlRecord SessionResult::record() const
{
    QSqlRecord record;
    if (!isActive() || !isSelect())
        return record;
    for (int column = 0; column < PQnfields(m_result.get()); ++column)
        record.append(
            QSqlField(QString::fromUtf8(PQfname(m_result.get(), column)), typeOf(PQftype(m_result.get(), column))));
    return record;
}

} // namespace tenantry
