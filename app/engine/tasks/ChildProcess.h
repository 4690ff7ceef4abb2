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
    QString program; ///< absolute path or a name looked up in PATH
    QStringList arguments;
    QString workingDirectory;                             ///< empty: inherited
    std::vector<std::pair<QString, QString>> environment; ///< added to the inherited environment
    std::optional<quint32> runAsUid;                      ///< switch user and group before exec (only as root)
    std::optional<quint32> runAsGid;
    QByteArray standardInput;
    QString standardOutputFile;                              ///< redirect stdout there instead of collecting it
    std::chrono::milliseconds timeout{0};                    ///< 0: none
    std::function<void(const QByteArray &line)> onErrorLine; ///< each complete line of stderr, as it comes
};

struct ProcessResult {
    int exitStatus = 0;
    QByteArray standardOutput; ///< at most 64 MiB, the rest dropped
    QString errorText;         ///< stderr as plain text, its last 200 lines
};

/**
 * Runs a program to its end on the calling thread, without an event loop (poll(2) on its pipes).
 *
 * On a stop request or timeout: SIGTERM to its process group, up to 5 s, then SIGKILL. It succeeded only if it exited
 * by itself with status 0.
 * Errors: ProcessMissing, ProcessFailed (names program, status or signal, last lines), Cancelled.
 */
Result<ProcessResult> runProcess(const ProcessSpec &spec, std::stop_token stop = {});

/// The first of \p candidates that is an executable file, looked up in PATH unless absolute. "" if none.
QString findProgram(const QStringList &candidates);

} // namespace tenantry
