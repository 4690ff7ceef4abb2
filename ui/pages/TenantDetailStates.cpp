// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TenantDetailStates.h"

#include "ui/pages/TenantDetail.h"
#include "ui/widgets/Theme.h"

namespace tenantry {

/// The health whose shape and colour a migration's state has.
TenantHealth healthOf(MigrationState state)
{
    switch (theme::toneOf(state)) {
    case theme::Tone::Healthy:
        return TenantHealth::Healthy;
    case theme::Tone::Pending:
        return TenantHealth::Pending;
    case theme::Tone::Broken:
        return TenantHealth::Broken;
    case theme::Tone::Drifted:
        return TenantHealth::Drifted;
    default:
        return TenantHealth::Unknown;
    }
}

TenantHealth healthOf(BackupTrust trust)
{
    switch (trust) {
    case BackupTrust::Verified:
    case BackupTrust::Proven:
        return TenantHealth::Healthy;
    case BackupTrust::Damaged:
        return TenantHealth::Broken;
    case BackupTrust::Unverified:
        break;
    }
    return TenantHealth::Unknown;
}

QString trustWord(BackupTrust trust)
{
    switch (trust) {
    case BackupTrust::Verified:
        return TenantDetail::tr("Verified");
    case BackupTrust::Proven:
        return TenantDetail::tr("Proven");
    case BackupTrust::Damaged:
        return TenantDetail::tr("Damaged");
    case BackupTrust::Unverified:
        break;
    }
    return TenantDetail::tr("Not verified");
}

TenantHealth healthOf(TenantRunState state)
{
    switch (state) {
    case TenantRunState::Done:
        return TenantHealth::Healthy;
    case TenantRunState::Failed:
        return TenantHealth::Broken;
    case TenantRunState::Planned:
    case TenantRunState::Started:
        return TenantHealth::Pending;
    case TenantRunState::Skipped:
    case TenantRunState::Unknown:
        break;
    }
    return TenantHealth::Unknown;
}

QString runWord(TenantRunState state)
{
    switch (state) {
    case TenantRunState::Done:
        return TenantDetail::tr("Done");
    case TenantRunState::Failed:
        return TenantDetail::tr("Failed");
    case TenantRunState::Planned:
        return TenantDetail::tr("Not begun");
    case TenantRunState::Started:
        return TenantDetail::tr("Begun");
    case TenantRunState::Skipped:
        return TenantDetail::tr("Left out");
    case TenantRunState::Unknown:
        break;
    }
    return TenantDetail::tr("Unknown");
}

} // namespace tenantry
