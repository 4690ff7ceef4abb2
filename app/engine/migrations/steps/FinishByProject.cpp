// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class FinishByProject final : public StepKind {
public:
    QString key() const override { return QStringLiteral("finish_by_project"); }
    StepSql sql(const PlanStep & /*step*/, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = "-- "
                  + QCoreApplication::translate("Engine",
                                                "The project does in %1 what it does after migrating: content types, "
                                                "permissions, what its own code does then.")
                        .arg(QString::fromUtf8(place.schema).simplified())
                        .toUtf8()
                  + '\n';
        return sql;
    }
};

} // namespace

const StepKind &steps::finishByProject()
{
    static const FinishByProject kind;
    return kind;
}

} // namespace tenantry
