// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandContext.h"
#include "cli/ExitStatus.h"
#include "operations/TenantLifecycle.h"

namespace tenantry::cli {

/// What a command that has planned something about one tenant is to do with it.
struct TenantOrders {
    enum class Mode { Show, Do } mode = Mode::Do; ///< Show: --dry-run, nothing is changed
    Consent consent = Consent::Ask;
    QString done; ///< "created": the status in JSON, and what the line says
};

/// Shows the plan, or asks and does it, and tells what came of it. Errors: those of confirm(), records() and
/// carryOut().
Result<ExitStatus> carryOut(CommandContext &context, const LifecyclePlan &plan, const TenantOrders &orders);

} // namespace tenantry::cli
