// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Finding.h"

#include "base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

using enum Severity;
using enum FindingScope;
using enum FindingBlocks;
using Tint = FindingTint;

constexpr std::array traits{
    FindingTraits{FindingType::Pending, "pending", Medium, Tenant, Nothing, Tint::Pending, FixPlan::Apply,
                  QT_TRANSLATE_NOOP("Engine", "Pending"), QT_TRANSLATE_NOOP("Engine", "Apply the migration.")},
    FindingTraits{FindingType::MissingTracking, "missing_tracking", High, Tenant, Applying, Tint::Drifted,
                  FixPlan::Record, QT_TRANSLATE_NOOP("Engine", "Present, but not recorded"),
                  QT_TRANSLATE_NOOP("Engine", "Record the migration as applied: its objects are there.")},
    FindingTraits{FindingType::MissingObject, "missing_object", Critical, Tenant, Applying, Tint::Broken,
                  FixPlan::Reapply, QT_TRANSLATE_NOOP("Engine", "Recorded, but its objects are absent"),
                  QT_TRANSLATE_NOOP("Engine", "Restore the tenant from a backup that has the objects, or remove the "
                                              "record and apply the migration again.")},
    FindingTraits{FindingType::ChecksumMismatch, "checksum_mismatch", High, Tenant, Applying, Tint::Drifted,
                  FixPlan::Checksum, QT_TRANSLATE_NOOP("Engine", "The file was edited after it was applied"),
                  QT_TRANSLATE_NOOP("Engine", "Update the recorded checksum, or restore the original file.")},
    FindingTraits{FindingType::PartialMigration, "partial_migration", High, Tenant, Applying, Tint::Broken,
                  FixPlan::ApplyAgain, QT_TRANSLATE_NOOP("Engine", "Applied only in part"),
                  QT_TRANSLATE_NOOP("Engine", "Clean up what it left behind and apply it again.")},
    FindingTraits{FindingType::MissingFile, "missing_file", Medium, Tenant, Nothing, Tint::Drifted, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Recorded, but not in the source"),
                  QT_TRANSLATE_NOOP("Engine", "Bring the migration file back, or remove the record.")},
    FindingTraits{
        FindingType::MissingPrivilege, "missing_privilege", High, Tenant, Changes, Tint::Broken, FixPlan::None,
        QT_TRANSLATE_NOOP("Engine", "The role may not create in the schema"),
        QT_TRANSLATE_NOOP("Engine", "Grant CREATE on the schema to the role of this connection, as its owner.")},
    FindingTraits{
        FindingType::MissingSchema, "missing_schema", Critical, Tenant, Applying, Tint::Broken, FixPlan::Create,
        QT_TRANSLATE_NOOP("Engine", "Registered, but its schema does not exist"),
        QT_TRANSLATE_NOOP("Engine", "Create the schema and apply every migration, or restore it from a backup.")},
    FindingTraits{FindingType::EmptySchema, "empty_schema", Critical, Tenant, Nothing, Tint::Broken, FixPlan::Apply,
                  QT_TRANSLATE_NOOP("Engine", "The schema has no tables"),
                  QT_TRANSLATE_NOOP("Engine", "Apply every migration.")},
    FindingTraits{FindingType::OrphanedSchema, "orphaned_schema", Medium, Tenant, Changes, Tint::Drifted, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "A tenant's schema without a registry row"),
                  QT_TRANSLATE_NOOP("Engine", "Register the tenant again, or archive and drop the schema.")},
    FindingTraits{FindingType::InterruptedRestore, "interrupted_restore", Critical, Tenant, Changes, Tint::Broken,
                  FixPlan::None, QT_TRANSLATE_NOOP("Engine", "A restore was cut off"),
                  QT_TRANSLATE_NOOP("Engine", "Take the restore back, or restore the tenant again.")},
    FindingTraits{FindingType::Busy, "busy", Low, Tenant, Changes, Tint::Unknown, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Could not be read in time"),
                  QT_TRANSLATE_NOOP("Engine", "Wait for the session that holds the lock, then scan again.")},
    FindingTraits{FindingType::Unreadable, "unreadable", High, Tenant, Changes, Tint::Unknown, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Could not be read"),
                  QT_TRANSLATE_NOOP("Engine", "Mend what the server names, then scan again.")},
    FindingTraits{FindingType::InvalidName, "invalid_name", High, Tenant, Changes, Tint::Broken, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "The registry row cannot be a schema"),
                  QT_TRANSLATE_NOOP("Engine", "Correct the row in the registry.")},
    FindingTraits{FindingType::UnsafeHistory, "unsafe_history", High, Tenant, Changes, Tint::Drifted, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Its history cannot be written safely"),
                  QT_TRANSLATE_NOOP("Engine", "Drop or disable them, as the table's owner, then scan again.")},
    FindingTraits{FindingType::Undecidable, "undecidable", Low, Tenant, Nothing, Tint::None, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Absent, perhaps rightly"),
                  QT_TRANSLATE_NOOP("Engine", "Nothing has to be done, unless the tenant should have it.")},
    FindingTraits{FindingType::CaseTwin, "case_twin", Low, Tenant, Nothing, Tint::None, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Another tenant's schema differs in case only"),
                  QT_TRANSLATE_NOOP("Engine", "Mind the letters wherever the name is typed, or rename one of them.")},
    FindingTraits{FindingType::UnfitFile, "unfit_file", High, Fleet, Nothing, Tint::None, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "A migration file cannot be used"),
                  QT_TRANSLATE_NOOP("Engine", "Mend the file, or move it away.")},
    FindingTraits{FindingType::EmptySource, "empty_source", Medium, Fleet, Nothing, Tint::None, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "The source has no migrations"),
                  QT_TRANSLATE_NOOP("Engine", "Set folder under [migrations] to where the migrations are.")},
    FindingTraits{FindingType::KeptSchema, "kept_schema", Low, Tenant, Nothing, Tint::None, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "The schema from before a restore is still kept"),
                  QT_TRANSLATE_NOOP("Engine", "Look at the tenant, then drop what was kept, or take the restore "
                                              "back.")},
    FindingTraits{FindingType::UncertainReference, "uncertain_reference", Medium, Fleet, Nothing, Tint::None,
                  FixPlan::None, QT_TRANSLATE_NOOP("Engine", "It is not certain what the tenants should have"),
                  QT_TRANSLATE_NOOP("Engine", "Name a tenant that is as all should be: reference under [migrations].")},
    FindingTraits{FindingType::UnknownType, "unknown_type", Medium, Tenant, Changes, Tint::Unknown, FixPlan::None,
                  QT_TRANSLATE_NOOP("Engine", "Of a type that the source does not know"),
                  QT_TRANSLATE_NOOP("Engine", "Correct the tenant's type in the registry, or give the type its apps "
                                              "in the project.")},
};

