// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace tenantry {

/// The local store's schema as a history: step N (from 1) takes a file from PRAGMA user_version N-1 to N. Steps that
/// have been released are never changed; new ones go to the end.
const std::vector<QStringList> &storeSchemaSteps();

} // namespace tenantry
