// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <QMap>
#include <QString>

namespace tenantry {

/**
 * Where a session really is, so that a child process reaches the same server: libpq's keywords host, hostaddr, port,
 * dbname and user as connected, and every option that differs from libpq's own default. The password is apart: it goes
 * into a passfile, never into an argument.
 */
struct SessionParameters {
    QMap<QString, QString> keywords;
    QString password; ///< empty: none was used
};

SessionParameters sessionParameters(const Connection &connection);

} // namespace tenantry
