// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/CodeWords.h"

#include "postgres/StatementWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cctype>

namespace tenantry {

namespace {

bool isWord(char c)
{
    return std::isalnum(static_cast<uchar>(c)) || c == '_';
}

/// Goes over PL/pgSQL word by word, past texts, quoted names and comments.
class CodeReader {
public:
    explicit CodeReader(const QByteArray &code)
        : m_code(code)
    {
    }

    /// Whether a COMMIT or ROLLBACK stands where a statement begins, alone or with AND [NO] CHAIN.
    bool endsTransactions()
    {
        bool begins = true;
        while ((m_at = skipBlank(m_code, m_at, m_code.size())) < m_code.size()) {
            const char c = m_code.at(m_at);
            if (!isWord(c)) {
                begins = c == ';' || (c == '>' && m_at > 0 && m_code.at(m_at - 1) == '>'); // a <<label>>
                skipOther(c);
                continue;
            }
            const QByteArray word = takeWord();
            if (begins && (word == "COMMIT" || word == "ROLLBACK") && isEnd())
                return true;
            static constexpr std::array openers{"BEGIN", "THEN", "ELSE", "LOOP"};
            begins = std::any_of(openers.begin(), openers.end(), [&word](const char *one) { return word == one; });
        }
        return false;
    }

private:
    QByteArray takeWord()
    {
        const qsizetype from = m_at;
        while (m_at < m_code.size() && isWord(m_code.at(m_at)))
            ++m_at;
        return m_code.sliced(from, m_at - from).toUpper();
    }

    bool isEnd() const
    {
        const qsizetype next = skipBlank(m_code, m_at, m_code.size());
        return next >= m_code.size() || m_code.at(next) == ';'
               || leadingWords(QByteArrayView(m_code).sliced(next), 1) == QStringList{QStringLiteral("AND")};
    }

    void skipOther(char c)
    {
        const qsizetype from = m_at++;
        if (c == '\'' || c == '"') {
            const bool escapes = c == '\'' && from > 0 && std::toupper(m_code.at(from - 1)) == 'E'
                                 && (from < 2 || !isWord(m_code.at(from - 2)));
            while (m_at < m_code.size() && m_code.at(m_at) != c)
                m_at += escapes && m_code.at(m_at) == '\\' ? 2 : 1;
            m_at = qMin(m_at + 1, m_code.size());
        } else if (c == '$') {
            qsizetype end = m_at;
            while (end < m_code.size() && isWord(m_code.at(end)))
                ++end;
            if (end >= m_code.size() || m_code.at(end) != '$')
                return;
            const QByteArray tag = m_code.sliced(from, end + 1 - from);
            const qsizetype close = m_code.indexOf(tag, end + 1);
            m_at = close < 0 ? m_code.size() : close + tag.size();
        }
    }

    const QByteArray &m_code;
    qsizetype m_at = 0;
};

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption
                                                             | QRegularExpression::DotMatchesEverythingOption);
}

/// Something follows the last reset but the end of the block.
bool goesOnAfterReset(const QString &text)
{
    static const QRegularExpression reset =
        pattern("\\breset\\s+(search_path|all)\\b|\\bdiscard\\s+all\\b|\\bsearch_path\\s*(=|\\bto\\b)\\s*default\\b"
                "|\\bset_config\\s*\\(\\s*'+search_path'+\\s*,\\s*null\\b[^;]*");
    static const QRegularExpression end = pattern("^['\\s;$]*(end\\b[\\s;]*)*$");
    qsizetype after = -1;
    auto matches = reset.globalMatch(text);
    while (matches.hasNext())
        after = matches.next().capturedEnd(0);
    return after >= 0 && !end.match(text.sliced(after)).hasMatch();
}

} // namespace

CodeFacts readCode(const QByteArray &code)
{
    static const QRegularExpression dynamic = pattern("\\bexecute\\b");
    static const QRegularExpression undoing = pattern("\\bdrop\\b|\\brename\\b|\\bset\\s+schema\\b");
    static const QRegularExpression path = pattern("\\bsearch_path\\b|\\breset\\s+all\\b|\\bdiscard\\s+all\\b");
    static const QRegularExpression other = pattern("\\bplpy\\.(commit|rollback)\\b|\\bspi_(commit|rollback)\\b");
    // Where a statement begins, also one in a text for EXECUTE: UPDATE … SET role = … names a column.
    static const QRegularExpression role = pattern(
        "(?:^|[;']|\\b(?:begin|then|else|loop)\\b)\\s*(?:set|reset)\\s+(?:(?:local|session)\\s+)?"
        "(?:role|authorization|session_authorization)\\b|\\bset_config\\s*\\(\\s*'+(?:role|session_authorization)'");
    const QString text = QString::fromUtf8(code);
    CodeFacts facts;
    facts.endsTransactions = CodeReader(code).endsTransactions() || other.match(text).hasMatch();
    facts.undoes = undoing.match(text).hasMatch();
    facts.undoesAtWill = facts.undoes && dynamic.match(text).hasMatch();
    facts.setsPath = path.match(text).hasMatch();
    facts.changesRole = role.match(text).hasMatch();
    facts.resetsPathMidway = facts.setsPath && goesOnAfterReset(text);
    return facts;
}

} // namespace tenantry
