// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Privileges.h"

#include "postgres/Quoting.h"

#include <algorithm>
#include <map>

namespace tenantry {

namespace {

/// The items of an ACL as BackupPrivilege has them. Who granted them does not count.
QByteArray itemsOf(const QByteArray &acl)
{
    return R"((SELECT COALESCE(pg_catalog.string_agg(i.item, E'\n' ORDER BY i.item COLLATE "C"), '')
                 FROM (SELECT a.privilege_type || CASE WHEN pg_catalog.bool_or(a.is_grantable) THEN '*' ELSE '' END
                                || '=' || COALESCE(r.rolname::pg_catalog.text, '') AS item
                         FROM pg_catalog.aclexplode()"
           + acl + R"() a LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
                        WHERE a.grantee = 0 OR r.oid IS NOT NULL
                        GROUP BY a.privilege_type, r.rolname) i))";
}

// Of types those that have privileges of their own: not arrays, multiranges and the rows of tables.
const QByteArray objectsSql = R"(
        SELECT n.nspname, CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END
                 || pg_catalog.quote_ident(c.relname) AS object, '' AS attribute, c.relacl AS acl,
               pg_catalog.acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::pg_catalog."char", c.relowner) AS own
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = ANY (%1) AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        UNION ALL
        SELECT n.nspname, 'TABLE ' || pg_catalog.quote_ident(c.relname), pg_catalog.quote_ident(t.attname), t.attacl,
               pg_catalog.acldefault('c', c.relowner)
          FROM pg_catalog.pg_attribute t JOIN pg_catalog.pg_class c ON c.oid = t.attrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = ANY (%1) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND t.attacl IS NOT NULL AND NOT t.attisdropped
        UNION ALL
        SELECT n.nspname, 'ROUTINE ' || pg_catalog.quote_ident(p.proname) || '('
                 || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')', '', p.proacl,
               pg_catalog.acldefault('f', p.proowner)
          FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
         WHERE n.nspname = ANY (%1)
        UNION ALL
        SELECT n.nspname, 'TYPE ' || pg_catalog.quote_ident(t.typname), '', t.typacl,
               pg_catalog.acldefault('T', t.typowner)
          FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
          LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
         WHERE n.nspname = ANY (%1)
           AND (t.typtype IN ('d', 'e', 'r') OR (t.typtype = 'c' AND c.relkind = 'c')))";

/// A privilege and who has it, and whether it may be given on.
using Items = std::map<std::pair<QString, QString>, bool>;

Items itemsFrom(const QString &text)
{
    Items items;
    for (PrivilegeItem &item : privilegeItems(text))
        items[{std::move(item.privilege), std::move(item.grantee)}] = item.isGrantable;
    return items;
}

/// Whether \p had, an item, is taken back in whole or in part so that \p then remains.
bool lost(const Items::value_type &had, const Items &then)
{
    const auto kept = then.find(had.first);
    return kept == then.end() || (had.second && !kept->second);
}

/// "TABLE accounts" of schema x, as GRANT has it: "TABLE x.accounts".
QString qualified(const QString &object, const QString &schema)
{
    const qsizetype space = object.indexOf(u' ');
    return object.first(space + 1) + QString::fromUtf8(quoting::identifier(schema)) + u'.' + object.sliced(space + 1);
}

QStringList mend(const QString &on, const QString &column, const Items &now, const Items &then)
{
    QStringList statements;
    const auto say = [&](const char *verb, const std::pair<QString, QString> &item, const char *way, const char *end) {
        const QString what = column.isEmpty() ? item.first : QStringLiteral("%1 (%2)").arg(item.first, column);
        const QString who =
            item.second.isEmpty() ? QStringLiteral("PUBLIC") : QString::fromUtf8(quoting::identifier(item.second));
        statements << QLatin1String(verb) + what + QStringLiteral(" ON ") + on + QLatin1String(way) + who
                          + QLatin1String(end);
    };
    for (const auto &[item, grantable] : now) {
        const auto kept = then.find(item);
        if (kept == then.end())
            say("REVOKE ", item, " FROM ", " CASCADE;");
        else if (grantable && !kept->second)
            say("REVOKE GRANT OPTION FOR ", item, " FROM ", " CASCADE;");
    }
    for (const auto &[item, grantable] : then) {
        const auto there = now.find(item);
        if (there == now.end() || (grantable && !there->second))
            say("GRANT ", item, " TO ", grantable ? " WITH GRANT OPTION;" : ";");
    }
    return statements;
}

} // namespace

