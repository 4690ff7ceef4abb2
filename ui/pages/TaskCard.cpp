// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TaskCard.h"

#include "models/TaskListModel.h"
#include "tasks/RunMeaning.h"
#include "ui/widgets/Pieces.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace tenantry {

TaskCard::TaskCard(QWidget *parent)
    : QFrame(parent)
    , m_shape(new QLabel(this))
    , m_title(pieces::wrapped({}, this))
    , m_stage(pieces::muted({}, this))
    , m_bar(new QProgressBar(this))
    , m_numbers(pieces::muted({}, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_details(new QPushButton(tr("Details…"), this))
{
    theme::makeCard(this);
    m_title->setFont(theme::heading());
    m_bar->setTextVisible(false);
    m_stage->setWordWrap(true);
    m_numbers->setFont(theme::tabular(m_numbers->font()));
    auto *gridLayout = new QGridLayout(this);
    gridLayout->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    gridLayout->setHorizontalSpacing(theme::grid);
    gridLayout->setVerticalSpacing(theme::grid / 2);
    gridLayout->addWidget(m_shape, 0, 0);
    gridLayout->addWidget(m_title, 0, 1);
    gridLayout->addWidget(m_numbers, 0, 2);
    gridLayout->addWidget(m_cancel, 0, 3, 2, 1);
    gridLayout->addWidget(m_details, 0, 4, 2, 1);
    gridLayout->addWidget(m_stage, 1, 1, 1, 2);
    gridLayout->addWidget(m_bar, 2, 1, 1, 3);
    gridLayout->setColumnStretch(1, 1);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested(m_id);
    });
    m_details->hide();
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_error)
            Q_EMIT detailsRequested(m_title->text(), *m_error);
    });
}

void TaskCard::showTask(const TaskSnapshot &task)
{
    const bool active = isActive(task);
    if (m_id != task.id || m_state != task.state || m_shape->pixmap().isNull()) {
        const int side = fontMetrics().height();
        m_shape->setPixmap(theme::stateIcon(meaningOf(task.state).tone).pixmap(QSize(side, side), devicePixelRatioF()));
    }
    m_id = task.id;
    m_state = task.state;
    m_title->setText(task.title);
    m_error = active || task.state == TaskState::Cancelled ? std::nullopt : task.outcome.error;
    m_details->setVisible(m_error.has_value());
    m_cancel->setVisible(active);
    m_cancel->setEnabled(!task.cancelRequested);
    m_bar->setVisible(active);
    if (!active) {
        m_numbers->setText(theme::when(task.ended));
        const QString told =
            task.outcome.error && task.outcome.summary.isEmpty() ? task.outcome.error->message : task.outcome.summary;
        m_stage->setText(told);
        m_stage->setVisible(!told.isEmpty());
        return;
    }
    const double fraction = taskFraction(task);
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0)
        m_bar->setValue(static_cast<int>(fraction * 1000));
    m_numbers->setText(taskProgressText(task));
    const QString stage =
        task.progress.current.isEmpty()
            ? task.progress.stage
            : tr("%1: %2", "stage and the tenant at hand").arg(task.progress.stage, task.progress.current);
    m_stage->setText(task.cancelRequested ? tr("Stopping: what is at hand is being rolled back…") : stage);
    m_stage->setVisible(true);
}

} // namespace tenantry
