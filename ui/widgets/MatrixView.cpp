// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MatrixView.h"

#include "migrations/FleetMeaning.h"
#include "ui/widgets/NameHeader.h"
#include "ui/widgets/SlantedHeader.h"
#include "ui/widgets/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace tenantry {

/// The state's shape, and of a folded app how many of its migrations are pending.
static QString cellWord(const QModelIndex &index, const Meaning &meaning, MigrationState state)
{
    const bool isFolded = index.data(MigrationMatrixModel::FoldingRole).toInt() == static_cast<int>(Folding::Folded);
    const int pending = index.data(MigrationMatrixModel::PendingRole).toInt();
    return isFolded && state == MigrationState::Pending && pending > 1 ? meaning.glyph() + theme::number(pending)
                                                                       : meaning.glyph();
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = static_cast<MigrationState>(index.data(MigrationMatrixModel::StateRole).toInt());
    const Meaning meaning = meaningOf(state);
    const theme::Mark mark = theme::mark(meaning.tone);
    const bool quiet =
        state == MigrationState::Applied || state == MigrationState::Unknown || state == MigrationState::NotExpected;
    const QRectF tile = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(quiet ? mark.tint : mark.color);
    painter->drawRoundedRect(tile, 2.5, 2.5);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(theme::accent(), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(tile, 2.5, 2.5);
    }
    painter->setFont(option.font);
    // On the loud tiles the shape is dark: white on amber or pink cannot be told apart by tired eyes.
    painter->setPen(quiet ? mark.color.darker(theme::isDark() ? 100 : 125) : QColor(0x1B, 0x14, 0x08));
    painter->drawText(tile, Qt::AlignCenter, cellWord(index, meaning, state));
    painter->restore();
}

MatrixView::MatrixView(QWidget *parent)
    : QTableView(parent)
    , m_header(new SlantedHeader(this))
{
    setHorizontalHeader(m_header);
    setVerticalHeader(new NameHeader(this));
    setItemDelegate(new MatrixDelegate(this));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    connect(m_header, &QHeaderView::sectionPressed, this, [this](int section) {
        const int row = currentIndex().isValid() ? currentIndex().row() : std::max(0, rowAt(0));
        setCurrentIndex(model()->index(row, section));
        setFocus();
    });
    connect(m_header, &SlantedHeader::appPressed, this, [this](const QString &app) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (appOf(column) != app)
                continue;
            Q_EMIT foldingAsked(app, foldingOf(column) == Folding::Folded ? Folding::Open : Folding::Folded);
            return;
        }
    });
}

QString MatrixView::appOf(int column) const
{
    return model()->headerData(column, Qt::Horizontal, MigrationMatrixModel::AppRole).toString();
}

Folding MatrixView::foldingOf(int column) const
{
    return static_cast<Folding>(model()->headerData(column, Qt::Horizontal, MigrationMatrixModel::FoldingRole).toInt());
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const QString app = appOf(currentIndex().column());
    const bool folds = event->key() == Qt::Key_Minus;
    if (!app.isEmpty() && (folds || event->key() == Qt::Key_Plus)) {
        Q_EMIT foldingAsked(app, folds ? Folding::Folded : Folding::Open);
        return;
    }
    QTableView::keyPressEvent(event);
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_header->setCurrent(current.column());
    viewport()->update();
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int column = currentIndex().column();
    if (!currentIndex().isValid() || model()->rowCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::accent(), 1.5));
    const int bottom = rowViewportPosition(model()->rowCount() - 1) + rowHeight(model()->rowCount() - 1);
    const int top = rowViewportPosition(0);
    painter.drawRoundedRect(
        QRectF(columnViewportPosition(column), top, columnWidth(column), bottom - top).adjusted(0.5, 0.5, -0.5, -0.5),
        3, 3);
}

} // namespace tenantry
