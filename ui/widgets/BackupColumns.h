// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ColumnFit.h"

namespace tenantry {

/// How a table of BackupModel shares its width: what a backup holds, and why it was made, have what is left over; why
/// goes first where there is too little.
std::vector<ColumnFit::Column> backupColumns(const QTableView &view);

} // namespace tenantry
