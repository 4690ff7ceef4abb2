// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

namespace tenantry {

/// A pg_dump and pg_restore of one version.
struct PgTools {
    QString pgDump;      ///< absolute path
    QString pgRestore;   ///< absolute path
    int version = 0;     ///< as PQserverVersion counts: 150018
    QString versionText; ///< "15.18"
};

/// The tools of the server's major version, else the oldest newer ones; looked for in PG_BINDIR,
/// /usr/lib/postgresql/*/bin and PATH. Errors: BackupToolMissing, BackupToolTooOld (names the package to install:
/// postgresql-client-NN).
Result<PgTools> findPgTools(int serverMajor);

} // namespace tenantry
