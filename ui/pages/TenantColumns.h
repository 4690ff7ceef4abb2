// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "ui/widgets/ColumnFit.h"

#include <QHash>

class QTableView;

namespace tenantry {

/// The columns of the tenants' table \p view: names share the room, the others are narrow; what tells least goes first
/// where there is too little.
std::vector<ColumnFit::Column> tenantColumns(const QTableView &view);

/// How wide the longest of \p fleet's names, schemas and domains are, by column, in pixels.
QHash<int, int> tenantColumnNeeds(const QTableView &view, const FleetSnapshot &fleet);

} // namespace tenantry
