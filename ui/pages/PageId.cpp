// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/PageId.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

struct PageTraits {
    const char *key;
    const char *title;
    const char *icon;
};

const PageTraits &traitsOf(PageId id)
{
    static constexpr PageTraits traits[] = {
        {"overview", QT_TRANSLATE_NOOP("Page", "Overview"), "view-grid"},
        {"tenants", QT_TRANSLATE_NOOP("Page", "Tenants"), "system-users"},
        {"migrations", QT_TRANSLATE_NOOP("Page", "Migrations"), "view-list-details"},
        {"backups", QT_TRANSLATE_NOOP("Page", "Backups"), "drive-harddisk"},
        {"trends", QT_TRANSLATE_NOOP("Page", "Trends"), "office-chart-line"},
        {"tasks", QT_TRANSLATE_NOOP("Page", "Tasks"), "view-task"}};
    static_assert(std::size(traits) == std::size(allPageIds));
    return traits[size_t(id)];
}

} // namespace

QString pageKey(PageId id)
{
    return QLatin1String(traitsOf(id).key);
}

QString pageTitle(PageId id)
{
    return QCoreApplication::translate("Page", traitsOf(id).title);
}

QString pageIcon(PageId id)
{
    return QLatin1String(traitsOf(id).icon);
}

} // namespace tenantry
