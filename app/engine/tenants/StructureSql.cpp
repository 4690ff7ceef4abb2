// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/StructureSql.h"

namespace tenantry {

namespace {

/// s: the schemas; m: what depends on one of them by lying in it; r: relations, also of composite types; t: types.
const QByteArray membersSql = R"(
WITH s AS MATERIALIZED (
    SELECT n.oid, w.place
      FROM pg_catalog.unnest($1::pg_catalog.text[]) WITH ORDINALITY w(name, place)
      JOIN pg_catalog.pg_namespace n ON n.nspname = w.name::pg_catalog.name),
m AS MATERIALIZED (
    SELECT DISTINCT s.place, s.oid AS nsp, d.classid, d.objid
      FROM s JOIN pg_catalog.pg_depend d
        ON d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.refobjid = s.oid AND d.objsubid = 0),
t AS MATERIALIZED (
    SELECT m.place, y.*, pg_catalog.quote_ident(y.typname) AS name
      FROM m JOIN pg_catalog.pg_type y ON y.oid = m.objid
     WHERE m.classid = 'pg_catalog.pg_type'::pg_catalog.regclass),
r AS MATERIALIZED (
    SELECT x.place, c.*, pg_catalog.quote_ident(c.relname) AS name
      FROM (SELECT place, objid FROM m WHERE classid = 'pg_catalog.pg_class'::pg_catalog.regclass
            UNION ALL SELECT place, typrelid FROM t WHERE typtype = 'c') x
      JOIN pg_catalog.pg_class c ON c.oid = x.objid),
f AS MATERIALIZED (
    SELECT m.place, p.*, pg_catalog.concat(CASE p.prokind WHEN 'p' THEN 'procedure ' WHEN 'a' THEN 'aggregate '
                                                          WHEN 'w' THEN 'window function ' ELSE 'function ' END,
               pg_catalog.quote_ident(p.proname), '(', pg_catalog.pg_get_function_identity_arguments(p.oid), ')')
               AS object
      FROM m JOIN pg_catalog.pg_proc p ON p.oid = m.objid
     WHERE m.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass),
l (place, classid, objid, sub, object, text, mode) AS MATERIALIZED (
)";

// The comment of a schema is none of its structure: it says what a restore is about, or what somebody thinks of it.
const QByteArray namesSql = R"(
SELECT s.place, 0::pg_catalog.oid, 0::pg_catalog.oid, 0, '', '', 'n' FROM s
UNION ALL SELECT place, 0, 0, 0, relname::pg_catalog.text, '', 'n' FROM r
UNION ALL SELECT place, 0, 0, 0, proname::pg_catalog.text, '', 'n' FROM f
UNION ALL SELECT place, 0, 0, 0, typname::pg_catalog.text, '', 'n' FROM t
UNION ALL SELECT m.place, 0, 0, 0, coalesce(o.collname, g.cfgname, i.dictname, e.stxname)::pg_catalog.text, '', 'n'
  FROM m
  LEFT JOIN pg_catalog.pg_collation o ON m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass AND o.oid = m.objid
  LEFT JOIN pg_catalog.pg_ts_config g ON m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass AND g.oid = m.objid
  LEFT JOIN pg_catalog.pg_ts_dict i ON m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass AND i.oid = m.objid
  LEFT JOIN pg_catalog.pg_statistic_ext e
    ON m.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass AND e.oid = m.objid
 WHERE coalesce(o.oid, g.oid, i.oid, e.oid) IS NOT NULL
)";

const QByteArray relationsSql = R"(
UNION ALL SELECT r.place, 'pg_catalog.pg_class'::pg_catalog.regclass, r.oid, 0,
    pg_catalog.concat(CASE r.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view '
                                     WHEN 'f' THEN 'foreign table ' WHEN 'c' THEN 'type '
                                     WHEN 'p' THEN 'partitioned table ' ELSE 'table ' END, r.name),
    pg_catalog.concat_ws('; ',
        CASE r.relpersistence WHEN 'u' THEN 'unlogged' WHEN 't' THEN 'temporary' END,
        CASE r.relkind WHEN 'p' THEN 'partition by ' || pg_catalog.pg_get_partkeydef(r.oid)
                       WHEN 'c' THEN 'composite' END,
        CASE WHEN r.relispartition THEN 'partition ' || pg_catalog.pg_get_expr(r.relpartbound, r.oid) END,
        (SELECT 'inherits ' || pg_catalog.string_agg(h.inhparent::pg_catalog.regclass::pg_catalog.text, ', '
                                                     ORDER BY h.inhseqno)
           FROM pg_catalog.pg_inherits h WHERE h.inhrelid = r.oid),
        CASE WHEN r.reloftype <> 0 THEN 'of ' || pg_catalog.format_type(r.reloftype, NULL) END,
        'with ' || (SELECT pg_catalog.string_agg(o, ', ' ORDER BY o) FROM pg_catalog.unnest(r.reloptions) o),
        'toast with ' || (SELECT pg_catalog.string_agg(o, ', ' ORDER BY o)
                            FROM pg_catalog.pg_class x, pg_catalog.unnest(x.reloptions) o
                           WHERE x.oid = r.reltoastrelid),
        CASE WHEN r.relrowsecurity THEN 'row security' END,
        CASE WHEN r.relforcerowsecurity THEN 'row security for the owner too' END,
        CASE WHEN r.relkind IN ('r', 'p') AND r.relreplident <> 'd' THEN pg_catalog.concat('replica identity ', r.relreplident) END,
        (SELECT 'access method ' || a.amname FROM pg_catalog.pg_am a WHERE a.oid = r.relam AND a.amname <> 'heap'),
        (SELECT 'tablespace ' || p.spcname FROM pg_catalog.pg_tablespace p WHERE p.oid = r.reltablespace),
        (SELECT pg_catalog.concat_ws(' ', 'server', e.srvname, x.ftoptions::pg_catalog.text)
           FROM pg_catalog.pg_foreign_table x JOIN pg_catalog.pg_foreign_server e ON e.oid = x.ftserver
          WHERE x.ftrelid = r.oid),
        CASE WHEN r.relkind = 'm' AND NOT r.relispopulated THEN 'not populated' END,
        CASE WHEN r.relkind IN ('v', 'm') THEN pg_catalog.pg_get_viewdef(r.oid) END), 'p'
  FROM r WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
UNION ALL SELECT r.place, 'pg_catalog.pg_class'::pg_catalog.regclass, r.oid, 0, 'sequence ' || r.name,
    pg_catalog.concat_ws('; ', CASE WHEN r.relpersistence = 'u' THEN 'unlogged' END,
        pg_catalog.format_type(q.seqtypid, NULL),
        pg_catalog.concat('start ', q.seqstart, ' increment ', q.seqincrement, ' from ', q.seqmin, ' to ', q.seqmax,
                          ' cache ', q.seqcache, CASE WHEN q.seqcycle THEN ' cycle' END),
        (SELECT pg_catalog.concat('owned by ', d.refobjid::pg_catalog.regclass, '.',
                                  pg_catalog.quote_ident(a.attname))
           FROM pg_catalog.pg_depend d
           JOIN pg_catalog.pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
          WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = r.oid AND d.objsubid = 0
            AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i'))), 'p'
  FROM r JOIN pg_catalog.pg_sequence q ON q.seqrelid = r.oid
)";

/// %1: what is known of compression. Columns are counted, not numbered: one that was dropped leaves a gap.
const QByteArray columnsSql = R"(
UNION ALL SELECT r.place, 'pg_catalog.pg_class'::pg_catalog.regclass, r.oid, a.attnum,
    pg_catalog.concat('column ', r.name, '.', pg_catalog.quote_ident(a.attname)),
    pg_catalog.concat(pg_catalog.row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum), ': ',
        pg_catalog.concat_ws(' ', pg_catalog.format_type(a.atttypid, a.atttypmod),
            (SELECT pg_catalog.concat('collate ', pg_catalog.quote_ident(n.nspname), '.',
                                      pg_catalog.quote_ident(o.collname))
               FROM pg_catalog.pg_collation o JOIN pg_catalog.pg_namespace n ON n.oid = o.collnamespace
              WHERE o.oid = a.attcollation AND a.attcollation <> y.typcollation),
            CASE WHEN a.attnotnull THEN 'not null' END,
            CASE a.attidentity WHEN 'a' THEN 'generated always as identity'
                               WHEN 'd' THEN 'generated by default as identity' END,
            CASE WHEN a.attgenerated = '' THEN 'default ' || pg_catalog.pg_get_expr(d.adbin, d.adrelid)
                 ELSE pg_catalog.concat('generated (', a.attgenerated, ') always as (',
                                        pg_catalog.pg_get_expr(d.adbin, d.adrelid), ')') END,
            CASE WHEN r.relkind IN ('r', 'p', 'm') AND a.attstorage <> y.typstorage THEN pg_catalog.concat('storage ', a.attstorage)
                 END, %1,
            'statistics ' || NULLIF(a.attstattarget, -1), 'with ' || a.attoptions::pg_catalog.text,
            'options ' || a.attfdwoptions::pg_catalog.text,
            CASE WHEN a.attinhcount > 0 AND a.attislocal THEN 'inherited and local'
                 WHEN a.attinhcount > 0 THEN 'inherited' END)), 'p'
  FROM r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
 WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
)";

