// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>

namespace tenantry {

/// org.freedesktop.Notifications on a bus. Signals that it declares come from there, under the service's own names.
class NotificationsProxy : public QDBusAbstractInterface {
    Q_OBJECT
public:
    explicit NotificationsProxy(const QDBusConnection &bus, QObject *parent = nullptr)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.Notifications"),
                                 QStringLiteral("/org/freedesktop/Notifications"), "org.freedesktop.Notifications", bus,
                                 parent)
    {
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

} // namespace tenantry
