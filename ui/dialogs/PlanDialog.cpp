// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PlanDialog.h"

#include "models/FixChoiceModel.h"
#include "models/PlanSummaryModel.h"
#include "operations/PlanChange.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int mostRows = 7; ///< of the table; the rest is scrolled to

QListView *makeList(const QStringList &lines, QWidget *parent)
{
    auto *list = new QListView(parent);
    auto *model = new QStringListModel(lines, list);
    list->setModel(model);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    return list;
}

/// What of the source is left as it is, where only an app is asked for.
QStringList scopeTexts(const Plan &plan)
{
    const QString &app = plan.request.app;
    const auto isOthers = [&app](const MigrationId &id) { return !id.app.isEmpty() && id.app != app; };
    if (app.isEmpty())
        return {};
    if (std::ranges::any_of(plan.migrations, isOthers))
        return {PlanDialog::tr("Only migrations of %1 are touched, and those of other apps that they need.").arg(app)};
    return {PlanDialog::tr("Only migrations of %1 are touched; those of other apps stay as they are.").arg(app)};
}

/// On a background thread: the text has to be made, encoded and written.
Status writePlan(const Plan &plan, const QString &name)
{
    QSaveFile file(name);
    const QByteArray bytes = planAsSql(plan).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::FileNotWritten,
                   PlanDialog::tr("%1 could not be written: %2").arg(name, file.errorString()));
}

} // namespace

PlanDialog::PlanDialog(Session *session, Plan plan, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent)
    , m_plan(std::make_shared<const Plan>(std::move(plan)))
    , m_summary(new PlanSummaryModel(this))
    , m_table(new QTableView(this))
    , m_tabs(new QTabBar(this))
    , m_note(pieces::muted({}, this))
    , m_pages(new QStackedWidget(this))
    , m_sql(new SqlView(this))
    , m_facts(new QHBoxLayout)
    , m_backupBox(new QCheckBox(tr("Back up first"), this))
    , m_copy(pieces::link(tr("Copy plan"), this))
    , m_save(pieces::link(tr("Save as SQL…"), this))
{
    makeTable();
    makeChoices();
    makeTabs();
    body()->addLayout(m_facts);
    makeFooter();
    showPlan();
    resize(QSize(theme::grid * 110, theme::grid * 94).boundedTo(screen()->availableSize()));
}

void PlanDialog::showPlan()
{
    const bool isEmpty = m_plan->isEmpty();
    m_toBackUp = backedUpBefore(*m_plan);
    setTexts(m_plan->title, (QStringList{m_plan->effect} + scopeTexts(*m_plan) + m_plan->notices).join(u' '),
             actionText());
    m_summary->setPlan(*m_plan, m_plan->profile.runs);
    m_heading->setHidden(isEmpty);
    m_table->setHidden(isEmpty);
    fitTable();
    showTabs();
    showFacts();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_backupBox), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_save)})
        widget->setHidden(isEmpty);
    setConfirmation(confirmationOf(*m_plan));
    showRow(m_summary->firstStep());
    if (m_choices && (isFix() || m_isChoosing))
        m_tabs->setCurrentIndex(m_pages->indexOf(m_choices));
    askEstimate();
    updateRefusal();
}

bool PlanDialog::isFix() const
{
    return m_plan->request.scope == PlanRequest::Scope::Fix;
}

/// What is resumed was chosen when it was confirmed.
void PlanDialog::makeChoices()
{
    const PlanRequest &request = m_plan->request;
    if (request.confirmed || request.scope == PlanRequest::Scope::Adopt || request.scope == PlanRequest::Scope::RollBack
        || !m_plan->snapshot)
        return;
    m_choiceModel = new FixChoiceModel(this);
    m_choiceModel->begin(m_plan->snapshot, request);
    if (m_choiceModel->rowCount() == 0)
        return;
    m_choices = new QTreeView(m_pages);
    m_choices->setModel(m_choiceModel);
    m_choices->setHeaderHidden(true);
    m_choices->setUniformRowHeights(true);
    m_choices->setSelectionMode(QAbstractItemView::SingleSelection);
    m_choices->setAccessibleName(tr("What is settled"));
    m_choices->header()->setStretchLastSection(true);
    m_choices->resizeColumnToContents(FixChoiceModel::What);
    // The style leaves more beside a box than it says.
    m_choices->setColumnWidth(FixChoiceModel::What, m_choices->columnWidth(FixChoiceModel::What) + 4 * theme::grid);
    auto *delegate = new CellDelegate(m_choices);
    delegate->setMutedColumn(FixChoiceModel::About);
    m_choices->setItemDelegateForColumn(FixChoiceModel::About, delegate);
    m_choices->setTextElideMode(Qt::ElideRight);
    if (m_choiceModel->rowCount() == 1)
        m_choices->expandAll();
    connect(m_choiceModel, &FixChoiceModel::leftChanged, this, &PlanDialog::planAnew);
}

