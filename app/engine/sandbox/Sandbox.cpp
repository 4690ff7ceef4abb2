// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Sandbox.h"

#include "base/Paths.h"
#include "sandbox/FleetBuilder.h"
#include "settings/ProfileFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace tenantry {

namespace {

constexpr int defaultTenants = 24;
constexpr int mostTenants = 10000;

QString absoluteFolder(const QString &folder)
{
    return QDir::cleanPath(QFileInfo(folder.isEmpty() ? paths::sandboxFolder() : folder).absoluteFilePath());
}

QString profileOf(const QString &folder)
{
    return folder + QStringLiteral("/sandbox.toml");
}

/// How many tenants it was built with stands beside the cluster too, to be told while the server is stopped.
QString countFileOf(const QString &folder)
{
    return folder + QStringLiteral("/tenants");
}

Status checkTenants(int tenants)
{
    if (tenants >= 0 && tenants <= mostTenants)
        return {};
    return failure(ErrorCode::UsageWrong,
                   QCoreApplication::translate("Engine", "A sandbox has 1 to 10,000 tenants, not %L1.").arg(tenants));
}

/// Copies the compiled-in migrations, unless the folder is there: it may have been edited.
Status writeMigrations(const QString &folder)
{
    const QString target = folder + QStringLiteral("/migrations");
    if (QFileInfo::exists(target))
        return {};
    const QString partial = target + QStringLiteral(".partial");
    QDir(partial).removeRecursively();
    if (const Status made = paths::ensurePrivateFolder(partial); !made)
        return made;
    for (const QString &file : sandboxResources(QStringLiteral("migrations"))) {
        const QByteArray bytes = sandboxResource(QStringLiteral("migrations/") + file);
        if (const Status written = paths::writePrivateFile(partial + u'/' + file, bytes); !written)
            return written;
    }
    if (QDir().rename(partial, target))
        return {};
    return failure(ErrorCode::FileNotWritten,
                   QCoreApplication::translate("Engine", "Cannot create the folder \"%1\".").arg(target),
                   QCoreApplication::translate("Engine", "Check the permissions of its parent folder."));
}

/// Writes the profile. In one that is there, only the way to the server is brought up to date.
Status writeProfile(const QString &folder, const QString &conninfo)
{
    const QString file = profileOf(folder);
    Profile profile;
    if (QFileInfo::exists(file)) {
        auto existing = loadProfile(file);
        if (!existing)
            return failure(existing.error());
        if (existing->database.conninfo == conninfo)
            return {};
        profile = *existing;
    } else {
        profile.title = QCoreApplication::translate("Engine", "Sandbox");
        profile.environment = Environment::Sandbox;
        profile.tenants.registry = RegistryKind::Table;
        profile.tenants.table = QStringLiteral("public.tenants");
        profile.tenants.schemaColumn = QStringLiteral("schema_name");
        profile.tenants.nameColumn = QStringLiteral("name");
        profile.tenants.domainColumn = QStringLiteral("domain");
        profile.tenants.statusColumns = {QStringLiteral("status"), QStringLiteral("plan")};
        profile.migrations.source = SourceKind::Sql;
        profile.migrations.folder = QStringLiteral("migrations");
        profile.runs.canary = sandboxCanary();
        profile.backups.folder = QStringLiteral("backups");
    }
    profile.name = QStringLiteral("sandbox");
    profile.database.conninfo = conninfo;
    return saveProfile(profile, file);
}

Result<int> ensureFleet(const Cluster &cluster, int wanted, const TaskContext &task)
{
    const auto built = builtTenants(cluster, task.stopToken());
    if (!built)
        return failure(built.error());
    if (const std::optional<int> there = *built) {
        if (wanted == 0 || wanted == *there)
            return *there;
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "The sandbox in \"%1\" has %2 tenants, not %3.")
                           .arg(cluster.folder(), QString::number(*there), QString::number(wanted)),
                       QCoreApplication::translate("Engine",
                                                   "Leave the number out to use it as it is, name another folder, or "
                                                   "stop it and remove its folder first."));
    }
    const int tenants = wanted == 0 ? defaultTenants : wanted;
    if (const Status made = buildFleet(cluster, tenants, task); !made)
        return failure(made.error());
    return tenants;
}

