// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/DumpWorkers.h"
#include "plans/Step.h"

namespace tenantry {

/// Of a backup: writes the archive of \p group, from reading its tenants' levels to reading it back, which counts its
/// rows. \p file gets what the manifest says of it. All that is referred to outlives the step.
std::shared_ptr<const Step> dumpStep(const DumpJob &job, const DumpGroup &group, BackupFile &file);

} // namespace tenantry
