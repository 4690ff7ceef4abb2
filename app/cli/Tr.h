// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace tenantry::cli {

/// A text for people in their language; JSON keys, option names and states that scripts read are none. The context is
/// the engine's, whose words these are; packaging/checks/translations.sh reads the calls.
inline QString tr(const char *source, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Engine", source, comment, n);
}

} // namespace tenantry::cli
