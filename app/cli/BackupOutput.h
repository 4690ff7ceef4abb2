// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "cli/CommandContext.h"
#include "cli/JsonWriter.h"
#include "cli/TextTable.h"
#include "plans/Step.h"

/// How backups are shown by the backup commands.
namespace tenantry::cli {

/// Absolute paths of its archives.
QStringList filesOf(const Backup &backup);
/// The members id, files, verified, … of one backup.
void writeBackup(JsonWriter &json, const Backup &backup);
/// The member "tenants": each with its level and the rows of its tables.
void writeBackupTenants(JsonWriter &json, const Backup &backup);
/// The member "steps": what each does, as it is reviewed.
void writeSteps(JsonWriter &json, const Steps &steps);
void printBackup(Console &console, const Backup &backup);

/// The backup by id, unique prefix or "last" (also for an empty \p id): the newest verified one of the chosen
/// connection that holds \p tenant, if one is named. Errors: those of profile() and findBackup().
Result<Backup> chosenBackup(CommandContext &context, const QString &id, const QString &tenant = {});

} // namespace tenantry::cli
