// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace tenantry {

/**
 * What a statement of a tenant's file changes or locks beyond the tenant: the name of an object with a schema of its
 * own, or what belongs to the database or the server ("public.plans", "role app", "default privileges"); empty: nothing
 * that the statement names. Two sessions that do it at the same time wait for each other, deadlock, or fail with "tuple
 * concurrently updated".
 *
 * \p node: of libpg_query's parse tree, as for classifyStatement(); \p sql: its text, for code that the parser does not
 * read, a DO block's. What is only read (the tables of a query, the types of columns) does not count.
 */
QString sharedPart(const QJsonObject &node, QByteArrayView sql);

} // namespace tenantry
