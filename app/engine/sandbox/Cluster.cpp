// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Cluster.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "postgres/Conninfo.h"
#include "tasks/ChildProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace tenantry {

namespace {

const QString socketName = QStringLiteral("/.s.PGSQL.5432");

QString recordFile(const QString &folder)
{
    return folder + QStringLiteral("/cluster.conf");
}

/// Whether a Unix socket in \p folder can be named: to the kernel, to libpq ("," separates hosts) and in the server's
/// list of socket folders.
bool fitsSocket(const QString &folder)
{
    static const QRegularExpression plain(QStringLiteral("^/[A-Za-z0-9/_.+@-]*$"));
    return plain.match(folder).hasMatch() && (folder + socketName).size() < qsizetype(sizeof(sockaddr_un::sun_path));
}

Result<QString> makeTemporaryFolder(const QString &parent)
{
    QByteArray pattern = QFile::encodeName(parent + QStringLiteral("/tenantry-XXXXXX"));
    if (!::mkdtemp(pattern.data())) {
        const QString reason = qt_error_string();
        return failure(
            ErrorCode::FileNotWritten,
            QCoreApplication::translate("Engine", "Cannot create a folder in \"%1\": %2").arg(parent, reason),
            QCoreApplication::translate("Engine", "Make room in it, or check its permissions."));
    }
    return QFile::decodeName(pattern);
}

/// A value of postgresql.conf in quotes.
QString quotedSetting(QString value)
{
    value.replace(u'\'', QStringLiteral("''"));
    return u'\'' + value + u'\'';
}

QString lastLogLines(const QString &file)
{
    const auto log = paths::readFile(file);
    return log ? text::lastLines(text::plain(QString::fromUtf8(log->right(64 * 1024))), 12) : QString();
}

Error sandboxError(const Error &cause, const QString &message, const QString &hint, const QString &log)
{
    if (cause.isCancelled())
        return cause;
    const QString words = cause.detail.isEmpty() ? cause.message : cause.detail;
    return {ErrorCode::SandboxFailed, message, hint, {}, log.isEmpty() ? words : log};
}

} // namespace

Result<Cluster> Cluster::create(const ClusterOptions &options, std::stop_token stop)
{
    Cluster cluster;
    cluster.m_folder = QDir::cleanPath(QFileInfo(options.folder).absoluteFilePath());
    if (options.folder.isEmpty() || (QFileInfo::exists(cluster.m_folder) && !QFileInfo(cluster.m_folder).isDir())) {
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "\"%1\" is not a folder.").arg(options.folder),
                       QCoreApplication::translate("Engine", "Name a folder that is empty or does not exist yet."));
    }
    if (QFileInfo::exists(recordFile(cluster.m_folder))) {
        auto opened = open(cluster.m_folder, options.binFolder);
        if (opened && opened->status() != ServerState::Missing)
            return opened;
        if (!opened && opened.error().code != ErrorCode::SandboxFailed)
            return opened;
    }
    auto user = serverUser();
    if (!user)
        return failure(user.error());
    cluster.m_user = *user;
    auto programs = findServerPrograms(options.binFolder);
    if (!programs)
        return failure(programs.error());
    cluster.m_programs = *programs;
    if (const Status made = paths::ensurePrivateFolder(cluster.m_folder); !made)
        return failure(made.error());
    if (const Status chosen = cluster.chooseFolders(); !chosen)
        return failure(chosen.error());
    if (!QFileInfo::exists(cluster.m_data + QStringLiteral("/PG_VERSION"))) {
        if (const Status made = cluster.initialise(options, stop); !made)
            return failure(made.error());
    }
    if (const Status written = cluster.writeRecord(); !written)
        return failure(written.error());
    return cluster;
}

Result<Cluster> Cluster::open(const QString &folder, const QString &binFolder)
{
    Cluster cluster;
    cluster.m_folder = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    QFile version;
    if (cluster.readRecord())
        version.setFileName(cluster.m_data + QStringLiteral("/PG_VERSION"));
    if (version.fileName().isEmpty() || !version.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "There is no cluster in \"%1\".").arg(folder),
                       QCoreApplication::translate("Engine", "Start the sandbox there first."));
    }
    auto programs = findServerPrograms(binFolder, version.readAll().trimmed().toInt());
    if (!programs)
        return failure(programs.error());
    cluster.m_programs = *programs;
    auto user = serverUser();
    if (!user)
        return failure(user.error());
    cluster.m_user = *user;
    return cluster;
}

Status Cluster::chooseFolders()
{
    m_data = m_folder + QStringLiteral("/data");
    m_socket = m_folder + QStringLiteral("/socket");
    if (m_user) {
        // The user that runs the server must pass through the folder, though nobody but root may list it.
        struct stat status {};
        const QByteArray path = QFile::encodeName(m_folder);
        if (::stat(path.constData(), &status) == 0 && status.st_uid == ::geteuid() && !canReach(*m_user, m_folder))
            ::chmod(path.constData(), (status.st_mode & 07777) | S_IXOTH);
        if (!canReach(*m_user, m_folder)) {
            auto elsewhere = makeTemporaryFolder(QStringLiteral("/var/tmp"));
            if (!elsewhere)
                return failure(elsewhere.error());
            ::chmod(QFile::encodeName(*elsewhere).constData(), 0711);
            m_data = *elsewhere + QStringLiteral("/data");
            m_socket = *elsewhere + QStringLiteral("/socket");
        }
    }
    if (!fitsSocket(m_socket))
        m_socket.clear(); // made by ensureSocketFolder()
    return {};
}