void PlanDialog::planAnew()
{
    m_isPlanning = true;
    updateRefusal();
    PlanRequest request = m_plan->request;
    request.left = m_choiceModel->left();
    session()->query<Result<Plan>>(
        QStringLiteral("review/plan"), this,
        [profile = m_plan->profile, snapshot = m_plan->snapshot, request](std::stop_token stop) {
            return planChange(profile, snapshot, request, TaskContext(std::move(stop), {}));
        },
        [this](Result<Plan> plan) {
            m_isPlanning = false;
            m_isChoosing = true;
            m_refused = plan ? std::nullopt : std::optional(plan.error());
            if (plan)
                m_plan = std::make_shared<const Plan>(std::move(*plan));
            showPlan();
        });
}

// The button says what the title says: mending a history is no applying, even where migrations are among the steps.
QString PlanDialog::actionText() const
{
    if (m_plan->isEmpty())
        return tr("Nothing to do");
    if (m_plan->request.scope == PlanRequest::Scope::Fix)
        return tr("Fix %n tenants", nullptr, static_cast<int>(m_plan->tenants.size()));
    if (m_plan->request.scope == PlanRequest::Scope::Adopt)
        return tr("Adopt %n tenants", nullptr, static_cast<int>(m_plan->tenants.size()));
    if (m_plan->request.scope == PlanRequest::Scope::RollBack)
        return tr("Roll back %n tenants", nullptr, static_cast<int>(m_plan->tenants.size()));
    return tr("Apply %n migrations", nullptr, static_cast<int>(m_plan->migrations.size()));
}

void PlanDialog::makeTable()
{
    m_table->setModel(m_summary);
    auto *delegate = new CellDelegate(m_table);
    delegate->setMutedColumn(PlanSummaryModel::Number);
    delegate->setMutedColumn(PlanSummaryModel::Note);
    m_table->setItemDelegate(delegate);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::grid + 4);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(PlanSummaryModel::What, QHeaderView::Stretch);
    m_table->setAccessibleName(tr("Plan"));
    m_heading = pieces::heading(tr("Plan"), this);
    body()->addWidget(m_heading);
    body()->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { showRow(now.row()); });
}

void PlanDialog::fitTable()
{
    const int rows = std::min(m_summary->rowCount(), mostRows);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

void PlanDialog::addTab(const QString &name, QWidget *page)
{
    m_tabs->addTab(name);
    m_pages->addWidget(page);
}

void PlanDialog::makeTabs()
{
    m_tabs->setExpanding(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(m_note);
    body()->addLayout(row);
    body()->addWidget(m_pages, 1);
    m_sql->setMinimumHeight(m_sql->fontMetrics().lineSpacing() * 3);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        m_note->setVisible(tab >= 0 && m_pages->widget(tab) == m_sql);
    });
}

/// The lists are made anew; what can be ticked, and the SQL, stay what they are.
void PlanDialog::showTabs()
{
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        if (page != m_sql && page != m_choices)
            page->deleteLater();
    }
    if (m_choices && isFix())
        addTab(tr("Findings (%1)").arg(theme::number(m_choiceModel->rowCount())), m_choices);
    m_sql->setHidden(m_plan->isEmpty());
    if (!m_plan->isEmpty())
        addTab(tr("SQL"), m_sql);
    const QStringList locks = lockSentences();
    if (!locks.isEmpty())
        addTab(tr("Locks (%1)").arg(theme::number(locks.size())), makeList(locks, m_pages));
    QStringList tenantLines;
    for (const TenantPlan &tenant : m_plan->tenants) {
        const QString steps = tr("%n steps", nullptr, static_cast<int>(tenant.steps.size()));
        tenantLines << (tenant.name.isEmpty() || tenant.name == tenant.schema
                            ? tr("%1: %2").arg(tenant.schema, steps)
                            : tr("%1 (%2): %3").arg(tenant.name, tenant.schema, steps));
    }
    if (m_choices && !isFix())
        addTab(tr("Tenants (%1)").arg(theme::number(tenantLines.size())), m_choices);
    else if (!tenantLines.isEmpty())
        addTab(tr("Tenants (%1)").arg(theme::number(tenantLines.size())), makeList(tenantLines, m_pages));
    if (!m_plan->leftOut.empty()) {
        QStringList lines;
        for (const LeftOut &left : m_plan->leftOut)
            lines << tr("%1: %2").arg(left.schema, left.reason);
        addTab(tr("Left out (%1)").arg(theme::number(lines.size())), makeList(lines, m_pages));
    }
}

