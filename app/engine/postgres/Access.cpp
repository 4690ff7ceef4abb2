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

Result<ReadingSession> Access::reading(const SessionOptions &options, std::stop_token stop) const
{
    return ReadingSession::open(kept, session(QStringLiteral("window")), options, std::move(stop));
}

} // namespace tenantry
