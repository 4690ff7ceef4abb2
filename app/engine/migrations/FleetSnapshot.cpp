// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FleetSnapshot.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace tenantry {

QString migrationStateKey(MigrationState state)
{
    switch (state) {
    case MigrationState::Applied:
        return QStringLiteral("applied");
    case MigrationState::Pending:
        return QStringLiteral("pending");
    case MigrationState::Failed:
        return QStringLiteral("failed");
    case MigrationState::Absent:
        return QStringLiteral("absent");
    case MigrationState::Edited:
        return QStringLiteral("edited");
    case MigrationState::Untracked:
        return QStringLiteral("untracked");
    case MigrationState::NotExpected:
        return QStringLiteral("not_expected");
    case MigrationState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString tenantHealthKey(TenantHealth health)
{
    switch (health) {
    case TenantHealth::Healthy:
        return QStringLiteral("healthy");
    case TenantHealth::Pending:
        return QStringLiteral("pending");
    case TenantHealth::Broken:
        return QStringLiteral("broken");
    case TenantHealth::Drifted:
        return QStringLiteral("drifted");
    case TenantHealth::NotProvisioned:
        return QStringLiteral("not_provisioned");
    case TenantHealth::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

Diagnosis::Diagnosis()
    : set(std::make_shared<const MigrationSet>())
{
}

MigrationState Diagnosis::stateOf(const MigrationId &id) const
{
    const auto position = set->indexOf(id);
    if (!position)
        return set->isElsewhere(id) ? MigrationState::NotExpected : MigrationState::Unknown;
    return *position < states.size() ? states[*position] : MigrationState::Unknown;
}

bool Diagnosis::recordsNone() const
{
    return std::all_of(states.begin(), states.end(), [](MigrationState state) {
        return state == MigrationState::Pending || state == MigrationState::Untracked
               || state == MigrationState::Unknown;
    });
}

int HealthCounts::total() const
{
    return std::accumulate(byHealth.begin(), byHealth.end(), 0);
}

HealthCounts FleetSnapshot::counts() const
{
    HealthCounts counts;
    for (const TenantState &tenant : tenants)
        ++counts.byHealth[static_cast<size_t>(tenant.health())];
    return counts;
}

const TenantState *FleetSnapshot::find(const QString &schema) const
{
    const auto found =
        std::lower_bound(tenants.begin(), tenants.end(), schema,
                         [](const TenantState &tenant, const QString &name) { return tenant.schema < name; });
    return found != tenants.end() && found->schema == schema ? &*found : nullptr;
}

PendingWork FleetSnapshot::pendingWork() const
{
    PendingWork work;
    for (const TenantState &tenant : tenants)
        (tenant.health() == TenantHealth::Pending ? work.toApply : work.waiting) += tenant.diagnosis->pendingCount;
    return work;
}

/// What a finding is about, for the line that stands for many.
static QString subjectOf(const Finding &finding)
{
    if (finding.type == FindingType::MissingObject || finding.type == FindingType::PartialMigration
        || finding.type == FindingType::Undecidable) {
        QStringList names;
        for (const ObjectName &object : finding.evidence.objects)
            names << object.text();
        if (!names.isEmpty())
            return names.join(QStringLiteral(", "));
    }
    return finding.subject();
}

namespace {

constexpr qsizetype mostNamed = 4;

/// A group in the making.
struct Building {
    FindingGroup group;
    QStringList subjects; ///< those that are named, and one more where there are more
    std::vector<MigrationId> migrations;

    void add(const Finding &finding, int tenant)
    {
        ++group.findings;
        group.fixable += finding.isFixable() ? 1 : 0;
        if (group.tenants.empty() || group.tenants.back() != tenant)
            group.tenants.push_back(tenant);
        addSubject(subjectOf(finding));
        addMigration(finding.migration);
    }
    void join(const Building &other)
    {
        group.findings += other.group.findings;
        group.fixable += other.group.fixable;
        for (const QString &subject : other.subjects)
            addSubject(subject);
        for (const MigrationId &migration : other.migrations)
            addMigration(migration);
    }
    FindingGroup finished()
    {
        if (subjects.size() > mostNamed)
            subjects[mostNamed] = QStringLiteral("…");
        group.summary = subjects.join(QStringLiteral(", "));
        group.migration = migrations.size() == 1 ? migrations.front() : MigrationId();
        return std::move(group);
    }

private:
    void addSubject(const QString &subject)
    {
        if (!subject.isEmpty() && subjects.size() <= mostNamed && !subjects.contains(subject))
            subjects << subject;
    }
    void addMigration(const MigrationId &migration)
    {
        if (migrations.size() < 2 && std::find(migrations.begin(), migrations.end(), migration) == migrations.end())
            migrations.push_back(migration);
    }
};

/// By type and by what they are about; pending migrations, and those that nobody recorded, make one group each.
std::vector<Building> groupedBySubject(const FleetSnapshot &snapshot)
{
    std::vector<Building> building;
    QHash<QString, size_t> byKey;
    for (size_t t = 0; t < snapshot.tenants.size(); ++t) {
        for (const Finding &finding : snapshot.tenants[t].diagnosis->findings) {
            const bool perSubject =
                finding.type != FindingType::Pending && finding.type != FindingType::MissingTracking;
            const QString key = QStringLiteral("%1|%2")
                                    .arg(static_cast<int>(finding.type))
                                    .arg(perSubject ? subjectOf(finding) : QString());
            const auto known = byKey.constFind(key);
            const size_t found = known == byKey.constEnd() ? building.size() : *known;
            if (found == building.size()) {
                byKey.insert(key, found);
                building.push_back({{finding.type, {}, {}, {}, 0, 0}, {}, {}});
            }
            building[found].add(finding, static_cast<int>(t));
        }
    }
    return building;
}

} // namespace

std::vector<FindingGroup> groupFindings(const FleetSnapshot &snapshot)
{
    std::vector<Building> merged;
    std::map<std::pair<FindingType, std::vector<int>>, size_t> byTenants;
    for (Building &one : groupedBySubject(snapshot)) {
        const auto [place, isNew] = byTenants.try_emplace({one.group.type, one.group.tenants}, merged.size());
        if (isNew)
            merged.push_back(std::move(one));
        else
            merged[place->second].join(one);
    }
    std::vector<FindingGroup> groups;
    for (const Finding &finding : snapshot.findings)
        groups.push_back({finding.type, finding.migration, finding.subject(), {}, 1, 0});
    for (Building &one : merged)
        groups.push_back(one.finished());
    std::stable_sort(groups.begin(), groups.end(), [](const FindingGroup &a, const FindingGroup &b) {
        const auto rank = [](const FindingGroup &group) {
            return std::make_tuple(severityOf(group.type), traitsOf(group.type).tint, group.tenants.size());
        };
        return rank(a) > rank(b);
    });
    return groups;
}

} // namespace tenantry
