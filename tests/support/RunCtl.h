// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace tenantry::test {

/// What a run of tenantryctl left behind.
struct CtlResult {
    int status = -1; ///< exit status; -1: killed by a signal, timed out or not started (err says which)
    QByteArray out;
    QByteArray err;
    /// stdout as a JSON object; empty if it is not exactly one.
    QJsonObject json() const;
};

/// The path of a built program ("tenantryctl", "tenantry"): below TENANTRY_BIN, or beside the test's build.
QString programPath(const QString &name);

/**
 * Runs tenantryctl with \p arguments to its end, standard input closed, and returns what it printed. The environment
 * is inherited, \p environment added. \p timeoutMs of 0 waits for ever.
 */
CtlResult runCtl(const QStringList &arguments, const std::vector<std::pair<QString, QString>> &environment = {},
                 int timeoutMs = 120000);

} // namespace tenantry::test
