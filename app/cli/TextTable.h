// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"

#include <QString>

#include <vector>

namespace tenantry::cli {

enum class Align { Left, Right };

struct Cell {
    QString text;
    Style style = Style::Plain;
};

/// Columns as on the terminal: combining marks take none, wide East Asian characters two.
int displayWidth(const QString &text);

/**
 * A table for people: a header, then rows, every column as wide as its widest cell. Control characters of a cell are
 * shown as spaces. The last column is not padded.
 */
class TextTable {
public:
    struct Column {
        QString title;
        Align align = Align::Left;
    };
    explicit TextTable(std::vector<Column> columns);
    void add(std::vector<Cell> row);
    bool isEmpty() const { return m_rows.empty(); }
    void print(Console &console) const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace tenantry::cli
