// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class ProveReplay final : public StepKind {
public:
    QString key() const override { return QStringLiteral("prove_replay"); }
    StepSql sql(const PlanStep & /*step*/, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = "-- "
                  + QCoreApplication::translate(
                        "Engine", "The SQL below runs in %1 in a transaction that is rolled back; what is "
                                  "there then is compared with what the project has made.")
                        .arg(QString::fromUtf8(place.schema).simplified())
                        .toUtf8()
                  + '\n';
        return sql;
    }
};

} // namespace

const StepKind &steps::proveReplay()
{
    static const ProveReplay kind;
    return kind;
}

} // namespace tenantry
