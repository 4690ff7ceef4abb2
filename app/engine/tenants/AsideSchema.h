// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

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

/// The comment that a schema in the making carries, so that a killed restore can be told and taken back.
struct RestoreMarker {
    QString token;
    QString asideName; ///< empty: there was no old schema
    QString backupId;
    QString toComment() const;
    static std::optional<RestoreMarker> fromComment(const QString &comment);
};

} // namespace tenantry
