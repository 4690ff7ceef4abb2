// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/RecordingKind.h"

namespace tenantry {

QByteArray RecordingKind::presence(const PlanStep &step, const StepPlace &place) const
{
    if (step.transactional)
        return "LOCK TABLE " + place.history.name + " IN ROW EXCLUSIVE MODE;\n";
    return StepKind::presence(step, place);
}

} // namespace tenantry
