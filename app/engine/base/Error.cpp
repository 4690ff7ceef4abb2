// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

#include <QCoreApplication>

namespace tenantry {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
#define TENANTRY_NAME(name, number, text)                                                                              \
    case ErrorCode::name:                                                                                              \
        return QStringLiteral(text);
        TENANTRY_ERROR_CODES(TENANTRY_NAME)
#undef TENANTRY_NAME
    }
    return QStringLiteral("unknown");
}

QString Error::toText() const
{
    QString text = sqlState.isEmpty() ? message : QStringLiteral("%1 (SQLSTATE %2)").arg(message, sqlState);
    if (!detail.isEmpty())
        text += QLatin1Char('\n') + detail;
    if (!hint.isEmpty())
        text += QLatin1Char('\n') + QCoreApplication::translate("Engine", "Hint: %1").arg(hint);
    return text;
}

Error cancelledError()
{
    return Error{ErrorCode::Cancelled, QCoreApplication::translate("Engine", "Cancelled."), {}, {}, {}};
}

} // namespace tenantry
