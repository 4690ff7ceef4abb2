// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"
#include "cli/ExitStatus.h"

#include <stop_token>
#include <string>
#include <vector>

namespace tenantry::cli {

/// True where a program reads what is printed (--json): it stays English in every locale.
bool wantsJson(const std::vector<std::string> &arguments);

/**
 * Parses \p arguments (without the program's name), runs the command and prints its error, if any: as text on stderr,
 * and with --json as the one document on stdout. Usage errors too. Needs a QCoreApplication.
 */
ExitStatus runCommandLine(const std::vector<std::string> &arguments, Console &console, std::stop_token stop);

} // namespace tenantry::cli
