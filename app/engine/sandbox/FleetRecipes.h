// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace tenantry {

/// A fault that the sandbox plants on purpose.
struct PlantedFault {
    QString schema;
    QString type;         ///< the finding's key: "missing_object"
    QStringList versions; ///< of the migrations concerned, as the files spell them; empty: the whole tenant
    QString note;         ///< one sentence for people and test messages, English
};

/// Every fault among the first 24 tenants and the orphaned schema, in the order of their tenants. A tenant may stand
/// here twice (its schema's owner and a pending migration).
std::vector<PlantedFault> plantedFaults();

/// The tenant that is well but for one pending migration: the profile's canary.
QString sandboxCanary();
/// The schema with tables and history, but no registry row.
QString sandboxOrphan();

/// A file of resources/sandbox/migrations, as compiled in.
struct SandboxMigration {
    QString version;     ///< "0007"
    QString stem;        ///< "0007_documents"
    QString description; ///< of its "-- Description:" line
    QByteArray sql;
    QString checksum; ///< SHA-256 hex of sql
    bool concurrently() const { return sql.contains("CONCURRENTLY"); }
};
/// All forward migrations in order.
std::vector<SandboxMigration> sandboxMigrations();

/// A compiled-in file below resources/sandbox ("build/rows.sql"). Empty if there is none.
QByteArray sandboxResource(const QString &path);
/// Names of the files in a folder below resources/sandbox, sorted.
QStringList sandboxResources(const QString &folder);

enum class SchemaExtent { None, Bare, History };
enum class SchemaOwner { Application, Superuser };

/// How one tenant is built: everything follows from its number, nothing is random.
struct TenantRecipe {
    int number = 1; ///< from 1; the orphan's is 0
    QString schema;
    QString name;
    QString domain;
    QString status;
    QString plan;
    bool registered = true;
    SchemaExtent extent = SchemaExtent::History;
    SchemaOwner owner = SchemaOwner::Application;
    int level = 0;             ///< how many migrations are applied and recorded
    QString fault;             ///< file below faults/ that is run last, without ".sql"; empty: none
    bool invalidIndex = false; ///< leave the index of the CONCURRENTLY migration invalid
};

/// The recipe of tenant \p number of a sandbox with \p migrations files; number 0 is the orphan.
TenantRecipe tenantRecipe(int number, int migrations);

} // namespace tenantry
