// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include "base/FileDescriptor.h"
#include "base/Text.h"
#include "postgres/ServerErrors.h"
#include "postgres/SessionOpener.h"
#include "postgres/SessionStart.h"

#include <QCoreApplication>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <future>
#include <thread>

namespace tenantry {

struct Connection::Impl {
    OpenedSession session;
    SessionOptions options;
    ServerInfo server;
    QStringList notices;
    int lastErrorPosition = -1;
    FileDescriptor wakeFd{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    /// While the session is opened: until when the server has to have answered, and how much it has sent.
    std::optional<std::chrono::steady_clock::time_point> opensUntil;
    std::chrono::seconds patienceWhileOpening{0};
    qsizetype sentWhileOpening = 0;
    std::future<void> cancelling; ///< valid while libpq asks the server to cancel

    pg_conn *native() const { return session.native; }
    Result<std::vector<Rows>> collect(std::stop_token stop);
    bool isCancelOver();
    std::optional<Error> whyNotOpening(const std::stop_token &stop);
    void cancelOnce(const std::stop_token &stop, bool &cancelSent);
    Status waitForSocket(const std::stop_token &stop, bool &cancelSent);
    Status waitForInput(const std::stop_token &stop, bool &cancelSent);
    Status endCopy(ExecStatusType status, const std::stop_token &stop, bool &cancelSent);
    Status flush();
};

static constexpr std::chrono::milliseconds patienceAfterCancel{15000};

static void receiveNotice(void *receiver, const PGresult *result)
{
    constexpr qsizetype mostNotices = 200;
    auto *notices = static_cast<QStringList *>(receiver);
    if (notices->size() < mostNotices)
        notices->append(text::plain(QByteArrayView(PQresultErrorMessage(result)), 1000));
}

Connection::Connection(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const SessionOptions &options, std::stop_token stop)
{
    if (stop.stop_requested())
        return failure(cancelledError());
    Result<OpenedSession> session = openSession(options, stop);
    if (!session)
        return failure(session.error());
    auto impl = std::make_unique<Impl>();
    impl->session = std::move(*session);
    impl->options = options;
    PQsetNoticeReceiver(impl->native(), &receiveNotice, &impl->notices);
    // For who the server is and for the guards: a pooler without a free server takes the login and lets us wait for it.
    impl->patienceWhileOpening = 3 * connectTimeout(impl->native());
    impl->opensUntil = std::chrono::steady_clock::now() + impl->patienceWhileOpening;
    Connection connection(std::move(impl));

    Result<ServerInfo> server = startSession(connection, options, std::move(stop));
    connection.m_impl->opensUntil.reset();
    if (!server)
        return failure(server.error());
    connection.m_impl->server = std::move(*server);
    return connection;
}

Status Connection::restoreGuards(std::stop_token stop)
{
    const Result<std::vector<Rows>> set = script(guards(), std::move(stop));
    return set ? Status() : Status(failure(set.error()));
}

void Connection::rename(const SessionOptions &options)
{
    m_impl->options.purpose = options.purpose;
    m_impl->options.lockTimeout = options.lockTimeout;
    m_impl->options.statementTimeout = options.statementTimeout;
}

QByteArray Connection::guards() const
{
    return sessionGuards(m_impl->server, m_impl->options);
}

const ServerInfo &Connection::server() const
{
    return m_impl->server;
}

int Connection::backendPid() const
{
    return PQbackendPID(m_impl->native());
}

bool Connection::isAlive() const
{
    return PQstatus(m_impl->native()) == CONNECTION_OK;
}

int Connection::lastErrorPosition() const
{
    return m_impl->lastErrorPosition;
}

QStringList Connection::takeNotices()
{
    return std::exchange(m_impl->notices, {});
}

bool Connection::readsAsGuarded() const
{
    const char *encoding = PQparameterStatus(native(), "client_encoding");
    const char *strings = PQparameterStatus(native(), "standard_conforming_strings");
    return encoding && strings && server().clientEncoding == encoding && qstrcmp(strings, "on") == 0;
}

TransactionStatus Connection::transactionStatus() const
{
    switch (PQtransactionStatus(m_impl->native())) {
    case PQTRANS_IDLE:
        return TransactionStatus::Idle;
    case PQTRANS_ACTIVE:
        return TransactionStatus::Active;
    case PQTRANS_INTRANS:
        return TransactionStatus::InTransaction;
    case PQTRANS_INERROR:
        return TransactionStatus::InError;
    case PQTRANS_UNKNOWN:
        break;
    }
    return TransactionStatus::Unknown;
}

pg_conn *Connection::native() const
{
    return m_impl->native();
}

Result<Rows> Connection::query(const QByteArray &sql, const std::vector<Parameter> &parameters, std::stop_token stop)
{
    std::vector<const char *> values;
    values.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        values.push_back(parameter ? parameter->constData() : nullptr);
    const int sent = PQsendQueryParams(m_impl->native(), sql.constData(), static_cast<int>(values.size()), nullptr,
                                       values.data(), nullptr, nullptr, 0);
    if (sent != 1)
        return failure(errorOfConnection(m_impl->native()));
    Result<std::vector<Rows>> results = m_impl->collect(std::move(stop));
    if (!results)
        return failure(results.error());
    return results->empty() ? Rows() : std::move(results->back());
}

Result<std::vector<Rows>> Connection::script(const QByteArray &sql, std::stop_token stop)
{
    if (PQsendQuery(m_impl->native(), sql.constData()) != 1)
        return failure(errorOfConnection(m_impl->native()));
    return m_impl->collect(std::move(stop));
}

Status Connection::Impl::flush()
{
    // libpq is in blocking mode: what PQsend… could not hand to the kernel yet is pushed here.
    if (PQflush(native()) < 0)
        return failure(errorOfConnection(native()));
    return {};
}

/// libpq waits until the server has closed the connection that the request went over; a server that hangs does not.
void Connection::Impl::cancelOnce(const std::stop_token &stop, bool &cancelSent)
{
    if (cancelSent || !stop.stop_requested())
        return;
    cancelSent = true;
    const std::shared_ptr<PGcancel> handle(PQgetCancel(native()), &PQfreeCancel);
    if (!handle)
        return;
    auto done = std::make_shared<std::promise<void>>();
    cancelling = done->get_future();
    std::thread([handle, done] {
        char ignored[256];
        PQcancel(handle.get(), ignored, sizeof ignored);
        done->set_value();
    }).detach();
}

/// A request to cancel that comes late would be the next statement's.
bool Connection::Impl::isCancelOver()
{
    return !cancelling.valid() || cancelling.wait_for(patienceAfterCancel) == std::future_status::ready;
}

/// nullopt: the server may go on. While the session is opened there is nothing to cancel: it is left.
std::optional<Error> Connection::Impl::whyNotOpening(const std::stop_token &stop)
{
    constexpr qsizetype mostBytes = 4 * 1024 * 1024;
    if (!opensUntil)
        return std::nullopt;
    if (stop.stop_requested())
        return cancelledError();
    const bool late = std::chrono::steady_clock::now() >= *opensUntil;
    if (!late && sentWhileOpening <= mostBytes)
        return std::nullopt;
    return Error{ErrorCode::ServerUnreachable,
                 late ? QCoreApplication::translate("Engine", "The server took the login and did not answer the first "
                                                              "question within %1 s.")
                            .arg(patienceWhileOpening.count())
                      : QCoreApplication::translate("Engine", "What the server sends is no answer to a question."),
                 QCoreApplication::translate("Engine",
                                             "A pooler may have no free server, or this is no PostgreSQL: check "
                                             "host and port of the connection string."),
                 {},
                 {}};
}

Status Connection::Impl::waitForSocket(const std::stop_token &stop, bool &cancelSent)
{
    if (std::optional<Error> reason = whyNotOpening(stop))
        return failure(*reason);
    auto patience = cancelSent ? patienceAfterCancel : std::chrono::milliseconds(-1);
    if (opensUntil)
        patience = std::chrono::duration_cast<std::chrono::milliseconds>(*opensUntil - std::chrono::steady_clock::now()
                                                                         + std::chrono::milliseconds(1));
    pollfd fds[2] = {{PQsocket(native()), POLLIN, 0}, {wakeFd.get(), POLLIN, 0}};
    const int ready = ::poll(fds, cancelSent ? 1 : 2, static_cast<int>(patience.count()));
    if (ready < 0 && errno != EINTR)
        return failure(errorOfConnection(native()));
    if (opensUntil) {
        sentWhileOpening += fds[0].revents != 0 ? bytesWaiting(fds[0].fd) : 0;
        if (std::optional<Error> reason = whyNotOpening(stop))
            return failure(*reason);
    } else if (ready == 0) {
        return failure(ErrorCode::ConnectionLost,
                       QCoreApplication::translate("Engine", "The server did not answer the request to cancel."));
    }
    cancelOnce(stop, cancelSent);
    if (ready > 0 && fds[0].revents != 0 && PQconsumeInput(native()) != 1)
        return failure(errorOfConnection(native()));
    return {};
}

Status Connection::Impl::waitForInput(const std::stop_token &stop, bool &cancelSent)
{
    while (PQisBusy(native())) {
        if (const Status waited = waitForSocket(stop, cancelSent); !waited)
            return waited;
    }
    return {};
}

/// True for what means that the session is in the middle of a COPY, which this client never asks for.
static bool isCopy(ExecStatusType status)
{
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
}

/// Refuses to send data, throws away what is sent: until then libpq says "COPY" to every question for a result.
Status Connection::Impl::endCopy(ExecStatusType status, const std::stop_token &stop, bool &cancelSent)
{
    if (status != PGRES_COPY_OUT)
        PQputCopyEnd(native(), "COPY from or to the client is not supported");
    while (status != PGRES_COPY_IN) {
        cancelOnce(stop, cancelSent);
        char *row = nullptr;
        const int got = PQgetCopyData(native(), &row, 1);
        PQfreemem(row);
        if (got < 0)
            break;
        if (got > 0)
            continue;
        if (const Status waited = waitForSocket(stop, cancelSent); !waited)
            return waited;
    }
    return {};
}

Result<std::vector<Rows>> Connection::Impl::collect(std::stop_token stop)
{
    lastErrorPosition = -1;
    eventfd_t drained = 0;
    ::eventfd_read(wakeFd.get(), &drained);
    const std::stop_callback wake(stop, [fd = wakeFd.get()] { ::eventfd_write(fd, 1); });
    if (const Status flushed = flush(); !flushed)
        return failure(flushed.error());

    std::vector<Rows> results;
    std::optional<Error> firstError;
    bool cancelSent = false;
    while (true) {
        if (const Status waited = waitForInput(stop, cancelSent); !waited)
            return failure(waited.error());
        PGresult *result = PQgetResult(native());
        if (!result)
            break;
        Rows rows(result);
        const ExecStatusType status = PQresultStatus(result);
        if (isCopy(status)) {
            if (const Status ended = endCopy(status, stop, cancelSent); !ended)
                return failure(ended.error());
            // The server itself refuses what is not sent to it, with the place.
            if (!firstError && status != PGRES_COPY_IN)
                firstError = Error{ErrorCode::StatementFailed,
                                   QCoreApplication::translate("Engine", "COPY … TO STDOUT is not supported here."),
                                   QCoreApplication::translate("Engine", "Use COPY to a file on the server."),
                                   {},
                                   {}};
            continue;
        }
        if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE) {
            if (!firstError || cancelSent) {
                firstError = errorOfResult(result, cancelSent ? StopRequested::Yes : StopRequested::No);
                const char *position = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
                lastErrorPosition = position ? QByteArray(position).toInt() - 1 : -1;
            }
            if (PQstatus(native()) == CONNECTION_BAD)
                firstError = errorOfConnection(native());
        } else if (!firstError) {
            results.push_back(std::move(rows));
        }
    }
    if (!isCancelOver())
        return failure(ErrorCode::ConnectionLost,
                       QCoreApplication::translate("Engine", "The server did not answer the request to cancel."));
    if (firstError)
        return failure(*firstError);
    return results;
}

Result<QByteArray> Connection::quoted(const QString &identifier) const
{
    const QByteArray utf8 = identifier.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQescapeIdentifier(m_impl->native(), utf8.constData(), static_cast<size_t>(utf8.size())), &PQfreemem);
    if (!text)
        return failure(ErrorCode::IdentifierInvalid,
                       QCoreApplication::translate("Engine", "\"%1\" cannot be quoted as an identifier: %2")
                           .arg(identifier, text::plain(QByteArrayView(PQerrorMessage(m_impl->native())))));
    return QByteArray(text.get());
}

Result<QByteArray> Connection::literal(const QString &value) const
{
    const QByteArray utf8 = value.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQescapeLiteral(m_impl->native(), utf8.constData(), static_cast<size_t>(utf8.size())), &PQfreemem);
    if (!text)
        return failure(ErrorCode::IdentifierInvalid,
                       QCoreApplication::translate("Engine", "A text cannot be quoted: %1")
                           .arg(text::plain(QByteArrayView(PQerrorMessage(m_impl->native())))));
    return QByteArray(text.get());
}

} // namespace tenantry
