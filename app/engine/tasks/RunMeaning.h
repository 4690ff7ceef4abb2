// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Meaning.h"
#include "tasks/Journal.h"
#include "tasks/Task.h"

namespace tenantry {

Meaning meaningOf(TaskState state);      ///< "queued", "running", …; "cancelled" is no failure
Meaning meaningOf(RunState state);       ///< "partly failed", "interrupted", …
Meaning meaningOf(TenantRunState state); ///< "not begun", "done", …

inline constexpr std::array allTaskStates{TaskState::Queued,       TaskState::Running, TaskState::Succeeded,
                                          TaskState::PartlyFailed, TaskState::Failed,  TaskState::Cancelled};
inline constexpr std::array allRunStates{RunState::Running, RunState::Succeeded, RunState::PartlyFailed,
                                         RunState::Failed,  RunState::Cancelled, RunState::Interrupted,
                                         RunState::Stopped};
inline constexpr std::array allTenantRunStates{TenantRunState::Planned, TenantRunState::Started,
                                               TenantRunState::Done,    TenantRunState::Failed,
                                               TenantRunState::Skipped, TenantRunState::Unknown};

} // namespace tenantry
