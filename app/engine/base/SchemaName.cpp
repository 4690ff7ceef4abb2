// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SchemaName.h"

#include <QCoreApplication>

namespace tenantry {

bool SchemaName::isSystem(const QString &text)
{
    return text.startsWith(QStringLiteral("pg_")) || text == QStringLiteral("information_schema");
}

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
    if (isSystem(text))
        return failure(ErrorCode::IdentifierInvalid,
                       QCoreApplication::translate("Engine", "The schema \"%1\" is PostgreSQL's own.").arg(text),
                       QCoreApplication::translate("Engine", "Choose a name that does not begin with pg_ and is not "
                                                             "information_schema."));
    return SchemaName(text);
}

} // namespace tenantry
