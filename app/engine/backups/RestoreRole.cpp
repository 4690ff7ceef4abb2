// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreRole.h"

#include "backups/Privileges.h"

#include "backups/TenantContents.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

QByteArray namesLiteral(const QStringList &names)
{
    return quoting::literal(QString::fromUtf8(arrayLiteral(names))) + "::pg_catalog.name[]";
}
QByteArray namesLiteral(const std::set<QString> &names)
{
    return namesLiteral(QStringList(names.begin(), names.end()));
}

/// A table w(schema, name) of \p pairs.
QByteArray pairsTable(const std::set<QualifiedName> &pairs)
{
    QStringList schemas;
    QStringList names;
    for (const QualifiedName &pair : pairs) {
        schemas << pair.schema;
        names << pair.name;
    }
    return "ROWS FROM (pg_catalog.unnest(" + namesLiteral(schemas) + "), pg_catalog.unnest(" + namesLiteral(names)
           + ")) AS w(schema, name)";
}

std::set<QualifiedName> referencedElsewhere(const RightsNeeded &needed, const QString &schema)
{
    std::set<QualifiedName> tables;
    for (const ForeignKey &key : needed.keys) {
        if (key.references.schema != schema)
            tables.insert(key.references);
    }
    return tables;
}

/// SELECTs of what r, a row of pg_roles, may not do of what \p needed tells; each of one column.
QByteArrayList lackingSelects(const RightsNeeded &needed, const BackupTenant &tenant)
{
    const QByteArray schema = quoting::literal(tenant.schema);
    QByteArrayList selects{
        "SELECT 'USAGE ON SCHEMA ' || pg_catalog.quote_ident(n.nspname) FROM pg_catalog.pg_namespace n"
        " WHERE n.nspname = ANY ("
            + namesLiteral(needed.schemas) + ") AND n.nspname <> " + schema
            + " AND NOT pg_catalog.has_schema_privilege(r.oid, n.oid, 'USAGE')",
        // Which of several with one name is meant is not known: one that may be run is enough.
        "SELECT 'EXECUTE ON FUNCTION ' || pg_catalog.format('%I.%I', w.schema, w.name) FROM "
            + pairsTable(needed.functions) + " JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema AND w.schema <> "
            + schema
            + " JOIN pg_catalog.pg_proc p ON p.pronamespace = n.oid AND p.proname = w.name"
              " GROUP BY w.schema, w.name"
              " HAVING NOT pg_catalog.bool_or(pg_catalog.has_function_privilege(r.oid, p.oid, 'EXECUTE'))",
        "SELECT 'USAGE ON LANGUAGE ' || pg_catalog.quote_ident(l.lanname) FROM pg_catalog.pg_language l"
        " WHERE l.lanname = ANY ("
            + namesLiteral(needed.languages)
            + ") AND NOT (l.lanpltrusted AND pg_catalog.has_language_privilege(r.oid, l.oid, 'USAGE'))",
        "SELECT 'USAGE ON FOREIGN SERVER ' || pg_catalog.quote_ident(s.srvname) FROM pg_catalog.pg_foreign_server s"
        " WHERE s.srvname = ANY ("
            + namesLiteral(needed.servers) + ") AND NOT pg_catalog.has_server_privilege(r.oid, s.oid, 'USAGE')",
        "SELECT 'CREATE ON TABLESPACE ' || pg_catalog.quote_ident(t.spcname) FROM pg_catalog.pg_tablespace t"
        " WHERE t.spcname = ANY ("
            + namesLiteral(needed.tablespaces)
            + ") AND NOT pg_catalog.has_tablespace_privilege(r.oid, t.oid, 'CREATE')"};
    for (const QString &words : needed.superuser)
        selects << "SELECT " + quoting::literal(words) + "::pg_catalog.text";
    // Of the schema as it is made anew.
    QStringList makers{tenant.owner};
    bool everybody = false;
    for (const BackupGrant &grant : tenant.grants.value_or(std::vector<BackupGrant>())) {
        if (grant.privilege == QStringLiteral("CREATE"))
            makers << grant.grantee;
        everybody = everybody || (grant.grantee.isEmpty() && grant.privilege == QStringLiteral("CREATE"));
    }
    if (!everybody)
        selects << "SELECT 'CREATE ON SCHEMA ' || pg_catalog.quote_ident(" + schema
                       + ") WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles g WHERE g.rolname = ANY ("
                       + namesLiteral(makers) + ") AND pg_catalog.pg_has_role(r.oid, g.oid, 'USAGE'))";
    return selects;
}

