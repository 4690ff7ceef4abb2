// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace tenantry {

class FlowLayout;

/**
 * The row above a page's content: what is shown on the left, what can be done on the right. Where the words of both
 * have not the room beside one another, what can be done stands in a row of its own.
 */
class PageBar : public QWidget {
public:
    explicit PageBar(QWidget *parent = nullptr);
    /// As wide as its hint.
    void addFilter(QLineEdit *filter);
    void addLeft(QWidget *widget);
    void addRight(QWidget *widget);
    FlowLayout *left() const { return m_left; }
    bool isOneRow() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override; ///< words change, and with them what fits

private:
    void arrange();

    QBoxLayout *m_rows;
    FlowLayout *m_left;
    QBoxLayout *m_right;
};

} // namespace tenantry
