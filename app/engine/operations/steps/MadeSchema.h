// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/StepScene.h"
#include "tenants/CreationMark.h"

namespace tenantry {

/// No schema of that name is there. Errors: PlanOutdated; those of the connection.
Status checkNoSchema(StepScene &scene, const QString &schema);

/// Drops \p schema with all that is in it if it carries \p mark, over a new session where the old one was lost. Returns
/// \p cause with what stands there now.
Error takeSchemaBack(StepScene &scene, const QString &schema, const CreationMark &mark, Error cause);

} // namespace tenantry
