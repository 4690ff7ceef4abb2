// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PlanDialog.h"

#include "models/PlanSummaryModel.h"
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
#include <QSet>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int mostFacts = 4;

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

} // namespace

PlanDialog::PlanDialog(Session *session, Plan plan, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent)
    , m_plan(std::move(plan))
    , m_summary(new PlanSummaryModel(this))
    , m_table(new QTableView(this))
    , m_tabs(new QTabBar(this))
    , m_tabNote(pieces::muted({}, this))
    , m_pages(new QStackedWidget(this))
    , m_sql(new SqlView(this))
    , m_backupBox(new QCheckBox(tr("Back up first"), this))
{
    const auto migrations = static_cast<int>(m_plan.migrations.size());
    const auto tenants = static_cast<int>(m_plan.tenants.size());
    const QString verb =
        migrations > 0 ? tr("Apply %n migrations", nullptr, migrations) : tr("Mend %n tenants", nullptr, tenants);
    setTexts(m_plan.title, m_plan.effect, verb);
    makeTable();
    makeTabs();
    makeFacts();
    makeFooter();
    if (needsName()) {
        const QString name = m_plan.snapshot->server.database;
        requireName(name,
                    tr("This is more than half of the tenants. Type the database's name, %1, to go on:").arg(name));
    }
    if (m_plan.isEmpty())
        setRefusal(tr("There is nothing that could be done automatically."));
    askEstimate();
    resize(theme::grid * 105, theme::grid * 84);
}

bool PlanDialog::needsName() const
{
    return m_plan.profile.environment == Environment::Production && m_plan.snapshot
           && m_plan.tenants.size() * 2 > m_plan.snapshot->tenants.size();
}

void PlanDialog::makeTable()
{
    m_summary->setPlan(m_plan, m_plan.profile.runs);
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
    body()->addWidget(pieces::heading(tr("Plan"), this));
    body()->addWidget(m_table);
    const auto fit = [this] {
        const int rows = std::min(m_summary->rowCount(), 7);
        m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    };
    fit();
    connect(m_summary, &QAbstractItemModel::modelReset, this, fit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        const int migration = now.data(PlanSummaryModel::MigrationRole).toInt();
        for (size_t tab = 0; now.isValid() && migration >= 0 && tab < m_samples.size(); ++tab) {
            const PlanStep &step = m_plan.tenants[m_samples[tab].tenant].steps[m_samples[tab].step];
            if (step.migration == migration) {
                m_tabs->setCurrentIndex(static_cast<int>(tab));
                return;
            }
        }
    });
}

// One tab for each kind of step, shown as it is sent to the first tenant that gets it.
std::vector<PlanDialog::Sample> PlanDialog::samples() const
{
    std::vector<Sample> found;
    QSet<std::pair<int, int>> seen;
    for (size_t tenant = 0; tenant < m_plan.tenants.size(); ++tenant) {
        const auto &steps = m_plan.tenants[tenant].steps;
        for (size_t step = 0; step < steps.size(); ++step) {
            const std::pair key(static_cast<int>(steps[step].kind), steps[step].migration);
            if (seen.contains(key))
                continue;
            seen.insert(key);
            found.push_back({tenant, step});
        }
    }
    std::ranges::stable_sort(
        found, {}, [this](const Sample &sample) { return m_plan.tenants[sample.tenant].steps[sample.step].migration; });
    return found;
}

void PlanDialog::makeTabs()
{
    m_samples = samples();
    for (const Sample &sample : m_samples) {
        const PlanStep &step = m_plan.tenants[sample.tenant].steps[sample.step];
        m_tabs->addTab(stepTitleWithName(m_plan, step.title(), step.migration));
    }
    m_pages->addWidget(m_sql);
    QStringList tenantLines;
    for (const TenantPlan &tenant : m_plan.tenants) {
        const QString steps = tr("%n steps", nullptr, static_cast<int>(tenant.steps.size()));
        tenantLines << (tenant.name.isEmpty() || tenant.name == tenant.schema
                            ? tr("%1: %2").arg(tenant.schema, steps)
                            : tr("%1 (%2): %3").arg(tenant.name, tenant.schema, steps));
    }
    m_tenantsPage = makeList(tenantLines, m_pages);
    m_pages->addWidget(m_tenantsPage);
    m_tabs->addTab(tr("Tenants (%1)").arg(theme::number(static_cast<qint64>(m_plan.tenants.size()))));
    if (!m_plan.leftOut.empty()) {
        QStringList lines;
        for (const LeftOut &left : m_plan.leftOut)
            lines << tr("%1: %2").arg(left.schema, left.reason);
        m_leftOutPage = makeList(lines, m_pages);
        m_pages->addWidget(m_leftOutPage);
        m_tabs->addTab(tr("Left out (%1)").arg(theme::number(static_cast<qint64>(m_plan.leftOut.size()))));
    }
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    auto *row = new QHBoxLayout;
    row->addWidget(m_tabs, 1);
    row->addWidget(m_tabNote);
    body()->addLayout(row);
    body()->addWidget(m_pages, 1);
    m_sql->setMinimumHeight(m_sql->fontMetrics().lineSpacing() * 7);
    connect(m_tabs, &QTabBar::currentChanged, this, &PlanDialog::showTab);
    showTab(0);
}

