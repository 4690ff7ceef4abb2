// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandContext.h"
#include "cli/Detach.h"
#include "cli/ExitStatus.h"
#include "cli/JsonWriter.h"
#include "operations/ApplyPlan.h"

/// How plans and runs are shown by the commands that make them (verify --fix, migrate, runs).
namespace tenantry::cli {

/// One line a tenant and reason; nothing for an empty list.
void printLeftOut(Console &console, const std::vector<LeftOut> &left);
/// What leaving these alone means for a command that was to bring them up to date: Busy if every one of them is only
/// busy, Findings if one is behind or could not be read, else Ok.
ExitStatus statusOfLeft(const FleetSnapshot &snapshot, const std::vector<LeftOut> &left);

/// Title, effect, steps with the number of tenants, what is left out.
void printPlan(Console &console, const Plan &plan);
/// The command that would settle what of \p left can be, with the options that ask for it; nothing where none can.
void printFixCommand(Console &console, const std::vector<LeftOut> &left);
/// The members title, effect, canary, tenants with their exact SQL, left.
void writePlan(JsonWriter &json, const Plan &plan);

/// The members of one run as in `runs list`.
void writeRun(JsonWriter &json, const RunRecord &run);
/// \p steps: nullptr where only what came of the tenant is told.
void writeRunTenant(JsonWriter &json, const RunTenant &tenant, const std::vector<StepFact> *steps = nullptr);
void writeFailures(JsonWriter &json, const std::vector<FailureGroup> &failures);
void writeLeftOut(JsonWriter &json, const std::vector<LeftOut> &left);

/// Of a run: the steps on the database, none of a tenant's.
void writeDatabaseSteps(JsonWriter &json, const std::vector<StepFact> &steps);
/// One tenant's steps, and what was done and met.
void printSteps(Console &console, const RunTenant &tenant, const std::vector<StepFact> &steps);
void printRunTenants(Console &console, const std::vector<RunTenant> &tenants);
void printFailures(Console &console, const std::vector<FailureGroup> &failures);
/// What a run came to: counts, backup, reasons, how to go on.
void printReport(Console &console, const ApplyReport &report);

/// Asks, leaves the terminal where this is the worker of a detached run, then applies the plan. Errors: those of
/// confirm(), records(), leaveTerminal() and applyPlan().
Result<ApplyReport> confirmAndApply(CommandContext &context, const Access &access, const Plan &plan,
                                    const ApplyOptions &options, Consent consent, Detaching detaching = Detaching::No);

/// Ok, Findings (nothing done), PartlyDone, Busy (only other operators' locks stood in the way) or Cancelled.
ExitStatus statusOfRun(const RunReport &report);
/// What a command would end with that does all that \p plan holds: "nothing to do" is not always "all is well".
ExitStatus statusToExpect(const Plan &plan);
/// The same of all that was asked for: PartlyDone as well where the run did everything that \p plan held, and the plan
/// leaves tenants alone that are not in order.
ExitStatus statusOfWork(const RunReport &report, const Plan &plan);

} // namespace tenantry::cli
