// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SessionImpl.h"

#include <QCoreApplication>

namespace tenantry {

TaskId Session::startTask(const QString &title, TaskFunction function)
{
    return m_impl->start(title, std::move(function), [this](const TaskSnapshot &) {
        refreshBackups();
        refreshRuns();
        scan();
    });
}

TaskId Session::apply(const Plan &plan, const RunOptions &options, BackupFirst backup)
{
    Impl &d = *m_impl;
    if (const std::optional<Error> error = jobs::refusal(*this)) {
        return d.refuse(plan.title, *error);
    }
    auto report = std::make_shared<std::optional<GuardedReport>>();
    const TaskId id =
        d.start(plan.title, jobs::apply(access(), plan, options, backup, *d.workers->journal, d.sampling(), report),
                [this, report, base = plan.snapshot, schemas = plan.schemas()](const TaskSnapshot &) {
                    refreshBackups();
                    refreshRuns();
                    if (*report && (*report)->after && m_impl->snapshot == base) {
                        m_impl->adopt((*report)->after);
                        refreshSamples(); // the run left one of its own
                    } else {
                        rescan(schemas); // a newer scan came between, or the run ended before its own rescan
                    }
                });
    return id;
}

TaskId Session::backUp(const BackupRequest &request)
{
    Impl &d = *m_impl;
    const int count =
        request.tenants.isEmpty() && d.snapshot ? int(d.snapshot->tenants.size()) : int(request.tenants.size());
    const QString title = tr("Back up %n tenants", nullptr, count);
    if (!d.workers->journal || !d.snapshot) {
        return d.refuse(title, jobs::notReady(*this));
    }
    return d.start(title, jobs::backUp(access(), d.snapshot, request, *d.workers->journal),
                   [this](const TaskSnapshot &) {
                       refreshBackups();
                       refreshRuns();
                   });
}

TaskId Session::verify(const Backup &backup)
{
    return m_impl->start(tr("Verify backup %1").arg(backup.id), jobs::verify(backup),
                         [this](const TaskSnapshot &) { refreshBackups(); });
}

TaskId Session::restore(const RestorePlan &plan, const RestoreOptions &options)
{
    Impl &d = *m_impl;
    if (const std::optional<Error> error = jobs::refusal(*this)) {
        return d.refuse(plan.title, *error);
    }
    return d.start(plan.title, jobs::restore(access(), d.snapshot, plan, options, *d.workers->journal),
                   [this, schema = plan.tenant.schema](const TaskSnapshot &) {
                       refreshBackups();
                       refreshRuns();
                       rescan({schema});
                   });
}

TaskId Session::startWriting(const QString &title, TaskFunction function)
{
    const std::optional<Error> error = jobs::refusal(*this);
    return error ? m_impl->refuse(title, *error) : startTask(title, std::move(function));
}

TaskId Session::takeBack(const InterruptedRestore &restore)
{
    return startWriting(tr("Take back the restore of %1").arg(restore.schema), jobs::takeBack(access(), restore));
}

TaskId Session::dropAside(const QString &asideName)
{
    return startWriting(tr("Drop %1").arg(asideName), jobs::dropAside(access(), asideName));
}

} // namespace tenantry
