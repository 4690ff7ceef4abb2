// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionChannel.h"

#include "base/Text.h"
#include "postgres/ServerErrors.h"

#include <QCoreApplication>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

namespace tenantry {

static constexpr std::chrono::milliseconds patienceAfterCancel{15000};

static void receiveNotice(void *receiver, const PGresult *result)
{
    constexpr qsizetype mostNotices = 200;
    auto *notices = static_cast<QStringList *>(receiver);
    if (notices->size() < mostNotices)
        notices->append(text::plain(QByteArrayView(PQresultErrorMessage(result)), 1000));
}

SessionChannel::SessionChannel(OpenedSession session)
    : m_session(std::move(session))
    , m_wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    PQsetNoticeReceiver(native(), &receiveNotice, &m_notices);
}

SessionChannel::~SessionChannel() = default;

void SessionChannel::beginOpening()
{
    // For who the server is and for the guards: a pooler without a free server takes the login and lets us wait for it.
    m_patienceWhileOpening = 3 * connectTimeout(native());
    m_opensUntil = std::chrono::steady_clock::now() + m_patienceWhileOpening;
}

/// What puts our path in front of a message of ours; empty: it is in force, or nothing would be done but a ROLLBACK.
QByteArray SessionChannel::pin() const
{
    const PGTransactionStatusType status = PQtransactionStatus(native());
    if (m_path == Path::Kept || (status != PQTRANS_IDLE && status != PQTRANS_INTRANS))
        return {};
    // Settings made through a transaction pooler would stay with whoever gets that server connection next; these end
    // with the transaction. Sessions there only look, and meet no policy, as those that are ours.
    if (m_path == Path::Unknown)
        return "SET LOCAL search_path = pg_catalog, pg_temp;\nSET LOCAL row_security = off;\n"
               "SET LOCAL transaction_read_only = on;\n";
    return status == PQTRANS_IDLE ? "SET search_path = pg_catalog, pg_temp;\n"
                                  : "SET LOCAL search_path = pg_catalog, pg_temp;\n";
}

Result<NativeResult> SessionChannel::bound(const QByteArray &sql, const std::vector<Parameter> &parameters,
                                           std::stop_token stop)
{
    std::vector<const char *> values;
    values.reserve(parameters.size());
    for (const Parameter &parameter : parameters)
        values.push_back(parameter ? parameter->constData() : nullptr);
    const int sent = PQsendQueryParams(native(), sql.constData(), static_cast<int>(values.size()), nullptr,
                                       values.data(), nullptr, nullptr, 0);
    if (sent != 1)
        return failure(errorOfConnection(native()));
    Result<std::vector<NativeResult>> results = collect(std::move(stop));
    if (!results)
        return failure(results.error());
    return results->empty() ? NativeResult() : std::move(results->back());
}

Result<NativeResult> SessionChannel::query(const QByteArray &sql, const std::vector<Parameter> &parameters,
                                           std::stop_token stop)
{
    // The extended protocol takes one statement a message. A session that is nobody's stays ours for a transaction.
    const bool wraps = m_path == Path::Unknown && PQtransactionStatus(native()) == PQTRANS_IDLE;
    if (!pin().isEmpty()) {
        const auto begun = pinned(wraps ? QByteArrayLiteral("BEGIN") : QByteArray(), stop);
        if (!begun)
            return failure(begun.error());
    }
    Result<NativeResult> result = bound(sql, parameters, std::move(stop));
    if (!wraps || PQstatus(native()) != CONNECTION_OK)
        return result;
    const int position = m_lastErrorPosition;
    const auto ended = send(result ? "COMMIT" : "ROLLBACK", {});
    m_lastErrorPosition = position;
    if (result && !ended)
        return failure(ended.error());
    return result;
}

Result<std::vector<NativeResult>> SessionChannel::script(const QByteArray &sql, MessageOf whose, std::stop_token stop)
{
    if (m_path == Path::Unknown || whose == MessageOf::Ours)
        return pinned(sql, std::move(stop));
    m_path = Path::Left; // also where it fails half-way
    Result<std::vector<NativeResult>> results = send(sql, std::move(stop));
    if (results && whose == MessageOf::Guarded)
        m_path = Path::Kept;
    return results;
}

/// \p sql, ours, with the path in front that its names are to be looked for in.
Result<std::vector<NativeResult>> SessionChannel::pinned(const QByteArray &sql, std::stop_token stop)
{
    const QByteArray first = pin();
    const bool isIdle = PQtransactionStatus(native()) == PQTRANS_IDLE;
    Result<std::vector<NativeResult>> results = send(first + sql, std::move(stop));
    if (m_lastErrorPosition >= first.size())
        m_lastErrorPosition -= static_cast<int>(first.size());
    if (!results || first.isEmpty())
        return results;
    results->erase(results->begin(), results->begin() + first.count(';'));
    // A ROLLBACK in the same message takes the path back as well.
    const bool isKept = isIdle && std::ranges::none_of(*results, [](const NativeResult &result) {
                            return qstrcmp(PQcmdStatus(result.get()), "ROLLBACK") == 0;
                        });
    if (m_path == Path::Left && isKept && PQtransactionStatus(native()) == PQTRANS_IDLE)
        m_path = Path::Kept;
    return results;
}

Result<std::vector<NativeResult>> SessionChannel::send(const QByteArray &sql, std::stop_token stop)
{
    if (PQsendQuery(native(), sql.constData()) != 1)
        return failure(errorOfConnection(native()));
    return collect(std::move(stop));
}

