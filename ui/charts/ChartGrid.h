// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QGridLayout;

namespace tenantry {

class ChartCard;

/// The first card over the whole width, the others in pairs below it; with one column one below the other. \p columns
/// is 1 or 2. Cards that are in \p grid already are moved.
void placeCharts(QGridLayout &grid, const std::vector<ChartCard *> &cards, int columns);

} // namespace tenantry
