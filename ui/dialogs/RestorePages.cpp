// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/RestorePages.h"

#include "backups/BackupMeaning.h"
#include "models/BackupModel.h"
#include "models/RestoreTableModel.h"
#include "models/TaskListModel.h"
#include "ui/widgets/BackupColumns.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"
#include "ui/widgets/TitleHeader.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace tenantry {

namespace {

void prepare(QTableView *table)
{
    table->setShowGrid(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + theme::grid + 4);
    TitleHeader::install(table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    theme::makeCard(table);
}

QVBoxLayout *makeColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    return column;
}

} // namespace

RestoreWhatPage::RestoreWhatPage(QWidget *parent)
    : QWidget(parent)
    , m_backups(new BackupModel(this))
    , m_table(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_tenants(new QStringListModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_list(new QListView(this))
    , m_none(pieces::muted(tr("There is no backup that could be restored."), this))
{
    m_backups->setShown(BackupsShown::Restorable);
    m_table->setModel(m_backups);
    prepare(m_table);
    auto *delegate = new CellDelegate(m_table);
    delegate->setBytesColumn(BackupModel::Size);
    delegate->setStateColumn(BackupModel::State, [](const QModelIndex &index) -> std::optional<Tone> {
        return meaningOf(static_cast<BackupTrust>(index.data(BackupModel::TrustRole).toInt())).tone;
    });
    m_table->setItemDelegate(delegate);
    std::vector<ColumnFit::Column> columns = backupColumns(*m_table);
    std::erase_if(columns, [](const ColumnFit::Column &one) { return one.section == BackupModel::Reason; });
    m_table->setColumnHidden(BackupModel::Reason, true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    new ColumnFit(m_table, std::move(columns), QStringLiteral("restore"));
    m_table->setAccessibleName(tr("Backups"));
    m_shown->setSourceModel(m_tenants);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_shown);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new CellDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Tenants in the backup"));
    theme::makeCard(m_list);
    m_filter->setPlaceholderText(tr("Filter: schema"));
    m_filter->setClearButtonEnabled(true);

    auto *left = new QVBoxLayout;
    left->setSpacing(theme::grid);
    left->addWidget(pieces::heading(tr("Backup"), this));
    left->addWidget(m_none);
    left->addWidget(m_table, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(theme::grid);
    right->addWidget(pieces::heading(tr("Tenant"), this));
    right->addWidget(m_filter);
    right->addWidget(m_list, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * theme::grid);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    connect(m_filter, &QLineEdit::textChanged, m_shown, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RestoreWhatPage::showTenants);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RestoreWhatPage::choiceChanged);
}

void RestoreWhatPage::setBackups(BackupsPtr backups, std::shared_ptr<const MigrationSet> source)
{
    m_backups->setBackups(std::move(backups), std::move(source));
    m_none->setVisible(m_backups->rowCount() == 0);
    if (m_backups->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void RestoreWhatPage::select(const QString &backupId, const QString &schema)
{
    m_wanted = schema;
    int row = m_backups->rowOf(backupId);
    for (int other = 0; row < 0 && backupId.isEmpty() && other < m_backups->rowCount(); ++other) {
        if (m_backups->backup(other)->find(schema))
            row = other;
    }
    if (row < 0)
        return;
    m_table->selectRow(row);
    showTenants();
}

void RestoreWhatPage::showTenants()
{
    QStringList schemas;
    if (const auto chosen = backup()) {
        for (const BackupTenant &tenant : chosen->tenants)
            schemas << tenant.schema;
    }
    const QString keep = m_wanted.isEmpty() ? schema() : m_wanted;
    m_tenants->setStringList(schemas);
    const auto at = static_cast<int>(schemas.indexOf(keep));
    if (at >= 0 || schemas.size() == 1) {
        const QModelIndex index = m_shown->mapFromSource(m_tenants->index(std::max(at, 0)));
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
    Q_EMIT choiceChanged();
}

std::shared_ptr<const Backup> RestoreWhatPage::backup() const
{
    return m_table->currentIndex().isValid() ? m_backups->sharedBackup(m_table->currentIndex().row()) : nullptr;
}

QString RestoreWhatPage::schema() const
{
    return m_list->currentIndex().data().toString();
}

RestoreReviewPage::RestoreReviewPage(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_frame(new ReviewFrame(session, ReviewFrame::Touches::Database, this))
    , m_stack(new QStackedWidget(this))
    , m_model(new RestoreTableModel(this))
    , m_table(new QTableView(this))
    , m_facts(new QVBoxLayout)
    , m_steps(new SqlView(SqlView::Language::Commands, this))
    , m_safety(new QCheckBox(this))
    , m_leaveOutColumn(new QVBoxLayout)
    , m_error(new ErrorPanel(this))
    , m_accept(new QCheckBox(this))
{
    auto *waiting = new QWidget(this);
    auto *waitingColumn = makeColumn(waiting);
    waitingColumn->addWidget(pieces::muted(tr("Counting the rows of the tenant as it is now…"), waiting));
    waitingColumn->addStretch(1);
    auto *failed = new QWidget(this);
    auto *failedColumn = makeColumn(failed);
    failedColumn->addWidget(m_error);
    failedColumn->addWidget(m_accept);
    connect(m_accept, &QCheckBox::clicked, this, [this](bool on) {
        if (on)
            Q_EMIT accepted();
    });
    failedColumn->addStretch(1);
    m_stack->addWidget(waiting);
    m_stack->addWidget(failed);
    m_stack->addWidget(makePlanPage());
    m_frame->body()->addWidget(m_stack);
    makeColumn(this)->addWidget(m_frame);
    connect(m_frame, &ReviewFrame::armedChanged, this, &RestoreReviewPage::armedChanged);
    connect(m_safety, &QCheckBox::toggled, this, [this] {
        showSteps();
        Q_EMIT armedChanged();
    });
}

QWidget *RestoreReviewPage::makePlanPage()
{
    m_table->setModel(m_model);
    prepare(m_table);
    auto *delegate = new CellDelegate(m_table);
    delegate->setNumberColumn(RestoreTableModel::RowsNow);
    delegate->setNumberColumn(RestoreTableModel::RowsBackup);
    m_table->setItemDelegate(delegate);
    delegate->setStateColumn(RestoreTableModel::Difference, [](const QModelIndex &index) -> std::optional<Tone> {
        switch (static_cast<RestoreTableModel::Kind>(index.data(RestoreTableModel::DifferenceRole).toInt())) {
        case RestoreTableModel::Kind::LosesRows:
        case RestoreTableModel::Kind::Goes:
            return Tone::Attention;
        case RestoreTableModel::Kind::GainsRows:
        case RestoreTableModel::Kind::ComesBack:
            return Tone::Ok;
        default:
            return std::nullopt;
        }
    });
    m_table->horizontalHeader()->setSectionResizeMode(RestoreTableModel::Difference, QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Rows now and in the backup"));
    m_facts->setSpacing(theme::grid / 2);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setMinimumHeight(m_steps->fontMetrics().lineSpacing() * 7);

    auto *page = new QWidget(this);
    auto *column = makeColumn(page);
    column->addWidget(m_table);
    column->addLayout(m_facts);
    column->addWidget(pieces::heading(tr("Steps, in this order"), page));
    column->addWidget(m_steps, 1);
    column->addWidget(m_safety);
    column->addLayout(m_leaveOutColumn);
    return page;
}

void RestoreReviewPage::turnTo(Shown what)
{
    m_hasPlan = what == Shown::Plan;
    if (!m_hasPlan) {
        m_frame->setEffect({});
        m_frame->setConfirmation({});
        m_frame->setRefusal({});
    }
    m_stack->setCurrentIndex(static_cast<int>(what));
    Q_EMIT armedChanged();
}

void RestoreReviewPage::showWaiting(ForeignBackup foreign)
{
    if (foreign == ForeignBackup::Refuse)
        m_refused.clear();
    turnTo(Shown::Waiting);
}

void RestoreReviewPage::showError(const Error &error, const Backup &backup)
{
    const bool isForeign = error.code == ErrorCode::ServerChanged;
    const bool isSealed = backup.seal == BackupSeal::None || backup.seal == BackupSeal::Valid;
    m_accept->setText(isSealed ? tr("Put the rows of the other database here all the same")
                               : tr("I know who made this backup: restore from it all the same"));
    m_accept->setChecked(false);
    m_accept->setVisible(isForeign);
    m_refused = isForeign ? error.message : QString();
    m_error->setError(tr("What the restore would do could not be found out"), error);
    turnTo(Shown::Error);
}

void RestoreReviewPage::showPlan(const RestorePlan &plan, const Confirmation &confirmation)
{
    m_plan = plan;
    m_frame->setEffect(plan.effect);
    m_model->setTables(plan.tables);
    fitTable();
    addFacts(plan);
    m_safety->setChecked(plan.hasPresentState());
    m_safety->setVisible(plan.hasPresentState());
    m_safety->setText(tr("Back up the present state first (at most %1, %2 free)")
                          .arg(theme::size(plan.safetyBytes), theme::size(plan.safetyFreeBytes)));
    showSteps();
    m_frame->setConfirmation(confirmation);
    turnTo(Shown::Plan);
}

// Two tables of the same size would be a guess; what runs gets the room that the rows leave.
void RestoreReviewPage::fitTable()
{
    constexpr int mostRows = 8;
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void RestoreReviewPage::showSteps()
{
    m_steps->setSql(stepsAsText(restoreSteps(m_plan, {m_safety->isChecked(), leftOut()})));
    m_frame->setRefusal(
        lacksSpace() ? tr("There is not enough space for this backup. Make room, or restore without it.") : QString());
}

bool RestoreReviewPage::lacksSpace() const
{
    return wantsSafetyBackup() && m_plan.safetyBytes > m_plan.safetyFreeBytes;
}

void RestoreReviewPage::addFacts(const RestorePlan &plan)
{
    pieces::clear(m_facts);
    if (!m_refused.isEmpty())
        m_facts->addWidget(pieces::marked(
            Tone::Danger, tr("Accepted all the same: %1", "why a backup would not be restored").arg(m_refused), this));
    for (const QString &notice : plan.role.notices)
        m_facts->addWidget(pieces::marked(Tone::Ok, notice, this));
    for (const QString &notice : plan.notices)
        m_facts->addWidget(pieces::marked(Tone::Neutral, notice, this));
    const auto shorten = [](const QStringList &names) {
        const QString list = names.mid(0, 4).join(QStringLiteral(", "));
        const auto more = static_cast<int>(names.size()) - 4;
        return more > 0 ? tr("%1 and %n more", nullptr, more).arg(list) : list;
    };
    if (plan.behind.isEmpty())
        m_facts->addWidget(
            pieces::marked(Tone::Ok, tr("The backup has every migration that the tenant has now."), this));
    else
        m_facts->addWidget(pieces::marked(Tone::Attention,
                                          tr("The backup is %n migrations behind: %1. They will be pending afterwards.",
                                             nullptr, static_cast<int>(plan.behind.size()))
                                              .arg(shorten(plan.behind)),
                                          this));
    if (plan.dependents.isEmpty())
        m_facts->addWidget(pieces::marked(Tone::Ok, tr("No other schema depends on this one."), this));
    else
        m_facts->addWidget(pieces::marked(
            Tone::Danger, tr("Objects of other schemas point into it: %1.").arg(shorten(plan.dependents)), this));
    if (plan.sessionsInside > 0)
        m_facts->addWidget(pieces::marked(
            Tone::Attention,
            tr("%n sessions use the tenant now; the restore waits for them.", nullptr, plan.sessionsInside), this));
    else
        m_facts->addWidget(pieces::marked(Tone::Ok, tr("No session uses the tenant at the moment."), this));
}

bool RestoreReviewPage::isArmed() const
{
    return m_hasPlan && m_frame->isArmed();
}

bool RestoreReviewPage::wantsSafetyBackup() const
{
    return m_plan.hasPresentState() && m_safety->isChecked();
}

void RestoreReviewPage::offerToLeaveOut(const QStringList &entries)
{
    if (entries == m_entries)
        return;
    pieces::clear(m_leaveOutColumn);
    m_leaveOut.clear();
    m_entries = entries;
    for (const QString &entry : entries) {
        auto *box = new QCheckBox(tr("Restore without %1, at which it failed").arg(pieces::verbatim(entry)), this);
        connect(box, &QCheckBox::toggled, this, &RestoreReviewPage::showSteps);
        m_leaveOutColumn->addWidget(box);
        m_leaveOut.push_back(box);
    }
}

QStringList RestoreReviewPage::leftOut() const
{
    QStringList entries;
    for (size_t at = 0; at < m_leaveOut.size(); ++at) {
        if (m_leaveOut[at]->isChecked())
            entries << m_entries[static_cast<qsizetype>(at)];
    }
    return entries;
}

RestoreRunPage::RestoreRunPage(QWidget *parent)
    : QWidget(parent)
    , m_stage(pieces::heading({}, this))
    , m_bar(new QProgressBar(this))
    , m_detail(pieces::muted({}, this))
    , m_log(pieces::wrapped({}, this))
    , m_kept(pieces::wrapped({}, this))
    , m_drop(new QPushButton(tr("Drop the schema put aside…"), this))
    , m_error(new ErrorPanel(this))
{
    m_bar->setTextVisible(false);
    m_stage->setWordWrap(true);
    auto *column = makeColumn(this);
    column->addWidget(m_stage);
    column->addWidget(m_bar);
    column->addWidget(m_detail);
    column->addWidget(m_error);
    column->addWidget(m_kept);
    column->addWidget(m_drop, 0, Qt::AlignLeft);
    column->addSpacing(theme::grid);
    column->addWidget(m_log);
    column->addStretch(1);
    m_error->hide();
    m_kept->hide();
    m_drop->hide();
}

void RestoreRunPage::showStart()
{
    m_error->hide();
    m_kept->hide();
    m_drop->hide();
    m_stage->show();
    m_bar->show();
    m_detail->show();
}

void RestoreRunPage::showTask(const TaskSnapshot &task)
{
    const double fraction = taskFraction(task);
    m_stage->setText(task.cancelRequested ? tr("Stopping…") : task.progress.stage);
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(fraction * 1000));
    const QString progress = taskProgressText(task);
    m_detail->setText(task.progress.current.isEmpty() ? progress
                                                      : QStringLiteral("%1 · %2").arg(progress, task.progress.current));
    m_log->setText(task.log.mid(std::max<qsizetype>(0, task.log.size() - 10)).join(u'\n'));
}

void RestoreRunPage::showEnd(const TaskSnapshot &task, const QString &aside)
{
    showTask(task);
    m_bar->hide();
    m_detail->hide();
    m_stage->setText(task.outcome.summary);
    if (task.state == TaskState::Failed && task.outcome.error) {
        m_error->setError(tr("The tenant was not restored"), *task.outcome.error);
        m_error->show();
        m_stage->setVisible(!task.outcome.summary.isEmpty() && task.outcome.summary != task.outcome.error->message);
    }
    const bool keeps = task.state == TaskState::Succeeded && !aside.isEmpty();
    // That it is kept, and as what, is in the summary.
    m_keptText = tr("The schema put aside can be dropped once the tenant has been looked at.");
    m_kept->setText(m_keptText);
    m_kept->setVisible(keeps);
    m_drop->setVisible(keeps);
}

void RestoreRunPage::showDropping()
{
    m_drop->setEnabled(false);
    m_error->hide();
    m_kept->setText(tr("The schema put aside is being dropped; Tasks shows when it is gone."));
}

void RestoreRunPage::showDropEnd(const TaskSnapshot &task)
{
    const bool dropped = task.state == TaskState::Succeeded;
    m_drop->setEnabled(!dropped);
    m_drop->setVisible(!dropped);
    m_kept->setText(dropped ? task.outcome.summary : m_keptText);
    if (!dropped && task.outcome.error) {
        m_error->setError(tr("The schema put aside was not dropped"), *task.outcome.error);
        m_error->show();
    }
}

} // namespace tenantry
