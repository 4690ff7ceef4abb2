// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/steps/StepKind.h"

namespace tenantry {

/// Whether the index of \p step is gone or valid by now. Errors: TenantLocked (it is just being built), those of the
/// connection.
Result<bool> isIndexMended(const PlanStep &step, const StepMoment &moment);

} // namespace tenantry
