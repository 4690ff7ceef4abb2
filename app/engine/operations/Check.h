// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/SampleStore.h"
#include "migrations/Scan.h"

#include <optional>

namespace tenantry {

/// When the newest backup of this connection was taken that can be relied on: a verified one. Reads the disk, now.
/// Invalid: there is none.
QDateTime newestBackup(const Profile &profile);

/// Read, healthy, and without a finding that is a problem: only that counts as in order.
bool isInOrder(const Diagnosis &diagnosis);

/// What a check looks at.
struct CheckRequest {
    QStringList only; ///< schemas; empty: the whole fleet
    SourceNeed source = SourceNeed::Required;
};

/// The fleet as a check found it.
struct Checked {
    SnapshotPtr fleet; ///< never null
    /// What was found is good, but the trend has a gap: the sample could not be kept.
    std::optional<Error> sampleProblem;
};

/// The fleet after something was done to it.
struct Afterwards {
    SnapshotPtr fleet; ///< as it was before where it could not be read; null only where none was known before
    std::optional<Error> scanError;     ///< why fleet is not of now
    std::optional<Error> sampleProblem; ///< as in Checked
};

/**
 * Looks at the fleet and, where all of it was seen and its migrations could be read, keeps a sample for the trends with
 * the moment of the newest backup that can be relied on. \p samples null: none is kept. Blocks; cancellable.
 * Errors: those of scanFleet().
 */
Result<Checked> checkFleet(const Access &access, const CheckRequest &request, SampleStore *samples,
                           const TaskContext &task = {});

/**
 * Looks again at \p schemas of a \p fleet that is known: the result is that fleet with them replaced. If one of them is
 * no tenant any more, the whole fleet is scanned, because only that tells what became of it. Samples as in
 * checkFleet().
 */
Result<Checked> checkAgain(const Access &access, const SnapshotPtr &fleet, const QStringList &schemas,
                           SampleStore *samples, const TaskContext &task = {});

/**
 * checkAgain() for the end of an operation, which is over whatever comes of this: it is not cancelled with it, or the
 * window would go on showing how the tenants were, and it has no error of its own. \p fleet null: nothing is looked at,
 * because nobody knows the fleet.
 */
Afterwards checkAfterwards(const Access &access, const SnapshotPtr &fleet, const QStringList &schemas,
                           SampleStore *samples, const TaskContext &task);

} // namespace tenantry
