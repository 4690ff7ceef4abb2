// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Confirmation.h"

namespace tenantry::cli {

/// What a person at a terminal reads before the cursor: what is about to be done, where, to how many, what cannot be
/// undone, \p notes one a line, and what to type where that is a name.
QString confirmationText(const Confirmation &confirmation, const QStringList &notes);

} // namespace tenantry::cli
