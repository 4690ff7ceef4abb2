// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowSettings.h"

#include <QStandardPaths>

namespace tenantry {

WindowSettings::WindowSettings()
    : m_settings(file(), QSettings::IniFormat)
{
}

QString WindowSettings::file()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QStringLiteral("/tenantry/window.ini");
}

QVariant WindowSettings::value(const QString &key, const QVariant &fallback) const
{
    return m_settings.value(key, fallback);
}

QString WindowSettings::text(const QString &key, const QString &fallback) const
{
    return m_settings.value(key, fallback).toString();
}

void WindowSettings::set(const QString &key, const QVariant &value, const QVariant &fallback)
{
    if (value == fallback) {
        m_settings.remove(key);
    } else {
        m_settings.setValue(key, value);
    }
}

} // namespace tenantry
