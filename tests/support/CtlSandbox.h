// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/RunCtl.h"
#include "support/TempHome.h"

#include <QMap>
#include <QString>

namespace tenantry::test {

/**
 * A sandbox started by `tenantryctl sandbox start`, in a home of its own; stopped and removed by the destructor.
 * Failing to start throws std::runtime_error with what tenantryctl said.
 */
class CtlSandbox {
public:
    explicit CtlSandbox(int tenants = 24);
    ~CtlSandbox();
    CtlSandbox(const CtlSandbox &) = delete;
    CtlSandbox &operator=(const CtlSandbox &) = delete;

    const QString &folder() const { return m_folder; }
    const QString &conninfo() const { return m_conninfo; } ///< as the application's role
    const QString &profile() const { return m_profile; }
    QString superuserConninfo() const;
    const TempHome &home() const { return m_home; }

    /// tenantryctl with --profile before \p arguments.
    CtlResult ctl(const QStringList &arguments, int timeoutMs = 120000) const;
    /// Writes \p text as migrations/\p name of the sandbox's source.
    void addMigration(const QString &name, const QByteArray &text) const;
    /// "rows md5" of every table of \p schema by name: equal before and after means equal data.
    QMap<QString, QString> tableSums(const QString &schema) const;

private:
    TempHome m_home;
    QString m_folder;
    QString m_conninfo;
    QString m_profile;
};

/// Words split at spaces: ctl(words("verify --fix --yes")).
QStringList words(const char *text);

} // namespace tenantry::test
