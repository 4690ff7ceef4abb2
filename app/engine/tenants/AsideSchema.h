// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

/**
 * The traces that a restore in place leaves in the database, so that every part of the engine can tell them from
 * tenants: the schema as it was, put aside under a name of its own, and the comment on the new one while it is being
 * filled.
 */
namespace tenantry {

/// True for a name that a restore gives a schema it puts aside. Such a schema is neither a tenant nor an orphan.
bool isAsideName(const QString &schema);
/// "<schema>__before_yyyyMMdd_HHmmss", at most 63 bytes, cut between characters; \p attempt above 1 is appended.
QString asideNameFor(const QString &schema, const QDateTime &now, int attempt);

/// Whether \p asideName is one that a restore of \p schema gives.
bool isAsideNameOf(const QString &schema, const QString &asideName);
/// When a restore gave a schema this name, UTC, as the name says; invalid for any other name.
QDateTime asideTime(const QString &asideName);
/// Of which schema a restore put this aside. Where the name may have been cut, one of \p schemas has to be the only
/// one that it fits. Empty: none, or nobody can tell.
QString schemaOfAside(const QString &asideName, const QStringList &schemas);
/// Whether such names are told from those of every other schema: what does not fit into 63 bytes is cut off.
bool isAsideNameWhole(const QString &schema);

/// The comment that a schema in the making carries, so that a killed restore can be told and taken back.
struct RestoreMarker {
    QString token;
    QString asideName; ///< empty: there was no old schema
    QString backupId;
    QString toComment() const;
    /// Of the comment on \p schema. Whoever owns a schema may write what he likes there, so a marker that names what
    /// a restore of another schema has put aside is none.
    static std::optional<RestoreMarker> fromComment(const QString &comment, const QString &schema);
};

} // namespace tenantry
