// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SqlScript.h"

#include "postgres/ScriptPieces.h"
#include "postgres/SharedParts.h"
#include "postgres/StatementReader.h"
#include "postgres/StatementWords.h"
#include "postgres/TreeNodes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <pg_query.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace tenantry {

QString objectKindKey(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Table:
        return QStringLiteral("table");
    case ObjectKind::Index:
        return QStringLiteral("index");
    case ObjectKind::Sequence:
        return QStringLiteral("sequence");
    case ObjectKind::View:
        return QStringLiteral("view");
    case ObjectKind::MaterializedView:
        return QStringLiteral("materialized view");
    case ObjectKind::Function:
        return QStringLiteral("function");
    case ObjectKind::Type:
        return QStringLiteral("type");
    case ObjectKind::Trigger:
        return QStringLiteral("trigger");
    case ObjectKind::Column:
        return QStringLiteral("column");
    case ObjectKind::Constraint:
        return QStringLiteral("constraint");
    case ObjectKind::Schema:
        return QStringLiteral("schema");
    case ObjectKind::Extension:
        return QStringLiteral("extension");
    }
    return {};
}

QString ObjectName::text() const
{
    const bool inTable = kind == ObjectKind::Column || kind == ObjectKind::Trigger || kind == ObjectKind::Constraint;
    QString full = inTable && !parent.isEmpty() ? QStringLiteral("%1.%2").arg(parent, name) : name;
    return schema.isEmpty() ? full : QStringLiteral("%1.%2").arg(schema, full);
}

bool SqlScript::needsNoTransaction() const
{
    return std::any_of(statements.begin(), statements.end(),
                       [](const SqlStatement &s) { return s.outsideTransaction; });
}

static ScriptProblem metaCommand(int line, const QString &word)
{
    return {line, QCoreApplication::translate("Engine", "\"%1\" is a psql command, not SQL.").arg(word),
            QCoreApplication::translate("Engine", "Write the migration in plain SQL; psql is never run on a file.")};
}

static ScriptProblem copyOverClient(int line, const QString &tag)
{
    if (tag == QStringLiteral("COPY TO STDOUT"))
        return {line, QCoreApplication::translate("Engine", "COPY … TO STDOUT needs a client that takes the data."),
                QCoreApplication::translate("Engine", "Use COPY to a file on the server, or leave it out.")};
    return {line, QCoreApplication::translate("Engine", "COPY … FROM STDIN needs a client that sends the data."),
            QCoreApplication::translate("Engine", "Use INSERT … VALUES, or COPY from a file on the server.")};
}

/// What such a block makes would land where the session's own path leads, and nobody sees it from outside.
static ScriptProblem resetWithin(int line)
{
    return {line,
            QCoreApplication::translate("Engine", "This block resets search_path and goes on after that: what it "
                                                  "makes then would not be made in the tenant's schema."),
            QCoreApplication::translate("Engine", "Let it set search_path to what it was before, by set_config().")};
}

/// Whatever is sent behind such a file would be a part of it.
static ScriptProblem openText(int line)
{
    return {line, QCoreApplication::translate("Engine", "A text in quotes or a comment begins here and does not end."),
            QCoreApplication::translate("Engine", "Close it; a quote inside a text is written twice.")};
}

/// The same words once: of a hundred thousand statements most are called alike and lock the same table.
static void share(const SqlScript &script, SqlStatement &statement)
{
    if (script.statements.empty())
        return;
    const SqlStatement &before = script.statements.back();
    const auto take = [](QString &word, const QString &known) {
        if (word == known)
            word = known;
    };
    take(statement.tag, before.tag);
    for (size_t i = 0; i < std::min(statement.locks.size(), before.locks.size()); ++i) {
        take(statement.locks[i].table, before.locks[i].table);
        take(statement.locks[i].mode, before.locks[i].mode);
    }
}

static void add(SqlScript &script, SqlStatement statement)
{
    share(script, statement);
    if (statement.tag == QStringLiteral("DO") && statement.code.resetsPathMidway)
        script.problems.push_back(resetWithin(statement.line));
    if (statement.tag == QStringLiteral("COPY FROM STDIN") || statement.tag == QStringLiteral("COPY TO STDOUT"))
        script.problems.push_back(copyOverClient(statement.line, statement.tag));
    script.statements.push_back(std::move(statement));
}

