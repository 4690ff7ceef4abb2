// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TenantDelegate.h"

#include "models/TenantModel.h"
#include "ui/widgets/Theme.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDateTime>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tenantry {

namespace {

TenantModel::Format formatOf(const QModelIndex &index)
{
    const QVariant format = index.data(TenantModel::FormatRole);
    return format.isValid() ? TenantModel::Format(format.toInt()) : TenantModel::Format::Text;
}

bool isNumber(TenantModel::Format format)
{
    return format == TenantModel::Format::Count || format == TenantModel::Format::Megabytes;
}

QString numberText(const QVariant &value, TenantModel::Format format)
{
    const QLocale locale;
    return format == TenantModel::Format::Megabytes ? locale.toString(double(value.toLongLong()) / 1e6, 'f', 1)
                                                    : locale.toString(value.toLongLong());
}

} // namespace

TenantDelegate::TenantDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QString TenantDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return theme::when(value.toDateTime());
    case QMetaType::LongLong:
        return numberText(value, TenantModel::Format::Megabytes);
    default:
        return QStyledItemDelegate::displayText(value, locale);
    }
}

void TenantDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const TenantModel::Format format = formatOf(index);
    if (format == TenantModel::Format::State) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = theme::stateIcon(Tone(index.data(TenantModel::ToneRole).toInt()));
        const int side = option->fontMetrics.height() - 3;
        option->decorationSize = {side, side};
    }
    const bool zero = isNumber(format) && index.data().toLongLong() == 0;
    if (format == TenantModel::Format::Quiet || zero) {
        option->palette.setColor(QPalette::Text, theme::textMuted());
        option->palette.setColor(QPalette::HighlightedText, theme::textMuted());
    }
    if (isNumber(format)) {
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    }
}

QString TenantDelegate::numberIn(const QFont &font, const QString &number, double room)
{
    return theme::tabularWidth(font, number) <= room ? number : QStringLiteral("…");
}

void TenantDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TenantModel::Format format = formatOf(index);
    if (!isNumber(format)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem own = option;
    initStyleOption(&own, index);
    own.text.clear();
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &own, painter, widget);
    painter->save();
    painter->setFont(own.font);
    painter->setPen(own.palette.color(QPalette::Text));
    QRectF room = QRectF(option.rect).adjusted(6, 0, -theme::grid - 4, 0);
    if (const auto *view = qobject_cast<const QAbstractScrollArea *>(widget)) // 18 cut to 1 would be another number
        room.setRight(std::min(room.right(), double(view->viewport()->width())));
    if (room.width() > 0)
        theme::drawTabular(painter, room, numberIn(own.font, numberText(index.data(), format), room.width()));
    painter->restore();
}

} // namespace tenantry
