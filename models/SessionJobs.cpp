// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SessionJobs.h"

#include <QCoreApplication>
#include <QLocale>

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
    case RunState::Other:
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
        const QLocale locale;
        text = say(QT_TRANSLATE_NOOP("Session", "%1 of %2 tenants are done, %3 failed, %4 were left out."))
                   .arg(locale.toString(run.tenantsDone), locale.toString(run.tenantsTotal),
                        locale.toString(run.tenantsFailed), locale.toString(run.tenantsSkipped));
    }
    return report.stopReason.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, report.stopReason);
}

/// What went well but for this: the trend has a gap, or the fleet that is shown is not of now.
void logOf(const std::optional<Error> &problem, const TaskContext &task)
{
    if (problem) {
        task.log(problem->toText());
    }
}

TaskOutcome checked(int tenants)
{
    TaskOutcome outcome;
    outcome.summary = say(QT_TRANSLATE_N_NOOP("Session", "%n tenants were scanned."), tenants);
    return outcome;
}

/// The fleet as it is now goes to the window; where it could not be read, the slot stays empty and the log says why.
void keepAfter(Afterwards after, const AfterSlot &slot, const TaskContext &task)
{
    logOf(after.scanError, task);
    logOf(after.sampleProblem, task);
    if (!after.scanError) {
        *slot = std::move(after.fleet);
    }
}

} // namespace

TaskFunction scan(Access access, SampleStore *samples, CheckSlot slot)
{
    return [access = std::move(access), samples, slot = std::move(slot)](const TaskContext &task) {
        *slot = checkFleet(access, {}, samples, task);
        if (!*slot) {
            return TaskOutcome::fromError(slot->error());
        }
        logOf((*slot)->sampleProblem, task);
        return checked(int((*slot)->fleet->tenants.size()));
    };
}

TaskFunction rescan(Access access, SnapshotPtr fleet, QStringList schemas, SampleStore *samples, CheckSlot slot)
{
    return [access = std::move(access), fleet = std::move(fleet), schemas = std::move(schemas), samples,
            slot = std::move(slot)](const TaskContext &task) {
        *slot = checkAgain(access, fleet, schemas, samples, task);
        if (!*slot) {
            return TaskOutcome::fromError(slot->error());
        }
        logOf((*slot)->sampleProblem, task);
        return checked(int(schemas.size()));
    };
}

TaskFunction apply(Access access, Plan plan, ApplyOptions options, Records records, AfterSlot slot)
{
    return [access = std::move(access), plan = std::move(plan), options = std::move(options), records,
            slot = std::move(slot)](const TaskContext &task) {
        Result<ApplyReport> report = applyPlan(access, plan, options, records, task);
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
        keepAfter(std::move(report->after), slot, task);
        return outcome;
    };
}

TaskFunction backUp(Access access, SnapshotPtr fleet, BackupRequest request, Records records)
{
    return [access = std::move(access), fleet = std::move(fleet), request = std::move(request),
            records](const TaskContext &task) {
        const Result<Backup> backup = tenantry::backUp(access, *fleet, request, records, task);
        if (!backup) {
            return TaskOutcome::fromError(backup.error());
        }
        TaskOutcome outcome;
        outcome.summary =
            say(QT_TRANSLATE_N_NOOP("Session", "%n tenants were backed up and the archives read to their end."),
                int(backup->tenants.size()));
        if (!backup->leftOut.empty()) {
            outcome.state = TaskState::PartlyFailed;
            outcome.summary += u' '
                               + say(QT_TRANSLATE_N_NOOP("Session", "%n tenants were left out; the log says why."),
                                     int(backup->leftOut.size()));
            for (const BackupLeftOut &left : backup->leftOut) {
                task.log(QStringLiteral("%1: %2").arg(left.schema, left.reason));
            }
        }
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

TaskFunction restore(SnapshotPtr fleet, RestorePlan plan, RestoreOptions options, Records records, AfterSlot slot)
{
    return [fleet = std::move(fleet), plan = std::move(plan), options = std::move(options), records,
            slot = std::move(slot)](const TaskContext &task) {
        Result<Restored> restored = restoreInPlace(fleet, plan, {options, KeptSchema::Keep}, records, task);
        if (!restored) {
            return TaskOutcome::fromError(restored.error());
        }
        const RestoreReport &report = restored->report;
        TaskOutcome outcome;
        outcome.runId = report.runId;
        outcome.summary =
            report.asideName.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Session", "%1 is restored; its rows equal the backup's."))
                      .arg(plan.tenant.schema)
                : say(QT_TRANSLATE_NOOP(
                          "Session",
                          "%1 is restored; its rows equal the backup's. The schema as it was is kept as %2."))
                      .arg(plan.tenant.schema, report.asideName);
        keepAfter(std::move(restored->after), slot, task);
        return outcome;
    };
}

namespace {

/// \p What: an InterruptedRestore or a PutBack.
template <typename What>
TaskFunction takingBack(Access access, What what, const QString &schema, SnapshotPtr fleet, Records records,
                        AfterSlot slot)
{
    return [access = std::move(access), what = std::move(what), schema, fleet = std::move(fleet), records,
            slot = std::move(slot)](const TaskContext &task) {
        Result<Afterwards> after = tenantry::takeBack(access, what, fleet, records, task);
        if (!after) {
            return TaskOutcome::fromError(after.error());
        }
        TaskOutcome outcome;
        outcome.summary = say(QT_TRANSLATE_NOOP("Session", "%1 is as it was before the restore.")).arg(schema);
        keepAfter(std::move(*after), slot, task);
        return outcome;
    };
}

} // namespace

TaskFunction takeBack(Access access, InterruptedRestore restore, SnapshotPtr fleet, Records records, AfterSlot slot)
{
    const QString schema = restore.schema;
    return takingBack(std::move(access), std::move(restore), schema, std::move(fleet), records, std::move(slot));
}

TaskFunction takeBack(Access access, PutBack plan, SnapshotPtr fleet, Records records, AfterSlot slot)
{
    const QString schema = plan.kept.schema;
    return takingBack(std::move(access), std::move(plan), schema, std::move(fleet), records, std::move(slot));
}

TaskFunction dropKept(Access access, QString asideName, Records records)
{
    return [access = std::move(access), asideName = std::move(asideName), records](const TaskContext &task) {
        const Status status = tenantry::dropKept(access, asideName, records, task);
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
                 say(QT_TRANSLATE_NOOP("Session", "The fleet has not been scanned yet.")),
                 say(QT_TRANSLATE_NOOP("Session", "Wait for the scan to end, or press F5.")),
                 {},
                 {}};
}

} // namespace tenantry::jobs
