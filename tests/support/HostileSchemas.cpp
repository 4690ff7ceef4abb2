// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HostileSchemas.h"

#include "postgres/Quoting.h"

#include <QFile>

#include <stdexcept>

namespace tenantry::test {

namespace {

const QByteArray trapSql = R"(
    CREATE SCHEMA trap;
    GRANT USAGE ON SCHEMA trap TO PUBLIC;
    CREATE FUNCTION trap.spring() RETURNS pg_catalog.bool LANGUAGE plpgsql AS $f$
    BEGIN
        IF pg_catalog.current_setting('trap.disarmed', true) OPERATOR(pg_catalog.=) 'on' THEN
            RETURN true;
        END IF;
        RAISE LOG 'a trap has sprung, with the rights of %', CURRENT_USER;
        RAISE EXCEPTION 'a trap has sprung';
    END $f$;
    CREATE FUNCTION trap.fire() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN PERFORM trap.spring(); END $f$;)";

// Which operators there are to be: those of pg_catalog as they are, and those that our own statements may use between
// all types that are like each other.
const QByteArray operatorsSql = R"(
    CREATE FUNCTION trap.types(OUT l regtype, OUT r regtype) RETURNS SETOF record LANGUAGE sql AS $f$
        WITH kin(types) AS (VALUES
            (ARRAY['text', 'name', 'varchar', 'bpchar', '"char"']::regtype[]),
            (ARRAY['oid', 'regclass', 'regtype', 'regproc', 'regnamespace', 'xid', 'int2', 'int4', 'int8']::regtype[]),
            (ARRAY['int4', 'int8', 'float8', 'numeric']::regtype[]),
            (ARRAY['timestamptz', 'timestamp', 'date', 'interval']::regtype[]))
        SELECT one, other FROM kin, unnest(types) one, unnest(types) other
        UNION
        SELECT type, type FROM unnest(ARRAY['tid', 'bool', 'regrole', 'bytea', 'inet', 'json', 'jsonb', 'aclitem',
            'text[]', 'name[]', 'oid[]', 'int2[]', 'int4[]', '"char"[]', 'varchar[]', 'aclitem[]', 'int2vector',
            'oidvector']::regtype[]) type $f$;
    CREATE FUNCTION trap.operators(OUT name text, OUT l regtype, OUT r regtype, OUT result regtype)
    RETURNS SETOF record LANGUAGE sql AS $f$
        WITH names AS (
            SELECT oprname::text AS name, bool_or(oprresult = 'bool'::regtype) AS asks FROM pg_operator
             WHERE oprleft IN ('text'::regtype, 'name'::regtype, 'int4'::regtype, 'int8'::regtype, 'oid'::regtype,
                               'timestamptz'::regtype, 'anyarray'::regtype)
             GROUP BY oprname)
        SELECT n.name, t.l, t.r, CASE WHEN n.asks THEN 'bool'::regtype ELSE t.l END FROM names n, trap.types() t
        UNION ALL
        SELECT o.oprname, nullif(o.oprleft, 0)::regtype, o.oprright::regtype, o.oprresult::regtype FROM pg_operator o
         WHERE o.oprnamespace = 'pg_catalog'::regnamespace AND o.oprcode <> 0
           AND NOT EXISTS (SELECT FROM names n, trap.types() t
                            WHERE n.name = o.oprname AND t.l = o.oprleft AND t.r = o.oprright) $f$;)";

// The same of functions. What takes an argument of any type at all, a function in PL/pgSQL cannot.
const QByteArray functionsSql = R"(
    CREATE FUNCTION trap.functions(OUT name text, OUT arguments text, OUT result text)
    RETURNS SETOF record LANGUAGE sql AS $f$
        WITH ours AS (
            SELECT p.proname::text AS name, p.prorettype, p.proretset, a.place, p.oid,
                   CASE WHEN p.provariadic <> 0 AND a.place = p.pronargs THEN 'VARIADIC ' ELSE '' END
                   || CASE WHEN a.type = '"any"'::regtype AND p.provariadic <> 0 THEN 'text[]'
                           WHEN a.type = '"any"'::regtype THEN 'anyelement'
                           ELSE a.type::regtype::text END AS argument
              FROM pg_proc p LEFT JOIN LATERAL unnest(p.proargtypes) WITH ORDINALITY a(type, place) ON true
             WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind IN ('f', 'a', 'w')
               AND (p.proname <> 'count' OR p.pronargs > 0)
               AND NOT EXISTS (SELECT FROM unnest(p.proargtypes) x JOIN pg_type t ON t.oid = x WHERE t.typtype = 'p'
                                  AND t.typname <> 'any' AND t.typname !~ '^any.*(element|array|range|enum)$')
               ),
        whole AS (
            SELECT oid, name, coalesce(string_agg(argument, ', ' ORDER BY place), '') AS arguments, proretset,
                   CASE WHEN prorettype IN (SELECT oid FROM pg_type WHERE typtype = 'p' AND typname <> 'void')
                        THEN 'text' ELSE prorettype::regtype::text END AS result
              FROM ours GROUP BY oid, name, prorettype, proretset)
        SELECT DISTINCT ON (w.name, arguments) w.name, arguments,
               CASE WHEN proretset THEN 'SETOF ' ELSE '' END || result
          FROM whole w
        UNION
        SELECT w.name, replace(arguments, 'text', other), result FROM whole w, unnest(ARRAY['name', 'varchar']) other
         WHERE arguments IN ('text', 'text, text', 'text, integer') AND NOT proretset $f$;)";

