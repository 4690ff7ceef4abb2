// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Workbench.h"

#include "settings/Preferences.h"
#include "ui/pages/BackupsPage.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/pages/OverviewPage.h"
#include "ui/pages/TasksPage.h"
#include "ui/pages/TenantsPage.h"
#include "ui/pages/TrendsPage.h"
#include "ui/shell/Banner.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/QuickOpener.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/StatusStrip.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace tenantry {

namespace {

PageId pageFromKey(const QString &key)
{
    const auto found =
        std::find_if(std::begin(allPageIds), std::end(allPageIds), [&key](PageId id) { return pageKey(id) == key; });
    return found == std::end(allPageIds) ? PageId::Overview : *found;
}

} // namespace

Workbench::Workbench(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_offers(new ActionOffers([session] { return ActionState::of(session); }, this))
    , m_header(new HeaderBar(session, m_offers, this))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusStrip(session, m_offers, this))
    , m_linkBanner(new Banner(Tone::Danger, this))
    , m_runBanner(new Banner(Tone::Attention, this))
    , m_closing(new Banner(Tone::Running, this))
    , m_keepOpen(m_closing->addButton({}))
    , m_notice(new Banner(Tone::Drift, this))
    , m_retryTick(new QTimer(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    for (Banner *banner : {m_linkBanner, m_runBanner, m_closing, m_notice}) {
        rows->addWidget(banner);
    }
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addWidget(m_stack, 1);
    rows->addLayout(middle, 1);
    rows->addWidget(m_status);
    makePages();
    makeBanners();

    connect(m_offers, &ActionOffers::actionRequested, this, &Workbench::actionRequested);
    m_offers->follow(session);
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId id) {
        m_offers->request({ActionKind::ShowPage, {.page = id}});
    });

    showPage(pageFromKey(Preferences().value(preference::lastPage())));
}

template <typename T>
void Workbench::addPage(PageId id)
{
    m_makers.emplace(id, [this] { return new T(m_session, m_stack); });
    m_sidebar->addPage(id, theme::icon(pageIcon(id)), pageTitle(id));
}

void Workbench::makePages()
{
    addPage<OverviewPage>(PageId::Overview);
    addPage<TenantsPage>(PageId::Tenants);
    addPage<MigrationsPage>(PageId::Migrations);
    addPage<BackupsPage>(PageId::Backups);
    addPage<TrendsPage>(PageId::Trends);
    addPage<TasksPage>(PageId::Tasks);
    QTimer::singleShot(0, this, &Workbench::makeNextPage);
}

/// One page a turn of the event loop: all of them at once would keep the window from being drawn.
void Workbench::makeNextPage()
{
    for (const PageId id : allPageIds) {
        if (!m_pages.contains(id)) {
            page(id);
            QTimer::singleShot(1, this, &Workbench::makeNextPage);
            return;
        }
    }
}

Page *Workbench::page(PageId id)
{
    if (const auto made = m_pages.find(id); made != m_pages.end()) {
        return made->second;
    }
    Page *page = m_makers.at(id)();
    m_pages.emplace(id, page);
    m_stack->addWidget(page);
    m_sidebar->setBadge(id, page->badge());
    connect(page, &Page::badgeChanged, this, [this, id, page] { m_sidebar->setBadge(id, page->badge()); });
    connect(page, &Page::actionRequested, this, &Workbench::actionRequested);
    return page;
}

void Workbench::showPage(PageId id, const ActionTarget &target)
{
    m_current = id;
    Page *page = this->page(id);
    m_sidebar->setCurrent(id);
    m_stack->setCurrentWidget(page);
    if (target != ActionTarget()) {
        page->showTarget(target);
    }
    Preferences().set(preference::lastPage(), pageKey(id));
}

