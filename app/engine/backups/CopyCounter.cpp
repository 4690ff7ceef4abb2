// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/CopyCounter.h"

#include <algorithm>

namespace tenantry {

/// Takes one identifier off the front of \p text; nullopt: there is none.
static std::optional<QString> takeName(QByteArrayView &text)
{
    if (!text.startsWith('"')) {
        const auto *end = std::ranges::find_if(text, [](char c) { return c == '.' || c == ' ' || c == '('; });
        const qsizetype length = end - text.begin();
        const QByteArrayView name = text.first(length);
        text = text.sliced(length);
        return name.isEmpty() ? std::nullopt : std::optional(QString::fromUtf8(name));
    }
    QByteArray name;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] != '"') {
            name += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == '"') {
            name += '"';
            ++at;
        } else {
            text = text.sliced(at + 1);
            return QString::fromUtf8(name);
        }
    }
    return std::nullopt;
}

void CopyCounter::feed(QByteArrayView piece)
{
    for (qsizetype at = 0; at < piece.size();) {
        if (m_in == In::Rows)
            at += takeRows(piece.sliced(at));
        else
            takeCharacter(piece[at++]);
    }
}

void CopyCounter::takeCharacter(char c)
{
    switch (m_in) {
    case In::Name:
    case In::Literal:
        // A doubled quote ends and begins again.
        m_statement += c;
        if (c == (m_in == In::Name ? '"' : '\''))
            m_in = In::Statement;
        return;
    case In::Comment:
        if (c == '\n')
            m_in = In::Statement;
        return;
    case In::LineEnd:
        if (c == '\n')
            m_in = In::Rows;
        return;
    case In::Rows:
        return;
    case In::Statement:
        break;
    }
    const bool isFirst = m_statement.trimmed().isEmpty();
    if (c == ';') {
        endStatement();
    } else if (c == '\\' && isFirst) { // "\restrict", of psql
        m_in = In::Comment;
    } else if (c == '-' && m_statement.endsWith('-')) {
        m_statement.chop(1);
        m_in = In::Comment;
    } else {
        m_statement += c;
        if (c == '"')
            m_in = In::Name;
        else if (c == '\'')
            m_in = In::Literal;
    }
}

void CopyCounter::endStatement()
{
    const QByteArray statement = m_statement.trimmed();
    m_statement.clear();
    QByteArrayView rest(statement);
    if (!rest.startsWith("COPY ") || !rest.endsWith(" FROM stdin"))
        return;
    rest = rest.sliced(5);
    const std::optional<QString> schema = takeName(rest);
    if (!schema || !rest.startsWith('.'))
        return;
    rest = rest.sliced(1);
    const std::optional<QString> table = takeName(rest);
    if (!table)
        return;
    m_table = &m_rows[{*schema, *table}];
    m_lineHead.clear();
    m_in = In::LineEnd;
}

/// Up to the end of a line, or of \p piece. Returns how much that was.
qsizetype CopyCounter::takeRows(QByteArrayView piece)
{
    constexpr qsizetype enough = 3; // to tell the last line
    const qsizetype end = piece.indexOf('\n');
    const QByteArrayView line = end < 0 ? piece : piece.first(end);
    m_lineHead += line.first(std::min(line.size(), enough - std::min(enough, m_lineHead.size())));
    if (end < 0)
        return piece.size();
    if (m_lineHead == "\\.")
        m_in = In::Statement;
    else
        ++*m_table;
    m_lineHead.clear();
    return end + 1;
}

} // namespace tenantry
