// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartGrid.h"

#include "ui/charts/ChartCard.h"

#include <QGridLayout>

namespace tenantry {

void placeCharts(QGridLayout &grid, const std::vector<ChartCard *> &cards, int columns)
{
    const int count = static_cast<int>(cards.size());
    for (int at = 0; at < count; ++at) {
        ChartCard *card = cards[static_cast<size_t>(at)];
        grid.removeWidget(card);
        const bool isWide = columns == 1 || at == 0;
        const int row = columns == 1 ? at : (at + 1) / 2;
        grid.addWidget(card, row, isWide ? 0 : (at + 1) % 2, 1, at == 0 ? columns : 1);
    }
    for (int row = 0; row < count; ++row) {
        const bool isUsed = columns == 1 || row <= count / 2;
        const int share = row == 0 ? 4 : 3; // the first shows most
        grid.setRowStretch(row, isUsed ? share : 0);
    }
    grid.setColumnStretch(0, 1);
    grid.setColumnStretch(1, columns - 1);
}

} // namespace tenantry
