// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "migrations/Plan.h"

#include <QSet>

namespace tenantry::cli {

/**
 * What --app A selects: the migrations of that app (MigrationSet::isOfApp()). Without --app: all of them.
 */
class AppFilter {
public:
    AppFilter() = default;
    /// Errors: UsageWrong for an app that no migration has, naming those that exist.
    static Result<AppFilter> make(const MigrationSet &source, const QString &app);

    bool isActive() const { return m_active; }
    bool has(const MigrationId &migration) const { return !m_active || m_selected.contains(migration); }
    /// Findings of the selected migrations, and those of the whole tenant (a missing schema lacks every app).
    bool has(const Finding &finding) const;
    /// Asks \p request for the selected migrations only.
    void narrow(PlanRequest &request) const { request.app = m_app; }
    /// Takes every step of other apps out of \p plan, and the tenants that then have none. Errors: UsageWrong where the
    /// history keeps only the highest version, so that one app alone cannot be recorded.
    Status restrict(Plan &plan) const;

private:
    bool m_active = false;
    QString m_app;
    QSet<MigrationId> m_selected;
};

} // namespace tenantry::cli
