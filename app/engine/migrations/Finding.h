// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SqlScript.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
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
};
inline constexpr FindingType allFindingTypes[] = {
    FindingType::Pending,          FindingType::MissingTracking,    FindingType::MissingObject,
    FindingType::ChecksumMismatch, FindingType::PartialMigration,   FindingType::MissingFile,
    FindingType::MissingPrivilege, FindingType::MissingSchema,      FindingType::EmptySchema,
    FindingType::OrphanedSchema,   FindingType::InterruptedRestore, FindingType::Busy,
    FindingType::Unreadable,       FindingType::InvalidName};

enum class Severity { Low, Medium, High, Critical };
enum class AutoFix { No, Yes, Plan };

QString findingKey(FindingType type);   ///< "missing_object": JSON and --type
QString severityKey(Severity severity); ///< "critical"
Severity severityOf(FindingType type);
AutoFix autoFixOf(FindingType type);
std::optional<FindingType> findingFromKey(const QString &key);
std::optional<Severity> severityFromKey(const QString &key);

/**
 * One diagnosed problem of a tenant. It does not hold the tenant: tenants of one shape share their findings
 * (TenantState::diagnosis), which is what keeps ten thousand tenants in bounded memory.
 */
struct Finding {
    FindingType type = FindingType::Pending;
    QString version;                 ///< of the migration; empty: the whole tenant
    QString migrationName;           ///< "invoices"; empty as above
    std::vector<ObjectName> objects; ///< absent objects, present objects, invalid indexes: by type
    QString recordedVersion;         ///< how the history spells the version; empty: not recorded
    QString evidence;                ///< what was seen, one or more sentences, translated plain text
    bool operator==(const Finding &) const = default;
};

/// Words for people, translated. title: "Recorded, but its objects are absent"; description: one sentence on this
/// finding; suggestedFix: what to do.
QString findingTitle(FindingType type);
QString findingDescription(const Finding &finding);
QString suggestedFix(FindingType type);

} // namespace tenantry
