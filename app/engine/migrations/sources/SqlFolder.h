// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationSource.h"

namespace tenantry {

/// A folder of SQL files, in the convention of one of the formats: the one that the profile names, or ("auto") the one
/// that the files' names and marks tell.
class SqlFolder final : public MigrationSource {
public:
    SqlFolder(QString folder, QString formatKey);

    /// Errors: SourceInvalid (no such folder; a format that is not known; files of several conventions, or only of one
    /// that is not known), Cancelled.
    Result<SourcePtr> read(const SourceContext &context) const override;

private:
    const QString m_folder;
    const QString m_formatKey;
};

} // namespace tenantry
