// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CellDelegate.h"

#include <QDateTime>
#include <QLocale>
#include <QPalette>
#include <QVariant>

namespace tenantry {

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CellDelegate::setStateColumn(int column, const ToneOf &toneOf)
{
    m_tones.insert(column, toneOf);
}

void CellDelegate::setBytesColumn(int column)
{
    m_bytes.insert(column);
    m_numbers.insert(column);
}

void CellDelegate::setMutedColumn(int column)
{
    m_muted.insert(column);
}

void CellDelegate::setColorColumn(int column, const ColorOf &colorOf)
{
    m_colors.insert(column, colorOf);
}

void CellDelegate::setNumberColumn(int column)
{
    m_numbers.insert(column);
}

QString CellDelegate::displayText(const QVariant &value, const QLocale &locale) const
{
    if (value.typeId() == QMetaType::QDateTime)
        return theme::when(value.toDateTime());
    return QStyledItemDelegate::displayText(value, locale);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), option.fontMetrics.height() + theme::grid + 4));
    return size;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int column = index.column();
    if (m_bytes.contains(column)) {
        const QVariant bytes = index.data();
        option->text = bytes.isValid() ? theme::size(bytes.toLongLong()) : QStringLiteral("–");
    }
    if (m_numbers.contains(column))
        option->font = theme::tabular(option->font);
    const auto color = [option](const QColor &wanted) {
        option->palette.setColor(QPalette::Text, wanted);
        option->palette.setColor(QPalette::HighlightedText, wanted);
    };
    if (m_muted.contains(column))
        color(theme::textMuted());
    if (const auto known = m_colors.constFind(column); known != m_colors.constEnd()) {
        if (const std::optional<QColor> wanted = (*known)(index))
            color(*wanted);
    }
    if (const auto known = m_tones.constFind(column); known != m_tones.constEnd()) {
        if (const std::optional<Tone> tone = (*known)(index)) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = theme::stateIcon(*tone);
            const int side = option->fontMetrics.height();
            option->decorationSize = QSize(side, side);
        }
    }
}

} // namespace tenantry
