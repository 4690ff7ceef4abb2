// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/NameHeader.h"

#include "models/MigrationMatrixModel.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace tenantry {

NameHeader::NameHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(fontMetrics().height() + theme::grid + 4);
    setMinimumSectionSize(8);
}

// Names are no titles, whatever headers are written in.
QFont NameHeader::nameFont() const
{
    QFont plain = font();
    plain.setWeight(QFont::Normal);
    return plain;
}

QSize NameHeader::sizeHint() const
{
    const QFontMetrics metrics(nameFont());
    // Measuring ten thousand names takes long and tells nothing new.
    int widest = metrics.averageCharWidth() * 14;
    int counts = 0;
    for (int section = 0; model() && section < std::min(count(), 200); ++section) {
        const int tenants = model()->headerData(section, Qt::Vertical, MigrationMatrixModel::TenantsRole).toInt();
        const QString name = model()->headerData(section, Qt::Vertical).toString();
        widest = std::max(widest, metrics.horizontalAdvance(name));
        if (tenants > 1)
            counts = std::max(counts, metrics.horizontalAdvance(theme::number(tenants)) + 2 * theme::grid);
    }
    return {std::min(widest, metrics.averageCharWidth() * 38) + 4 * theme::grid + counts,
            QHeaderView::sizeHint().height()};
}

void NameHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, theme::panel());
    const int tenants = model()->headerData(section, Qt::Vertical, MigrationMatrixModel::TenantsRole).toInt();
    const QFontMetrics metrics(nameFont());
    QRect place = rect.adjusted(2 * theme::grid, 0, -theme::grid, 0);
    painter->setFont(nameFont());
    if (tenants > 1) {
        const QString count = theme::number(tenants);
        painter->setPen(theme::textMuted());
        theme::drawTabular(painter, place, count);
        place.setRight(place.right() - metrics.horizontalAdvance(count) - theme::grid);
    }
    painter->setPen(palette().color(QPalette::WindowText));
    const QString name = model()->headerData(section, Qt::Vertical).toString();
    painter->drawText(place, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                      metrics.elidedText(name, Qt::ElideMiddle, place.width()));
}

} // namespace tenantry
