// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/ExpectedObjects.h"
#include "migrations/FleetSnapshot.h"

namespace tenantry {

/// The witnesses of one tenant, all of which the source is held against.
struct TenantEvidence {
    bool schemaExists = true;
    bool hasHistoryTable = false;
    QStringList historyColumns;
    bool mayCreate = true;
    bool inRegistry = true;
    int tables = 0;                  ///< without the history table
    std::vector<HistoryRow> history; ///< expanded by the format
    LiveObjects live;
};

/// Compares the three witnesses, the source, the history rows and the live catalog, for one tenant or for all tenants
/// that share them. Pure. Findings come worst first. shape is left 0.
Diagnosis diagnose(const MigrationSet &source, const ExpectedObjects &expected, const TenantEvidence &evidence);

/// A diagnosis for a tenant that could not be looked at: only this finding, every migration unknown.
Diagnosis diagnosisOf(const MigrationSet &source, Finding finding);

} // namespace tenantry
