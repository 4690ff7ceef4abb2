// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"

#include <QByteArray>

#include <optional>
#include <vector>

#include <sys/types.h>

namespace tenantry {

/// Both ends of a pipe, close-on-exec and above the three standard descriptors. Closed ones when the system has none.
struct Pipe {
    FileDescriptor read;
    FileDescriptor write;
    static Pipe make();
    bool isOpen() const { return read.isOpen() && write.isOpen(); }
};

/// Everything a child needs, laid out before it is made: afterwards only async-signal-safe calls are allowed.
struct SpawnRequest {
    QByteArray program;                  ///< absolute path
    std::vector<QByteArray> arguments;   ///< with argv[0]
    std::vector<QByteArray> environment; ///< "NAME=value"
    QByteArray workingDirectory;         ///< empty: inherited
    std::optional<uid_t> userId;
    std::optional<gid_t> groupId;
    int standardInput = -1; ///< three descriptors above 2, which stay the caller's
    int standardOutput = -1;
    int standardError = -1;
};

/// Where a child failed before the program ran. Fork and Exec may not always be told apart.
enum class SpawnStep : int { Fork, Folder, Identity, Exec };

struct SpawnFailure {
    SpawnStep step = SpawnStep::Fork;
    int systemError = 0;
};

struct SpawnResult {
    pid_t process = -1; ///< also the process group and session; -1 when failure is set
    std::optional<SpawnFailure> failure;
};

/// Starts \p request in a session of its own (no terminal, so nothing can wait for a password there) with default
/// signal handling, no other descriptors than the three. A process that is too large to be copied can start one, but
/// not as another user. Returns once the program runs or has failed to.
SpawnResult spawnChild(const SpawnRequest &request);

} // namespace tenantry
