// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandContext.h"
#include "cli/ExitStatus.h"
#include "migrations/Run.h"

#include <optional>

/**
 * --detach: a run in a process of its own that outlives its terminal.
 *
 * The command is started a second time, in a session of its own, with the terminal's descriptors: that worker looks,
 * plans and asks, so that what was confirmed is what runs, and a password that was typed is where it is needed. Once
 * everything is confirmed it journals the run, points its descriptors to a log and goes on alone; the first process has
 * seen the run in the journal meanwhile and returns its id. The worker leaves its exit status beside the log.
 */
namespace tenantry::cli {

/// Whether this command is asked to detach, and by which of both processes.
enum class Detaching {
    No,
    Starter, ///< has to hand over to a worker
    Worker,  ///< has to leave the terminal once it has begun
};
/// Reads the mark that a starter leaves to its worker and takes it away, so that no other program inherits it.
Detaching takeDetachMark();

/// Starts the worker, waits until its run is in the journal, prints its id, and returns; where the worker ends before,
/// its own exit status, after it has told why. A stop request ends the worker. Errors: those of the journal,
/// ProcessNotStarted, ProcessFailed (ended by a signal; not begun within ten minutes although nobody was asked).
Result<ExitStatus> startDetached(CommandContext &context);

/// In the worker: journals the run of \p plan and lets the terminal go. From here on everything that is printed goes to
/// the run's log. Returns the run's id. Errors: FileNotWritten, those of announceRun().
Result<QString> leaveTerminal(CommandContext &context, const Plan &plan, const RunOptions &options);

/// At the end of the worker: the exit status, and \p error as the end of a run that never came to be.
void noteDetachedEnd(CommandContext &context, ExitStatus status, const std::optional<Error> &error);

/// Where the output of run \p id went, if it was detached.
QString detachedLog(const QString &id);
/// Waits for the exit status of the worker of \p run, which has ended; nullopt: it left none, or never was one.
std::optional<ExitStatus> detachedStatus(const RunRecord &run, const std::stop_token &stop);

} // namespace tenantry::cli