/// What \p role may not do of \p needed, under \p key.
void askLacking(Batch &batch, const QString &key, const QString &role, const RightsNeeded &needed,
                const BackupTenant &tenant, RestoreRights &rights)
{
    const QByteArray ofRole = " WHERE r.rolname = " + quoting::literal(role) + " AND NOT r.rolsuper";
    batch.add("SELECT l.what FROM pg_catalog.pg_roles r CROSS JOIN LATERAL ("
                  + lackingSelects(needed, tenant).join(" UNION ALL ") + ") AS l(what)" + ofRole + " ORDER BY l.what",
              [&rights, key](const Rows &rows) {
                  for (int row = 0; row < rows.count(); ++row)
                      rights.lacking[key] << rows.text(row, 0);
              });
    const std::set<QualifiedName> tables = referencedElsewhere(needed, tenant.schema);
    if (tables.empty())
        return;
    batch.add("SELECT n.nspname, c.relname FROM pg_catalog.pg_roles r CROSS JOIN " + pairsTable(tables)
                  + " JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema"
                    " JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = w.name"
                  + ofRole + " AND NOT pg_catalog.has_any_column_privilege(r.oid, c.oid, 'REFERENCES')",
              [&rights, key](const Rows &rows) {
                  for (int row = 0; row < rows.count(); ++row)
                      rights.unreferenced[key].insert({rows.text(row, 0), rows.text(row, 1)});
              });
}

/// Which of what runs while it is restored, outside the tenant, is not in all its meanings a superuser's.
void askUntrusted(Batch &batch, const RestoreRoleQuestion &question, RestoreRights &rights)
{
    std::set<QualifiedName> elsewhere = question.whole.runs;
    std::erase_if(elsewhere, [&](const QualifiedName &one) { return one.schema == question.tenant.schema; });
    if (elsewhere.empty())
        return;
    batch.add("SELECT w.schema, w.name FROM " + pairsTable(elsewhere) + R"(
          LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = w.schema
          LEFT JOIN LATERAL (SELECT p.proowner FROM pg_catalog.pg_proc p
                              WHERE p.pronamespace = n.oid AND p.proname = w.name
                             UNION ALL
                             SELECT f.proowner FROM pg_catalog.pg_operator o
                               JOIN pg_catalog.pg_proc f ON f.oid = o.oprcode
                              WHERE o.oprnamespace = n.oid AND o.oprname = w.name) m ON true
          LEFT JOIN pg_catalog.pg_roles r ON r.oid = m.proowner
         GROUP BY w.schema, w.name
        HAVING NOT pg_catalog.bool_and(COALESCE(r.rolsuper, false)))",
              [&rights](const Rows &rows) {
                  for (int row = 0; row < rows.count(); ++row)
                      rights.untrusted.insert({rows.text(row, 0), rows.text(row, 1)});
              });
}

/// What of the tenant's, or of another who is no superuser, would run with the rights of whoever restores.
QStringList runningCode(const RestoreRoleQuestion &question, const RestoreRights &rights)
{
    QStringList code;
    if (!question.whole.isWhole)
        code << tr("definitions that could not be read");
    for (const QualifiedName &one : question.whole.runs) {
        if (one.schema == question.tenant.schema || rights.untrusted.contains(one))
            code << QStringLiteral("%1.%2").arg(one.schema, one.name);
    }
    return code;
}

