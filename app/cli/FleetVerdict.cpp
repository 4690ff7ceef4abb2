// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FleetVerdict.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

bool saysUnread(const Finding &finding)
{
    return finding.type == FindingType::Busy || finding.type == FindingType::Unreadable
           || finding.type == FindingType::InvalidName || finding.type == FindingType::UnknownType;
}

Verdict judge(const Diagnosis &diagnosis, const AppFilter &filter)
{
    Verdict verdict;
    for (size_t i = 0; i < diagnosis.states.size(); ++i) {
        const Migration &migration = diagnosis.set->at(i);
        if (diagnosis.states[i] == MigrationState::Pending && filter.has(migration.id))
            verdict.pending.push_back(&migration);
    }
    bool unread = false;
    bool beyondPending = false;
    for (const Finding &finding : diagnosis.findings) {
        if (!filter.has(finding))
            continue;
        verdict.findings.push_back(&finding);
        unread = unread || saysUnread(finding);
        beyondPending = beyondPending || (finding.type != FindingType::Pending && traitsOf(finding.type).isProblem());
        if (saysUnread(finding) && verdict.error.isEmpty())
            verdict.error = findingDescription(finding);
    }
    verdict.health = diagnosis.health;
    const bool isJudged = diagnosis.health != TenantHealth::Unknown && diagnosis.health != TenantHealth::NotProvisioned;
    // With a filter, what is wrong with other apps does not count; what could not be read always does.
    if (filter.isActive() && !unread && isJudged && !beyondPending)
        verdict.health = verdict.pending.empty() ? TenantHealth::Healthy : TenantHealth::Pending;
    return verdict;
}

} // namespace

FleetVerdict::FleetVerdict(const FleetSnapshot &snapshot, const AppFilter &filter)
    : m_snapshot(snapshot)
    , m_filter(filter)
{
}

const Verdict &FleetVerdict::of(const TenantState &tenant)
{
    const Diagnosis *diagnosis = tenant.diagnosis.get();
    const auto known = m_verdicts.find(diagnosis);
    if (known != m_verdicts.end())
        return known->second;
    return m_verdicts.emplace(diagnosis, judge(*diagnosis, m_filter)).first->second;
}

int FleetVerdict::okCount()
{
    return static_cast<int>(std::count_if(m_snapshot.tenants.begin(), m_snapshot.tenants.end(),
                                          [this](const TenantState &tenant) { return of(tenant).isOk(); }));
}

} // namespace tenantry::cli
