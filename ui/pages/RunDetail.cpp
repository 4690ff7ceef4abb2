// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/RunDetail.h"

#include "models/RunModel.h"
#include "models/RunTenantModel.h"
#include "tasks/RunMeaning.h"
#include "ui/pages/SplitterMemory.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/PageBar.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/TitleHeader.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>

namespace tenantry {

namespace {

QString groupText(const FailureGroup &group)
{
    const auto count = static_cast<int>(group.schemas.size());
    const QString who =
        count <= 3 ? group.schemas.join(QStringLiteral(", ")) : RunDetail::tr("%n tenants", nullptr, count);
    const QString message = group.message.section(u'\n', 0, 0);
    if (group.sqlState.isEmpty())
        return RunDetail::tr("%1: %2", "tenants and their error").arg(who, message);
    return RunDetail::tr("%1: SQLSTATE %2, %3", "tenants and their error").arg(who, group.sqlState, message);
}

/// Who and what happened share the room; how long it took goes first where there is too little.
std::vector<ColumnFit::Column> columnsOf(const QTableView &view)
{
    using Shown = ColumnFit::Shown;
    const auto column = [&view](int section, const QString &sample, int share, int matters, Shown shown) {
        return ColumnFit::Column{section, table::columnWidth(view, section, sample), share, matters, shown};
    };
    QString widest;
    for (const TenantRunState state : allTenantRunStates) {
        const QString word = meaningOf(state).label();
        widest = word.size() > widest.size() ? word : widest;
    }
    const QString name = QStringLiteral("nnnnnnnnnnnn");
    const QString steps = RunTenantModel::tr("%1 of %2").arg(theme::number(100), theme::number(100));
    const QString duration = theme::duration(std::chrono::minutes(100));
    return {column(RunTenantModel::State, QStringLiteral("MM") + widest, 0, 9, Shown::Always),
            column(RunTenantModel::Tenant, name, 2, 9, Shown::Always),
            column(RunTenantModel::Steps, steps, 0, 2, Shown::WhereThereIsRoom),
            column(RunTenantModel::Took, duration, 0, 1, Shown::WhereThereIsRoom),
            column(RunTenantModel::Message, name, 3, 3, Shown::WhereThereIsRoom)};
}

} // namespace

RunDetail::RunDetail(ActionOffers *offers, QWidget *parent)
    : QFrame(parent)
    , m_offers(offers)
    , m_title(pieces::wrapped({}, this))
    , m_facts(pieces::wrapped({}, this))
    , m_resume(new QPushButton(this))
    , m_plan(pieces::link(tr("Its plan"), this))
    , m_backup(pieces::link(tr("Its backup"), this))
    , m_groupsTitle(pieces::heading({}, this))
    , m_groupList(new QListView(this))
    , m_groupModel(new QStringListModel(this))
    , m_tenants(new RunTenantModel(this))
    , m_table(new QTableView(this))
    , m_log(new QPlainTextEdit(this))
{
    theme::makeCard(this);
    m_title->setFont(theme::heading());
    m_facts->setProperty("role", QStringLiteral("muted"));
    theme::makePrimary(m_resume);
    m_groupList->setModel(m_groupModel);
    m_groupList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_groupList->setItemDelegate(new CellDelegate(m_groupList));
    m_groupList->setAccessibleName(tr("Failures by error"));
    m_groupList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    makeTenantTable();
    m_log->setReadOnly(true);
    m_log->setFont(theme::mono());
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_log->setAccessibleName(tr("Log of the tenant"));

    auto *links = new PageBar(this);
    links->addLeft(m_plan);
    links->addLeft(m_backup);
    links->addRight(m_resume);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(theme::grid);
    splitter->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the room there is, not that of all tenants
    splitter->setMinimumHeight(24 * theme::grid);
    splitter->addWidget(m_table);
    splitter->addWidget(m_log);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter::remember(*splitter, QStringLiteral("run"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * theme::grid, theme::grid + 4, 2 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(links);
    column->addWidget(m_groupsTitle);
    column->addWidget(m_groupList);
    column->addWidget(splitter, 1);

    bindButtons();
    connect(m_groupList->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndex chosen = m_groupList->selectionModel()->selectedIndexes().value(0);
        m_tenants->setOnly(chosen.isValid() ? m_groups[static_cast<size_t>(chosen.row())].schemas : QStringList());
        m_table->selectRow(0);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showLog();
        if (const RunTenant *tenant = m_tenants->tenant(m_table->currentIndex().row()))
            Q_EMIT stepsWanted(tenant->schema);
    });
    clear();
}

void RunDetail::bindButtons()
{
    m_offers->bind(m_resume, [this] { return Action{ActionKind::Resume, {.run = m_run ? m_run->id : QString()}}; });
    m_offers->bind(
        m_plan,
        [this] {
            return Action{ActionKind::ShowRunPlan, {.run = m_run ? m_run->id : QString()}};
        },
        ActionOffers::Texts::Own);
    m_offers->bind(
        m_backup,
        [this] {
            return Action{ActionKind::ShowBackup, {.backup = m_run ? m_run->backupId : QString()}};
        },
        ActionOffers::Texts::Own);
}

void RunDetail::makeTenantTable()
{
    m_table->setModel(m_tenants);
    auto *delegate = new CellDelegate(m_table);
    delegate->setStateColumn(RunTenantModel::State, [](const QModelIndex &index) -> std::optional<Tone> {
        return meaningOf(static_cast<TenantRunState>(index.data(RunTenantModel::StateRole).toInt())).tone;
    });
    delegate->setNumberColumn(RunTenantModel::Steps);
    delegate->setNumberColumn(RunTenantModel::Took);
    delegate->setMutedColumn(RunTenantModel::Message);
    m_table->setItemDelegate(delegate);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::grid + 4);
    TitleHeader::install(m_table);
    new ColumnFit(m_table, columnsOf(*m_table), QStringLiteral("run"));
    m_table->setAccessibleName(tr("Tenants of the run"));
}

void RunDetail::clear()
{
    m_run.reset();
    m_stepsOf.clear();
    m_steps.clear();
    m_groups.clear();
    m_title->setText(tr("Select a run"));
    m_facts->setText(tr("What came of each of its tenants is shown here."));
    m_tenants->setOnly({}); // a group of this run's errors says nothing of the next
    m_tenants->setTenants({});
    showGroups();
    showLog();
    updateResume();
}

void RunDetail::showPreparing(const QString &title)
{
    m_title->setText(title);
    m_facts->setText(tr("It is being prepared. Its tenants are shown here as soon as it begins."));
}

void RunDetail::showRun(const RunRecord &run)
{
    m_run = run;
    m_title->setText(run.title);
    QStringList facts{runStateWord(run), runOutcome(run)};
    facts << tr("began %1").arg(theme::when(run.started));
    if (run.ended.isValid())
        facts << tr("took %1").arg(theme::duration(std::chrono::milliseconds(run.started.msecsTo(run.ended))));
    if (!run.user.isEmpty())
        facts << tr("by %1 on %2").arg(run.user, run.host);
    if (!run.resumedBy.isEmpty())
        facts << tr("its rest was run by %1").arg(run.resumedBy);
    facts << tr("run %1").arg(run.id);
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    updateResume();
}

void RunDetail::updateResume()
{
    m_resume->setVisible(m_run && canResume(*m_run));
    m_plan->setVisible(m_run.has_value());
    m_backup->setVisible(m_run && !m_run->backupId.isEmpty());
    m_offers->refresh();
}

void RunDetail::showTenants(const std::vector<RunTenant> &tenants)
{
    const QString schema = m_table->currentIndex().data(RunTenantModel::SchemaRole).toString();
    m_groups = groupFailures(tenants);
    showGroups();
    m_tenants->setTenants(tenants);
    int row = 0;
    for (int other = 0; other < m_tenants->rowCount() && !schema.isEmpty(); ++other) {
        if (m_tenants->tenant(other)->schema == schema)
            row = other;
    }
    if (m_tenants->rowCount() > 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
    showLog();
    if (const RunTenant *shown = m_tenants->tenant(m_table->currentIndex().row()))
        Q_EMIT stepsWanted(shown->schema);
}

void RunDetail::showSteps(const QString &schema, const std::vector<StepFact> &steps)
{
    const RunTenant *tenant = m_tenants->tenant(m_table->currentIndex().row());
    if (!tenant || tenant->schema != schema)
        return;
    m_stepsOf = schema;
    m_steps = steps;
    showLog();
}

/// A line a step: what it is, how it ended, when and for how long, its transaction and what was sent.
QString RunDetail::stepsText() const
{
    constexpr qsizetype hashDigitsShown = 12;
    QString text;
    for (const StepFact &step : m_steps) {
        QStringList facts{stepStateWord(step)};
        if (step.started.isValid())
            facts << theme::when(step.started);
        if (step.ended.isValid())
            facts << theme::duration(std::chrono::milliseconds(step.started.msecsTo(step.ended)));
        if (!step.transactionId.isEmpty())
            facts << tr("transaction %1").arg(step.transactionId);
        if (!step.sqlHash.isEmpty())
            facts << tr("SQL %1", "beginning of its SHA-256")
                         .arg(QString::fromLatin1(step.sqlHash.left(hashDigitsShown)));
        text += tr("%1. %2: %3", "a step's number, what it is, what came of it")
                    .arg(QString::number(step.number), messageText(step.title()), facts.join(QStringLiteral(" · ")))
                + u'\n';
    }
    return text.isEmpty() ? text : text + u'\n';
}

void RunDetail::showGroups()
{
    QStringList texts;
    for (const FailureGroup &group : m_groups)
        texts << groupText(group);
    const bool any = !texts.isEmpty();
    m_groupsTitle->setVisible(any);
    m_groupList->setVisible(any);
    m_groupsTitle->setText(texts.size() == 1 ? tr("One error")
                                             : tr("%n different errors", nullptr, static_cast<int>(texts.size())));
    if (texts != m_groupModel->stringList()) {
        m_tenants->setOnly({}); // the list forgets which group was chosen
        m_groupModel->setStringList(texts);
    }
    const int lines = std::min(static_cast<int>(texts.size()), 4);
    m_groupList->setFixedHeight(lines * (fontMetrics().height() + theme::grid + 4) + 2);
}

void RunDetail::showLog()
{
    const RunTenant *tenant = m_tenants->tenant(m_table->currentIndex().row());
    QString text;
    if (tenant) {
        if (tenant->state == TenantRunState::Failed || tenant->state == TenantRunState::Skipped
            || tenant->state == TenantRunState::Unknown)
            text = tenant->error.toText() + QStringLiteral("\n\n");
        if (tenant->schema == m_stepsOf)
            text += stepsText();
        text += messageTexts(tenant->messages).join(u'\n');
    }
    if (text.trimmed().isEmpty() && tenant)
        text = tr("Nothing was done on %1 yet.").arg(tenant->schema);
    if (text != m_log->toPlainText())
        m_log->setPlainText(text.trimmed());
}

QStringList RunDetail::failureTexts() const
{
    return m_groupModel->stringList();
}

QString RunDetail::logText() const
{
    return m_log->toPlainText();
}

} // namespace tenantry
