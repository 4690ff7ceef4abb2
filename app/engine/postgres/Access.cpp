// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Access.h"

namespace tenantry {

SessionOptions Access::session(const QString &purpose, AccessMode mode) const
{
    SessionOptions options;
    options.conninfo = profile.database.conninfo;
    options.storeKey = profile.storeKey();
    options.prompt = prompt;
    options.purpose = purpose;
    options.access = mode;
    options.allowed = profile.database.readOnly ? AccessMode::ReadOnly : AccessMode::ReadWrite;
    return options;
}

} // namespace tenantry
