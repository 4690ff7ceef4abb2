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

TaskId Session::Impl::startChanging(const QString &title, const Looking &looking, const AfterFunction &make)
{
    if (const std::optional<Error> error = jobs::refusal(*q)) {
        return refuse(title, *error);
    }
    const auto slot = std::make_shared<SnapshotPtr>();
    return start(title, make(slot), [this, slot, looking](const TaskSnapshot &) {
        q->refreshBackups();
        q->refreshRuns();
        adoptAfter(*slot, looking.base, looking.schemas);
    });
}

TaskId Session::apply(const Plan &plan, const ApplyOptions &options)
{
    return m_impl->startChanging(plan.title, {plan.snapshot, plan.schemas()}, [&](const jobs::AfterSlot &slot) {
        return jobs::apply(access(), plan, options, m_impl->records(), slot);
    });
}

TaskId Session::backUp(const BackupRequest &request)
{
    Impl &d = *m_impl;
    const qsizetype count = d.snapshot ? backUpSubjects(*d.snapshot, request.tenants).size() : request.tenants.size();
    const QString title = tr("Back up %n tenants", nullptr, int(count));
    if (!d.workers->journal || !d.snapshot) {
        return d.refuse(title, jobs::notReady(*this));
    }
    return d.start(title, jobs::backUp(access(), d.snapshot, request, d.records()), [this](const TaskSnapshot &) {
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
    const SnapshotPtr fleet = snapshot();
    return m_impl->startChanging(plan.title, {fleet, {plan.tenant.schema}}, [&](const jobs::AfterSlot &slot) {
        return jobs::restore(fleet, plan, options, m_impl->records(), slot);
    });
}

TaskId Session::takeBack(const InterruptedRestore &restore)
{
    const SnapshotPtr fleet = snapshot();
    return m_impl->startChanging(
        tr("Take back the restore of %1").arg(restore.schema), {fleet, {restore.schema}},
        [&](const jobs::AfterSlot &slot) { return jobs::takeBack(access(), restore, fleet, m_impl->records(), slot); });
}

TaskId Session::takeBack(const PutBack &plan)
{
    const SnapshotPtr fleet = snapshot();
    const QString &schema = plan.kept.schema;
    return m_impl->startChanging(
        tr("Take back the restore of %1").arg(schema), {fleet, {schema}},
        [&](const jobs::AfterSlot &slot) { return jobs::takeBack(access(), plan, fleet, m_impl->records(), slot); });
}

TaskId Session::dropAside(const QString &asideName)
{
    const QString title = tr("Drop %1").arg(asideName);
    if (const std::optional<Error> error = jobs::refusal(*this)) {
        return m_impl->refuse(title, *error);
    }
    return startTask(title, jobs::dropKept(access(), asideName, m_impl->records()));
}

} // namespace tenantry
