// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace tenantry {

/// The frozen column: names of tenants, or of shapes with how many tenants they have.
class NameHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit NameHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QFont nameFont() const;
};

} // namespace tenantry
