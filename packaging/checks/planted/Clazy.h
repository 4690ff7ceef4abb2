// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace planted {

inline int letters(const QStringList& words)
{
    int sum = 0;
    for (QString word : words) // clazy finds clazy-range-loop-reference
        sum += static_cast<int>(word.size());
    return sum;
}

} // namespace planted
