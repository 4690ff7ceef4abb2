// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ChildAccess.h"

#include "postgres/SessionGuard.h"
#include "postgres/SessionParameters.h"
#include "tasks/Spawn.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

/// Secrets, and what would lead a child elsewhere than to the server that the connection reached.
static const QStringList &leftOut()
{
    static const QStringList keywords{QStringLiteral("password"),
                                      QStringLiteral("passfile"),
                                      QStringLiteral("sslpassword"),
                                      QStringLiteral("service"),
                                      QStringLiteral("replication"),
                                      QStringLiteral("target_session_attrs"),
                                      QStringLiteral("host"),
                                      QStringLiteral("hostaddr"),
                                      QStringLiteral("port"),
                                      QStringLiteral("dbname"),
                                      QStringLiteral("user"),
                                      QStringLiteral("application_name"),
                                      QStringLiteral("options"), // goes into PGOPTIONS, with the guards
                                      QStringLiteral("client_encoding"),
                                      QStringLiteral("fallback_application_name")};
    return keywords;
}

static QString quotedValue(const QString &value)
{
    static const QRegularExpression plainValue(QStringLiteral("^[A-Za-z0-9_./:@,+-]+$"));
    if (plainValue.match(value).hasMatch())
        return value;
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + escaped + u'\'';
}

QString childConninfo(const Connection &connection, const QString &applicationName)
{
    const QMap<QString, QString> keywords = sessionParameters(connection).keywords;
    QStringList words;
    const auto add = [&words](const QString &keyword, const QString &value) {
        if (!value.isEmpty())
            words << keyword + u'=' + quotedValue(value);
    };
    const QString host = keywords.value(QStringLiteral("host"));
    add(QStringLiteral("host"), host);
    // A name may stand for several servers; the snapshot lives on one of them.
    if (!host.startsWith(u'/') && !host.startsWith(u'@'))
        add(QStringLiteral("hostaddr"), keywords.value(QStringLiteral("hostaddr")));
    for (const char *keyword : {"port", "dbname", "user"})
        add(QLatin1String(keyword), keywords.value(QLatin1String(keyword)));
    add(QStringLiteral("application_name"), applicationName.left(63));
    for (auto it = keywords.begin(); it != keywords.end(); ++it) {
        if (!leftOut().contains(it.key()))
            add(it.key(), it.value());
    }
    return words.join(u' ');
}

static QString passfileFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime) && QFileInfo(runtime).isWritable())
        return runtime;
    return QDir::tempPath();
}

/// A killed process cannot remove its passfile: the next one does.
static void removeStalePassfiles(const QString &folder)
{
    static const QRegularExpression pattern(QStringLiteral("^tenantry-pass-(\\d+)-[A-Za-z0-9]{6}$"));
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("tenantry-pass-*")}, QDir::Files)) {
        const QRegularExpressionMatch match = pattern.match(file.fileName());
        if (!match.hasMatch() || file.isSymLink() || file.ownerId() != ::getuid())
            continue;
        if (::kill(static_cast<pid_t>(match.captured(1).toLongLong()), 0) != 0 && errno == ESRCH)
            QFile::remove(file.absoluteFilePath());
    }
}

static Result<QString> writePassfile(const QString &password)
{
    const QString folder = passfileFolder();
    removeStalePassfiles(folder);
    QByteArray name = QFile::encodeName(
        QStringLiteral("%1/tenantry-pass-%2-XXXXXX").arg(folder).arg(QCoreApplication::applicationPid()));
    const FileDescriptor file(::mkostemp(name.data(), O_CLOEXEC)); // mkostemp makes it 0600
    QByteArray escaped = password.toUtf8();
    escaped.replace('\\', "\\\\").replace(':', "\\:");
    const QByteArray line = "*:*:*:*:" + escaped + '\n';
    if (!file.isOpen() || ::write(file.get(), line.constData(), static_cast<size_t>(line.size())) != line.size()) {
        const QString reason = qt_error_string();
        if (file.isOpen())
            ::unlink(name.constData());
        return failure(
            ErrorCode::FileNotWritten,
            QCoreApplication::translate("Engine", "Cannot write a private file in \"%1\": %2").arg(folder, reason),
            QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
    }
    return QFile::decodeName(name);
}

Result<ChildAccess> ChildAccess::make(const Connection &connection, const QString &applicationName)
{
    ChildAccess access;
    access.m_conninfo = childConninfo(connection, applicationName);
    access.m_options = guardOptions(connection);
    const QString password = sessionParameters(connection).password;
    if (password.isEmpty())
        return access;
    access.m_password = password;
    Result<QString> file = writePassfile(password);
    if (!file)
        return failure(file.error());
    access.m_passfile = std::move(*file);
    return access;
}

ChildAccess::ChildAccess(ChildAccess &&other) noexcept
    : m_conninfo(std::move(other.m_conninfo))
    , m_options(std::move(other.m_options))
    , m_passfile(std::exchange(other.m_passfile, {}))
    , m_password(std::move(other.m_password))
{
}

ChildAccess &ChildAccess::operator=(ChildAccess &&other) noexcept
{
    std::swap(m_conninfo, other.m_conninfo);
    std::swap(m_options, other.m_options);
    std::swap(m_passfile, other.m_passfile);
    std::swap(m_password, other.m_password);
    return *this;
}

ChildAccess::~ChildAccess()
{
    if (!m_passfile.isEmpty())
        QFile::remove(m_passfile);
}

std::vector<std::pair<QString, QString>> ChildAccess::environment() const
{
    std::vector<std::pair<QString, QString>> environment{{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}};
    if (!m_options.isEmpty())
        environment.emplace_back(QStringLiteral("PGOPTIONS"), m_options);
    if (!m_passfile.isEmpty())
        environment.emplace_back(QStringLiteral("PGPASSFILE"), m_passfile);
    return environment;
}

SessionOptions ChildAccess::further(SessionOptions options) const
{
    if (m_password) {
        options.storeKey.clear();
        options.prompt = [password = m_password](const PasswordQuestion &) { return password; };
    }
    return options;
}

} // namespace tenantry