/// A statement between two offsets, without blanks, comments before it and its semicolon; not classified yet.
static SqlStatement cut(const QByteArray &sql, qsizetype from, qsizetype end, LineCounter &lines)
{
    from = qBound(qsizetype{0}, from, sql.size());
    end = qBound(from, end, sql.size());
    const qsizetype start = skipBlank(sql, from, end);
    SqlStatement statement;
    statement.offset = static_cast<int>(start);
    statement.line = lines.at(start);
    statement.sql = QByteArrayView(sql).sliced(start, end - start).trimmed();
    if (statement.sql.endsWith(';'))
        statement.sql.chop(1);
    return statement;
}

/// What of a text is read into one tree, in bytes: a tree takes a hundred times as many.
constexpr qsizetype mostInTree = 128 * 1024;

/// BEGIN and COMMIT at the beginning of lines, for text that has no words: a quote that never ends, say.
static void readControlLines(const QByteArray &sql, SqlScript &script)
{
    static const QRegularExpression control(
        QStringLiteral("^\\s*(begin|commit|rollback)\\s*(work|transaction)?\\s*;|^\\s*start\\s+transaction\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(sql);
    auto matches = control.globalMatch(text);
    while (matches.hasNext()) {
        const auto found = matches.next();
        SqlStatement statement;
        const QString words = found.captured(0).trimmed();
        const qsizetype at = text.first(found.capturedStart(0)).toUtf8().size();
        statement.sql = QByteArrayView(sql).sliced(sql.indexOf(words.toUtf8(), at), words.toUtf8().size());
        statement.tag = QString(words).remove(u';').toUpper().simplified();
        statement.line = 1 + static_cast<int>(text.first(found.capturedStart(0)).count(u'\n'));
        statement.transactionControl = true;
        script.statements.push_back(std::move(statement));
    }
}

/// For text that the parser did not read: what may be refused all the same, and what is left to the server.
static void readUnparsed(const QByteArray &sql, const Misread &error, SqlScript &script)
{
    LineCounter lines(sql);
    const qsizetype at = error.at;
    script.classified = false;
    script.parseMessage = error.message;
    script.parseLine = lines.at(at);
    if (at < sql.size() && sql.at(at) == '\\') {
        static const QRegularExpression space(QStringLiteral("\\s"));
        const QString rest = QString::fromUtf8(sql.mid(at, 40));
        script.problems.push_back(metaCommand(script.parseLine, rest.section(space, 0, 0)));
        return;
    }
    // The data that follows it is what was not understood.
    static const QRegularExpression copy(QStringLiteral("\\bcopy\\b[^;]*\\bfrom\\s+stdin\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = copy.match(QString::fromUtf8(sql.first(qMin(sql.size(), at + 1))));
    if (match.hasMatch()) {
        const int line = lines.at(sql.indexOf(match.captured(0).toUtf8()));
        script.problems.push_back(copyOverClient(line, QStringLiteral("COPY FROM STDIN")));
        return;
    }
    if (const auto broken = unscannable(sql)) {
        if (broken->message.startsWith(QStringLiteral("unterminated")))
            script.problems.push_back(openText(lines.at(broken->at)));
        readControlLines(sql, script);
        if (script.statements.empty())
            script.statements.push_back(cut(sql, 0, sql.size(), lines));
        return;
    }
    std::vector<Piece> pieces = split(sql, Splitter::Scanner);
    // What never comes to its end, for a parenthesis is open, is no piece: left out it would seem to have been done.
    qsizetype rest = pieces.empty() ? 0 : pieces.back().second;
    if (rest < sql.size() && sql.at(rest) == ';')
        ++rest;
    if (skipBlank(sql, rest, sql.size()) < sql.size())
        pieces.emplace_back(rest, sql.size());
    for (size_t i = 0; i < pieces.size(); ++i) {
        const size_t last = lastPiece(sql, pieces, i);
        SqlStatement statement = cut(sql, pieces[i].first, pieces[last].second, lines);
        i = last;
        classifyByWords(statement);
        if (!statement.sql.isEmpty())
            add(script, std::move(statement));
    }
}

/// The statements of a parse tree; nullopt if it is nested too deeply to be read: a long chain of || is, and the server
/// runs it all the same.
static std::optional<QJsonArray> treeOf(const PgQueryParseResult &parsed)
{
    QJsonParseError error;
    const auto length = static_cast<qsizetype>(std::strlen(parsed.parse_tree));
    const QJsonDocument tree = QJsonDocument::fromJson(QByteArray::fromRawData(parsed.parse_tree, length), &error);
    const QJsonValue statements = tree.object().value(QStringLiteral("stmts"));
    if (error.error != QJsonParseError::NoError || !statements.isArray())
        return std::nullopt;
    return statements.toArray();
}

static void noteShared(const QJsonObject &node, const SqlStatement &statement, SqlScript &script)
{
    const QString what = sharedPart(node, statement.sql);
    if (!what.isEmpty() && std::ranges::find(script.shared, what, &SharedPart::what) == script.shared.end())
        script.shared.push_back({statement.line, what});
}

/// Of CREATE EXTENSION, before \p script has it.
static void noteExtension(const QJsonObject &wrapped, SqlScript &script)
{
    const QJsonObject node = wrapped.value(QStringLiteral("CreateExtensionStmt")).toObject();
    if (node.isEmpty())
        return;
    WantedExtension wanted;
    wanted.statement = script.statements.size();
    wanted.name = tree::stringAt(node, "extname");
    for (const QJsonObject &item : tree::objectsAt(node, "options")) {
        const QJsonObject option = item.value(QStringLiteral("DefElem")).toObject();
        const QString name = tree::stringAt(option, "defname");
        const QJsonObject value = option.value(QStringLiteral("arg")).toObject();
        const QString text = tree::stringAt(value.value(QStringLiteral("String")).toObject(), "sval");
        if (name == QStringLiteral("schema"))
            wanted.schema = text;
        else if (name == QStringLiteral("new_version"))
            wanted.version = text;
        else if (name == QStringLiteral("cascade"))
            wanted.cascades = true;
    }
    script.extensions.push_back(std::move(wanted));
}

/// What is known of a statement by its tree.
static void readTree(const QJsonObject &node, SqlStatement &statement, SqlScript &script)
{
    classifyStatement(node, statement);
    noteShared(node, statement, script);
    noteExtension(node, script);
}

/// A statement whose tree would take more memory than the file is worth: what it does is told by its beginning.
static void readLarge(SqlStatement statement, SqlScript &script)
{
    const QByteArray brief = withoutRows(statement.sql);
    const bool isBrief = brief.size() <= mostInTree;
    const PgQueryParseResult parsed = pg_query_parse(isBrief ? brief.constData() : "");
    const std::optional<QJsonArray> tree = isBrief && !parsed.error ? treeOf(parsed) : std::nullopt;
    pg_query_free_parse_result(parsed);
    if (tree && tree->size() == 1)
        readTree(tree->first().toObject().value(QStringLiteral("stmt")).toObject(), statement, script);
    else
        classifyByWords(statement);
    add(script, std::move(statement));
}

/// One by one, so that only the statement that is too deep is known by nothing but its words.
static void readDeep(const QByteArray &sql, Piece part, LineCounter &lines, SqlScript &script)
{
    for (const auto &[from, end] : split(sql.sliced(part.first, part.second - part.first), Splitter::Parser)) {
        SqlStatement statement = cut(sql, part.first + from, part.first + end, lines);
        const PgQueryParseResult parsed = pg_query_parse(statement.sql.toByteArray().constData());
        const std::optional<QJsonArray> tree = parsed.error ? std::nullopt : treeOf(parsed);
        pg_query_free_parse_result(parsed);
        if (tree && tree->size() == 1)
            readTree(tree->first().toObject().value(QStringLiteral("stmt")).toObject(), statement, script);
        else
            classifyByWords(statement);
        add(script, std::move(statement));
    }
}

/// Adds the statements of \p part. Its trees are gone when it returns. nullopt: all was read.
static std::optional<Misread> readPart(const QByteArray &sql, Piece part, LineCounter &lines, SqlScript &script)
{
    const bool isWhole = part.first == 0 && part.second == sql.size();
    const QByteArray text = isWhole ? sql : sql.sliced(part.first, part.second - part.first);
    const PgQueryParseResult parsed = pg_query_parse(text.constData());
    if (parsed.error) {
        Misread error{QString::fromUtf8(parsed.error->message),
                      part.first + byteOffset(text, qMax(0, parsed.error->cursorpos - 1))};
        pg_query_free_parse_result(parsed);
        return error;
    }
    const std::optional<QJsonArray> statements = treeOf(parsed);
    pg_query_free_parse_result(parsed);
    if (!statements) {
        readDeep(sql, part, lines, script);
        return std::nullopt;
    }
    for (const auto &raw : *statements) {
        const QJsonObject node = raw.toObject();
        const qsizetype from = part.first + node.value(QStringLiteral("stmt_location")).toInt();
        const qsizetype length = node.value(QStringLiteral("stmt_len")).toInt();
        SqlStatement statement = cut(sql, from, length > 0 ? from + length : part.second, lines);
        readTree(node.value(QStringLiteral("stmt")).toObject(), statement, script);
        add(script, std::move(statement));
    }
    return std::nullopt;
}

/// Parts of a text that are parsed one after another: whole statements, as many as make a tree of moderate size; a
/// larger one is alone. Nothing if the text cannot be taken apart into words.
static std::vector<Piece> partsOf(const QByteArray &sql, SqlScript &script)
{
    if (sql.size() <= mostInTree)
        return {{0, sql.size()}};
    const std::vector<Piece> pieces = split(sql, Splitter::Scanner);
    script.statements.reserve(pieces.size()); // to grow is to have them twice for a moment
    std::vector<Piece> parts;
    for (size_t i = 0; i < pieces.size(); ++i) {
        const size_t last = lastPiece(sql, pieces, i);
        const Piece statement{pieces[i].first, pieces[last].second};
        i = last;
        if (!parts.empty() && statement.second - parts.back().first <= mostInTree)
            parts.back().second = statement.second;
        else
            parts.push_back(statement);
    }
    return parts;
}

/// A temporary relation hides one of the tenant's with its name until it is dropped: what is done to it and its
/// indexes, triggers and constraints is not done to the tenant.
static void leaveOutTemporary(SqlScript &script)
{
    QSet<QString> temporary;
    const auto isTemporary = [&temporary](const ObjectEffect &effect) {
        const ObjectName &object = effect.object;
        const bool local = object.schema.isEmpty() || object.schema == QStringLiteral("pg_temp");
        const bool relation = object.kind == ObjectKind::Table || object.kind == ObjectKind::Index
                              || object.kind == ObjectKind::View || object.kind == ObjectKind::Sequence;
        const bool itself = relation && effect.kind != EffectKind::Create && temporary.contains(object.name);
        if (!local || (!itself && !temporary.contains(object.parent)))
            return false;
        if (effect.kind == EffectKind::Drop && itself)
            temporary.remove(object.name);
        else if (effect.kind == EffectKind::Create && object.kind == ObjectKind::Index)
            temporary.insert(object.name);
        else if (effect.kind == EffectKind::Rename && relation)
            temporary.insert(effect.newName);
        return true;
    };
    for (SqlStatement &statement : script.statements) {
        if (!statement.temporary.isEmpty())
            temporary.insert(statement.temporary);
        if (temporary.isEmpty())
            continue;
        std::erase_if(statement.locks, [&temporary](const TableLock &lock) { return temporary.contains(lock.table); });
        std::erase_if(statement.effects, isTemporary);
    }
}

/// What stands between SAVEPOINT and ROLLBACK TO it is undone.
static void leaveOutUndone(SqlScript &script)
{
    std::vector<std::pair<QString, std::size_t>> savepoints; // the name, and where it is set
    for (std::size_t i = 0; i < script.statements.size(); ++i) {
        const SqlStatement &statement = script.statements[i];
        if (statement.transactionControl) {
            savepoints.clear();
            continue;
        }
        const bool undoes = statement.tag == QStringLiteral("ROLLBACK TO");
        if (!undoes && statement.tag != QStringLiteral("SAVEPOINT"))
            continue;
        const QString name = leadingWords(statement.sql).value(leadingWords(statement.sql).size() - 1);
        if (!undoes) {
            savepoints.emplace_back(name, i);
            continue;
        }
        while (!savepoints.empty() && savepoints.back().first != name)
            savepoints.pop_back();
        for (std::size_t j = savepoints.empty() ? i : savepoints.back().second + 1; j < i; ++j)
            leaveOutEffects(script.statements[j]);
    }
}

static SqlScript readStatements(const QByteArray &sql)
{
    SqlScript script;
    LineCounter lines(sql);
    const std::vector<Piece> parts = partsOf(sql, script);
    std::optional<Misread> misread;
    if (parts.empty())
        misread = unscannable(sql);
    for (const Piece &part : parts) {
        if (part.second - part.first > mostInTree && sql.size() > mostInTree) {
            SqlStatement large = cut(sql, part.first, part.second, lines);
            if (!large.sql.isEmpty())
                readLarge(std::move(large), script);
        } else {
            misread = readPart(sql, part, lines, script);
        }
        if (misread)
            break;
    }
    if (misread) {
        script = {};
        readUnparsed(sql, *misread, script);
    }
    return script;
}

SqlScript readSqlScript(const QByteArray &sql)
{
    SqlScript script = readStatements(sql);
    script.text = sql;
    leaveOutTemporary(script);
    leaveOutUndone(script);
    return script;
}

} // namespace tenantry
