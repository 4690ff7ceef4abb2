// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/RestoreWizard.h"

#include "ui/dialogs/DropAsideDialog.h"
#include "ui/dialogs/RestorePages.h"
#include "ui/widgets/Pieces.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tenantry {

RestoreWizard::RestoreWizard(Session *session, const QString &backupId, const QString &schema, QWidget *parent,
                             Choosers choosers)
    : CarefulDialog(parent)
    , m_session(session)
    , m_choosers(std::move(choosers))
    , m_wantedBackup(backupId)
    , m_wantedSchema(schema)
    , m_trail(new QLabel(this))
    , m_title(pieces::wrapped({}, this))
    , m_pages(new QStackedWidget(this))
    , m_what(new RestoreWhatPage(this))
    , m_where(new QWidget(this))
    , m_review(new RestoreReviewPage(session, this))
    , m_run(new RestoreRunPage(this))
    , m_place(new QWidget(this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_next(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_title->setFont(theme::title());
    makeWherePage();
    for (QWidget *page :
         {static_cast<QWidget *>(m_what), m_where, static_cast<QWidget *>(m_review), static_cast<QWidget *>(m_run)})
        m_pages->addWidget(page);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    auto *place = new QHBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    place->setSpacing(theme::grid);
    place->addWidget(pieces::environmentChip(session->profile().environment, m_place));
    place->addWidget(pieces::muted(session->profile().displayTitle(), m_place));
    buttons->addWidget(m_place);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(m_trail);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    m_back->setAutoDefault(false);
    m_next->setAutoDefault(false);
    m_cancel->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &RestoreWizard::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(static_cast<Step>(static_cast<int>(m_step) - 1)); });
    connect(m_next, &QPushButton::clicked, this, &RestoreWizard::next);
    connect(m_what, &RestoreWhatPage::choiceChanged, this, &RestoreWizard::updateButtons);
    connect(m_review, &RestoreReviewPage::armedChanged, this, &RestoreWizard::updateButtons);
    connect(m_review, &RestoreReviewPage::accepted, this, &RestoreWizard::acceptForeign);
    connect(m_run->dropButton(), &QPushButton::clicked, this, &RestoreWizard::dropAsideSchema);
    connect(session, &Session::tasksChanged, this, &RestoreWizard::followTask);
    connect(session, &Session::taskEnded, this, &RestoreWizard::endTask);

    const SnapshotPtr snapshot = session->snapshot();
    m_planner = [snapshot](const Access &access, const Backup &backup, const QString &tenant, ForeignBackup foreign,
                           std::stop_token stop) {
        return planRestore(access, snapshot ? *snapshot : FleetSnapshot{}, backup, tenant, stop, foreign);
    };
    m_what->setBackups(session->sharedBackups(), snapshot ? snapshot->source->setOfAll() : nullptr);
    m_what->select(backupId, schema);
    resize(QSize(theme::grid * 110, theme::grid * 92).boundedTo(screen()->availableSize()));
    goTo(Step::What);
}

void RestoreWizard::setSources(const std::vector<Backup> &backups, Planner planner)
{
    m_planner = std::move(planner);
    m_what->setBackups(std::make_shared<const std::vector<Backup>>(backups), nullptr);
    m_what->select(m_wantedBackup, m_wantedSchema);
    updateButtons();
}

// There is one place to restore to so far, so it is said, not asked.
void RestoreWizard::makeWherePage()
{
    m_whereText = pieces::wrapped({}, m_where);
    auto *column = new QVBoxLayout(m_where);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_whereText);
    column->addWidget(makeRoleRow());
    column->addWidget(
        pieces::marked(Tone::Ok, tr("The archive is checked to its end before anything is touched."), m_where));
    column->addWidget(pieces::marked(Tone::Ok, tr("The live schema is renamed and kept, not dropped."), m_where));
    column->addWidget(pieces::marked(
        Tone::Ok, tr("If anything fails, the live schema gets its name back: the tenant is wholly old or wholly new."),
        m_where));
    column->addWidget(pieces::marked(
        Tone::Attention,
        tr("While it runs, the tenant’s pages answer with errors. What its users entered since the backup was made is "
           "then only in the schema put aside."),
        m_where));
    column->addStretch(1);
}

