// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Secrets.h"

#include <memory>
#include <optional>

namespace tenantry {

/**
 * One session's password, in memory only: whoever opens a connection gets what a person typed once. Questions that come
 * together wait for one answer; an answer that the server refused is forgotten and asked for anew. All functions may be
 * called from any thread.
 */
class PasswordMemory {
public:
    /// \p person is asked one question at a time; may be empty: nothing is ever known. \p known was told before.
    explicit PasswordMemory(PasswordPrompt person, std::optional<QString> known = {});
    ~PasswordMemory(); ///< as close()
    PasswordMemory(const PasswordMemory &) = delete;
    PasswordMemory &operator=(const PasswordMemory &) = delete;

    /// May outlive this object; it answers nothing then.
    PasswordPrompt prompt() const;
    /// Ends every open question, and every later one, with no answer. Does not wait.
    void close();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace tenantry
