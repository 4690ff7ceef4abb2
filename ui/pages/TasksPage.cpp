// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TasksPage.h"

#include "models/RunModel.h"
#include "models/TaskListModel.h"
#include "tasks/RunMeaning.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/pages/RunDetail.h"
#include "ui/pages/SplitterMemory.h"
#include "ui/pages/TaskCard.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/TitleHeader.h"

#include <QDateTime>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <optional>

namespace tenantry {

namespace {

constexpr int mostCards = 4;
constexpr qint64 endedStaysSeconds = 120;
constexpr int followMilliseconds = 1000;
constexpr int firstLookMilliseconds = 300; ///< a run is in the journal soon after its task began

/// What was done has the room; how long it took goes first where there is too little.
std::vector<ColumnFit::Column> columnsOf(const QTableView &view)
{
    using Shown = ColumnFit::Shown;
    const auto column = [&view](int section, const QStringList &samples, int share, int matters, Shown shown) {
        int width = 0;
        for (const QString &sample : samples)
            width = std::max(width, table::columnWidth(view, section, sample));
        return ColumnFit::Column{section, width, share, matters, shown};
    };
    QStringList states;
    for (const RunState state : allRunStates)
        states << QStringLiteral("MM") + meaningOf(state).label(); // after its shape
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList moments{theme::when(now), theme::when(now.addDays(-1)), theme::when(now.addDays(-40))};
    return {column(RunModel::State, states, 0, 9, Shown::Always),
            column(RunModel::Title, {QStringLiteral("nnnnnnnnnnnnnnnnnnnnnn")}, 1, 9, Shown::Always),
            column(RunModel::Started, moments, 0, 2, Shown::WhereThereIsRoom),
            column(RunModel::Duration, {theme::duration(std::chrono::minutes(100))}, 0, 1, Shown::WhereThereIsRoom)};
}

} // namespace

TasksPage::TasksPage(Session *session, QWidget *parent)
    : Page(PageId::Tasks, session, parent)
    , m_tasks(new TaskListModel(this))
    , m_runs(new RunModel(this))
    , m_cardList(new QVBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPane(this))
    , m_table(new QTableView(this))
    , m_detail(new RunDetail(offers(), this))
    , m_follow(new QTimer(this))
{
    makeRunTable();
    auto *runsCard = pieces::card(this);
    auto *runsColumn = new QVBoxLayout(runsCard);
    runsColumn->setContentsMargins(1, 1, 1, 1);
    runsColumn->addWidget(m_table);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("tasksSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(2 * theme::grid);
    splitter->addWidget(runsCard);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 5);
    splitter->setSizes({520, 560});
    splitter::remember(*splitter, QStringLiteral("tasks"));
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    m_empty->setTexts(tr("No run yet"),
                      tr("Every change that Tenantry makes is written down here: what was done to which tenant, what "
                         "failed and why, and what is left to be done."));
    m_cardList->setSpacing(theme::grid);
    auto *content = new QWidget(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(pieces::scrolled(content, this)); // sooner than squeezed
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addLayout(m_cardList);
    column->addWidget(m_stack, 1);

    m_follow->setInterval(followMilliseconds);
    connect(m_follow, &QTimer::timeout, this, &TasksPage::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_moving)
            m_wanted = 0;
        showRun();
    });
    connect(m_detail, &RunDetail::stepsWanted, this, &TasksPage::loadSteps);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu *menu = makeMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
    if (session) {
        connect(session, &Session::tasksChanged, this, [this] { setTasks(this->session()->tasks().snapshots()); });
        connect(session, &Session::runsChanged, this, [this] { setRuns(this->session()->runs()); });
        setTasks(session->tasks().snapshots());
        setRuns(session->runs());
    } else {
        setTasks({});
        setRuns({});
    }
}

void TasksPage::makeRunTable()
{
    m_table->setModel(m_runs);
    auto *delegate = new CellDelegate(m_table);
    delegate->setStateColumn(RunModel::State, [](const QModelIndex &index) -> std::optional<Tone> {
        return meaningOf(static_cast<RunState>(index.data(RunModel::StateRole).toInt())).tone;
    });
    delegate->setNumberColumn(RunModel::Duration);
    delegate->setMutedColumn(RunModel::Outcome);
    m_table->setItemDelegate(delegate);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::grid + 6);
    TitleHeader::install(m_table);
    m_table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the room there is, not that of all runs
    m_table->setMinimumHeight(16 * theme::grid);
    m_table->setColumnHidden(RunModel::Outcome, true); // the right side says it with more room
    new ColumnFit(m_table, columnsOf(*m_table), QStringLiteral("runs"));
    m_table->setAccessibleName(tr("Runs"));
}

int TasksPage::badge() const
{
    return m_badge;
}

void TasksPage::setTasks(const std::vector<TaskSnapshot> &tasks)
{
    m_tasks->setTasks(tasks);
    showCards();
    settleWanted();
    if (m_badge != m_tasks->runningCount()) {
        m_badge = m_tasks->runningCount();
        Q_EMIT badgeChanged();
    }
}

