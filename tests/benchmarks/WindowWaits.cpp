// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowWaits.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <stdexcept>

namespace tenantry::bench {

void waitUntil(const QString &what, const std::function<bool()> &condition)
{
    constexpr qint64 patience = 120000;
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > patience)
            throw std::runtime_error((QStringLiteral("The window never came to: ") + what).toStdString());
        settle(5);
    }
}

void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace tenantry::bench
