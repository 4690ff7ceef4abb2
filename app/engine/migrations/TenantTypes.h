// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Finding.h"
#include "migrations/MigrationSource.h"

#include <optional>

namespace tenantry {

/**
 * How the types that a source tells its tenants apart by (SourceReading::tellsTypes()) and the registry that says of
 * which type each tenant is go together.
 */

/// \p settings with the column that holds a tenant's type: the profile's own, else the one that \p source names.
TenantSettings withTypeColumn(TenantSettings settings, const SourceReading &source);

/// Errors: RegistryInvalid where \p source tells types apart and the registry of \p settings cannot tell them.
Status canTellTypes(const TenantSettings &settings, const SourceReading &source);

/// Why nobody knows what a tenant of \p tenantType should have; nullopt: \p source says it.
std::optional<Evidence> doubtOfType(const SourceReading &source, const QString &tenantType);

} // namespace tenantry
