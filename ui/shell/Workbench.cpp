// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Workbench.h"

#include "migrations/FleetMeaning.h"
#include "models/SessionJobs.h"
#include "settings/Preferences.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/dialogs/RestoreWizard.h"
#include "ui/dialogs/TakeBackDialog.h"
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

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

namespace tenantry {

namespace {

QString pageKey(PageId id)
{
    switch (id) {
    case PageId::Overview:
        return QStringLiteral("overview");
    case PageId::Tenants:
        return QStringLiteral("tenants");
    case PageId::Migrations:
        return QStringLiteral("migrations");
    case PageId::Backups:
        return QStringLiteral("backups");
    case PageId::Trends:
        return QStringLiteral("trends");
    case PageId::Tasks:
        break;
    }
    return QStringLiteral("tasks");
}

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
    , m_header(new HeaderBar(session, this))
    , m_sidebar(new Sidebar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusStrip(session, this))
    , m_linkBanner(new Banner(Tone::Danger, this))
    , m_runBanner(new Banner(Tone::Attention, this))
    , m_notice(new Banner(Tone::Drift, this))
    , m_retryTick(new QTimer(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    for (Banner *banner : {m_linkBanner, m_runBanner, m_notice}) {
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

    connect(m_header, &HeaderBar::openerRequested, this, &Workbench::showOpener);
    connect(m_header, &HeaderBar::connectionsRequested, this, &Workbench::connectionsRequested);
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId id) { showPage(id); });
    connect(m_status, &StatusStrip::taskChosen, this,
            [this](TaskId id) { showPage(PageId::Tasks, QVariant::fromValue(qulonglong(id))); });
    connect(session, &Session::taskEnded, this, &Workbench::taskEnded);

    showPage(pageFromKey(Preferences().value(preference::lastPage())));
}

template <typename T>
void Workbench::addPage(PageId id, const QString &title, const QString &iconName)
{
    m_makers.emplace(id, [this] { return new T(m_session, m_stack); });
    m_sidebar->addPage(id, theme::icon(iconName), title);
}

void Workbench::makePages()
{
    addPage<OverviewPage>(PageId::Overview, OverviewPage::tr("Overview"), QStringLiteral("view-grid"));
    addPage<TenantsPage>(PageId::Tenants, TenantsPage::tr("Tenants"), QStringLiteral("system-users"));
    addPage<MigrationsPage>(PageId::Migrations, MigrationsPage::tr("Migrations"), QStringLiteral("view-list-details"));
    addPage<BackupsPage>(PageId::Backups, BackupsPage::tr("Backups"), QStringLiteral("drive-harddisk"));
    addPage<TrendsPage>(PageId::Trends, TrendsPage::tr("Trends"), QStringLiteral("office-chart-line"));
    addPage<TasksPage>(PageId::Tasks, TasksPage::tr("Tasks"), QStringLiteral("view-task"));
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
    connect(page, &Page::navigationRequested, this, &Workbench::showPage);
    connect(page, &Page::reviewRequested, this, &Workbench::review);
    connect(page, &Page::resumeRequested, this, &Workbench::resume);
    connect(page, &Page::backUpRequested, this, &Workbench::backUp);
    connect(page, &Page::restoreRequested, this, &Workbench::restore);
    connect(page, &Page::takeBackRequested, this,
            [this](const QString &schema) { openReview(new TakeBackDialog(m_session, schema, this)); });
    connect(page, &Page::verifyBackupRequested, this, &Workbench::verifyBackup);
    return page;
}

void Workbench::showPage(PageId id, const QVariant &target)
{
    m_current = id;
    Page *page = this->page(id);
    m_sidebar->setCurrent(id);
    m_stack->setCurrentWidget(page);
    if (target.isValid()) {
        page->showTarget(target);
    }
    Preferences().set(preference::lastPage(), pageKey(id));
}

void Workbench::makeBanners()
{
    connect(m_linkBanner->addButton(tr("Try now")), &QPushButton::clicked, m_session, &Session::scan);
    connect(m_linkBanner->addButton(tr("Details…")), &QPushButton::clicked, this, [this] {
        openDialog(new ErrorDialog(tr("The fleet could not be checked"), m_session->lastError(), this));
    });
    connect(m_linkBanner->addButton(tr("Connections…")), &QPushButton::clicked, this, &Workbench::connectionsRequested);
    connect(m_session, &Session::scanFailed, this, &Workbench::refreshLinkBanner);
    connect(m_session, &Session::scanStarted, this, &Workbench::refreshLinkBanner);
    connect(m_session, &Session::snapshotChanged, this, &Workbench::refreshLinkBanner);
    connect(m_session, &Session::linkStateChanged, this, &Workbench::refreshLinkBanner);
    connect(m_retryTick, &QTimer::timeout, this, &Workbench::refreshLinkBanner);
    m_retryTick->setInterval(1000);

    connect(m_runBanner->addButton(tr("Resume…")), &QPushButton::clicked, this, [this] { resume(m_interruptedRun); });
    connect(m_runBanner->addButton(tr("Show")), &QPushButton::clicked, this,
            [this] { showPage(PageId::Tasks, m_interruptedRun); });
    connect(m_runBanner->addButton(tr("Later")), &QPushButton::clicked, this, [this] {
        m_dismissedRun = m_interruptedRun;
        refreshRunBanner();
    });
    connect(m_session, &Session::runsChanged, this, &Workbench::refreshRunBanner);
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
}

void Workbench::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void Workbench::taskEnded(TaskId id)
{
    const std::optional<TaskSnapshot> task = m_session->tasks().snapshot(id);
    if (!task || window()->isActiveWindow()
        || task->ended.toMSecsSinceEpoch() - task->started.toMSecsSinceEpoch() < 3000) {
        return;
    }
    QApplication::alert(window());
}

void Workbench::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// A dialog whose task is followed on the Tasks page.
void Workbench::openReview(ReviewDialog *dialog)
{
    connect(dialog, &ReviewDialog::taskStarted, this,
            [this](TaskId id) { showPage(PageId::Tasks, QVariant::fromValue(qulonglong(id))); });
    openDialog(dialog);
}

void Workbench::review(const PlanRequest &request)
{
    const SnapshotPtr snapshot = m_session->snapshot();
    if (!snapshot) {
        tellNotReady();
        return;
    }
    m_session->query<Result<Plan>>(
        QStringLiteral("workbench/plan"), this,
        [profile = m_session->profile(), snapshot, request](std::stop_token) {
            return makePlan(profile, snapshot, request);
        },
        [this](const Result<Plan> &plan) { openPlan(plan, {}); });
}

void Workbench::tellNotReady()
{
    Error error = jobs::notReady(*m_session);
    const Error last = m_session->lastError();
    if (m_session->journal() && !m_session->isScanning() && !last.message.isEmpty()) {
        error = last; // why there was no check
    }
    openDialog(new ErrorDialog(tr("Nothing can be planned yet"), error, this));
}

void Workbench::resume(const QString &runId)
{
    Journal *const journal = m_session->journal();
    const SnapshotPtr snapshot = m_session->snapshot();
    if (!journal || !snapshot) {
        tellNotReady();
        return;
    }
    m_session->query<Result<Plan>>(
        QStringLiteral("workbench/plan"), this,
        [profile = m_session->profile(), snapshot, journal, runId](std::stop_token) -> Result<Plan> {
            const Result<RunRecord> run = journal->run(runId);
            if (!run) {
                return failure(run.error());
            }
            return planResume(profile, snapshot, *journal, *run);
        },
        [this, runId](const Result<Plan> &plan) { openPlan(plan, runId); });
}

void Workbench::openPlan(const Result<Plan> &plan, const QString &resumes)
{
    if (!plan) {
        openDialog(new ErrorDialog(tr("The plan could not be made"), plan.error(), this));
        return;
    }
    auto *dialog = new PlanDialog(m_session, *plan, this);
    if (!resumes.isEmpty()) {
        dialog->setResumes(resumes);
    }
    openReview(dialog);
}

void Workbench::backUp(const QStringList &schemas)
{
    openReview(new BackupDialog(m_session, schemas, this));
}

void Workbench::restore(const QString &backupId, const QString &schema)
{
    openDialog(new RestoreWizard(m_session, backupId, schema, this));
}

void Workbench::verifyBackup(const QString &backupId)
{
    for (const Backup &backup : m_session->backups()) {
        if (backup.id == backupId) {
            m_session->verify(backup);
            return;
        }
    }
}

void Workbench::cancelScan()
{
    if (m_session->isScanning()) {
        m_session->cancelTask(m_session->scanTask());
    }
}

void Workbench::focusFilter()
{
    if (QWidget *field = page(m_current)->filterField()) {
        field->setFocus(Qt::ShortcutFocusReason);
    }
}

QuickOpener *Workbench::showOpener()
{
    auto *opener = new QuickOpener(openerEntries(), this);
    openDialog(opener);
    return opener;
}

void Workbench::addCommands(std::vector<OpenerEntry> &entries)
{
    const auto command = [&](const QString &title, const QString &note, std::function<void()> open) {
        entries.push_back(makeEntry(OpenerEntry::Kind::Command, title, note, std::move(open)));
    };
    command(tr("Rescan"), tr("F5, reads the fleet again"), [this] { m_session->scan(); });
    command(tr("Review fixes…"), tr("everything that can be fixed automatically"), [this] {
        PlanRequest request;
        request.scope = PlanRequest::Scope::Fix;
        review(request);
    });
    command(tr("Apply pending migrations…"), tr("all tenants"), [this] { review({}); });
    command(tr("Back up all tenants…"), {}, [this] { backUp({}); });
    command(tr("Restore a tenant…"), {}, [this] { restore({}, {}); });
    if (m_session->isSwitchedReadOnly()) {
        command(tr("Switch read only off"), {}, [this] { m_session->setReadOnly(false); });
    } else if (!m_session->isReadOnly()) {
        command(tr("Switch read only on"), tr("blocks every change"), [this] { m_session->setReadOnly(true); });
    }
    command(tr("Connections…"), {}, [this] { Q_EMIT connectionsRequested(); });
    command(tr("Open the sandbox"), {}, [this] { Q_EMIT sandboxRequested(); });
}

std::vector<OpenerEntry> Workbench::openerEntries()
{
    std::vector<OpenerEntry> entries;
    for (const PageId id : allPageIds) {
        entries.push_back(makeEntry(OpenerEntry::Kind::Page, page(id)->title(), tr("Ctrl+%1").arg(int(id) + 1),
                                    [this, id] { showPage(id); }));
    }
    addCommands(entries);
    if (const SnapshotPtr fleet = m_session->snapshot()) {
        entries.reserve(entries.size() + fleet->tenants.size() + fleet->source->main().migrations().size());
        for (const TenantState &tenant : fleet->tenants) {
            const QString note =
                tenant.domain.isEmpty() ? tenant.schema : QStringLiteral("%1 · %2").arg(tenant.schema, tenant.domain);
            entries.push_back(makeEntry(OpenerEntry::Kind::Tenant, tenant.displayName(), note,
                                        [this, schema = tenant.schema] { showPage(PageId::Tenants, schema); }));
            entries.back().tone = meaningOf(tenant.health()).tone;
        }
        for (const Migration &migration : fleet->source->main().migrations()) {
            entries.push_back(makeEntry(OpenerEntry::Kind::Migration, migration.title(), migration.description,
                                        [this, version = migration.id.key] { showPage(PageId::Migrations, version); }));
        }
    }
    for (const Backup &backup : m_session->backups()) {
        const QString who = backup.tenants.size() == 1 ? backup.tenants.front().name
                                                       : tr("%n tenants", nullptr, int(backup.tenants.size()));
        entries.push_back(makeEntry(OpenerEntry::Kind::Backup, tr("Backup %1").arg(theme::when(backup.created)),
                                    QStringLiteral("%1 · %2").arg(who, backup.id),
                                    [this, id = backup.id] { showPage(PageId::Backups, id); }));
    }
    return entries;
}

} // namespace tenantry
