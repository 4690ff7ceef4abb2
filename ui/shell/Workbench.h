// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"

#include <QWidget>

#include <functional>
#include <map>

class QStackedWidget;
class QTimer;

namespace tenantry {

class Banner;
class HeaderBar;
class QuickOpener;
class ReviewDialog;
class Sidebar;
class StatusStrip;
struct OpenerEntry;

/**
 * Everything in the window that belongs to one connection: header, banners, sidebar, pages, status. The pages ask by
 * signals; the workbench opens the page or dialog they ask for.
 */
class Workbench : public QWidget {
    Q_OBJECT
public:
    explicit Workbench(Session *session, QWidget *parent = nullptr);

    Session *session() const { return m_session; }
    Page *page(PageId id); ///< made now, if its turn has not come yet
    PageId currentPage() const { return m_current; }
    void showPage(PageId id, const QVariant &target = {});
    /// Opens the dialog that shows what a request would do, once its plan is made in the background.
    void review(const PlanRequest &request);
    void resume(const QString &runId);
    void backUp(const QStringList &schemas);
    void restore(const QString &backupId, const QString &schema);
    void verifyBackup(const QString &backupId);
    QuickOpener *showOpener();
    void focusFilter();
    /// Esc: stops the scan that runs, if one does.
    void cancelScan();
    /// A notice that stays until it is closed: the local store was put aside, …
    void showNotice(const QString &text);

    HeaderBar *header() const { return m_header; }
    StatusStrip *status() const { return m_status; }
    Sidebar *sidebar() const { return m_sidebar; }
    Banner *linkBanner() const { return m_linkBanner; }

Q_SIGNALS:
    void connectionsRequested();
    void sandboxRequested();

private:
    void makePages();
    template <typename T>
    void addPage(PageId id, const QString &title, const QString &iconName);
    void makeNextPage();
    void makeBanners();
    void refreshLinkBanner();
    void refreshRunBanner();
    void taskEnded(TaskId id);
    void tellNotReady(); ///< why no plan can be made: no check yet, or no journal
    void openPlan(const Result<Plan> &plan, const QString &resumes);
    void openDialog(QDialog *dialog);
    void openReview(ReviewDialog *dialog);
    std::vector<OpenerEntry> openerEntries();
    void addCommands(std::vector<OpenerEntry> &entries);

    Session *m_session;
    HeaderBar *m_header;
    Sidebar *m_sidebar;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    Banner *m_linkBanner;
    Banner *m_runBanner;
    Banner *m_notice;
    QTimer *m_retryTick;
    QString m_interruptedRun;
    QString m_dismissedRun;
    std::map<PageId, std::function<Page *()>> m_makers;
    std::map<PageId, Page *> m_pages; ///< those made so far
    PageId m_current = PageId::Overview;
};

} // namespace tenantry
