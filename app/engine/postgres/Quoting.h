// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tenantry {

/**
 * Quoting without a session, for plans that are made and shown before anything is connected. The same algorithm as
 * libpq's PQescapeIdentifier and PQescapeLiteral for UTF-8 text (double the quote character); a QString is always
 * well-formed after toUtf8(), and SchemaName and the scan have refused NUL and invalid UTF-8 before.
 */
namespace quoting {

QByteArray identifier(const QString &name);
/// For standard_conforming_strings = on, which the guard of every step sets.
QByteArray literal(const QString &text);

} // namespace quoting
} // namespace tenantry
