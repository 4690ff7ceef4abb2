// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/OwnName.h"

#include <QStringView>

namespace tenantry {

namespace {

const QString &placeholder()
{
    static const QString text = QStringLiteral("{schema}");
    return text;
}

enum class Text { Printed, Body, Path };

bool startsWord(QChar c)
{
    return c.isLetter() || c == u'_' || c.unicode() >= 0x80;
}

bool continuesWord(QChar c)
{
    return startsWord(c) || c.isDigit() || c == u'$';
}

/// Where what begins at \p from with \p quote ends, behind its closing quote; a doubled one belongs to it.
qsizetype quotedEnd(QStringView text, qsizetype from, QChar quote, bool backslashes = false)
{
    qsizetype at = from + 1;
    while (at < text.size()) {
        const bool isDoubled = text.at(at) == quote && at + 1 < text.size() && text.at(at + 1) == quote;
        if (isDoubled || (backslashes && text.at(at) == u'\\'))
            at += 2;
        else if (text.at(at) != quote)
            ++at;
        else
            return at + 1;
    }
    return text.size();
}

/// An identifier at a place of a text.
struct Word {
    QString name;      ///< as the server takes it
    qsizetype end = 0; ///< behind it; the place itself: there is none
};

Word wordAt(QStringView text, qsizetype from)
{
    if (from >= text.size())
        return {{}, from};
    if (text.at(from) == u'"') {
        const qsizetype end = quotedEnd(text, from, u'"');
        QString name = text.sliced(from + 1, qMax<qsizetype>(0, end - from - 2)).toString();
        return {name.replace(QLatin1StringView("\"\""), QLatin1StringView("\"")), end};
    }
    qsizetype end = from;
    if (startsWord(text.at(from))) {
        while (end < text.size() && continuesWord(text.at(end)))
            ++end;
    }
    // Only ASCII is folded, as downcase_identifier() of a database in UTF-8 does.
    QString name = text.sliced(from, end - from).toString();
    for (QChar &c : name) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + ('a' - 'A'));
    }
    return {name, end};
}

class Rewriting {
public:
    Rewriting(const QString &text, const QString &schema, const QSet<QString> &objects, Text kind)
        : m_text(text)
        , m_schema(schema)
        , m_objects(objects)
        , m_kind(kind)
    {
    }

    QString run()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (m_kind == Text::Body && (atPair(u'-', u'-') || atPair(u'/', u'*')))
                copy(commentEnd());
            else if (c == u'\'')
                literal();
            else if (c == u'"' || startsWord(c))
                word();
            else
                copy(m_at + 1);
        }
        return m_result;
    }

private:
    bool atPair(QChar first, QChar second) const
    {
        return m_text.at(m_at) == first && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == second;
    }
    qsizetype commentEnd() const
    {
        const bool isLine = m_text.at(m_at) == u'-';
        const qsizetype end = isLine ? m_text.indexOf(u'\n', m_at) : m_text.indexOf(QLatin1StringView("*/"), m_at + 2);
        if (end < 0)
            return m_text.size();
        return isLine ? end : end + 2;
    }
    void copy(qsizetype end)
    {
        m_result += QStringView(m_text).sliced(m_at, end - m_at);
        m_at = end;
    }

    /// Whether the word at hand, which ends at \p end, stands before an object of the schema.
    bool isBeforeObject(qsizetype end) const
    {
        if (end >= m_text.size() || m_text.at(end) != u'.' || m_result.endsWith(u'.'))
            return false;
        return m_result.endsWith(QLatin1StringView("OPERATOR(")) || m_objects.contains(wordAt(m_text, end + 1).name);
    }
    void word()
    {
        const Word word = wordAt(m_text, m_at);
        if (word.name != m_schema || (m_kind != Text::Path && !isBeforeObject(word.end)))
            return copy(word.end);
        m_result += placeholder();
        m_at = word.end;
    }
    void literal()
    {
        const bool backslashes = m_at > 0 && (m_text.at(m_at - 1) == u'E' || m_text.at(m_at - 1) == u'e')
                                 && (m_at == 1 || !continuesWord(m_text.at(m_at - 2)));
        const qsizetype end = quotedEnd(m_text, m_at, u'\'', backslashes);
        const bool isName = QStringView(m_text).sliced(end).startsWith(QLatin1StringView("::reg"));
        if (end - m_at < 2 || (m_kind == Text::Printed && !isName))
            return copy(end);
        QString inside = m_text.sliced(m_at + 1, end - m_at - 2);
        inside.replace(QLatin1StringView("''"), QLatin1StringView("'"));
        if (backslashes)
            inside.replace(QLatin1StringView("\\\\"), QLatin1StringView("\\"));
        const QString renamed = Rewriting(inside, m_schema, m_objects, m_kind).run();
        if (renamed == inside)
            return copy(end);
        // No literal any more, but a text to be compared.
        m_result += u'\'' + renamed + u'\'';
        m_at = end;
    }

    const QString m_text;
    const QString &m_schema;
    const QSet<QString> &m_objects;
    const Text m_kind;
    QString m_result;
    qsizetype m_at = 0;
};

} // namespace

QString OwnName::inPrinted(const QString &sql) const
{
    return Rewriting(sql, m_schema, m_objects, Text::Printed).run();
}

QString OwnName::inBody(const QString &sql) const
{
    return Rewriting(sql, m_schema, m_objects, Text::Body).run();
}

QString OwnName::inPath(const QString &names) const
{
    return Rewriting(names, m_schema, m_objects, Text::Path).run();
}

} // namespace tenantry
