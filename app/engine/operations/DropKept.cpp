// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/DropKept.h"

namespace tenantry {

Status dropKept(const Access &access, const QString &asideName, const Records &records, const TaskContext &task)
{
    return dropAside(access, asideName, records.journal, task);
}

} // namespace tenantry
