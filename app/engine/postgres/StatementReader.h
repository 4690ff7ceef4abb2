// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SqlScript.h"

#include <QJsonObject>

namespace tenantry {

/// Fills tag, effects, locks and flags of \p statement from one node of libpg_query's parse tree (its JSON output; node
/// and field names are those of PostgreSQL's parsenodes.h).
void classifyStatement(const QJsonObject &node, SqlStatement &statement);

} // namespace tenantry
