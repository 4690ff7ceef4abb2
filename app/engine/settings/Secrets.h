// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <functional>
#include <optional>

namespace tenantry {

/**
 * Passwords live in the OS keyring, in libpq's own passfile or service file, or are asked for. Never in a profile.
 *
 * Any keyring failure (no D-Bus, no service, a locked collection) is "no password stored": the caller asks, or
 * lets libpq use its passfile. Reading blocks the calling thread for at most 2.2 s; a keyring that hangs longer is
 * left behind, and does not keep the process from ending either.
 */
namespace secrets {

/// The password stored for a connection's storeKey(), if any. Needs a QCoreApplication; runs a local event loop in
/// the calling thread for at most 2 s; never hangs. nullopt: none stored or no keyring.
std::optional<QString> storedPassword(const QString &storeKey);

/// Stores or replaces it. Errors: SecretUnavailable, with libpq's passfile as the remedy.
Status storePassword(const QString &storeKey, const QString &password);

} // namespace secrets

/// Asks a person for the password of \p what ("user at host"); nullopt when they decline. Called on the thread that
/// opens the connection.
using PasswordPrompt = std::function<std::optional<QString>(const QString &what)>;

} // namespace tenantry
