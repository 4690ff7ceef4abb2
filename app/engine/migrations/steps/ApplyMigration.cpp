// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantNow.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/ProjectText.h"
#include "migrations/steps/RecordingKind.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class ApplyMigration final : public RecordingKind {
public:
    QString key() const override { return QStringLiteral("apply_migration"); }
    QString title(const PlanStep &step) const override
    {
        if (step.again == ApplyAgain::No)
            return RecordingKind::title(step);
        return QCoreApplication::translate("Engine", "Apply %1 again").arg(step.migration.text());
    }
    bool sendsFile() const override { return true; }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        const MigrationFormat &format = place.set.format();
        const Migration &migration = *place.set.find(step.migration);
        const HistoryPlace &history = place.history;
        StepSql sql;
        if (migration.appliedBy == AppliedBy::Project) {
            sql.own =
                projectText(migration, place.schema,
                            QCoreApplication::translate("Engine", "The project does in %1, together with the record:"));
            return sql;
        }
        sql.file = migration.body;
        const QByteArray cleared =
            step.again == ApplyAgain::Yes ? format.clearFailed(step.recorded, history) : QByteArray();
        if (step.transactional) {
            sql.record = cleared + format.record(migration, RecordMoment::WithTransaction, history);
        } else {
            sql.before = cleared + format.record(migration, RecordMoment::BeforeStart, history);
            sql.record = format.record(migration, RecordMoment::AfterEnd, history);
        }
        return sql;
    }
    Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const override
    {
        return moment.now.isApplied(step.migration);
    }
};

} // namespace

const StepKind &steps::applyMigration()
{
    static const ApplyMigration kind;
    return kind;
}

} // namespace tenantry
