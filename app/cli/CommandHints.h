// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tenantry::cli {

/// The hint of \p error as tenantryctl gives it: what the engine says is to be done, and the command that helps with
/// it.
QString hintWithCommand(const Error &error);
/// \p error with one more sentence in its hint: what a command's own options do about it.
Error withHint(Error error, const QString &sentence);

} // namespace tenantry::cli
