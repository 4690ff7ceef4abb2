// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "migrations/MigrationSet.h"
#include "settings/Profile.h"
#include "tasks/Task.h"

#include <memory>
#include <vector>

namespace tenantry {

class Connection;

/// What tenants of one type should have.
struct ExpectedSet {
    QString tenantType; ///< empty: of every type
    MigrationSetPtr set;
};

/// A migration source as it was read: once a scan, then handed on. Immutable, shared between threads.
struct SourceReading {
    /// At least one. The first is of every type: all that any tenant should have, in one order; where the source tells
    /// its tenants apart by types, those of each type follow, each a part of the first.
    std::vector<ExpectedSet> sets;
    std::vector<SourceProblem> problems; ///< files that are not as they should be; the rest is in the sets
    QByteArray files;     ///< SHA-256 over the names and bytes of what was read; empty: not all of it could be
    QString recognisedAs; ///< by what it was told how to read it, one sentence, translated
    /// By which columns of the registry its tenants are migrated, "-" before a descending one; empty: in any order.
    QStringList tenantOrder;
    QString typeColumn; ///< of the registry, holds a tenant's type; empty: the source does not name it

    SourceReading();
    explicit SourceReading(MigrationSetPtr set);
    /// What tenants of \p tenantType should have; the first set for a type that is not known.
    const MigrationSetPtr &setFor(const QString &tenantType = {}) const;
    /// All that any tenant should have. What one tenant should is TenantState::set().
    const MigrationSet &main() const { return *setFor(); }
    /// Whether it expects something else of each type of tenant.
    bool tellsTypes() const { return sets.size() > 1; }
    /// What every tenant should have alike; null where it tells types apart.
    MigrationSetPtr setOfAll() const { return tellsTypes() ? nullptr : setFor(); }
    bool knowsType(const QString &tenantType) const;
    QStringList types() const; ///< in the source's order
    /// True if both expect the same of every type of tenant, and in the same order of tenants.
    bool isSame(const SourceReading &other) const;
};

using SourcePtr = std::shared_ptr<const SourceReading>;

/// What reading a source may need. Members live as long as the call.
struct SourceContext {
    const TaskContext &task;          ///< progress, stop token
    Connection *connection = nullptr; ///< of the fleet's database, for sources that ask it; may be nullptr
    SourcePtr before = nullptr; ///< an earlier reading: it is given back where nothing has changed, and read no more
};

/**
 * Where the expected migrations come from. One class a kind (sources/), one line in sourceOf().
 */
class MigrationSource {
public:
    virtual ~MigrationSource() = default;
    /// Reads it whole. Errors: SourceInvalid where nothing can be said of the source at all (no such folder, two
    /// conventions at once), Cancelled; a single file is never an error, but a problem of the reading.
    virtual Result<SourcePtr> read(const SourceContext &context) const = 0;
};

/// The source that \p profile names.
std::unique_ptr<MigrationSource> sourceOf(const Profile &profile);

/// Reads the profile's source: sourceOf() and read(). Errors: also ProfileInvalid for a format that is not known, with
/// file and line.
Result<SourcePtr> readSource(const Profile &profile, const SourceContext &context);

} // namespace tenantry
