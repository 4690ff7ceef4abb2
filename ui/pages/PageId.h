// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tenantry {

/// The pages of the sidebar, in its order: Ctrl+1 is the first.
enum class PageId { Overview, Tenants, Migrations, Backups, Trends, Tasks };
inline constexpr PageId allPageIds[] = {PageId::Overview, PageId::Tenants, PageId::Migrations,
                                        PageId::Backups,  PageId::Trends,  PageId::Tasks};

QString pageKey(PageId id);   ///< "overview": as it is remembered
QString pageTitle(PageId id); ///< "Overview", translated
QString pageIcon(PageId id);  ///< freedesktop name

} // namespace tenantry
