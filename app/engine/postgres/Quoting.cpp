// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Quoting.h"

namespace tenantry::quoting {

static QByteArray enclosed(const QString &text, char quote)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.contains(quote))
        utf8.replace(QByteArray(1, quote), QByteArray(2, quote));
    QByteArray quoted;
    quoted.reserve(utf8.size() + 2);
    return quoted.append(quote).append(utf8).append(quote);
}

QByteArray identifier(const QString &name)
{
    return enclosed(name, '"');
}

QByteArray literal(const QString &text)
{
    return enclosed(text, '\'');
}

} // namespace tenantry::quoting
