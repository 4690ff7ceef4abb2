// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Sandbox.h"

#include "base/Paths.h"
#include "sandbox/FleetBuilder.h"
#include "sandbox/OwnFolder.h"
#include "settings/ProfileText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace tenantry {

namespace {

constexpr int defaultTenants = 24;
constexpr int mostTenants = 10000;
constexpr qint64 largestProfile = 1024 * 1024;

const QString profileName = QStringLiteral("sandbox.toml");
const QString migrationsName = QStringLiteral("migrations");
const QString lockName = QStringLiteral("start.lock");
/// How many tenants it was built with stands beside the cluster too, to be told while the server is stopped.
const QString countName = QStringLiteral("tenants");

QString absoluteFolder(const QString &folder)
{
    return QDir::cleanPath(QFileInfo(folder.isEmpty() ? paths::sandboxFolder() : folder).absoluteFilePath());
}

QString profileOf(const QString &folder)
{
    return folder + u'/' + profileName;
}

/// The folder of the sandbox, if it is ours. Errors: those of OwnFolder.
Result<OwnFolder> openOwn(const QString &folder)
{
    const auto user = serverUser();
    return user ? OwnFolder::open(folder, Owners::of(*user)) : failure(user.error());
}

/// The same, made where it is missing, and with what startSandbox() writes there looked at before anything is touched.
Result<OwnFolder> makeOwn(const QString &folder)
{
    const auto user = serverUser();
    if (!user)
        return failure(user.error());
    auto own = OwnFolder::make(folder, Owners::of(*user));
    if (!own)
        return own;
    const Status checked = own->check({lockName, countName, profileName, migrationsName + QStringLiteral(".partial")});
    return checked ? std::move(own) : failure(checked.error());
}

Status checkTenants(int tenants)
{
    if (tenants >= 0 && tenants <= mostTenants)
        return {};
    return failure(ErrorCode::UsageWrong,
                   QCoreApplication::translate("Engine", "A sandbox has 1 to 10,000 tenants, not %L1.").arg(tenants));
}

/// Copies the compiled-in migrations, unless the folder is there: it may have been edited.
Status writeMigrations(const OwnFolder &folder)
{
    if (folder.has(migrationsName))
        return {};
    const QString partialName = migrationsName + QStringLiteral(".partial");
    if (Status removed = folder.remove(partialName); !removed)
        return removed;
    const auto partial = folder.makeSubfolder(partialName);
    if (!partial)
        return failure(partial.error());
    for (const QString &file : sandboxResources(QStringLiteral("migrations"))) {
        if (Status written = partial->write(file, sandboxResource(QStringLiteral("migrations/") + file)); !written)
            return written;
    }
    return folder.rename(partialName, migrationsName);
}

/// Writes the profile. In one that is there, only the way to the server is brought up to date.
Status writeProfile(const OwnFolder &folder, const QString &conninfo)
{
    const QString file = profileOf(folder.path());
    Profile profile;
    const auto present = folder.read(profileName, largestProfile);
    if (!present && present.error().code != ErrorCode::FileMissing)
        return failure(present.error());
    if (present) {
        auto existing = parseProfile(*present, file);
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
    const auto text = updateProfileText(present.value_or(QByteArray()), profile, file);
    if (!text)
        return failure(text.error());
    return folder.write(profileName, *text);
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

Result<SandboxInfo> finishStart(const Cluster &cluster, const OwnFolder &own, int wanted, const TaskContext &task)
{
    const auto tenants = ensureFleet(cluster, wanted, task);
    if (!tenants)
        return failure(tenants.error());
    const QString &folder = cluster.folder();
    SandboxInfo info{folder, cluster.conninfo(sandboxDatabase(), sandboxRole()), profileOf(folder), *tenants};
    if (const Status written = writeMigrations(own); !written)
        return failure(written.error());
    const QByteArray count = QByteArray::number(*tenants) + '\n';
    if (const Status written = own.write(countName, count); !written)
        return failure(written.error());
    if (const Status written = writeProfile(own, info.conninfo); !written)
        return failure(written.error());
    return info;
}

} // namespace

Result<SandboxInfo> startSandbox(const SandboxOptions &options, const TaskContext &task)
{
    if (const Status checked = checkTenants(options.tenants); !checked)
        return failure(checked.error());
    const QString folder = absoluteFolder(options.folder);
    const auto own = makeOwn(folder);
    if (!own)
        return failure(own.error());
    QLockFile lock(folder + u'/' + lockName);
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
    auto info = finishStart(*cluster, *own, options.tenants, task);
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
    const auto own = openOwn(status.folder);
    if (!own)
        return failure(own.error());
    if (const auto count = own->read(countName))
        status.tenants = count->trimmed().toInt();
    if (own->has(profileName))
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
    const auto own = openOwn(path);
    if (!own)
        return failure(own.error());
    for (const QString &name : {migrationsName, profileName, countName}) {
        if (Status gone = own->remove(name); !gone)
            return gone;
    }
    QDir().rmdir(path); // only if nothing else is in it
    return {};
}

} // namespace tenantry
