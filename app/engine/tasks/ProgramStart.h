// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/ProgramSpec.h"
#include "tasks/Spawn.h"

#include <sys/types.h>

/**
 * From what is to be run to a running process: the program's path, its environment, and why it did not start, in words.
 * What becomes of it afterwards is not told here.
 */
namespace tenantry {

/// The absolute path of the program that \p spec names. Errors: ProcessMissing.
Result<QString> programPath(const ProgramSpec &spec);

/// Three descriptors above 2 that become the program's standard ones; they stay the caller's.
struct StandardFiles {
    int input = -1;
    int output = -1;
    int errors = -1;
};

/// Starts \p spec's program, which stands at \p path, and returns its process, group and session.
/// Errors: ProcessNotStarted (names the program and the system's reason).
Result<pid_t> startProgram(const ProgramSpec &spec, const QString &path, const StandardFiles &files);

/// Why \p spec's program does not run, and the remedy where there is one.
Error notStarted(const ProgramSpec &spec, const SpawnFailure &why);

} // namespace tenantry
