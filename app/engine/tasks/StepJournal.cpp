// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/StepJournal.h"

namespace tenantry {

StepJournal::StepJournal(Journal &journal, QString runId, std::span<const RunTenant> tenants)
    : m_journal(journal)
    , m_runId(std::move(runId))
    , m_tenants(tenants)
{
}

Status StepJournal::start(StepFact step)
{
    step.state = TenantRunState::Started;
    step.started = QDateTime::currentDateTimeUtc();
    step.ended = {};
    m_steps.push_back(std::move(step));
    if (const Status written = write(); !written)
        return written;
    m_steps.erase(m_steps.begin(), m_steps.end() - 1);
    return {};
}

Status StepJournal::write()
{
    if (const Status written = writeTenants(); !written)
        return written;
    m_kept.clear();
    for (const RunTenant &tenant : m_tenants)
        m_kept.push_back(tenant.messages.size());
    return {};
}

/// A tenant of a thousand steps is not to have all its messages written a thousand times.
Status StepJournal::writeTenants()
{
    if (!m_kept.empty())
        return m_journal.goOn(m_runId, m_tenants, m_kept, m_steps);
    std::vector<RunTenant> tenants(m_tenants.begin(), m_tenants.end());
    for (RunTenant &tenant : tenants)
        tenant.state = TenantRunState::Started;
    return m_journal.update(m_runId, tenants, m_steps);
}

void StepJournal::end(TenantRunState state, const Error &error)
{
    if (m_steps.empty() || m_steps.back().state != TenantRunState::Started)
        return;
    StepFact &step = m_steps.back();
    step.state = state;
    step.error = error;
    step.ended = QDateTime::currentDateTimeUtc();
}

Status StepJournal::finish()
{
    if (const Status written = m_journal.update(m_runId, m_tenants, m_steps); !written)
        return written;
    m_steps.clear();
    m_kept.clear();
    return {};
}

} // namespace tenantry
