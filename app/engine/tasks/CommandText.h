// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tenantry {

/// A command as people would type it: words quoted for a POSIX shell where needed. Only to be shown.
QString commandText(const QString &program, const QStringList &arguments);

} // namespace tenantry