struct EvidenceWords {
    EvidenceKind kind;
    const char *text; ///< %1, %2: the arguments; where there are objects, %1 is their list
};

constexpr std::array evidenceWords{
    EvidenceWords{EvidenceKind::None, ""},
    EvidenceWords{EvidenceKind::NotInDatabase,
                  QT_TRANSLATE_NOOP("Engine", "The registry lists this tenant, but the database has no such schema.")},
    EvidenceWords{EvidenceKind::NoTables,
                  QT_TRANSLATE_NOOP("Engine", "The schema exists, but has no tables and no recorded migrations.")},
    EvidenceWords{EvidenceKind::NoCreatePrivilege,
                  QT_TRANSLATE_NOOP("Engine", "The role of this connection has no CREATE privilege on the schema.")},
    EvidenceWords{EvidenceKind::NotInRegistry,
                  QT_TRANSLATE_NOOP("Engine", "It has the history of a tenant, but no row in the registry names it.")},
    EvidenceWords{EvidenceKind::FailedWithoutFile,
                  QT_TRANSLATE_NOOP("Engine", "The history records it as failed, and the source does not have it.")},
    EvidenceWords{EvidenceKind::RecordedWithoutFile,
                  QT_TRANSLATE_NOOP("Engine", "The history records version %1, which the source does not have.")},
    EvidenceWords{EvidenceKind::RecordedAsFailed, QT_TRANSLATE_NOOP("Engine", "The history records it as failed.")},
    EvidenceWords{EvidenceKind::FailedFrom,
                  QT_TRANSLATE_NOOP("Engine",
                                    "The history records it as failed. Of what it creates nothing is there from "
                                    "line %1 on: %2")},
    EvidenceWords{EvidenceKind::ChecksumLength,
                  QT_TRANSLATE_NOOP("Engine", "The recorded checksum has %1 characters, a right one has %2.")},
    EvidenceWords{EvidenceKind::ChecksumDiffers, QT_TRANSLATE_NOOP("Engine", "Recorded checksum %1, the file has %2.")},
    EvidenceWords{EvidenceKind::ObjectsAbsent,
                  QT_TRANSLATE_NOOP("Engine", "Recorded as applied, but the schema lacks: %1.")},
    EvidenceWords{
        EvidenceKind::PerhapsAbsent,
        QT_TRANSLATE_NOOP("Engine", "The schema lacks %1. Only the server knows what this did: %2, line %3: %4")},
    EvidenceWords{EvidenceKind::PartitionsGone,
                  QT_TRANSLATE_NOOP("Engine", "Partitions are gone, as where only the newest are kept: %1.")},
    EvidenceWords{EvidenceKind::AllObjectsPresent,
                  QT_TRANSLATE_NOOP("Engine", "All that it creates is there already: %1.")},
    EvidenceWords{EvidenceKind::SomeObjectsPresent,
                  QT_TRANSLATE_NOOP("Engine", "Some of what it creates is there already: %1.")},
    EvidenceWords{EvidenceKind::WaitsForFile,
                  QT_TRANSLATE_NOOP("Engine", "It waits for a file that cannot be used: %1.")},
    EvidenceWords{
        EvidenceKind::InvalidIndex,
        QT_TRANSLATE_NOOP("Engine", "The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.")},
    EvidenceWords{EvidenceKind::RestoreCutOff,
                  QT_TRANSLATE_NOOP("Engine", "A restore of this tenant from backup %1 is under way or was cut off.")},
    EvidenceWords{EvidenceKind::RestoreCutOffKept,
                  QT_TRANSLATE_NOOP("Engine", "A restore of this tenant from backup %1 is under way or was cut off. "
                                              "The schema as it was is kept as \"%2\".")},
    EvidenceWords{EvidenceKind::HistoryActors,
                  QT_TRANSLATE_NOOP("Engine", "Writing into its history table would run what its owner defined: %1.")},
    EvidenceWords{EvidenceKind::OtherLayout,
                  QT_TRANSLATE_NOOP("Engine", "Its history table has the layout of %1, but the source is %2.")},
    EvidenceWords{EvidenceKind::Locked, QT_TRANSLATE_NOOP("Engine", "Its history table is locked.")},
    EvidenceWords{EvidenceKind::LockedBy, QT_TRANSLATE_NOOP("Engine", "Its history table is locked by %1")},
    EvidenceWords{EvidenceKind::DiffersInCase,
                  QT_TRANSLATE_NOOP("Engine", "There is a tenant \"%1\" as well: each is handled exactly as it is "
                                              "written.")},
    EvidenceWords{EvidenceKind::KeptSince, QT_TRANSLATE_NOOP("Engine", "Kept since %2: %1.")},
    EvidenceWords{EvidenceKind::ReferenceHasIt, QT_TRANSLATE_NOOP("Engine", "The reference has it: %1.")},
    EvidenceWords{
        EvidenceKind::BeyondReference,
        QT_TRANSLATE_NOOP("Engine", "The history records version %1, which the reference does not have: %2.")},
    EvidenceWords{EvidenceKind::TypeNotKnown,
                  QT_TRANSLATE_NOOP("Engine", "The registry calls its type %1. The source knows: %2.")},
    EvidenceWords{EvidenceKind::TypeNotTold,
                  QT_TRANSLATE_NOOP("Engine", "The registry does not tell its type. The source knows: %1.")},
    EvidenceWords{EvidenceKind::Said, "%1"},
};

