// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MatrixLegend.h"

#include "migrations/FleetMeaning.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Pieces.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>

namespace tenantry {

QWidget *makeMatrixLegend(QWidget *parent)
{
    auto *legend = new QWidget(parent);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(2 * theme::grid, 0, 2 * theme::grid, 0);
    auto *flow = new FlowLayout;
    flow->setSpacing(theme::grid);
    row->addLayout(flow, 1);
    for (const MigrationState state : allMigrationStates) {
        const Meaning meaning = meaningOf(state);
        auto *entry = new QWidget(legend);
        auto *pair = new QHBoxLayout(entry);
        pair->setContentsMargins(0, 0, theme::grid / 2, 0);
        pair->setSpacing(theme::grid);
        QLabel *shape = pieces::label(meaning.glyph(), entry);
        QPalette palette = shape->palette();
        palette.setColor(QPalette::WindowText, theme::mark(meaning.tone).text);
        shape->setPalette(palette);
        QLabel *word = pieces::muted(meaning.word(), entry);
        word->setFont(theme::small());
        pair->addWidget(shape);
        pair->addWidget(word);
        flow->addWidget(entry);
    }
    return legend;
}

} // namespace tenantry
