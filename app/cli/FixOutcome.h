// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/FleetVerdict.h"
#include "cli/RunOutput.h"

#include <QHash>

#include <optional>

namespace tenantry::cli {

/**
 * What verify --fix did to each tenant and what it left, with the reason. Empty where nothing was asked to be fixed.
 */
class FixOutcome {
public:
    FixOutcome();
    explicit FixOutcome(std::vector<LeftOut> left);
    void setReport(ApplyReport report);

    bool touched(const QString &schema) const { return m_tenants.contains(schema); }
    /// Adds auto_fixed, done, auto_fix_error and left to the object of \p schema; nothing if no fix was asked for.
    void writeTenant(JsonWriter &json, const QString &schema, const Verdict &verdict) const;
    void writeRun(JsonWriter &json) const;
    void printTenant(Console &console, const QString &schema, const Verdict &verdict) const;
    /// Ok where no fix failed.
    ExitStatus status() const;

private:
    const RunTenant *runOf(const QString &schema) const;
    QString reasonFor(const QString &schema, const Finding &finding) const;

    std::vector<LeftOut> m_left;
    QHash<QString, QList<int>> m_leftOf; ///< by schema: indexes into m_left
    std::optional<ApplyReport> m_report;
    QHash<QString, int> m_tenants; ///< by schema: index into the report's tenants
    bool m_asked = false;
};

} // namespace tenantry::cli
