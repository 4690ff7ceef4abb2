// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "migrations/MigrationId.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tenantry {

/// How a Django project keeps its tenants apart.
enum class DjangoTenancy {
    None,          ///< it has no tenants of its own, and nothing says how a schema is entered
    DjangoTenants, ///< django-tenants (or a relative of it): the connection enters a schema by set_schema()
    SearchPath,    ///< the project does it by itself; DjangoEntry says how a schema is entered
};

/// Who answers: what the agent tells about itself and the project before anything is read.
struct DjangoVersions {
    QString python;                ///< "3.11.2"
    QString django;                ///< "5.2.10"
    bool hasDjangoTenants = false; ///< it is among the installed apps
    QString djangoTenants;         ///< "3.14.0"; empty where it is not installed, or does not tell
    DjangoTenancy tenancy = DjangoTenancy::None;
    QString databaseEngine; ///< "django_tenants.postgresql_backend"
    QString databaseVendor; ///< "postgresql"
    QString databaseAlias;  ///< "default"
    QString settingsModule; ///< "shop.settings"
    QString publicSchema;   ///< "public"
    QStringList lacks;      ///< what these versions cannot, as keys: "migration_order", "tenant_types", …
};

/// The database that the project's own connection reaches. It has to be the fleet's, or the wrong one is migrated: the
/// oid and the server's start are equal only for the same database of the same running server.
struct DjangoDatabase {
    QString name;
    quint32 oid = 0;
    QString serverStarted; ///< pg_postmaster_start_time() in UTC, "2026-11-28 08:00:00.123456"
    int serverVersion = 0; ///< server_version_num
    QString user;
    bool isStandby = false;
};

struct DjangoColumn {
    QString name;
    QString type; ///< the field's class: "CharField"
    bool isNull = false;
    bool hasDefault = false; ///< Django fills it in
    bool isUnique = false;
    bool isStatus = false; ///< its name says that it tells how far a tenant is: status, is_active, setup_…
    QStringList choices;   ///< the values that Django lets in; empty: any
};

/// A model of the registry: the tenant's or the domain's.
struct DjangoModel {
    QString label; ///< "customers.Client"
    QString table; ///< without schema: it stands in the public one
    std::vector<DjangoColumn> columns;
    bool createsSchema = false; ///< saving a new row makes the schema (auto_create_schema)
    bool dropsSchema = false;   ///< deleting the row drops it (auto_drop_schema)
};

/// A table that migrations make, of a model or between two (many to many).
struct DjangoTable {
    QString app; ///< label of the app that the model belongs to
    QString name;
    QStringList columns;
    bool operator==(const DjangoTable &) const = default;
};

/// What a migration changes about the managed tables, as Django's own state of the project says. A table or column that
/// is renamed is removed under its old name and added under the new one. SQL and Python code of a migration may do
/// more.
struct DjangoTableChanges {
    std::vector<DjangoTable> added; ///< with all their columns
    QStringList removed;            ///< tables
    std::vector<DjangoTable> columnsAdded;
    std::vector<DjangoTable> columnsRemoved;
};

struct DjangoMigrationFact {
    MigrationId id;
    std::vector<MigrationId> dependencies; ///< resolved: no "__first__"; of run_before too
    std::vector<MigrationId> replaces;     ///< it is a squash of these
    bool isAtomic = true;                  ///< in one transaction with its record
    bool isInitial = false;
    bool isReversible = false; ///< every operation is
    bool hasPython = false;    ///< RunPython, or an operation that Django cannot write as SQL
    /// Operations that are not Django's own: what they do when they write SQL is not known. "shop.ops.MakeIndex"
    QStringList foreignOperations;
    /// AddField or AlterField with a value that Python works out anew each time (a time, a random identifier): its SQL
    /// holds the value of the moment at which it was asked for.
    bool hasComputedDefault = false;
    QStringList operations;   ///< in Django's words: "Create model Invoice"
    QString file;             ///< path as the project's machine has it
    QByteArray rawSql;        ///< what RunSQL sends, joined
    bool isRawSqlTold = true; ///< false: there is too much of it
    QStringList changed;      ///< tables of the models that operations are about
    QStringList referred;     ///< tables that they refer to by foreign keys
    DjangoTableChanges tables;
    bool areTablesKnown = false; ///< false: an operation fits no state of the project, and tables is empty

    /// Its SQL does all that it does, in every schema.
    bool isPureSql() const { return !hasPython && !hasComputedDefault && foreignOperations.isEmpty(); }
};

enum class DjangoProblemKind {
    Conflict,      ///< an app has several last migrations; others names them
    MissingParent, ///< it depends on one that does not exist; others names it
    Circular,      ///< it depends on itself through others
    Unreadable,    ///< the file, or the package of the app's migrations, cannot be imported or holds no Migration
    Settings,      ///< of the whole project: apps or models of the settings that do not exist
    Other,         ///< whatever else Django says about the graph
};

/// Something about the project's migrations that is not as it should be. Django itself migrates nothing while there is
/// one of another kind than Settings.
struct DjangoProblem {
    DjangoProblemKind kind = DjangoProblemKind::Other;
    MigrationId migration; ///< empty key: the app as a whole; empty app too: the project
    std::vector<MigrationId> others;
    QString message; ///< Django's or Python's own words, plain text
};

struct DjangoTenantType {
    QString name;
    QStringList apps; ///< labels
};

/// What Django records in every schema of apps that are not the tenants'.
enum class DjangoOthers {
    Needed, ///< what migrations of the tenants' apps need
    All,    ///< all of it, as `migrate` without a target does
};

/// What a project says about itself. Read without a database.
struct DjangoProjectFacts {
    QStringList sharedApps; ///< labels of SHARED_APPS; empty where the project does not tell
    QStringList tenantApps; ///< labels of TENANT_APPS; the same
    QStringList installedApps;
    QStringList unmigratedApps;          ///< labels of apps without migrations
    std::vector<DjangoTenantType> types; ///< HAS_MULTI_TYPE_TENANTS: each type's apps, the public one's too
    QString typeColumn;                  ///< of the tenant model; empty: all tenants are of one type
    QStringList migrationOrder;          ///< TENANT_MIGRATION_ORDER: fields of the tenant model, "-" before descending
    std::optional<DjangoModel> tenantModel; ///< none: TENANT_MODEL is not set, or does not exist (a problem says so)
    std::optional<DjangoModel> domainModel;
    std::vector<DjangoMigrationFact>
        migrations; ///< every one on disk, squashed ones too; in Django's order where it has one
    std::vector<MigrationId> leaves;
    std::vector<DjangoTable> tables; ///< of the models as they are now, managed ones only
    std::vector<DjangoProblem> problems;
};

/// What migrating would do in one schema: one migration of it.
struct DjangoOutlined {
    MigrationId id;
    int number = 0; ///< the confirmed migration that it is part of, from 0
    bool isAtomic = true;
    bool isSqlTold = false;  ///< false: Django cannot tell it
    QStringList statements;  ///< in their order, each whole, without comments between them
    bool isComputed = false; ///< they hold values that Python works out anew each time
    QStringList pythonSteps; ///< operations that are not in them, in Django's words; empty: the SQL is all of it
    QString why;             ///< why Django cannot tell it, in its own words
};

/// The SQL of one migration.
struct DjangoSql {
    MigrationId id;
    QStringList statements;  ///< in their order, each whole, without comments between them
    QStringList pythonSteps; ///< operations that are not in them, in Django's words; empty: the SQL is all of it
    bool isAtomic = true;
};

} // namespace tenantry
