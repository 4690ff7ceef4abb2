// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/BackupModel.h"

#include <QWidget>

namespace tenantry {

/// One bar a day: its height is what was backed up, its colour and shape what became of it. A click or Enter picks the
/// day's newest backup; ← and → go from day to day.
class BackupTimeline : public QWidget {
    Q_OBJECT
public:
    explicit BackupTimeline(QWidget *parent = nullptr);

    void setDays(std::vector<BackupDay> days);
    void setCurrentDay(const QDate &day);
    const std::vector<BackupDay> &days() const { return m_days; }
    QString dayText(int day) const; ///< "18 Nov: 2 backups, 18.2 GB, verified"
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void backupPicked(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF barsArea() const;
    QRectF slotOf(int day) const;
    int dayAt(const QPointF &position) const;
    void pick(int day);
    void drawLegend(QPainter *painter) const;
    void drawBar(QPainter *painter, int day, qint64 largest) const;

    std::vector<BackupDay> m_days;
    int m_hovered = -1;
    int m_current = -1;
};

/// How a backup's trust looks: verified is healthy, proven has a colour of its own, damaged is broken.
QColor backupColor(BackupTrust trust);

} // namespace tenantry
