// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StatusStrip.h"

#include "models/PlainTip.h"
#include "tasks/RunMeaning.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>

namespace tenantry {

namespace {

constexpr int endedShownSeconds = 60;

bool isRunning(const TaskSnapshot &task)
{
    return task.state == TaskState::Running || task.state == TaskState::Queued;
}

QString progressText(const TaskSnapshot &task)
{
    const Progress &progress = task.progress;
    if (task.cancelRequested) {
        return StatusStrip::tr("%1: cancelling").arg(task.title);
    }
    if (progress.stage.isEmpty()) {
        return task.title;
    }
    if (progress.total > 0) {
        return StatusStrip::tr("%1: %2, %3 of %4")
            .arg(task.title, progress.stage, theme::number(progress.done), theme::number(progress.total));
    }
    return StatusStrip::tr("%1: %2").arg(task.title, progress.stage);
}

} // namespace

StatusStrip::StatusStrip(Session *session, ActionOffers *offers, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_dot(new QLabel(this))
    , m_health(pieces::label({}, this))
    , m_age(pieces::muted({}, this))
    , m_task(new QPushButton(this))
    , m_bar(new QProgressBar(this))
    , m_left(pieces::muted({}, this))
    , m_cancel(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid + 4, 3, theme::grid + 4, 3);
    row->setSpacing(theme::grid);
    for (QLabel *label : {m_health, m_age, m_left}) {
        label->setFont(theme::small());
    }
    row->addWidget(m_dot);
    row->addWidget(m_health);
    row->addSpacing(2 * theme::grid);
    row->addWidget(m_age);
    row->addStretch();
    m_task->setProperty("role", QStringLiteral("quiet"));
    m_task->setFont(theme::small());
    m_task->setIconSize({11, 11});
    m_task->setCursor(Qt::PointingHandCursor);
    m_task->setMinimumWidth(theme::grid); // what it says now must not keep the window as wide as it is
    connect(m_task, &QPushButton::clicked, offers, [this, offers] {
        offers->request({ActionKind::ShowTask, {.task = m_shown}});
    });
    row->addWidget(m_task);
    m_bar->setFixedWidth(14 * theme::grid);
    m_bar->setTextVisible(false);
    row->addWidget(m_bar);
    row->addWidget(m_left);
    m_cancel->setProperty("role", QStringLiteral("quiet"));
    m_cancel->setIcon(theme::icon(QStringLiteral("process-stop")));
    m_cancel->setIconSize({13, 13});
    const Action cancel{ActionKind::CancelTask};
    m_cancel->setToolTip(plainTip(actions::text(cancel, {})));
    m_cancel->setAccessibleName(actions::text(cancel, {}));
    connect(m_cancel, &QToolButton::clicked, offers, [this, offers] {
        offers->request({ActionKind::CancelTask, {.task = m_shown}});
    });
    row->addWidget(m_cancel);
    setFixedHeight(QFontMetrics(theme::small()).height() + 2 * theme::grid);

    connect(session, &Session::linkStateChanged, this, &StatusStrip::refreshHealth);
    connect(session, &Session::scanFailed, this, &StatusStrip::refreshHealth);
    connect(session, &Session::snapshotChanged, this, [this] {
        refreshHealth();
        refreshAge();
    });
    connect(session, &Session::tasksChanged, this, &StatusStrip::refreshTask);
    auto *ages = new QTimer(this);
    connect(ages, &QTimer::timeout, this, [this] {
        refreshAge();
        refreshTask();
    });
    ages->start(1000);
    refreshHealth();
    refreshAge();
    refreshTask();
}

QString StatusStrip::healthText() const
{
    return m_health->text();
}

QString StatusStrip::taskText() const
{
    return m_task->isHidden() ? QString() : m_words;
}

void StatusStrip::refreshHealth()
{
    const SnapshotPtr fleet = m_session->snapshot();
    Tone tone = Tone::Unknown;
    QString text = tr("Not connected yet");
    if (m_session->linkState() == LinkState::Lost) {
        tone = Tone::Danger;
        text = tr("Connection lost");
    } else if (fleet && m_session->linkState() == LinkState::Connected) {
        tone = Tone::Ok;
        const QString server = fleet->server.versionText;
        text = fleet->server.standby ? tr("Connected, PostgreSQL %1, standby").arg(server)
                                     : tr("Connected, PostgreSQL %1, primary").arg(server);
    } else if (!m_session->isScanning() && !m_session->lastError().message.isEmpty()) {
        tone = Tone::Danger;
        text = fleet ? tr("The last scan failed") : tr("Not connected");
    }
    m_dot->setPixmap(theme::stateIcon(tone).pixmap(QSize(11, 11), devicePixelRatioF()));
    m_health->setText(text);
}

void StatusStrip::refreshAge()
{
    const SnapshotPtr fleet = m_session->snapshot();
    if (!fleet) {
        m_age->clear();
        return;
    }
    m_age->setText(tr("Scanned %1 (%2) in %3")
                       .arg(theme::ago(fleet->takenAt),
                            QLocale().toString(fleet->takenAt.toLocalTime().time(), QLocale::ShortFormat),
                            theme::duration(fleet->duration)));
}

void StatusStrip::refreshTask()
{
    const std::vector<TaskSnapshot> tasks = m_session->tasks().snapshots();
    const TaskSnapshot *running = nullptr;
    int count = 0;
    for (const TaskSnapshot &task : tasks) {
        if (isRunning(task)) {
            ++count;
            // What changes something matters more than the check that runs beside it.
            if (!running || running->id == m_session->scanTask()) {
                running = &task;
            }
        }
    }
    if (running) {
        showRunning(*running, count - 1);
        return;
    }
    // The end of a check is told by its age on the left.
    const auto ended = std::find_if(tasks.begin(), tasks.end(), [this](const TaskSnapshot &task) {
        return task.ended.isValid() && !m_session->isScan(task.id)
               && task.ended.secsTo(QDateTime::currentDateTimeUtc()) < endedShownSeconds;
    });
    m_bar->hide();
    m_left->hide();
    m_cancel->hide();
    m_task->setVisible(ended != tasks.end());
    if (ended != tasks.end()) {
        showEnded(*ended);
    }
}

void StatusStrip::showRunning(const TaskSnapshot &task, int others)
{
    m_shown = task.id;
    m_task->setIcon(theme::stateIcon(Tone::Running));
    const QString text = progressText(task);
    m_words = others > 0 ? tr("%1 (and %n more)", nullptr, others).arg(text) : text;
    m_task->setToolTip(plainTip(QStringLiteral("%1\n%2").arg(m_words, task.progress.current).trimmed()));
    m_task->show();
    const Progress &progress = task.progress;
    m_bar->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0) {
        m_bar->setValue(int(progress.done * 1000 / progress.total));
        const QString share = tr("%1 %").arg(progress.done * 100 / progress.total);
        m_left->setText(task.timeLeft ? tr("%1, %2 left").arg(share, theme::duration(*task.timeLeft)) : share);
    } else {
        m_left->clear();
    }
    m_bar->setVisible(progress.total > 0); // a bar without a total would be a spinner alone
    m_left->show();
    m_cancel->setVisible(!task.cancelRequested);
    fitWords();
}

