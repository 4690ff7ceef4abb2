// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace tenantry {

/// What becomes of a task that runs when its window is to be closed, or its connection.
enum class AtRunningTask {
    KeepRunning, ///< nothing is closed
    Stop,        ///< it is cancelled, and closed
    WhenDone,    ///< closed when it has ended well
};

struct RunningTaskQuestion {
    QString text;
    QString stop;     ///< the button that cancels: "Stop and close"
    QString whenDone; ///< the button that waits; empty: it is not offered
};

/// Asks over \p parent, modally. Keep running is the default, and what Escape means.
AtRunningTask askAtRunningTask(QWidget *parent, const RunningTaskQuestion &question);

} // namespace tenantry
