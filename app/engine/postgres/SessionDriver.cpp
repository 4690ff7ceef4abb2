// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionDriver.h"

#include "postgres/Quoting.h"
#include "postgres/SessionResult.h"

#include <QCoreApplication>
#include <QVariant>

#include <libpq-fe.h>

Q_DECLARE_OPAQUE_POINTER(PGconn *)
Q_DECLARE_METATYPE(PGconn *)

namespace tenantry {

Error sessionClosedError()
{
    return {ErrorCode::ConnectionLost,
            QCoreApplication::translate("Engine", "The session was closed and cannot be opened again."),
            {},
            {},
            {}};
}

QSqlError sqlErrorOf(const Error &error, QSqlError::ErrorType type)
{
    return {error.message, error.detail, type, error.sqlState};
}

SessionDriver::SessionDriver(SessionOptions options)
    : m_options(std::move(options))
{
}

SessionDriver::~SessionDriver() = default;

bool SessionDriver::open(const QString & /*database*/, const QString & /*user*/, const QString & /*password*/,
                         const QString & /*host*/, int /*port*/, const QString & /*options*/)
{
    if (isOpen())
        return true;
    // A second one would have none of the guards that whoever opened the first has set.
    Result<OpenedSession> session =
        m_wasOpened ? Result<OpenedSession>(failure(sessionClosedError())) : openSession(m_options, m_stop);
    setOpenError(!session);
    if (!session) {
        m_openingError = session.error();
        setLastError(sqlErrorOf(m_openingError, QSqlError::ConnectionError));
        return false;
    }
    m_channel = std::make_shared<SessionChannel>(std::move(*session));
    m_wasOpened = true;
    setOpen(true);
    return true;
}

void SessionDriver::close()
{
    m_channel.reset();
    setOpen(false);
    setOpenError(false);
}

QVariant SessionDriver::handle() const
{
    return QVariant::fromValue(m_channel ? m_channel->native() : nullptr);
}

bool SessionDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case QuerySize:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders:
    case LowPrecisionNumbers:
    case FinishQuery:
        return true;
    case NamedPlaceholders: // Qt makes positional ones of them
    case LastInsertId:      // RETURNING tells it without another question
    case BatchOperations:
    case SimpleLocking:
    case EventNotifications:
    case MultipleResultSets: // Connection::script()
    case CancelQuery:        // by the stop that the driver obeys
        return false;
    }
    return false;
}

QSqlResult *SessionDriver::createResult() const
{
    return new SessionResult(this);
}

bool SessionDriver::run(const QByteArray &sql)
{
    const Result<std::vector<NativeResult>> results =
        m_channel ? m_channel->script(sql, MessageOf::Ours, m_stop)
                  : Result<std::vector<NativeResult>>(failure(sessionClosedError()));
    if (!results)
        setLastError(sqlErrorOf(results.error(), QSqlError::TransactionError));
    return results && !results->empty() && qstrcmp(PQcmdStatus(results->back().get()), sql.constData()) == 0;
}

bool SessionDriver::beginTransaction()
{
    return run("BEGIN");
}

bool SessionDriver::commitTransaction()
{
    return run("COMMIT");
}

bool SessionDriver::rollbackTransaction()
{
    return run("ROLLBACK");
}

QString SessionDriver::escapeIdentifier(const QString &identifier, IdentifierType /*type*/) const
{
    return QString::fromUtf8(quoting::identifier(identifier));
}

} // namespace tenantry
