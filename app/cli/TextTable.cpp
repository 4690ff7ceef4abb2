// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TextTable.h"

#include <QList>

#include <algorithm>

namespace tenantry::cli {

namespace {

int widthOf(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const bool wide = (point >= 0x1100 && point <= 0x115f) || (point >= 0x2e80 && point <= 0xa4cf)
                      || (point >= 0xac00 && point <= 0xd7a3) || (point >= 0xf900 && point <= 0xfaff)
                      || (point >= 0xfe30 && point <= 0xfe6f) || (point >= 0xff00 && point <= 0xff60)
                      || (point >= 0x1f300 && point <= 0x1faff) || (point >= 0x20000 && point <= 0x3fffd);
    return wide ? 2 : 1;
}

QString oneLine(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char(' ');
    }
    return text;
}

QString padded(const QString &text, const QString &shown, int width, Align align)
{
    const QString space(std::max(0, width - displayWidth(text)), QLatin1Char(' '));
    return align == Align::Left ? shown + space : space + shown;
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint point : text.toUcs4())
        width += widthOf(point);
    return width;
}

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::add(std::vector<Cell> row)
{
    row.resize(m_columns.size());
    for (Cell &cell : row)
        cell.text = oneLine(cell.text);
    m_rows.push_back(std::move(row));
}

void TextTable::print(Console &console) const
{
    std::vector<int> widths;
    for (size_t column = 0; column < m_columns.size(); ++column) {
        int width = displayWidth(m_columns[column].title);
        for (const auto &row : m_rows)
            width = std::max(width, displayWidth(row[column].text));
        widths.push_back(width);
    }
    const auto printRow = [&](const std::vector<Cell> &row) {
        QString line;
        for (size_t column = 0; column < row.size(); ++column) {
            const Cell &cell = row[column];
            const bool last = column + 1 == row.size();
            const int width = last && m_columns[column].align == Align::Left ? 0 : widths[column];
            line += padded(cell.text, console.styled(cell.text, cell.style), width, m_columns[column].align);
            if (!last)
                line += QLatin1StringView("  ");
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        console.line(line);
    };
    std::vector<Cell> header;
    for (const Column &column : m_columns)
        header.push_back({column.title, Style::Bold});
    printRow(header);
    for (const auto &row : m_rows)
        printRow(row);
}

} // namespace tenantry::cli
