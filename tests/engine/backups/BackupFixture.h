// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "backups/PgTools.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"
#include "tasks/ChildProcess.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

namespace tenantry::test {

/// A name as an SQL identifier.
inline QByteArray ident(const QString &name)
{
    return schemaPattern(name).toUtf8();
}

/// Everything PostgreSQL offers that a dump of one schema has to bring back, with \p rows rows in its main table.
inline QByteArray tenantSql(const QString &schema, int rows)
{
    QByteArray sql = R"(
        CREATE SCHEMA %S% AUTHORIZATION app_owner;
        COMMENT ON SCHEMA %S% IS 'it''s a tenant';
        GRANT USAGE ON SCHEMA %S% TO app_reader;
        GRANT CREATE, USAGE ON SCHEMA %S% TO app_writer WITH GRANT OPTION;
        SET search_path = %S%, public;
        CREATE TYPE mood AS ENUM ('calm', 'cross');
        CREATE TABLE schema_migrations (version varchar(255) PRIMARY KEY, description text, applied_at timestamp NOT NULL
            DEFAULT current_timestamp, checksum varchar(64) NOT NULL, success boolean NOT NULL DEFAULT true);
        INSERT INTO schema_migrations (version, checksum) VALUES ('0001', 'a'), ('0002', 'b'), ('0010', 'c');
        CREATE TABLE accounts (id bigserial PRIMARY KEY, name text NOT NULL, feeling mood, photo bytea,
            balance numeric(12, 2), doubled numeric GENERATED ALWAYS AS (balance * 2) STORED,
            plan int REFERENCES public.plans, CHECK (balance >= 0));
        INSERT INTO accounts (name, feeling, photo, balance, plan)
            SELECT 'name ' || i || E'\t\\"''\n', CASE WHEN i % 2 = 0 THEN 'calm' ELSE 'cross' END::mood,
                   decode(md5(i::text), 'hex'), i, 1 + i % 2 FROM generate_series(1, %N%) i;
        CREATE TABLE "Odd ""name""" (id int PRIMARY KEY, account bigint REFERENCES accounts ON DELETE CASCADE);
        INSERT INTO "Odd ""name""" SELECT id, id FROM accounts;
        CREATE TABLE empty_one (id int);
        CREATE TABLE parts (id int, at date) PARTITION BY RANGE (at);
        CREATE TABLE parts_2026 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
        INSERT INTO parts SELECT i, date '2026-01-01' + i FROM generate_series(1, 30) i;
        CREATE INDEX accounts_name ON accounts (lower(name));
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN NEW.name := NEW.name; RETURN NEW; END; $f$;
        CREATE TRIGGER touching BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION touch();
        CREATE VIEW rich AS SELECT * FROM accounts WHERE balance > 5;
        CREATE MATERIALIZED VIEW totals AS SELECT feeling, sum(balance) FROM accounts GROUP BY feeling;
        GRANT SELECT ON ALL TABLES IN SCHEMA %S% TO app_reader;
        ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA %S% GRANT SELECT ON TABLES TO app_reader;
        ALTER TABLE accounts OWNER TO app_owner;
        SELECT setval(pg_get_serial_sequence('accounts', 'id'), 4711);
        RESET search_path;
    )";
    return sql.replace("%S%", ident(schema)).replace("%N%", QByteArray::number(rows));
}

/// One cluster, one home and one store for a test program; a database for each test.
struct BackupFixture {
    TempHome home;
    ScratchCluster server;
    std::shared_ptr<LocalStore> store;
    std::unique_ptr<Journal> journal;
    int databases = 0;

    BackupFixture()
    {
        store = LocalStore::open(home.file(QStringLiteral("store.sqlite"))).value();
        journal = std::make_unique<Journal>(store);
        exec(server.conninfo(QStringLiteral("postgres")),
             "CREATE ROLE app_owner; CREATE ROLE app_reader LOGIN; CREATE ROLE app_writer LOGIN");
    }
    /// A fresh database with the shared table that tenants point to.
    QString database()
    {
        const QString conninfo = server.createDatabase(QStringLiteral("test_%1").arg(++databases));
        exec(conninfo, "CREATE TABLE public.plans (id int PRIMARY KEY); INSERT INTO public.plans VALUES (1), (2);"
                       "GRANT REFERENCES ON public.plans TO app_owner");
        return conninfo;
    }
    /// Backups of each test go to a folder of their own.
    Access access(const QString &conninfo) const
    {
        Access access;
        access.profile.name = QStringLiteral("test");
        access.profile.database.conninfo = conninfo;
        const QString folder = home.file(QStringLiteral("backups-%1").arg(databases));
        qputenv("BACKUP_DIR", QFile::encodeName(folder));
        return access;
    }
};

