// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TempHome.h"

#include "sandbox/Cluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

namespace tenantry::test {

QString temporaryRoot()
{
    constexpr qint64 roomy = 2LL * 1024 * 1024 * 1024;
    const QString memory = QStringLiteral("/dev/shm");
    const bool usable = QFileInfo(memory).isWritable() && QStorageInfo(memory).bytesAvailable() > roomy;
    return usable ? memory : QStringLiteral("/tmp");
}

static const QString prefix = QStringLiteral("tenantry-test-");

QString temporaryPattern()
{
    return QStringLiteral("%1/%2%3-XXXXXX").arg(temporaryRoot(), prefix).arg(QCoreApplication::applicationPid());
}

void removeLeftovers()
{
    const QDir temporary(temporaryRoot());
    for (const QString &name : temporary.entryList({prefix + u'*'}, QDir::Dirs)) {
        const int process = name.mid(prefix.size()).section(u'-', 0, 0).toInt();
        if (process <= 0 || ::kill(process, 0) == 0 || errno == EPERM)
            continue;
        QDirIterator records(temporary.filePath(name), {QStringLiteral("cluster.conf")}, QDir::Files,
                             QDirIterator::Subdirectories);
        while (records.hasNext()) {
            if (auto cluster = Cluster::open(QFileInfo(records.next()).path()))
                (void)cluster->remove();
        }
        QDir(temporary.filePath(name)).removeRecursively();
    }
}

TempHome::TempHome()
{
    removeLeftovers();
    // A sandbox that root starts here runs as another user, who must be able to pass through.
    if (::geteuid() == 0)
        ::chmod(path().toLocal8Bit().constData(), 0711);
    set("HOME", path());
    set("XDG_CONFIG_HOME", file(QStringLiteral("config")));
    set("XDG_DATA_HOME", file(QStringLiteral("data")));
    set("XDG_STATE_HOME", file(QStringLiteral("state")));
    set("XDG_CACHE_HOME", file(QStringLiteral("cache")));
    set("BACKUP_DIR", backupFolder());
    for (const char *name : {"PGHOST", "PGHOSTADDR", "PGPORT", "PGUSER", "PGDATABASE", "PGPASSWORD", "PGPASSFILE",
                             "PGSERVICE", "PGSERVICEFILE", "PGOPTIONS", "PGSSLMODE"})
        set(name, std::nullopt);
}

TempHome::~TempHome()
{
    for (const auto &[name, value] : m_before) {
        if (value)
            qputenv(name.constData(), *value);
        else
            qunsetenv(name.constData());
    }
}

void TempHome::set(const char *name, const std::optional<QString> &value)
{
    m_before.emplace_back(name, qEnvironmentVariableIsSet(name) ? std::optional(qgetenv(name)) : std::nullopt);
    if (value)
        qputenv(name, value->toLocal8Bit());
    else
        qunsetenv(name);
}

} // namespace tenantry::test
