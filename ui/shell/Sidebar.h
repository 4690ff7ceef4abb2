// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/PageId.h"

#include <QAbstractButton>
#include <QWidget>

#include <map>

class QButtonGroup;

namespace tenantry {

/// One line of the sidebar: icon, word, and a number that is set aside when it is zero.
class SidebarButton : public QAbstractButton {
    Q_OBJECT
public:
    SidebarButton(const QIcon &icon, const QString &text, QWidget *parent = nullptr);
    void setBadge(int count);
    int badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int m_badge = 0;
};

/// The pages, one of which is current. Up and Down walk, Ctrl+1…6 are the window's.
class Sidebar : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);
    void addPage(PageId id, const QIcon &icon, const QString &title);
    void setCurrent(PageId id);
    void setBadge(PageId id, int count);
    SidebarButton *button(PageId id) const;

Q_SIGNALS:
    void pageChosen(tenantry::PageId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
    std::map<PageId, SidebarButton *> m_buttons;
};

} // namespace tenantry
