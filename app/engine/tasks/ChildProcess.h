// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace tenantry {

/// A program to run: an argv array, never a shell line.
struct ProcessSpec {
    QString program; ///< a name looked up in PATH, or a path (a relative one from workingDirectory)
    QStringList arguments;
    QString workingDirectory;                             ///< empty: inherited
    std::vector<std::pair<QString, QString>> environment; ///< added to the inherited environment
    std::optional<quint32> runAsUid;                      ///< switch user and group before exec (only as root)
    std::optional<quint32> runAsGid;
    QByteArray standardInput;
    QString standardOutputFile;                     ///< redirect stdout there (0600) instead of collecting it
    std::chrono::milliseconds timeout{0};           ///< 0: none
    std::chrono::milliseconds terminateGrace{5000}; ///< between SIGTERM and SIGKILL
    /// Each line of stderr, as it comes, on the caller's thread.
    std::function<void(const QByteArray &line)> onErrorLine;
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
