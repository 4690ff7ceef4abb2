// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

#include <QByteArray>

namespace tenantry {

/**
 * A manifest's keyed hash, where the user has a key: who can write to the folder of backups, but does not have the key,
 * cannot make a backup that is taken for ours. HMAC-SHA-256 (RFC 2104) over the manifest as it is without the hash,
 * which stands first in it: {"seal":"<64 hex digits>",…
 */
namespace seal {

/// $XDG_CONFIG_HOME/tenantry/backup.key: whatever it holds, without the white space around it, at least 16 bytes.
QString keyFile();

/// nullopt: there is no key, so nothing is sealed or looked for. Errors: PermissionDenied for a key that is another
/// user's, or that others may read or write; FileUnreadable, also for one that is too short.
Result<std::optional<QByteArray>> key();

/// \p json, one object, with its hash.
QByteArray sealed(const QByteArray &json, const QByteArray &key);

/// What \p json tells with \p key.
BackupSeal sealOf(const QByteArray &json, const QByteArray &key);

/// What is wrong, as a sentence, translated; empty: nothing is.
QString problemOf(BackupSeal seal);

} // namespace seal
} // namespace tenantry
