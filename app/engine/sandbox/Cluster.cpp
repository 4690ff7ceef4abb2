// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Cluster.h"

#include "base/Text.h"
#include "postgres/Conninfo.h"
#include "tasks/ChildProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>

namespace tenantry {

namespace {

const QString dataName = QStringLiteral("data");
const QString partialName = QStringLiteral("data.partial");
const QString versionFile = QStringLiteral("PG_VERSION");
const QString processFile = QStringLiteral("postmaster.pid");
const QString logName = QStringLiteral("server.log");

/// A value of postgresql.conf in quotes.
QString quotedSetting(QString value)
{
    value.replace(u'\'', QStringLiteral("''"));
    return u'\'' + value + u'\'';
}

tl::unexpected<Error> noCluster(const QString &folder)
{
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "There is no cluster in \"%1\".").arg(folder),
                   QCoreApplication::translate("Engine", "Start the sandbox there first."));
}

Error sandboxError(const Error &cause, const QString &message, const QString &hint, const QString &log)
{
    if (cause.isCancelled() || cause.code == ErrorCode::ProcessNotStarted)
        return cause;
    const QString words = cause.detail.isEmpty() ? cause.message : cause.detail;
    return {ErrorCode::SandboxFailed, message, hint, {}, log.isEmpty() ? words : log};
}

} // namespace

Result<Cluster> Cluster::create(const ClusterOptions &options, std::stop_token stop)
{
    Cluster cluster;
    cluster.m_folder = QDir::cleanPath(QFileInfo(options.folder).absoluteFilePath());
    if (options.folder.isEmpty()) {
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "\"%1\" is not a folder.").arg(options.folder),
                       QCoreApplication::translate("Engine", "Name a folder that is empty or does not exist yet."));
    }
    auto user = serverUser();
    if (!user)
        return failure(user.error());
    cluster.m_user = *user;
    cluster.m_owners = Owners::of(*user);
    const auto folder = OwnFolder::make(cluster.m_folder, cluster.m_owners);
    if (!folder)
        return failure(folder.error());
    if (const Status own = folder->check({dataName, partialName, QStringLiteral("socket")}); !own)
        return failure(own.error());
    const auto read = readPlaces(*folder, cluster.m_user);
    if (!read)
        return failure(read.error());
    if (const std::optional<ClusterPlaces> &recorded = *read) {
        cluster.m_places = *recorded;
        const auto made = cluster.isMade();
        if (!made)
            return failure(made.error());
        if (*made)
            return open(cluster.m_folder, options.binFolder);
    }
    auto programs = findServerPrograms(options.binFolder);
    if (!programs)
        return failure(programs.error());
    cluster.m_programs = *programs;
    auto places = choosePlaces(*folder, cluster.m_owners, cluster.m_user);
    if (!places)
        return failure(places.error());
    cluster.m_places = *places;
    const auto made = cluster.isMade();
    if (!made)
        return failure(made.error());
    if (!*made) {
        if (const Status done = cluster.initialise(options, std::move(stop)); !done)
            return failure(done.error());
    }
    if (const Status written = writePlaces(*folder, cluster.m_places); !written)
        return failure(written.error());
    return cluster;
}

Result<Cluster> Cluster::open(const QString &folder, const QString &binFolder)
{
    Cluster cluster;
    cluster.m_folder = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    auto user = serverUser();
    if (!user)
        return failure(user.error());
    cluster.m_user = *user;
    cluster.m_owners = Owners::of(*user);
    const auto own = cluster.ownFolder();
    if (!own)
        return own.error().code == ErrorCode::FileMissing ? noCluster(folder) : failure(own.error());
    const auto read = readPlaces(*own, cluster.m_user);
    if (!read)
        return failure(read.error());
    const std::optional<ClusterPlaces> &recorded = *read;
    if (!recorded)
        return noCluster(folder);
    cluster.m_places = *recorded;
    const auto data = cluster.ownData();
    const auto version = data ? data->read(versionFile) : failure(data.error());
    if (!version)
        return version.error().code == ErrorCode::FileMissing ? noCluster(folder) : failure(version.error());
    auto programs = findServerPrograms(binFolder, version->trimmed().toInt());
    if (!programs)
        return failure(programs.error());
    cluster.m_programs = *programs;
    return cluster;
}

Result<OwnFolder> Cluster::ownFolder() const
{
    return OwnFolder::open(m_folder, m_owners);
}

Result<OwnFolder> Cluster::ownData() const
{
    const auto home = OwnFolder::open(m_places.home, m_owners);
    // All of it belongs to the user that runs the server. What that user plants there, as a link or another name of one
    // of root's files, must not lead root elsewhere either.
    const Owners server{m_user ? m_user->uid : m_owners.self, std::nullopt};
    auto data = home ? home->subfolder(dataName, server) : failure(home.error());
    if (!data)
        return data;
    if (const Status own = data->check({versionFile, processFile, logName}); !own)
        return failure(own.error());
    return data;
}

Result<bool> Cluster::isMade() const
{
    const auto data = ownData();
    if (!data)
        return data.error().code == ErrorCode::FileMissing ? Result<bool>(false) : failure(data.error());
    return data->has(versionFile);
}