QWidget *RestoreWizard::makeRoleRow()
{
    auto *made = new QWidget(m_where);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    m_role = new QComboBox(made);
    m_role->setEditable(true);
    m_role->setInsertPolicy(QComboBox::NoInsert);
    m_role->setMinimumWidth(theme::grid * 34);
    m_role->addItem(tr("The tenant's owner"), QString(RunSettings::ownerRole));
    m_role->addItem(tr("This connection's role"), QString(RunSettings::operatorRole));
    m_role->lineEdit()->setPlaceholderText(tr("A role's name"));
    m_role->setToolTip(tr("Choose one, or type a role's name."));
    const QString preset = m_session->profile().runs.role;
    if (const int known = m_role->findData(preset); known >= 0)
        m_role->setCurrentIndex(known);
    else
        m_role->setEditText(preset);
    QLabel *label = pieces::label(tr("Runs with the rights of:"), made);
    label->setBuddy(m_role);
    row->addWidget(label);
    row->addWidget(m_role);
    row->addStretch(1);
    connect(m_role, &QComboBox::editTextChanged, this, &RestoreWizard::updateButtons);
    return made;
}

QString RestoreWizard::role() const
{
    const QString text = m_role->currentText().trimmed();
    const int known = m_role->findText(text);
    return known >= 0 ? m_role->itemData(known).toString() : text;
}

QLineEdit *RestoreWizard::nameField() const
{
    return m_review->nameField();
}

void RestoreWizard::goTo(Step step)
{
    m_step = step;
    if (step == Step::What || step == Step::Where)
        m_foreign = ForeignBackup::Refuse;
    m_pages->setCurrentIndex(static_cast<int>(step));
    switch (step) {
    case Step::What:
        m_title->setText(tr("Restore a tenant"));
        break;
    case Step::Where:
        m_title->setText(tr("Restore %1 in place").arg(m_what->schema()));
        m_whereText->setText(tr("The tenant is restored into its own schema, %1, of this database, as it was %2.")
                                 .arg(m_what->schema(), theme::when(m_what->backup()->created)));
        break;
    case Step::Review:
        m_title->setText(tr("Restore %1 in place").arg(m_what->schema()));
        askPlan();
        break;
    case Step::Run:
        break;
    }
    updateTrail();
    updateButtons();
    const bool decides = step == Step::Review || step == Step::Run;
    (decides ? m_cancel : m_next)->setDefault(true);
    if (step == Step::Review)
        m_cancel->setFocus();
    else if (step == Step::Run)
        m_run->setFocus(); // not Cancel, to which Qt would go: Enter pressed twice would stop the restore
}

void RestoreWizard::enterPressed()
{
    if (!m_next->isEnabled())
        return;
    if (m_step == Step::What || m_step == Step::Where)
        next();
    else if (m_step == Step::Review && focusWidget() == nameField())
        m_next->setFocus();
}

void RestoreWizard::updateTrail()
{
    const QStringList names{tr("What"), tr("Where"), tr("Review"), tr("Restore")};
    QStringList parts;
    for (qsizetype at = 0; at < names.size(); ++at) {
        const bool now = at == static_cast<qsizetype>(m_step);
        const QColor color = now ? theme::accent() : theme::textMuted();
        parts << QStringLiteral("<span style=\"color:%1;%2\">%3</span>")
                     .arg(color.name(), now ? QStringLiteral("font-weight:600") : QString(), names[at].toHtmlEscaped());
    }
    m_trail->setTextFormat(Qt::RichText); // only our own words stand in it
    m_trail->setText(parts.join(QStringLiteral("&nbsp;&nbsp;›&nbsp;&nbsp;")));
}

void RestoreWizard::updateButtons()
{
    const bool chosen = m_what->backup() && !m_what->schema().isEmpty();
    const bool again = m_step == Step::Run && !m_running && !m_failedAt.isEmpty() && !m_plan;
    m_back->setVisible(m_step == Step::Where || m_step == Step::Review || again);
    m_next->setVisible(m_step != Step::Run);
    m_cancel->setText(m_step != Step::Run || m_running ? tr("Cancel") : tr("Close"));
    const bool isReview = m_step == Step::Review;
    m_place->setVisible(!isReview); // the review has it beside what will be done
    isReview ? theme::makeDangerous(m_next) : theme::makePrimary(m_next);
    m_next->setText(isReview ? tr("Restore %1").arg(pieces::verbatim(m_what->schema())) : tr("Next"));
    const bool hasRole = m_step != Step::Where || !role().isEmpty();
    m_next->setEnabled(isReview ? m_review->isArmed() : chosen && hasRole);
}

