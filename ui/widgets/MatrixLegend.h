// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tenantry {

/// What the shapes and colours of the migrations matrix say, in rows as wide as there is room.
QWidget *makeMatrixLegend(QWidget *parent);

} // namespace tenantry
