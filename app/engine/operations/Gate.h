// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Scan.h"

#include <chrono>
#include <functional>

namespace tenantry {

/// How a deployment waits at its gate.
struct GateRequest {
    /// For the database to let in, and for others' runs to end, together. The looks themselves are not bounded by it.
    std::chrono::milliseconds timeout{std::chrono::minutes(5)};
    /// A schema that is looked at alone before all others; empty: the profile's canary, where it is a tenant; neither:
    /// there is no such look.
    QString first;
    /// What is waited for, in a sentence, translated, each time it changes. On the caller's thread. May be empty.
    std::function<void(const QString &why)> onWait;
};

/// What a deployment found at its gate.
struct GateReport {
    enum class Look { First, All };
    SnapshotPtr fleet;     ///< of the last look; never null
    Look look = Look::All; ///< First: that tenant is not in order, and nobody else was looked at
    std::chrono::milliseconds waited{0};

    /// Every tenant is in order, and so is what they are held against.
    bool isOpen() const;
};

/**
 * Whether a new version of the application may begin to work with this fleet. Waits until the database lets in (a
 * server that cannot be reached, starts up or has no free connection may come yet; a refused login stays refused),
 * waits until nobody changes tenants any more, and then looks at one tenant and at all of them. Changes nothing, and
 * leaves no sample. Blocks; cancellable.
 *
 * Errors: what kept the database from letting in when the time was over; TenantLocked, naming who is still at work;
 * those of scanFleet().
 */
Result<GateReport> waitAtGate(const Access &access, const GateRequest &request, const TaskContext &task = {});

} // namespace tenantry
