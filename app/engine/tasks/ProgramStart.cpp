// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ProgramStart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

extern char **environ;

namespace tenantry {

namespace {

bool beginsWithOneOf(const QByteArray &name, std::span<const char *const> beginnings)
{
    return std::ranges::any_of(beginnings, [&name](const char *beginning) { return name.startsWith(beginning); });
}

bool isInherited(const QByteArray &name, Inherited inherited)
{
    static constexpr std::array plain{"PATH", "HOME", "USER", "LOGNAME", "SHELL", "TZ", "LANG", "LANGUAGE", "TMPDIR"};
    static constexpr std::array families{"LC_",   "LD_",   "XDG_",         "ASAN_", "UBSAN_",
                                         "TSAN_", "LSAN_", "LLVM_PROFILE", "GCOV_"};
    static constexpr std::array secrets{"PGPASSWORD", "PGSSLPASSWORD"};
    static constexpr std::array ofLibpq{"PG", "KRB5", "SSL_CERT_", "OPENSSL_", "GSS_"};
    if (inherited == Inherited::Everything)
        return true;
    if (std::ranges::any_of(plain, [&name](const char *one) { return name == one; }) || beginsWithOneOf(name, families))
        return true;
    const bool secret = std::ranges::any_of(secrets, [&name](const char *one) { return name == one; });
    return inherited == Inherited::ToConnect && !secret && beginsWithOneOf(name, ofLibpq);
}

std::vector<QByteArray> environmentOf(const ProgramSpec &spec)
{
    std::vector<QByteArray> result;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const QByteArray inherited(*entry);
        const QByteArray name = inherited.left(inherited.indexOf('='));
        const bool replaced = std::any_of(spec.environment.begin(), spec.environment.end(),
                                          [&](const auto &pair) { return QFile::encodeName(pair.first) == name; });
        if (!replaced && isInherited(name, spec.inherited))
            result.push_back(inherited);
    }
    for (const auto &[name, value] : spec.environment)
        result.push_back(QFile::encodeName(name) + '=' + value.toUtf8());
    return result;
}

QString pathOf(const ProgramSpec &spec)
{
    if (spec.program.contains(u'/')) {
        const QDir base(spec.workingDirectory.isEmpty() ? QDir::currentPath() : spec.workingDirectory);
        const QString path = QDir::cleanPath(base.absoluteFilePath(spec.program));
        return QFileInfo(path).isFile() ? path : QString();
    }
    for (const auto &[name, value] : spec.environment) {
        if (name == QLatin1String("PATH"))
            return QStandardPaths::findExecutable(spec.program, value.split(u':'));
    }
    return QStandardPaths::findExecutable(spec.program);
}

tl::unexpected<Error> missing(const QString &program)
{
    return failure(ErrorCode::ProcessMissing,
                   QCoreApplication::translate("Engine", "The program \"%1\" was not found.").arg(program),
                   QCoreApplication::translate("Engine", "Install it, or put its folder into PATH."));
}

/// What to do about a start that failed; empty where the reason says it.
QString remedyFor(const SpawnFailure &why)
{
    switch (why.systemError) {
    case ENOMEM:
        return QCoreApplication::translate("Engine", "The system has no memory left for another process. End what is "
                                                     "not needed and try again.");
    case EAGAIN:
        return QCoreApplication::translate("Engine", "This user, the container or the system may have no more "
                                                     "processes. Raise the limit (ulimit -u) or end some.");
    case EMFILE:
    case ENFILE:
        return QCoreApplication::translate("Engine", "Too many files are open. Raise the limit (ulimit -n).");
    case ENOENT:
        if (why.step == SpawnStep::Exec)
            return QCoreApplication::translate("Engine", "The interpreter or the loader that it asks for is missing.");
        return {};
    case EPERM:
        if (why.step == SpawnStep::Identity)
            return QCoreApplication::translate("Engine", "Only root may switch to another user.");
        return {};
    default:
        return {};
    }
}

} // namespace

Result<QString> programPath(const ProgramSpec &spec)
{
    QString path = pathOf(spec);
    if (path.isEmpty())
        return missing(spec.program);
    return path;
}

Error notStarted(const ProgramSpec &spec, const SpawnFailure &why)
{
    const QString reason = qt_error_string(why.systemError);
    Error error{ErrorCode::ProcessNotStarted, {}, remedyFor(why), {}, {}};
    switch (why.step) {
    case SpawnStep::Folder:
        error.message =
            QCoreApplication::translate("Engine", "Cannot enter the folder \"%1\" to start \"%2\" there: %3")
                .arg(spec.workingDirectory, spec.program, reason);
        break;
    case SpawnStep::Identity:
        error.message =
            QCoreApplication::translate("Engine", "Cannot start \"%1\" as another user: %2").arg(spec.program, reason);
        break;
    case SpawnStep::Fork:
    case SpawnStep::Exec:
        error.message = QCoreApplication::translate("Engine", "Cannot start \"%1\": %2").arg(spec.program, reason);
        break;
    }
    return error;
}

Result<pid_t> startProgram(const ProgramSpec &spec, const QString &path, const StandardFiles &files)
{
    SpawnRequest request;
    request.program = QFile::encodeName(path);
    request.arguments.push_back(QFile::encodeName(spec.program));
    for (const QString &argument : spec.arguments)
        request.arguments.push_back(argument.toUtf8());
    request.environment = environmentOf(spec);
    request.workingDirectory = QFile::encodeName(spec.workingDirectory);
    if (spec.runAsUid)
        request.userId = static_cast<uid_t>(*spec.runAsUid);
    if (spec.runAsGid)
        request.groupId = static_cast<gid_t>(*spec.runAsGid);
    request.standardInput = files.input;
    request.standardOutput = files.output;
    request.standardError = files.errors;
    const SpawnResult spawned = spawnChild(request);
    if (spawned.failure)
        return failure(notStarted(spec, *spawned.failure));
    return spawned.process;
}

} // namespace tenantry
