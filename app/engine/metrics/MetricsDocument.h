// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace tenantry {

/// Is Tenantry run by itself (timer, cron)? For "automated_monitoring_active".
enum class UnattendedScans { None, Active };

struct MetricsContext {
    QString connection; ///< Profile::storeKey(): label of every Prometheus series
    UnattendedScans unattended = UnattendedScans::None;
    QDateTime lastBackupAt; ///< UTC, invalid: none
};

/**
 * The figures of one scan under the names that scripts know: timestamp, collection_duration_seconds, tenant_metrics
 * (with details per tenant), aggregated_metrics, performance_metrics, health_metrics. Times are ISO 8601 in UTC. A
 * tenant that could not be read or is broken counts under tenants_with_errors, never as healthy.
 */
QJsonObject metricsJson(const FleetSnapshot &snapshot, const MetricsContext &context = {});

/// The same as gauges in Prometheus' text format (names begin with tenantry_, a HELP and a TYPE line each, no
/// timestamps, which the textfile collector refuses). Ends with a newline.
QByteArray metricsPrometheus(const FleetSnapshot &snapshot, const MetricsContext &context = {});

} // namespace tenantry