const QByteArray ofTablesSql = R"(
UNION ALL SELECT x.place, 'pg_catalog.pg_constraint'::pg_catalog.regclass, k.oid, 0,
    pg_catalog.concat('constraint ', x.name, '.', pg_catalog.quote_ident(k.conname)),
    pg_catalog.concat_ws('; ', pg_catalog.pg_get_constraintdef(k.oid),
        CASE WHEN NOT k.convalidated THEN 'not validated' END,
        CASE WHEN NOT k.conislocal THEN 'inherited' END,
        CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_trigger g WHERE g.tgrelid = k.conrelid AND g.tgconstraint = k.oid
                             AND g.tgenabled <> 'O') THEN 'its triggers are not enabled as usual' END), 'p'
  FROM (SELECT place, name, oid AS rel, 0::pg_catalog.oid AS type FROM r WHERE relkind IN ('r', 'p', 'f')
        UNION ALL SELECT place, name, 0, oid FROM t WHERE typtype = 'd') x
  JOIN pg_catalog.pg_constraint k ON k.conrelid = x.rel AND k.contypid = x.type
UNION ALL SELECT r.place, 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid, 0,
    pg_catalog.concat('index ', r.name, '.', pg_catalog.quote_ident(c.relname)),
    pg_catalog.concat_ws('; ', pg_catalog.pg_get_indexdef(i.indexrelid),
        CASE WHEN NOT i.indisvalid THEN 'invalid' END, CASE WHEN NOT i.indisready THEN 'not ready' END,
        CASE WHEN i.indisclustered THEN 'clustered by it' END, CASE WHEN i.indisreplident THEN 'replica identity' END,
        (SELECT 'tablespace ' || p.spcname FROM pg_catalog.pg_tablespace p WHERE p.oid = c.reltablespace)), 'p'
  FROM r JOIN pg_catalog.pg_index i ON i.indrelid = r.oid JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
 WHERE r.relkind IN ('r', 'p', 'm')
