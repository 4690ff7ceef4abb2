// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationId.h"
#include "plans/PlanDocument.h"

#include <QSet>

#include <vector>

namespace tenantry {

struct Plan;
struct PlanStep;

/// The plan as it is kept with its run.
PlanDocument documentOf(const Plan &plan);

/**
 * The steps of a plan as a person confirmed them, as they were kept with its run: what is resumed is what was
 * confirmed, and nothing more. Immutable.
 */
class ConfirmedSteps {
public:
    explicit ConfirmedSteps(PlanDocument document);

    bool has(const QString &schema, const PlanStep &step) const;
    /// The migrations of whose files \p plan would send something else than was confirmed.
    std::vector<MigrationId> changedIn(const Plan &plan) const;

private:
    PlanDocument m_document;
    std::vector<QSet<QString>> m_keys; ///< beside its lists
};

} // namespace tenantry
