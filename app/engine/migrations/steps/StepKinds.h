// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/steps/StepKind.h"

#include <span>

/// The kinds of steps on a tenant. To add one: its file in this folder, its line here and in all(), its wording
/// ("step.<key>" in tasks/JournalMessage.cpp).
namespace tenantry::steps {

const StepKind &createSchema();     ///< the registry lists it, the database has none
const StepKind &createHistory();    ///< the history table is made
const StepKind &applyMigration();   ///< one migration and its history row
const StepKind &recordMigration();  ///< only the history row: the objects are there (recover)
const StepKind &reapplyMigration(); ///< recorded, but its objects are gone: its file again, with a new record
const StepKind &unapplyMigration(); ///< the project takes a migration back, with its record
const StepKind &finishByProject();  ///< what a project does after migrating: content types, permissions
const StepKind &proveReplay(); ///< whether the SQL that a project tells makes what the project makes; changes nothing
const StepKind &updateChecksum();   ///< the recorded checksum becomes the file's
const StepKind &dropInvalidIndex(); ///< leftover of a failed CREATE INDEX CONCURRENTLY whose migration is applied again
const StepKind &rebuildIndex();     ///< an invalid index whose migration is recorded as applied: the history is right

/// They live as long as the program.
std::span<const StepKind *const> all();

} // namespace tenantry::steps
