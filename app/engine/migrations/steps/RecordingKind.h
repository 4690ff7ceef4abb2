// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/steps/StepKind.h"

namespace tenantry {

/// What all kinds that write the history have in common: its lock keeps the schema from being dropped until the
/// transaction ends.
class RecordingKind : public StepKind {
public:
    QByteArray presence(const PlanStep &step, const StepPlace &place) const override;
};

} // namespace tenantry
