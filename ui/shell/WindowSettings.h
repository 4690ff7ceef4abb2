// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace tenantry {

/**
 * What the window remembers about itself: geometry, columns, filters, the last page, theme and language. One INI file,
 * $XDG_CONFIG_HOME/tenantry/window.ini; nothing in it matters to the engine, and losing it costs nothing but layout.
 * A value equal to its default is not written.
 */
class WindowSettings {
public:
    WindowSettings();

    QVariant value(const QString &key, const QVariant &fallback = {}) const;
    QString text(const QString &key, const QString &fallback = {}) const;
    void set(const QString &key, const QVariant &value, const QVariant &fallback = {});
    static QString file();

private:
    QSettings m_settings;
};

} // namespace tenantry
