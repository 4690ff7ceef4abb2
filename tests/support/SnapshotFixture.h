// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

namespace tenantry::test {

/**
 * A fleet from a few lines of text, for tests of models, pages and dialogs that need no server:
 *
 *     migrations 0001_initial 0002_plans 0003_users
 *     acme_tools "Acme Tools" AAP
 *     bolt AXA
 *     gone AAA noschema
 *
 * A tenant line is schema, an optional name in quotes, and one letter a migration: A applied, P pending, F failed,
 * X recorded but absent, E edited after applying, U present but not recorded, ? unknown. Words after it: noschema (the
 * registry lists it, the database has none), orphan (the other way round), unprovisioned (by its status). Diagnoses are
 * the engine's own, of the rows and objects that the letters stand for; with a "?" the tenant is busy, so that nothing
 * of it is known. Every migration has SQL that makes a table, with a rollback but for those whose name ends in
 * "!". The SQL of a migration called …_alter takes ACCESS EXCLUSIVE on a table, that of one called …_index
 * runs outside a transaction. Aborts on a line it cannot read.
 *
 * Migrations with a dot are a Django project's: "finance.0002_invoice" follows the one before it of its app, makes one
 * table, has Python code with "*" after it, and cannot be taken back with "!". Letters count as they are listed here,
 * whatever order the set puts them into.
 */
SnapshotPtr snapshotFromText(const QString &text);

/// \p count tenants "tenant_0001"… that have all of \p migrations but, for every tenth, the last.
SnapshotPtr largeSnapshot(int count, int migrations);

/// \p count tenants of a Django project of six apps and 27 migrations. Of ten, one waits for two of finance, and one of
/// a hundred has lost a table of auth's.
SnapshotPtr djangoSnapshot(int count);

} // namespace tenantry::test
