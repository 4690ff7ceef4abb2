// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SchemaName.h"

#include <QCoreApplication>

namespace tenantry {

Result<SchemaName> SchemaName::parse(const QString &text)
{
    constexpr qsizetype longestIdentifier = 63;
    const qsizetype bytes = text.toUtf8().size();
    if (text.isEmpty() || text.contains(QChar(u'\0')))
        return failure(
            ErrorCode::IdentifierInvalid,
            QCoreApplication::translate("Engine", "A schema name must not be empty or hold NUL characters."));
    if (bytes > longestIdentifier)
        return failure(
            ErrorCode::IdentifierInvalid,
            QCoreApplication::translate("Engine", "The schema name \"%1\" is %2 bytes long.").arg(text).arg(bytes),
            QCoreApplication::translate("Engine", "PostgreSQL keeps at most 63 bytes; choose a shorter name."));
    return SchemaName(text);
}

} // namespace tenantry
