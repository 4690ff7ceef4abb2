// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Meaning.h"
#include "cli/Console.h"
#include "cli/TextTable.h"
#include "tasks/Journal.h"

#include <QDateTime>

#include <chrono>
#include <vector>

/// Meanings to styles of a terminal. Never the only carrier: a shape stands beside its word.
namespace tenantry::cli {

Style styleOf(Tone tone);
/// "✕ broken": the shape beside the word, in the tone's style.
Cell stateCell(const Meaning &meaning);
Cell runStateCell(const RunRecord &run);
Cell tenantRunStateCell(const RunTenant &tenant);
Cell stepStateCell(const StepFact &step);

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