/// Owners and grantees that the backup names for sure: those of the list that a definition's head names as well, for
/// the list cuts names at spaces.
QStringList rolesNamed(const RestoreRoleQuestion &question)
{
    QStringList names;
    for (const auto &[owner, needed] : question.definitions)
        names << owner;
    for (const BackupGrant &grant : question.tenant.grants.value_or(std::vector<BackupGrant>()))
        names << grant.grantee;
    for (const BackupPrivilege &one : question.tenant.privileges.value_or(std::vector<BackupPrivilege>())) {
        for (const PrivilegeItem &item : privilegeItems(one.items))
            names << item.grantee;
    }
    names.removeAll(QString()); // PUBLIC
    names.removeDuplicates();
    return names;
}

/// The role that is to be become, if any.
QString wantedRole(const RestoreRoleQuestion &question)
{
    const QString &role = question.settings.role;
    if (role == RunSettings::operatorRole)
        return {};
    return role == RunSettings::ownerRole ? question.tenant.owner : role;
}

/// A key that the owner may not make is made by the operator, but the rows are checked as the owner: the server plans
/// that with the expressions of the owner's indexes, and so runs them.
SuperusersPart partOf(const ForeignKey &key, const QString &owner)
{
    const QByteArray table = quoting::identifier(key.table.schema) + '.' + quoting::identifier(key.table.name);
    return {QStringLiteral("FK CONSTRAINT %1 %2").arg(key.table.name, key.name),
            // It waits for locks as long as pg_restore does, which says the same.
            "BEGIN;\nSET LOCAL lock_timeout = 0;\nSET LOCAL statement_timeout = 0;\n" + key.sql
                + " NOT VALID;\nSET LOCAL ROLE " + quoting::identifier(owner) + ";\nALTER TABLE ONLY " + table
                + " VALIDATE CONSTRAINT " + quoting::identifier(key.name) + ";\nRESET ROLE;\n"};
}

/// What pg_restore would fail at, running as \p role (for people) with the rights of each of \p keys of the maps in
/// \p rights; fills in the superuser's part of \p found.
QStringList cannotDo(const RestoreRoleQuestion &question, const RestoreRights &rights, RestoreRole &found)
{
    QStringList cannot;
    for (const auto &[owner, needed] : question.definitions) {
        const auto lacking = rights.lacking.find(owner);
        for (const QString &what : lacking == rights.lacking.end() ? QStringList() : lacking->second)
            cannot << QStringLiteral("%1: %2").arg(owner, what);
        const auto closed = rights.unreferenced.find(owner);
        for (const ForeignKey &key : needed.keys) {
            if (closed == rights.unreferenced.end() || !closed->second.contains(key.references))
                continue;
            if (key.table.schema == question.tenant.schema && key.on == ForeignKey::On::Table)
                found.superusersPart.push_back(partOf(key, owner));
            else
                cannot << QStringLiteral("%1: REFERENCES ON TABLE %2.%3")
                              .arg(owner, key.references.schema, key.references.name);
        }
    }
    return cannot;
}

/// The same of one role that makes everything.
QStringList roleCannotDo(const QString &role, const RestoreRights &rights)
{
    QStringList cannot;
    if (const auto lacking = rights.lacking.find(QString()); lacking != rights.lacking.end()) {
        for (const QString &what : lacking->second)
            cannot << QStringLiteral("%1: %2").arg(role, what);
    }
    if (const auto closed = rights.unreferenced.find(QString()); closed != rights.unreferenced.end()) {
        for (const QualifiedName &table : closed->second)
            cannot << QStringLiteral("%1: REFERENCES ON TABLE %2.%3").arg(role, table.schema, table.name);
    }
    return cannot;
}

tl::unexpected<Error> refusal(const QString &message, const QString &hint)
{
    return failure(ErrorCode::PermissionDenied, message, hint);
}

/// What pg_restore cannot give away is told before it begins.
tl::unexpected<Error> belongsToOthers(const QString &message)
{
    return refusal(message, tr("Restore as a member of these roles, or as a superuser."));
}