// Cards are kept and filled anew, so that a bar moves instead of flickering.
void TasksPage::showCards()
{
    std::vector<const TaskSnapshot *> shown;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int row = 0; row < m_tasks->rowCount() && static_cast<int>(shown.size()) < mostCards; ++row) {
        const TaskSnapshot *task = m_tasks->task(row);
        if (task->state == TaskState::Succeeded && session() && session()->isScan(task->id))
            continue; // a check's end shows everywhere else
        if (isActive(*task) || task->ended.secsTo(now) < endedStaysSeconds)
            shown.push_back(task);
    }
    while (m_cards.size() < shown.size()) {
        auto *card = new TaskCard(this);
        connect(card, &TaskCard::cancelRequested, this, [this](TaskId id) {
            request({ActionKind::CancelTask, {.task = id}});
        });
        connect(card, &TaskCard::detailsRequested, this, [this](const QString &title, const Error &error) {
            auto *dialog = new ErrorDialog(title, error, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
        m_cardList->addWidget(card);
        m_cards.push_back(card);
    }
    for (size_t at = 0; at < m_cards.size(); ++at) {
        m_cards[at]->setVisible(at < shown.size());
        if (at < shown.size())
            m_cards[at]->showTask(*shown[at]);
    }
}

void TasksPage::setRuns(const std::vector<RunRecord> &runs)
{
    m_runs->setRuns(runs);
    m_stack->setCurrentIndex(runs.empty() ? 1 : 0);
    settleWanted();
    if (m_runs->rowCount() > 0 && m_runs->rowOf(m_shown) < 0 && m_wanted == 0)
        selectRow(0);
    else
        showRun();
}

void TasksPage::selectRow(int row)
{
    m_moving = true;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
    } else {
        m_table->selectRow(row);
        m_table->scrollTo(m_runs->index(row, 0));
    }
    m_moving = false;
}

// While the task runs its run is the newest that is running and began with it; afterwards the task knows.
void TasksPage::settleWanted()
{
    const TaskSnapshot *task = m_wanted != 0 ? m_tasks->task(m_tasks->rowOf(m_wanted)) : nullptr;
    if (!task)
        return;
    int row = m_runs->rowOf(task->outcome.runId);
    for (int newer = 0; isActive(*task) && row < 0 && newer < m_runs->rowCount(); ++newer) {
        const RunRecord *run = m_runs->run(newer);
        if (run->state == RunState::Running && run->started >= task->started.addSecs(-1))
            row = newer;
    }
    if (row >= 0 && m_table->currentIndex().row() != row)
        selectRow(row);
    if (!isActive(*task) && (row >= 0 || task->outcome.runId.isEmpty()))
        m_wanted = 0;
}

void TasksPage::follow()
{
    if (session() && isVisible())
        session()->refreshRuns();
}

const RunRecord *TasksPage::currentRun() const
{
    return m_runs->run(m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1);
}

void TasksPage::select(const QString &runId)
{
    const int row = m_runs->rowOf(runId);
    if (row < 0)
        return;
    m_wanted = 0;
    selectRow(row);
}

void TasksPage::showTarget(const ActionTarget &target)
{
    if (!target.run.isEmpty()) {
        select(target.run);
        return;
    }
    const TaskId id = target.task;
    const TaskSnapshot *task = m_tasks->task(m_tasks->rowOf(id));
    if (!task || (session() && session()->isScan(id)))
        return; // a check leaves no run
    m_wanted = id;
    settleWanted();
    if (m_wanted == 0 || m_runs->rowOf(task->outcome.runId) >= 0 || !isActive(*task))
        return;
    const RunRecord *shown = currentRun();
    if (!shown || shown->state != RunState::Running) {
        selectRow(-1); // an earlier run is not this one, and must not offer its Resume for it
        showRun();
    }
    m_follow->start();
    QTimer::singleShot(firstLookMilliseconds, this, &TasksPage::follow);
}

ActionState TasksPage::actionState() const
{
    ActionState state = Page::actionState();
    state.runs = &m_runs->runs(); // those that are shown, which a test gives itself
    return state;
}

QMenu *TasksPage::makeMenu(QWidget *parent)
{
    const RunRecord *run = currentRun();
    return offers()->makeMenu(parent, {Action{ActionKind::Resume, {.run = run ? run->id : QString()}}, std::nullopt,
                                       Action{ActionKind::ShowRunPlan, {.run = run ? run->id : QString()}},
                                       Action{ActionKind::ShowBackup, {.backup = run ? run->backupId : QString()}}});
}

void TasksPage::showRun()
{
    const RunRecord *run = currentRun();
    if (!run) {
        const TaskSnapshot *wanted = m_wanted != 0 ? m_tasks->task(m_tasks->rowOf(m_wanted)) : nullptr;
        m_shown.clear();
        m_detail->clear();
        if (wanted)
            m_detail->showPreparing(wanted->title);
        else
            m_follow->stop();
        return;
    }
    if (run->id != m_shown)
        m_detail->clear();
    m_shown = run->id;
    m_detail->showRun(*run);
    loadTenants(m_shown);
    if (run->state == RunState::Running || m_wanted != 0)
        m_follow->start();
    else
        m_follow->stop();
}

void TasksPage::loadSteps(const QString &schema)
{
    Journal *journal = session() ? session()->journal() : nullptr;
    if (!journal || m_shown.isEmpty())
        return;
    session()->query<Result<std::vector<StepFact>>>(
        QStringLiteral("run-steps"), this,
        [journal, runId = m_shown, schema](std::stop_token) { return journal->steps(runId, schema); },
        [this, runId = m_shown, schema](const Result<std::vector<StepFact>> &steps) {
            if (steps && runId == m_shown)
                m_detail->showSteps(schema, *steps);
        });
}

void TasksPage::loadTenants(const QString &runId)
{
    Journal *journal = session() ? session()->journal() : nullptr;
    if (!journal || runId.isEmpty())
        return;
    session()->query<Result<std::vector<RunTenant>>>(
        QStringLiteral("run-tenants"), this, [journal, runId](std::stop_token) { return journal->tenants(runId); },
        [this, runId](const Result<std::vector<RunTenant>> &tenants) {
            if (tenants && runId == m_shown)
                m_detail->showTenants(*tenants);
        });
}

} // namespace tenantry