QString worded(const char *text, Wording wording)
{
    return wording == Wording::English ? QString::fromUtf8(text) : QCoreApplication::translate("Engine", text);
}

QString listed(const std::vector<ObjectName> &objects, Wording wording)
{
    constexpr size_t most = 6;
    QStringList names;
    for (size_t i = 0; i < std::min(objects.size(), most); ++i)
        names << objects[i].text();
    if (objects.size() > most)
        names << worded(QT_TRANSLATE_NOOP("Engine", "%1 more"), wording).arg(objects.size() - most);
    return names.join(QStringLiteral(", "));
}

} // namespace

std::span<const FindingTraits> allFindingTraits()
{
    return traits;
}

const FindingTraits &traitsOf(FindingType type)
{
    return traits[static_cast<size_t>(type)];
}

bool needsConsent(FixPlan fix)
{
    // An edited file may do something else than what ran; what comes back by a file comes back without its rows.
    return fix == FixPlan::Checksum || fix == FixPlan::Reapply;
}

bool isMendedByRestore(FindingType type)
{
    return type == FindingType::MissingObject || type == FindingType::MissingSchema || type == FindingType::EmptySchema
           || type == FindingType::InterruptedRestore;
}

QString findingKey(FindingType type)
{
    return QLatin1String(traitsOf(type).key);
}

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Low:
        return QStringLiteral("low");
    case Severity::Medium:
        return QStringLiteral("medium");
    case Severity::High:
        return QStringLiteral("high");
    case Severity::Critical:
        break;
    }
    return QStringLiteral("critical");
}

