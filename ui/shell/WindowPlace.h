// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>
#include <QRect>
#include <QSize>

/// Where a window stands on its screen. Pure: rectangles in, rectangles out, in device-independent pixels.
namespace tenantry::place {

/// \p frame, a window with what the window manager draws around it, made to lie within \p available: moved first, then
/// cut to its size.
QRect within(const QRect &frame, const QRect &available);

/// The size of a window without its frame that wants \p wanted on a screen with \p available room and gets \p margins
/// drawn around it.
QSize sizeWithin(const QSize &wanted, const QSize &available, const QMargins &margins);

} // namespace tenantry::place
