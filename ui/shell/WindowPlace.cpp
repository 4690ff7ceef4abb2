// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowPlace.h"

#include <algorithm>

namespace tenantry::place {

QRect within(const QRect &frame, const QRect &available)
{
    QRect placed(frame.topLeft(), frame.size().boundedTo(available.size()));
    placed.moveLeft(std::clamp(placed.left(), available.left(), available.right() + 1 - placed.width()));
    placed.moveTop(std::clamp(placed.top(), available.top(), available.bottom() + 1 - placed.height()));
    return placed;
}

QSize sizeWithin(const QSize &wanted, const QSize &available, const QMargins &margins)
{
    return wanted.boundedTo(available.shrunkBy(margins));
}

} // namespace tenantry::place
