// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/JournalRecord.h"

#include <vector>

namespace tenantry {

/// Failures that are the same but for the tenant.
struct FailureGroup {
    QString sqlState;
    QString message;
    QString version; ///< migration at hand
    QStringList schemas;
};

/// What came of a run.
struct RunReport {
    RunRecord run; ///< as journaled at the end
    std::vector<RunTenant> tenants;
    std::vector<FailureGroup> failures; ///< most tenants first
    QString stopReason;                 ///< why the run stopped early, empty: it did not
};

/// Groups failed tenants by SQLSTATE, message and version.
std::vector<FailureGroup> groupFailures(const std::vector<RunTenant> &tenants);

} // namespace tenantry