// Rows without SQL of their own (a wave, the scan afterwards) leave what is shown.
void PlanDialog::showRow(int row)
{
    if (m_summary->isBackup(row) && m_estimate && *m_estimate) {
        const BackupEstimate &estimate = **m_estimate;
        m_sql->setSql(QStringList(estimate.commands.begin(), estimate.commands.end()).join(u'\n'));
        m_note->setText(tr("the first of %n commands", nullptr, estimate.archives));
        m_tabs->setCurrentIndex(m_pages->indexOf(m_sql));
        return;
    }
    if (const auto step = m_summary->databaseStepOf(row)) {
        m_sql->setSql(m_plan->database[*step]->text());
        m_note->setText(tr("%1, as sent once", "a step on the database").arg(m_plan->database[*step]->title()));
        m_tabs->setCurrentIndex(0);
        return;
    }
    const auto sample = m_summary->sampleOf(row);
    if (!sample)
        return;
    const TenantPlan &tenant = m_plan->tenants[sample->tenant];
    const PlanStep &step = tenant.steps[sample->step];
    m_sql->setSql(stepAsSql(*m_plan, tenant, step));
    m_sql->beginAfter(QStringLiteral("DEALLOCATE ALL;")); // which ends what every step is guarded by
    m_note->setText(
        tr("%1, as sent to %2", "a step and a tenant: Apply 0012, as sent to acme").arg(step.title(), tenant.schema));
    m_tabs->setCurrentIndex(m_pages->indexOf(m_sql));
    if (m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

QStringList PlanDialog::lockSentences() const
{
    QStringList sentences;
    for (const MigrationId &id : m_plan->migrations) {
        const Migration *migration = m_plan->find(id);
        if (!migration)
            continue;
        for (const SqlStatement &statement : migration->script.statements) {
            for (const TableLock &lock : statement.locks) {
                const QString sentence = lock.rewrites ? tr("%1 takes %2 on %3 and reads or rewrites the whole table.")
                                                       : tr("%1 takes %2 on %3, without rewriting it.");
                const QString said = sentence.arg(id.text(), lock.mode, lock.table);
                if (!sentences.contains(said))
                    sentences << said;
            }
        }
    }
    return sentences;
}

void PlanDialog::showFacts()
{
    pieces::clear(m_facts);
    if (m_plan->migrations.empty() || !m_plan->snapshot)
        return;
    QStringList without;
    for (const MigrationId &id : m_plan->irreversible())
        without << m_plan->find(id)->title();
    m_facts->setSpacing(2 * theme::grid);
    if (without.isEmpty()) {
        m_facts->addWidget(pieces::marked(Tone::Ok, tr("Can be undone: every migration has a rollback file."), this), 1,
                           Qt::AlignTop);
    } else {
        const QString names = without.mid(0, 3).join(QStringLiteral(", "));
        const auto more = static_cast<int>(without.size()) - 3;
        const QString list = more > 0 ? tr("%1 and %n more", nullptr, more).arg(names) : names;
        m_facts->addWidget(
            pieces::marked(Tone::Attention, tr("Cannot be undone by a rollback file: %1.").arg(list), this), 1,
            Qt::AlignTop);
    }
    const QStringList locks = lockSentences();
    if (locks.size() == 1)
        m_facts->addWidget(pieces::marked(Tone::Attention, locks.front(), this), 1, Qt::AlignTop);
    else if (locks.size() > 1)
        m_facts->addWidget(pieces::marked(Tone::Attention,
                                          tr("Takes %n locks on tables, each listed under Locks.", nullptr,
                                             static_cast<int>(locks.size())),
                                          this),
                           1, Qt::AlignTop);
}

void PlanDialog::makeFooter()
{
    m_backupBox->setChecked(true);
    connect(m_backupBox, &QCheckBox::toggled, this, [this](bool on) {
        const auto kept = m_summary->sampleOf(m_table->currentIndex().row());
        m_summary->setBackup(on ? BackupFirst::Yes : BackupFirst::No);
        fitTable();
        for (int row = 0; kept && row < m_summary->rowCount(); ++row) {
            if (m_summary->sampleOf(row) == kept)
                m_table->selectRow(row);
        }
        if (on)
            askEstimate();
        updateRefusal();
    });
    connect(m_copy, &QPushButton::clicked, this, &PlanDialog::copyPlan);
    connect(m_save, &QPushButton::clicked, this, &PlanDialog::savePlan);
    footer()->addWidget(m_backupBox);
    footer()->addWidget(m_copy);
    footer()->addWidget(m_save);
}

void PlanDialog::askEstimate()
{
    m_estimate.reset();
    m_summary->setEstimate(std::nullopt);
    if (m_toBackUp.isEmpty())
        return;
    BackupRequest request;
    request.tenants = m_toBackUp;
    session()->ask<Result<BackupEstimate>>(
        QStringLiteral("plan-estimate"), this,
        [snapshot = m_plan->snapshot, request](const Access &access, std::stop_token stop) {
            return estimateBackup(access, *snapshot, request, stop);
        },
        [this](const Result<BackupEstimate> &estimate) { setEstimate(estimate); });
}

void PlanDialog::setEstimate(const Result<BackupEstimate> &estimate)
{
    m_estimate = estimate;
    m_summary->setEstimate(estimate ? std::optional(*estimate) : std::nullopt);
    updateRefusal();
}

// Every reason is worked out anew, so that none is lost when another one goes.
void PlanDialog::updateRefusal()
{
    QString reason;
    const bool backsUp = m_backupBox->isChecked() && !m_toBackUp.isEmpty();
    if (m_refused) {
        reason = QStringLiteral("%1\n%2").arg(m_refused->message, m_refused->hint).trimmed();
    } else if (m_plan->isEmpty() && m_choices) {
        reason = tr("Nothing is ticked that could be done.");
    } else if (m_plan->isEmpty()) {
        reason = tr("There is nothing that could be done automatically.");
    } else if (backsUp && m_estimate && !*m_estimate) {
        reason = tr("The backup cannot be taken: %1\n%2")
                     .arg(m_estimate->error().message, m_estimate->error().hint)
                     .trimmed();
    } else if (backsUp && m_estimate && (*m_estimate)->bytes > (*m_estimate)->freeBytes) {
        const BackupEstimate &estimate = **m_estimate;
        reason = tr("The backup needs up to %1, but %2 has only %3 free.")
                     .arg(theme::size(estimate.bytes), estimate.folder, theme::size(estimate.freeBytes));
    }
    frame()->setWaiting(m_isPlanning             ? tr("The plan is being made anew…")
                        : backsUp && !m_estimate ? tr("What the backup needs is being measured…")
                                                 : QString());
    frame()->setRefusal(reason);
}

void PlanDialog::copyPlan()
{
    m_copy->setEnabled(false);
    session()->query<QString>(
        QStringLiteral("plan-copy"), this, [plan = m_plan](std::stop_token) { return planAsSql(*plan); },
        [this](const QString &text) {
            QGuiApplication::clipboard()->setText(text);
            m_copy->setEnabled(true);
        });
}

void PlanDialog::savePlan()
{
    const QString name =
        choosers().saveFile(this, tr("Save the plan as SQL"), QStringLiteral("plan.sql"), tr("SQL (*.sql)"));
    if (name.isEmpty())
        return;
    m_save->setEnabled(false);
    session()->query<Status>(
        QStringLiteral("plan-save"), this, [plan = m_plan, name](std::stop_token) { return writePlan(*plan, name); },
        [this](const Status &written) {
            m_save->setEnabled(true);
            if (!written)
                (new ErrorDialog(tr("The plan was not saved"), written.error(), this))->open();
        });
}

TaskId PlanDialog::start()
{
    ApplyOptions options{RunOptions::fromProfile(m_plan->profile),
                         m_backupBox->isChecked() ? BackupFirst::Yes : BackupFirst::No};
    options.run.resumes = m_resumes;
    return session()->apply(*m_plan, options);
}

} // namespace tenantry
