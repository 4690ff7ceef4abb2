// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/RightsNeeded.h"

#include "postgres/SqlScript.h"
#include "postgres/TreeNodes.h"

#include <QJsonDocument>

#include <pg_query.h>

#include <optional>

namespace tenantry {

using tree::objectsAt;
using tree::stringAt;

namespace {

/// What runs a function that is named inside.
enum class Runs {
    Nothing,
    Later,   ///< a trigger: after all is restored
    WithRows ///< while it is restored
};

/// Of a node that holds one of another kind: "AlterTableStmt".
QString kindOf(const QJsonObject &node)
{
    return node.isEmpty() ? QString() : node.constBegin().key();
}

/// The DefElem nodes of a statement's options.
std::vector<QJsonObject> optionsOf(const QJsonObject &statement, const char *key)
{
    std::vector<QJsonObject> options;
    for (const QJsonObject &option : objectsAt(statement, key))
        options.push_back(option.value(QStringLiteral("DefElem")).toObject());
    return options;
}

QString textOf(const QJsonObject &option)
{
    const QJsonObject argument = option.value(QStringLiteral("arg")).toObject();
    const QJsonObject string = argument.value(QStringLiteral("String")).toObject();
    return stringAt(string, "sval");
}

class Reader {
public:
    explicit Reader(RightsNeeded &needed)
        : m_needed(needed)
    {
    }

    void read(const QJsonObject &node, const QByteArray &sql)
    {
        const QString kind = kindOf(node);
        const QJsonObject statement = node.value(kind).toObject();
        if (kind == QStringLiteral("CreateFunctionStmt"))
            readFunction(statement);
        else if (kind == QStringLiteral("DefineStmt"))
            readDefinition(statement);
        else if (kind == QStringLiteral("CreateOpClassStmt"))
            superuser(QStringLiteral("CREATE OPERATOR CLASS"));
        else if (kind == QStringLiteral("CreateOpFamilyStmt"))
            superuser(QStringLiteral("CREATE OPERATOR FAMILY"));
        else if (kind == QStringLiteral("CreateForeignTableStmt"))
            m_needed.servers.insert(stringAt(statement, "servername"));
        else if (kind == QStringLiteral("VariableSetStmt"))
            readSetting(statement);
        else if (const auto key = keyOf(kind, statement, sql))
            m_needed.keys.push_back(*key);
        const bool later = kind == QStringLiteral("CreateTrigStmt");
        const bool runs = kind == QStringLiteral("IndexStmt") || kind == QStringLiteral("CreateStatsStmt");
        walk(statement, later ? Runs::Later : runs ? Runs::WithRows : Runs::Nothing);
    }

private:
    void superuser(const QString &words)
    {
        if (!m_needed.superuser.contains(words))
            m_needed.superuser << words;
    }

    void readFunction(const QJsonObject &statement)
    {
        for (const QJsonObject &option : optionsOf(statement, "options")) {
            const QString name = stringAt(option, "defname");
            if (name == QStringLiteral("language"))
                m_needed.languages.insert(textOf(option));
            // NOT LEAKPROOF is what pg_dump does not write.
            if (name == QStringLiteral("leakproof"))
                superuser(QStringLiteral("LEAKPROOF"));
        }
    }

    void readDefinition(const QJsonObject &statement)
    {
        const QString kind = stringAt(statement, "kind");
        if (kind == QStringLiteral("OBJECT_TYPE"))
            superuser(QStringLiteral("CREATE TYPE … (INPUT, OUTPUT)"));
        if (kind == QStringLiteral("OBJECT_TSPARSER"))
            superuser(QStringLiteral("CREATE TEXT SEARCH PARSER"));
        if (kind == QStringLiteral("OBJECT_TSTEMPLATE"))
            superuser(QStringLiteral("CREATE TEXT SEARCH TEMPLATE"));
    }

    void readSetting(const QJsonObject &statement)
    {
        if (stringAt(statement, "name") != QStringLiteral("default_tablespace"))
            return;
        for (const QJsonObject &argument : objectsAt(statement, "args")) {
            const QJsonObject constant = argument.value(QStringLiteral("A_Const")).toObject();
            const QString name = stringAt(constant.value(QStringLiteral("sval")).toObject(), "sval");
            if (!name.isEmpty())
                m_needed.tablespaces.insert(name);
        }
    }

