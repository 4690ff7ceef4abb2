// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/StatementWords.h"

#include "base/Text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cctype>

namespace tenantry {

static qsizetype afterBlockComment(QByteArrayView sql, qsizetype at, qsizetype end)
{
    int depth = 0;
    while (at < end) {
        const QByteArrayView two = sql.sliced(at, qMin<qsizetype>(2, end - at));
        if (two == QByteArrayView("/*")) {
            ++depth;
            at += 2;
        } else if (two == QByteArrayView("*/")) {
            at += 2;
            if (--depth == 0)
                break;
        } else {
            ++at;
        }
    }
    return at;
}

qsizetype skipBlank(QByteArrayView sql, qsizetype from, qsizetype end)
{
    qsizetype at = from;
    while (at < end) {
        const QByteArrayView two = sql.sliced(at, qMin<qsizetype>(2, end - at));
        if (std::isspace(static_cast<uchar>(sql.at(at)))) {
            ++at;
        } else if (two == QByteArrayView("--")) {
            const qsizetype newline = sql.indexOf('\n', at);
            at = newline < 0 ? end : newline + 1;
        } else if (two == QByteArrayView("/*")) {
            at = afterBlockComment(sql, at, end);
        } else {
            break;
        }
    }
    return qMin(at, end);
}

static bool isWord(char c)
{
    return std::isalnum(static_cast<uchar>(c)) || c == '_';
}

/// Behind the text, the quoted name or the text in dollars that begins at \p from.
static qsizetype afterQuoted(QByteArrayView sql, qsizetype from)
{
    const char quote = sql.at(from);
    if (quote == '$') {
        qsizetype tag = from + 1;
        while (tag < sql.size() && isWord(sql.at(tag)))
            ++tag;
        if (tag >= sql.size() || sql.at(tag) != '$')
            return from + 1;
        const qsizetype close = sql.indexOf(sql.sliced(from, tag + 1 - from), tag + 1);
        return close < 0 ? sql.size() : close + tag + 1 - from;
    }
    const bool escapes = quote == '\'' && from > 0 && std::toupper(static_cast<uchar>(sql.at(from - 1))) == 'E'
                         && (from < 2 || !isWord(sql.at(from - 2)));
    qsizetype at = from + 1;
    while (at < sql.size() && sql.at(at) != quote)
        at += escapes && sql.at(at) == '\\' ? 2 : 1;
    return qMin(at + 1, sql.size());
}

/// Behind the next word, quoted thing or sign of \p sql after blanks and comments.
static qsizetype afterToken(QByteArrayView sql, qsizetype from)
{
    if (const char c = sql.at(from); c == '\'' || c == '"' || c == '$')
        return afterQuoted(sql, from);
    qsizetype at = from;
    while (at < sql.size() && isWord(sql.at(at)))
        ++at;
    return qMax(at, from + 1);
}

/// Behind the parenthesis that closes the one at \p from.
static qsizetype afterParentheses(QByteArrayView sql, qsizetype from)
{
    int depth = 0;
    qsizetype at = from;
    while (at < sql.size()) {
        depth += sql.at(at) == '(' ? 1 : sql.at(at) == ')' ? -1 : 0;
        at = skipBlank(sql, afterToken(sql, at), sql.size());
        if (depth == 0)
            break;
    }
    return at;
}

QByteArray withoutRows(QByteArrayView sql)
{
    qsizetype at = skipBlank(sql, 0, sql.size());
    if (leadingWords(sql, 1) != QStringList{QStringLiteral("INSERT")})
        return sql.toByteArray();
    while (at < sql.size()) {
        const qsizetype end = sql.at(at) == '(' ? afterParentheses(sql, at) : afterToken(sql, at);
        const bool isValues = sql.sliced(at, end - at).compare("values", Qt::CaseInsensitive) == 0;
        at = skipBlank(sql, end, sql.size());
        if (isValues)
            break;
    }
    if (at >= sql.size() || sql.at(at) != '(')
        return sql.toByteArray();
    const qsizetype first = afterParentheses(sql, at);
    qsizetype rest = first;
    while (rest < sql.size() && sql.at(rest) == ',') {
        const qsizetype row = skipBlank(sql, rest + 1, sql.size());
        if (row >= sql.size() || sql.at(row) != '(')
            return sql.toByteArray();
        rest = afterParentheses(sql, row);
    }
    QByteArray brief = sql.first(first).toByteArray();
    return brief.append(' ').append(sql.sliced(rest));
}

QStringList leadingWords(QByteArrayView sql, int most)
{
    QStringList words;
    qsizetype at = 0;
    while (words.size() < most) {
        at = skipBlank(sql, at, sql.size());
        const qsizetype from = at;
        while (at < sql.size() && (std::isalnum(static_cast<uchar>(sql.at(at))) || sql.at(at) == '_'))
            ++at;
        if (at == from)
            break;
        words << QString::fromLatin1(sql.sliced(from, at - from)).toUpper();
    }
    return words;
}

QString shortened(QByteArrayView sql, qsizetype most)
{
    constexpr qsizetype mostBytes = 4; // of a character
    QString words = text::plain(sql.first(qMin(sql.size(), (most + 1) * mostBytes))).simplified();
    if (words.size() > most)
        words = words.first(most - 1) + u'…';
    return words;
}

void leaveOutEffects(SqlStatement &statement)
{
    statement.effects.clear();
    statement.path = {};
    statement.code = {};
    statement.calls.clear();
    statement.cascades = statement.opaque = false;
}

static bool isTransactionControl(const QStringList &words)
{
    const QString &first = words.first();
    const QString second = words.value(1);
    if (first == QStringLiteral("ROLLBACK") || first == QStringLiteral("ABORT")) {
        const bool noise = second == QStringLiteral("WORK") || second == QStringLiteral("TRANSACTION");
        return words.value(noise ? 2 : 1) != QStringLiteral("TO");
    }
    if (first == QStringLiteral("START") || first == QStringLiteral("PREPARE"))
        return second == QStringLiteral("TRANSACTION");
    return first == QStringLiteral("BEGIN") || first == QStringLiteral("COMMIT") || first == QStringLiteral("END");
}

/// As refusesTransaction() of StatementReader.cpp, by words.
static bool refusesTransaction(const QStringList &words, QByteArrayView sql)
{
    const QString &first = words.first();
    const QString second = words.value(1);
    const bool concurrently = words.contains(QStringLiteral("CONCURRENTLY"));
    if (first == QStringLiteral("VACUUM"))
        return true;
    if (first == QStringLiteral("CLUSTER"))
        return words.size() == 1;
    if (first == QStringLiteral("REINDEX")) {
        static const QRegularExpression option(QStringLiteral("^\\s*reindex\\s*\\([^)]*\\bconcurrently\\b"),
                                               QRegularExpression::CaseInsensitiveOption);
        return concurrently || second == QStringLiteral("DATABASE") || second == QStringLiteral("SCHEMA")
               || second == QStringLiteral("SYSTEM") || option.match(QString::fromUtf8(sql)).hasMatch();
    }
    if (first == QStringLiteral("ALTER") && second == QStringLiteral("TABLE")) {
        static const QRegularExpression detach(QStringLiteral("\\bdetach\\s+partition\\b[^']*\\bconcurrently\\b"),
                                               QRegularExpression::CaseInsensitiveOption);
        return detach.match(QString::fromUtf8(sql)).hasMatch();
    }
    if (first == QStringLiteral("ALTER"))
        return second == QStringLiteral("SYSTEM");
    if (first != QStringLiteral("CREATE") && first != QStringLiteral("DROP"))
        return false;
    const bool index = second == QStringLiteral("INDEX") || words.value(2) == QStringLiteral("INDEX");
    return second == QStringLiteral("DATABASE") || second == QStringLiteral("TABLESPACE")
           || second == QStringLiteral("SUBSCRIPTION") || (index && concurrently);
}

static QString clientCopy(QByteArrayView sql)
{
    static const QRegularExpression pattern(QStringLiteral("\\b(from|to)\\s+(stdin|stdout)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromUtf8(sql));
    if (!match.hasMatch())
        return QStringLiteral("COPY");
    return match.captured(1).compare(QStringLiteral("from"), Qt::CaseInsensitive) == 0
               ? QStringLiteral("COPY FROM STDIN")
               : QStringLiteral("COPY TO STDOUT");
}

/// SET and RESET of what decides whose rights the session has; the role that is set is captured.
static const QRegularExpression &rolePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:set|reset)\\s+(?:(?:local|session)\\s+)?(?:role|session\\s+authorization|authorization|"
                       "session_authorization)\\b\\s*(?:=|\\bto\\b)?\\s*(.*)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// Empty: none, or back to the role that connected.
static QString roleOf(QByteArrayView sql)
{
    const QString role = rolePattern().match(QString::fromUtf8(sql)).captured(1).trimmed();
    const bool back = role.compare(QStringLiteral("none"), Qt::CaseInsensitive) == 0
                      || role.compare(QStringLiteral("default"), Qt::CaseInsensitive) == 0;
    if (back || role.isEmpty())
        return {};
    if (role.size() > 1 && (role.startsWith(u'"') || role.startsWith(u'\'')))
        return role.mid(1, role.size() - 2);
    return role.toLower();
}

/// RESET and its like, by words.
static SessionReset resetOf(const QStringList &words, QByteArrayView sql)
{
    static const QRegularExpression path(
        QStringLiteral("^(reset\\s+search_path\\s*$|set\\s+(local\\s+|session\\s+)?search_path\\s*(=|\\bto\\b)\\s*"
                       "default\\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString &first = words.first();
    const bool all = words.value(1) == QStringLiteral("ALL");
    if (rolePattern().match(QString::fromUtf8(sql)).hasMatch() && roleOf(sql).isEmpty())
        return SessionReset::Role;
    if (first == QStringLiteral("RESET") && all)
        return SessionReset::All;
    if (first == QStringLiteral("DISCARD") && all)
        return SessionReset::Discard;
    if (path.match(QString::fromUtf8(sql)).hasMatch())
        return SessionReset::Path;
    const bool runsCode =
        first == QStringLiteral("DO") || first == QStringLiteral("CALL") || first == QStringLiteral("SELECT");
    return runsCode ? SessionReset::Within : SessionReset::None;
}

void classifyByWords(SqlStatement &statement)
{
    const QStringList words = leadingWords(statement.sql);
    if (words.isEmpty())
        return;
    const QString &first = words.first();
    statement.opaque =
        first != QStringLiteral("INSERT") && first != QStringLiteral("UPDATE") && first != QStringLiteral("DELETE");
    statement.transactionControl = isTransactionControl(words);
    statement.outsideTransaction = refusesTransaction(words, statement.sql);
    statement.resets = resetOf(words, statement.sql);
    statement.becomes = roleOf(statement.sql);
    const bool two = first == QStringLiteral("CREATE") || first == QStringLiteral("ALTER")
                     || first == QStringLiteral("DROP") || first == QStringLiteral("START")
                     || first == QStringLiteral("PREPARE");
    statement.tag = first == QStringLiteral("COPY") ? clientCopy(statement.sql) : words.mid(0, two ? 2 : 1).join(u' ');
}

} // namespace tenantry