void RestoreWizard::next()
{
    if (m_step == Step::Review)
        startRestore();
    else
        goTo(static_cast<Step>(static_cast<int>(m_step) + 1));
}

void RestoreWizard::askPlan()
{
    const std::shared_ptr<const Backup> backup = m_what->backup();
    const QString schema = m_what->schema();
    const QString key = backup->id + u'/' + schema;
    const QString plannedFor =
        key + u'/' + role() + (m_foreign == ForeignBackup::Accept ? QStringLiteral("/accepted") : QString());
    if (m_plan && plannedFor == m_plannedFor)
        return;
    m_plan.reset();
    m_plannedFor = plannedFor;
    if (m_failedFor != key)
        m_failedAt.clear();
    m_failedFor = key;
    m_review->offerToLeaveOut(m_failedAt);
    m_review->showWaiting(m_foreign);
    m_session->ask<Result<RestorePlan>>(
        QStringLiteral("restore-plan"), this,
        [planner = m_planner, backup, schema, foreign = m_foreign, role = role()](const Access &access,
                                                                                  std::stop_token stop) {
            Access chosen = access;
            chosen.profile.runs.role = role;
            return planner(chosen, *backup, schema, foreign, stop);
        },
        [this](Result<RestorePlan> plan) { takePlan(std::move(plan)); });
}

/// The box beside the reason why the backup is not restored was ticked.
void RestoreWizard::acceptForeign()
{
    m_foreign = ForeignBackup::Accept;
    askPlan();
    updateButtons();
}

void RestoreWizard::takePlan(Result<RestorePlan> plan)
{
    if (plan) {
        m_plan = *plan;
        m_review->showPlan(*plan, confirmationOf(m_session->profile(), *plan, m_session->snapshot()));
        if (m_step == Step::Review)
            m_title->setText(plan->title);
    } else {
        m_plannedFor.clear();
        m_review->showError(plan.error(), *m_what->backup());
    }
    updateButtons();
    Q_EMIT planReady();
}

void RestoreWizard::startRestore()
{
    if (!m_plan)
        return;
    RestoreOptions options;
    options.safetyBackup = m_review->wantsSafetyBackup();
    options.leaveOut = m_review->leftOut();
    m_running = true;
    m_run->showStart();
    m_title->setText(m_plan->title);
    m_task = m_session->restore(*m_plan, options);
    goTo(Step::Run);
    followTask();
    Q_EMIT taskStarted(m_task);
}

void RestoreWizard::followTask()
{
    if (!m_running)
        return;
    if (const auto task = m_session->tasks().snapshot(m_task))
        m_run->showTask(*task);
}

void RestoreWizard::endTask(TaskId id)
{
    const auto task = m_session->tasks().snapshot(id);
    if (m_dropTask != 0 && id == m_dropTask && task) {
        m_dropTask = 0;
        m_run->showDropEnd(*task);
        return;
    }
    if (!m_running || id != m_task)
        return;
    m_running = false;
    if (task) {
        m_run->showEnd(*task, m_plan->schemaExists ? m_plan->asideName : QString());
        rememberFailure(*task);
    }
    updateButtons();
    m_cancel->setFocus(); // it closes now
}

/// What can be left out is offered when the restore is looked at again, with a plan of what is there then.
void RestoreWizard::rememberFailure(const TaskSnapshot &task)
{
    const std::optional<QString> entry =
        task.state == TaskState::Failed && task.outcome.error ? failedEntry(*task.outcome.error) : std::nullopt;
    if (!entry)
        return;
    if (!m_failedAt.contains(*entry))
        m_failedAt << *entry;
    m_plan.reset();
    m_plannedFor.clear();
}

void RestoreWizard::dropAsideSchema()
{
    auto *dialog = new DropAsideDialog(m_session, m_plan->asideName, this, m_choosers);
    connect(dialog, &ReviewDialog::taskStarted, this, [this](TaskId id) {
        m_dropTask = id;
        m_run->showDropping();
        Q_EMIT taskStarted(id);
    });
    dialog->open();
}

void RestoreWizard::reject()
{
    if (m_running) {
        m_session->cancelTask(m_task);
        return;
    }
    QDialog::reject();
}

} // namespace tenantry