Severity severityOf(FindingType type)
{
    return traitsOf(type).severity;
}

std::optional<FindingType> findingFromKey(const QString &key)
{
    for (const FindingTraits &one : traits) {
        if (key == QLatin1String(one.key))
            return one.type;
    }
    return std::nullopt;
}

std::optional<Severity> severityFromKey(const QString &key)
{
    for (const Severity severity : {Severity::Low, Severity::Medium, Severity::High, Severity::Critical}) {
        if (key == severityKey(severity))
            return severity;
    }
    return std::nullopt;
}

QString Finding::subject() const
{
    if (file)
        return file->place();
    return migrationName.isEmpty() ? migration.text() : QStringLiteral("%1 %2").arg(migration.text(), migrationName);
}

Finding tenantFinding(FindingType type, EvidenceKind kind, const QStringList &args)
{
    Finding finding;
    finding.type = type;
    finding.evidence = {kind, args, {}};
    finding.fix = traitsOf(type).fix;
    return finding;
}

static FindingType typeOf(SourceProblemKind kind)
{
    if (kind == SourceProblemKind::Empty)
        return FindingType::EmptySource;
    return kind == SourceProblemKind::Uncertain ? FindingType::UncertainReference : FindingType::UnfitFile;
}

Finding sourceFinding(const SourceProblem &problem)
{
    const FindingType type = typeOf(problem.kind);
    Finding finding = tenantFinding(type, EvidenceKind::Said, {problem.fact});
    finding.migration = problem.migration;
    finding.file = problem;
    return finding;
}

QString findingTitle(FindingType type, Wording wording)
{
    return worded(traitsOf(type).title, wording);
}

QString evidenceText(const Evidence &evidence, Wording wording)
{
    QString text = worded(evidenceWords[static_cast<size_t>(evidence.kind)].text, wording);
    if (evidence.kind == EvidenceKind::None)
        return {};
    if (!evidence.objects.empty() && evidence.args.isEmpty())
        return text.arg(listed(evidence.objects, wording));
    // All at once: an argument may hold a "%1" of its own.
    if (evidence.kind == EvidenceKind::PerhapsAbsent)
        return text.arg(listed(evidence.objects, wording), evidence.args.value(0), evidence.args.value(1),
                        evidence.args.value(2));
    switch (evidence.args.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(evidence.args[0]);
    default:
        return text.arg(evidence.args[0], evidence.args[1]);
    }
}

QString findingDescription(const Finding &finding, Wording wording)
{
    const QString title = findingTitle(finding.type, wording);
    const QString subject = finding.subject();
    const QString head =
        subject.isEmpty() ? title : worded(QT_TRANSLATE_NOOP("Engine", "%1: %2"), wording).arg(subject, title);
    const QString evidence = evidenceText(finding.evidence, wording);
    return evidence.isEmpty() ? head : worded(QT_TRANSLATE_NOOP("Engine", "%1. %2"), wording).arg(head, evidence);
}

QString suggestedFix(FindingType type, Wording wording)
{
    return worded(traitsOf(type).remedy, wording);
}

QString suggestedFix(const Finding &finding, Wording wording)
{
    if (finding.file && !finding.file->remedy.isEmpty())
        return finding.file->remedy;
    if (finding.evidence.kind == EvidenceKind::ReferenceHasIt)
        return worded(QT_TRANSLATE_NOOP("Engine",
                                        "Have it applied by the tool that keeps this history: only its record "
                                        "is known here."),
                      wording);
    if (finding.evidence.kind == EvidenceKind::BeyondReference)
        return worded(QT_TRANSLATE_NOOP("Engine", "Find out whether the reference lacks it, or the tenant should not "
                                                  "have it."),
                      wording);
    return suggestedFix(finding.type, wording);
}

} // namespace tenantry
