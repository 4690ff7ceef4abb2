// SPDX-License-Identifier: GPL-3.0-or-later
#include "Report.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace tenantry::bench {

namespace {

QString boundText(const Row &row)
{
    if (!row.bound)
        return QStringLiteral("-");
    return QStringLiteral("%1 %2%3")
        .arg(row.bound->kind == Bound::Kind::AtMost ? QStringLiteral("≤") : QStringLiteral("≥"))
        .arg(row.bound->value)
        .arg(row.unit);
}

QString verdict(const Row &row)
{
    return !row.bound                     ? QStringLiteral("-")
           : row.bound->holds(row.figure) ? QStringLiteral("ok")
                                          : QStringLiteral("MISSED");
}

QString figureText(const Row &row)
{
    return QString::number(row.figure, 'f', row.figure < 10 ? 2 : 1) + row.unit;
}

} // namespace

void Report::add(Row row)
{
    std::printf("%s: %s against %s: %s\n", qPrintable(row.what), qPrintable(row.ours), qPrintable(row.theirs),
                qPrintable(figureText(row)));
    std::fflush(stdout);
    m_rows.push_back(std::move(row));
}

void Report::note(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
    m_notes.push_back(text);
}

void Report::printTable() const
{
    std::vector<QStringList> lines{{QStringLiteral("Measured"), QStringLiteral("Tenantry"),
                                    QStringLiteral("Held against"), QStringLiteral("Figure"), QStringLiteral("Bound"),
                                    QStringLiteral("Verdict")}};
    for (const Row &row : m_rows)
        lines.push_back({row.what, row.ours, row.theirs, figureText(row), boundText(row), verdict(row)});
    QList<qsizetype> widths(lines.front().size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line.at(i).size());
    }
    std::printf("\n");
    for (size_t l = 0; l < lines.size(); ++l) {
        QString text;
        for (qsizetype i = 0; i < lines[l].size(); ++i)
            text += QStringLiteral("| %1 ").arg(lines[l].at(i), -int(widths[i]));
        std::printf("%s|\n", qPrintable(text));
        if (l > 0)
            continue;
        QString rule;
        for (const qsizetype width : widths)
            rule += u'|' + QString(width + 2, u'-');
        std::printf("%s|\n", qPrintable(rule));
    }
    for (const QString &note : m_notes)
        std::printf("%s\n", qPrintable(note));
}

bool Report::allHold() const
{
    return std::all_of(m_rows.begin(), m_rows.end(),
                       [](const Row &row) { return !row.bound || row.bound->holds(row.figure); });
}

QString secondsText(double seconds)
{
    return QStringLiteral("%1 s").arg(seconds, 0, 'f', 3);
}

void progress(const QString &text)
{
    std::fprintf(stderr, "-- %s\n", qPrintable(text));
}

} // namespace tenantry::bench
