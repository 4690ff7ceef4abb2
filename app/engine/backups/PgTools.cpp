// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/PgTools.h"

#include "tasks/ChildProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <optional>

namespace tenantry {

int parsePgVersion(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,4})(?:\.(\d{1,4}))?)"));
    const QRegularExpressionMatch match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).toInt() * 10000 + match.captured(2).toInt() : 0;
}

QStringList pgToolFolders()
{
    QStringList folders;
    const QString own = qEnvironmentVariable("PG_BINDIR");
    if (QDir::isAbsolutePath(own))
        folders << own;
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << debian.filePath(version) + QStringLiteral("/bin");
    for (const QString &folder : qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts)) {
        if (QDir::isAbsolutePath(folder))
            folders << folder;
    }
    folders.removeDuplicates();
    return folders;
}

namespace {

/// The tools of one folder; nullopt where either is missing. Errors: why a pg_dump that is there cannot be used.
Result<std::optional<PgTools>> toolsIn(const QString &folder)
{
    const auto program = [&folder](const QString &name) {
        const QFileInfo file(QDir(folder).filePath(name));
        return file.isFile() && file.isExecutable() ? file.absoluteFilePath() : QString();
    };
    PgTools tools;
    tools.pgDump = program(QStringLiteral("pg_dump"));
    tools.pgRestore = program(QStringLiteral("pg_restore"));
    if (tools.pgDump.isEmpty() || tools.pgRestore.isEmpty())
        return std::nullopt;
    ProcessSpec spec;
    spec.program = tools.pgDump;
    spec.arguments = QStringList{QStringLiteral("--version")};
    spec.inherited = Inherited::ToRun;
    spec.timeout = std::chrono::seconds(10);
    const Result<ProcessResult> said = runProcess(spec);
    if (!said)
        return failure(said.error());
    static const QRegularExpression pattern(QStringLiteral(R"(^pg_dump \(PostgreSQL\) (\d+(?:\.\d+)?))"));
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(said->standardOutput));
    if (!match.hasMatch())
        return failure(ErrorCode::ProcessFailed,
                       QCoreApplication::translate("Engine", "\"%1\" does not tell its version.").arg(tools.pgDump));
    tools.versionText = match.captured(1);
    tools.version = parsePgVersion(tools.versionText);
    return tools;
}

/// What stood in the way: \p unusable is why the first pg_dump that was found does not count.
tl::unexpected<Error> noTools(int serverMajor, const std::optional<PgTools> &newestOld,
                              const std::optional<Error> &unusable)
{
    // It may be the right one: nobody should install what is there.
    if (unusable && unusable->code == ErrorCode::ProcessNotStarted)
        return failure(*unusable);
    Error error;
    error.hint =
        QCoreApplication::translate(
            "Engine", "Install the package postgresql-client-%1, or set PG_BINDIR to the folder that holds pg_dump.")
            .arg(serverMajor);
    if (unusable)
        error.detail = unusable->detail.isEmpty() ? unusable->message : unusable->message + u'\n' + unusable->detail;
    if (newestOld) {
        error.code = ErrorCode::BackupToolTooOld;
        error.message = QCoreApplication::translate(
                            "Engine", "pg_dump %1 (%2) is older than PostgreSQL %3, which it would have to understand.")
                            .arg(newestOld->versionText, newestOld->pgDump)
                            .arg(serverMajor);
    } else {
        error.code = ErrorCode::BackupToolMissing;
        error.message = unusable ? QCoreApplication::translate("Engine", "The pg_dump that was found cannot be used.")
                                 : QCoreApplication::translate("Engine", "pg_dump and pg_restore were not found.");
    }
    return failure(std::move(error));
}

} // namespace

Result<PgTools> findPgTools(int serverMajor, const QStringList &folders)
{
    std::optional<PgTools> best;
    std::optional<PgTools> newestOld;
    std::optional<Error> unusable;
    for (const QString &folder : folders) {
        const Result<std::optional<PgTools>> looked = toolsIn(folder);
        if (!looked) {
            const bool weighsMore = !unusable || looked.error().code == ErrorCode::ProcessNotStarted;
            if (weighsMore)
                unusable = looked.error();
            continue;
        }
        const std::optional<PgTools> &tools = *looked;
        if (!tools)
            continue;
        if (tools->major() == serverMajor)
            return *tools;
        if (tools->major() > serverMajor && (!best || tools->major() < best->major()))
            best = tools;
        if (tools->major() < serverMajor && (!newestOld || tools->version > newestOld->version))
            newestOld = tools;
    }
    if (best)
        return *best;
    return noTools(serverMajor, newestOld, unusable);
}

Result<PgTools> findPgTools(int serverMajor)
{
    return findPgTools(serverMajor, pgToolFolders());
}

QString schemaPattern(const QString &schema)
{
    QString inner = schema;
    return u'"' + inner.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace tenantry
