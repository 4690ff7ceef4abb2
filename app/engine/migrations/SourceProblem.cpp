// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/SourceProblem.h"

#include <QCoreApplication>

namespace tenantry {

QString SourceProblem::place() const
{
    return line > 0 ? QCoreApplication::translate("Engine", "%1, line %2").arg(file).arg(line) : file;
}

} // namespace tenantry
