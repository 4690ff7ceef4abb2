// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/KeptSchemas.h"

#include "backups/RestoreSql.h"
#include "backups/SchemaBonds.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepRun.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace tenantry {

namespace {

struct Kept {
    AsideSchema schema;
    quint32 oid = 0;
};

/// Only of a name that may have been cut the other schemas have to be known.
Result<QStringList> allSchemas(Connection &connection, const std::stop_token &stop)
{
    const Result<Rows> rows = connection.query("SELECT nspname FROM pg_catalog.pg_namespace", {}, stop);
    if (!rows)
        return failure(rows.error());
    QStringList names;
    for (int row = 0; row < rows->count(); ++row)
        names << rows->text(row, 0);
    return names;
}

Result<std::vector<Kept>> readKept(Connection &connection, const std::stop_token &stop)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT n.nspname, n.oid, pg_catalog.count(c.oid),
               coalesce(pg_catalog.sum(pg_catalog.pg_total_relation_size(c.oid)), 0)::pg_catalog.int8
          FROM pg_catalog.pg_namespace n
          LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
               AND c.relkind IN ('r', 'p', 'm', 'f')
         WHERE n.nspname ~ '__before_[0-9]{8}_[0-9]{6}'
         GROUP BY n.oid, n.nspname)",
                                               {}, stop);
    if (!rows)
        return failure(rows.error());
    std::vector<Kept> all;
    if (rows->count() == 0)
        return all;
    const Result<std::vector<InterruptedRestore>> marked = markedSchemas(connection, stop);
    const Result<QStringList> schemas = allSchemas(connection, stop);
    if (!marked || !schemas)
        return failure(marked ? schemas.error() : marked.error());
    for (int row = 0; row < rows->count(); ++row) {
        const QString name = rows->text(row, 0);
        if (!isAsideName(name))
            continue;
        Kept kept;
        kept.oid = static_cast<quint32>(rows->integer(row, 1));
        kept.schema = {name,
                       schemaOfAside(name, *schemas),
                       asideTime(name),
                       static_cast<int>(rows->integer(row, 2)),
                       rows->integer(row, 3),
                       std::ranges::find(*marked, name, &InterruptedRestore::asideName) != marked->end()};
        all.push_back(kept);
    }
    std::ranges::sort(all, [](const Kept &a, const Kept &b) {
        return a.schema.since == b.schema.since ? a.schema.name < b.schema.name : a.schema.since < b.schema.since;
    });
    return all;
}

Error underWay(const QString &schema)
{
    return {ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "A restore of \"%1\" is under way or was cut off.").arg(schema),
            QCoreApplication::translate("Engine", "Wait for its end, or take that restore back: it gives the schema "
                                                  "its name again."),
            {},
            {}};
}

} // namespace

Result<std::vector<AsideSchema>> keptSchemas(const Access &access, std::stop_token stop)
{
    Result<ReadingSession> reading = access.reading(access.session(QStringLiteral("restore-aside")), stop);
    if (!reading)
        return failure(reading.error());
    const Result<std::vector<Kept>> all = readKept(reading->connection(), stop);
    if (!all)
        return failure(all.error());
    std::vector<AsideSchema> schemas;
    for (const Kept &kept : *all)
        schemas.push_back(kept.schema);
    return schemas;
}

Result<PutBack> planPutBack(const Access &access, const QString &asideName, std::stop_token stop)
{
    Result<ReadingSession> reading = access.reading(access.session(QStringLiteral("restore-aside")), stop);
    if (!reading)
        return failure(reading.error());
    Connection &connection = reading->connection();
    const Result<std::vector<Kept>> all = readKept(connection, stop);
    if (!all)
        return failure(all.error());
    const auto found = std::ranges::find(*all, asideName, [](const Kept &kept) { return kept.schema.name; });
    if (found == all->end())
        return failure(
            ErrorCode::TenantMissing,
            QCoreApplication::translate("Engine", "\"%1\" is no schema that a restore put aside.").arg(asideName));
    PutBack plan;
    plan.kept = found->schema;
    plan.keptOid = found->oid;
    const QString &schema = plan.kept.schema;
    if (schema.isEmpty())
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "Nobody can tell whose schema \"%1\" was: its name was "
                                                  "cut.")
                .arg(asideName),
            QCoreApplication::translate("Engine", "Rename it by hand, or restore the tenant from a backup."));
    const Result<LiveSchema> live = readLiveSchema(connection, schema, stop);
    if (!live)
        return failure(live.error());
    if (live->marker || plan.kept.isNeeded)
        return failure(underWay(schema));
    plan.sql = "BEGIN;\n";
    if (live->exists()) {
        QStringList taken;
        for (const Kept &kept : *all)
            taken << kept.schema.name;
        plan.liveOid = live->oid;
        plan.putAside = freeAsideName(schema, taken);
        plan.sql +=
            "ALTER SCHEMA " + quoting::identifier(schema) + " RENAME TO " + quoting::identifier(plan.putAside) + ";\n";
        const Result<QStringList> dependents = outsideDependents(connection, live->oid, stop);
        if (!dependents)
            return failure(dependents.error());
        plan.dependents = *dependents;
    }
    plan.sql += "ALTER SCHEMA " + quoting::identifier(asideName) + " RENAME TO " + quoting::identifier(schema) + ";\n";
    return plan;
}

Steps putBackSteps(const PutBack &plan)
{
    return {putBackStep(plan)};
}

Status putBack(const Access &access, const PutBack &plan, Journal &journal, const TaskContext &task)
{
    const StepPlan steps{RunKind::TakeBack,
                         {QStringLiteral("run.take_back"), {{QStringLiteral("schema"), plan.kept.schema}}},
                         plan.kept.schema,
                         putBackSteps(plan),
                         std::chrono::seconds(5)};
    const Result<QString> done = runSteps(access, steps, journal, task);
    return done ? Status() : Status(failure(done.error()));
}

} // namespace tenantry
