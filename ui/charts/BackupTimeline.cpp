// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/BackupTimeline.h"

#include "backups/BackupMeaning.h"
#include "ui/widgets/Theme.h"

#include <QDate>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace tenantry {

namespace {

QString shortDate(const QDate &date)
{
    //: A day below a bar, as QDate's format: "18 Nov"
    return QLocale().toString(date, BackupTimeline::tr("d MMM"));
}

} // namespace

QColor backupColor(BackupTrust trust)
{
    // A bar has no word beside it, so proven ones are told from verified ones by their colour.
    return theme::mark(trust == BackupTrust::Proven ? Tone::Running : meaningOf(trust).tone).color;
}

BackupTimeline::BackupTimeline(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Backups by day"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize BackupTimeline::sizeHint() const
{
    return {theme::grid * 80, fontMetrics().height() * 2 + theme::grid * 15};
}

QSize BackupTimeline::minimumSizeHint() const
{
    return {theme::grid * 40, sizeHint().height()};
}

void BackupTimeline::setDays(std::vector<BackupDay> days)
{
    m_days = std::move(days);
    m_hovered = -1;
    m_current = -1;
    update();
}

void BackupTimeline::setCurrentDay(const QDate &day)
{
    const auto found = std::ranges::find(m_days, day, &BackupDay::day);
    m_current = found == m_days.end() ? -1 : static_cast<int>(found - m_days.begin());
    update();
}

QString BackupTimeline::dayText(int day) const
{
    const BackupDay &one = m_days[static_cast<size_t>(day)];
    const QString date = shortDate(one.day);
    if (one.total() == 0)
        return tr("%1: no backup").arg(date);
    QStringList parts{tr("%n backups", nullptr, one.total()), theme::size(one.bytes)};
    if (one.damaged > 0)
        parts << tr("%n damaged", nullptr, one.damaged);
    if (one.proven > 0)
        parts << tr("%n proven", nullptr, one.proven);
    if (one.verified > 0)
        parts << tr("%n verified", nullptr, one.verified);
    if (one.unverified > 0)
        parts << tr("%n not verified", nullptr, one.unverified);
    return tr("%1: %2", "a day and what was backed up").arg(date, parts.join(QStringLiteral(", ")));
}

QRectF BackupTimeline::barsArea() const
{
    const double text = fontMetrics().height();
    return QRectF(rect()).adjusted(0, text + theme::grid, 0, -text - theme::grid);
}

QRectF BackupTimeline::slotOf(int day) const
{
    const QRectF area = barsArea();
    const double width = area.width() / double(std::max<size_t>(1, m_days.size()));
    return {area.left() + width * day, area.top(), width, area.height()};
}

int BackupTimeline::dayAt(const QPointF &position) const
{
    if (m_days.empty() || position.x() < 0 || position.x() >= width())
        return -1;
    return static_cast<int>(position.x() * double(m_days.size()) / width());
}

void BackupTimeline::drawLegend(QPainter *painter) const
{
    const QFontMetricsF metrics(theme::small());
    painter->setFont(theme::small());
    double x = 0;
    for (const BackupTrust trust :
         {BackupTrust::Verified, BackupTrust::Proven, BackupTrust::Unverified, BackupTrust::Damaged}) {
        const int side = theme::grid;
        painter->fillRect(QRectF(x, (metrics.height() - side) / 2 + 1, side, side), backupColor(trust));
        x += side + theme::grid * 0.6;
        painter->setPen(theme::textMuted());
        const QString word = meaningOf(trust).label();
        painter->drawText(QPointF(x, metrics.ascent()), word);
        x += metrics.horizontalAdvance(word) + 2 * theme::grid;
    }
    // What is under the pointer, else the latest day on which something went wrong, is said in words.
    int told = m_hovered;
    for (int day = static_cast<int>(m_days.size()) - 1; told < 0 && day >= 0; --day) {
        if (m_days[static_cast<size_t>(day)].damaged > 0)
            told = day;
    }
    if (told >= 0)
        painter->drawText(QRectF(x, 0, width() - x, metrics.height()), Qt::AlignRight | Qt::AlignVCenter,
                          dayText(told));
}

void BackupTimeline::drawBar(QPainter *painter, int day, qint64 largest) const
{
    const BackupDay &one = m_days[static_cast<size_t>(day)];
    const QRectF place = slotOf(day);
    const double width = std::min(place.width() * 0.68, 3.0 * theme::grid);
    if (day == m_hovered || day == m_current)
        painter->fillRect(place.adjusted(1, 0, -1, 0), day == m_current ? theme::selection() : theme::hover());
    QRectF bar(0, 0, width, 2);
    if (one.total() == 0) { // a day without a backup is a thin line, not a hole
        bar.moveBottomLeft({place.center().x() - width / 2, place.bottom()});
        painter->fillRect(bar, theme::hairline());
        return;
    }
    const double part = largest > 0 ? double(one.bytes) / double(largest) : 0;
    bar.setHeight(std::max(5.0, (place.height() - theme::grid) * part));
    bar.moveBottomLeft({place.center().x() - width / 2, place.bottom()});
    painter->setPen(Qt::NoPen);
    painter->setBrush(backupColor(one.trust()));
    painter->drawRoundedRect(bar, 2, 2);
    if (one.damaged > 0) { // colour is never the only sign
        painter->setPen(backupColor(BackupTrust::Damaged));
        painter->setFont(theme::small());
        painter->drawText(
            QRectF(place.left(), bar.top() - fontMetrics().height(), place.width(), fontMetrics().height()),
            Qt::AlignCenter, glyphOf(Tone::Danger));
    }
}

void BackupTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLegend(&painter);
    qint64 largest = 0;
    for (const BackupDay &day : m_days)
        largest = std::max(largest, day.bytes);
    const QRectF area = barsArea();
    for (int day = 0; day < static_cast<int>(m_days.size()); ++day)
        drawBar(&painter, day, largest);
    painter.setPen(QPen(theme::hairline(), 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(theme::textMuted());
    painter.setFont(theme::small());
    const QFontMetricsF metrics(theme::small());
    const auto count = static_cast<int>(m_days.size());
    for (int day = (count - 1) % 5; day < count; day += 5) {
        const QString label = shortDate(m_days[static_cast<size_t>(day)].day);
        const double wide = metrics.horizontalAdvance(label) + 2;
        const double left = std::clamp(slotOf(day).center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QRectF(left, area.bottom() + theme::grid / 2.0, wide, metrics.height()), Qt::AlignCenter,
                         label);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void BackupTimeline::pick(int day)
{
    if (day < 0 || day >= static_cast<int>(m_days.size()))
        return;
    m_current = day;
    update();
    const QStringList &ids = m_days[static_cast<size_t>(day)].ids;
    if (!ids.isEmpty())
        Q_EMIT backupPicked(ids.front());
}

void BackupTimeline::mousePressEvent(QMouseEvent *event)
{
    pick(dayAt(event->position()));
}

void BackupTimeline::mouseMoveEvent(QMouseEvent *event)
{
    const int day = dayAt(event->position());
    if (day == m_hovered)
        return;
    m_hovered = day;
    update();
}

void BackupTimeline::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void BackupTimeline::keyPressEvent(QKeyEvent *event)
{
    const auto last = static_cast<int>(m_days.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        pick(m_current < 0 ? last : std::max(0, m_current - 1));
        return;
    case Qt::Key_Right:
        pick(m_current < 0 ? last : std::min(last, m_current + 1));
        return;
    case Qt::Key_Home:
        pick(0);
        return;
    case Qt::Key_End:
        pick(last);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool BackupTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int day = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), day < 0 ? QString() : Qt::convertFromPlainText(dayText(day)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace tenantry