Status Cluster::makeOwnFolder(const QString &folder) const
{
    const QByteArray path = QFile::encodeName(folder);
    const bool made = (::mkdir(path.constData(), 0700) == 0 || errno == EEXIST) && ::chmod(path.constData(), 0700) == 0
                      && (!m_user || ::chown(path.constData(), m_user->uid, m_user->gid) == 0);
    if (made)
        return {};
    const QString reason = qt_error_string();
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "Cannot create the folder \"%1\": %2").arg(folder, reason),
                   QCoreApplication::translate("Engine", "Check the permissions of its parent folder, or choose "
                                                         "another place."));
}

bool Cluster::ownsPrivately(const QString &folder) const
{
    struct stat status {};
    return ::lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode)
           && status.st_uid == (m_user ? m_user->uid : ::geteuid()) && (status.st_mode & 077) == 0;
}

Status Cluster::ensureSocketFolder()
{
    if (!m_socket.isEmpty() && ownsPrivately(m_socket))
        return {};
    // Folders below /tmp are swept at a restart of the machine: a new one then, never one that somebody else made.
    if (m_socket.isEmpty() || m_socket.startsWith(QStringLiteral("/tmp/tenantry-"))) {
        auto made = makeTemporaryFolder(QStringLiteral("/tmp"));
        if (!made)
            return failure(made.error());
        m_socket = *made;
    }
    if (const Status made = makeOwnFolder(m_socket); !made)
        return made;
    return writeRecord();
}

Status Cluster::initialise(const ClusterOptions &options, std::stop_token stop) const
{
    const QString partial = m_data + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    if (const Status made = makeOwnFolder(partial); !made)
        return made;

    ProcessSpec spec;
    spec.program = m_programs.initdb();
    spec.arguments = {QStringLiteral("--no-sync"),
                      QStringLiteral("-E"),
                      QStringLiteral("UTF8"),
                      QStringLiteral("--locale=C.UTF-8"),
                      QStringLiteral("--auth=trust"),
                      QStringLiteral("-U"),
                      superuser(),
                      QStringLiteral("-D"),
                      partial};
    spec.workingDirectory = QStringLiteral("/");
    spec.timeout = std::chrono::minutes(2);
    if (m_user) {
        spec.runAsUid = m_user->uid;
        spec.runAsGid = m_user->gid;
    }
    const auto ran = runProcess(spec, stop);
    if (!ran) {
        QDir(partial).removeRecursively();
        return failure(sandboxError(
            ran.error(),
            QCoreApplication::translate("Engine", "Cannot make a PostgreSQL cluster in \"%1\".").arg(m_data),
            QCoreApplication::translate("Engine", "The details show what initdb said. Check the free space and the "
                                                  "permissions of the folder."),
            {}));
    }

    QString text = QStringLiteral("\n# Tenantry\nlisten_addresses = ''\nport = 5432\nunix_socket_permissions = 0700\n");
    if (options.durability == Durability::Off)
        text += QStringLiteral("fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
    for (const auto &[name, value] : options.settings)
        text += name + QStringLiteral(" = ") + quotedSetting(value) + u'\n';
    QFile configuration(partial + QStringLiteral("/postgresql.conf"));
    const QByteArray bytes = text.toUtf8();
    if (!configuration.open(QIODevice::Append) || configuration.write(bytes) != bytes.size() || !configuration.flush()
        || ::rename(QFile::encodeName(partial).constData(), QFile::encodeName(m_data).constData()) != 0) {
        return failure(
            ErrorCode::FileNotWritten,
            QCoreApplication::translate("Engine", "Cannot write \"%1\": %2")
                .arg(configuration.fileName(), qt_error_string()),
            QCoreApplication::translate("Engine", "Check the free space and the permissions of the folder."));
    }
    return {};
}

Status Cluster::writeRecord() const
{
    const QString text =
        QStringLiteral("# Where this cluster's parts stand; written by Tenantry.\ndata=%1\nsocket=%2\n")
            .arg(m_data, m_socket);
    return paths::writePrivateFile(recordFile(m_folder), text.toUtf8());
}

bool Cluster::readRecord()
{
    const auto record = paths::readFile(recordFile(m_folder), 64 * 1024);
    if (!record)
        return false;
    const QStringList lines = QString::fromUtf8(*record).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QStringLiteral("data=")))
            m_data = line.mid(5);
        else if (line.startsWith(QStringLiteral("socket=")))
            m_socket = line.mid(7);
    }
    return !m_data.isEmpty();
}

