// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QDateTime>

namespace tenantry {

/**
 * The fleet's state at one moment in figures, as the Trends page and reports show it.
 *
 * One scan gives one sample (spanSeconds 0). Older samples are rolled up to one an hour or a day: the figures are then
 * means over that span, weighted by scans, and the worst… figures its maxima, so that a short incident stays visible.
 */
struct FleetSample {
    QDateTime takenAt;   ///< UTC; of a rolled-up sample the beginning of its hour or day
    int spanSeconds = 0; ///< 0: one scan, 3600: an hour, 86400: a day
    int scans = 1;       ///< how many scans are in it

    int total = 0; ///< tenants, and by health:
    int healthy = 0;
    int pending = 0;
    int broken = 0;
    int drifted = 0;
    int unknown = 0;
    int notProvisioned = 0;

    int pendingMigrations = 0; ///< over all tenants
    int maxPending = 0;        ///< of the tenant furthest behind
    int findings = 0;
    double scanSeconds = 0;
    qint64 databaseBytes = 0;
    qint64 tenantBytes = 0; ///< sum of all tenants' schemas
    QDateTime lastBackupAt; ///< UTC, newest backup known at that time; invalid: none

    int worstAttention = 0; ///< most tenants that were not healthy at once
    int worstFindings = 0;
    double worstScanSeconds = 0;

    int needAttention() const { return total - healthy - notProvisioned; }
    bool operator==(const FleetSample &) const = default;
};

/// The figures of a scan. \p lastBackupAt is passed through.
FleetSample sampleOf(const FleetSnapshot &snapshot, const QDateTime &lastBackupAt = {});

} // namespace tenantry
