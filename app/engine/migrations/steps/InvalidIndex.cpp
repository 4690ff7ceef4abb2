// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/InvalidIndex.h"

#include <QCoreApplication>

namespace tenantry {

Result<bool> isIndexMended(const PlanStep &step, const StepMoment &moment)
{
    const Result<Rows> rows = moment.connection.query(R"(
        SELECT i.indisvalid, (SELECT p.pid FROM pg_catalog.pg_stat_progress_create_index p
                               WHERE p.index_relid = i.indexrelid LIMIT 1)
          FROM pg_catalog.pg_index i
          JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = $1 AND c.relname = $2)",
                                                      {moment.schema.toUtf8(), step.index.toUtf8()}, moment.stop);
    if (!rows)
        return failure(rows.error());
    if (rows->count() == 0 || rows->boolean(0, 0))
        return true;
    if (!rows->isNull(0, 1))
        return failure(ErrorCode::TenantLocked,
                       QCoreApplication::translate("Engine", "The index \"%1\" is just being built by process %2.")
                           .arg(step.index)
                           .arg(rows->integer(0, 1)),
                       QCoreApplication::translate("Engine", "Wait until it is done, then scan again."));
    return false;
}

} // namespace tenantry
