// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

class QDBusPendingCallWatcher;

namespace tenantry {

class NotificationsProxy;

/**
 * Tells things through the desktop's notification service (Desktop Notifications Specification 1.2,
 * org.freedesktop.Notifications). Without a bus or a service nothing happens. No call is waited for. GUI thread.
 */
class DesktopNotices : public QObject {
    Q_OBJECT
public:
    /// As the specification numbers them.
    enum class Urgency : quint8 { Low = 0, Normal = 1, Critical = 2 };

    explicit DesktopNotices(const QDBusConnection &bus, QObject *parent = nullptr);
    ~DesktopNotices() override;

    /// Shows a notification; plain texts. A click on it gives \p key back.
    void tell(const QString &title, const QString &text, Urgency urgency, quint64 key);

Q_SIGNALS:
    void chosen(quint64 key);

private:
    void shown(QDBusPendingCallWatcher *call, quint64 key);

    QDBusConnection m_bus;
    NotificationsProxy *m_proxy = nullptr; ///< made with the first notice
    QHash<quint32, quint64> m_keys;        ///< by the service's number, of those that can still be clicked
};

} // namespace tenantry
