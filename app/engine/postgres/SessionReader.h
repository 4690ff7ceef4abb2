// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SqlScript.h"

#include <QJsonObject>

namespace tenantry {

/// Fills what \p statement does to its session from one node of the parse tree, whose type is \p type: search_path,
/// what puts it back, the code that it makes or runs. See classifyStatement().
void readSession(const QString &type, const QJsonObject &node, SqlStatement &statement);

} // namespace tenantry
