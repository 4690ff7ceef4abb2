// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace tenantry {

/// A pg_dump and pg_restore of one version.
struct PgTools {
    QString pgDump;      ///< absolute path
    QString pgRestore;   ///< absolute path
    int version = 0;     ///< as PQserverVersion counts: 150018
    QString versionText; ///< "15.18"
    int major() const { return version / 10000; }
};

/// The tools of the server's major version, else the oldest newer ones; looked for in PG_BINDIR,
/// /usr/lib/postgresql/*/bin and PATH. Errors: BackupToolMissing, BackupToolTooOld (names the package to install:
/// postgresql-client-NN); ProcessNotStarted where one is there that the system could not start.
Result<PgTools> findPgTools(int serverMajor);

/// The same among \p folders, in their order of preference.
Result<PgTools> findPgTools(int serverMajor, const QStringList &folders);

/// The folders that findPgTools(int) looks in: PG_BINDIR, /usr/lib/postgresql/*/bin, PATH.
QStringList pgToolFolders();

/// "150018" of "15.18", "150000" of "15"; 0: no version.
int parsePgVersion(const QString &text);

/// "--schema" takes a pattern in pg_dump: quoted, so that exactly this schema matches, whatever its name.
QString schemaPattern(const QString &schema);

} // namespace tenantry
