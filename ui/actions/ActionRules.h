// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "ui/actions/Action.h"
#include "ui/actions/ActionState.h"

/// What each kind of action asks for beyond its needs: why its target cannot be acted on now, a translated sentence;
/// empty: it can.
namespace tenantry::actions {

using Rule = QString (*)(const ActionTarget &target, const ActionState &state);

namespace rules {

QString openSandbox(const ActionTarget &target, const ActionState &state);
QString rescan(const ActionTarget &target, const ActionState &state);
QString cancelScan(const ActionTarget &target, const ActionState &state);
QString showScanError(const ActionTarget &target, const ActionState &state);
QString switchReadOnly(const ActionTarget &target, const ActionState &state);
QString fix(const ActionTarget &target, const ActionState &state);
QString adopt(const ActionTarget &target, const ActionState &state);
QString apply(const ActionTarget &target, const ActionState &state);
QString rollBack(const ActionTarget &target, const ActionState &state);
QString backUp(const ActionTarget &target, const ActionState &state);
QString restore(const ActionTarget &target, const ActionState &state);
QString putBack(const ActionTarget &target, const ActionState &state);
QString dropKept(const ActionTarget &target, const ActionState &state);
QString takeBack(const ActionTarget &target, const ActionState &state);
QString verifyBackup(const ActionTarget &target, const ActionState &state);
QString resume(const ActionTarget &target, const ActionState &state);
QString showRunPlan(const ActionTarget &target, const ActionState &state);
QString cancelTask(const ActionTarget &target, const ActionState &state);
QString showBackup(const ActionTarget &target, const ActionState &state);

/// What the action's plan would be made of: its tenants, the migration up to which, the app.
PlanRequest requestFor(const ActionTarget &target, PlanRequest::Scope scope);

/// nullptr: the state knows no such run.
const RunRecord *findRun(const ActionTarget &target, const ActionState &state);

} // namespace rules
} // namespace tenantry::actions
