// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DesktopNotices.h"

#include "ui/shell/NotificationsProxy.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace tenantry {

namespace {

QString defaultAction() ///< what a click on the notification itself is called
{
    return QStringLiteral("default");
}

} // namespace

DesktopNotices::DesktopNotices(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

DesktopNotices::~DesktopNotices() = default;

void DesktopNotices::tell(const QString &title, const QString &text, Urgency urgency, quint64 key)
{
    if (!m_bus.isConnected()) {
        return;
    }
    if (!m_proxy) {
        m_proxy = new NotificationsProxy(m_bus, this);
        connect(m_proxy, &NotificationsProxy::ActionInvoked, this, [this](uint id, const QString &action) {
            if (action == defaultAction() && m_keys.contains(id)) {
                Q_EMIT chosen(m_keys.take(id));
            }
        });
        connect(m_proxy, &NotificationsProxy::NotificationClosed, this, [this](uint id) { m_keys.remove(id); });
    }
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(urgency))},
                            {QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()}};
    // The body may be read as markup; the summary never is.
    const QDBusPendingCall call =
        m_proxy->asyncCall(QStringLiteral("Notify"), QStringLiteral("Tenantry"), 0U, QStringLiteral("tenantry"), title,
                           text.toHtmlEscaped(), QStringList{defaultAction(), tr("Show")}, hints, -1);
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] { shown(watcher, key); });
}

void DesktopNotices::shown(QDBusPendingCallWatcher *call, quint64 key)
{
    if (const QDBusPendingReply<quint32> reply = *call; reply.isValid()) {
        m_keys.insert(reply.value(), key);
    }
    call->deleteLater();
}

} // namespace tenantry
