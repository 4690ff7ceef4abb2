// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Confirmation.h"

namespace tenantry {

/// The sentence before the field in which confirmation.name is typed; empty where none has to be.
QString confirmationAsk(const Confirmation &confirmation);

} // namespace tenantry
