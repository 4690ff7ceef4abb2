// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FleetSnapshot.h"

#include <QHash>

#include <algorithm>
#include <numeric>

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
    return position && *position < states.size() ? states[*position] : MigrationState::Unknown;
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

std::vector<FindingGroup> groupFindings(const FleetSnapshot &snapshot)
{
    struct Building {
        FindingGroup group;
        QStringList subjects;
        std::vector<MigrationId> migrations;
    };
    std::vector<Building> building;
    QHash<QString, size_t> byKey;
    for (size_t t = 0; t < snapshot.tenants.size(); ++t) {
        for (const Finding &finding : snapshot.tenants[t].diagnosis->findings) {
            // Pending migrations make one group; the others are told apart by what they are about.
            const bool perSubject =
                finding.type != FindingType::Pending && finding.type != FindingType::MissingTracking;
            const QString subject = subjectOf(finding);
            const QString key =
                QStringLiteral("%1|%2").arg(static_cast<int>(finding.type)).arg(perSubject ? subject : QString());
            const bool isNew = !byKey.contains(key);
            const size_t found = isNew ? *byKey.insert(key, building.size()) : byKey.value(key);
            if (isNew)
                building.push_back({{finding.type, {}, {}, {}, 0, 0}, {}, {}});
            Building &b = building[found];
            ++b.group.findings;
            b.group.fixable += finding.isFixable() ? 1 : 0;
            if (b.group.tenants.empty() || b.group.tenants.back() != static_cast<int>(t))
                b.group.tenants.push_back(static_cast<int>(t));
            constexpr qsizetype mostNamed = 4;
            if (!subject.isEmpty() && b.subjects.size() <= mostNamed && !b.subjects.contains(subject))
                b.subjects << subject;
            if (b.migrations.size() < 2
                && std::find(b.migrations.begin(), b.migrations.end(), finding.migration) == b.migrations.end())
                b.migrations.push_back(finding.migration);
        }
    }
    std::vector<FindingGroup> groups;
    for (const Finding &finding : snapshot.findings)
        groups.push_back({finding.type, finding.migration, finding.subject(), {}, 1, 0});
    for (Building &b : building) {
        if (b.subjects.size() > 4)
            b.subjects[4] = QStringLiteral("…");
        b.group.summary = b.subjects.join(QStringLiteral(", "));
        b.group.migration = b.migrations.size() == 1 ? b.migrations.front() : MigrationId();
        groups.push_back(std::move(b.group));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FindingGroup &a, const FindingGroup &b) {
        if (severityOf(a.type) != severityOf(b.type))
            return severityOf(a.type) > severityOf(b.type);
        return a.tenants.size() > b.tenants.size();
    });
    return groups;
}

} // namespace tenantry
