// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartSheet.h"

#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartGrid.h"
#include "ui/widgets/Pieces.h"

#include <QGridLayout>
#include <QPalette>
#include <QVBoxLayout>

namespace tenantry {

ChartSheet::ChartSheet(const QString &title, const QString &facts, const std::vector<ChartCard *> &cards,
                       const QSize &size)
{
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme::canvas());
    setPalette(ground);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    QLabel *head = pieces::label(title, this);
    head->setFont(theme::title());
    column->addWidget(head);
    column->addWidget(pieces::muted(facts, this));
    auto *grid = new QGridLayout;
    grid->setSpacing(2 * theme::grid);
    column->addLayout(grid, 1);
    std::vector<ChartCard *> copies;
    copies.reserve(cards.size());
    for (const ChartCard *card : cards)
        copies.push_back(card->copy(this));
    placeCharts(*grid, copies, 2);
    resize(size);
    ensurePolished();
    column->activate();
    for (ChartCard *card : copies) {
        card->layout()->activate();
        card->chart()->layOut();
    }
}

} // namespace tenantry
