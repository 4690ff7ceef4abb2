// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tenantry {

/// One process on one host for ever: a process id alone is given to others again.
struct ProcessIdentity {
    qint64 processId = 0;
    QString mark; ///< boot of the machine and start time of the process; empty: not known
    QString host;
};

enum class ProcessPresence { Running, Gone, Elsewhere };

ProcessIdentity thisProcess();

/// Elsewhere: it ran on another host, which cannot be asked.
ProcessPresence presenceOf(const ProcessIdentity &process);

/// The account this process runs as.
QString currentUser();

} // namespace tenantry
