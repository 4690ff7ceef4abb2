// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Quoting.h"

namespace tenantry::quoting {

static QByteArray enclosed(const QString &text, char quote)
{
    QByteArray utf8 = text.toUtf8();
    utf8.replace(QByteArray(1, quote), QByteArray(2, quote));
    return quote + utf8 + quote;
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