tl::unexpected<Error> lacksRights(const QStringList &cannot, const QString &operatorName)
{
    return refusal(
        tr("The restore would fail, for what the backup holds needs rights that the roles do not have that it "
           "is restored as: %1")
            .arg(cannot.join(QStringLiteral("; "))),
        tr("Grant what is missing, or restore as the operator, %1, if you trust what the backup holds.")
            .arg(operatorName));
}

Result<RestoreRole> asOperator(const RestoreRoleQuestion &question, const RestoreRights &rights,
                               const QString &operatorName, const QString &reason)
{
    if (!rights.notOfOperator.isEmpty())
        return belongsToOthers(tr("What the backup holds of \"%1\" belongs in part to roles that you are not a member "
                                  "of, so that you cannot restore it: %2")
                                   .arg(question.tenant.schema, rights.notOfOperator.join(QStringLiteral(", "))));
    RestoreRole found;
    found.notices << tr("Runs as %1.").arg(operatorName);
    if (!reason.isEmpty())
        found.notices << reason;
    return found;
}

Result<RestoreRole> asNamed(const RestoreRoleQuestion &question, const RestoreRights &rights)
{
    const QString &role = question.settings.role;
    if (rights.owner.role.isEmpty())
        return refusal(tr("There is no role \"%1\" on this server.").arg(role),
                       tr("Say \"owner\", \"operator\", or the name of a role."));
    if (!rights.owner.mayBecome)
        return refusal(tr("This connection’s role may not become %1.").arg(role),
                       tr("Say \"owner\", \"operator\", or the name of a role."));
    if (!rights.notOfRole.isEmpty())
        return belongsToOthers(
            tr("What the backup holds of \"%1\" belongs in part to roles that %3 is not a member of, "
               "so that it cannot be restored: %2")
                .arg(question.tenant.schema, rights.notOfRole.join(QStringLiteral(", ")), role));
    RestoreRole found{RestoreRole::As::Role, role, {tr("Runs as %1.").arg(role)}, {}, {}, {}};
    if (const QStringList cannot = roleCannotDo(role, rights); !cannot.isEmpty())
        return lacksRights(cannot, QStringLiteral("operator"));
    return found;
}

/// What the owners may not make, a superuser makes, as long as nothing of theirs runs meanwhile: the server builds
/// indexes and fills materialized views as their owner whoever restores.
Result<RestoreRole> asSuperuser(const RestoreRoleQuestion &question, const RestoreRights &rights,
                                const QString &operatorName, const QStringList &cannot)
{
    const QStringList code = runningCode(question, rights);
    if (code.isEmpty())
        return asOperator(
            question, rights, operatorName,
            tr("What the backup holds needs rights that its owners do not have: %1. Nothing of theirs runs "
               "while it is restored.")
                .arg(cannot.join(QStringLiteral("; "))));
    return refusal(
        tr("What the backup holds needs rights that its owners do not have: %1. Restored with more rights, code "
           "of theirs would run with them: %2")
            .arg(cannot.join(QStringLiteral("; ")), code.join(QStringLiteral(", "))),
        tr("Grant what is missing, or restore as the operator, %1, if you trust what the backup holds.")
            .arg(operatorName));
}

Result<RestoreRole> asEachOwner(const RestoreRoleQuestion &question, const RestoreRights &rights,
                                const QString &operatorName)
{
    RestoreRole found{RestoreRole::As::EachOwner, question.tenant.owner, {}, {}, {}, {}};
    if (const QStringList cannot = cannotDo(question, rights, found); !cannot.isEmpty())
        return asSuperuser(question, rights, operatorName, cannot);
    found.notices
        << tr("Runs as %1.").arg(question.owners.isEmpty() ? found.role : question.owners.join(QStringLiteral(", ")));
    QStringList entries;
    for (const SuperusersPart &part : found.superusersPart)
        entries << part.entry;
    if (!entries.isEmpty())
        found.notices << tr("With the rights of %1, for the owner has none to: %2")
                             .arg(operatorName, entries.join(QStringLiteral(", ")));
    return found;
}

} // namespace

