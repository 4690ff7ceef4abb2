// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tenantry {

/// The comment that a tenant's schema carries while it is being made, so that what is taken back is what was made, and
/// nothing of somebody else's that came to have the name.
struct CreationMark {
    QString token;
    QString toComment() const;
    static std::optional<CreationMark> fromComment(const QString &comment);
};

} // namespace tenantry
