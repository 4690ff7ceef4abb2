// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

namespace tenantry::test {

/**
 * What the owner of a tenant's schema, who has no other rights, can make of its history table so that a function of
 * hers runs as soon as somebody else looks at it. The function "leave_trace" (see traceFunction()) takes any of the
 * arguments used here, and is immutable by her own word.
 */
struct HostileHistory {
    const char *name;
    const char *sql; ///< run as the owner, with the tenant's schema as search_path
};

inline constexpr std::array hostileHistories{
    HostileHistory{"composite type with a cast to text", R"(
        CREATE TYPE trap AS (v text);
        CREATE FUNCTION cast_it(trap) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN RETURN t_hostile.leave_trace($1.v); END $f$;
        CREATE CAST (trap AS text) WITH FUNCTION cast_it(trap) AS IMPLICIT;
        ALTER TABLE schema_migrations DROP COLUMN version;
        ALTER TABLE schema_migrations ADD COLUMN version trap DEFAULT ROW('0001')::trap;)"},
    HostileHistory{"composite type with a cast to bool", R"(
        CREATE TYPE trap AS (v text);
        CREATE FUNCTION cast_it(trap) RETURNS bool LANGUAGE plpgsql AS
            $f$ BEGIN RETURN t_hostile.leave_trace($1.v) IS NULL; END $f$;
        CREATE CAST (trap AS bool) WITH FUNCTION cast_it(trap) AS IMPLICIT;
        ALTER TABLE schema_migrations DROP COLUMN success;
        ALTER TABLE schema_migrations ADD COLUMN success trap DEFAULT ROW('x')::trap;)"},
    HostileHistory{"domain with a check", R"(
        CREATE DOMAIN trap AS text CHECK (t_hostile.leave_trace(VALUE) IS DISTINCT FROM 'no');
        ALTER TABLE schema_migrations DROP COLUMN checksum;
        ALTER TABLE schema_migrations ADD COLUMN checksum trap;)"},
    HostileHistory{"enum with operators of its own", R"(
        CREATE TYPE trap AS ENUM ('0001');
        CREATE FUNCTION glue(trap, text) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN RETURN t_hostile.leave_trace($2); END $f$;
        CREATE OPERATOR || (LEFTARG = trap, RIGHTARG = text, FUNCTION = glue);
        ALTER TABLE schema_migrations DROP COLUMN version;
        ALTER TABLE schema_migrations ADD COLUMN version trap DEFAULT '0001';)"},
    HostileHistory{"view", R"(
        ALTER TABLE schema_migrations RENAME TO kept;
        CREATE VIEW schema_migrations AS SELECT t_hostile.leave_trace(version)::varchar AS version, description, applied_at,
            execution_time_ms, checksum, applied_by, success FROM kept;)"},
    HostileHistory{"partitioned table", R"(
        CREATE TABLE parted (LIKE schema_migrations) PARTITION BY LIST (version);
        ALTER TABLE schema_migrations RENAME TO kept;
        ALTER TABLE parted RENAME TO schema_migrations;)"},
    HostileHistory{"index over an expression", R"(
        CREATE INDEX trap ON schema_migrations ((version || t_hostile.leave_trace('x')));)"},
    HostileHistory{"index with a predicate", R"(
        CREATE INDEX trap ON schema_migrations (version) WHERE t_hostile.leave_trace('x') IS NOT NULL;)"},
    HostileHistory{"statistics over an expression", R"(
        CREATE STATISTICS trap ON (version || t_hostile.leave_trace('x')), checksum FROM schema_migrations;)"},
};

/// leave_trace(text) in t_hostile: run by a superuser, it makes the file \p trace. Read-only transactions do not keep
/// it from that: it reaches the server's shell. What an immutable function may not do, one that it calls may.
inline QByteArray traceFunction(const QByteArray &trace)
{
    return R"(
        CREATE FUNCTION t_hostile.touch() RETURNS void LANGUAGE plpgsql AS $f$
        BEGIN
            IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) THEN
                COPY (SELECT 1) TO PROGRAM 'cat >)"
           + trace + R"(';
            END IF;
        END $f$;
        CREATE FUNCTION t_hostile.leave_trace(text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $f$
        BEGIN
            PERFORM t_hostile.touch();
            RETURN $1;
        END $f$;)";
}

} // namespace tenantry::test
