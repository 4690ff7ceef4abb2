// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

#include <QObject>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>

namespace tenantry {

class MainWindow;

/**
 * Shows the window to someone who is not there: drives the real one through every page, dialog and wizard step with
 * real data, a run in progress and a failed run among them, and saves numbered pictures. Works offscreen. What is
 * visited stands in TourStops.
 */
class Tour : public QObject {
    Q_OBJECT
public:
    /// \p size: of the window; an offscreen screen is smaller than any desk's.
    Tour(MainWindow *window, const QString &folder, QSize size, QObject *parent = nullptr);
    /// Runs to its end in local event loops. Without a profile it starts the sandbox. False if any stop failed; the
    /// failures are told on stderr.
    bool run(const std::optional<Profile> &profile);

    /// For the stops:
    MainWindow *window() const;
    /// Waits while the window works; false when the time is over.
    bool waitFor(const std::function<bool()> &condition, int seconds);
    /// The same, and a failure of the tour when the time is over.
    bool expect(const QString &stop, const std::function<bool()> &condition, int seconds);
    /// Runs \p work, which may wait for the server, off the window's thread, and waits for it. False: it failed.
    bool away(const std::function<bool()> &work, int seconds);
    void settle();
    bool shoot(const QString &name);    ///< after everything has settled
    bool shootNow(const QString &name); ///< of something that passes
    void fail(const QString &stop, const QString &reason);
    /// The dialog or menu in front, else the window.
    QWidget *frontWidget() const;
    template <typename T>
    T *waitForDialog(const QString &stop)
    {
        expect(
            stop, [this] { return qobject_cast<T *>(frontWidget()) != nullptr; }, 60);
        return qobject_cast<T *>(frontWidget());
    }
    void closeDialogs();

private:
    MainWindow *m_window;
    QString m_folder;
    QSize m_size;
    int m_number = 0;
    int m_failures = 0;
};

} // namespace tenantry