UNION ALL SELECT r.place, 'pg_catalog.pg_trigger'::pg_catalog.regclass, g.oid, 0,
    pg_catalog.concat('trigger ', r.name, '.', pg_catalog.quote_ident(g.tgname)),
    pg_catalog.concat_ws('; ', pg_catalog.pg_get_triggerdef(g.oid),
                         CASE WHEN g.tgenabled <> 'O' THEN pg_catalog.concat('enabled: ', g.tgenabled) END), 'p'
  FROM r JOIN pg_catalog.pg_trigger g ON g.tgrelid = r.oid AND NOT g.tgisinternal
UNION ALL SELECT r.place, 'pg_catalog.pg_rewrite'::pg_catalog.regclass, w.oid, 0,
    pg_catalog.concat('rule ', r.name, '.', pg_catalog.quote_ident(w.rulename)),
    pg_catalog.concat_ws('; ', pg_catalog.pg_get_ruledef(w.oid),
                         CASE WHEN w.ev_enabled <> 'O' THEN pg_catalog.concat('enabled: ', w.ev_enabled) END), 'p'
  FROM r JOIN pg_catalog.pg_rewrite w ON w.ev_class = r.oid AND w.rulename <> '_RETURN'
UNION ALL SELECT r.place, 'pg_catalog.pg_policy'::pg_catalog.regclass, y.oid, 0,
    pg_catalog.concat('policy ', r.name, '.', pg_catalog.quote_ident(y.polname)),
    pg_catalog.concat_ws('; ', pg_catalog.concat('command ', y.polcmd), CASE WHEN NOT y.polpermissive THEN 'restrictive' END,
        'to ' || (SELECT pg_catalog.string_agg(coalesce(o.rolname, 'public'), ', ' ORDER BY o.rolname)
                    FROM pg_catalog.unnest(y.polroles) x(oid) LEFT JOIN pg_catalog.pg_roles o ON o.oid = x.oid),
        'using ' || pg_catalog.pg_get_expr(y.polqual, y.polrelid),
        'with check ' || pg_catalog.pg_get_expr(y.polwithcheck, y.polrelid)), 'p'
  FROM r JOIN pg_catalog.pg_policy y ON y.polrelid = r.oid
)";

