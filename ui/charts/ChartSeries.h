// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TrendSeries.h"

#include <QColor>
#include <QString>

#include <functional>
#include <vector>

namespace tenantry {

/// The id of a series a week before is its own with this ending; the legend switches both.
inline constexpr QLatin1String earlierEnding("-earlier");

/// One series of a chart as the page gives it.
struct ChartSeries {
    enum class Kind {
        Line,
        Stacked, ///< an area on top of the stacked series before it
        Earlier, ///< the same figure a week before: dashed and pale, toggled with its like-named series
    };
    QString id;   ///< "pending": stable, for toggling
    QString name; ///< translated, for legend and tooltip
    QColor color;
    Kind kind = Kind::Line;
    std::vector<TrendSegment> segments;
};

/// Round steps for an axis from 0 to at least \p largest, \p most or fewer of them (but 0 and one more). Bytes go by
/// powers of ten like other numbers.
enum class TickStep { Any, Whole }; ///< Whole: of what is counted
std::vector<double> niceTicks(double largest, int most = 6, TickStep steps = TickStep::Any);
/// Ticks for a time axis at local midnights, hours or weeks, whichever gives \p most or fewer; with labels by locale.
struct TimeTick {
    qint64 at = 0;
    QString label;
};
std::vector<TimeTick> timeTicks(qint64 from, qint64 to, int most);

} // namespace tenantry
