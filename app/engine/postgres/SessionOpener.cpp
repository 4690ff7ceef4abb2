// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionOpener.h"

#include "base/FileDescriptor.h"
#include "base/Text.h"
#include "postgres/HostsToTry.h"
#include "postgres/ServerErrors.h"
#include "postgres/SessionGuard.h"

#include <QCoreApplication>
#include <QUuid>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <chrono>
#include <memory>

namespace tenantry {

OpenedSession::OpenedSession(pg_conn *connection)
    : native(connection)
{
}

OpenedSession::OpenedSession(OpenedSession &&other) noexcept
    : native(std::exchange(other.native, nullptr))
{
}

OpenedSession &OpenedSession::operator=(OpenedSession &&other) noexcept
{
    std::swap(native, other.native);
    return *this;
}

OpenedSession::~OpenedSession()
{
    PQfinish(native);
}

qsizetype bytesWaiting(int socket)
{
    int waiting = 0;
    return ::ioctl(socket, FIONREAD, &waiting) == 0 ? waiting : 0;
}

namespace {

/// A connection string as libpq's two arrays.
class LibpqParameters {
public:
    explicit LibpqParameters(const Conninfo &conninfo)
    {
        for (auto it = conninfo.values().begin(); it != conninfo.values().end(); ++it)
            m_bytes << it.key().toUtf8() << it.value().toUtf8();
        for (qsizetype i = 0; i < m_bytes.size(); i += 2) {
            m_keywords.push_back(m_bytes.at(i).constData());
            m_values.push_back(m_bytes.at(i + 1).constData());
        }
        m_keywords.push_back(nullptr);
        m_values.push_back(nullptr);
    }
    const char *const *keywords() const { return m_keywords.data(); }
    const char *const *values() const { return m_values.data(); }

private:
    QList<QByteArray> m_bytes;
    std::vector<const char *> m_keywords;
    std::vector<const char *> m_values;
};

} // namespace

/// What libpq would connect with once service file and environment are looked at; what \p conninfo says if libpq would
/// not even try.
static QMap<QString, QString> effectiveValues(const Conninfo &conninfo)
{
    Conninfo refused = conninfo;
    // libpq tells what it made of everything only of a session that was begun; a value that it refuses keeps it from
    // looking for the host.
    refused.set(QStringLiteral("channel_binding"), QStringLiteral("none of libpq's"));
    const LibpqParameters parameters(refused);
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectStartParams(parameters.keywords(), parameters.values(), 0), &PQfinish);
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(connection.get()),
                                                                               &PQconninfoFree);
    QMap<QString, QString> values;
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (option->val && *option->val)
            values.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return values.isEmpty() ? conninfo.values() : values;
}

Conninfo withDefaults(Conninfo conninfo)
{
    const QMap<QString, QString> effective = effectiveValues(conninfo);
    const auto preset = [&conninfo, &effective](const char *keyword, const char *value) {
        if (conninfo.value(QLatin1String(keyword)).isEmpty() && effective.value(QLatin1String(keyword)).isEmpty())
            conninfo.set(QLatin1String(keyword), QLatin1String(value));
    };
    preset("connect_timeout", "10");
    preset("keepalives_idle", "30");
    preset("keepalives_interval", "10");
    preset("keepalives_count", "3");
    preset("tcp_user_timeout", "60000");
    const QStringList hosts =
        (effective.value(QStringLiteral("host")) + u',' + effective.value(QStringLiteral("hostaddr")))
            .split(u',', Qt::SkipEmptyParts);
    const bool remote =
        std::any_of(hosts.begin(), hosts.end(), [](const QString &host) { return !isThisMachine(host); });
    // "prefer" is libpq's own default, which falls back to plaintext without a word. Who wants it has to write it into
    // the connection string or PGSSLMODE; in a service file it cannot be told from the default.
    const bool chosen = !conninfo.value(QStringLiteral("sslmode")).isEmpty() || qEnvironmentVariableIsSet("PGSSLMODE")
                        || effective.value(QStringLiteral("sslmode")) != QStringLiteral("prefer");
    if (remote && !chosen)
        conninfo.set(QStringLiteral("sslmode"), QStringLiteral("verify-full"));
    return conninfo;
}

