// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clazy.h"

#include <QMap>

namespace planted {

int firstOf(const QMap<QString, int>& map)
{
    const QStringList keys = map.keys();
    for (const int value : map.values()) // clazy finds clazy-container-anti-pattern
        return value;
    return letters(keys);
}

} // namespace planted