/// A snapshot as a scan would give it, as far as backups look at it.
inline FleetSnapshot snapshotOf(const QStringList &schemas)
{
    FleetSnapshot snapshot;
    for (const QString &schema : schemas) {
        TenantState tenant;
        tenant.schema = schema;
        tenant.name = QStringLiteral("Name of ") + schema;
        tenant.diagnosis = std::make_shared<Diagnosis>();
        snapshot.tenants.push_back(std::move(tenant));
    }
    std::sort(snapshot.tenants.begin(), snapshot.tenants.end(),
              [](const TenantState &left, const TenantState &right) { return left.schema < right.schema; });
    return snapshot;
}

/// md5 over the ordered rows of every table, and every sequence's value: "accounts 6f1e…".
inline QStringList checksums(const QString &conninfo, const QString &schema)
{
    QStringList sums;
    const QByteArray name = ident(schema);
    const QByteArray where = " FROM pg_catalog.pg_class WHERE relnamespace = (SELECT oid FROM pg_catalog.pg_namespace "
                             "WHERE nspname = '"
                             + schema.toUtf8().replace('\'', "''") + "')";
    for (const QString &table : column(conninfo, "SELECT relname" + where + " AND relkind IN ('r', 'm') ORDER BY 1"))
        sums << table + u' '
                    + value(conninfo, "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY "
                                      "t::text COLLATE \"C\"), '')) FROM "
                                          + name + '.' + ident(table) + " t");
    for (const QString &sequence : column(conninfo, "SELECT relname" + where + " AND relkind = 'S' ORDER BY 1"))
        sums << sequence + u' ' + value(conninfo, "SELECT last_value FROM " + name + '.' + ident(sequence));
    return sums;
}

/// The schema's definition in pg_dump's own words, owners, grants and comments included.
inline QByteArray definition(const QString &conninfo, const QString &schema)
{
    ProcessSpec spec;
    spec.program = findPgTools(15).value().pgDump;
    spec.arguments = {QStringLiteral("--schema-only"), QStringLiteral("--schema=") + schemaPattern(schema),
                      QStringLiteral("--dbname=") + conninfo};
    QByteArrayList lines = runProcess(spec).value().standardOutput.split('\n');
    // These carry a key that is new for each dump.
    lines.removeIf(
        [](const QByteArray &line) { return line.startsWith("\\restrict") || line.startsWith("\\unrestrict"); });
    return lines.join('\n');
}

/// Content and definition in one value to compare.
inline QString portrait(const QString &conninfo, const QString &schema)
{
    return checksums(conninfo, schema).join(u'\n') + u'\n' + QString::fromUtf8(definition(conninfo, schema));
}

inline QStringList schemas(const QString &conninfo)
{
    return column(conninfo, "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN "
                            "('information_schema', 'public') ORDER BY nspname COLLATE \"C\"");
}

/// A folder with a pg_dump and a pg_restore that are shell scripts. Empty text: the real program by a link.
inline void fakeTools(const QString &folder, const QByteArray &dumpScript, const QByteArray &restoreScript = {})
{
    const PgTools real = findPgTools(15).value();
    QDir().mkpath(folder);
    const auto write = [&](const QString &name, const QByteArray &script, const QString &program) {
        const QString path = folder + u'/' + name;
        QFile::remove(path);
        if (script.isEmpty()) {
            QFile::link(program, path);
            return;
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + QByteArray(script).replace("%REAL%", program.toUtf8()));
        file.close();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    };
    write(QStringLiteral("pg_dump"), dumpScript, real.pgDump);
    write(QStringLiteral("pg_restore"), restoreScript, real.pgRestore);
}

/// The text of an error for a failed expectation.
template <typename T>
QByteArray whyNot(const Result<T> &result)
{
    return result ? QByteArray("it succeeded") : result.error().toText().toUtf8();
}

} // namespace tenantry::test

#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &outcomeHere = (result);                                                                            \
        QVERIFY2(outcomeHere.has_value(), tenantry::test::whyNot(outcomeHere).constData());                            \
    } while (false)
#define VERIFY_ERROR(result, expected)                                                                                 \
    do {                                                                                                               \
        const auto &outcomeHere = (result);                                                                            \
        QVERIFY2(!outcomeHere.has_value() && outcomeHere.error().code == (expected),                                   \
                 tenantry::test::whyNot(outcomeHere).constData());                                                     \
    } while (false)
