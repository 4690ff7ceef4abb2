// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Migration.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "migrations/DirectionMarks.h"
#include "settings/ProfileKey.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace tenantry {

QString historyKindKey(HistoryKind kind)
{
    return kind == HistoryKind::Native ? QStringLiteral("native") : QStringLiteral("golang-migrate");
}

static QStringView withoutLeadingZeros(QStringView digits)
{
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.mid(1);
    return digits;
}

static bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::strong_ordering compareVersions(const QString &left, const QString &right)
{
    if (isNumber(left) && isNumber(right)) {
        const QStringView a = withoutLeadingZeros(left);
        const QStringView b = withoutLeadingZeros(right);
        if (a.size() != b.size())
            return a.size() <=> b.size();
        return a.compare(b) <=> 0;
    }
    return left.compare(right) <=> 0;
}

QString Migration::title() const
{
    return name.isEmpty() ? version : QStringLiteral("%1 %2").arg(version, name);
}

int MigrationSet::indexOf(const QString &version) const
{
    const auto found =
        std::lower_bound(migrations.begin(), migrations.end(), version, [](const Migration &m, const QString &v) {
            return std::is_lt(compareVersions(m.version, v));
        });
    if (found == migrations.end() || std::is_neq(compareVersions(found->version, version)))
        return -1;
    return static_cast<int>(found - migrations.begin());
}

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// "-- Description: words" among the first ten lines, else the name in words.
QString descriptionOf(const QByteArray &sql, const QString &name)
{
    static const QRegularExpression line(QStringLiteral("^\\s*--\\s*Description:\\s*(.+?)\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QStringList head = QString::fromUtf8(sql.left(4096)).split(u'\n').mid(0, 10);
    for (const QString &text : head) {
        const auto match = line.match(text);
        if (match.hasMatch())
            return text::plain(match.captured(1), 200);
    }
    QString words = name;
    words.replace(u'_', u' ').replace(u'-', u' ');
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

struct SourceFile {
    QString version;
    QString name;
    QString file;     ///< the forward file's name
    QString rollback; ///< the rollback's name, whether it exists or not
};

std::optional<SourceFile> matchNative(const QString &file)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)_(.+)\\.sql$"));
    const auto match = pattern.match(file);
    if (!match.hasMatch() || file.endsWith(QStringLiteral(".rollback.sql")) || file.endsWith(QStringLiteral(".up.sql"))
        || file.endsWith(QStringLiteral(".down.sql")))
        return std::nullopt;
    return SourceFile{match.captured(1), match.captured(2), file, file.chopped(4) + QStringLiteral(".rollback.sql")};
}

std::optional<SourceFile> matchGolangMigrate(const QString &file)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)_(.*)\\.up\\.sql$"));
    const auto match = pattern.match(file);
    if (!match.hasMatch())
        return std::nullopt;
    return SourceFile{match.captured(1), match.captured(2), file, file.chopped(7) + QStringLiteral(".down.sql")};
}

bool isRollback(const QString &file)
{
    return file.endsWith(QStringLiteral(".rollback.sql")) || file.endsWith(QStringLiteral(".down.sql"));
}

Result<HistoryKind> conventionOf(const QStringList &files, const QString &folder, const QString &format)
{
    if (format == QStringLiteral("native"))
        return HistoryKind::Native;
    if (format == QStringLiteral("golang-migrate"))
        return HistoryKind::GolangMigrate;
    if (format != QStringLiteral("auto"))
        return failure(ErrorCode::SourceInvalid, tr("The migration format \"%1\" is not known.").arg(format),
                       tr("Use auto, native or golang-migrate."));
    const bool native =
        std::any_of(files.begin(), files.end(), [](const QString &f) { return matchNative(f).has_value(); });
    const bool golang =
        std::any_of(files.begin(), files.end(), [](const QString &f) { return matchGolangMigrate(f).has_value(); });
    if (native && golang)
        return failure(
            ErrorCode::SourceInvalid,
            tr("\"%1\" holds files of two conventions: N_name.sql and N_name.up.sql.").arg(folder),
            tr("Set format = \"native\" or \"golang-migrate\" under [migrations], or move the others away."));
    return golang ? HistoryKind::GolangMigrate : HistoryKind::Native;
}

/// golang-migrate sends a file as it is, so its files often hold BEGIN … COMMIT. Tenantry gives every file one
/// transaction anyway, which also writes the record: BEGIN and COMMIT are blanked out, byte for byte, so that lines and
/// positions stay and the whole file is applied or nothing of it. ROLLBACK and the like stay, and are refused later.
void mergeTransactions(Migration &migration)
{
    std::vector<SqlStatement> &statements = migration.script.statements;
    const auto merges = [](const SqlStatement &statement) {
        return !statement.transactionControl || statement.tag == QStringLiteral("BEGIN")
               || statement.tag == QStringLiteral("START") || statement.tag == QStringLiteral("COMMIT");
    };
    if (!migration.script.classified || migration.script.needsNoTransaction()
        || !std::all_of(statements.begin(), statements.end(), merges))
        return;
    for (const SqlStatement &statement : statements) {
        if (statement.transactionControl)
            migration.body.replace(statement.offset, statement.sql.size(), QByteArray(statement.sql.size(), ' '));
    }
    std::erase_if(statements, [](const SqlStatement &statement) { return statement.transactionControl; });
}