Status Cluster::control(const QStringList &arguments, std::stop_token stop) const
{
    // pg_ctl hands its paths to a shell between double quotes, which "$(…)" in a folder's name survives: it gets none
    // but relative ones.
    ProcessSpec spec;
    spec.program = m_programs.pgCtl();
    spec.arguments = QStringList{QStringLiteral("-D"), QStringLiteral("."), QStringLiteral("-w"), QStringLiteral("-t"),
                                 QStringLiteral("60")}
                     + arguments;
    spec.workingDirectory = m_data;
    spec.timeout = std::chrono::seconds(75);
    if (m_user) {
        spec.runAsUid = m_user->uid;
        spec.runAsGid = m_user->gid;
    }
    const auto ran = runProcess(spec, stop);
    if (!ran)
        return failure(ran.error());
    return {};
}

Status Cluster::start(std::stop_token stop)
{
    if (status() == ServerState::Running)
        return {};
    if (const Status made = ensureSocketFolder(); !made)
        return made;
    const QStringList arguments{QStringLiteral("start"), QStringLiteral("-s"), QStringLiteral("-l"),
                                QStringLiteral("server.log"),
                                // fitsSocket() has made sure that this path means nothing to a shell.
                                QStringLiteral("-o"), QStringLiteral("-k ") + m_socket};
    const Status started = control(arguments, stop);
    if (started)
        return {};
    if (started.error().isCancelled() && status() == ServerState::Running)
        (void)this->stop(StopMode::Immediate);
    return failure(sandboxError(
        started.error(),
        QCoreApplication::translate("Engine", "The PostgreSQL server in \"%1\" did not start.").arg(m_data),
        QCoreApplication::translate("Engine", "The details show the end of its log, \"%1\".").arg(logFile()),
        lastLogLines(logFile())));
}

Status Cluster::stop(StopMode mode)
{
    if (status() != ServerState::Running)
        return {};
    const QString word = mode == StopMode::Smart  ? QStringLiteral("smart")
                         : mode == StopMode::Fast ? QStringLiteral("fast")
                                                  : QStringLiteral("immediate");
    const Status stopped = control({QStringLiteral("stop"), QStringLiteral("-s"), QStringLiteral("-m"), word}, {});
    if (stopped || status() != ServerState::Running)
        return {};
    return failure(sandboxError(
        stopped.error(),
        QCoreApplication::translate("Engine", "The PostgreSQL server in \"%1\" did not stop.").arg(m_data),
        QCoreApplication::translate("Engine", "The details show the end of its log, \"%1\".").arg(logFile()),
        lastLogLines(logFile())));
}

Status Cluster::restart(StopMode mode, std::stop_token stop)
{
    if (const Status stopped = this->stop(mode); !stopped)
        return stopped;
    return start(stop);
}

int Cluster::processId() const
{
    const auto lines = paths::readFile(m_data + QStringLiteral("/postmaster.pid"), 64 * 1024);
    const int pid = lines ? lines->split('\n').constFirst().trimmed().toInt() : 0;
    if (pid <= 0 || (::kill(pid, 0) != 0 && errno != EPERM))
        return 0;
    // After a crash the number may belong to another program by now: a server works in its data folder.
    const QString workingFolder = QFileInfo(QStringLiteral("/proc/%1/cwd").arg(pid)).symLinkTarget();
    if (!workingFolder.isEmpty()
        && QFileInfo(workingFolder).canonicalFilePath() != QFileInfo(m_data).canonicalFilePath())
        return 0;
    return pid;
}

ServerState Cluster::status() const
{
    if (!QFileInfo::exists(m_data + QStringLiteral("/PG_VERSION")))
        return ServerState::Missing;
    return processId() > 0 ? ServerState::Running : ServerState::Stopped;
}

Status Cluster::remove()
{
    if (const Status stopped = stop(StopMode::Immediate); !stopped)
        return stopped;
    QStringList folders{m_data, m_data + QStringLiteral(".partial")};
    if (!m_socket.isEmpty())
        folders += m_socket;
    // The parent only where chooseFolders() made it for this cluster alone.
    if (m_data.startsWith(QStringLiteral("/var/tmp/tenantry-")) && QFileInfo(m_data).path() != m_folder)
        folders += QFileInfo(m_data).path();
    for (const QString &folder : folders) {
        if (!QDir(folder).removeRecursively()) {
            return failure(ErrorCode::SandboxFailed,
                           QCoreApplication::translate("Engine", "Cannot remove \"%1\".").arg(folder),
                           QCoreApplication::translate("Engine", "Check its permissions and remove it by hand."));
        }
    }
    QFile::remove(recordFile(m_folder));
    return {};
}

QString Cluster::conninfo(const QString &database, const QString &user) const
{
    Conninfo conninfo;
    conninfo.set(QStringLiteral("host"), m_socket);
    conninfo.set(QStringLiteral("port"), QStringLiteral("5432"));
    conninfo.set(QStringLiteral("user"), user);
    conninfo.set(QStringLiteral("dbname"), database);
    return conninfo.toString();
}

} // namespace tenantry
