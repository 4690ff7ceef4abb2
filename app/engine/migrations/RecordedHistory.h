// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/History.h"

#include <span>
#include <vector>

namespace tenantry {

/// What a history says, as far as a plan rests on it.
struct RecordedHistory {
    std::vector<MigrationId> applied;
    std::vector<MigrationId> failed; ///< or dirty

    /// \p rows as their format expanded them.
    static RecordedHistory of(std::span<const HistoryRow> rows);
    bool isApplied(const MigrationId &id) const;
    bool isFailed(const MigrationId &id) const;
    /// Equal for histories that say the same, in whatever order. 32 bytes: every diagnosis keeps one.
    QByteArray fingerprint() const;
};

} // namespace tenantry
