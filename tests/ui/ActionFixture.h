// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/PlanByProject.h"
#include "migrations/formats/Formats.h"
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

/// bolt of a Django project, with two migrations of the app shop.
inline SnapshotPtr projectFleet()
{
    std::vector<Migration> migrations(2);
    for (int i = 0; i < 2; ++i) {
        migrations[size_t(i)].id = {QStringLiteral("shop"), QString::number(i + 1)};
        migrations[size_t(i)].appliedBy = AppliedBy::Project;
        migrations[size_t(i)].projectUndoes = true;
    }
    migrations[1].dependencies = {migrations[0].id};
    auto set = std::make_shared<const MigrationSet>(*formats::find(QStringLiteral("django")), QStringLiteral("shop"),
                                                    migrations, SetOrder::Graph);
    auto fleet = std::make_shared<FleetSnapshot>(*snapshotFromText(QStringLiteral("migrations 1_a 2_b\nbolt AA")));
    fleet->source = std::make_shared<const SourceReading>(set);
    auto diagnosis = std::make_shared<Diagnosis>(*fleet->tenants.front().diagnosis);
    diagnosis->set = set;
    fleet->tenants.front().diagnosis = diagnosis;
    return fleet;
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
