// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SharedParts.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <initializer_list>
#include <utility>

namespace tenantry {

namespace {

QString stringAt(const QJsonObject &node, const char *key)
{
    return node.value(QLatin1String(key)).toString();
}

/// Of a hundred thousand statements each has a dozen keys: they are looked up, not compared one by one.
QSet<QString> setOf(std::initializer_list<const char *> words)
{
    QSet<QString> set;
    for (const char *word : words)
        set.insert(QString::fromLatin1(word));
    return set;
}

/// The texts of a list of String nodes; empty for another list.
QStringList namesOf(const QJsonArray &list)
{
    QStringList names;
    for (const auto &item : list) {
        const QJsonObject text = item.toObject().value(QStringLiteral("String")).toObject();
        if (text.isEmpty())
            return {};
        names << stringAt(text, "sval");
    }
    return names;
}

/// Schemas that are a session's own, or nobody's to change.
bool isOthers(const QString &schema)
{
    return !schema.isEmpty() && schema != QStringLiteral("pg_temp") && schema != QStringLiteral("pg_catalog")
           && schema != QStringLiteral("information_schema");
}

QHash<QString, QString> textsOf(std::initializer_list<std::pair<const char *, const char *>> pairs)
{
    QHash<QString, QString> texts;
    for (const auto &[key, text] : pairs)
        texts.insert(QString::fromLatin1(key), QString::fromLatin1(text));
    return texts;
}

/// Kinds of statements that have no tenant in them, whatever they name (parsenodes.h), as SQL calls them.
QString ofDatabaseOrServer(const QString &type)
{
    static const QHash<QString, QString> kinds = textsOf({
        {"CreateRoleStmt", "CREATE ROLE"},
        {"AlterRoleStmt", "ALTER ROLE"},
        {"AlterRoleSetStmt", "ALTER ROLE"},
        {"DropRoleStmt", "DROP ROLE"},
        {"GrantRoleStmt", "GRANT of a role"},
        {"ReassignOwnedStmt", "REASSIGN OWNED"},
        {"DropOwnedStmt", "DROP OWNED"},
        {"AlterDefaultPrivilegesStmt", "ALTER DEFAULT PRIVILEGES"},
        {"CreateSchemaStmt", "CREATE SCHEMA"},
        {"AlterExtensionStmt", "ALTER EXTENSION"},
        {"AlterExtensionContentsStmt", "ALTER EXTENSION"},
        {"CreatedbStmt", "CREATE DATABASE"},
        {"AlterDatabaseStmt", "ALTER DATABASE"},
        {"AlterDatabaseSetStmt", "ALTER DATABASE"},
        {"AlterDatabaseRefreshCollStmt", "ALTER DATABASE"},
        {"DropdbStmt", "DROP DATABASE"},
        {"AlterSystemStmt", "ALTER SYSTEM"},
        {"CreateTableSpaceStmt", "CREATE TABLESPACE"},
        {"DropTableSpaceStmt", "DROP TABLESPACE"},
        {"AlterTableSpaceOptionsStmt", "ALTER TABLESPACE"},
        {"CreatePLangStmt", "CREATE LANGUAGE"},
        {"CreateCastStmt", "CREATE CAST"},
        {"CreateTransformStmt", "CREATE TRANSFORM"},
        {"CreateAmStmt", "CREATE ACCESS METHOD"},
        {"CreateFdwStmt", "CREATE FOREIGN DATA WRAPPER"},
        {"AlterFdwStmt", "ALTER FOREIGN DATA WRAPPER"},
        {"CreateForeignServerStmt", "CREATE SERVER"},
        {"AlterForeignServerStmt", "ALTER SERVER"},
        {"CreateUserMappingStmt", "CREATE USER MAPPING"},
        {"AlterUserMappingStmt", "ALTER USER MAPPING"},
        {"DropUserMappingStmt", "DROP USER MAPPING"},
        {"CreateEventTrigStmt", "CREATE EVENT TRIGGER"},
        {"AlterEventTrigStmt", "ALTER EVENT TRIGGER"},
        {"CreatePublicationStmt", "CREATE PUBLICATION"},
        {"AlterPublicationStmt", "ALTER PUBLICATION"},
    });
    return kinds.value(type);
}

/// Objects that have no schema: to drop, rename, comment on or grant rights on one is to change it for everybody.
bool isOfNoSchema(const QString &objectType)
{
    static const QSet<QString> kinds =
        setOf({"OBJECT_ACCESS_METHOD", "OBJECT_CAST", "OBJECT_DATABASE", "OBJECT_EVENT_TRIGGER", "OBJECT_EXTENSION",
               "OBJECT_FDW", "OBJECT_FOREIGN_SERVER", "OBJECT_LANGUAGE", "OBJECT_PARAMETER_ACL", "OBJECT_PUBLICATION",
               "OBJECT_ROLE", "OBJECT_SCHEMA", "OBJECT_SUBSCRIPTION", "OBJECT_TABLESPACE", "OBJECT_TRANSFORM",
               "OBJECT_USER_MAPPING", "OBJECT_LARGEOBJECT", "OBJECT_DEFACL"});
    return kinds.contains(objectType);
}

/// Names of these are the object's after the table's, so that one more word stands before a schema counts.
bool isInsideTable(const QString &objectType)
{
    static const QSet<QString> kinds =
        setOf({"OBJECT_COLUMN", "OBJECT_TRIGGER", "OBJECT_RULE", "OBJECT_POLICY", "OBJECT_TABCONSTRAINT"});
    return kinds.contains(objectType);
}

/// Finds what a statement names as its objects.
class Walk {
public:
    explicit Walk(const QJsonObject &statement)
    {
        for (const char *key : {"removeType", "renameType", "objtype", "objectType"}) {
            const QString type = stringAt(statement, key);
            if (type.isEmpty())
                continue;
            m_inside = m_inside || isInsideTable(type);
            m_schemaless = m_schemaless || isOfNoSchema(type);
        }
        if (m_schemaless)
            m_found = wordOf(statement);
        object(statement);
    }
    const QString &found() const { return m_found; }

private:
    /// "SCHEMA" of OBJECT_SCHEMA.
    static QString wordOf(const QJsonObject &statement)
    {
        for (const char *key : {"removeType", "renameType", "objtype", "objectType"}) {
            const QString type = stringAt(statement, key);
            if (isOfNoSchema(type))
                return type.mid(7).replace(u'_', u' ');
        }
        return {};
    }