/// A file that holds both directions, run whole, makes something and drops it again. Whatever the profile says, it is
/// not taken for a file of one direction.
void refuseBothDirections(Migration &migration)
{
    const std::vector<DirectionMark> marks = directionMarks(migration.sql);
    if (marks.empty())
        return;
    const DirectionMark &first = marks.front();
    const QString words = text::plain(QByteArrayView(first.text), 100);
    const QString fact =
        first.tool.isEmpty()
            ? tr("\"%1\" says that this file holds both directions, migrating and taking back.").arg(words)
            : tr("\"%1\" marks this file as one of %2's, which holds both directions, migrating and taking back.")
                  .arg(words, first.tool);
    migration.script.problems.insert(
        migration.script.problems.begin(),
        {first.line, fact,
         tr("Put what takes it back into a file of its own, beside it, and remove the marks from both.")});
}

Result<Migration> readMigration(const QDir &folder, const SourceFile &source, HistoryKind kind)
{
    Migration migration;
    migration.version = source.version;
    migration.name = source.name;
    migration.fileName = source.file;
    migration.filePath = folder.absoluteFilePath(source.file);
    Result<QByteArray> bytes = paths::readFile(migration.filePath);
    if (!bytes)
        return failure(bytes.error());
    migration.sql = std::move(*bytes);
    if (!text::isUtf8(migration.sql) || migration.sql.contains('\0'))
        return failure(ErrorCode::SourceInvalid, tr("\"%1\" is not UTF-8 text.").arg(migration.filePath),
                       tr("Save the file as UTF-8."));
    migration.checksum = sha256(migration.sql);
    migration.checksumLf =
        migration.sql.contains('\r') ? sha256(QByteArray(migration.sql).replace("\r\n", "\n")) : migration.checksum;
    migration.description = descriptionOf(migration.sql, migration.name);
    migration.script = readSqlScript(migration.sql);
    migration.body = migration.sql;
    if (kind == HistoryKind::GolangMigrate)
        mergeTransactions(migration);
    refuseBothDirections(migration);
    const QString rollback = folder.absoluteFilePath(source.rollback);
    if (QFileInfo::exists(rollback)) {
        Result<QByteArray> undo = paths::readFile(rollback);
        if (!undo)
            return failure(undo.error());
        migration.rollbackFile = rollback;
        migration.rollbackSql = std::move(*undo);
    }
    return migration;
}

Status refuseDuplicates(const std::vector<SourceFile> &sorted, const QString &folder)
{
    for (size_t i = 1; i < sorted.size(); ++i) {
        if (std::is_eq(compareVersions(sorted[i - 1].version, sorted[i].version)))
            return failure(ErrorCode::DuplicateVersion,
                           tr("\"%1\" and \"%2\" in \"%3\" have the same version.")
                               .arg(sorted[i - 1].file, sorted[i].file, folder),
                           tr("Give one of them the next free number."));
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const MigrationSet>> readMigrationFolder(const QString &folder, const QString &format)
{
    const QDir directory(folder);
    if (!directory.exists())
        return failure(
            ErrorCode::SourceInvalid, tr("The migrations folder \"%1\" does not exist.").arg(folder),
            tr("Set folder under [migrations] in the profile; relative paths count from the profile's own folder."));
    const QStringList files = directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    const Result<HistoryKind> kind = conventionOf(files, folder, format);
    if (!kind)
        return failure(kind.error());
    std::vector<SourceFile> sources;
    for (const QString &file : files) {
        const auto source = *kind == HistoryKind::Native ? matchNative(file) : matchGolangMigrate(file);
        if (source)
            sources.push_back(*source);
        else if (!isRollback(file) && !matchNative(file) && !matchGolangMigrate(file))
            return failure(ErrorCode::SourceInvalid,
                           tr("\"%1\" in \"%2\" is not named like a migration.").arg(file, folder),
                           *kind == HistoryKind::Native
                               ? tr("Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.")
                               : tr("Migrations are named N_name.up.sql, rollbacks N_name.down.sql."));
    }
    std::sort(sources.begin(), sources.end(), [](const SourceFile &a, const SourceFile &b) {
        return std::is_lt(compareVersions(a.version, b.version));
    });
    if (const Status unique = refuseDuplicates(sources, folder); !unique)
        return failure(unique.error());
    auto set = std::make_shared<MigrationSet>();
    set->kind = *kind;
    set->folder = directory.absolutePath();
    set->migrations.reserve(sources.size());
    for (const SourceFile &source : sources) {
        Result<Migration> migration = readMigration(directory, source, *kind);
        if (!migration)
            return failure(migration.error());
        set->migrations.push_back(std::move(*migration));
    }
    return set;
}

Result<std::shared_ptr<const MigrationSet>> readSource(const Profile &profile)
{
    const QStringList formats{QStringLiteral("auto"), QStringLiteral("native"), QStringLiteral("golang-migrate")};
    if (const auto refused = refusedWord(profile, QStringLiteral("migrations.format"), formats))
        return failure(*refused);
    if (profile.migrations.source != SourceKind::Sql)
        return failure(ErrorCode::SourceInvalid,
                       tr("The migration source \"%1\" is not supported by this version.")
                           .arg(sourceKey(profile.migrations.source)),
                       tr("Set source = \"sql\" and folder under [migrations]."));
    return readMigrationFolder(profile.resolved(profile.migrations.folder), profile.migrations.format);
}

} // namespace tenantry
