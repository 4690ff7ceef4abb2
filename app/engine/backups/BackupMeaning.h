// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "base/Meaning.h"

namespace tenantry {

Meaning meaningOf(BackupTrust trust); ///< "not verified", "verified", "proven", "damaged"

inline constexpr std::array allBackupTrusts{BackupTrust::Unverified, BackupTrust::Verified, BackupTrust::Proven,
                                            BackupTrust::Damaged};

} // namespace tenantry
