// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/SampleStore.h"

#include <functional>

namespace tenantry {

/**
 * For the demonstration only: 90 days of made-up samples that end before \p endTime, so that the sandbox's Trends page
 * shows what trends look like: a fleet that grows, weekly releases that leave tenants pending for some hours, two
 * incidents, backups at night. It comes to what there is: the last one has the figures that \p now gives, which is
 * asked only where a past is to be made up. The same arguments give the same samples.
 *
 * Never call it for a real connection. One that has samples older than a day before \p endTime is left as it is, so
 * that it may be called at every start of a sandbox and never mixes measured figures with these.
 * Errors: StoreUnusable, those of \p now.
 */
Status seedSandboxHistory(SampleStore &store, const QString &connection, const QDateTime &endTime,
                          const std::function<Result<FleetSample>()> &now);

} // namespace tenantry
