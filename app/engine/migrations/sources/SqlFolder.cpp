// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/SqlFolder.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "migrations/DirectionMarks.h"
#include "migrations/formats/Formats.h"
#include "migrations/sources/FolderLook.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// A file as it was found: its text, or why there is none.
struct FoundFile {
    QString name;
    Result<QByteArray> text;
    std::vector<DirectionMark> marks;
    QString tool() const { return marks.empty() ? QString() : marks.front().tool; }
    /// Whether its name and its marks are those of \p format.
    bool isOf(const MigrationFormat &format) const
    {
        if (!format.match(name) || format.isCompanion(name))
            return false;
        return format.markedBy().isEmpty() ? marks.empty() : tool() == format.markedBy();
    }
};

/// A pipe or a device would be waited for.
Result<QByteArray> textOf(const QFileInfo &info)
{
    const QString path = info.absoluteFilePath();
    if (!info.exists())
        return failure(ErrorCode::FileMissing, tr("It is a link to a file that does not exist."), tr("Mend the link."));
    if (!info.isFile())
        return failure(ErrorCode::FileUnreadable, tr("It is no file."), tr("Put a file in its place."));
    Result<QByteArray> bytes = paths::readFile(path);
    if (const QString wide = bytes ? text::wideEncoding(*bytes) : QString(); !wide.isEmpty())
        return failure(ErrorCode::SourceInvalid, tr("It is %1 text.").arg(wide), tr("Save the file as UTF-8."));
    if (bytes && (!text::isUtf8(*bytes) || bytes->contains('\0')))
        return failure(ErrorCode::SourceInvalid, tr("It is not UTF-8 text."), tr("Save the file as UTF-8."));
    return bytes;
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

/// One reading of one folder.
class FolderReader {
public:
    FolderReader(const QString &folder, const QString &formatKey, const SourceContext &context)
        : m_directory(folder)
        , m_formatKey(formatKey)
        , m_context(context)
    {
    }

    Result<SourcePtr> run()
    {
        if (!m_directory.exists())
            return failure(ErrorCode::SourceInvalid,
                           tr("The migrations folder \"%1\" does not exist.").arg(m_directory.path()),
                           tr("Set folder under [migrations] in the profile; relative paths count from the profile's "
                              "own folder."));
        if (const Status found = findFiles(); !found)
            return failure(found.error());
        const QByteArray files = hashOfFiles();
        if (const SourcePtr &before = m_context.before;
            before && !files.isEmpty() && before->files == files && !before->main().isEmpty())
            return before;
        if (const Status chosen = chooseFormat(); !chosen)
            return failure(chosen.error());
        for (const FoundFile &file : m_files)
            take(file);
        if (m_migrations.empty()) {
            if (const Status known = judgeEmpty(); !known)
                return failure(known.error());
        }
        auto reading = std::make_shared<SourceReading>(
            std::make_shared<const MigrationSet>(*m_format, m_directory.absolutePath(), withoutDuplicates()));
        reading->problems = std::move(m_problems);
        reading->files = files;
        for (const Migration &migration : reading->main().migrations()) {
            if (migration.problem)
                reading->problems.push_back(*migration.problem);
        }
        reading->recognisedAs = m_recognisedAs;
        return reading;
    }

private:
    Status findFiles()
    {
        const QFileInfoList infos =
            m_directory.entryInfoList(QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &info : infos) {
            if (m_context.task.isCancelled())
                return failure(cancelledError());
            if (!looksLikeMigration(info.fileName()))
                continue;
            FoundFile file{info.fileName(), textOf(info), {}};
            if (file.text)
                file.marks = directionMarks(*file.text);
            m_files.push_back(std::move(file));
        }
        return {};
    }

    /// Empty where one of them could not be read.
    QByteArray hashOfFiles() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto add = [&hash](const QByteArray &bytes) {
            hash.addData(QByteArray::number(bytes.size()) + '\n');
            hash.addData(bytes);
        };
        add(m_directory.absolutePath().toUtf8());
        add(m_formatKey.toUtf8());
        for (const FoundFile &file : m_files) {
            if (!file.text)
                return {};
            add(file.name.toUtf8());
            add(*file.text);
        }
        return hash.result();
    }

    /// Whatever it is: a link to nowhere, a pipe or a folder of such a name is told.
    static bool looksLikeMigration(const QString &name)
    {
        return name.endsWith(QStringLiteral(".sql"), Qt::CaseInsensitive) || isKnownName(name);
    }

    /// A folder without a migration is another tool's, or the wrong one; nobody is judged by it.
    Status judgeEmpty()
    {
        const FolderLook look = lookOf(m_directory);
        if (!look.tool.isEmpty())
            return failure(ErrorCode::SourceInvalid,
                           tr("\"%1\" looks like a folder of %2 (\"%3\"), which this version does not read.")
                               .arg(m_directory.path(), look.tool, look.sign),
                           tr("Known are: %1.").arg(formats::keys().join(QStringLiteral(", "))));
        const QString remedy =
            look.below.isEmpty()
                ? m_format->namingRule()
                : tr("Set folder under [migrations] to its subfolder \"%1\", which holds migrations.").arg(look.below);
        const QString fact = look.others.isEmpty()
                                 ? tr("There is no migration in this folder.")
                                 : tr("There is no migration in this folder, but there is: %1.").arg(look.others);
        m_problems.push_back({SourceProblemKind::Empty, {}, m_directory.path(), 0, fact, remedy});
        return {};
    }

    Status chooseFormat()
    {
        if (m_formatKey != QStringLiteral("auto")) {
            m_format = formats::find(m_formatKey);
            if (!m_format)
                return failure(ErrorCode::SourceInvalid,
                               tr("The migration format \"%1\" is not known.").arg(m_formatKey),
                               tr("Use auto, or one of: %1.").arg(formats::keys().join(QStringLiteral(", "))));
            m_recognisedAs = tr("The files are read as %1, as the profile says.").arg(m_format->title());
            return {};
        }
        std::vector<std::pair<const MigrationFormat *, int>> claims;
        for (const MigrationFormat *format : formats::all()) {
            const auto count = std::count_if(m_files.begin(), m_files.end(), [format](const FoundFile &file) {
                return file.text && file.isOf(*format);
            });
            if (count > 0)
                claims.emplace_back(format, static_cast<int>(count));
        }
        if (claims.size() > 1)
            return failure(ErrorCode::SourceInvalid,
                           tr("\"%1\" holds files of two conventions, of %2 and of %3.")
                               .arg(m_directory.path(), claims[0].first->title(), claims[1].first->title()),
                           tr("Set format under [migrations], or move the others away."));
        if (claims.empty())
            return nobodysFiles();
        m_format = claims.front().first;
        const int count = claims.front().second;
        const QString words =
            m_format->markedBy().isEmpty()
                ? QCoreApplication::translate("Engine", "The files are read as %1, told by the names of %n files.",
                                              nullptr, count)
                : QCoreApplication::translate("Engine", "The files are read as %1, told by the marks in %n files.",
                                              nullptr, count);
        m_recognisedAs = words.arg(m_format->title());
        return {};
    }

    /// No file is of a format that we know: they are all another tool's, or there are none that can be read.
    Status nobodysFiles()
    {
        const auto foreign =
            std::find_if(m_files.begin(), m_files.end(), [](const FoundFile &file) { return !file.tool().isEmpty(); });
        if (foreign != m_files.end())
            return failure(ErrorCode::SourceInvalid,
                           tr("The files in \"%1\" are those of %2, which this version does not read.")
                               .arg(m_directory.path(), foreign->tool()),
                           tr("Known are: %1.").arg(formats::keys().join(QStringLiteral(", "))));
        m_format = &formats::standard();
        m_recognisedAs = tr("The files are read as %1.").arg(m_format->title());
        return {};
    }

    void take(const FoundFile &file)
    {
        const auto name = m_format->isCompanion(file.name) ? std::nullopt : m_format->match(file.name);
        if (!name) {
            if (!isKnownName(file.name))
                m_problems.push_back({SourceProblemKind::Misnamed,
                                      {},
                                      file.name,
                                      0,
                                      tr("It is not named like a migration."),
                                      m_format->namingRule()});
            return;
        }
        Migration migration;
        migration.id = {{}, name->version};
        migration.name = name->name;
        migration.fileName = file.name;
        migration.filePath = m_directory.absoluteFilePath(file.name);
        const QString versionFault = m_format->versionFault(name->version);
        if (!versionFault.isEmpty()) {
            migration.problem = SourceProblem{SourceProblemKind::Misnamed,    migration.id, file.name, 0, versionFault,
                                              tr("Give it a smaller number.")};
        } else if (!file.text) {
            migration.problem = problemOf(migration, SourceProblemKind::Unreadable, file.text.error());
        } else {
            migration.sql = *file.text;
            if (!file.isOf(*m_format))
                migration.problem = foreignMarks(migration, file);
            else
                m_format->interpret(migration);
        }
        migration.description = descriptionOf(migration.sql, migration.name);
        if (!migration.problem && !name->rollback.isEmpty())
            addRollback(migration, name->rollback);
        m_migrations.push_back(std::move(migration));
    }

    /// Of some format's migration or rollback.
    static bool isKnownName(const QString &name)
    {
        const auto known = formats::all();
        return std::any_of(known.begin(), known.end(), [&name](const MigrationFormat *format) {
            return format->isCompanion(name) || format->match(name);
        });
    }

    static SourceProblem problemOf(const Migration &migration, SourceProblemKind kind, const Error &error)
    {
        return {kind, migration.id, migration.fileName, 0, error.message, error.hint};
    }

    SourceProblem foreignMarks(const Migration &migration, const FoundFile &file) const
    {
        if (file.marks.empty())
            return {SourceProblemKind::Foreign,
                    migration.id,
                    file.name,
                    0,
                    tr("It does not say where its way forward begins."),
                    m_format->namingRule()};
        const DirectionMark &first = file.marks.front();
        const QString words = text::plain(QByteArrayView(first.text), 100);
        return {SourceProblemKind::Foreign,
                migration.id,
                file.name,
                first.line,
                first.tool.isEmpty()
                    ? tr("\"%1\" says that this file holds both directions, migrating and taking back.").arg(words)
                    : tr("\"%1\" marks this file as one of %2's, which holds both directions, migrating and taking "
                         "back.")
                          .arg(words, first.tool),
                tr("Put what takes it back into a file of its own, beside it, and remove the marks from both.")};
    }

    void addRollback(Migration &migration, const QString &file)
    {
        const QFileInfo info(m_directory.absoluteFilePath(file));
        if (!info.exists() && !info.isSymLink())
            return;
        Result<QByteArray> undo = textOf(info);
        if (!undo) {
            // The way forward is sound; only the way back is missing.
            m_problems.push_back({SourceProblemKind::Unreadable, {}, file, 0, undo.error().message, undo.error().hint});
            return;
        }
        migration.rollbackFile = info.absoluteFilePath();
        migration.rollbackSql = std::move(*undo);
    }

    /// Of two files with one number neither can be applied, for nobody knows which is meant; the number keeps its
    /// place.
    std::vector<Migration> withoutDuplicates()
    {
        std::vector<Migration> unique;
        std::map<MigrationId, std::size_t> known;
        for (Migration &migration : m_migrations) {
            const auto [at, isNew] = known.try_emplace(migration.id, unique.size());
            if (isNew) {
                unique.push_back(std::move(migration));
                continue;
            }
            Migration &first = unique[at->second];
            first.problem = SourceProblem{SourceProblemKind::Duplicate,
                                          first.id,
                                          first.fileName,
                                          0,
                                          tr("\"%1\" has the same version.").arg(migration.fileName),
                                          tr("Give one of them the next free number.")};
        }
        return unique;
    }

    QDir m_directory;
    const QString &m_formatKey;
    const SourceContext &m_context;
    std::vector<FoundFile> m_files;
    const MigrationFormat *m_format = nullptr;
    QString m_recognisedAs;
    std::vector<Migration> m_migrations;
    std::vector<SourceProblem> m_problems;
};

} // namespace

SqlFolder::SqlFolder(QString folder, QString formatKey)
    : m_folder(std::move(folder))
    , m_formatKey(std::move(formatKey))
{
}

Result<SourcePtr> SqlFolder::read(const SourceContext &context) const
{
    return FolderReader(m_folder, m_formatKey, context).run();
}

} // namespace tenantry
