// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionParameters.h"

#include <libpq-fe.h>

#include <memory>

namespace tenantry {

SessionParameters sessionParameters(const Connection &connection)
{
    PGconn *native = connection.native();
    SessionParameters parameters;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfo(native), &PQconninfoFree);
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        const QByteArray value(option->val);
        if (!value.isEmpty() && value != option->compiled)
            parameters.keywords.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(value));
    }
    parameters.keywords.insert(QStringLiteral("host"), QString::fromUtf8(PQhost(native)));
    parameters.keywords.insert(QStringLiteral("hostaddr"), QString::fromUtf8(PQhostaddr(native)));
    parameters.keywords.insert(QStringLiteral("port"), QString::fromUtf8(PQport(native)));
    parameters.keywords.insert(QStringLiteral("dbname"), QString::fromUtf8(PQdb(native)));
    parameters.keywords.insert(QStringLiteral("user"), QString::fromUtf8(PQuser(native)));
    parameters.password = QString::fromUtf8(PQpass(native));
    return parameters;
}

} // namespace tenantry
