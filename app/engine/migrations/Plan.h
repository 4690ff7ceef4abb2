// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/RunRole.h"
#include "migrations/Scan.h"
#include "migrations/sources/DjangoFacts.h"

#include <QByteArray>

#include <functional>
#include <set>
#include <tuple>
#include <vector>

namespace tenantry {

class ConfirmedSteps;
class StepKind;

/// Yes: a migration that is recorded as failed; its record takes the failed one's place, in the same transaction.
enum class ApplyAgain { No, Yes };

/// One step on one tenant. It says what is to be done; stepMessages() makes the SQL of it, when it is shown and when it
/// is sent.
struct PlanStep {
    const StepKind *kind = nullptr; ///< one of steps::all(), never null in a plan
    MigrationId migration;          ///< empty: none, the step is about the whole tenant
    bool transactional = true;      ///< false: runs alone, outside a transaction block
    ApplyAgain again = ApplyAgain::No;
    MigrationId recorded;            ///< how the history spells the row that is corrected or replaced
    QString index;                   ///< that is dropped or rebuilt; empty: none
    std::vector<ObjectName> objects; ///< absent ones that it brings back; empty: none
    QString title() const;           ///< "Apply 0012 tax", translated
    /// Whether its migration counts as applied once it is done, and did not before.
    bool recordsMigration() const;
    /// Whether its migration does not count as applied any more once it is done.
    bool unrecordsMigration() const;
};

struct TenantPlan {
    QString schema;
    QString name;
    std::vector<PlanStep> steps;
    qint64 sizeBytes = 0;
    HistoryTable history; ///< the layout that its records are written into
    MigrationSetPtr set;  ///< that it was made from; never null
    QByteArray recorded;  ///< RecordedHistory::fingerprint() of the history that it was made for
    QString level;        ///< of that history, in words; empty: none
    RunRole role;         ///< with whose rights its steps run
    /// Of steps that its project does: whether it also records what Django records of others' apps.
    DjangoOthers others = DjangoOthers::Needed;
    QString tenantType{}; ///< of projects with types; else empty
    int group = -1;       ///< of Plan::groups; -1: none
    /// Where set is one whose SQL is replayed: the project's own, by which it is done otherwise. Null: it is not.
    MigrationSetPtr project{};
};

/// Tenants that are equal, to whom a project's migrations are done in the same way.
struct PlanGroup {
    enum class Way {
        Project, ///< it does them itself
        Replay,  ///< it does them to the canary; its SQL is compared with that on another tenant, and is sent to the
                 ///< rest
    };
    Way way = Way::Project;
    int tenants = 0;
    QString level;  ///< in words, before it
    QString canary; ///< schema; Replay only
    QString proof;  ///< schema of the tenant that the replay is compared on; Replay only
    QString why;    ///< why not replayed, translated; empty for Replay
};

/// A tenant that the plan leaves alone, and why.
struct LeftOut {
    QString schema;
    Finding finding;
    QString reason; ///< "cannot be fixed automatically: …"
};

/// A finding of a tenant, as a person ticks it or not.
struct FixChoice {
    QString schema;
    FindingType type = FindingType::Pending;
    MigrationId migration; ///< empty: all that the tenant has of this type
    bool operator==(const FixChoice &) const = default;
    bool operator<(const FixChoice &other) const
    {
        return std::tie(schema, type, migration) < std::tie(other.schema, other.type, other.migration);
    }
};

/// What is asked for.
struct PlanRequest {
    QStringList tenants; ///< empty: all of the snapshot
    QString upTo;        ///< --to V: the highest version to apply; empty: all
    QString app;         ///< --app: only migrations whose name is it or begins with it and "_"; empty: all
    enum class Scope {
        Apply,    ///< pending migrations only; tenants with a checksum mismatch or failed migration are left out
        Fix,      ///< everything that is auto-fixable, then what is pending
        RollBack, ///< takes migrations of one app, and what needs them, back: what stands behind upTo
        Adopt,    ///< only records of what the schemas show to be applied; what they do not show is told in leftOut
    } scope = Scope::Apply;
    /// Of the fixes that need consent (needsConsent()), those that were asked for.
    std::set<FixPlan> consents{};
    /// What is not to be settled, of all that could be.
    std::set<FixChoice> left{};
    /// Nothing that is not among these is planned: what a run that is resumed was confirmed for. Null: everything.
    std::shared_ptr<const ConfirmedSteps> confirmed = nullptr;
};

/**
 * What would be done, tenant by tenant, step by step, as exact SQL. Read by people before it runs; what it shows is
 * what runs.
 */
struct Plan {
    Profile profile;
    SnapshotPtr snapshot; ///< that it was made from
    PlanRequest request;
    QString title;                   ///< "Apply 4 migrations to 3 tenants", translated
    QString effect;                  ///< one or two sentences, translated
    QString canary;                  ///< schema of the first wave; empty: none (no tenants)
    Steps database;                  ///< done once, before the first tenant: extensions that files create
    std::vector<TenantPlan> tenants; ///< canary first
    std::vector<PlanGroup> groups;   ///< of a project; empty: its SQL was not asked for
    std::size_t leaders = 1;         ///< how many tenants go first, one after another
    std::vector<LeftOut> leftOut;
    std::vector<MigrationId> migrations; ///< that any tenant gets applied, in order
    QStringList notices; ///< what a person should know before it runs, translated: whose rights it runs with,
                         ///< how the files were recognised
    int stepCount() const;
    qint64 sizeBytes() const; ///< of the affected tenants, for the backup's estimate
    bool isEmpty() const { return tenants.empty(); }
    /// Migrations of this plan without a rollback file.
    std::vector<MigrationId> irreversible() const;
    /// nullptr: the migration of no tenant's set.
    const Migration *find(const MigrationId &id) const;
    QStringList schemas() const;
    /// Titles of the steps with the number of tenants each, those on the database first: for the dialog's table.
    struct StepSummary {
        const StepKind *kind; ///< null: a step on the database
        QString title;
        int tenants; ///< 0: a step on the database
        MigrationId migration;
    };
    std::vector<StepSummary> summary() const;
};

/// The request with which a person begins to choose: everything that can be settled but files that were edited after
/// they were applied, each of which is to be looked at first. \p tenants empty: all.
PlanRequest reviewOfFixes(const FleetSnapshot &snapshot, const QStringList &tenants = {});

/// Whether some choice of fixes would do anything to \p tenant.
bool isFixable(const TenantState &tenant);

/// Whether the review of fixes, as it opens, would do anything to \p tenant: without what a person ticks first.
bool isFixedUnasked(const TenantState &tenant);

/// Whether a plan of this request would do anything to one of its tenants, as far as \p snapshot knows them.
bool hasWork(const FleetSnapshot &snapshot, const PlanRequest &request);

/// Makes the plan. Pure: no server. Errors: TenantMissing (a name not in the snapshot); SourceInvalid (upTo not in the
/// source); MigrationRefused when a migration to be applied has BEGIN/COMMIT, meta-commands or COPY data (file and line
/// named).
Result<Plan> makePlan(const Profile &profile, SnapshotPtr snapshot, const PlanRequest &request);

/// One step as it is sent, for one tenant: guards, BEGIN, file, record, COMMIT. What the dialog, --dry-run and "Save as
/// SQL" show.
QString stepAsSql(const Plan &plan, const TenantPlan &tenant, const PlanStep &step);
/// The whole plan as a readable SQL script, with its notices as comments, handed to \p sink piece by piece as it is
/// made: of ten thousand tenants it is gigabytes.
void writePlanAsSql(const Plan &plan, const std::function<void(const QByteArray &piece)> &sink,
                    const QString &schema = {});
/// The whole plan for one tenant, or for all when \p schema is empty, as a readable SQL script.
QString planAsSql(const Plan &plan, const QString &schema = {});

} // namespace tenantry
