// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SessionJobs.h"

#include <QCoreApplication>

namespace tenantry::jobs {

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Session", text, nullptr, n);
}

TaskState taskState(RunState state, int done)
{
    switch (state) {
    case RunState::Succeeded:
        return TaskState::Succeeded;
    case RunState::Cancelled:
        return TaskState::Cancelled;
    case RunState::PartlyFailed:
        return TaskState::PartlyFailed;
    case RunState::Running:
    case RunState::Failed:
    case RunState::Interrupted:
    case RunState::Stopped:
        break;
    }
    return done > 0 ? TaskState::PartlyFailed : TaskState::Failed;
}

QString summaryOf(const RunReport &report)
{
    const RunRecord &run = report.run;
    QString text;
    if (run.tenantsFailed == 0 && run.tenantsSkipped == 0 && run.tenantsDone == run.tenantsTotal) {
        text = say(QT_TRANSLATE_N_NOOP("Session", "All %n tenants are done."), run.tenantsTotal);
    } else {
        text = say(QT_TRANSLATE_NOOP("Session", "%1 of %2 tenants are done, %3 failed, %4 were left out."))
                   .arg(run.tenantsDone)
                   .arg(run.tenantsTotal)
                   .arg(run.tenantsFailed)
                   .arg(run.tenantsSkipped);
    }
    return report.stopReason.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, report.stopReason);
}

void keepSample(const Access &access, const Sampling &sampling, const FleetSnapshot &fleet, const TaskContext &task)
{
    if (!sampling.store) {
        return;
    }
    const Status kept = sampling.store->add(access.profile.storeKey(), sampleOf(fleet, sampling.lastBackup));
    if (!kept) {
        task.log(kept.error().toText()); // what was scanned is good; the trend has a gap
    }
}

TaskOutcome checked(int tenants)
{
    TaskOutcome outcome;
    outcome.summary = say(QT_TRANSLATE_N_NOOP("Session", "%n tenants were checked."), tenants);
    return outcome;
}

} // namespace

TaskFunction scan(Access access, Sampling sampling, SnapshotSlot slot)
{
    return
        [access = std::move(access), sampling = std::move(sampling), slot = std::move(slot)](const TaskContext &task) {
            *slot = scanFleet(access, {}, task);
            if (!*slot) {
                return TaskOutcome::fromError(slot->error());
            }
            const FleetSnapshot &fleet = ***slot;
            keepSample(access, sampling, fleet, task);
            return checked(int(fleet.tenants.size()));
        };
}

TaskFunction rescan(Access access, SnapshotPtr base, ScanOptions options, Sampling sampling, SnapshotSlot slot)
{
    return [access = std::move(access), base = std::move(base), options = std::move(options),
            sampling = std::move(sampling), slot = std::move(slot)](const TaskContext &task) {
        const Result<SnapshotPtr> part = scanFleet(access, options, task);
        if (!part) {
            *slot = part;
            return TaskOutcome::fromError(part.error());
        }
        // Where the source has changed the older diagnoses say nothing any more: the fleet is scanned whole.
        const SnapshotPtr merged = mergeSnapshots(*base, **part, options.only);
        *slot = merged ? Result<SnapshotPtr>(merged) : scanFleet(access, {}, task);
        if (!*slot) {
            return TaskOutcome::fromError(slot->error());
        }
        keepSample(access, sampling, ***slot, task);
        return checked(int(options.only.size()));
    };
}

TaskFunction apply(Access access, Plan plan, RunOptions options, BackupFirst backup, Journal &journal,
                   Sampling sampling, ReportSlot slot)
{
    return [access = std::move(access), plan = std::move(plan), options = std::move(options), backup, &journal,
            sampling = std::move(sampling), slot = std::move(slot)](const TaskContext &task) {
        Result<GuardedReport> report = runGuarded(access, plan, options, backup, journal, task);
        if (!report) {
            return TaskOutcome::fromError(report.error());
        }
        TaskOutcome outcome;
        outcome.state = taskState(report->run.run.state, report->run.run.tenantsDone);
        outcome.summary = summaryOf(report->run);
        outcome.runId = report->run.run.id;
        if (outcome.state == TaskState::Failed && !report->run.tenants.empty()) {
            for (const RunTenant &tenant : report->run.tenants) {
                if (tenant.state == TenantRunState::Failed) {
                    outcome.error = tenant.error;
                    break;
                }
            }
        }
        if (report->after) {
            keepSample(access, sampling, *report->after, task);
        }
        *slot = std::move(*report);
        return outcome;
    };
}

