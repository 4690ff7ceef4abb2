// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/RecordingKind.h"
#include "migrations/steps/StepKinds.h"

namespace tenantry {

namespace {

class UpdateChecksum final : public RecordingKind {
public:
    QString key() const override { return QStringLiteral("update_checksum"); }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        StepSql sql;
        sql.record = place.set.format().updateChecksum(*place.set.find(step.migration), step.recorded, place.history);
        return sql;
    }
};

} // namespace

const StepKind &steps::updateChecksum()
{
    static const UpdateChecksum kind;
    return kind;
}

} // namespace tenantry
