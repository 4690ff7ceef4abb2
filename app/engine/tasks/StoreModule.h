// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tenantry {

/**
 * What one part of the engine keeps in the local store: its tables, as a history. Step N (from 1) takes them from
 * version N-1 to N. Steps that have been released are never changed; new ones go to the end. A step touches the
 * module's own tables only.
 */
struct StoreModule {
    QString name; ///< "journal"; stored, so it never changes
    std::vector<QStringList> steps;
    /// Stores of 0.1.0 had one number for all tables (PRAGMA user_version, 1 or 2). From which one on they hold this
    /// module's step 1; 0: none of them does.
    int inStoresFrom = 0;
};

} // namespace tenantry
