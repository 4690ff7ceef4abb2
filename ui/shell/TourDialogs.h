// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Tour.h"

/// Stops at the dialogs that only a mishap or an afterthought opens.
namespace tenantry::tour {

/// The question for a password, and what it says after a wrong one.
void passwordDialog(Tour &tour);
/// The plan of the newest run, as it was kept with it.
void runPlanDialog(Tour &tour);
/// What the restore before it put aside: the review of dropping it, declined.
void dropAsideDialog(Tour &tour);
/// A restore that was cut off, as its process would leave it: the finding, the review, taken back. In sandboxes only.
void cutOffRestore(Tour &tour);

} // namespace tenantry::tour
