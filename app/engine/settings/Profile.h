// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace tenantry {

enum class Environment { Production, Staging, Development, Sandbox };
enum class RegistryKind { DjangoTenants, Table, Pattern, Single };
enum class SourceKind { Sql, Django, Reference };
/// Who applies the migrations of a project: an agent within it, or its own command, tenant by tenant.
enum class ApplyBy { Agent, Command };

/// "production", "staging", "development", "sandbox": as in the profile; never translated.
QString environmentKey(Environment environment);
QString registryKey(RegistryKind kind);
QString sourceKey(SourceKind kind);

struct DatabaseSettings {
    QString conninfo;      ///< libpq key=value string or URI, without a password
    bool readOnly = false; ///< the session is opened with default_transaction_read_only
    bool operator==(const DatabaseSettings &) const = default;
};

struct TenantSettings {
    RegistryKind registry = RegistryKind::Pattern;
    QString table; ///< "schema.table"; registry = django-tenants: empty where it is found by its columns
    QString schemaColumn = QStringLiteral("schema_name");
    QString nameColumn;   ///< empty: none
    QString domainColumn; ///< empty: none
    QString typeColumn;   ///< empty: none, or the one that the migration source names
    QStringList statusColumns;
    QStringList provisionedStatus; ///< values of these with which a row has a schema; empty: every row
    QStringList unprovisioned;     ///< values of these with which a row is not judged: its schema is yet to be made
    QStringList setOnCreate;       ///< "column=value", of the row of a tenant that is created
    QStringList setOnArchive;      ///< the same of one that is archived; empty: its row is removed
    QString pattern = QStringLiteral("^tenant_"); ///< registry = pattern: POSIX regular expression
    QStringList exclude;
    QString schema = QStringLiteral("public"); ///< registry = single
    bool operator==(const TenantSettings &) const = default;
};

struct MigrationSettings {
    SourceKind source = SourceKind::Sql;
    QString folder = QStringLiteral("migrations"); ///< as written; resolve with Profile::resolved()
    QString format = QStringLiteral("auto");       ///< engine/migrations knows the words
    QStringList searchPath{QStringLiteral("{schema}"), QStringLiteral("public")};
    QStringList command{QStringLiteral("python3"), QStringLiteral("manage.py")};
    QString workingDirectory = QStringLiteral(".");
    QString enterSql;     ///< how a project without django-tenants enters a schema: {schema} stands for it
    QString enterContext; ///< the same, as a context manager: "shop.tenancy.schema"; one of both at most
    bool replaySql =
        true; ///< pure SQL of a project may be sent to tenants once it was compared with the project's work
    QString databaseAlias; ///< of the project's DATABASES; empty: what the project says
    ApplyBy applyBy = ApplyBy::Agent;
    /// What follows command where applyBy is Command; {schema}, {id} and {domain} are the tenant's.
    QStringList applyArguments{QStringLiteral("migrate_schemas"), QStringLiteral("--schema={schema}"),
                               QStringLiteral("--noinput")};
    QString reference; ///< source = reference: the schema of the tenant whose history the others should have; empty:
                       ///< what most tenants have
    bool operator==(const MigrationSettings &) const = default;
};

/// "5%" or "3": how many failures stop a run.
struct FailureLimit {
    int count = 0;        ///< absolute, 0 = unset
    double percent = 5.0; ///< used when count is 0
    static Result<FailureLimit> parse(const QString &text);
    static QString remedy(); ///< what may be written, as a sentence
    QString text() const;
    /// True when \p failed of \p total reaches an absolute limit or goes above the percentage.
    bool reached(int failed, int total) const;
    bool operator==(const FailureLimit &) const = default;
};

struct RunSettings {
    int workers = 4;
    QString canary; ///< schema; empty: the first tenant of the plan
    FailureLimit stopAfter;
    std::chrono::milliseconds lockTimeout{2000};
    std::chrono::milliseconds statementTimeout{3600 * 1000};
    static constexpr QLatin1String ownerRole{"owner"};
    static constexpr QLatin1String operatorRole{"operator"};
    /// Whose rights migrations and restores run with: ownerRole, operatorRole, or a role's name.
    QString role = ownerRole;
    QString extensionsSchema = QStringLiteral("public"); ///< where an extension goes whose file names no schema
    bool operator==(const RunSettings &) const = default;
};

struct BackupSettings {
    QString folder; ///< empty: the default below the data folder
    int retentionDays = 30;
    bool operator==(const BackupSettings &) const = default;
};

/**
 * A connection: how to reach one database, where its tenants are listed and where its migrations come from.
 * A plain value; read and written by ProfileFile.h. Holds no password, ever.
 */
struct Profile {
    QString name;  ///< file name without ".toml"; "" for one made from --dsn
    QString title; ///< shown; falls back to name
    QString file;  ///< absolute path it was read from; "" for one made from --dsn
    /// The conninfo that was put in place of the file's own (--dsn beside --profile): another database, so another
    /// connection to the journal, the samples and the backups. Empty: none was.
    QString otherServer;
    Environment environment = Environment::Development;
    DatabaseSettings database;
    TenantSettings tenants;
    MigrationSettings migrations;
    RunSettings runs;
    BackupSettings backups;
    QStringList warnings;      ///< what the file holds that Tenantry does not know; kept when it is written
    QHash<QString, int> lines; ///< where in the file "title", "runs.workers", "[runs]" stand, from 1; for messages

    /// A path of the profile made absolute: relative ones count from the profile's folder.
    QString resolved(const QString &path) const;
    /// The folder backups go to: BACKUP_DIR, the profile's, or the default, in this order.
    QString backupFolder() const;
    /// The name under which journal, metrics and backups are stored: name, or a slug of the conninfo;
    /// both where otherServer is set.
    QString storeKey() const;
    QString displayTitle() const;
    /// The same settings from the same file; warnings and lines do not count.
    bool operator==(const Profile &other) const;
};

} // namespace tenantry
