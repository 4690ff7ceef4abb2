// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <optional>

namespace tenantry {

/**
 * Keeps the machine from going to sleep while work runs: by an inhibitor of systemd-logind (org.freedesktop.login1,
 * Manager.Inhibit), which lasts as long as its file descriptor; where there is none, by the screen saver's service
 * (org.freedesktop.ScreenSaver.Inhibit), which lasts until it is taken back. Without either nothing happens. No call is
 * waited for. GUI thread.
 */
class SleepLock : public QObject {
    Q_OBJECT
public:
    SleepLock(const QDBusConnection &system, const QDBusConnection &session, QObject *parent = nullptr);
    ~SleepLock() override;

    /// \p why: what people read who ask what keeps the machine awake. Held already: nothing.
    void hold(const QString &why);
    void release();
    /// Asked for, whether or not anybody could give it.
    bool isWanted() const { return m_wanted; }

Q_SIGNALS:
    void held(); ///< one of the two has given it

private:
    void askLogin(const QString &why);
    void askScreenSaver(const QString &why);
    void giveBack(quint32 cookie);

    QDBusConnection m_system;
    QDBusConnection m_session;
    bool m_wanted = false;
    quint64 m_request = 0; ///< counts hold() and release(): what an older one gets is given back
    QDBusUnixFileDescriptor m_inhibitor;
    std::optional<quint32> m_cookie;
};

} // namespace tenantry
