// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/SnapshotFixture.h"
#include "ui/actions/ActionTraits.h"

namespace tenantry::test {

/// Every kind of action, in order.
inline std::vector<ActionKind> allKinds()
{
    std::vector<ActionKind> kinds;
    for (int at = 0; at < actionKindCount; ++at) {
        kinds.push_back(ActionKind(at));
    }
    return kinds;
}

/// acme has everything, bolt waits for 2, core lacks what 2 made.
inline SnapshotPtr someFleet()
{
    return snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AP\ncore AX"));
}

/// bolt has what 2 makes, and no record of it.
inline SnapshotPtr unrecordedFleet()
{
    return snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AU\ncore AX"));
}

/// The same fleet with a restore of bolt that was cut off.
inline SnapshotPtr withCutOffRestore(const FleetSnapshot &fleet)
{
    auto cut = std::make_shared<FleetSnapshot>(fleet);
    for (TenantState &tenant : cut->tenants) {
        if (tenant.schema == QStringLiteral("bolt")) {
            auto diagnosis = std::make_shared<Diagnosis>(*tenant.diagnosis);
            diagnosis->findings.resize(diagnosis->findings.size() + 1);
            diagnosis->findings.back().type = FindingType::InterruptedRestore;
            tenant.diagnosis = diagnosis;
        }
    }
    return cut;
}

/// A run of three tenants of which two failed.
inline RunRecord cutOffRun()
{
    RunRecord run;
    run.id = QStringLiteral("r1");
    run.state = RunState::PartlyFailed;
    run.tenantsTotal = 3;
    run.tenantsDone = 1;
    run.tenantsFailed = 2;
    return run;
}

} // namespace tenantry::test
