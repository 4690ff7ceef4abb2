// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/RunPlanDialog.h"

#include "plans/PlanDocument.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

/// Empty: the run was written by a version that kept no plan.
static Result<QString> readPlan(Journal &journal, const QString &runId)
{
    const Result<QByteArray> kept = journal.plan(runId);
    if (!kept)
        return failure(kept.error());
    return PlanDocument::fromJson(QJsonDocument::fromJson(*kept).object()).toText();
}

RunPlanDialog::RunPlanDialog(Session *session, const QString &runId, QWidget *parent)
    : QDialog(parent)
    , m_text(new SqlView(SqlView::Language::Commands, this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const auto run = std::ranges::find(session->runs(), runId, &RunRecord::id);
    const QString title = run == session->runs().end() ? runId : run->title;
    setWindowTitle(tr("Plan of run %1").arg(runId));
    auto *heading = pieces::wrapped(title, this);
    heading->setFont(theme::title());
    m_text->setAccessibleName(tr("Plan"));
    m_text->setSql(tr("The plan is being read…"));
    m_copy->setEnabled(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(heading);
    column->addWidget(
        pieces::muted(tr("As it was confirmed before the run began, with its SQL and its commands."), this));
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(theme::grid * 110, theme::grid * 75);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    session->query<Result<QString>>(
        QStringLiteral("run-plan"), this,
        [journal = session->journal(), runId](std::stop_token) { return readPlan(*journal, runId); },
        [this](const Result<QString> &plan) { showPlan(plan); });
}

QString RunPlanDialog::planText() const
{
    return m_text->sql();
}

void RunPlanDialog::showPlan(const Result<QString> &plan)
{
    if (!plan)
        m_text->setSql(plan.error().toText());
    else if (plan->isEmpty())
        m_text->setSql(tr("The run was written by a version that kept no plan."));
    else
        m_text->setSql(*plan);
    m_copy->setEnabled(plan && !plan->isEmpty());
}

} // namespace tenantry
