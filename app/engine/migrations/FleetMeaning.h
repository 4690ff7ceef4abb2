// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Meaning.h"
#include "migrations/FleetSnapshot.h"

namespace tenantry {

Meaning meaningOf(TenantHealth health);  ///< "healthy", "pending", "broken", "drifted", "unknown", "not provisioned"
Meaning meaningOf(MigrationState state); ///< "applied", "recorded, absent", …
Meaning meaningOf(Severity severity);    ///< "critical", …
Tone toneOf(FindingType type);           ///< its words are Finding.h's

inline constexpr std::array allMigrationStates{
    MigrationState::Applied, MigrationState::Pending,   MigrationState::Failed,  MigrationState::Absent,
    MigrationState::Edited,  MigrationState::Untracked, MigrationState::Unknown, MigrationState::NotExpected};
inline constexpr std::array allSeverities{Severity::Critical, Severity::High, Severity::Medium, Severity::Low};

} // namespace tenantry