    void take(const QString &schema, const QString &name)
    {
        if (m_found.isEmpty() && isOthers(schema))
            m_found = schema + u'.' + name;
    }

    /// A name of several words: schema and object, or schema, table and what is in the table.
    void name(const QStringList &words)
    {
        const qsizetype own = m_inside ? 2 : 1;
        if (words.size() > own)
            take(words.at(words.size() - own - 1), words.sliced(words.size() - own).join(u'.'));
    }

    void object(const QJsonObject &node)
    {
        if (!m_found.isEmpty())
            return;
        take(stringAt(node, "schemaname"), stringAt(node, "relname"));
        for (auto it = node.begin(); it != node.end(); ++it) {
            if (isOnlyRead(it.key()))
                continue;
            if (it->isObject()) {
                const QJsonObject child = it->toObject();
                if (it.key() == QStringLiteral("typeName"))
                    continue; // of a column; of the type that is made or changed it is a list
                if (it.key() == QStringLiteral("TypeName"))
                    name(namesOf(child.value(QStringLiteral("names")).toArray()));
                else
                    object(child);
            } else if (it->isArray()) {
                list(it.key(), it->toArray());
            }
        }
    }

    void list(const QString &key, const QJsonArray &items)
    {
        static const QSet<QString> names =
            setOf({"funcname", "objname", "defnames", "domainname", "typeName", "items", "opclassname", "opfamilyname",
                   "conversion_name", "dictname", "cfgname"});
        if (names.contains(key)) {
            if (const QStringList words = namesOf(items); !words.isEmpty())
                return name(words);
        }
        for (const auto &item : items)
            object(item.toObject());
    }

    /// Queries, expressions, types and values, options.
    static bool isOnlyRead(const QString &key)
    {
        static const QSet<QString> keys =
            setOf({"query",       "selectStmt",    "raw_expr",       "whereClause", "whenClause",  "returnType",
                   "parameters",  "options",       "expr",           "targetList",  "fromClause",  "usingClause",
                   "valuesLists", "returningList", "grantees",       "objargs",     "objfuncargs", "argType",
                   "definition",  "qual",          "with_check",     "collClause",  "FuncCall",    "partspec",
                   "partbound",   "havingClause",  "sourceRelation", "ofTypename",  "sql_body"});
        return keys.contains(key);
    }

    bool m_inside = false;
    bool m_schemaless = false;
    QString m_found;
};

/// Code in a text, which only the server reads: words that stand for what is not the tenant's own.
QString inCode(QByteArrayView sql)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(?:create|alter|drop)\\s+(?:role|user|group|extension|schema|database|publication|"
                       "event\\s+trigger|language|server)\\b|\\b(?:grant|revoke|reassign\\s+owned|drop\\s+owned)\\b|"
                       "\\bdefault\\s+privileges\\b|\\bcomment\\s+on\\s+(?:database|role|schema|extension)\\b|"
                       "\\bpublic\\.\\w+"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = words.match(QString::fromUtf8(sql));
    return match.hasMatch() ? match.captured(0).simplified() : QString();
}

/// A path of a file's own leads to schemas that are the same for every tenant.
QString inPath(const QJsonObject &node)
{
    const QJsonArray args = node.value(QStringLiteral("args")).toArray();
    if (stringAt(node, "name") != QStringLiteral("search_path") || args.isEmpty())
        return {};
    const QString first = args.first()
                              .toObject()
                              .value(QStringLiteral("A_Const"))
                              .toObject()
                              .value(QStringLiteral("sval"))
                              .toObject()
                              .value(QStringLiteral("sval"))
                              .toString();
    return isOthers(first) && first != QStringLiteral("$user") ? first : QString();
}

} // namespace

QString sharedPart(const QJsonObject &wrapped, QByteArrayView sql)
{
    if (wrapped.isEmpty())
        return {};
    const QString type = wrapped.constBegin().key();
    const QJsonObject node = wrapped.constBegin().value().toObject();
    if (const QString kind = ofDatabaseOrServer(type); !kind.isEmpty())
        return kind;
    if (type == QStringLiteral("DoStmt"))
        return inCode(sql);
    if (type == QStringLiteral("VariableSetStmt"))
        return inPath(node);
    if (const QString schema = stringAt(node, "newschema"); isOthers(schema)) // ALTER … SET SCHEMA
        return schema;
    // ALL TABLES IN SCHEMA names schemas as plain texts.
    if (stringAt(node, "targtype") == QStringLiteral("ACL_TARGET_ALL_IN_SCHEMA")) {
        const QStringList schemas = namesOf(node.value(QStringLiteral("objects")).toArray());
        return schemas.isEmpty() ? QStringLiteral("schema") : schemas.first();
    }
    QJsonObject objects = node;
    if (type == QStringLiteral("CreateTrigStmt"))
        objects.remove(QStringLiteral("funcname")); // that it calls
    return Walk(objects).found();
}

} // namespace tenantry
