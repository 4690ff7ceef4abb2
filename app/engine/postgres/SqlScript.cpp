// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SqlScript.h"

#include "postgres/StatementReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <pg_query.h>

#include <algorithm>

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

static int lineAt(const QByteArray &sql, qsizetype offset)
{
    return 1 + static_cast<int>(QByteArrayView(sql).first(qBound(qsizetype{0}, offset, sql.size())).count('\n'));
}

/// libpg_query counts characters, not bytes.
static qsizetype byteOffset(const QByteArray &sql, int characters)
{
    qsizetype offset = 0;
    for (int seen = 0; offset < sql.size(); ++offset) {
        if ((static_cast<uchar>(sql.at(offset)) & 0xC0) != 0x80 && seen++ == characters)
            break;
    }
    return offset;
}

/// The offset of the first byte of a statement that is neither white space nor comment.
static qsizetype skipBlank(const QByteArray &sql, qsizetype from, qsizetype end)
{
    qsizetype at = from;
    while (at < end) {
        const char c = sql.at(at);
        if (std::isspace(static_cast<uchar>(c))) {
            ++at;
        } else if (sql.mid(at, 2) == "--") {
            const qsizetype newline = sql.indexOf('\n', at);
            at = newline < 0 ? end : newline + 1;
        } else if (sql.mid(at, 2) == "/*") {
            int depth = 0;
            do {
                if (sql.mid(at, 2) == "/*") {
                    ++depth;
                    at += 2;
                } else if (sql.mid(at, 2) == "*/") {
                    --depth;
                    at += 2;
                } else {
                    ++at;
                }
            } while (depth > 0 && at < end);
        } else {
            break;
        }
    }
    return qMin(at, end);
}

static ScriptProblem metaCommand(int line, const QString &word)
{
    return {line, QCoreApplication::translate("Engine", "\"%1\" is a psql command, not SQL.").arg(word),
            QCoreApplication::translate("Engine", "Write the migration in plain SQL; psql is never run on a file.")};
}

static ScriptProblem copyFromClient(int line)
{
    return {line, QCoreApplication::translate("Engine", "COPY … FROM STDIN needs a client that sends the data."),
            QCoreApplication::translate("Engine", "Use INSERT … VALUES, or COPY from a file on the server.")};
}

/// For text that the parser did not read: what may be refused all the same, and what is left to the server.
static void readUnparsed(const QByteArray &sql, const PgQueryError &error, SqlScript &script)
{
    const qsizetype at = byteOffset(sql, qMax(0, error.cursorpos - 1));
    script.classified = false;
    script.parseMessage = QString::fromUtf8(error.message);
    script.parseLine = lineAt(sql, at);
    if (at < sql.size() && sql.at(at) == '\\') {
        const QString rest = QString::fromUtf8(sql.mid(at, 40));
        script.problems.push_back(
            metaCommand(script.parseLine, rest.section(QRegularExpression(QStringLiteral("\\s")), 0, 0)));
        return;
    }
    static const QRegularExpression copy(QStringLiteral("\\bcopy\\b[^;]*\\bfrom\\s+stdin\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = copy.match(QString::fromUtf8(sql.first(qMin(sql.size(), at + 1))));
    if (match.hasMatch()) {
        script.problems.push_back(copyFromClient(lineAt(sql, sql.indexOf(match.captured(0).toUtf8()))));
        return;
    }
    static const QRegularExpression control(
        QStringLiteral("^\\s*(begin|commit|rollback)\\s*(work|transaction)?\\s*;|^\\s*start\\s+transaction\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(sql);
    auto matches = control.globalMatch(text);
    while (matches.hasNext()) {
        const auto found = matches.next();
        SqlStatement statement;
        statement.sql = found.captured(0).trimmed().toUtf8();
        statement.tag = QString::fromUtf8(statement.sql).remove(u';').toUpper().simplified();
        statement.line = 1 + static_cast<int>(text.first(found.capturedStart(0)).count(u'\n'));
        statement.transactionControl = true;
        script.statements.push_back(std::move(statement));
    }
}

static SqlStatement readStatement(const QByteArray &sql, const QJsonObject &raw)
{
    const qsizetype from =
        qBound(qsizetype{0}, qsizetype{raw.value(QStringLiteral("stmt_location")).toInt()}, sql.size());
    const int length = raw.value(QStringLiteral("stmt_len")).toInt();
    const qsizetype end = length > 0 ? qMin<qsizetype>(from + length, sql.size()) : sql.size();
    const qsizetype start = skipBlank(sql, from, end);
    SqlStatement statement;
    statement.offset = static_cast<int>(start);
    statement.line = lineAt(sql, start);
    statement.sql = sql.mid(start, end - start).trimmed();
    if (statement.sql.endsWith(';'))
        statement.sql.chop(1);
    classifyStatement(raw.value(QStringLiteral("stmt")).toObject(), statement);
    return statement;
}

SqlScript readSqlScript(const QByteArray &sql)
{
    SqlScript script;
    const PgQueryParseResult parsed = pg_query_parse(sql.constData());
    if (parsed.error) {
        readUnparsed(sql, *parsed.error, script);
        pg_query_free_parse_result(parsed);
        return script;
    }
    const QJsonDocument tree = QJsonDocument::fromJson(QByteArray(parsed.parse_tree));
    pg_query_free_parse_result(parsed);
    const QJsonArray statements = tree.object().value(QStringLiteral("stmts")).toArray();
    script.statements.reserve(static_cast<size_t>(statements.size()));
    for (const auto &raw : statements) {
        script.statements.push_back(readStatement(sql, raw.toObject()));
        if (script.statements.back().tag == QStringLiteral("COPY FROM STDIN"))
            script.problems.push_back(copyFromClient(script.statements.back().line));
    }
    return script;
}

} // namespace tenantry