std::chrono::seconds connectTimeout(const pg_conn *connection)
{
    // 0 of a person's own is libpq's "for ever"; withDefaults() has set one where nobody did.
    constexpr int forEver = 24 * 3600;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfo(const_cast<pg_conn *>(connection)), &PQconninfoFree);
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, "connect_timeout") == 0) {
            const int seconds = QByteArray(option->val).toInt();
            return std::chrono::seconds(seconds > 0 ? std::max(seconds, 2) : forEver); // libpq's own least is 2
        }
    }
    return std::chrono::seconds(forEver);
}

namespace {

/// How far a connection came.
enum class Progress { Open, Refused, Silent, Flooding, Stopped };

QByteArray placeOf(const PGconn *connection)
{
    return QByteArray(PQhost(connection)) + ' ' + PQhostaddr(connection) + ' ' + PQport(connection);
}

/// Drives \p connection to its end; libpq heeds connect_timeout only where it blocks, and then no stop request.
Progress drive(PGconn *connection, std::chrono::seconds patience, const std::stop_token &stop)
{
    // A login takes some kilobytes. libpq reads what comes until a message is whole, however long it says it is.
    constexpr qsizetype mostBytes = 1024 * 1024;
    const FileDescriptor wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    const std::stop_callback wake(stop, [fd = wakeFd.get()] { ::eventfd_write(fd, 1); });
    auto end = std::chrono::steady_clock::now() + patience;
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    qsizetype received = 0;
    QByteArray place = placeOf(connection);
    while (next != PGRES_POLLING_OK && next != PGRES_POLLING_FAILED) {
        if (const QByteArray now = placeOf(connection); now != place) {
            place = now; // libpq has gone on to the next server of the string, which has its own time
            end = std::chrono::steady_clock::now() + patience;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (stop.stop_requested())
            return Progress::Stopped;
        if (left.count() <= 0)
            return Progress::Silent;
        pollfd fds[2] = {
            {PQsocket(connection), short(next == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0},
            {wakeFd.get(), POLLIN, 0},
        };
        if (::poll(fds, 2, static_cast<int>(left.count())) <= 0 || fds[0].revents == 0)
            continue;
        received += bytesWaiting(fds[0].fd);
        if (received > mostBytes)
            return Progress::Flooding;
        next = PQconnectPoll(connection);
    }
    return next == PGRES_POLLING_OK ? Progress::Open : Progress::Refused;
}

void ignoreNotice(void * /*unused*/, const PGresult * /*result*/) {}

/// What became of an attempt.
struct Attempt {
    OpenedSession session;
    Progress progress = Progress::Refused;
    QString message;
    PasswordState password = PasswordState::NotAsked;
};

/// One attempt, at the servers of the string as libpq goes through them.
Attempt attemptOnce(const Conninfo &conninfo, const std::stop_token &stop)
{
    const LibpqParameters parameters(conninfo);
    Attempt attempt;
    attempt.session = OpenedSession(PQconnectStartParams(parameters.keywords(), parameters.values(), 0));
    PGconn *connection = attempt.session.native;
    PQsetNoticeReceiver(connection, &ignoreNotice, nullptr); // libpq's own writes to stderr
    const std::chrono::seconds patience = connectTimeout(connection);
    if (PQstatus(connection) != CONNECTION_BAD)
        attempt.progress = drive(connection, patience, stop);
    if (attempt.progress == Progress::Open)
        return attempt;
    attempt.message = attempt.progress == Progress::Silent
                          ? QCoreApplication::translate("Engine", "no answer within %1 s").arg(patience.count())
                      : attempt.progress == Progress::Flooding
                          ? QCoreApplication::translate("Engine", "what it sends is no answer to a login")
                          : text::plain(QByteArrayView(PQerrorMessage(connection)));
    if (attempt.progress != Progress::Refused)
        return attempt;
    if (PQconnectionNeedsPassword(connection))
        attempt.password = PasswordState::Needed;
    else if (PQconnectionUsedPassword(connection) && isPasswordRefused(attempt.message))
        attempt.password = PasswordState::Rejected;
    return attempt;
}

/// One attempt, which goes on with the next server where one does not answer, as libpq does where it blocks.
Attempt attemptAt(Conninfo conninfo, const std::stop_token &stop)
{
    while (true) {
        Attempt attempt = attemptOnce(conninfo, stop);
        const bool goOn = attempt.progress == Progress::Silent || attempt.progress == Progress::Flooding;
        if (!goOn || !leaveOutHostsUpTo(attempt.session.native, conninfo))
            return attempt;
    }
}

} // namespace

QString applicationName(const SessionOptions &options)
{
    return QStringLiteral("tenantry/%1").arg(options.purpose).left(63);
}

static const QString optionsKey = QStringLiteral("options");

/// Whether a pooler refuses the settings that a session is opened with; these come without a SQLSTATE of their own.
static bool mayMeanOptions(const QString &refusal)
{
    return refusal.contains(QStringLiteral("option"), Qt::CaseInsensitive)
           || refusal.contains(QStringLiteral("parameter"), Qt::CaseInsensitive);
}

/// The search for a way in: plain, with the keyring's password, with a person's until it is taken or they decline.
class Opening {
public:
    Opening(const SessionOptions &options, Conninfo conninfo, std::stop_token stop)
        : m_options(options)
        , m_conninfo(std::move(conninfo))
        , m_ownOptions(effectiveValues(m_conninfo).value(optionsKey))
        , m_stop(std::move(stop))
        , m_target(m_conninfo.shortText())
    {
        const QString mark = QUuid::createUuid().toString(QUuid::Id128);
        m_conninfo.set(optionsKey, QStringLiteral("%1 %2").arg(m_ownOptions, startOptions(mark)).trimmed());
    }

    Result<OpenedSession> run()
    {
        // Asked first, so that a password once told costs no failed login for every further session.
        m_tried = answer(PasswordQuestion::Of::Memory);
        if (m_tried)
            m_conninfo.set(QStringLiteral("password"), *m_tried);
        if (!tryOnce() && wants(PasswordState::Needed) && !m_options.storeKey.isEmpty())
            tryWith(secrets::storedPassword(m_options.storeKey));
        while (!m_session && !m_stop.stop_requested() && m_refusal.password != PasswordState::NotAsked) {
            const std::optional<QString> refused = m_tried;
            const std::optional<QString> typed = answer(PasswordQuestion::Of::Person);
            if (!typed || typed == refused)
                break; // declined, or told by something that knows no other
            tryWith(typed);
        }
        if (m_session)
            return std::move(*m_session);
        if (m_stop.stop_requested())
            return failure(cancelledError());
        return failure(errorOfOpening(m_target, m_refusal.message, m_refusal.password));
    }

private:
    bool wants(PasswordState state) const { return !m_session && m_refusal.password == state; }

    std::optional<QString> answer(PasswordQuestion::Of of) const
    {
        if (!m_options.prompt)
            return std::nullopt;
        return m_options.prompt({of, m_target, m_tried, m_stop});
    }

    bool tryOnce()
    {
        m_refusal = attemptAt(m_conninfo, m_stop);
        if (m_refusal.progress == Progress::Refused && m_refusal.password == PasswordState::NotAsked
            && mayMeanOptions(m_refusal.message) && m_conninfo.value(optionsKey) != m_ownOptions) {
            m_conninfo.set(optionsKey, m_ownOptions);
            m_refusal = attemptAt(m_conninfo, m_stop);
        }
        if (m_refusal.progress == Progress::Open)
            m_session = std::move(m_refusal.session);
        return m_session.has_value();
    }

    void tryWith(const std::optional<QString> &password)
    {
        if (!password || m_stop.stop_requested())
            return;
        m_tried = password;
        m_conninfo.set(QStringLiteral("password"), *password);
        tryOnce();
    }

    const SessionOptions &m_options;
    Conninfo m_conninfo;
    QString m_ownOptions; ///< what libpq would send without us
    std::stop_token m_stop;
    QString m_target;
    Attempt m_refusal; ///< the last one
    std::optional<QString> m_tried;
    std::optional<OpenedSession> m_session;
};

Result<OpenedSession> openSession(const SessionOptions &options, std::stop_token stop)
{
    Result<Conninfo> conninfo = Conninfo::parse(options.conninfo);
    if (!conninfo)
        return failure(conninfo.error());
    conninfo = withDefaults(std::move(*conninfo));
    // RESET ALL goes back to what a session was opened with.
    conninfo->set(QStringLiteral("application_name"), applicationName(options));
    // What is sent before the guards are set is read as UTF-8 already.
    conninfo->set(QStringLiteral("client_encoding"), QStringLiteral("UTF8"));
    return Opening(options, std::move(*conninfo), std::move(stop)).run();
}

} // namespace tenantry
