// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Batch.h"

#include <QStringList>

namespace tenantry {

/// What a database does by itself to whatever is made in it, and so to what a restore makes. None of it is in a
/// tenant's backup.
struct CreationEffects {
    QStringList eventTriggers;     ///< those that fire on what makes things
    QStringList defaultPrivileges; ///< "tables of app_owner": whose privileges are others than their kind has by itself
    QStringList inSchema;          ///< the same, in the schema as it is now alone
    bool operator==(const CreationEffects &) const = default;
};

/// Adds the question which event triggers fire. \p effects is filled when the batch has run.
void askEventTriggers(Batch &batch, CreationEffects &effects);

/// Adds the question what default privileges do to what \p makers make, in the database and in \p schema. \p effects is
/// filled when the batch has run. Errors: IdentifierInvalid.
Status askDefaultPrivileges(Batch &batch, const Connection &connection, const QStringList &makers,
                            const QString &schema, CreationEffects &effects);

/// Those of the database, as sentences, translated: what a person should know before a restore.
QStringList noticesOf(const CreationEffects &effects);

} // namespace tenantry