void Workbench::makeBanners()
{
    const auto offer = [this](Banner *banner, const QString &text, const ActionOffers::ActionSource &source) {
        m_offers->bind(banner->addButton(text), source, ActionOffers::Texts::Own);
    };
    offer(m_linkBanner, tr("Try now"), [] { return Action{ActionKind::Rescan}; });
    offer(m_linkBanner, tr("Details…"), [] { return Action{ActionKind::ShowScanError}; });
    offer(m_linkBanner, tr("Connections…"), [] { return Action{ActionKind::ShowConnections}; });
    connect(m_session, &Session::scanFailed, this, &Workbench::refreshLinkBanner);
    connect(m_session, &Session::scanStarted, this, &Workbench::refreshLinkBanner);
    connect(m_session, &Session::snapshotChanged, this, &Workbench::refreshLinkBanner);
    connect(m_session, &Session::linkStateChanged, this, &Workbench::refreshLinkBanner);
    connect(m_retryTick, &QTimer::timeout, this, &Workbench::refreshLinkBanner);
    m_retryTick->setInterval(1000);

    offer(m_runBanner, tr("Resume…"), [this] { return Action{ActionKind::Resume, {.run = m_interruptedRun}}; });
    offer(m_runBanner, tr("Show"), [this] { return Action{ActionKind::ShowRun, {.run = m_interruptedRun}}; });
    connect(m_runBanner->addButton(tr("Later")), &QPushButton::clicked, this, [this] {
        m_dismissedRun = m_interruptedRun;
        refreshRunBanner();
    });
    connect(m_session, &Session::runsChanged, this, &Workbench::refreshRunBanner);
    connect(m_keepOpen, &QPushButton::clicked, this, &Workbench::closingDismissed);
    connect(m_notice->addButton(tr("Close")), &QPushButton::clicked, m_notice, &QWidget::hide);
    refreshLinkBanner();
    refreshRunBanner();
}

void Workbench::refreshLinkBanner()
{
    const Error error = m_session->lastError();
    const bool lost = m_session->linkState() == LinkState::Lost;
    m_linkBanner->setVisible(!error.message.isEmpty());
    if (error.message.isEmpty()) {
        m_retryTick->stop();
        return;
    }
    QString hint = error.hint;
    const int seconds = m_session->secondsToRetry();
    if (lost && m_session->isScanning()) {
        hint = tr("Trying to reach the server…");
    } else if (lost && seconds >= 0) {
        hint = tr("Trying again by itself in %n seconds. Nothing else is run again.", nullptr, std::max(1, seconds));
    }
    m_linkBanner->setText(error.message, hint);
    if (lost) {
        m_retryTick->start();
    } else {
        m_retryTick->stop();
    }
}

void Workbench::refreshRunBanner()
{
    m_interruptedRun.clear();
    for (const RunRecord &run : m_session->runs()) {
        if (run.state == RunState::Interrupted && run.resumedBy.isEmpty() && !whyNotResumable(run)
            && run.id != m_dismissedRun) {
            m_interruptedRun = run.id;
            m_runBanner->setText(
                tr("A run was interrupted: %1, begun %2, %3 of %4 tenants done.")
                    .arg(run.title, theme::when(run.started), theme::number(run.tenantsDone),
                         theme::number(run.tenantsTotal)),
                tr("Resuming holds it against the fleet as it is now and shows what is left before anything runs."));
            break;
        }
    }
    m_runBanner->setVisible(!m_interruptedRun.isEmpty());
    m_offers->refresh();
}

void Workbench::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void Workbench::showClosing(const QString &text, const QString &button)
{
    m_closing->setText(text);
    m_keepOpen->setText(button);
    m_closing->setVisible(!text.isEmpty());
}

void Workbench::focusFilter()
{
    if (QWidget *field = page(m_current)->filterField()) {
        field->setFocus(Qt::ShortcutFocusReason);
    }
}

QuickOpener *Workbench::showOpener()
{
    auto *opener = new QuickOpener(openerEntries(ActionState::of(m_session)), this);
    opener->setAttribute(Qt::WA_DeleteOnClose);
    connect(opener, &QuickOpener::actionRequested, this, &Workbench::actionRequested);
    opener->open();
    return opener;
}

} // namespace tenantry