Status Cluster::initialise(const ClusterOptions &options, std::stop_token stop) const
{
    const auto home = OwnFolder::open(m_places.home, m_owners);
    if (!home)
        return failure(home.error());
    if (Status removed = home->remove(partialName); !removed)
        return removed;
    const auto partial = home->makeSubfolder(partialName, m_user);
    if (!partial)
        return failure(partial.error());

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
                      partial->path()};
    spec.workingDirectory = QStringLiteral("/");
    spec.inherited = Inherited::ToRun;
    spec.timeout = std::chrono::minutes(2);
    if (m_user) {
        spec.runAsUid = m_user->uid;
        spec.runAsGid = m_user->gid;
    }
    const auto ran = runProcess(spec, stop);
    if (!ran) {
        (void)home->remove(partialName);
        return failure(sandboxError(
            ran.error(),
            QCoreApplication::translate("Engine", "Cannot make a PostgreSQL cluster in \"%1\".").arg(m_places.data()),
            QCoreApplication::translate("Engine", "The details show what initdb said. Check the free space and the "
                                                  "permissions of the folder."),
            {}));
    }

    QString text = QStringLiteral("\n# Tenantry\nlisten_addresses = ''\nport = 5432\nunix_socket_permissions = 0700\n");
    if (options.durability == Durability::Off)
        text += QStringLiteral("fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
    for (const auto &[name, value] : options.settings)
        text += name + QStringLiteral(" = ") + quotedSetting(value) + u'\n';
    if (Status written = partial->append(QStringLiteral("postgresql.conf"), text.toUtf8()); !written)
        return written;
    return home->rename(partialName, dataName);
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
    spec.workingDirectory = m_places.data();
    spec.inherited = Inherited::ToRun;
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
    const auto folder = ownFolder();
    if (!folder)
        return failure(folder.error());
    if (const auto data = ownData(); !data)
        return failure(data.error());
    if (status() == ServerState::Running) {
        if (ownsSocketFolder(m_places, m_owners, m_user))
            return {};
        // Swept from /tmp under the running server, which nobody reaches any more.
        if (Status stopped = this->stop(); !stopped)
            return stopped;
    }
    if (Status made = ensureSocketFolder(m_places, *folder, m_owners, m_user); !made)
        return made;
    const QStringList arguments{QStringLiteral("start"), QStringLiteral("-s"), QStringLiteral("-l"),
                                QStringLiteral("server.log"),
                                // ClusterPlaces has made sure that this path means nothing to a shell.
                                QStringLiteral("-o"), QStringLiteral("-k ") + m_places.socket};
    const Status started = control(arguments, stop);
    if (started)
        return {};
    if (started.error().isCancelled() && status() == ServerState::Running)
        (void)this->stop(StopMode::Immediate);
    return failure(sandboxError(
        started.error(),
        QCoreApplication::translate("Engine", "The PostgreSQL server in \"%1\" did not start.").arg(m_places.data()),
        QCoreApplication::translate("Engine", "The details show the end of its log, \"%1\".").arg(logFile()),
        lastLogLines()));
}

Status Cluster::stop(StopMode mode)
{
    if (const auto data = ownData(); !data)
        return data.error().code == ErrorCode::FileMissing ? Status() : failure(data.error());
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
        QCoreApplication::translate("Engine", "The PostgreSQL server in \"%1\" did not stop.").arg(m_places.data()),
        QCoreApplication::translate("Engine", "The details show the end of its log, \"%1\".").arg(logFile()),
        lastLogLines()));
}

Status Cluster::restart(StopMode mode, std::stop_token stop)
{
    if (const Status stopped = this->stop(mode); !stopped)
        return stopped;
    return start(stop);
}

QString Cluster::lastLogLines() const
{
    constexpr qint64 enough = 64 * 1024;
    constexpr int most = 12;
    const auto data = ownData();
    const auto file = data ? data->openFile(logName) : failure(data.error());
    QFile log;
    if (!file || !log.open(file->get(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return {};
    log.seek(std::max<qint64>(0, log.size() - enough));
    return text::lastLines(text::plain(QString::fromUtf8(log.read(enough))), most);
}

int Cluster::processId() const
{
    const auto data = ownData();
    const auto lines = data ? data->read(processFile) : failure(data.error());
    const int pid = lines ? lines->split('\n').constFirst().trimmed().toInt() : 0;
    if (pid <= 0 || (::kill(pid, 0) != 0 && errno != EPERM))
        return 0;
    // After a crash the number may belong to another program by now: a server works in its data folder.
    const QString workingFolder = QFileInfo(QStringLiteral("/proc/%1/cwd").arg(pid)).symLinkTarget();
    if (!workingFolder.isEmpty()
        && QFileInfo(workingFolder).canonicalFilePath() != QFileInfo(m_places.data()).canonicalFilePath())
        return 0;
    return pid;
}

ServerState Cluster::status() const
{
    const auto made = isMade();
    if (!made || !*made)
        return ServerState::Missing;
    return processId() > 0 ? ServerState::Running : ServerState::Stopped;
}

Status Cluster::remove()
{
    const auto folder = ownFolder();
    if (!folder)
        return folder.error().code == ErrorCode::FileMissing ? Status() : failure(folder.error());
    if (Status stopped = stop(StopMode::Immediate); !stopped)
        return stopped;
    return removePlaces(*folder, m_places, m_owners);
}

QString Cluster::conninfo(const QString &database, const QString &user) const
{
    Conninfo conninfo;
    conninfo.set(QStringLiteral("host"), m_places.socket);
    conninfo.set(QStringLiteral("port"), QStringLiteral("5432"));
    conninfo.set(QStringLiteral("user"), user);
    conninfo.set(QStringLiteral("dbname"), database);
    return conninfo.toString();
}

} // namespace tenantry