void PlanDialog::showTab(int tab)
{
    const auto at = static_cast<size_t>(tab);
    if (at < m_samples.size()) {
        const TenantPlan &tenant = m_plan.tenants[m_samples[at].tenant];
        m_sql->setSql(stepAsSql(m_plan, tenant, tenant.steps[m_samples[at].step]));
        m_tabNote->setText(tr("as sent to %1").arg(tenant.schema));
        m_pages->setCurrentWidget(m_sql);
        return;
    }
    m_tabNote->clear();
    m_pages->setCurrentWidget(at == m_samples.size() ? m_tenantsPage : m_leftOutPage);
}

QStringList PlanDialog::lockSentences() const
{
    QStringList sentences;
    for (const int index : m_plan.migrations) {
        const Migration &migration = m_plan.snapshot->source->migrations[static_cast<size_t>(index)];
        for (const SqlStatement &statement : migration.script.statements) {
            for (const TableLock &lock : statement.locks) {
                const QString sentence = lock.rewrites ? tr("%1 takes %2 on %3 and reads or rewrites the whole table.")
                                                       : tr("%1 takes %2 on %3, without rewriting it.");
                const QString said = sentence.arg(migration.version, lock.mode, lock.table);
                if (!sentences.contains(said))
                    sentences << said;
            }
        }
    }
    return sentences;
}

void PlanDialog::makeFacts()
{
    if (m_plan.migrations.empty() || !m_plan.snapshot || !m_plan.snapshot->source)
        return;
    QStringList without;
    for (const int index : m_plan.irreversible())
        without << m_plan.snapshot->source->migrations[static_cast<size_t>(index)].title();
    auto *facts = new QVBoxLayout;
    facts->setSpacing(theme::grid / 2);
    if (without.isEmpty()) {
        facts->addWidget(
            pieces::marked(theme::Tone::Healthy, tr("Can be undone: every migration has a rollback file."), this));
    } else {
        const QString names = without.mid(0, 3).join(QStringLiteral(", "));
        const auto more = static_cast<int>(without.size()) - 3;
        const QString list = more > 0 ? tr("%1 and %n more", nullptr, more).arg(names) : names;
        facts->addWidget(
            pieces::marked(theme::Tone::Pending, tr("Cannot be undone by a rollback file: %1.").arg(list), this));
    }
    const QStringList locks = lockSentences();
    for (const QString &lock : locks.mid(0, mostFacts))
        facts->addWidget(pieces::marked(theme::Tone::Pending, lock, this));
    if (locks.size() > mostFacts) {
        auto *more = pieces::muted(tr("and %n more locks", nullptr, static_cast<int>(locks.size()) - mostFacts), this);
        more->setToolTip(Qt::convertFromPlainText(locks.mid(mostFacts).join(u'\n')));
        facts->addWidget(more);
    }
    body()->addLayout(facts);
}

void PlanDialog::makeFooter()
{
    m_backupBox->setChecked(true);
    connect(m_backupBox, &QCheckBox::toggled, this, [this](bool on) {
        m_summary->setBackup(on ? BackupFirst::Yes : BackupFirst::No);
        setRefusal({});
        if (on)
            askEstimate();
    });
    QPushButton *copy = pieces::link(tr("Copy plan"), this);
    QPushButton *save = pieces::link(tr("Save as SQL…"), this);
    connect(copy, &QPushButton::clicked, this, &PlanDialog::copyPlan);
    connect(save, &QPushButton::clicked, this, &PlanDialog::savePlan);
    footer()->addWidget(m_backupBox);
    footer()->addWidget(copy);
    footer()->addWidget(save);
}

void PlanDialog::askEstimate()
{
    if (m_plan.isEmpty() || !m_plan.snapshot)
        return;
    BackupRequest request;
    for (const TenantPlan &tenant : m_plan.tenants) {
        const TenantState *state = m_plan.snapshot->find(tenant.schema);
        if (state && state->schemaExists)
            request.tenants << tenant.schema;
    }
    if (request.tenants.isEmpty())
        return;
    session()->query<Result<BackupEstimate>>(
        QStringLiteral("plan-estimate"), this,
        [access = session()->access(), snapshot = m_plan.snapshot, request](std::stop_token) {
            return estimateBackup(access, *snapshot, request);
        },
        [this](const Result<BackupEstimate> &estimate) {
            if (!m_backupBox->isChecked())
                return;
            if (!estimate) {
                setRefusal(tr("The backup cannot be taken: %1\n%2")
                               .arg(estimate.error().message, estimate.error().hint)
                               .trimmed());
                return;
            }
            m_summary->setEstimate(*estimate);
            if (estimate->bytes > estimate->freeBytes)
                setRefusal(tr("The backup needs up to %1, but %2 has only %3 free.")
                               .arg(theme::size(estimate->bytes), estimate->folder, theme::size(estimate->freeBytes)));
        });
}

QString PlanDialog::planText() const
{
    return planAsSql(m_plan);
}

void PlanDialog::copyPlan() const
{
    QGuiApplication::clipboard()->setText(planText());
}

void PlanDialog::savePlan()
{
    const QString name =
        choosers().saveFile(this, tr("Save the plan as SQL"), QStringLiteral("plan.sql"), tr("SQL (*.sql)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    const QByteArray bytes = planText().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return;
    const Error error{
        ErrorCode::FileNotWritten, tr("%1 could not be written: %2").arg(name, file.errorString()), {}, {}, {}};
    (new ErrorDialog(tr("The plan was not saved"), error, this))->open();
}

TaskId PlanDialog::start()
{
    RunOptions options = RunOptions::fromProfile(m_plan.profile);
    options.resumes = m_resumes;
    return session()->apply(m_plan, options, m_backupBox->isChecked() ? BackupFirst::Yes : BackupFirst::No);
}

} // namespace tenantry
