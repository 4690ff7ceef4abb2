// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/SampleStore.h"

namespace tenantry {

/**
 * For the demonstration only: 90 days of made-up samples that end before \p endTime, so that the sandbox's Trends page
 * shows what trends look like: a fleet that grows to \p tenants, weekly releases that leave tenants pending for some
 * hours, two incidents, backups at night. The same arguments give the same samples.
 *
 * Never call it for a real connection; it refuses one that has samples of scans older than a day (NothingToDo), so
 * that measured figures are never mixed with these. Seeding again replaces what was seeded.
 */
Status seedSandboxHistory(SampleStore &store, const QString &connection, const QDateTime &endTime, int tenants);

} // namespace tenantry
