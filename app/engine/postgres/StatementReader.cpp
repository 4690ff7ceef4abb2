// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/StatementReader.h"

#include "postgres/SessionReader.h"
#include "postgres/TreeNodes.h"

#include <array>
#include <utility>
#include <vector>

namespace tenantry {

using tree::objectsAt;
using tree::stringAt;
using tree::strings;

namespace {

constexpr auto accessExclusive = "ACCESS EXCLUSIVE";
constexpr auto shareRowExclusive = "SHARE ROW EXCLUSIVE";
constexpr auto shareUpdateExclusive = "SHARE UPDATE EXCLUSIVE";

ObjectName fromRangeVar(const QJsonObject &relation, ObjectKind kind)
{
    return {kind, stringAt(relation, "schemaname"), {}, stringAt(relation, "relname")};
}

ObjectName fromNames(const QStringList &names, ObjectKind kind)
{
    ObjectName object{kind, {}, {}, names.isEmpty() ? QString() : names.last()};
    if (names.size() > 1)
        object.schema = names.at(names.size() - 2);
    return object;
}

std::optional<ObjectKind> kindOf(const QString &objectType)
{
    static constexpr std::array<std::pair<const char *, ObjectKind>, 14> kinds{{
        {"OBJECT_TABLE", ObjectKind::Table},
        {"OBJECT_INDEX", ObjectKind::Index},
        {"OBJECT_SEQUENCE", ObjectKind::Sequence},
        {"OBJECT_VIEW", ObjectKind::View},
        {"OBJECT_MATVIEW", ObjectKind::MaterializedView},
        {"OBJECT_FUNCTION", ObjectKind::Function},
        {"OBJECT_PROCEDURE", ObjectKind::Function},
        {"OBJECT_ROUTINE", ObjectKind::Function},
        {"OBJECT_AGGREGATE", ObjectKind::Function},
        {"OBJECT_TYPE", ObjectKind::Type},
        {"OBJECT_DOMAIN", ObjectKind::Type},
        {"OBJECT_TRIGGER", ObjectKind::Trigger},
        {"OBJECT_COLUMN", ObjectKind::Column},
        {"OBJECT_TABCONSTRAINT", ObjectKind::Constraint},
    }};
    for (const auto &[name, kind] : kinds) {
        if (objectType == QLatin1String(name))
            return kind;
    }
    return std::nullopt;
}

void create(SqlStatement &statement, ObjectName object, const QJsonObject &node)
{
    if (object.name.isEmpty())
        return;
    const bool conditional =
        node.value(QStringLiteral("if_not_exists")).toBool() || node.value(QStringLiteral("replace")).toBool();
    statement.effects.push_back({EffectKind::Create, std::move(object), {}, conditional});
}

/// As create(), of a relation: temporary ones are none of the tenant's.
void createRelation(SqlStatement &statement, const QJsonObject &relation, ObjectKind kind, const QString &parent,
                    const QJsonObject &node)
{
    ObjectName object = fromRangeVar(relation, kind);
    if (stringAt(relation, "relpersistence") == QStringLiteral("t")) {
        statement.temporary = object.name;
        return;
    }
    object.parent = parent;
    create(statement, std::move(object), node);
}

/// The table of OWNED BY; empty for NONE; nullopt if nothing is said of it.
std::optional<QString> sequenceOwner(const QJsonObject &node)
{
    for (const QJsonObject &item : objectsAt(node, "options")) {
        const QJsonObject option = item.value(QStringLiteral("DefElem")).toObject();
        if (stringAt(option, "defname") != QStringLiteral("owned_by"))
            continue;
        const QStringList names = strings(option.value(QStringLiteral("arg"))
                                              .toObject()
                                              .value(QStringLiteral("List"))
                                              .toObject()
                                              .value(QStringLiteral("items"))
                                              .toArray());
        return names.size() < 2 ? QString() : names.at(names.size() - 2);
    }
    return std::nullopt;
}

void attach(SqlStatement &statement, ObjectName object, const QString &parent)
{
    object.parent = parent;
    statement.effects.push_back({EffectKind::Attach, std::move(object), {}, false});
}

void lock(SqlStatement &statement, const ObjectName &table, const char *mode, bool rewrites = false)
{
    if (table.name.isEmpty())
        return;
    for (TableLock &known : statement.locks) {
        if (known.table == table.text()) {
            known.rewrites = known.rewrites || rewrites;
            if (QLatin1String(mode) == QLatin1String(accessExclusive))
                known.mode = QLatin1String(mode);
            return;
        }
    }
    statement.locks.push_back({table.text(), QLatin1String(mode), rewrites});
}

void lockReferenced(SqlStatement &statement, const QJsonObject &constraint)
{
    const QJsonObject pkTable = constraint.value(QStringLiteral("pktable")).toObject();
    if (!pkTable.isEmpty())
        lock(statement, fromRangeVar(pkTable, ObjectKind::Table), shareRowExclusive);
}

void readCreateTable(const QJsonObject &node, SqlStatement &statement)
{
    const QJsonObject relation = node.value(QStringLiteral("relation")).toObject();
    statement.tag = QStringLiteral("CREATE TABLE");
    const QJsonArray parents = node.value(QStringLiteral("inhRelations")).toArray();
    createRelation(statement, relation, ObjectKind::Table,
                   stringAt(parents.first().toObject().value(QStringLiteral("RangeVar")).toObject(), "relname"), node);
    if (!statement.temporary.isEmpty())
        return;
    statement.partitioned = node.contains(QStringLiteral("partspec"));
    for (ObjectEffect &effect : statement.effects)
        effect.isPartition = node.contains(QStringLiteral("partbound"));
    for (const QJsonObject &element : objectsAt(node, "tableElts")) {
        lockReferenced(statement, element.value(QStringLiteral("Constraint")).toObject());
        const QJsonObject column = element.value(QStringLiteral("ColumnDef")).toObject();
        for (const QJsonObject &constraint : objectsAt(column, "constraints"))
            lockReferenced(statement, constraint.value(QStringLiteral("Constraint")).toObject());
    }
}

void readIndex(const QJsonObject &node, SqlStatement &statement)
{
    const ObjectName table = fromRangeVar(node.value(QStringLiteral("relation")).toObject(), ObjectKind::Table);
    const bool concurrently = node.value(QStringLiteral("concurrent")).toBool();
    statement.tag = QStringLiteral("CREATE INDEX");
    statement.outsideTransaction = concurrently;
    create(statement, {ObjectKind::Index, table.schema, table.name, stringAt(node, "idxname")}, node);
    lock(statement, table, concurrently ? shareUpdateExclusive : "SHARE");
}

void addConstraint(const QJsonObject &constraint, const ObjectName &table, SqlStatement &statement)
{
    const QString name = stringAt(constraint, "conname");
    const QString index = stringAt(constraint, "indexname");
    // USING INDEX: the index becomes the constraint's and takes its name.
    if (!name.isEmpty() && !index.isEmpty() && index != name)
        statement.effects.push_back(
            {EffectKind::Rename, {ObjectKind::Index, table.schema, table.name, index}, name, false});
    if (!name.isEmpty() || !index.isEmpty())
        statement.effects.push_back({EffectKind::Create,
                                     {ObjectKind::Constraint, table.schema, table.name, name.isEmpty() ? index : name},
                                     {},
                                     false});
}

/// Partitions and inheriting tables: who goes with whom.
void readLineage(const QString &subtype, const QJsonObject &definition, const ObjectName &table,
                 SqlStatement &statement)
{
    const QJsonObject command = definition.value(QStringLiteral("PartitionCmd")).toObject();
    const ObjectName partition = fromRangeVar(command.value(QStringLiteral("name")).toObject(), ObjectKind::Table);
    if (subtype == QStringLiteral("AT_AttachPartition")) {
        attach(statement, partition, table.name);
        statement.effects.back().isPartition = true;
    } else if (subtype == QStringLiteral("AT_DetachPartition")) {
        attach(statement, partition, {});
        statement.outsideTransaction =
            statement.outsideTransaction || command.value(QStringLiteral("concurrent")).toBool();
    } else if (subtype == QStringLiteral("AT_AddInherit")) {
        attach(statement, table, stringAt(definition.value(QStringLiteral("RangeVar")).toObject(), "relname"));
    } else if (subtype == QStringLiteral("AT_DropInherit")) {
        attach(statement, table, {});
    }
}

void readAlterCommand(const QJsonObject &command, const ObjectName &table, SqlStatement &statement)
{
    const QString subtype = stringAt(command, "subtype");
    const QString name = stringAt(command, "name");
    const QJsonObject definition = command.value(QStringLiteral("def")).toObject();
    const QJsonObject constraint = definition.value(QStringLiteral("Constraint")).toObject();
    const bool conditional = command.value(QStringLiteral("missing_ok")).toBool();
    const char *mode = accessExclusive;
    bool scans = false;
    if (subtype == QStringLiteral("AT_AddColumn")) {
        const QJsonObject column = definition.value(QStringLiteral("ColumnDef")).toObject();
        statement.effects.push_back({EffectKind::Create,
                                     {ObjectKind::Column, table.schema, table.name, stringAt(column, "colname")},
                                     {},
                                     conditional});
        for (const QJsonObject &item : objectsAt(column, "constraints"))
            lockReferenced(statement, item.value(QStringLiteral("Constraint")).toObject());
    } else if (subtype == QStringLiteral("AT_DropColumn")) {
        statement.effects.push_back(
            {EffectKind::Drop, {ObjectKind::Column, table.schema, table.name, name}, {}, conditional});
        statement.cascades = statement.cascades || stringAt(command, "behavior") == QStringLiteral("DROP_CASCADE");
    } else if (subtype == QStringLiteral("AT_AddConstraint")) {
        addConstraint(constraint, table, statement);
        scans = !constraint.value(QStringLiteral("skip_validation")).toBool();
        if (stringAt(constraint, "contype") == QStringLiteral("CONSTR_FOREIGN")) {
            mode = shareRowExclusive;
            lockReferenced(statement, constraint);
        }
    } else if (subtype == QStringLiteral("AT_DropConstraint")) {
        statement.effects.push_back(
            {EffectKind::Drop, {ObjectKind::Constraint, table.schema, table.name, name}, {}, conditional});
    } else if (subtype == QStringLiteral("AT_ValidateConstraint") || subtype == QStringLiteral("AT_SetStatistics")) {
        mode = shareUpdateExclusive;
        scans = subtype == QStringLiteral("AT_ValidateConstraint");
    } else if (subtype == QStringLiteral("AT_AlterColumnType") || subtype == QStringLiteral("AT_SetNotNull")) {
        scans = true;
    } else {
        readLineage(subtype, definition, table, statement);
    }
    lock(statement, table, mode, scans);
}

void readAlterTable(const QJsonObject &node, SqlStatement &statement)
{
    const ObjectName table = fromRangeVar(node.value(QStringLiteral("relation")).toObject(), ObjectKind::Table);
    statement.tag = QStringLiteral("ALTER %1").arg(stringAt(node, "objtype").mid(7).replace(u'_', u' '));
    for (const QJsonObject &command : objectsAt(node, "cmds"))
        readAlterCommand(command.value(QStringLiteral("AlterTableCmd")).toObject(), table, statement);
    // IF EXISTS of the table: all of it is done, or nothing.
    for (ObjectEffect &effect : statement.effects)
        effect.ifTableExists = node.value(QStringLiteral("missing_ok")).toBool();
}

QStringList droppedNames(const QJsonObject &object)
{
    if (object.contains(QStringLiteral("List")))
        return strings(object.value(QStringLiteral("List")).toObject().value(QStringLiteral("items")).toArray());
    if (object.contains(QStringLiteral("ObjectWithArgs")))
        return strings(
            object.value(QStringLiteral("ObjectWithArgs")).toObject().value(QStringLiteral("objname")).toArray());
    if (object.contains(QStringLiteral("TypeName")))
        return strings(object.value(QStringLiteral("TypeName")).toObject().value(QStringLiteral("names")).toArray());
    return strings(QJsonArray{object});
}

void readDrop(const QJsonObject &node, SqlStatement &statement)
{
    const QString type = stringAt(node, "removeType");
    statement.tag = QStringLiteral("DROP %1").arg(type.mid(7).replace(u'_', u' '));
    statement.outsideTransaction = node.value(QStringLiteral("concurrent")).toBool();
    statement.cascades = stringAt(node, "behavior") == QStringLiteral("DROP_CASCADE");
    const bool conditional = node.value(QStringLiteral("missing_ok")).toBool();
    const auto kind = kindOf(type);
    if (!kind)
        return;
    for (const QJsonObject &item : objectsAt(node, "objects")) {
        QStringList names = droppedNames(item);
        ObjectName object;
        if (*kind == ObjectKind::Trigger && names.size() > 1) {
            const QString trigger = names.takeLast();
            const ObjectName table = fromNames(names, ObjectKind::Table);
            object = {ObjectKind::Trigger, table.schema, table.name, trigger};
        } else {
            object = fromNames(names, *kind);
        }
        if (*kind == ObjectKind::Table)
            lock(statement, object, accessExclusive);
        statement.effects.push_back({EffectKind::Drop, std::move(object), {}, conditional});
    }
}

void readRename(const QJsonObject &node, SqlStatement &statement)
{
    const QString type = stringAt(node, "renameType");
    statement.tag = QStringLiteral("ALTER %1 RENAME").arg(type.mid(7).replace(u'_', u' '));
    const auto kind = kindOf(type);
    if (!kind)
        return;
    const QJsonObject relation = node.value(QStringLiteral("relation")).toObject();
    ObjectName object;
    if (*kind == ObjectKind::Column || *kind == ObjectKind::Constraint || *kind == ObjectKind::Trigger) {
        object = {*kind, stringAt(relation, "schemaname"), stringAt(relation, "relname"), stringAt(node, "subname")};
    } else if (!relation.isEmpty()) {
        object = fromRangeVar(relation, *kind);
    } else {
        object = fromNames(droppedNames(node.value(QStringLiteral("object")).toObject()), *kind);
    }
    if (!relation.isEmpty() && *kind != ObjectKind::Index)
        lock(statement, fromRangeVar(relation, ObjectKind::Table), accessExclusive);
    const bool conditional = node.value(QStringLiteral("missing_ok")).toBool();
    statement.effects.push_back({EffectKind::Rename, std::move(object), stringAt(node, "newname"), conditional});
}

void readCreateOther(const QString &type, const QJsonObject &node, SqlStatement &statement)
{
    const auto array = [&node](const char *key) { return strings(node.value(QLatin1String(key)).toArray()); };
    if (type == QStringLiteral("CreateSeqStmt")) {
        statement.tag = QStringLiteral("CREATE SEQUENCE");
        createRelation(statement, node.value(QStringLiteral("sequence")).toObject(), ObjectKind::Sequence,
                       sequenceOwner(node).value_or(QString()), node);
    } else if (type == QStringLiteral("AlterSeqStmt")) {
        statement.tag = QStringLiteral("ALTER SEQUENCE");
        if (const auto owner = sequenceOwner(node))
            attach(statement, fromRangeVar(node.value(QStringLiteral("sequence")).toObject(), ObjectKind::Sequence),
                   *owner);
    } else if (type == QStringLiteral("ViewStmt")) {
        statement.tag = QStringLiteral("CREATE VIEW");
        createRelation(statement, node.value(QStringLiteral("view")).toObject(), ObjectKind::View, {}, node);
    } else if (type == QStringLiteral("CreateTableAsStmt") || type == QStringLiteral("SelectStmt")) {
        const QString into =
            type == QStringLiteral("SelectStmt") ? QStringLiteral("intoClause") : QStringLiteral("into");
        const QJsonObject relation = node.value(into).toObject().value(QStringLiteral("rel")).toObject();
        const bool materialized = stringAt(node, "objtype") == QStringLiteral("OBJECT_MATVIEW");
        statement.tag = relation.isEmpty() ? QStringLiteral("SELECT")
                        : materialized     ? QStringLiteral("CREATE MATERIALIZED VIEW")
                                           : QStringLiteral("CREATE TABLE AS");
        createRelation(statement, relation, materialized ? ObjectKind::MaterializedView : ObjectKind::Table, {}, node);
    } else if (type == QStringLiteral("CreateFunctionStmt")) {
        statement.tag = QStringLiteral("CREATE FUNCTION");
        create(statement, fromNames(array("funcname"), ObjectKind::Function), node);
    } else if (type == QStringLiteral("CreateEnumStmt") || type == QStringLiteral("CreateRangeStmt")) {
        statement.tag = QStringLiteral("CREATE TYPE");
        create(statement, fromNames(array("typeName"), ObjectKind::Type), node);
    } else if (type == QStringLiteral("CompositeTypeStmt")) {
        statement.tag = QStringLiteral("CREATE TYPE");
        create(statement, fromRangeVar(node.value(QStringLiteral("typevar")).toObject(), ObjectKind::Type), node);
    } else if (type == QStringLiteral("CreateDomainStmt")) {
        statement.tag = QStringLiteral("CREATE DOMAIN");
        create(statement, fromNames(array("domainname"), ObjectKind::Type), node);
    } else if (type == QStringLiteral("CreateTrigStmt")) {
        const ObjectName table = fromRangeVar(node.value(QStringLiteral("relation")).toObject(), ObjectKind::Table);
        statement.tag = QStringLiteral("CREATE TRIGGER");
        create(statement, {ObjectKind::Trigger, table.schema, table.name, stringAt(node, "trigname")}, node);
        lock(statement, table, shareRowExclusive);
    } else if (type == QStringLiteral("CreateSchemaStmt")) {
        statement.tag = QStringLiteral("CREATE SCHEMA");
        create(statement, {ObjectKind::Schema, {}, {}, stringAt(node, "schemaname")}, node);
    } else if (type == QStringLiteral("CreateExtensionStmt")) {
        statement.tag = QStringLiteral("CREATE EXTENSION");
        create(statement, {ObjectKind::Extension, {}, {}, stringAt(node, "extname")}, node);
    }
}

void readData(const QString &type, const QJsonObject &node, SqlStatement &statement)
{
    statement.tag = type.chopped(4).toUpper();
    const ObjectName table = fromRangeVar(node.value(QStringLiteral("relation")).toObject(), ObjectKind::Table);
    if (type == QStringLiteral("TruncateStmt")) {
        for (const QJsonObject &item : objectsAt(node, "relations"))
            lock(statement, fromRangeVar(item.value(QStringLiteral("RangeVar")).toObject(), ObjectKind::Table),
                 accessExclusive, true);
    } else if (type == QStringLiteral("CopyStmt")) {
        const bool from = node.value(QStringLiteral("is_from")).toBool();
        statement.tag = !stringAt(node, "filename").isEmpty() ? QStringLiteral("COPY")
                        : from                                ? QStringLiteral("COPY FROM STDIN")
                                                              : QStringLiteral("COPY TO STDOUT");
    } else {
        lock(statement, table, "ROW EXCLUSIVE");
    }
}

bool movesDatabase(const QJsonObject &node)
{
    const auto options = objectsAt(node, "options");
    return std::any_of(options.begin(), options.end(), [](const QJsonObject &item) {
        return stringAt(item.value(QStringLiteral("DefElem")).toObject(), "defname") == QStringLiteral("tablespace");
    });
}

/// ALTER SUBSCRIPTION that refreshes what is published: it waits for others in between.
bool refreshesSubscription(const QJsonObject &node)
{
    const QString kind = stringAt(node, "kind");
    return kind.endsWith(QStringLiteral("_REFRESH")) || kind.endsWith(QStringLiteral("_PUBLICATION"));
}

/// VACUUM, CREATE DATABASE and the like: PreventInTransactionBlock() in PostgreSQL's utility.c. Of partitioned tables
/// REINDEX and CLUSTER do as well; which those are the statement does not tell.
bool refusesTransaction(const QString &type, const QJsonObject &node)
{
    if (type == QStringLiteral("VacuumStmt"))
        return node.value(QStringLiteral("is_vacuumcmd")).toBool();
    if (type == QStringLiteral("ClusterStmt"))
        return !node.contains(QStringLiteral("relation"));
    if (type == QStringLiteral("ReindexStmt")) {
        for (const QJsonObject &item : objectsAt(node, "params")) {
            if (stringAt(item.value(QStringLiteral("DefElem")).toObject(), "defname") == QStringLiteral("concurrently"))
                return true;
        }
        const QString kind = stringAt(node, "kind");
        return kind == QStringLiteral("REINDEX_OBJECT_SYSTEM") || kind == QStringLiteral("REINDEX_OBJECT_DATABASE")
               || kind == QStringLiteral("REINDEX_OBJECT_SCHEMA");
    }
    if (type == QStringLiteral("AlterDatabaseStmt"))
        return movesDatabase(node);
    if (type == QStringLiteral("AlterSubscriptionStmt"))
        return refreshesSubscription(node);
    static constexpr std::array names{"CreatedbStmt",         "DropdbStmt",         "AlterSystemStmt",
                                      "CreateTableSpaceStmt", "DropTableSpaceStmt", "CreateSubscriptionStmt",
                                      "DropSubscriptionStmt"};
    return std::any_of(names.begin(), names.end(), [&type](const char *name) { return type == QLatin1String(name); });
}

} // namespace

void classifyStatement(const QJsonObject &wrapped, SqlStatement &statement)
{
    if (wrapped.isEmpty())
        return;
    const QString type = wrapped.constBegin().key();
    const QJsonObject node = wrapped.constBegin().value().toObject();
    statement.outsideTransaction = refusesTransaction(type, node);
    readSession(type, node, statement);
    if (type == QStringLiteral("ReindexStmt") || type == QStringLiteral("ClusterStmt"))
        statement.maintains = stringAt(node.value(QStringLiteral("relation")).toObject(), "relname");
    if (type == QStringLiteral("TransactionStmt")) {
        const QString kind = stringAt(node, "kind").mid(11);
        statement.tag = QString(kind).replace(u'_', u' ');
        statement.transactionControl = kind != QStringLiteral("SAVEPOINT") && kind != QStringLiteral("RELEASE")
                                       && kind != QStringLiteral("ROLLBACK_TO");
    } else if (type == QStringLiteral("CreateStmt")) {
        readCreateTable(node, statement);
    } else if (type == QStringLiteral("IndexStmt")) {
        readIndex(node, statement);
    } else if (type == QStringLiteral("AlterTableStmt")) {
        readAlterTable(node, statement);
    } else if (type == QStringLiteral("DropStmt")) {
        readDrop(node, statement);
    } else if (type == QStringLiteral("RenameStmt")) {
        readRename(node, statement);
    } else if (type == QStringLiteral("AlterObjectSchemaStmt")) {
        statement.tag = QStringLiteral("ALTER SET SCHEMA");
        if (const auto kind = kindOf(stringAt(node, "objectType"))) {
            const QJsonObject relation = node.value(QStringLiteral("relation")).toObject();
            const ObjectName object =
                relation.isEmpty() ? fromNames(droppedNames(node.value(QStringLiteral("object")).toObject()), *kind)
                                   : fromRangeVar(relation, *kind);
            statement.effects.push_back({EffectKind::Drop, object, {}, false});
        }
    } else if (type == QStringLiteral("DoStmt")) {
        statement.tag = QStringLiteral("DO");
        statement.opaque = true;
    } else if (type == QStringLiteral("InsertStmt") || type == QStringLiteral("UpdateStmt")
               || type == QStringLiteral("DeleteStmt") || type == QStringLiteral("TruncateStmt")
               || type == QStringLiteral("CopyStmt")) {
        readData(type, node, statement);
    } else {
        readCreateOther(type, node, statement);
    }
    if (statement.tag.isEmpty())
        statement.tag = type.endsWith(QStringLiteral("Stmt")) ? type.chopped(4).toUpper() : type.toUpper();
}

} // namespace tenantry
