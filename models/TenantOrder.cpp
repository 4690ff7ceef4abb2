// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TenantOrder.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace tenantry {

int urgencyOf(TenantHealth health)
{
    switch (health) {
    case TenantHealth::Broken:
        return 0;
    case TenantHealth::Pending:
        return 1;
    case TenantHealth::Drifted:
        return 2;
    case TenantHealth::Unknown:
        return 3;
    case TenantHealth::NotProvisioned:
        return 4;
    case TenantHealth::Healthy:
        break;
    }
    return 5;
}

std::vector<int> placesByName(const QStringList &texts)
{
    QCollator collator{QLocale()};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    // Comparing keys is many times cheaper than comparing texts.
    std::vector<QCollatorSortKey> keys;
    keys.reserve(static_cast<size_t>(texts.size()));
    for (const QString &text : texts)
        keys.push_back(collator.sortKey(text));
    std::vector<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&keys](int left, int right) {
        return keys[static_cast<size_t>(left)].compare(keys[static_cast<size_t>(right)]) < 0;
    });
    std::vector<int> places(keys.size());
    for (size_t place = 0; place < order.size(); ++place)
        places[static_cast<size_t>(order[place])] = static_cast<int>(place);
    return places;
}

} // namespace tenantry
