// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Tour.h"

#include "ui/shell/MainWindow.h"
#include "ui/shell/TourStops.h"
#include "ui/shell/Workbench.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>
#include <QTextStream>
#include <QTimer>

#include <atomic>
#include <memory>
#include <thread>

namespace tenantry {

namespace {

constexpr int settleTime = 180; ///< ms for queued work and repaints before a picture
constexpr int pollInterval = 5; ///< ms

} // namespace

Tour::Tour(MainWindow *window, const QString &folder, QSize size, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
    , m_size(size)
{
}

MainWindow *Tour::window() const
{
    return m_window;
}

bool Tour::waitFor(const std::function<bool()> &condition, int seconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > seconds * 1000) {
            return false;
        }
        QEventLoop loop;
        QTimer::singleShot(pollInterval, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

void Tour::settle()
{
    QEventLoop loop;
    QTimer::singleShot(settleTime, &loop, &QEventLoop::quit);
    loop.exec();
}

QWidget *Tour::frontWidget() const
{
    if (QWidget *popup = QApplication::activePopupWidget()) {
        return popup;
    }
    for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return m_window;
}

bool Tour::away(const std::function<bool()> &work, int seconds)
{
    const auto done = std::make_shared<std::atomic<int>>(0);
    const std::jthread thread([work, done] { *done = work() ? 1 : 2; });
    waitFor([done] { return *done != 0; }, seconds);
    return *done == 1;
}

bool Tour::shoot(const QString &name)
{
    settle();
    return shootNow(name);
}

bool Tour::shootNow(const QString &name)
{
    QPixmap picture = m_window->grab();
    QWidget *front = frontWidget();
    if (front != m_window) {
        // Offscreen there is no window manager to put the dialog over the window: do as one would.
        const QPixmap over = front->grab();
        QPainter painter(&picture);
        const bool popup = front->windowType() == Qt::Popup;
        if (!popup) {
            painter.fillRect(m_window->rect(), QColor(0, 0, 0, 96));
        }
        const QPoint at = popup ? m_window->mapFromGlobal(front->pos())
                                : QPoint((m_window->width() - front->width()) / 2,
                                         std::max(0, (m_window->height() - front->height()) / 2));
        painter.drawPixmap(at, over);
    }
    const QString file =
        QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(++m_number, 2, 10, QLatin1Char('0')).arg(name);
    if (!picture.save(file)) {
        fail(name, tr("the picture could not be written to %1").arg(file));
        return false;
    }
    return true;
}

void Tour::fail(const QString &stop, const QString &reason)
{
    ++m_failures;
    QTextStream(stderr) << "tour: " << stop << ": " << reason << '\n';
}

bool Tour::expect(const QString &stop, const std::function<bool()> &condition, int seconds)
{
    if (waitFor(condition, seconds)) {
        return true;
    }
    fail(stop, QStringLiteral("did not happen within %1 s").arg(seconds));
    return false;
}

void Tour::closeDialogs()
{
    while (frontWidget() != m_window) {
        QWidget *front = frontWidget();
        if (auto *dialog = qobject_cast<QDialog *>(front)) {
            dialog->reject();
        } else {
            front->close();
        }
        waitFor([this, front] { return frontWidget() != front; }, 5);
        if (frontWidget() == front) {
            return; // it refuses; the next stop will say so
        }
    }
}

bool Tour::run(const std::optional<Profile> &profile)
{
    if (!QDir().mkpath(m_folder)) {
        fail(QStringLiteral("start"), QStringLiteral("cannot make the folder %1").arg(m_folder));
        return false;
    }
    m_window->resize(m_size);
    for (const tour::Stop &stop : tour::allStops(profile)) {
        const int before = m_failures;
        stop.visit(*this);
        closeDialogs();
        if (m_failures > before && stop.isEssential) {
            fail(stop.name, QStringLiteral("the tour cannot go on"));
            break;
        }
    }
    QTextStream(stdout) << m_number << " pictures in " << m_folder << '\n';
    return m_failures == 0;
}

} // namespace tenantry
