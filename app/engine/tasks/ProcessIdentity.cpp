// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ProcessIdentity.h"

#include <QFile>
#include <QSysInfo>

#include <array>
#include <cerrno>
#include <csignal>

#include <pwd.h>
#include <unistd.h>

namespace tenantry {

static QByteArray wholeFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// "<boot id>:<start time in clock ticks since boot>", empty where /proc does not tell.
static QString markOf(qint64 processId)
{
    const QByteArray status = wholeFile(QStringLiteral("/proc/%1/stat").arg(processId));
    // The second field is the program's name in parentheses and may hold anything, parentheses too.
    const QByteArrayList fields = status.mid(status.lastIndexOf(')') + 2).split(' ');
    constexpr int startTimeField = 22 - 3; // fields counts from the third one
    if (status.isEmpty() || fields.size() <= startTimeField)
        return {};
    // Killed, but not yet waited for by its parent, which may never happen in a container.
    if (fields.front() == "Z" || fields.front() == "X")
        return QStringLiteral("ended");
    const QByteArray boot = wholeFile(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
    return QString::fromLatin1(boot + ':' + fields.at(startTimeField));
}

ProcessIdentity thisProcess()
{
    const qint64 processId = ::getpid();
    return {processId, markOf(processId), QSysInfo::machineHostName()};
}

ProcessPresence presenceOf(const ProcessIdentity &process)
{
    if (process.host != QSysInfo::machineHostName())
        return ProcessPresence::Elsewhere;
    const bool exists =
        process.processId > 0 && (::kill(static_cast<pid_t>(process.processId), 0) == 0 || errno == EPERM);
    if (!exists)
        return ProcessPresence::Gone;
    const QString mark = markOf(process.processId);
    const bool isSame = mark.isEmpty() || process.mark.isEmpty() || mark == process.mark;
    return isSame ? ProcessPresence::Running : ProcessPresence::Gone;
}

QString currentUser()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(::geteuid());
}

} // namespace tenantry
