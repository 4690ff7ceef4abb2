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
    QString tenantType; ///< empty: tenants of every type that has no set of its own
    MigrationSetPtr set;
};

/// A migration source as it was read: once a scan, then handed on. Immutable, shared between threads.
struct SourceReading {
    std::vector<ExpectedSet> sets;       ///< at least one
    std::vector<SourceProblem> problems; ///< files that are not as they should be; the rest is in the sets
    QByteArray files;     ///< SHA-256 over the names and bytes of what was read; empty: not all of it could be
    QString recognisedAs; ///< by what it was told how to read it, one sentence, translated

    SourceReading();
    explicit SourceReading(MigrationSetPtr set);
    /// What tenants of \p tenantType should have.
    const MigrationSetPtr &setFor(const QString &tenantType = {}) const;
    /// Of the tenants without a type of their own.
    const MigrationSet &main() const { return *setFor(); }
    /// True if both expect the same of every type of tenant.
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

/// The source that \p profile names. Errors: SourceInvalid for one of a later version.
Result<std::unique_ptr<MigrationSource>> sourceOf(const Profile &profile);

/// Reads the profile's source: sourceOf() and read(). Errors: also ProfileInvalid for a format that is not known, with
/// file and line.
Result<SourcePtr> readSource(const Profile &profile, const SourceContext &context);

} // namespace tenantry
