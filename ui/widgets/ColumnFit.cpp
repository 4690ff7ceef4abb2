// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ColumnFit.h"

#include "settings/Preferences.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <functional>
#include <ranges>
#include <set>

namespace tenantry {

namespace {

/// "2+ 7-": sections that a person shows and hides.
Preference<QString> chosenPreference(const QString &key)
{
    return {QStringLiteral("columns/%1-chosen").arg(key), {}};
}

} // namespace

ColumnFit::ColumnFit(QTableView *view, std::vector<Column> columns, const QString &key)
    : QObject(view)
    , m_view(view)
    , m_columns(std::move(columns))
    , m_key(key)
    , m_chosen(readChosen())
{
    view->viewport()->installEventFilter(this);
    // A section that is hidden or shown changes its size from or to nothing.
    connect(view->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int before, int now) {
        if (!m_isFitting && (before == 0) != (now == 0)) {
            noteChoice(section, now > 0);
        }
    });
    fit();
}

QHash<int, bool> ColumnFit::readChosen() const
{
    QHash<int, bool> chosen;
    const QStringList words = Preferences().value(chosenPreference(m_key)).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        chosen.insert(word.chopped(1).toInt(), word.endsWith(u'+'));
    }
    return chosen;
}

void ColumnFit::writeChosen() const
{
    QStringList words;
    for (auto one = m_chosen.cbegin(); one != m_chosen.cend(); ++one) {
        words << QString::number(one.key()) + (one.value() ? u'+' : u'-');
    }
    words.sort();
    Preferences().set(chosenPreference(m_key), words.join(u' '));
}

void ColumnFit::noteChoice(int section, bool isShown)
{
    m_chosen.insert(section, isShown);
    writeChosen();
    // Later: the header is in the midst of changing.
    QMetaObject::invokeMethod(this, &ColumnFit::fit, Qt::QueuedConnection);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

std::vector<const ColumnFit::Column *> ColumnFit::fitting(int room) const
{
    std::vector<const Column *> shown;
    std::vector<const Column *> dropped;
    int needed = 0;
    for (const Column &column : m_columns) {
        if (m_chosen.value(column.section, column.shown != Shown::OnRequest)) {
            shown.push_back(&column);
            needed += column.width;
        }
    }
    const auto isKept = [this](const Column *one) {
        return one->shown == Shown::Always || m_chosen.contains(one->section);
    };
    while (needed > room) {
        const auto least = std::min_element(shown.begin(), shown.end(), [&](const Column *a, const Column *b) {
            return std::make_pair(isKept(a), a->matters) < std::make_pair(isKept(b), b->matters);
        });
        if (least == shown.end() || isKept(*least)) {
            break; // the rest is scrolled to
        }
        needed -= (*least)->width;
        dropped.push_back(*least);
        shown.erase(least);
    }
    bringBack(shown, dropped, room);
    return shown;
}

void ColumnFit::setNeeds(const QHash<int, int> &needs)
{
    if (needs == m_needs)
        return;
    m_needs = needs;
    fit();
}

/// Less than its least where its texts are shorter.
int ColumnFit::leastOf(const Column &column) const
{
    const bool isKnown = column.share > 0 && m_needs.contains(column.section);
    return isKnown ? std::min(column.width, m_needs.value(column.section)) : column.width;
}

/// What a sharing column of \p width lacks to hold its texts whole.
int ColumnFit::needOf(const Column &column, int width) const
{
    return column.share > 0 ? std::max(0, m_needs.value(column.section) - width) : 0;
}

/// What went first may have the room that what went after it has left, and that short texts leave: names even where
/// they are shortened then, others where nothing is.
void ColumnFit::bringBack(std::vector<const Column *> &shown, const std::vector<const Column *> &dropped,
                          int room) const
{
    const auto wholeOf = [this](const Column &column) { return leastOf(column) + needOf(column, leastOf(column)); };
    const std::vector<const Column *> lastFirst(dropped.rbegin(), dropped.rend());
    for (const Column *one : lastFirst) {
        const bool isName = one->share > 0;
        int used = leastOf(*one);
        for (const Column *column : shown)
            used += isName ? leastOf(*column) : wholeOf(*column);
        if (used <= room)
            shown.push_back(one);
    }
    std::ranges::sort(shown, {}, [this](const Column *column) { return column - m_columns.data(); });
}

// What one column does not need is the others': a short name leaves its room to a long domain. Where it is not enough
// for all, those that matter most are whole first.
void ColumnFit::share(const std::vector<const Column *> &shown, int room)
{
    std::vector<int> widths;
    for (const Column *column : shown) {
        widths.push_back(leastOf(*column));
        room -= widths.back();
    }
    const auto giveByShare = [&](const auto &most) {
        int shares = 0;
        for (size_t i = 0; i < shown.size(); ++i)
            shares += most(i) > 0 ? shown[i]->share : 0;
        int given = 0;
        for (size_t i = 0; i < shown.size() && shares > 0; ++i) {
            const int limit = most(i);
            const int part = limit > 0 ? std::min(limit, (room - given) * shown[i]->share / shares) : 0;
            shares -= limit > 0 ? shown[i]->share : 0;
            widths[i] += part;
            given += part;
        }
        room -= given;
        return given;
    };
    std::set<int, std::greater<>> levels;
    for (const Column *column : shown)
        levels.insert(column->matters);
    for (const int level : levels) {
        const auto need = [&](size_t i) { return shown[i]->matters == level ? needOf(*shown[i], widths[i]) : 0; };
        while (room > 0 && giveByShare(need) > 0) {
        }
    }
    if (room > 0)
        giveByShare([&](size_t i) { return shown[i]->share > 0 ? room : 0; });
    for (size_t i = 0; i < shown.size(); ++i)
        m_view->setColumnWidth(shown[i]->section, widths[i]);
}

void ColumnFit::fit()
{
    const QScopedValueRollback guard(m_isFitting, true);
    const int room = m_view->viewport()->width();
    const std::vector<const Column *> shown = fitting(room);
    for (const Column &column : m_columns) {
        const bool isShown = std::find(shown.begin(), shown.end(), &column) != shown.end();
        if (m_view->isColumnHidden(column.section) == isShown) {
            m_view->setColumnHidden(column.section, !isShown);
        }
    }
    share(shown, room);
    QVariantList lacking;
    for (const Column &column : m_columns) {
        const bool isWanted = m_chosen.value(column.section, column.shown != Shown::OnRequest);
        if (isWanted && m_view->isColumnHidden(column.section)) {
            lacking << column.section;
        }
    }
    m_view->setProperty(lackingRoom, lacking);
}

} // namespace tenantry