TaskFunction backUp(Access access, SnapshotPtr snapshot, BackupRequest request, Journal &journal)
{
    return [access = std::move(access), snapshot = std::move(snapshot), request = std::move(request),
            &journal](const TaskContext &task) {
        const Result<Backup> backup = createBackup(access, *snapshot, request, journal, task);
        if (!backup) {
            return TaskOutcome::fromError(backup.error());
        }
        TaskOutcome outcome;
        outcome.summary =
            say(QT_TRANSLATE_N_NOOP("Session", "%n tenants were backed up and the archives read to their end."),
                int(backup->tenants.size()));
        return outcome;
    };
}

TaskFunction verify(Backup backup)
{
    return [backup = std::move(backup)](const TaskContext &task) {
        const Result<Backup> verified = verifyBackup(backup, task);
        if (!verified) {
            return TaskOutcome::fromError(verified.error());
        }
        TaskOutcome outcome;
        outcome.summary =
            say(QT_TRANSLATE_N_NOOP("Session",
                                    "The checksums of %n files match and pg_restore read every archive to its end."),
                int(verified->files.size()));
        return outcome;
    };
}

TaskFunction restore(Access access, SnapshotPtr snapshot, RestorePlan plan, RestoreOptions options, Journal &journal)
{
    return [access = std::move(access), snapshot = std::move(snapshot), plan = std::move(plan), options,
            &journal](const TaskContext &task) {
        const Result<RestoreReport> report = restoreTenant(access, *snapshot, plan, options, journal, task);
        if (!report) {
            return TaskOutcome::fromError(report.error());
        }
        TaskOutcome outcome;
        outcome.runId = report->runId;
        outcome.summary =
            report->asideName.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Session", "%1 is restored; its rows equal the backup's."))
                      .arg(plan.tenant.schema)
                : say(QT_TRANSLATE_NOOP(
                          "Session",
                          "%1 is restored; its rows equal the backup's. The schema as it was is kept as %2."))
                      .arg(plan.tenant.schema, report->asideName);
        return outcome;
    };
}

TaskFunction takeBack(Access access, InterruptedRestore restore)
{
    return [access = std::move(access), restore = std::move(restore)](const TaskContext &task) {
        const Status undone = undoInterruptedRestore(access, restore, task);
        if (!undone) {
            return TaskOutcome::fromError(undone.error());
        }
        TaskOutcome outcome;
        outcome.summary = say(QT_TRANSLATE_NOOP("Session", "%1 is as it was before the restore.")).arg(restore.schema);
        return outcome;
    };
}

TaskFunction dropAside(Access access, QString asideName)
{
    return [access = std::move(access), asideName = std::move(asideName)](const TaskContext &task) {
        const Status status = tenantry::dropAside(access, asideName, task);
        if (!status) {
            return TaskOutcome::fromError(status.error());
        }
        TaskOutcome outcome;
        outcome.summary = say(QT_TRANSLATE_NOOP("Session", "The schema %1 was dropped.")).arg(asideName);
        return outcome;
    };
}

Result<std::vector<FleetSample>> readSamples(SampleStore &store, const QString &connection, const QDateTime &from,
                                             const QDateTime &to)
{
    return store.range(connection, from, to);
}

std::optional<Error> refusal(Session &session)
{
    if (session.isReadOnly()) {
        return Error{ErrorCode::ReadOnlyServer,
                     session.readOnlyReason(),
                     say(QT_TRANSLATE_NOOP("Session", "Nothing was changed.")),
                     {},
                     {}};
    }
    if (!session.journal() || !session.snapshot()) {
        return notReady(session);
    }
    return std::nullopt;
}

Error notReady(Session &session)
{
    if (!session.journal()) {
        return Error{
            ErrorCode::StoreUnusable,
            say(QT_TRANSLATE_NOOP("Session", "The local store could not be opened, so nothing could be journaled.")),
            say(QT_TRANSLATE_NOOP("Session",
                                  "Nothing is changed without a journal. See that the data folder can be written.")),
            {},
            {}};
    }
    return Error{ErrorCode::PlanOutdated,
                 say(QT_TRANSLATE_NOOP("Session", "The fleet has not been checked yet.")),
                 say(QT_TRANSLATE_NOOP("Session", "Wait for the check to end, or press F5.")),
                 {},
                 {}};
}

} // namespace tenantry::jobs
