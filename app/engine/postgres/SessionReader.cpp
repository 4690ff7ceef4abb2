// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionReader.h"

#include "postgres/TreeNodes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tenantry {

using tree::objectsAt;
using tree::stringAt;
using tree::strings;

namespace {

/// What is called by a bare name in migrations and is PostgreSQL's own; what begins with "pg_" is, too.
constexpr std::array serverFunctions{"array_agg",
                                     "array_append",
                                     "array_length",
                                     "array_to_string",
                                     "avg",
                                     "bool_and",
                                     "bool_or",
                                     "btrim",
                                     "ceil",
                                     "char_length",
                                     "coalesce",
                                     "concat",
                                     "concat_ws",
                                     "count",
                                     "currval",
                                     "current_schema",
                                     "current_setting",
                                     "date_part",
                                     "date_trunc",
                                     "decode",
                                     "encode",
                                     "exists",
                                     "extract",
                                     "floor",
                                     "format",
                                     "gen_random_uuid",
                                     "generate_series",
                                     "greatest",
                                     "has_table_privilege",
                                     "json_agg",
                                     "json_build_object",
                                     "jsonb_agg",
                                     "jsonb_build_object",
                                     "jsonb_set",
                                     "lastval",
                                     "least",
                                     "left",
                                     "length",
                                     "lower",
                                     "lpad",
                                     "ltrim",
                                     "max",
                                     "md5",
                                     "min",
                                     "nextval",
                                     "now",
                                     "nullif",
                                     "quote_ident",
                                     "quote_literal",
                                     "random",
                                     "regexp_replace",
                                     "replace",
                                     "right",
                                     "round",
                                     "row_number",
                                     "rpad",
                                     "rtrim",
                                     "setval",
                                     "set_config",
                                     "split_part",
                                     "string_agg",
                                     "substr",
                                     "substring",
                                     "sum",
                                     "timezone",
                                     "to_char",
                                     "to_date",
                                     "to_json",
                                     "to_jsonb",
                                     "to_regclass",
                                     "to_timestamp",
                                     "translate",
                                     "trim",
                                     "unnest",
                                     "upper",
                                     "version"};

bool isServers(const QStringList &names)
{
    const QString &name = names.last();
    if (names.size() > 1)
        return names.at(names.size() - 2) == QStringLiteral("pg_catalog");
    return name.startsWith(QStringLiteral("pg_"))
           || std::any_of(serverFunctions.begin(), serverFunctions.end(),
                          [&name](const char *known) { return name == QLatin1String(known); });
}

/// A constant behind casts.
QJsonObject constantOf(QJsonObject node)
{
    while (node.contains(QStringLiteral("TypeCast")))
        node = node.value(QStringLiteral("TypeCast")).toObject().value(QStringLiteral("arg")).toObject();
    return node.value(QStringLiteral("A_Const")).toObject();
}

std::optional<QString> textOf(const QJsonObject &constant)
{
    const QJsonValue text = constant.value(QStringLiteral("sval"));
    return text.isObject() ? std::optional(text.toObject().value(QStringLiteral("sval")).toString()) : std::nullopt;
}

/// As the server reads the value of search_path: names in quotes are exact, others are folded to lower case.
QStringList schemasOf(const QString &list)
{
    QStringList schemas;
    QString name;
    bool quoted = false;
    const auto take = [&schemas, &name] {
        if (!name.trimmed().isEmpty())
            schemas << name.trimmed();
        name.clear();
    };
    for (const QChar c : list) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            take();
        else
            name += quoted ? c : c.toLower();
    }
    take();
    return schemas;
}

/// What decides whose rights the session has.
bool isRoleSetting(const QString &name)
{
    return name.compare(QStringLiteral("role"), Qt::CaseInsensitive) == 0
           || name.compare(QStringLiteral("session_authorization"), Qt::CaseInsensitive) == 0;
}

/// SET ROLE and its like. NONE and DEFAULT lead back to the role that connected.
void readRole(const QString &kind, const QJsonObject &node, SqlStatement &statement)
{
    const std::vector<QJsonObject> arguments = objectsAt(node, "args");
    const QString role = arguments.empty() ? QString() : textOf(constantOf(arguments[0])).value_or(QString());
    statement.path.local = node.value(QStringLiteral("is_local")).toBool();
    if (kind != QStringLiteral("VAR_SET_VALUE") || role == QStringLiteral("none"))
        statement.resets = SessionReset::Role;
    else
        statement.becomes = role.isEmpty() ? QStringLiteral("?") : role;
}

