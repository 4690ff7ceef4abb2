// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandContext.h"
#include "cli/Detach.h"
#include "cli/ExitStatus.h"
#include "operations/ApplyPlan.h"

namespace tenantry::cli {

/// What a command that has made a plan is to do with it.
struct PlanOrders {
    enum class Mode { Show, Apply } mode = Mode::Apply; ///< Show: --dry-run, nothing is changed
    ApplyOptions options;
    Consent consent = Consent::Ask;
    Detaching detaching = Detaching::No;
    QString nothing; ///< the line for a plan without a step, translated
};

/// Shows the plan, or asks and applies it, and tells what came of it. A plan without a step is no error; what it leaves
/// alone decides the status. Errors: those of confirmAndApply().
Result<ExitStatus> carryOut(CommandContext &context, const Access &access, const Plan &plan, const PlanOrders &orders);

} // namespace tenantry::cli
