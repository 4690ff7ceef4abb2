// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/CatalogReader.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/ProjectText.h"
#include "migrations/steps/RecordingKind.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

class ReapplyMigration final : public RecordingKind {
public:
    QString key() const override { return QStringLiteral("reapply_migration"); }
    bool sendsFile() const override { return true; }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        const MigrationFormat &format = place.set.format();
        const Migration &migration = *place.set.find(step.migration);
        StepSql sql;
        if (migration.appliedBy == AppliedBy::Project) {
            sql.own = projectText(migration, place.schema,
                                  QCoreApplication::translate("Engine", "The project takes the record back in %1 and "
                                                                        "does it again, in one transaction:"));
            return sql;
        }
        sql.file = migration.body;
        // Where one row stands for every version up to it, and where a failure between would leave no record, the
        // record stays as it is: it is true again afterwards.
        if (step.transactional && !format.limits().keepsHighestOnly)
            sql.record = format.unrecord(step.recorded, nullptr, place.history) + ";\n"
                         + format.record(migration, RecordMoment::WithTransaction, place.history);
        return sql;
    }
    /// Once all of it is there, it was done by somebody, or by this run before it lost its connection.
    Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const override
    {
        if (step.objects.empty())
            return false;
        const Result<Rows> schema = moment.connection.query(
            "SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1", {moment.schema.toUtf8()}, moment.stop);
        if (!schema || schema->count() == 0)
            return schema ? Result<bool>(false) : failure(schema.error());
        const auto oid = static_cast<quint32>(schema->integer(0, 0));
        const auto live = CatalogReader(moment.connection, moment.stop).objects({oid});
        if (!live)
            return failure(live.error());
        const LiveObjects present = live->value(oid);
        return std::all_of(step.objects.begin(), step.objects.end(),
                           [&present](const ObjectName &object) { return present.has(object); });
    }
};

} // namespace

const StepKind &steps::reapplyMigration()
{
    static const ReapplyMigration kind;
    return kind;
}

} // namespace tenantry
