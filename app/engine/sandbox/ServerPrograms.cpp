// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ServerPrograms.h"

#include "tasks/ChildProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

bool hasServerPrograms(const QString &folder)
{
    for (const QString &program : {QStringLiteral("initdb"), QStringLiteral("pg_ctl"), QStringLiteral("postgres")}) {
        const QFileInfo file(folder + u'/' + program);
        if (!file.isFile() || !file.isExecutable())
            return false;
    }
    return true;
}

/// "15" of "/usr/lib/postgresql/15/bin" and "/usr/pgsql-15/bin".
int majorOf(const QString &folder)
{
    static const QRegularExpression version(QStringLiteral("(?:postgresql/|pgsql-)(\\d+)(?:/|$)"));
    return version.match(folder).captured(1).toInt();
}

/// Newest first. Errors: ProcessNotStarted where nothing was found and pg_config, which knows the place, could not be
/// asked.
Result<std::vector<ServerPrograms>> installedPrograms()
{
    std::optional<Error> notAsked;
    QStringList folders;
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders += debian.filePath(version) + QStringLiteral("/bin");
    const QDir redHat(QStringLiteral("/usr"));
    for (const QString &version : redHat.entryList({QStringLiteral("pgsql-*")}, QDir::Dirs))
        folders += redHat.filePath(version) + QStringLiteral("/bin");
    if (const QString config = findProgram({QStringLiteral("pg_config")}); !config.isEmpty()) {
        ProcessSpec spec;
        spec.program = config;
        spec.arguments = {QStringLiteral("--bindir")};
        spec.inherited = Inherited::ToRun;
        spec.timeout = std::chrono::seconds(10);
        if (const auto asked = runProcess(spec))
            folders += QDir::cleanPath(QFile::decodeName(asked->standardOutput.trimmed()));
        else if (asked.error().code == ErrorCode::ProcessNotStarted)
            notAsked = asked.error();
    }
    folders.removeDuplicates();

    std::vector<ServerPrograms> found;
    for (const QString &folder : folders) {
        if (hasServerPrograms(folder))
            found.push_back({folder, majorOf(folder)});
    }
    std::ranges::stable_sort(found, std::ranges::greater{}, &ServerPrograms::major);
    if (found.empty()) {
        if (const QString inPath = findProgram({QStringLiteral("initdb")}); !inPath.isEmpty()) {
            const QString folder = QFileInfo(inPath).path();
            if (hasServerPrograms(folder))
                found.push_back({folder, majorOf(folder)});
        }
    }
    if (found.empty() && notAsked)
        return failure(*notAsked);
    return found;
}

} // namespace

Result<ServerPrograms> findServerPrograms(const QString &folder, int major)
{
    if (!folder.isEmpty()) {
        if (hasServerPrograms(folder))
            return ServerPrograms{folder, majorOf(folder)};
        return failure(
            ErrorCode::SandboxFailed,
            QCoreApplication::translate("Engine", "The folder \"%1\" has no initdb, pg_ctl and postgres.").arg(folder),
            QCoreApplication::translate("Engine", "Name the folder with PostgreSQL's server programs, for "
                                                  "example /usr/lib/postgresql/15/bin."));
    }
    const Result<std::vector<ServerPrograms>> found = installedPrograms();
    if (!found)
        return failure(found.error());
    for (const ServerPrograms &programs : *found) {
        if (major == 0 || programs.major == 0 || programs.major == major)
            return programs;
    }
    if (major != 0) {
        return failure(
            ErrorCode::SandboxFailed,
            QCoreApplication::translate("Engine", "PostgreSQL %1, with which this cluster was made, is not installed.")
                .arg(major),
            QCoreApplication::translate("Engine", "Install the package postgresql-%1, or use another folder.")
                .arg(major));
    }
    return failure(
        ErrorCode::SandboxFailed,
        QCoreApplication::translate("Engine", "PostgreSQL's server programs (initdb, pg_ctl, postgres) are missing."),
        QCoreApplication::translate("Engine", "Install the package \"postgresql\" of your distribution."));
}

Result<std::optional<ServerUser>> serverUser()
{
    if (::geteuid() != 0)
        return std::optional<ServerUser>();
    for (const char *name : {"postgres", "nobody"}) {
        passwd entry{};
        passwd *found = nullptr;
        std::vector<char> buffer(16384);
        if (::getpwnam_r(name, &entry, buffer.data(), buffer.size(), &found) == 0 && found && entry.pw_uid != 0)
            return std::optional<ServerUser>({QString::fromLatin1(name), entry.pw_uid, entry.pw_gid});
    }
    return failure(
        ErrorCode::SandboxFailed,
        QCoreApplication::translate("Engine", "PostgreSQL refuses to run as root, and there is no user "
                                              "\"postgres\" or \"nobody\" to run it as."),
        QCoreApplication::translate("Engine", "Start Tenantry as an ordinary user, or create the user \"postgres\"."));
}

bool canReach(const ServerUser &user, const QString &folder)
{
    QString path = QDir::cleanPath(folder);
    for (;;) {
        struct stat status {};
        if (::stat(QFile::encodeName(path).constData(), &status) != 0)
            return false;
        const mode_t needed = status.st_uid == user.uid ? S_IXUSR : status.st_gid == user.gid ? S_IXGRP : S_IXOTH;
        if ((status.st_mode & needed) == 0)
            return false;
        const QString parent = QFileInfo(path).path();
        if (parent == path)
            return true;
        path = parent;
    }
}

} // namespace tenantry
