// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Archive.h"

#include "backups/ConfinedFiles.h"
#include "tasks/ChildProcess.h"
#include "tasks/CommandText.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

static tl::unexpected<Error> damaged(const QString &name, const QString &reason, const QString &detail = {})
{
    return failure(Error{ErrorCode::BackupDamaged,
                         QCoreApplication::translate("Engine", "The archive \"%1\" is damaged: %2").arg(name, reason),
                         QCoreApplication::translate("Engine", "Restore from another backup; this one is not offered."),
                         {},
                         detail});
}

static Result<QString> hashOf(const FileDescriptor &file, const QString &name, const std::stop_token &stop)
{
    constexpr size_t blockSize = 1024 * 1024;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(qsizetype(blockSize), Qt::Uninitialized);
    ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
    while (true) {
        if (stop.stop_requested())
            return failure(cancelledError());
        const ssize_t got = ::read(file.get(), block.data(), blockSize);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorCode::FileUnreadable,
                           QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(name, qt_error_string()),
                           QCoreApplication::translate("Engine", "Check the disk that the backups stand on."));
        if (got == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(block.constData(), qsizetype(got)));
    }
}

Result<BackupFile> sealArchive(const QString &folder, const QString &name, std::stop_token stop)
{
    const Result<FileDescriptor> file = confined::openFile(folder, name);
    if (!file)
        return failure(file.error());
    if (::fchmod(file->get(), 0600) != 0 || ::fsync(file->get()) != 0)
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "Cannot write \"%1\": %2").arg(name, qt_error_string()),
                       QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
    Result<QString> hash = hashOf(*file, name, stop);
    if (!hash)
        return failure(hash.error());
    return BackupFile{name, confined::sizeOf(*file), std::move(*hash), {}};
}

Status compareChecksum(const QString &folder, const BackupFile &file, std::stop_token stop)
{
    const Result<FileDescriptor> open = confined::openFile(folder, file.name);
    if (!open && open.error().code == ErrorCode::PermissionDenied)
        return failure(open.error());
    if (!open)
        return damaged(file.name, open.error().message);
    const qint64 size = confined::sizeOf(*open);
    if (size != file.bytes)
        return damaged(
            file.name,
            QCoreApplication::translate("Engine", "it has %1 bytes instead of %2.").arg(size).arg(file.bytes));
    const Result<QString> hash = hashOf(*open, file.name, stop);
    if (!hash)
        return failure(hash.error());
    if (*hash != file.sha256)
        return damaged(file.name, QCoreApplication::translate(
                                      "Engine", "its SHA-256 is not the one that was taken when it was made."));
    return {};
}

static QStringList readArguments(const QString &path)
{
    return {QStringLiteral("--file=/dev/null"), QStringLiteral("--"), path};
}

QString readThroughCommand(const PgTools &tools, const QString &path)
{
    return commandText(tools.pgRestore, readArguments(path));
}

/// \p spec says what becomes of what pg_restore writes.
static Status readBy(ProcessSpec spec, const QString &folder, const QString &name, const PgTools &tools,
                     std::stop_token stop)
{
    if (const Result<FileDescriptor> file = confined::openFile(folder, name); !file)
        return damaged(name, file.error().message);
    spec.program = tools.pgRestore;
    spec.inherited = Inherited::ToRun;
    spec.environment = {{QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}};
    const Result<ProcessResult> read = runProcess(spec, std::move(stop));
    if (read)
        return {};
    const Error &error = read.error();
    if (error.code != ErrorCode::ProcessFailed)
        return failure(error);
    const QString said = error.message + u'\n' + error.detail;
    if (said.contains(QStringLiteral("unsupported version")))
        return failure(Error{
            ErrorCode::BackupToolTooOld,
            QCoreApplication::translate("Engine",
                                        "The archive \"%1\" was made by a newer pg_dump than pg_restore %2 can read.")
                .arg(name, tools.versionText),
            QCoreApplication::translate("Engine",
                                        "Install a newer postgresql-client package, or set PG_BINDIR to the folder "
                                        "that holds a newer pg_restore."),
            {},
            error.detail});
    return damaged(name, QCoreApplication::translate("Engine", "pg_restore could not read it to its end."),
                   error.detail.isEmpty() ? error.message : error.detail);
}

Status readThrough(const QString &folder, const QString &name, const PgTools &tools, std::stop_token stop)
{
    ProcessSpec spec;
    spec.arguments = readArguments(QDir(folder).filePath(name));
    return readBy(std::move(spec), folder, name, tools, std::move(stop));
}

Result<TableRows> readThroughCounting(const QString &folder, const QString &name, const PgTools &tools,
                                      std::stop_token stop)
{
    CopyCounter counter;
    ProcessSpec spec;
    // The definitions stand in the archive's head, which is read whole in any case.
    spec.arguments = {QStringLiteral("--data-only"), QStringLiteral("--file=-"), QStringLiteral("--"),
                      QDir(folder).filePath(name)};
    spec.onOutput = [&counter](QByteArrayView piece) { counter.feed(piece); };
    if (const Status read = readBy(std::move(spec), folder, name, tools, std::move(stop)); !read)
        return failure(read.error());
    if (!counter.isComplete())
        return damaged(name, QCoreApplication::translate("Engine", "the rows of its last table do not end."));
    return counter.rows();
}

Status checkArchive(const QString &folder, const BackupFile &file, const PgTools &tools, std::stop_token stop)
{
    if (const Status same = compareChecksum(folder, file, stop); !same)
        return same;
    return readThrough(folder, file.name, tools, stop);
}

Result<PgTools> toolsForBackup(const Backup &backup, int serverMajor)
{
    return findPgTools(std::max(serverMajor, parsePgVersion(backup.toolVersion) / 10000));
}

} // namespace tenantry