Status SessionChannel::flush()
{
    // libpq is in blocking mode: what PQsend… could not hand to the kernel yet is pushed here.
    if (PQflush(native()) < 0)
        return failure(errorOfConnection(native()));
    return {};
}

/// libpq waits until the server has closed the connection that the request went over; a server that hangs does not.
void SessionChannel::cancelOnce(const std::stop_token &stop, bool &cancelSent)
{
    if (cancelSent || !stop.stop_requested())
        return;
    cancelSent = true;
    const std::shared_ptr<PGcancel> handle(PQgetCancel(native()), &PQfreeCancel);
    if (!handle)
        return;
    auto done = std::make_shared<std::promise<void>>();
    m_cancelling = done->get_future();
    std::thread([handle, done] {
        char ignored[256];
        PQcancel(handle.get(), ignored, sizeof ignored);
        done->set_value();
    }).detach();
}

/// A request to cancel that comes late would be the next statement's.
bool SessionChannel::isCancelOver()
{
    return !m_cancelling.valid() || m_cancelling.wait_for(patienceAfterCancel) == std::future_status::ready;
}

/// nullopt: the server may go on. While the session is opened there is nothing to cancel: it is left.
std::optional<Error> SessionChannel::whyNotOpening(const std::stop_token &stop)
{
    constexpr qsizetype mostBytes = 4 * 1024 * 1024;
    if (!m_opensUntil)
        return std::nullopt;
    if (stop.stop_requested())
        return cancelledError();
    const bool late = std::chrono::steady_clock::now() >= *m_opensUntil;
    if (!late && m_sentWhileOpening <= mostBytes)
        return std::nullopt;
    return Error{ErrorCode::ServerUnreachable,
                 late ? QCoreApplication::translate("Engine", "The server took the login and did not answer the first "
                                                              "question within %1 s.")
                            .arg(m_patienceWhileOpening.count())
                      : QCoreApplication::translate("Engine", "What the server sends is no answer to a question."),
                 QCoreApplication::translate("Engine",
                                             "A pooler may have no free server, or this is no PostgreSQL: check "
                                             "host and port of the connection string."),
                 {},
                 {}};
}

Status SessionChannel::waitForSocket(const std::stop_token &stop, bool &cancelSent)
{
    if (std::optional<Error> reason = whyNotOpening(stop))
        return failure(*reason);
    auto patience = cancelSent ? patienceAfterCancel : std::chrono::milliseconds(-1);
    if (m_opensUntil)
        patience = std::chrono::duration_cast<std::chrono::milliseconds>(
            *m_opensUntil - std::chrono::steady_clock::now() + std::chrono::milliseconds(1));
    pollfd fds[2] = {{PQsocket(native()), POLLIN, 0}, {m_wakeFd.get(), POLLIN, 0}};
    const int ready = ::poll(fds, cancelSent ? 1 : 2, static_cast<int>(patience.count()));
    if (ready < 0 && errno != EINTR)
        return failure(errorOfConnection(native()));
    if (m_opensUntil) {
        m_sentWhileOpening += fds[0].revents != 0 ? bytesWaiting(fds[0].fd) : 0;
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

Status SessionChannel::waitForInput(const std::stop_token &stop, bool &cancelSent)
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
Status SessionChannel::endCopy(int status, const std::stop_token &stop, bool &cancelSent)
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

/// Whether two results say the same, and nothing but what was done.
static bool isSameAnswer(pg_result *one, pg_result *other)
{
    return PQresultStatus(one) == PGRES_COMMAND_OK && PQresultStatus(other) == PGRES_COMMAND_OK
           && qstrcmp(PQcmdStatus(one), PQcmdStatus(other)) == 0;
}

Result<std::vector<NativeResult>> SessionChannel::collect(std::stop_token stop)
{
    m_lastErrorPosition = -1;
    eventfd_t drained = 0;
    ::eventfd_read(m_wakeFd.get(), &drained);
    const std::stop_callback wake(stop, [fd = m_wakeFd.get()] { ::eventfd_write(fd, 1); });
    if (const Status flushed = flush(); !flushed)
        return failure(flushed.error());

    std::vector<NativeResult> results;
    std::optional<Error> firstError;
    bool cancelSent = false;
    while (true) {
        if (const Status waited = waitForInput(stop, cancelSent); !waited)
            return failure(waited.error());
        NativeResult result(PQgetResult(native()), &PQclear);
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
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
                firstError = errorOfResult(result.get(), cancelSent ? StopRequested::Yes : StopRequested::No);
                const char *position = PQresultErrorField(result.get(), PG_DIAG_STATEMENT_POSITION);
                m_lastErrorPosition = position ? QByteArray(position).toInt() - 1 : -1;
            }
            if (PQstatus(native()) == CONNECTION_BAD)
                firstError = errorOfConnection(native());
        } else if (!firstError) {
            // A file may insert a hundred thousand rows one by one, with one answer to all of them.
            const bool isSame = !results.empty() && isSameAnswer(result.get(), results.back().get());
            results.push_back(isSame ? results.back() : std::move(result));
        }
    }
    if (!isCancelOver())
        return failure(ErrorCode::ConnectionLost,
                       QCoreApplication::translate("Engine", "The server did not answer the request to cancel."));
    if (firstError)
        return failure(*firstError);
    return results;
}

} // namespace tenantry
