// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/PgTools.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <stop_token>

namespace tenantry {

/// \p list, what `pg_restore --list` says of an archive, without the \p leftOut entries of \p schema: each named by its
/// kind and tag ("FK CONSTRAINT orders orders_customer_fkey"). Errors: RestoreFailed for one that is not there, or of a
/// kind that other things are made of. PrintTOCSummary() in pg_backup_archiver.c writes a line as
/// "dumpId; tableoid oid kind schema tag owner".
Result<QByteArray> listWithout(const QByteArray &list, const QString &schema, const QStringList &leftOut);

/// What `pg_restore --list` says of an archive. Errors: those of runProcess().
Result<QByteArray> listOfArchive(const PgTools &tools, const QString &path, std::stop_token stop);
/// Whose an archive's entries are, as far as the list tells: names with a space are told by their end.
struct ArchiveOwners {
    QStringList objects;  ///< who own what is made
    QStringList defaults; ///< whose default privileges are set
};
/// Those of the entries of \p schema. Errors: those of runProcess().
Result<ArchiveOwners> ownersInArchive(const PgTools &tools, const QString &path, const QString &schema,
                                      std::stop_token stop);

/// \p list without the default privileges of \p roles in \p schema.
QByteArray listWithoutDefaults(const QByteArray &list, const QString &schema, const QStringList &roles);

/// Those of \p roles that granted a part of what an archive holds of \p schema: pg_restore becomes them for that.
/// buildACLCommands() in dumputils.c writes it as SET SESSION AUTHORIZATION. Errors: those of runProcess().
Result<QStringList> grantorsInArchive(const PgTools &tools, const QString &path, const QString &schema,
                                      const QStringList &roles, std::stop_token stop);

/// The SQL that an archive makes the objects of \p schema with, without rows and grants. Errors: those of
/// runProcess().
Result<QByteArray> definitionsInArchive(const PgTools &tools, const QString &path, const QString &schema,
                                        std::stop_token stop);

/// The entry that \p line of pg_restore's stderr names ("pg_restore: from TOC entry 3345; 2606 16400 FK CONSTRAINT
/// orders orders_customer_fkey owner"), where it can be left out.
std::optional<QString> entryOfLine(const QByteArray &line);

} // namespace tenantry
