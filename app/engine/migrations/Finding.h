// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationId.h"
#include "migrations/SourceProblem.h"
#include "postgres/SqlScript.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace tenantry {

enum class FindingType {
    Pending,
    MissingTracking,
    MissingObject,
    ChecksumMismatch,
    PartialMigration,
    MissingFile,
    MissingPrivilege,
    MissingSchema,
    EmptySchema,
    OrphanedSchema,
    InterruptedRestore, ///< a restore in place is under way or was cut off: the rows are in the schema put aside
    Busy,
    Unreadable,
    InvalidName,
    UnsafeHistory,      ///< writing into its history table would run what the tenant's owner defined
    Undecidable,        ///< something is absent, and that may be right: no problem, but worth knowing
    CaseTwin,           ///< another tenant's schema has the same name in other letters
    UnfitFile,          ///< a file of the source that cannot be used: unreadable, doubled, misnamed, another tool's
    EmptySource,        ///< there is no migration in the source, so that nobody can be held against it
    KeptSchema,         ///< what a restore put aside has been kept for days: worth knowing, and its room
    UncertainReference, ///< what the tenants should have is what most of them have, and that is few of them
    UnknownType,        ///< the source tells tenants apart by types, and does not know this one's
};

enum class Severity { Low, Medium, High, Critical };

/// Whom a finding concerns.
enum class FindingScope {
    Tenant, ///< one tenant
    Fleet,  ///< all of them: the migration source
};

/// What a finding keeps from being done to its tenant.
enum class FindingBlocks {
    Nothing,
    Applying, ///< until it is settled, nothing is applied; fixing settles it
    Changes,  ///< nothing is changed by a fix either: a person has to decide
};

/// What a finding does to the colour of its tenant.
enum class FindingTint { None, Pending, Drifted, Broken, Unknown };

/// By which plan a finding is settled.
enum class FixPlan {
    None,         ///< by none: a person has to
    Apply,        ///< applying what is pending
    Create,       ///< making the schema, then applying everything
    Record,       ///< recording what is there
    Checksum,     ///< making the recorded checksum the file's
    ApplyAgain,   ///< cleaning up and applying again
    RebuildIndex, ///< making an invalid index anew
    Reapply,      ///< taking the record back and running the file again: its objects are gone
};

/// Whether the plan is made only where a person asked for it: it takes something for true that nothing shows.
bool needsConsent(FixPlan fix);

/// Everything that holds for all findings of one type, in one place.
struct FindingTraits {
    FindingType type;
    const char *key; ///< "missing_object": JSON and --type; never changes
    Severity severity;
    FindingScope scope;
    FindingBlocks blocks;
    FindingTint tint;
    FixPlan fix; ///< of most findings of this type; fixOf() tells that of one
    const char *title;
    const char *remedy;
    /// False: worth knowing, and nothing is wrong.
    bool isProblem() const { return tint != FindingTint::None || scope == FindingScope::Fleet; }
};
/// By type, each once, in the order of FindingType.
std::span<const FindingTraits> allFindingTraits();
const FindingTraits &traitsOf(FindingType type);

/// Whether a backup of the tenant brings back what is missing.
bool isMendedByRestore(FindingType type);

QString findingKey(FindingType type);
QString severityKey(Severity severity); ///< "critical"
Severity severityOf(FindingType type);
std::optional<FindingType> findingFromKey(const QString &key);
std::optional<Severity> severityFromKey(const QString &key);

/// What was seen, as a fact: worded when it is shown.
enum class EvidenceKind {
    None,
    NotInDatabase,       ///< the registry lists it, the database has no such schema
    NoTables,            ///< neither tables nor recorded migrations
    NoCreatePrivilege,   ///<
    NotInRegistry,       ///<
    FailedWithoutFile,   ///< recorded as failed, not in the source
    RecordedWithoutFile, ///< args: version
    RecordedAsFailed,    ///<
    FailedFrom,          ///< args: line and words of the first statement of which nothing is there
    ChecksumLength,      ///< args: characters of the recorded one, of a right one
    ChecksumDiffers,     ///< args: recorded, of the file
    ObjectsAbsent,       ///< objects: those
    PerhapsAbsent,       ///< objects: those; args: file, line and words of the statement that may be why
    PartitionsGone,      ///< objects: those
    AllObjectsPresent,   ///< objects: those
    SomeObjectsPresent,  ///< objects: those
    WaitsForFile,        ///< args: the file that cannot be used, and keeps this one from being applied
    InvalidIndex,        ///< args: its name
    RestoreCutOff,       ///< args: backup
    RestoreCutOffKept,   ///< args: backup, the schema put aside
    HistoryActors,       ///< args: names of triggers, rules, policies
    OtherLayout,         ///< args: the format of the table, that of the source
    Locked,              ///< its history table; nobody knows by whom
    LockedBy,            ///< args: who, in words
    DiffersInCase,       ///< args: the other tenant's schema
    KeptSince,           ///< args: the schemas put aside, the day of the oldest (ISO 8601)
    ReferenceHasIt,      ///< args: the reference, in words
    BeyondReference,     ///< args: version, the reference
    TypeNotKnown,        ///< args: its type, those that the source knows
    TypeNotTold,         ///< args: those that the source knows
    Said,                ///< args: what the server, the registry or the source says, as it is
};

struct Evidence {
    EvidenceKind kind = EvidenceKind::None;
    QStringList args;
    std::vector<ObjectName> objects; ///< absent ones, present ones, invalid indexes: by kind
    bool isEmpty() const { return kind == EvidenceKind::None; }
    bool operator==(const Evidence &) const = default;
};

/// In which language something is worded: that of the person who reads it, or English for programs and logs.
enum class Wording { Translated, English };

/**
 * One diagnosed problem. It does not hold the tenant: tenants of one shape share their findings
 * (TenantState::diagnosis), which is what keeps ten thousand tenants in bounded memory.
 */
struct Finding {
    FindingType type = FindingType::Pending;
    MigrationId migration; ///< empty: the whole tenant, or the whole source
    QString migrationName; ///< "invoices"; empty as above
    MigrationId recorded;  ///< how the history spells it; empty: not recorded
    Evidence evidence;
    std::optional<SourceProblem> file; ///< of a fleet's: which file, where
    /// Whether this very finding can be settled, and how. Told once, where it is found.
    FixPlan fix = FixPlan::None;
    bool operator==(const Finding &) const = default;
    bool isFixable() const { return fix != FixPlan::None; }
    /// Fixable, and nobody has to be asked beyond that.
    bool isFixedUnasked() const { return isFixable() && !needsConsent(fix); }
    QString subject() const; ///< "0012 invoices", the file of a fleet's; empty: the whole tenant
};

/// A finding about a whole tenant.
Finding tenantFinding(FindingType type, EvidenceKind kind, const QStringList &args = {});
/// The finding of the fleet that stands for a problem of its source.
Finding sourceFinding(const SourceProblem &problem);

/// title: "Recorded, but its objects are absent"; evidence: one or more sentences, may be empty; description: both with
/// the migration; suggestedFix: what to do.
QString findingTitle(FindingType type, Wording wording = Wording::Translated);
QString evidenceText(const Evidence &evidence, Wording wording = Wording::Translated);
QString findingDescription(const Finding &finding, Wording wording = Wording::Translated);
QString suggestedFix(FindingType type, Wording wording = Wording::Translated);
QString suggestedFix(const Finding &finding, Wording wording = Wording::Translated);

} // namespace tenantry
