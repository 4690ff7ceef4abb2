// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

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

/// Takes it out of the keyring, where there is one. Blocks as reading does.
void forgetPassword(const QString &storeKey);

} // namespace secrets

/// What the thread that opens a connection wants to know.
struct PasswordQuestion {
    enum class Of { Memory, Person };
    Of of = Of::Person;             ///< Memory: only what was told before; nobody is to be disturbed
    QString what;                   ///< "user at host"
    std::optional<QString> refused; ///< the last answer, when the server did not take it
    std::stop_token stop;           ///< when it is requested the answer is no longer waited for
};

/// Answers with the password, or with nullopt: not known, declined, or stopped. Called on the thread that opens the
/// connection, which waits for the answer.
using PasswordPrompt = std::function<std::optional<QString>(const PasswordQuestion &question)>;

} // namespace tenantry