Result<SandboxInfo> finishStart(const Cluster &cluster, int wanted, const TaskContext &task)
{
    const auto tenants = ensureFleet(cluster, wanted, task);
    if (!tenants)
        return failure(tenants.error());
    const QString &folder = cluster.folder();
    SandboxInfo info{folder, cluster.conninfo(sandboxDatabase(), sandboxRole()), profileOf(folder), *tenants};
    if (const Status written = writeMigrations(folder); !written)
        return failure(written.error());
    const QByteArray count = QByteArray::number(*tenants) + '\n';
    if (const Status written = paths::writePrivateFile(countFileOf(folder), count); !written)
        return failure(written.error());
    if (const Status written = writeProfile(folder, info.conninfo); !written)
        return failure(written.error());
    return info;
}

} // namespace

Result<SandboxInfo> startSandbox(const SandboxOptions &options, const TaskContext &task)
{
    if (const Status checked = checkTenants(options.tenants); !checked)
        return failure(checked.error());
    const QString folder = absoluteFolder(options.folder);
    if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir()) {
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "\"%1\" is not a folder.").arg(folder),
                       QCoreApplication::translate("Engine", "Name a folder that is empty or does not exist yet."));
    }
    if (const Status made = paths::ensurePrivateFolder(folder); !made)
        return failure(made.error());
    QLockFile lock(folder + QStringLiteral("/start.lock"));
    lock.setStaleLockTime(0); // a build may take minutes; the lock of a dead process does not count anyway
    if (!lock.tryLock(0)) {
        return failure(
            ErrorCode::SandboxFailed,
            QCoreApplication::translate("Engine", "The sandbox in \"%1\" is being started already.").arg(folder),
            QCoreApplication::translate("Engine", "Wait until the other start has finished. If the folder "
                                                  "cannot be written to, choose another one."));
    }
    task.report({QCoreApplication::translate("Engine", "Starting PostgreSQL"), 0, 0, {}});
    ClusterOptions clusterOptions;
    clusterOptions.folder = folder;
    clusterOptions.durability = options.durability;
    auto cluster = Cluster::create(clusterOptions, task.stopToken());
    if (!cluster)
        return failure(cluster.error());
    const bool ranBefore = cluster->status() == ServerState::Running;
    if (const Status started = cluster->start(task.stopToken()); !started)
        return failure(started.error());
    auto info = finishStart(*cluster, options.tenants, task);
    if (!info && !ranBefore)
        (void)cluster->stop(StopMode::Fast);
    return info;
}

Status stopSandbox(const QString &folder)
{
    auto cluster = Cluster::open(absoluteFolder(folder));
    if (!cluster)
        return failure(cluster.error());
    return cluster->stop(StopMode::Fast);
}

Result<SandboxStatus> sandboxStatus(const QString &folder)
{
    SandboxStatus status;
    status.folder = absoluteFolder(folder);
    if (!QFileInfo::exists(status.folder + QStringLiteral("/cluster.conf")))
        return status;
    const auto cluster = Cluster::open(status.folder);
    if (!cluster)
        return failure(cluster.error());
    status.server = cluster->status();
    status.processId = cluster->processId();
    status.conninfo = cluster->conninfo(sandboxDatabase(), sandboxRole());
    if (const auto count = paths::readFile(countFileOf(status.folder), 100))
        status.tenants = count->trimmed().toInt();
    if (QFileInfo::exists(profileOf(status.folder)))
        status.profileFile = profileOf(status.folder);
    return status;
}

Status removeSandbox(const QString &folder)
{
    auto cluster = Cluster::open(absoluteFolder(folder));
    if (!cluster)
        return failure(cluster.error());
    if (const Status removed = cluster->remove(); !removed)
        return removed;
    const QString path = cluster->folder();
    QDir(path + QStringLiteral("/migrations")).removeRecursively();
    QFile::remove(profileOf(path));
    QFile::remove(countFileOf(path));
    QDir().rmdir(path); // only if nothing else is in it
    return {};
}

} // namespace tenantry
