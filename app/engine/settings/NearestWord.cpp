// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/NearestWord.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tenantry {

/// Edit distance (Levenshtein).
static int distance(const QString &left, const QString &right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int changed = diagonal + (left.at(i).toLower() == right.at(j).toLower() ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({row[at] + 1, diagonal + 1, changed});
        }
    }
    return row.back();
}

QString nearestWord(const QString &word, const QStringList &candidates)
{
    constexpr int mostEdits = 2;
    QString nearest;
    int least = mostEdits + 1;
    for (const QString &candidate : candidates) {
        if (std::abs(word.size() - candidate.size()) > mostEdits)
            continue; // no need to count; a file may hold any length
        if (const int edits = distance(word, candidate); edits < least) {
            least = edits;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace tenantry
