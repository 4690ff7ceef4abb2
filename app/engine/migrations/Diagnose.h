// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/ExpectedObjects.h"
#include "migrations/FleetSnapshot.h"

namespace tenantry {

/// The witnesses of one tenant, all of which the source is held against.
struct TenantEvidence {
    bool schemaExists = true;
    Provisioning provisioning = Provisioning::Done;
    QString caseTwin;                    ///< another tenant's schema that differs in case only; empty: none
    std::optional<Evidence> unknownType; ///< why nobody knows what it should have; nullopt: the set says it
    QStringList kept;                    ///< of a finding KeptSince: its args; empty: nothing was kept for long
    std::optional<HistoryTable> table;   ///< its layout; nullopt: there is none
    bool mayCreate = true;
    bool inRegistry = true;
    int tables = 0;                  ///< without the history table
    std::vector<HistoryRow> history; ///< expanded by the format
    LiveObjects live;
};

/// Compares the three witnesses, the source, the history rows and the live catalog, for one tenant or for all tenants
/// that share them. An empty source says nothing of what should be there: then nobody is judged by it. Pure. Findings
/// come worst first. shape is left 0.
Diagnosis diagnose(const MigrationSetPtr &set, const ExpectedObjects &expected, const TenantEvidence &evidence);

/// A diagnosis for a tenant that could not be looked at: only this finding, every migration unknown.
Diagnosis diagnosisOf(const MigrationSetPtr &set, Finding finding);

/// Whether applying this migration again does no harm: it runs in one transaction, so nothing of it is there, or it
/// only makes indexes.
bool isRepeatable(const Migration &migration);

} // namespace tenantry