void StatusStrip::showEnded(const TaskSnapshot &task)
{
    m_shown = task.id;
    m_task->setIcon(theme::stateIcon(meaningOf(task.state).tone));
    const QString words = task.outcome.error ? task.outcome.error->message : task.outcome.summary;
    const QString text = words.isEmpty() ? task.title : tr("%1: %2").arg(task.title, words);
    m_words = text;
    fitWords();
    m_task->setToolTip(Qt::convertFromPlainText(text));
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

/// A task's words take the room that the others leave; whole they stand in the tooltip.
void StatusStrip::fitWords()
{
    const QLayout &row = *layout();
    int room = width() - row.contentsMargins().left() - row.contentsMargins().right();
    for (int at = 0; at < row.count(); ++at) {
        QLayoutItem *item = row.itemAt(at);
        if (!item->isEmpty() || item->spacerItem())
            room -= (item->widget() == m_task ? 0 : item->minimumSize().width()) + row.spacing();
    }
    constexpr int beside = 4 * theme::grid; // the shape and the padding
    m_task->setText(pieces::verbatim(m_task->fontMetrics().elidedText(m_words, Qt::ElideMiddle, room - beside)));
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::panel());
    painter.fillRect(QRect(0, 0, width(), 1), theme::hairline());
}

} // namespace tenantry