/// %1: the body where it is kept parsed.
const QByteArray functionsSql = R"(
UNION ALL SELECT f.place, 'pg_catalog.pg_proc'::pg_catalog.regclass, f.oid, 0, f.object,
    pg_catalog.concat_ws('; ', pg_catalog.pg_get_function_arguments(f.oid),
        'returns ' || pg_catalog.pg_get_function_result(f.oid),
        (SELECT 'language ' || g.lanname FROM pg_catalog.pg_language g WHERE g.oid = f.prolang),
        pg_catalog.concat('volatile ', f.provolatile, ' parallel ', f.proparallel, ' cost ', f.procost,
                          ' rows ', f.prorows),
        CASE WHEN f.proisstrict THEN 'strict' END, CASE WHEN f.prosecdef THEN 'security definer' END,
        CASE WHEN f.proleakproof THEN 'leakproof' END, 'support ' || NULLIF(f.prosupport::pg_catalog.text, '-'),
        (SELECT pg_catalog.concat_ws(' ', g.aggkind, g.aggnumdirectargs, g.aggtransfn, g.aggfinalfn, g.aggcombinefn,
                    g.aggserialfn, g.aggdeserialfn, g.aggmtransfn, g.aggminvtransfn, g.aggmfinalfn,
                    g.aggsortop::pg_catalog.regoperator, pg_catalog.format_type(g.aggtranstype, NULL),
                    g.aggtransspace, pg_catalog.quote_nullable(g.agginitval),
                    pg_catalog.quote_nullable(g.aggminitval))
           FROM pg_catalog.pg_aggregate g WHERE g.aggfnoid = f.oid)), 'p'
  FROM f
UNION ALL SELECT f.place, 0, 0, 0, 'body of ' || f.object, pg_catalog.concat_ws('; ', f.prosrc, f.probin), 'b'
  FROM f WHERE f.prokind <> 'a'%1
UNION ALL SELECT f.place, 0, 0, 0, pg_catalog.concat('setting ', pg_catalog.split_part(o, '=', 1), ' of ', f.object),
    pg_catalog.substr(o, pg_catalog.strpos(o, '=') + 1), CASE WHEN o LIKE 'search_path=%' THEN 's' ELSE 'v' END
  FROM f, pg_catalog.unnest(f.proconfig) o
)";

const QByteArray parsedBodySql = R"( AND f.prosqlbody IS NULL
UNION ALL SELECT f.place, 0, 0, 0, 'body of ' || f.object, pg_catalog.pg_get_function_sqlbody(f.oid), 'p'
  FROM f WHERE f.prosqlbody IS NOT NULL)";

