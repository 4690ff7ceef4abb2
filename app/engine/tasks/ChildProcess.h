// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/ProgramSpec.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <stop_token>

namespace tenantry {

/// A program that is run to its end: what it reads, where its output goes, and how long it may take.
struct ProcessSpec : ProgramSpec {
    QByteArray standardInput;
    QString standardOutputFile; ///< redirect stdout there (0600) instead of collecting it
    /// Gets stdout as it comes, on the caller's thread, instead of collecting it.
    std::function<void(QByteArrayView)> onOutput;
    std::chrono::milliseconds timeout{0}; ///< 0: none
};

struct ProcessResult {
    int exitStatus = 0;
    QByteArray standardOutput; ///< at most 64 MiB, the rest dropped
    QString errorText;         ///< stderr as plain text, its last 200 lines
};

/**
 * Runs a program to its end on the calling thread, without an event loop (poll(2) on its pipes), in a session of its
 * own: it has no terminal to ask a password on, and no descriptor but the standard three.
 *
 * On a stop request or timeout: SIGTERM to its process group, up to terminateGrace, then SIGKILL. It succeeded only if
 * it exited by itself with status 0. What it leaves running behind (a daemon) does not hold the call up.
 * Errors: ProcessMissing, ProcessNotStarted (the program never ran; says why), ProcessFailed (names program, status or
 * signal, last lines), FileNotWritten, Cancelled.
 */
Result<ProcessResult> runProcess(const ProcessSpec &spec, std::stop_token stop = {});

/// The first of \p candidates that is an executable file, looked up in PATH unless absolute. "" if none.
QString findProgram(const QStringList &candidates);

} // namespace tenantry
