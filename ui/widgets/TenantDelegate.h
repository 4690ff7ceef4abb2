// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace tenantry {

/**
 * Draws cells by TenantModel::FormatRole: state with its shape, schema and domain muted, numbers right-aligned with
 * digits of one width, zero pending muted, sizes in MB, moments as words.
 */
class TenantDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit TenantDelegate(QObject *parent = nullptr);
    QString displayText(const QVariant &value, const QLocale &locale) const override;
    /// What stands for a number in \p room pixels: itself, or "…", but never a part of its digits.
    static QString numberIn(const QFont &font, const QString &number, double room);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace tenantry
