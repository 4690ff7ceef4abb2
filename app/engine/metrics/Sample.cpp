// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/Sample.h"

#include <algorithm>

namespace tenantry {

FleetSample sampleOf(const FleetSnapshot &snapshot, const QDateTime &lastBackupAt)
{
    const HealthCounts counts = snapshot.counts();
    FleetSample sample;
    sample.takenAt = snapshot.takenAt;
    sample.total = counts.total();
    sample.healthy = counts.of(TenantHealth::Healthy);
    sample.pending = counts.of(TenantHealth::Pending);
    sample.broken = counts.of(TenantHealth::Broken);
    sample.drifted = counts.of(TenantHealth::Drifted);
    sample.unknown = counts.of(TenantHealth::Unknown);
    sample.notProvisioned = counts.of(TenantHealth::NotProvisioned);
    for (const TenantState &tenant : snapshot.tenants) {
        sample.pendingMigrations += tenant.diagnosis->pendingCount;
        sample.maxPending = std::max(sample.maxPending, tenant.diagnosis->pendingCount);
        const std::vector<Finding> &findings = tenant.diagnosis->findings;
        sample.findings += static_cast<int>(std::count_if(
            findings.begin(), findings.end(), [](const Finding &one) { return traitsOf(one.type).isProblem(); }));
        sample.tenantBytes += tenant.sizeBytes;
    }
    sample.scanSeconds = std::chrono::duration<double>(snapshot.duration).count();
    sample.databaseBytes = snapshot.databaseBytes;
    sample.lastBackupAt = lastBackupAt;
    sample.worstAttention = sample.needAttention();
    sample.worstFindings = sample.findings;
    sample.worstScanSeconds = sample.scanSeconds;
    return sample;
}

} // namespace tenantry