    static QualifiedName tableOf(const QJsonObject &range)
    {
        return {stringAt(range, "schemaname"), stringAt(range, "relname")};
    }

    /// The foreign key that the statement adds, where that is all it does.
    static std::optional<ForeignKey> keyOf(const QString &kind, const QJsonObject &statement, const QByteArray &sql)
    {
        const std::vector<QJsonObject> commands = objectsAt(statement, "cmds");
        if (kind != QStringLiteral("AlterTableStmt") || commands.size() != 1)
            return std::nullopt;
        const QJsonObject command = commands.front().value(QStringLiteral("AlterTableCmd")).toObject();
        const QJsonObject definition = command.value(QStringLiteral("def")).toObject();
        const QJsonObject constraint = definition.value(QStringLiteral("Constraint")).toObject();
        if (stringAt(command, "subtype") != QStringLiteral("AT_AddConstraint")
            || stringAt(constraint, "contype") != QStringLiteral("CONSTR_FOREIGN"))
            return std::nullopt;
        const QJsonObject table = statement.value(QStringLiteral("relation")).toObject();
        // pg_dump says ONLY where the table is not partitioned.
        const bool isWhole = table.value(QStringLiteral("inh")).toBool();
        return ForeignKey{tableOf(table), stringAt(constraint, "conname"),
                          tableOf(constraint.value(QStringLiteral("pktable")).toObject()),
                          isWhole ? ForeignKey::On::PartitionedTable : ForeignKey::On::Table, sql};
    }

    /// Every name with a schema before it is an array of two strings, or a RangeVar.
    void walk(const QJsonObject &node, Runs runs)
    {
        if (node.contains(QStringLiteral("schemaname")))
            m_needed.schemas.insert(stringAt(node, "schemaname"));
        static const QStringList acting{QStringLiteral("CONSTR_CHECK"), QStringLiteral("CONSTR_GENERATED"),
                                        QStringLiteral("CONSTR_EXCLUSION")};
        if (acting.contains(stringAt(node, "contype")) || node.contains(QStringLiteral("PartitionElem")))
            runs = Runs::WithRows;
        for (auto it = node.constBegin(); it != node.constEnd(); ++it) {
            if (it.key() == QStringLiteral("ColumnRef")) // its parts are an alias and a column
                continue;
            if (it->isObject())
                walk(it->toObject(), runs);
            else if (it->isArray())
                walk(it.key(), it->toArray(), runs);
        }
    }
    void walk(const QString &key, const QJsonArray &list, Runs runs)
    {
        const QStringList parts = tree::strings(list);
        if (parts.size() == 2 && !parts.first().isEmpty() && !parts.last().isEmpty()) {
            m_needed.schemas.insert(parts.first());
            const bool isFunction = key == QStringLiteral("funcname");
            const bool isOwn = parts.first() == QStringLiteral("pg_catalog");
            if (isFunction && runs != Runs::Nothing)
                m_needed.functions.insert({parts.first(), parts.last()});
            // "name": of an operator.
            if ((isFunction || key == QStringLiteral("name")) && runs == Runs::WithRows && !isOwn)
                m_needed.runs.insert({parts.first(), parts.last()});
        }
        for (const auto &item : list) {
            if (item.isObject())
                walk(item.toObject(), runs);
        }
    }

    RightsNeeded &m_needed;
};

} // namespace

RightsNeeded rightsNeeded(const QByteArray &sql)
{
    RightsNeeded needed;
    Reader reader(needed);
    const SqlScript script = readSqlScript(sql);
    needed.isWhole = script.classified;
    for (const SqlStatement &statement : script.statements) {
        const PgQueryParseResult parsed = pg_query_parse(statement.sql.toByteArray().constData());
        const QJsonArray statements =
            parsed.error ? QJsonArray()
                         : QJsonDocument::fromJson(parsed.parse_tree).object().value(QStringLiteral("stmts")).toArray();
        pg_query_free_parse_result(parsed);
        needed.isWhole = needed.isWhole && statements.size() == 1;
        if (statements.size() == 1)
            reader.read(statements.first().toObject().value(QStringLiteral("stmt")).toObject(),
                        statement.sql.toByteArray());
    }
    return needed;
}

} // namespace tenantry
