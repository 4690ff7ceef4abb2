// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationSource.h"

namespace tenantry {

/**
 * The fleet itself, where neither files nor a project are at hand: what one tenant has recorded, or what most of them
 * have, is what the others should have. Its migrations are known by their records alone (AppliedBy::Nobody): who is
 * behind is told, what a migration makes is not, and nothing can be applied.
 */
class ReferenceTenant final : public MigrationSource {
public:
    /// \p format: whose history table is meant where several tools' fit ("auto": any). \p reference: the schema of the
    /// tenant; empty: what most tenants of the registry have recorded.
    ReferenceTenant(TenantSettings tenants, QString format, QString reference);

    /// Reads histories in batches. Errors: SourceInvalid where there is no connection, no such schema, nothing that can
    /// be read, or nothing recorded; those of readRegistry(); ConnectionLost, Cancelled. That most tenants are few of
    /// them is a problem of the reading.
    Result<SourcePtr> read(const SourceContext &context) const override;

private:
    const TenantSettings m_tenants;
    const QString m_format;
    const QString m_reference;
};

} // namespace tenantry
