// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Report.h"

#include <QString>

namespace tenantry::bench {

class ScanFleet;

/// How large and how often; Smoke only proves that the measurements work, its bounds are loose.
struct Size {
    int scanTenants = 10000;
    int migrations = 100;
    int applyTenants = 400;
    int farTenants = 100;         ///< of the fleet that is applied to, backed up and shown through the proxy
    int farScanTenants = 1000;    ///< of the one that is scanned through it
    int djangoTenants = 1000;     ///< of a Django project, verified
    int djangoApplyTenants = 200; ///< of a Django project, migrated
    int rounds = 5;
    double slack = 1.0; ///< bounds are multiplied (lower ones divided) by it
};

struct Settings {
    Size size;
    QString keptFolder; ///< keeps the scan fleet between runs; empty: built anew
    QString diskRoot;   ///< where the server with fsync on lives
    QString dbmate;     ///< path of its binary; empty: not installed
    QString workFolder; ///< for profiles, scripts and outputs
};

/// Scan of a fleet against psql that reads the same history tables; and its peak memory.
void runScanBenchmark(const Settings &settings, const ScanFleet &fleet, Report &report);
/// Applying migrations against psql with the same parallelism, and against dbmate.
void runApplyBenchmark(const Settings &settings, Report &report);
/// How long the window's thread is held up while the fleet is scanned and shown, and how long filtering takes. Needs a
/// QApplication.
void runWindowBenchmark(const Settings &settings, const ScanFleet &fleet, Report &report);

/// The same work near and far: through a proxy that makes a round trip take 5 ms, with the round trips counted. Needs a
/// QApplication.
void runRoundTripBenchmark(const Settings &settings, Report &report);

/// Verifying and migrating tenants of a Django project against what the project does itself.
void runDjangoBenchmark(const Settings &settings, Report &report);

} // namespace tenantry::bench
