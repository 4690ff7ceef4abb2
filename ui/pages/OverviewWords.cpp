// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/OverviewWords.h"

#include "ui/pages/OverviewPage.h"
#include "ui/widgets/Theme.h"

namespace tenantry::overview {

QString sentence(const FleetSnapshot &fleet)
{
    const HealthCounts counts = fleet.counts();
    if (const int needy = counts.needAttention()) {
        return OverviewPage::tr("%n of %1 tenants need attention", nullptr, needy).arg(theme::number(counts.judged()));
    }
    return counts.judged() == 0 && counts.total() > 0
               ? OverviewPage::tr("No tenant is provisioned yet")
               : OverviewPage::tr("All %n tenants are well", nullptr, counts.judged());
}

QString details(const FleetSnapshot &fleet)
{
    const HealthCounts counts = fleet.counts();
    QStringList sentences;
    if (const int n = counts.of(TenantHealth::Broken)) {
        sentences << OverviewPage::tr("%n are broken and may answer with errors now.", nullptr, n);
    }
    if (const int n = counts.of(TenantHealth::Pending)) {
        sentences << OverviewPage::tr("%n are behind.", nullptr, n);
    }
    if (const int n = counts.of(TenantHealth::Drifted)) {
        sentences << OverviewPage::tr("%n differ from what is expected.", nullptr, n);
    }
    if (const int n = counts.of(TenantHealth::Unknown)) {
        sentences << OverviewPage::tr("%n could not be read.", nullptr, n);
    }
    if (sentences.isEmpty() && counts.judged() > 0) {
        sentences << (fleet.source->tellsTypes()
                          ? OverviewPage::tr("Each has all migrations of its type, recorded and in place.")
                          : OverviewPage::tr("Each has all %n migrations, recorded and in place.", nullptr,
                                             int(fleet.source->main().size())));
    }
    if (const int n = counts.of(TenantHealth::NotProvisioned)) {
        sentences << OverviewPage::tr("%n are not provisioned yet.", nullptr, n);
    }
    return sentences.join(u' ');
}

QString pendingContext(const FleetSnapshot &fleet)
{
    const PendingWork work = fleet.pendingWork();
    if (work.toApply > 0) {
        return OverviewPage::tr("%n migrations to apply", nullptr, work.toApply);
    }
    return work.waiting > 0 ? OverviewPage::tr("%n wait behind other findings", "migrations", work.waiting)
                            : OverviewPage::tr("no migration waits");
}

} // namespace tenantry::overview
