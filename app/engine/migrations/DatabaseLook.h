// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "settings/Profile.h"

#include <optional>
#include <vector>

namespace tenantry {

/// What a database looks like before anybody said where its tenants are. Told by the catalog alone: no table is read.
struct DatabaseLook {
    /// A migration tool's history table, and the schemas that hold one.
    struct History {
        QString tool; ///< as people call it
        QString table;
        bool isRead = false; ///< by a format that Tenantry knows
        QStringList schemas; ///< sorted; what restores put aside is left out
    };
    QString djangoTables;           ///< "public.clients with public.domains"; empty: there are none, or it is not clear
    std::vector<History> histories; ///< the one of the most schemas first
    QStringList schemas;            ///< all of them but the system's, "public" and what restores put aside; sorted
    std::optional<TenantSettings> tenants; ///< where the tenants seem to be; nullopt: nothing tells
};

/// One or two statements on the catalog. Errors: those of Connection::query().
Result<DatabaseLook> lookAtDatabase(Connection &connection, std::stop_token stop = {});

} // namespace tenantry
