// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QSyntaxHighlighter>

namespace tenantry {

/// Colours SQL line by line: keywords, strings (also dollar-quoted ones over lines), numbers and comments.
class SqlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit SqlHighlighter(QTextDocument *document);
    /// Takes the colours of the present palette.
    void refreshColors();

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype endOfComment(const QString &text, qsizetype from);
    qsizetype word(const QString &text, qsizetype from);

    QTextCharFormat m_keyword;
    QTextCharFormat m_string;
    QTextCharFormat m_comment;
    QTextCharFormat m_number;
    QSet<QString> m_keywords;
    QStringList m_tags; ///< dollar-quote tags seen; a block's state is an index into it
};

/**
 * SQL to be read and copied, never edited: monospaced, highlighted, in the palette's colours. The text shown is the
 * text given, character for character.
 */
class SqlView : public QPlainTextEdit {
    Q_OBJECT
public:
    /// Commands: a shell's lines, shown without colours because SQL's rules would colour them wrongly.
    enum class Language { Sql, Commands };
    explicit SqlView(QWidget *parent = nullptr);
    SqlView(Language language, QWidget *parent);

    void setSql(const QString &sql);
    /// Shows the text from the line after the first that is \p line; what stands before it can be scrolled to.
    void beginAfter(const QString &line);
    QString sql() const { return toPlainText(); }
    /// Height that shows at most \p lines lines without scrolling.
    void setVisibleLines(int lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    SqlHighlighter *m_highlighter = nullptr;
};

} // namespace tenantry
