// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionOpener.h"

#include "base/Text.h"
#include "postgres/ServerErrors.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <memory>

namespace tenantry {

OpenedSession::OpenedSession(OpenedSession &&other) noexcept
    : qtName(std::exchange(other.qtName, {}))
    , native(std::exchange(other.native, nullptr))
{
}

OpenedSession &OpenedSession::operator=(OpenedSession &&other) noexcept
{
    std::swap(qtName, other.qtName);
    std::swap(native, other.native);
    return *this;
}

OpenedSession::~OpenedSession()
{
    if (qtName.isEmpty())
        return;
    {
        QSqlDatabase database = QSqlDatabase::database(qtName, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(qtName);
}

static bool isLoopback(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == QStringLiteral("localhost")
           || host == QStringLiteral("::1") || host.startsWith(QStringLiteral("127."));
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
    const bool remote = std::any_of(hosts.begin(), hosts.end(), [](const QString &host) { return !isLoopback(host); });
    // "prefer" is libpq's own default, which falls back to plaintext without a word. Who wants it has to write it into
    // the connection string or PGSSLMODE; in a service file it cannot be told from the default.
    const bool chosen = !conninfo.value(QStringLiteral("sslmode")).isEmpty() || qEnvironmentVariableIsSet("PGSSLMODE")
                        || effective.value(QStringLiteral("sslmode")) != QStringLiteral("prefer");
    if (remote && !chosen)
        conninfo.set(QStringLiteral("sslmode"), QStringLiteral("verify-full"));
    return conninfo;
}

/// A failed attempt is repeated by bare libpq, which tells whether a password was wanted; QPSQL keeps only a text.
struct Refusal {
    QString message;
    PasswordState password = PasswordState::NotAsked;
};

/// Drives \p connection to its end, or until \p stop; a host that drops packets is not waited for. False: it did not
/// end.
static bool finishConnecting(PGconn *connection, std::chrono::seconds patience, const std::stop_token &stop)
{
    const int wakeFd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    {
        const std::stop_callback wake(stop, [wakeFd] { ::eventfd_write(wakeFd, 1); });
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!stop.stop_requested() && next != PGRES_POLLING_OK && next != PGRES_POLLING_FAILED) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            if (left.count() <= 0)
                break;
            pollfd fds[2] = {
                {PQsocket(connection), short(next == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0},
                {wakeFd, POLLIN, 0},
            };
            if (::poll(fds, 2, static_cast<int>(left.count())) > 0 && fds[0].revents != 0)
                next = PQconnectPoll(connection);
        }
    }
    ::close(wakeFd);
    return next == PGRES_POLLING_OK || next == PGRES_POLLING_FAILED;
}

static Refusal askWhy(const Conninfo &conninfo, const std::stop_token &stop)
{
    const LibpqParameters parameters(conninfo);
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectStartParams(parameters.keywords(), parameters.values(), 0), &PQfinish);
    Refusal refusal;
    // libpq heeds connect_timeout only where it blocks.
    const int timeout = conninfo.value(QStringLiteral("connect_timeout")).toInt();
    const std::chrono::seconds patience(timeout > 0 ? timeout : 10);
    if (PQstatus(connection.get()) != CONNECTION_BAD && !finishConnecting(connection.get(), patience, stop))
        return refusal;
    refusal.message = text::plain(QByteArrayView(PQerrorMessage(connection.get())));
    if (PQconnectionNeedsPassword(connection.get()))
        refusal.password = PasswordState::Needed;
    else if (PQconnectionUsedPassword(connection.get()) && isPasswordRefused(refusal.message))
        refusal.password = PasswordState::Rejected;
    return refusal;
}

static QString nextConnectionName()
{
    static std::atomic<quint64> number{0};
    return QStringLiteral("tenantry-pg-%1").arg(++number);
}

/// One attempt. nullopt: refused; ask askWhy().
static std::optional<OpenedSession> attempt(const Conninfo &conninfo, QString &qtError)
{
    OpenedSession session;
    session.qtName = nextConnectionName();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), session.qtName);
    if (!database.isValid()) {
        qtError = database.lastError().text();
        return std::nullopt;
    }
    // The driver glues its options with ';' and quotes only these four by itself.
    QStringList options;
    for (auto it = conninfo.values().begin(); it != conninfo.values().end(); ++it) {
        if (it.key() == QStringLiteral("password") || it.key() == QStringLiteral("dbname"))
            continue;
        QString quoted = it.value();
        quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
        options << QStringLiteral("%1='%2'").arg(it.key(), quoted);
    }
    database.setConnectOptions(options.join(u';'));
    database.setDatabaseName(conninfo.value(QStringLiteral("dbname")));
    database.setPassword(conninfo.value(QStringLiteral("password")));
    if (!database.open()) {
        qtError = database.lastError().text();
        return std::nullopt;
    }
    const QVariant handle = database.driver()->handle();
    // Qt 6 names the type after the struct behind libpq's typedef, Qt 5 after the typedef.
    if (handle.isValid() && (qstrcmp(handle.typeName(), "pg_conn*") == 0 || qstrcmp(handle.typeName(), "PGconn*") == 0))
        session.native = *static_cast<PGconn *const *>(handle.constData());
    return session;
}

static Status checkWritable(const Conninfo &conninfo)
{
    for (const QString &value : conninfo.values()) {
        if (value.contains(u';') && value != conninfo.value(QStringLiteral("password"))
            && value != conninfo.value(QStringLiteral("dbname")))
            return failure(
                ErrorCode::ConninfoInvalid,
                QCoreApplication::translate("Engine", "The connection string has a ';' inside a value."),
                QCoreApplication::translate("Engine", "Put this value into a service file and name it with service=."));
    }
    return {};
}

QString applicationName(const SessionOptions &options)
{
    return QStringLiteral("tenantry/%1").arg(options.purpose).left(63);
}

/// The search for a way in: plain, with the keyring's password, with a person's until it is taken or they decline.
class Opening {
public:
    Opening(const SessionOptions &options, Conninfo conninfo, std::stop_token stop)
        : m_options(options)
        , m_conninfo(std::move(conninfo))
        , m_stop(std::move(stop))
        , m_target(m_conninfo.shortText())
    {
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
        return failure(
            errorOfOpening(m_target, m_refusal.message.isEmpty() ? m_qtError : m_refusal.message, m_refusal.password));
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
        m_session = attempt(m_conninfo, m_qtError);
        m_refusal = {};
        if (!m_session && !m_stop.stop_requested())
            m_refusal = askWhy(m_conninfo, m_stop);
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
    std::stop_token m_stop;
    QString m_target;
    QString m_qtError;
    Refusal m_refusal;
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
    if (const Status writable = checkWritable(*conninfo); !writable)
        return failure(writable.error());
    return Opening(options, std::move(*conninfo), std::move(stop)).run();
}

} // namespace tenantry
