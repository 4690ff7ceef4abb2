// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"
#include "cli/TextTable.h"
#include "migrations/FleetSnapshot.h"
#include "tasks/Journal.h"

#include <chrono>

/// Meanings to words, symbols and styles of a terminal. Never the only carrier: a symbol stands beside its word.
namespace tenantry::cli {

struct Mark {
    QString symbol; ///< ✓ ◷ ✕ ≠ ▸ ?
    Style style = Style::Plain;
    QString with(const QString &word) const; ///< "✕ broken"
};
Mark markOf(TenantHealth health);
Mark markOf(MigrationState state);
Mark markOf(Severity severity);
Mark markOf(RunState state);
Mark markOf(TenantRunState state);

Cell healthCell(TenantHealth health);
Cell runStateCell(RunState state);
Cell tenantRunStateCell(TenantRunState state);

QString sizeText(qint64 bytes);                       ///< "18.2 MB"
QString durationText(std::chrono::milliseconds time); ///< "2.4 s"
QString momentText(const QDateTime &utc);             ///< local time, "2026-11-20 10:15:00", or "-"
/// The first \p most of \p items, then "… and N more".
QString someOf(const QStringList &items, int most);
struct Field {
    QString label;
    QString value;
};
/// A line for each value that is not empty, below one another: "State    ✓ verified".
void printFields(Console &console, const std::vector<Field> &fields);
/// "1 tenant", "3 tenants": for what programs read, which stays English.
QString counted(qint64 count, const char *one, const char *many);

} // namespace tenantry::cli