const QByteArray typesSql = R"(
UNION ALL SELECT t.place, 'pg_catalog.pg_type'::pg_catalog.regclass, t.oid, 0,
    pg_catalog.concat(CASE t.typtype WHEN 'd' THEN 'domain ' ELSE 'type ' END, t.name),
    CASE t.typtype
    WHEN 'e' THEN 'enum ' || (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(e.enumlabel), ', '
                                                          ORDER BY e.enumsortorder)
                                FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid)
    WHEN 'd' THEN pg_catalog.concat_ws(' ', pg_catalog.format_type(t.typbasetype, t.typtypmod),
        (SELECT pg_catalog.concat('collate ', pg_catalog.quote_ident(n.nspname), '.',
                                  pg_catalog.quote_ident(o.collname))
           FROM pg_catalog.pg_collation o JOIN pg_catalog.pg_namespace n ON n.oid = o.collnamespace
          WHERE o.oid = t.typcollation),
        CASE WHEN t.typnotnull THEN 'not null' END, 'default ' || pg_catalog.pg_get_expr(t.typdefaultbin, 0))
    WHEN 'r' THEN (SELECT pg_catalog.concat_ws(' ', 'range of', pg_catalog.format_type(g.rngsubtype, NULL),
                              g.rngcanonical, g.rngsubdiff, (SELECT o.opcname FROM pg_catalog.pg_opclass o
                                                              WHERE o.oid = g.rngsubopc))
                     FROM pg_catalog.pg_range g WHERE g.rngtypid = t.oid)
    ELSE pg_catalog.concat_ws(' ', CASE WHEN t.typisdefined THEN 'base' ELSE 'shell' END, t.typlen, t.typbyval,
                              t.typcategory, t.typinput, t.typoutput, t.typreceive, t.typsend, t.typmodin,
                              t.typmodout, t.typalign, t.typstorage) END, 'p'
  FROM t WHERE t.typtype IN ('e', 'd', 'r', 'b', 'p')
UNION ALL SELECT m.place, m.classid, m.objid, 0, 'extension ' || pg_catalog.quote_ident(e.extname), e.extversion, 'v'
  FROM m JOIN pg_catalog.pg_extension e ON e.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_extension'::pg_catalog.regclass
UNION ALL SELECT m.place, m.classid, m.objid, 0, 'statistics ' || pg_catalog.quote_ident(e.stxname),
    pg_catalog.pg_get_statisticsobjdef(e.oid), 'p'
  FROM m JOIN pg_catalog.pg_statistic_ext e ON e.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass
)";

/// What tenants seldom have. pg_identify_object() prints in no language.
const QByteArray rareSql = R"(
UNION ALL SELECT m.place, m.classid, m.objid, 0, 'operator ' || o.oprname || pg_catalog.concat(' (',
        pg_catalog.format_type(NULLIF(o.oprleft, 0), NULL), ', ', pg_catalog.format_type(o.oprright, NULL), ')'),
    pg_catalog.concat_ws(' ', o.oprcode, o.oprcom::pg_catalog.regoperator, o.oprnegate::pg_catalog.regoperator,
                         o.oprrest, o.oprjoin, o.oprcanhash, o.oprcanmerge), 'p'
  FROM m JOIN pg_catalog.pg_operator o ON o.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_operator'::pg_catalog.regclass
UNION ALL SELECT m.place, m.classid, m.objid, 0, 'collation ' || pg_catalog.quote_ident(o.collname),
    (pg_catalog.to_jsonb(o) - '{oid,collname,collnamespace,collowner,collversion}'::pg_catalog.text[])
        ::pg_catalog.text, 'v'
  FROM m JOIN pg_catalog.pg_collation o ON o.oid = m.objid
 WHERE m.classid = 'pg_catalog.pg_collation'::pg_catalog.regclass
UNION ALL SELECT m.place, m.classid, m.objid, 0, 'text search dictionary ' || pg_catalog.quote_ident(i.dictname),
    pg_catalog.concat_ws(' ', p.tmplname, i.dictinitoption), 'p'
  FROM m JOIN pg_catalog.pg_ts_dict i ON i.oid = m.objid JOIN pg_catalog.pg_ts_template p ON p.oid = i.dicttemplate
 WHERE m.classid = 'pg_catalog.pg_ts_dict'::pg_catalog.regclass
UNION ALL SELECT m.place, m.classid, m.objid, 0, 'text search configuration ' || pg_catalog.quote_ident(g.cfgname),
    pg_catalog.concat_ws(' ', p.prsname,
        (SELECT pg_catalog.string_agg(x.maptokentype || ':' || x.mapdict::pg_catalog.regdictionary, ', '
                                      ORDER BY x.maptokentype, x.mapseqno)
           FROM pg_catalog.pg_ts_config_map x WHERE x.mapcfg = g.oid)), 'p'
  FROM m JOIN pg_catalog.pg_ts_config g ON g.oid = m.objid JOIN pg_catalog.pg_ts_parser p ON p.oid = g.cfgparser
 WHERE m.classid = 'pg_catalog.pg_ts_config'::pg_catalog.regclass