std::vector<PrivilegeItem> privilegeItems(const QString &items)
{
    std::vector<PrivilegeItem> found;
    for (const QString &line : items.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype end = line.indexOf(u'=');
        const bool isGrantable = end > 0 && line.at(end - 1) == u'*';
        if (end > 0)
            found.push_back({line.first(end - (isGrantable ? 1 : 0)), line.sliced(end + 1), isGrantable});
    }
    return found;
}

QStringList mayHandOn(const BackupTenant &tenant)
{
    QStringList roles;
    for (const BackupPrivilege &one : tenant.privileges.value_or(std::vector<BackupPrivilege>())) {
        for (const PrivilegeItem &item : privilegeItems(one.items)) {
            if (item.isGrantable && !item.grantee.isEmpty() && item.grantee != tenant.owner)
                roles << item.grantee;
        }
    }
    roles.removeDuplicates();
    return roles;
}

QByteArray privilegesSql(const QByteArray &names, PrivilegesOf which)
{
    const QByteArray sql = "SELECT * FROM (SELECT o.nspname, o.object, o.attribute, "
                           + itemsOf("COALESCE(o.acl, o.own)") + " AS effective, " + itemsOf("o.own")
                           + " AS by_itself FROM (" + QByteArray(objectsSql).replace("%1", names) + ") o"
                           + (which == PrivilegesOf::ChangedObjects ? " WHERE o.acl IS NOT NULL" : "") + ") p";
    return which == PrivilegesOf::ChangedObjects
               ? sql + " WHERE p.effective OPERATOR(pg_catalog.<>) p.by_itself ORDER BY 1, 2, 3"
               : sql + " ORDER BY 1, 2, 3";
}

std::vector<PresentPrivileges> presentPrivilegesFrom(const Rows &rows)
{
    std::vector<PresentPrivileges> present;
    present.reserve(static_cast<size_t>(rows.count()));
    for (int row = 0; row < rows.count(); ++row)
        present.push_back({rows.text(row, 1), rows.text(row, 2), rows.text(row, 3), rows.text(row, 4)});
    return present;
}

QStringList mendingStatements(const QString &schema, const std::vector<BackupPrivilege> &backup,
                              const std::vector<PresentPrivileges> &present)
{
    std::map<std::pair<QString, QString>, QString> wanted;
    for (const BackupPrivilege &one : backup)
        wanted[{one.object, one.column}] = one.items;
    QStringList statements;
    QStringList objects;
    QStringList emptied; // tables that lost privileges, and with them what their columns had of the same
    for (const PresentPrivileges &one : present) {
        objects << one.object;
        const auto found = wanted.find({one.object, one.column});
        const QString then = found == wanted.end() ? one.byItself : found->second;
        Items now = itemsFrom(one.effective);
        const Items items = itemsFrom(then);
        if (one.column.isEmpty() && std::ranges::any_of(now, [&](const auto &had) { return lost(had, items); }))
            emptied << one.object;
        if (!one.column.isEmpty() && emptied.contains(one.object))
            std::erase_if(now, [&items](const auto &had) { return items.contains(had.first); });
        statements << mend(qualified(one.object, schema), one.column, now, items);
        if (found != wanted.end())
            wanted.erase(found);
    }
    // A column that has privileges of its own in the backup alone. What was not restored has none to be given.
    for (const auto &[name, items] : wanted) {
        if (objects.contains(name.first))
            statements << mend(qualified(name.first, schema), name.second, {}, itemsFrom(items));
    }
    return statements;
}

} // namespace tenantry