const QByteArray plantSql = R"(
    CREATE FUNCTION trap.plant(place name, OUT operators int, OUT functions int, OUT domains int, OUT views int)
    LANGUAGE plpgsql AS $f$
    DECLARE
        one record;
    BEGIN
        operators := 0; functions := 0; domains := 0; views := 0;
        FOR one IN SELECT DISTINCT l, r, result FROM trap.operators() LOOP
            EXECUTE format('CREATE FUNCTION %I.%I(%s) RETURNS %s LANGUAGE plpgsql AS '
                           '$b$ BEGIN PERFORM trap.spring(); RETURN NULL; END $b$', place,
                           'operator_' || one.result::oid, concat_ws(', ', one.l, one.r), one.result);
        END LOOP;
        FOR one IN SELECT *, 'operator_' || result::oid AS function FROM trap.operators() LOOP
            BEGIN
                EXECUTE format('CREATE OPERATOR %I.%s (%s RIGHTARG = %s, FUNCTION = %I.%I)', place, one.name,
                               'LEFTARG = ' || one.l || ',', one.r, place, one.function);
                operators := operators + 1;
            EXCEPTION WHEN OTHERS THEN
                RAISE NOTICE 'operator % (%, %): %', one.name, one.l, one.r, SQLERRM;
            END;
        END LOOP;
        FOR one IN SELECT * FROM trap.functions() LOOP
            BEGIN
                EXECUTE format('CREATE FUNCTION %I.%I(%s) RETURNS %s LANGUAGE plpgsql AS '
                               '$b$ BEGIN PERFORM trap.spring(); RETURN%s; END $b$', place, one.name,
                               one.arguments, one.result, CASE WHEN one.result ~ '^(void|SETOF)' THEN '' ELSE ' NULL' END);
                functions := functions + 1;
            EXCEPTION WHEN OTHERS THEN
                RAISE NOTICE 'function % (%) %: %', one.name, one.arguments, one.result, SQLERRM;
            END;
        END LOOP;
        EXECUTE format('CREATE FUNCTION %I.count_it(int8) RETURNS int8 LANGUAGE plpgsql AS '
                       '$b$ BEGIN PERFORM trap.spring(); RETURN 0; END $b$;'
                       'CREATE AGGREGATE %1$I.count(*) (SFUNC = %1$I.count_it, STYPE = int8, INITCOND = ''0'')', place);
        FOR one IN SELECT typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b'
                    AND typelem = 0 LOOP
            EXECUTE format('CREATE DOMAIN %I.%I AS pg_catalog.%2$I CHECK (trap.spring())', place, one.typname);
            domains := domains + 1;
        END LOOP;
        FOR one IN SELECT relname FROM pg_class c
                    WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind IN ('r', 'v')
                      AND NOT EXISTS (SELECT FROM pg_attribute
                                       WHERE attrelid = c.oid
                                         AND atttypid IN ('anyarray'::regtype, 'pg_statistic[]'::regtype)) LOOP
            EXECUTE format('CREATE VIEW %I.%I AS SELECT * FROM pg_catalog.%2$I WHERE trap.spring()', place,
                           one.relname);
            views := views + 1;
        END LOOP;
    END $f$;)";

Rows run(Connection &connection, const QByteArray &sql)
{
    Result<std::vector<Rows>> results = connection.script(sql);
    if (!results)
        throw std::runtime_error((QString::fromUtf8(sql.left(2000)) + results.error().toText()).toStdString());
    return results->empty() ? Rows() : results->back();
}

} // namespace

HostileSchemas::HostileSchemas(ScratchCluster &cluster, QString conninfo)
    : m_cluster(cluster)
    , m_conninfo(std::move(conninfo))
{
    Connection connection = unarmed();
    for (const QByteArray &sql : {trapSql, operatorsSql, functionsSql, plantSql})
        run(connection, sql);
    (void)sprung(); // what stands in the log of another database
}

Connection HostileSchemas::unarmed() const
{
    Connection connection = connectTo(m_conninfo);
    run(connection, "SET trap.disarmed = on; SET check_function_bodies = off");
    return connection;
}

PlantedTraps HostileSchemas::plant(const QString &schema, const QString &owner)
{
    Connection connection = unarmed();
    const Rows counts = run(connection, "SET ROLE " + quoting::identifier(owner) + "; SELECT * FROM trap.plant("
                                            + quoting::literal(schema) + ")");
    const auto count = [&counts](int column) { return static_cast<int>(counts.integer(0, column)); };
    return {count(0), count(1), count(2), count(3)};
}

void HostileSchemas::asOwner(const QString &owner, const QByteArray &sql)
{
    Connection connection = unarmed();
    run(connection, "SET ROLE " + quoting::identifier(owner) + ";" + sql);
}

QString HostileSchemas::sprung()
{
    QFile log(m_cluster.cluster().logFile());
    if (!log.open(QIODevice::ReadOnly) || !log.seek(m_read))
        throw std::runtime_error("the server's log cannot be read");
    const QByteArray text = log.readAll();
    m_read += text.size();
    const qsizetype first = text.indexOf("a trap has sprung");
    return first < 0 ? QString() : QString::fromUtf8(text.mid(first, 6000));
}

} // namespace tenantry::test
