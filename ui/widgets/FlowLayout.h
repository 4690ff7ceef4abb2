// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace tenantry {

/// A row that breaks into further rows where it has not the room: for chips, legends and the like. As narrow as its
/// widest item; its height follows from the width.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override; ///< all in one row
    void setGeometry(const QRect &rect) override;

private:
    enum class Move { Yes, No };
    int arrange(const QRect &rect, Move move) const; ///< the height it takes

    std::vector<QLayoutItem *> m_items;
};

} // namespace tenantry
