// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SleepLock.h"

#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace tenantry {

namespace {

QDBusMessage screenSaver(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

} // namespace

SleepLock::SleepLock(const QDBusConnection &system, const QDBusConnection &session, QObject *parent)
    : QObject(parent)
    , m_system(system)
    , m_session(session)
{
}

SleepLock::~SleepLock()
{
    release();
}

void SleepLock::hold(const QString &why)
{
    if (m_wanted) {
        return;
    }
    m_wanted = true;
    ++m_request;
    askLogin(why);
}

void SleepLock::release()
{
    m_wanted = false;
    ++m_request;
    m_inhibitor = QDBusUnixFileDescriptor(); // closing it ends the inhibition
    if (m_cookie) {
        giveBack(*std::exchange(m_cookie, std::nullopt));
    }
}

void SleepLock::askLogin(const QString &why)
{
    if (!m_system.isConnected()) {
        askScreenSaver(why);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QStringLiteral("Tenantry") << why << QStringLiteral("block");
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, why, request = m_request] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        watcher->deleteLater();
        if (request != m_request) {
            return; // not wanted any more: what came is closed with the reply
        }
        if (!reply.isValid()) {
            askScreenSaver(why);
            return;
        }
        m_inhibitor = reply.value();
        Q_EMIT held();
    });
}

void SleepLock::askScreenSaver(const QString &why)
{
    if (!m_session.isConnected()) {
        return;
    }
    QDBusMessage call = screenSaver(QStringLiteral("Inhibit"));
    call << QStringLiteral("Tenantry") << why;
    auto *watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, request = m_request] {
        const QDBusPendingReply<quint32> reply = *watcher;
        watcher->deleteLater();
        if (!reply.isValid()) {
            return;
        }
        if (request != m_request) {
            giveBack(reply.value());
            return;
        }
        m_cookie = reply.value();
        Q_EMIT held();
    });
}

void SleepLock::giveBack(quint32 cookie)
{
    QDBusMessage call = screenSaver(QStringLiteral("UnInhibit"));
    call << cookie;
    m_session.asyncCall(call);
}

} // namespace tenantry
