// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Restore.h"
#include "operations/Records.h"

namespace tenantry {

/// Drops the schema that a restore put aside. No tenant is another one after it, so nothing is looked at again.
/// Errors: those of dropAside().
Status dropKept(const Access &access, const QString &asideName, const Records &records, const TaskContext &task = {});

} // namespace tenantry