UNION ALL SELECT m.place, m.classid, m.objid, 0, pg_catalog.concat(i.type, ' ', pg_catalog.quote_ident(i.name)),
    CASE WHEN i.name IS NULL THEN i.identity ELSE '' END, 'p'
  FROM m, LATERAL pg_catalog.pg_identify_object(m.classid, m.objid, 0) i
 WHERE m.classid NOT IN ('pg_catalog.pg_class'::pg_catalog.regclass, 'pg_catalog.pg_type'::pg_catalog.regclass,
           'pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_extension'::pg_catalog.regclass,
           'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, 'pg_catalog.pg_operator'::pg_catalog.regclass,
           'pg_catalog.pg_collation'::pg_catalog.regclass, 'pg_catalog.pg_ts_dict'::pg_catalog.regclass,
           'pg_catalog.pg_ts_config'::pg_catalog.regclass, 'pg_catalog.pg_default_acl'::pg_catalog.regclass)
)";

const QByteArray grantsSql = R"(
UNION ALL SELECT x.place, 0, 0, 0, 'grants on ' || x.object,
    (SELECT pg_catalog.string_agg(pg_catalog.concat(coalesce(o.rolname, 'public'), ': ', a.privilege_type,
                                      CASE WHEN a.is_grantable THEN ' with grant option' END), ', '
                                  ORDER BY coalesce(o.rolname, 'public'), a.privilege_type)
       FROM pg_catalog.aclexplode(x.acl) a LEFT JOIN pg_catalog.pg_roles o ON o.oid = a.grantee
      WHERE a.grantee <> x.owner), 'v'
  FROM (SELECT s.place, 'the schema' AS object, n.nspacl AS acl, n.nspowner AS owner
          FROM s JOIN pg_catalog.pg_namespace n ON n.oid = s.oid
        UNION ALL SELECT place, name, relacl, relowner FROM r
        UNION ALL SELECT r.place, pg_catalog.concat(r.name, '.', pg_catalog.quote_ident(a.attname)), a.attacl,
                         r.relowner
                    FROM r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0
                   WHERE NOT a.attisdropped
        UNION ALL SELECT place, object, proacl, proowner FROM f
        UNION ALL SELECT place, 'type ' || name, typacl, typowner FROM t
        UNION ALL SELECT s.place, pg_catalog.concat('new objects (', d.defaclobjtype, ') of ', o.rolname),
                         d.defaclacl, d.defaclrole
                    FROM s JOIN pg_catalog.pg_default_acl d ON d.defaclnamespace = s.oid
                    JOIN pg_catalog.pg_roles o ON o.oid = d.defaclrole) x
 WHERE x.acl IS NOT NULL
)";

const QByteArray commentsSql = R"(
)
SELECT place, object, text, mode FROM l
UNION ALL SELECT l.place, 'comment on ' || l.object, d.description, 'v'
  FROM l JOIN pg_catalog.pg_description d ON d.objoid = l.objid AND d.classoid = l.classid AND d.objsubid = l.sub
 WHERE l.objid <> 0
)";

} // namespace

QByteArray structureSql(int serverMajor, StructureGrants grants)
{
    constexpr int sinceParsedBodies = 14; // and compression of a column's own
    const bool isRecent = serverMajor >= sinceParsedBodies;
    QByteArray columns = columnsSql;
    columns.replace(
        "%1", isRecent ? "CASE WHEN a.attcompression <> '' THEN pg_catalog.concat('compression ', a.attcompression) END"
                       : "NULL");
    QByteArray functions = functionsSql;
    functions.replace("%1", isRecent ? parsedBodySql : QByteArray());
    return membersSql + namesSql + relationsSql + columns + ofTablesSql + functions + typesSql + rareSql
           + (grants == StructureGrants::Compare ? grantsSql : QByteArray()) + commentsSql;
}

} // namespace tenantry
