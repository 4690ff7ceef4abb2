// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Batch.h"

namespace tenantry {

/// Adds the question what outside the schema dropping it with CASCADE would reach, to any depth, as the server
/// describes it ("constraint orders_tenant_fkey on table public.orders"), and which tables one of its own is a part of;
/// at most 100. \p dependents is filled when the batch has run. Errors: IdentifierInvalid.
Status askDependents(Batch &batch, const Connection &connection, const QString &schema, QStringList &dependents);
/// The same, at once.
Result<QStringList> outsideDependents(Connection &connection, quint32 schemaOid, std::stop_token stop);

/// Locks the tables of \p schema as a drop locks them anyway, in the caller's transaction (there must be one), so that
/// nothing comes to depend on them between a last look and the drop. Returns the schema's oid. Errors: TenantMissing,
/// those of the connection.
Result<quint32> lockForDrop(Connection &connection, const QString &schema, std::stop_token stop);

/// Adds the question what is bound to the schema itself or to its tables by their identity and is in no dump of it, so
/// that a schema that takes its place would be without: extensions, publications, and inheritance or partitions across
/// the schema's border. Errors: IdentifierInvalid.
Status askBonds(Batch &batch, const Connection &connection, const QString &schema, QStringList &bonds);

} // namespace tenantry
