// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace tenantry {

/// One remembered thing of the window: its key in the file and what holds while the file does not say otherwise.
template <typename Value>
struct Preference {
    QString key;
    Value fallback;
};

/// Everything the window remembers. None of it changes what Tenantry does to a database.
namespace preference {

inline Preference<QByteArray> windowGeometry()
{
    return {QStringLiteral("window/geometry"), {}};
}
inline Preference<QByteArray> windowState()
{
    return {QStringLiteral("window/state"), {}};
}
inline Preference<QString> lastPage()
{
    return {QStringLiteral("window/lastPage"), QStringLiteral("overview")};
}
inline Preference<QString> lastConnection()
{
    return {QStringLiteral("window/lastConnection"), {}};
}
/// A language code ("fr"); empty: the system's.
inline Preference<QString> language()
{
    return {QStringLiteral("window/language"), {}};
}
/// "system", "light" or "dark".
inline Preference<QString> theme()
{
    return {QStringLiteral("window/theme"), QStringLiteral("system")};
}
/// What becomes of a sandbox that runs when the last window is closed: "ask", "stop" or "keep".
inline Preference<QString> sandboxAtQuit()
{
    return {QStringLiteral("window/sandboxAtQuit"), QStringLiteral("ask")};
}
/// Widths, order and visibility of a table's columns, as QHeaderView saves them.
inline Preference<QByteArray> columns(const QString &table)
{
    return {QStringLiteral("columns/") + table, {}};
}

} // namespace preference

/**
 * The window's preferences in $XDG_CONFIG_HOME/tenantry/window.ini (0600). Values equal to their fallback are not
 * written, keys that this version does not know stay. A file that cannot be read or written costs the memory of a
 * window's size and nothing else, so only save() can fail. For the GUI thread.
 */
class Preferences {
public:
    /// \p file empty: the usual one.
    explicit Preferences(const QString &file = {});
    ~Preferences();
    Preferences(const Preferences &) = delete;
    Preferences &operator=(const Preferences &) = delete;

    template <typename Value>
    Value value(const Preference<Value> &preference) const
    {
        const QVariant stored = storedValue(preference.key);
        return stored.canConvert<Value>() ? stored.value<Value>() : preference.fallback;
    }
    template <typename Value>
    void set(const Preference<Value> &preference, const Value &value)
    {
        store(preference.key, value == preference.fallback ? QVariant() : QVariant::fromValue(value));
    }
    /// Writes now, if anything was set; the destructor does so too. Errors: FileNotWritten.
    Status save();
    QString file() const;

private:
    QVariant storedValue(const QString &key) const;
    void store(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_settings;
    bool m_changed = false;
};

} // namespace tenantry
