// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tenantry {

/// \p text as a tooltip that shows it as it stands, line breaks included. Qt takes a tooltip for HTML as soon as it
/// looks like it, and names, findings and errors come from a server. Empty stays empty: no tooltip.
QString plainTip(const QString &text);

} // namespace tenantry
