// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/StepKinds.h"

#include <array>

namespace tenantry::steps {

std::span<const StepKind *const> all()
{
    static const std::array list{&createSchema(),     &createHistory(),    &applyMigration(),  &recordMigration(),
                                 &reapplyMigration(), &unapplyMigration(), &finishByProject(), &proveReplay(),
                                 &updateChecksum(),   &dropInvalidIndex(), &rebuildIndex()};
    return list;
}

} // namespace tenantry::steps
