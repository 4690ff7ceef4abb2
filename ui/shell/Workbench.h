// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"

#include <QWidget>

#include <functional>
#include <map>

class QPushButton;
class QStackedWidget;
class QTimer;

namespace tenantry {

class Banner;
class HeaderBar;
class QuickOpener;
class Sidebar;
class StatusStrip;

/**
 * Everything in the window that belongs to one connection: header, banners, sidebar, pages, status. What any of them
 * asks for goes on as an action.
 */
class Workbench : public QWidget {
    Q_OBJECT
public:
    explicit Workbench(Session *session, QWidget *parent = nullptr);

    Session *session() const { return m_session; }
    Page *page(PageId id); ///< made now, if its turn has not come yet
    PageId currentPage() const { return m_current; }
    /// Shows a page, and on it what \p target points at; an empty target leaves the page as it is.
    void showPage(PageId id, const ActionTarget &target = {});
    QuickOpener *showOpener();
    void focusFilter();
    /// A notice that stays until it is closed: the local store was put aside, …
    void showNotice(const QString &text);
    /// What is to be said of closing the window once its task is done; an empty text: nothing. \p button dismisses it.
    void showClosing(const QString &text, const QString &button);

    HeaderBar *header() const { return m_header; }
    StatusStrip *status() const { return m_status; }
    Sidebar *sidebar() const { return m_sidebar; }
    Banner *linkBanner() const { return m_linkBanner; }
    Banner *closingBanner() const { return m_closing; }
    QPushButton *keepOpenButton() const { return m_keepOpen; }

Q_SIGNALS:
    void actionRequested(const tenantry::Action &action);
    void closingDismissed();

private:
    void makePages();
    template <typename T>
    void addPage(PageId id);
    void makeNextPage();
    void makeBanners();
    void refreshLinkBanner();
    void refreshRunBanner();

    Session *m_session;
    ActionOffers *m_offers; ///< of header, banners and status
    HeaderBar *m_header;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    Banner *m_linkBanner;
    Banner *m_runBanner;
    Banner *m_closing;
    QPushButton *m_keepOpen;
    Banner *m_notice;
    QTimer *m_retryTick;
    QString m_interruptedRun;
    QString m_dismissedRun;
    std::map<PageId, std::function<Page *()>> m_makers;
    std::map<PageId, Page *> m_pages; ///< those made so far
    PageId m_current = PageId::Overview;
};

} // namespace tenantry
