// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/TakeBack.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

Result<InterruptedRestore> restoreToTakeBack(const Access &access, const QString &schema, std::stop_token stop)
{
    const Result<std::vector<InterruptedRestore>> all = interruptedRestores(access, stop);
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find(*all, schema, &InterruptedRestore::schema);
    if (found == all->end())
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "No restore of \"%1\" was cut off, or somebody is working on it.")
                .arg(schema),
            QCoreApplication::translate("Engine",
                                        "A restore that is still under way has to end first. Perhaps somebody "
                                        "took it back already: scan the tenant again."));
    if (found->undoSql.isEmpty())
        return failure(ErrorCode::RestoreFailed,
                       QCoreApplication::translate("Engine", "The schema that the restore of \"%1\" put aside is gone.")
                           .arg(schema),
                       QCoreApplication::translate("Engine", "Nothing can be taken back. Restore the tenant again."));
    return *found;
}

Result<Afterwards> takeBack(const Access &access, const InterruptedRestore &interrupted, const SnapshotPtr &fleet,
                            const Records &records, const TaskContext &task)
{
    const Status undone = undoInterruptedRestore(access, interrupted, records.journal, task);
    if (!undone)
        return failure(undone.error());
    return checkAfterwards(access, fleet, {interrupted.schema}, records.samples, task);
}

Result<Afterwards> takeBack(const Access &access, const PutBack &plan, const SnapshotPtr &fleet, const Records &records,
                            const TaskContext &task)
{
    const Status done = putBack(access, plan, records.journal, task);
    if (!done)
        return failure(done.error());
    return checkAfterwards(access, fleet, {plan.kept.schema}, records.samples, task);
}

} // namespace tenantry
