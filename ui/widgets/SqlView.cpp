// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SqlView.h"

#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextOption>
#include <QTimer>

namespace tenantry {

namespace {

constexpr int inComment = 0; // block states: 0 inside /* */, n ≥ 1 inside the dollar quote m_tags[n - 1]

const char *const keywords =
    "ADD ALL ALTER ALWAYS AND ANALYZE AS ASC BEFORE AFTER BEGIN BETWEEN BY CASCADE CASE CHECK COLLATE COLUMN COMMENT "
    "COMMIT CONCURRENTLY CONSTRAINT COPY CREATE CROSS CURRENT DATABASE DECLARE DEFAULT DEFERRABLE DEFERRED DELETE DESC "
    "DISTINCT DO DOMAIN DROP EACH ELSE ELSIF END ENUM EXCEPT EXCLUDE EXECUTE EXISTS EXTENSION FALSE FETCH FILTER FIRST "
    "FOR FOREIGN FROM FULL FUNCTION GENERATED GRANT GROUP HAVING IDENTITY IF IMMUTABLE IN INCLUDE INDEX INHERITS "
    "INITIALLY INNER INSERT INTERSECT INTO IS JOIN KEY LANGUAGE LAST LATERAL LEFT LIKE LIMIT LOCAL LOCK LOOP "
    "MATERIALIZED "
    "NOT NULL NULLS OF OFFSET ON ONLY OR ORDER OTHERS OUTER OVER OWNED OWNER PARTITION PRIMARY PRIVILEGES PROCEDURE "
    "RAISE REFERENCES RENAME REPLACE RESTRICT RETURN RETURNING RETURNS REVOKE RIGHT ROLE ROLLBACK ROW SCHEMA SECURITY "
    "SELECT SEQUENCE SESSION SET STABLE START STORED TABLE THEN TO TRANSACTION TRIGGER TRUE TRUNCATE TYPE UNION UNIQUE "
    "UPDATE USING VACUUM VALID VALIDATE VALUES VIEW VOLATILE WHEN WHERE WHILE WINDOW WITH";

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$';
}

} // namespace

SqlHighlighter::SqlHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
    const QStringList list = QString::fromLatin1(keywords).split(u' ', Qt::SkipEmptyParts);
    m_keywords = QSet<QString>(list.cbegin(), list.cend());
    m_tags << QString(); // state 0 is the comment's
    refreshColors();
}

void SqlHighlighter::refreshColors()
{
    m_keyword.setForeground(theme::accent());
    m_string.setForeground(theme::mark(Tone::Ok).color.darker(theme::isDark() ? 100 : 120));
    m_comment.setForeground(theme::textMuted());
    m_comment.setFontItalic(true);
    m_number.setForeground(theme::mark(Tone::Drift).color.darker(theme::isDark() ? 100 : 150));
    rehighlight();
}

qsizetype SqlHighlighter::endOfComment(const QString &text, qsizetype from)
{
    const qsizetype close = text.indexOf(QLatin1String("*/"), from);
    setCurrentBlockState(close < 0 ? inComment : -1);
    return close < 0 ? text.size() : close + 2;
}

qsizetype SqlHighlighter::word(const QString &text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isWordChar(text[end]))
        ++end;
    const QString found = text.mid(from, end - from);
    if (found[0].isDigit())
        setFormat(static_cast<int>(from), static_cast<int>(end - from), m_number);
    else if (m_keywords.contains(found.toUpper()))
        setFormat(static_cast<int>(from), static_cast<int>(end - from), m_keyword);
    return end;
}

// The body of a function stands in a dollar quote; it is SQL too, so it keeps its keywords and only its quotes are
// coloured as a string.
void SqlHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression dollar(QStringLiteral("\\G\\$[A-Za-z_]*\\$"));
    setCurrentBlockState(-1);
    qsizetype at = 0;
    const auto paint = [this](qsizetype from, qsizetype to, const QTextCharFormat &format) {
        setFormat(static_cast<int>(from), static_cast<int>(to - from), format);
    };
    if (previousBlockState() == inComment) {
        at = endOfComment(text, 0);
        paint(0, at, m_comment);
    } else if (previousBlockState() > 0) {
        setCurrentBlockState(previousBlockState());
    }
    while (at < text.size()) {
        const QChar c = text[at];
        if (text.mid(at, 2) == u"--") {
            paint(at, text.size(), m_comment);
            return;
        }
        if (text.mid(at, 2) == u"/*") {
            const int outer = currentBlockState();
            const qsizetype end = endOfComment(text, at + 2);
            paint(at, end, m_comment);
            if (currentBlockState() == -1)
                setCurrentBlockState(outer);
            at = end;
        } else if (c == u'\'' || c == u'"') {
            const qsizetype close = text.indexOf(c, at + 1);
            const qsizetype end = close < 0 ? text.size() : close + 1;
            if (c == u'\'')
                paint(at, end, m_string);
            at = end;
        } else if (const auto match = dollar.match(text, at, QRegularExpression::NormalMatch); match.hasMatch()) {
            paint(at, at + match.capturedLength(), m_string);
            const bool closes = currentBlockState() > 0 && m_tags.value(currentBlockState()) == match.captured();
            if (closes) {
                setCurrentBlockState(-1);
            } else if (currentBlockState() <= 0) {
                if (!m_tags.contains(match.captured()))
                    m_tags << match.captured();
                setCurrentBlockState(static_cast<int>(m_tags.indexOf(match.captured())));
            }
            at += match.capturedLength();
        } else if (isWordChar(c)) {
            at = word(text, at);
        } else {
            ++at;
        }
    }
}

SqlView::SqlView(QWidget *parent)
    : SqlView(Language::Sql, parent)
{
}

SqlView::SqlView(Language language, QWidget *parent)
    : QPlainTextEdit(parent)
{
    if (language == Language::Sql)
        m_highlighter = new SqlHighlighter(document());
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // A command is one long line of which every word matters; SQL keeps the layout its author gave it.
    setLineWrapMode(language == Language::Commands ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(theme::mono());
    document()->setDocumentMargin(theme::grid);
    setAccessibleName(tr("SQL"));
    setTabChangesFocus(true);
}

void SqlView::setSql(const QString &sql)
{
    setPlainText(sql);
}

void SqlView::beginAfter(const QString &line)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.text() != line)
            continue;
        // Only once it is laid out is there room to be scrolled.
        QTimer::singleShot(0, this, [this, next = block.blockNumber() + 1] { verticalScrollBar()->setValue(next); });
        return;
    }
}

void SqlView::setVisibleLines(int lines)
{
    const int wanted = fontMetrics().lineSpacing() * lines + 4 * theme::grid;
    setMinimumHeight(std::min(wanted, fontMetrics().lineSpacing() * 3 + 4 * theme::grid));
    setMaximumHeight(wanted);
}

void SqlView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (!m_highlighter)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_highlighter->refreshColors();
}

} // namespace tenantry
