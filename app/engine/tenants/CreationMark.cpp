// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/CreationMark.h"

namespace tenantry {

static const QString &prefix()
{
    static const QString text = QStringLiteral("tenantry creation in progress: ");
    return text;
}

QString CreationMark::toComment() const
{
    return prefix() + token;
}

std::optional<CreationMark> CreationMark::fromComment(const QString &comment)
{
    if (!comment.startsWith(prefix()) || comment.size() == prefix().size())
        return std::nullopt;
    return CreationMark{comment.sliced(prefix().size())};
}

} // namespace tenantry
