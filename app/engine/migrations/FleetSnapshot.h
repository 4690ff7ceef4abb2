// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Extensions.h"
#include "migrations/Finding.h"
#include "migrations/History.h"
#include "migrations/MigrationSource.h"
#include "postgres/Connection.h"
#include "tenants/Registry.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace tenantry {

/// What a cell of the migrations matrix says. Recorded but objects absent: Absent; recorded under another checksum:
/// Edited; objects present but not recorded: Untracked; the tenant is not to have it: NotExpected.
enum class MigrationState : quint8 { Applied, Pending, Failed, Absent, Edited, Untracked, Unknown, NotExpected };
QString migrationStateKey(MigrationState state); ///< "applied", …, "unknown", "not_expected"

/// NotProvisioned: by its status its schema is yet to be made, so that it is not judged.
enum class TenantHealth : quint8 { Healthy, Pending, Broken, Drifted, Unknown, NotProvisioned };
inline constexpr std::array allTenantHealths{TenantHealth::Healthy, TenantHealth::Pending,
                                             TenantHealth::Broken,  TenantHealth::Drifted,
                                             TenantHealth::Unknown, TenantHealth::NotProvisioned};
QString tenantHealthKey(TenantHealth health); ///< "healthy", …, "not_provisioned"
/// Whether somebody should look at the tenant.
constexpr bool needsAttention(TenantHealth health)
{
    return health != TenantHealth::Healthy && health != TenantHealth::NotProvisioned;
}

/// What is wrong with all tenants of one shape. Shared, immutable.
struct Diagnosis {
    QByteArray shapeKey;                ///< equal for tenants of one shape; empty: none
    int shape = 0;                      ///< number of the shape group, from 1; 0: none (unread)
    MigrationSetPtr set;                ///< that the tenants were held against; never null
    std::vector<MigrationState> states; ///< by position in set
    std::vector<Finding> findings;      ///< worst first
    int pendingCount = 0;
    TenantHealth health = TenantHealth::Unknown;
    QString level;                       ///< highest applied version, empty: none
    QString levelText;                   ///< what is applied, in words: MigrationSet::level()
    QByteArray recorded;                 ///< of its history, for plans: RecordedHistory::fingerprint()
    std::optional<HistoryTable> history; ///< layout of the history table, without its oid; nullopt: there is none

    Diagnosis();
    /// NotExpected for one that the source has for others, Unknown for one that it does not have.
    MigrationState stateOf(const MigrationId &id) const;
    /// Whether none of the set's migrations is known to be recorded.
    bool recordsNone() const;
};

/// One tenant as the scan saw it.
struct TenantState {
    QString schema;
    QString name; ///< falls back to the schema
    QString domain;
    QString tenantType;            ///< of the registry; empty: none
    int turn = 0;                  ///< RegistryEntry::turn
    QMap<QString, QString> status; ///< the registry's status columns
    bool inRegistry = true;
    bool schemaExists = true;
    int tables = 0;
    qint64 sizeBytes = 0;    ///< pages in pg_class × block size: an estimate as fresh as the last VACUUM or ANALYZE
    QDateTime lastMigration; ///< UTC, of the newest history row; invalid: unknown
    QDateTime created;       ///< of the registry; invalid: unknown
    quint32 schemaOid = 0;
    quint32 historyOid = 0;                     ///< of its history table; 0: it has none
    TenantOwner owner;                          ///< of its history table, else of its schema
    std::shared_ptr<const Diagnosis> diagnosis; ///< never null
    TenantHealth health() const { return diagnosis->health; }
    const MigrationSet &set() const { return *diagnosis->set; } ///< what the tenant should have
    QString displayName() const { return name.isEmpty() ? schema : name; }
};

/// Tenants by health, as counts.
struct HealthCounts {
    std::array<int, allTenantHealths.size()> byHealth{};
    int of(TenantHealth health) const { return byHealth[static_cast<size_t>(health)]; }
    int total() const;
    int judged() const { return total() - of(TenantHealth::NotProvisioned); }
    int needAttention() const { return judged() - of(TenantHealth::Healthy); }
};

/// Migrations that are not applied, over all tenants.
struct PendingWork {
    int toApply = 0; ///< in tenants that only wait for them
    int waiting = 0; ///< in tenants where something else has to be settled first
    int total() const { return toApply + waiting; }
};

/// Some: a scan of tenants that were named; its sums say nothing about the fleet.
enum class FleetExtent { Whole, Some };

/**
 * The fleet at one moment: the result of a scan, immutable, shared by pointer between threads.
 */
struct FleetSnapshot {
    FleetExtent extent = FleetExtent::Whole;
    QDateTime takenAt;                     ///< UTC, when the scan began
    std::chrono::milliseconds duration{0}; ///< of the whole scan, once the server had let us in
    ServerInfo server;
    QString registrySource;                                     ///< "public.tenants"
    SourcePtr source = std::make_shared<const SourceReading>(); ///< as it was read for this scan; never null
    std::vector<Finding> findings;                              ///< of the fleet: its source's files
    std::vector<ExtensionFacts> extensions;                     ///< of those that the source's files create
    std::vector<TenantState> tenants;                           ///< sorted by schema (code units)
    qint64 databaseBytes = 0;
    std::optional<Error> sourceProblem; ///< why source is empty although the profile names one; SourceNeed::IfReadable
    int shapes = 0;                     ///< number of distinct shapes
    QStringList kept;                   ///< schemas that restores put aside and nobody dropped, sorted

    HealthCounts counts() const;
    /// nullptr: no such tenant. Exact name.
    const TenantState *find(const QString &schema) const;
    PendingWork pendingWork() const;
    int totalPending() const { return pendingWork().total(); }
};

using SnapshotPtr = std::shared_ptr<const FleetSnapshot>;

/// Findings of many tenants that are the same but for the tenant: one line on the Overview.
struct FindingGroup {
    FindingType type = FindingType::Pending;
    MigrationId migration;    ///< empty: several or none
    QString summary;          ///< "finance_invoice, finance_payment" or "0012, 0013": what it is about
    std::vector<int> tenants; ///< indexes into FleetSnapshot::tenants; none where the finding is the fleet's
    int findings = 0;         ///< occurrences
    int fixable = 0;          ///< of these, those that a plan settles
};

/// Groups, worst severity first, then by what they do to a tenant's colour, then most tenants. What the same tenants
/// have of one type is one group.
std::vector<FindingGroup> groupFindings(const FleetSnapshot &snapshot);

} // namespace tenantry
