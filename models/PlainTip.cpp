// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PlainTip.h"

namespace tenantry {

QString plainTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace tenantry
