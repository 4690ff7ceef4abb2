// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Sample.h"

#include <QDate>
#include <QDateTime>

#include <vector>

namespace tenantry::test {

inline const QDateTime now(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);

/// A sample an hour up to now: pending for a time two days ago, broken today.
inline std::vector<FleetSample> threeWeeks()
{
    std::vector<FleetSample> samples;
    for (int hour = 21 * 24; hour >= 0; --hour) {
        FleetSample sample;
        sample.takenAt = now.addSecs(-hour * 3600);
        sample.total = 24;
        sample.pending = hour > 40 && hour < 60 ? 6 : 1;
        sample.broken = hour < 20 ? 3 : 0;
        sample.healthy = 24 - sample.pending - sample.broken;
        sample.pendingMigrations = sample.pending * 2;
        sample.maxPending = 2;
        sample.scanSeconds = 0.19 + 0.01 * (hour % 5);
        sample.worstScanSeconds = 0.6;
        sample.tenantBytes = 18'000'000'000 - hour * 1'000'000LL;
        sample.databaseBytes = sample.tenantBytes + 1'000'000'000;
        sample.lastBackupAt = sample.takenAt.addSecs(-(hour % 24) * 3600);
        samples.push_back(sample);
    }
    return samples;
}

} // namespace tenantry::test
