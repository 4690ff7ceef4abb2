// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Check.h"

#include "backups/Backup.h"

#include <algorithm>

namespace tenantry {

QDateTime newestBackup(const Profile &profile)
{
    const Result<Backup> last = findBackup(profile.backupFolder(), QStringLiteral("last"), {profile.storeKey(), {}});
    return last ? last->created : QDateTime();
}

bool isInOrder(const Diagnosis &diagnosis)
{
    return diagnosis.health == TenantHealth::Healthy
           && std::ranges::none_of(diagnosis.findings,
                                   [](const Finding &finding) { return traitsOf(finding.type).isProblem(); });
}

namespace {

/// A part of the fleet, or one without its migrations, would stand in the trends as if tenants had vanished or healed.
std::optional<Error> keepSample(const Access &access, const FleetSnapshot &fleet, SampleStore *samples)
{
    if (!samples || fleet.extent != FleetExtent::Whole || fleet.sourceProblem)
        return std::nullopt;
    const Status kept = samples->add(access.profile.storeKey(), sampleOf(fleet, newestBackup(access.profile)));
    return kept ? std::nullopt : std::optional(kept.error());
}

Checked sampled(const Access &access, SnapshotPtr fleet, SampleStore *samples)
{
    std::optional<Error> problem = keepSample(access, *fleet, samples);
    return {std::move(fleet), std::move(problem)};
}

} // namespace

Result<Checked> checkFleet(const Access &access, const CheckRequest &request, SampleStore *samples,
                           const TaskContext &task)
{
    ScanOptions options;
    options.only = request.only;
    options.source = request.source;
    Result<SnapshotPtr> fleet = scanFleet(access, options, task);
    if (!fleet)
        return failure(fleet.error());
    return sampled(access, std::move(*fleet), samples);
}

Result<Checked> checkAgain(const Access &access, const SnapshotPtr &fleet, const QStringList &schemas,
                           SampleStore *samples, const TaskContext &task)
{
    ScanOptions options;
    options.only = schemas;
    options.known = fleet->source;
    const Result<SnapshotPtr> part = scanFleet(access, options, task);
    if (const SnapshotPtr merged = part ? mergeSnapshots(*fleet, **part, schemas) : nullptr)
        return sampled(access, merged, samples);
    // The source was changed meanwhile, or one of the tenants dropped or unregistered: the fleet is looked at whole.
    if (part || part.error().code == ErrorCode::TenantMissing)
        return checkFleet(access, {}, samples, task);
    return failure(part.error());
}

Afterwards checkAfterwards(const Access &access, const SnapshotPtr &fleet, const QStringList &schemas,
                           SampleStore *samples, const TaskContext &task)
{
    if (!fleet)
        return {};
    const TaskContext untilDone(
        {}, [&task](const Progress &progress) { task.report(progress); },
        [&task](const QString &line) { task.log(line); });
    Result<Checked> now = checkAgain(access, fleet, schemas, samples, untilDone);
    if (!now)
        return {fleet, now.error(), std::nullopt};
    return {std::move(now->fleet), std::nullopt, std::move(now->sampleProblem)};
}

} // namespace tenantry
