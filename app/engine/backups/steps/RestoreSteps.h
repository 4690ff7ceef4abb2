// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/KeptSchemas.h"
#include "backups/Restore.h"
#include "plans/Step.h"

namespace tenantry {

/// What the steps of one restore find out while they run.
struct RestoreOutcome {
    QString safetyBackupId;
    std::vector<RestoreTable> compared;
    QStringList changedSince;
    QStringList mended;
};
using RestoreOutcomePtr = std::shared_ptr<RestoreOutcome>;

/// Of a restore: reads the archive to its end. Errors: BackupDamaged, which the manifest then says.
std::shared_ptr<const Step> verifyArchiveStep(const RestorePlan &plan);
/// Of a restore: backs up the tenant as it is.
std::shared_ptr<const Step> safetyBackupStep(const RestorePlan &plan, RestoreOutcomePtr outcome);
/// Of a restore: renames the live schema aside and makes the new one; takes both back. Of one that cleans the live
/// schema: looks whether that is as planned, and tells what is there where it fails.
std::shared_ptr<const Step> swapStep(const RestorePlan &plan, RestoreOutcomePtr outcome);
/// Of a restore: runs pg_restore, without the entries of the archive in \p leaveOut.
std::shared_ptr<const Step> restoreArchiveStep(const RestorePlan &plan, const QStringList &leaveOut);
/// Of a restore: makes what pg_restore leaves out because its owner may not make it.
std::shared_ptr<const Step> superusersPartStep(std::vector<SuperusersPart> parts);
/// Of a restore: makes the privileges on what was restored those of the backup, then opens the schema to others.
std::shared_ptr<const Step> privilegesStep(const RestorePlan &plan, RestoreOutcomePtr outcome);
/// Of a restore: compares rows and recorded migrations with the manifest.
std::shared_ptr<const Step> compareStep(const RestorePlan &plan, RestoreOutcomePtr outcome);
/// Of a restore: gives the planner statistics, which no archive holds. A table whose owner's code fails is noted.
std::shared_ptr<const Step> analyzeStep(const RestorePlan &plan);
/// Of a restore: takes the marker off the new schema.
std::shared_ptr<const Step> finishStep(const RestorePlan &plan);

/// Drops the schema that a restore put aside.
std::shared_ptr<const Step> dropSchemaStep(const QString &asideName);
/// Gives what a finished restore put aside its name back.
std::shared_ptr<const Step> putBackStep(const PutBack &plan);
/// Takes back a restore that was cut off.
std::shared_ptr<const Step> takeBackStep(const InterruptedRestore &interrupted);

} // namespace tenantry
