// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tenantry::cli {

/// What tenantryctl tells its caller; the numbers are part of the contract (sysexits.h from 64 on).
enum class ExitStatus : int {
    Ok = 0,             ///< all well, or done
    Findings = 1,       ///< findings, failures, something is not there
    PartlyDone = 3,     ///< some tenants done, others not
    Usage = 64,         ///< wrong options, or a confirmation that nobody could give
    Unreachable = 69,   ///< the server does not answer
    Busy = 75,          ///< another operator or session holds it: try again later
    Configuration = 78, ///< profile, registry, source, credentials: trying again does not help
    Cancelled = 130,    ///< by the operator
};

/// The status for a command that ended with \p error. The only place where codes become statuses.
ExitStatus exitStatusFor(const Error &error);

} // namespace tenantry::cli
