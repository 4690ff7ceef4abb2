// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSplitter;

namespace tenantry::splitter {

/// Puts the handle where the person left it, under the page's \p key, and keeps where it is moved to. To be called once
/// the splitter has its widgets and first sizes. True: it was moved before, and stands there.
bool remember(QSplitter &splitter, const QString &key);

} // namespace tenantry::splitter
