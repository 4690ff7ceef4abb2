// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MatrixColumns.h"

namespace tenantry {

// What the migrations matrix says in words. Plain text, translated.

/// "Acme waits for 0007 invoices.": a cell, of a tenant of \p diagnosis, as one sentence.
QString matrixCellText(const QString &tenant, const Diagnosis &diagnosis, const MatrixColumns &columns, int column);
QString matrixColumnTitle(const MatrixColumns &columns, int column); ///< "0007 invoices", of a folded app its label
QString matrixColumnTip(const MatrixColumns &columns, int column);   ///< its file, and what it is
QString appTip(const MigrationSet &set, const QString &app);         ///< how many migrations it has, and of which kind

} // namespace tenantry
