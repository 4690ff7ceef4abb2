// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "postgres/SqlScript.h"

namespace tenantry {

/// Where an index is looked for, and by whom.
struct IndexPlace {
    QString schema;  ///< of the tenant
    QByteArray path; ///< the tenant's search_path, as a list of quoted names
};

/**
 * Whether the index that \p statement makes, a CREATE INDEX CONCURRENTLY, is there already: valid, of that name, on
 * that table of the tenant's, and exactly what the statement makes. That is the server's word: the same statement is
 * run on an empty temporary table with the same columns, in a transaction that is rolled back, and the two definitions
 * are compared. With the session's role. False wherever that cannot be told: the table is qualified, the index goes to
 * a tablespace, the statement is written in a way that is not known. The session is between transactions before and
 * after.
 */
bool isMadeAlready(Connection &connection, const SqlStatement &statement, const IndexPlace &place,
                   std::stop_token stop);

} // namespace tenantry
