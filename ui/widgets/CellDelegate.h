// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace tenantry {

/**
 * Draws the typed values of the models: times as "Today 09:15", bytes as "41.2 MB", a state's shape before its word,
 * and numbers with figures of one width. Which column holds what is told by the view's owner.
 */
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using ToneOf = std::function<std::optional<Tone>(const QModelIndex &)>;
    using ColorOf = std::function<std::optional<QColor>(const QModelIndex &)>;

    explicit CellDelegate(QObject *parent = nullptr);

    void setStateColumn(int column, const ToneOf &toneOf); ///< a shape before the text
    void setBytesColumn(int column);
    void setMutedColumn(int column);
    void setColorColumn(int column, const ColorOf &colorOf);
    void setNumberColumn(int column); ///< figures of one width

    QString displayText(const QVariant &value, const QLocale &locale) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QHash<int, ToneOf> m_tones;
    QHash<int, ColorOf> m_colors;
    QSet<int> m_bytes;
    QSet<int> m_muted;
    QSet<int> m_numbers;
};

} // namespace tenantry
