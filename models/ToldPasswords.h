// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"
#include "settings/Secrets.h"

#include <memory>
#include <optional>

namespace tenantry {

/**
 * The passwords that people typed since the program was started, in memory only, so that none is asked for twice: in a
 * connection's form, and where a server wanted one. Each belongs to a connection and the place it leads to; one that is
 * changed to lead elsewhere has none. All functions may be called from any thread.
 */
class ToldPasswords {
public:
    ToldPasswords();
    ~ToldPasswords();
    ToldPasswords(const ToldPasswords &) = delete;
    ToldPasswords &operator=(const ToldPasswords &) = delete;

    void tell(const Profile &profile, const QString &password);
    std::optional<QString> of(const Profile &profile) const; ///< nullopt: none was told
    /// Asks \p person, keeps what is answered, and forgets what the server refused. May outlive this object.
    PasswordPrompt remembering(const Profile &profile, PasswordPrompt person) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace tenantry
