// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace tenantry {

/// What a program gets of this process's environment. Secrets and services of the user's are nobody's who does not need
/// them.
enum class Inherited {
    Everything, ///< a program of the user's own
    ToConnect,  ///< one of PostgreSQL's that connects: what libpq reads, but the password, which is a passfile's
    ToRun,      ///< one that only works on files: where programs and libraries are, language, time zone, home
};

/// A program to start, and how it is heard and ended: an argv array, never a shell line.
struct ProgramSpec {
    QString program; ///< a name looked up in PATH, or a path (a relative one from workingDirectory)
    QStringList arguments;
    QString workingDirectory; ///< empty: inherited
    Inherited inherited = Inherited::Everything;
    std::vector<std::pair<QString, QString>> environment; ///< added to the inherited environment
    std::optional<quint32> runAsUid;                      ///< switch user and group before exec (only as root)
    std::optional<quint32> runAsGid;
    std::chrono::milliseconds terminateGrace{5000}; ///< between SIGTERM and SIGKILL
    /// Each line of stderr, as it comes, on the caller's thread.
    std::function<void(const QByteArray &line)> onErrorLine;
};

} // namespace tenantry
