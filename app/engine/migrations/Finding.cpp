// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Finding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

struct FindingTraits {
    FindingType type;
    const char *key;
    Severity severity;
    AutoFix autoFix;
    const char *title;
    const char *fix;
};

constexpr std::array<FindingTraits, std::size(allFindingTypes)> traits{{
    {FindingType::Pending, "pending", Severity::Medium, AutoFix::Yes, QT_TRANSLATE_NOOP("Engine", "Pending"),
     QT_TRANSLATE_NOOP("Engine", "Apply the migration.")},
    {FindingType::MissingTracking, "missing_tracking", Severity::High, AutoFix::Yes,
     QT_TRANSLATE_NOOP("Engine", "Present, but not recorded"),
     QT_TRANSLATE_NOOP("Engine", "Record the migration as applied: its objects are there.")},
    {FindingType::MissingObject, "missing_object", Severity::Critical, AutoFix::Plan,
     QT_TRANSLATE_NOOP("Engine", "Recorded, but its objects are absent"),
     QT_TRANSLATE_NOOP(
         "Engine",
         "Restore the tenant from a backup that has the objects, or remove the record and apply the migration again.")},
    {FindingType::ChecksumMismatch, "checksum_mismatch", Severity::High, AutoFix::Yes,
     QT_TRANSLATE_NOOP("Engine", "The file was edited after it was applied"),
     QT_TRANSLATE_NOOP("Engine", "Update the recorded checksum, or restore the original file.")},
    {FindingType::PartialMigration, "partial_migration", Severity::High, AutoFix::Yes,
     QT_TRANSLATE_NOOP("Engine", "Applied only in part"),
     QT_TRANSLATE_NOOP("Engine", "Clean up what it left behind and apply it again.")},
    {FindingType::MissingFile, "missing_file", Severity::Medium, AutoFix::No,
     QT_TRANSLATE_NOOP("Engine", "Recorded, but not in the source"),
     QT_TRANSLATE_NOOP("Engine", "Bring the migration file back, or remove the record.")},
    {FindingType::MissingPrivilege, "missing_privilege", Severity::High, AutoFix::No,
     QT_TRANSLATE_NOOP("Engine", "The role may not create in the schema"),
     QT_TRANSLATE_NOOP("Engine", "Grant CREATE on the schema to the role of this connection, as its owner.")},
    {FindingType::MissingSchema, "missing_schema", Severity::Critical, AutoFix::Yes,
     QT_TRANSLATE_NOOP("Engine", "Registered, but its schema does not exist"),
     QT_TRANSLATE_NOOP("Engine", "Create the schema and apply every migration, or restore it from a backup.")},
    {FindingType::EmptySchema, "empty_schema", Severity::Critical, AutoFix::Yes,
     QT_TRANSLATE_NOOP("Engine", "The schema has no tables"), QT_TRANSLATE_NOOP("Engine", "Apply every migration.")},
    {FindingType::OrphanedSchema, "orphaned_schema", Severity::Medium, AutoFix::No,
     QT_TRANSLATE_NOOP("Engine", "A tenant's schema without a registry row"),
     QT_TRANSLATE_NOOP("Engine", "Register the tenant again, or archive and drop the schema.")},
    {FindingType::InterruptedRestore, "interrupted_restore", Severity::Critical, AutoFix::No,
     QT_TRANSLATE_NOOP("Engine", "A restore was cut off"),
     QT_TRANSLATE_NOOP("Engine", "Take the restore back (\"tenantryctl backup restore --undo\"), or restore the tenant "
                                 "again.")},
    {FindingType::Busy, "busy", Severity::Low, AutoFix::No, QT_TRANSLATE_NOOP("Engine", "Could not be read in time"),
     QT_TRANSLATE_NOOP("Engine", "Wait for the session that holds the lock, then scan again.")},
    {FindingType::Unreadable, "unreadable", Severity::High, AutoFix::No,
     QT_TRANSLATE_NOOP("Engine", "Could not be read"),
     QT_TRANSLATE_NOOP("Engine", "Mend what the server names, then scan again.")},
    {FindingType::InvalidName, "invalid_name", Severity::High, AutoFix::No,
     QT_TRANSLATE_NOOP("Engine", "The registry row cannot be a schema"),
     QT_TRANSLATE_NOOP("Engine", "Correct the row in the registry.")},
}};

const FindingTraits &traitsOf(FindingType type)
{
    const auto found =
        std::find_if(traits.begin(), traits.end(), [type](const FindingTraits &t) { return t.type == type; });
    return *found;
}

} // namespace

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

AutoFix autoFixOf(FindingType type)
{
    return traitsOf(type).autoFix;
}

std::optional<FindingType> findingFromKey(const QString &key)
{
    for (const FindingTraits &t : traits) {
        if (key == QLatin1String(t.key))
            return t.type;
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

QString findingTitle(FindingType type)
{
    return QCoreApplication::translate("Engine", traitsOf(type).title);
}

QString findingDescription(const Finding &finding)
{
    const QString title = findingTitle(finding.type);
    const QString migration = finding.migrationName.isEmpty()
                                  ? finding.version
                                  : QStringLiteral("%1 %2").arg(finding.version, finding.migrationName);
    const QString head =
        migration.isEmpty() ? title : QCoreApplication::translate("Engine", "%1: %2").arg(migration, title);
    return finding.evidence.isEmpty() ? head
                                      : QCoreApplication::translate("Engine", "%1. %2").arg(head, finding.evidence);
}

QString suggestedFix(FindingType type)
{
    return QCoreApplication::translate("Engine", traitsOf(type).fix);
}

} // namespace tenantry
