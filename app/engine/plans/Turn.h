// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>

namespace tenantry {

/// One at a time among the threads of a run: for work that gets into its own way. Any thread.
class Turn {
public:
    Turn() = default;
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
    ~Turn() = default;

    /// Waits until nobody has it; it is given back with the last copy of what is returned, which this outlives. Null:
    /// \p stop came first.
    std::shared_ptr<Turn> take(std::stop_token stop);

private:
    void giveBack();

    std::mutex m_mutex;
    std::condition_variable_any m_free;
    bool m_isTaken = false;
};

} // namespace tenantry
