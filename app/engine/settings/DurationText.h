// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <limits>
#include <optional>

/// Durations as a profile writes them.
namespace tenantry {

/// PostgreSQL's timeouts can be no longer.
inline constexpr std::chrono::milliseconds longestDuration{std::numeric_limits<qint32>::max()};

/// "2s", "500ms", "1h", "30min", "1d" or "0"; nullopt: none of these, or longer than longestDuration.
std::optional<std::chrono::milliseconds> parseDuration(const QString &text);
/// In the largest unit that divides it.
QString durationText(std::chrono::milliseconds duration);

} // namespace tenantry