RightsNeeded allDefinitions(const QByteArray &script)
{
    QByteArray text;
    for (const QByteArray &line : script.split('\n')) {
        if (!line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
            text += line + '\n';
    }
    return rightsNeeded(text);
}

Definitions definitionsByOwner(const QByteArray &script)
{
    static const QRegularExpression head(QStringLiteral("^-- Name: .*; Type: .*; Schema: .*; Owner: (.*)$"),
                                         QRegularExpression::MultilineOption);
    std::map<QString, QByteArray> texts;
    QByteArray *current = nullptr;
    for (const QByteArray &line : script.split('\n')) {
        const bool isHead = line.startsWith("-- Name: ");
        const QRegularExpressionMatch match = isHead ? head.match(QString::fromUtf8(line)) : QRegularExpressionMatch();
        if (match.hasMatch())
            current = &texts[match.captured(1)];
        else if (current && !line.startsWith("\\restrict ") && !line.startsWith("\\unrestrict "))
            *current += line + '\n';
    }
    Definitions definitions;
    for (const auto &[owner, text] : texts)
        definitions.emplace(owner, rightsNeeded(text));
    return definitions;
}

Status askRestoreRole(Batch &batch, const Connection &connection, const RestoreRoleQuestion &question,
                      RestoreRights &rights)
{
    const QString role = wantedRole(question);
    for (const QString &name : question.owners + QStringList{role, question.tenant.schema}) {
        if (const Result<QByteArray> fits = connection.literal(name); !fits)
            return failure(fits.error());
    }
    const QByteArray isOwner = "o.rolname = " + quoting::literal(role);
    batch.add("SELECT s.rolsuper, " + TenantOwner::select(connection.server().major())
                  + " FROM pg_catalog.pg_roles s LEFT JOIN pg_catalog.pg_roles o ON " + isOwner
                  + " WHERE s.rolname = SESSION_USER",
              [&rights](const Rows &rows) {
                  if (rows.count() == 0)
                      return;
                  rights.isSuperuser = rows.boolean(0, 0);
                  rights.owner = TenantOwner::from(rows, 0, 1);
              });
    const auto askMemberships = [&batch, &isOwner](const QStringList &of, QStringList &notOperator,
                                                   QStringList &notRole) {
        batch.add("SELECT r.rolname, pg_catalog.pg_has_role(r.oid, 'MEMBER'), "
                  "COALESCE(pg_catalog.pg_has_role(o.oid, r.oid, 'MEMBER'), true) "
                  "FROM pg_catalog.pg_roles r LEFT JOIN pg_catalog.pg_roles o ON "
                      + isOwner + " WHERE r.rolname = ANY (" + namesLiteral(of) + ") ORDER BY r.rolname",
                  [&notOperator, &notRole](const Rows &rows) {
                      for (int row = 0; row < rows.count(); ++row) {
                          if (!rows.boolean(row, 1))
                              notOperator << rows.text(row, 0);
                          if (!rows.boolean(row, 2))
                              notRole << rows.text(row, 0);
                      }
                  });
    };
    // pg_restore gives each object to the owner that it had.
    askMemberships(question.owners, rights.notOfOperator, rights.notOfRole);
    askMemberships(question.defaultsOf, rights.defaultsNotOfOperator, rights.defaultsNotOfRole);
    batch.add("SELECT w.name FROM pg_catalog.unnest(" + namesLiteral(rolesNamed(question))
                  + ") w (name) WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = w.name) "
                    "ORDER BY w.name",
              [&rights](const Rows &rows) {
                  for (int row = 0; row < rows.count(); ++row)
                      rights.missing << rows.text(row, 0);
              });
    if (role.isEmpty())
        return {};
    for (const auto &[owner, needed] : question.definitions)
        askLacking(batch, owner, owner, needed, question.tenant, rights);
    askLacking(batch, {}, role, question.whole, question.tenant, rights);
    askUntrusted(batch, question, rights);
    return {};
}

/// As chooseRestoreRole(), by what the roles own.
static Result<RestoreRole> byOwnership(const RestoreRoleQuestion &question, const RestoreRights &rights,
                                       const QString &operatorName)
{
    const QString &setting = question.settings.role;
    const TenantOwner &owner = rights.owner;
    if (setting == RunSettings::operatorRole || owner.isOperator)
        return asOperator(question, rights, operatorName, {});
    if (setting != RunSettings::ownerRole)
        return asNamed(question, rights);
    if (owner.role.isEmpty())
        return asOperator(question, rights, operatorName, {});
    if (owner.isSuperuser)
        return asOperator(
            question, rights, operatorName,
            tr("The tenant’s owner %1 is a superuser, so that nothing keeps what its objects do from doing "
               "anything.")
                .arg(owner.role));
    if (!owner.mayBecome)
        return asOperator(question, rights, operatorName,
                          tr("This connection’s role may not become the tenant’s owner %1, so what its objects do is "
                             "done with its own rights.")
                              .arg(owner.role));
    if (rights.isSuperuser)
        return asEachOwner(question, rights, operatorName);
    // Who is no superuser has little to lose by it, and the tenant much by not being restored.
    QStringList notOfRole = rights.notOfRole;
    for (const QString &one : rights.defaultsNotOfRole) {
        if (!rights.defaultsNotOfOperator.contains(one) && !notOfRole.contains(one))
            notOfRole << one;
    }
    if (!notOfRole.isEmpty())
        return asOperator(question, rights, operatorName,
                          tr("The backup holds what %1 may not own: what belongs to %2.")
                              .arg(owner.role, notOfRole.join(QStringLiteral(", "))));
    if (const QStringList cannot = roleCannotDo(owner.role, rights); !cannot.isEmpty())
        return asOperator(question, rights, operatorName,
                          tr("What the backup holds needs rights that its owner does not have: %1")
                              .arg(cannot.join(QStringLiteral("; "))));
    return RestoreRole{RestoreRole::As::Role, owner.role, {tr("Runs as %1.").arg(owner.role)}, {}, {}, {}};
}

Result<RestoreRole> chooseRestoreRole(const RestoreRoleQuestion &question, const RestoreRights &rights,
                                      const QString &operatorName)
{
    const QString comma = QStringLiteral(", ");
    if (!rights.missing.isEmpty())
        return refusal(tr("What the backup holds of \"%1\" belongs to roles, or was granted to roles, that this server "
                          "does not have: %2")
                           .arg(question.tenant.schema, rights.missing.join(comma)),
                       tr("Make these roles first (CREATE ROLE), then restore."));
    if (!question.grantors.isEmpty() && !rights.isSuperuser)
        return refusal(tr("A part of the privileges on \"%1\" was handed on by others than the owner: %2. Only a "
                          "superuser can grant it in their names.")
                           .arg(question.tenant.schema, question.grantors.join(comma)),
                       tr("Restore as a superuser."));
    Result<RestoreRole> found = byOwnership(question, rights, operatorName);
    if (!found)
        return found;
    found->grantors = question.grantors;
    found->defaultsLeft = found->as == RestoreRole::As::Role ? rights.defaultsNotOfRole : rights.defaultsNotOfOperator;
    if (found->defaultsLeft.isEmpty())
        return found;
    if (question.schema == RestoreRoleQuestion::Schema::Anew)
        return belongsToOthers(tr("The backup holds default privileges of \"%1\" that only roles may set that you are "
                                  "not a member of: %2")
                                   .arg(question.tenant.schema, found->defaultsLeft.join(comma)));
    found->notices << tr("Default privileges that only these roles may set are not restored, and stay as they are: %1")
                          .arg(found->defaultsLeft.join(comma));
    return found;
}

} // namespace tenantry