/// set_config('search_path', …)
void readSetConfig(const std::vector<QJsonObject> &arguments, SqlStatement &statement)
{
    if (arguments.size() < 2)
        return;
    const std::optional<QString> name = textOf(constantOf(arguments[0]));
    if (!name || isRoleSetting(*name))
        statement.resets = SessionReset::Within;
    if (name && isRoleSetting(*name)) {
        const QJsonObject role = constantOf(arguments[1]);
        const QString to = textOf(role).value_or(QString());
        const bool isReset = role.value(QStringLiteral("isnull")).toBool() || to == QStringLiteral("none");
        if (!isReset)
            statement.becomes = to.isEmpty() ? QStringLiteral("?") : to;
    }
    if (name && name->compare(QStringLiteral("search_path"), Qt::CaseInsensitive) != 0)
        return;
    const QJsonObject value = constantOf(arguments[1]);
    const std::optional<QString> text = textOf(value);
    if (value.value(QStringLiteral("isnull")).toBool()) {
        statement.path.kind = PathChange::Kind::Default;
        statement.resets = SessionReset::Within;
    } else if (name && text) {
        statement.path = {PathChange::Kind::Schemas, schemasOf(*text), false};
    } else {
        statement.path.kind = PathChange::Kind::Unknown;
    }
}

/// Every call of a function within \p value, however deep.
void readCalls(const QJsonValue &value, SqlStatement &statement)
{
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const auto &item : items)
            readCalls(item, statement);
        return;
    }
    const QJsonObject node = value.toObject();
    for (auto it = node.constBegin(); it != node.constEnd(); ++it) {
        if (it.key() == QStringLiteral("FuncCall") || it.key() == QStringLiteral("funccall")) {
            const QJsonObject call = it.value().toObject();
            const QStringList names = strings(call.value(QStringLiteral("funcname")).toArray());
            if (!names.isEmpty() && names.last() == QStringLiteral("set_config"))
                readSetConfig(objectsAt(call, "args"), statement);
            else if (!names.isEmpty() && !isServers(names))
                statement.calls << names.join(u'.');
        }
        readCalls(it.value(), statement);
    }
}

void readVariable(const QJsonObject &node, SqlStatement &statement)
{
    const QString kind = stringAt(node, "kind");
    const QString name = stringAt(node, "name");
    if (kind == QStringLiteral("VAR_RESET_ALL")) {
        statement.resets = SessionReset::All;
        statement.path.kind = PathChange::Kind::Default;
    }
    statement.setsTransaction = name.startsWith(QStringLiteral("TRANSACTION"), Qt::CaseInsensitive);
    if (isRoleSetting(name))
        readRole(kind, node, statement);
    if (name.compare(QStringLiteral("search_path"), Qt::CaseInsensitive) != 0)
        return;
    statement.path.local = node.value(QStringLiteral("is_local")).toBool();
    if (kind == QStringLiteral("VAR_SET_VALUE")) {
        statement.path.kind = PathChange::Kind::Schemas;
        for (const QJsonObject &argument : objectsAt(node, "args")) {
            const QString schema = textOf(constantOf(argument)).value_or(QString());
            if (!schema.isEmpty())
                statement.path.schemas << schema;
        }
    } else {
        statement.path.kind = PathChange::Kind::Default;
        statement.resets = SessionReset::Path;
    }
}

/// The text of AS, in a DO block or a function.
QByteArray bodyOf(const QJsonObject &node, const char *list)
{
    for (const QJsonObject &item : objectsAt(node, list)) {
        const QJsonObject option = item.value(QStringLiteral("DefElem")).toObject();
        if (stringAt(option, "defname") != QStringLiteral("as"))
            continue;
        const QJsonObject argument = option.value(QStringLiteral("arg")).toObject();
        const QJsonObject text = argument.value(QStringLiteral("String")).toObject();
        if (!text.isEmpty())
            return stringAt(text, "sval").toUtf8();
        return strings(argument.value(QStringLiteral("List")).toObject().value(QStringLiteral("items")).toArray())
            .value(0)
            .toUtf8();
    }
    return {};
}

} // namespace

void readSession(const QString &type, const QJsonObject &node, SqlStatement &statement)
{
    if (type == QStringLiteral("VariableSetStmt")) {
        readVariable(node, statement);
    } else if (type == QStringLiteral("DiscardStmt")) {
        if (stringAt(node, "target") != QStringLiteral("DISCARD_ALL"))
            return;
        statement.resets = SessionReset::Discard;
        statement.path.kind = PathChange::Kind::Default;
    } else if (type == QStringLiteral("DoStmt")) {
        statement.code = readCode(bodyOf(node, "args"));
        statement.resets = SessionReset::Within;
        statement.outsideTransaction = statement.code.endsTransactions;
        if (statement.code.setsPath)
            statement.path.kind = PathChange::Kind::Unknown;
    } else if (type == QStringLiteral("CreateFunctionStmt")) {
        statement.code = readCode(bodyOf(node, "options"));
    } else if (type == QStringLiteral("CallStmt") || type == QStringLiteral("SelectStmt")) {
        readCalls(node, statement);
        if (!statement.calls.isEmpty())
            statement.resets = SessionReset::Within;
    }
}

} // namespace tenantry
