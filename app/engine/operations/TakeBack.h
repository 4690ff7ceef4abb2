// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/KeptSchemas.h"
#include "operations/Check.h"
#include "operations/Records.h"

namespace tenantry {

/// The restore of \p schema that was cut off and can be taken back. Errors: RestoreFailed (none was cut off, somebody
/// is working on it, or the schema as it was is gone), those of interruptedRestores().
Result<InterruptedRestore> restoreToTakeBack(const Access &access, const QString &schema, std::stop_token stop = {});

/**
 * Takes back \p interrupted (undoInterruptedRestore()) and looks at the tenant again; \p fleet null: not known, so
 * there is no look. Errors: those of undoInterruptedRestore().
 */
Result<Afterwards> takeBack(const Access &access, const InterruptedRestore &interrupted, const SnapshotPtr &fleet,
                            const Records &records, const TaskContext &task = {});
/// Gives a kept schema its name back (putBack()) and looks at the tenant again, as above. Errors: those of putBack().
Result<Afterwards> takeBack(const Access &access, const PutBack &plan, const SnapshotPtr &fleet, const Records &records,
                            const TaskContext &task = {});

} // namespace tenantry
