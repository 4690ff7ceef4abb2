// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace tenantry::bench {

/// Where a figure has to stay.
struct Bound {
    enum class Kind { AtMost, AtLeast } kind = Kind::AtMost;
    double value = 0;
    bool holds(double figure) const { return kind == Kind::AtMost ? figure <= value : figure >= value; }
};

/// One line of the table: ours, what it is held against, and the figure that counts.
struct Row {
    QString what;
    QString ours;
    QString theirs;
    double figure = 0;
    QString unit;               ///< of the figure; "×" for a ratio
    std::optional<Bound> bound; ///< nullopt: for information
};

/// Collects rows, prints them as they come and as a table at the end.
class Report {
public:
    void add(Row row);
    /// Something that could not be measured, and why.
    void note(const QString &text);
    void printTable() const;
    bool allHold() const;

private:
    std::vector<Row> m_rows;
    std::vector<QString> m_notes;
};

QString secondsText(double seconds); ///< "0.512 s"
/// A line about what is going on, on stderr.
void progress(const QString &text);

} // namespace tenantry::bench
