// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/SchemaStructure.h"

#include <QByteArray>

namespace tenantry {

/// How a text of structureSql() is to be read.
enum class StructureText : char {
    Name = 'n',     ///< no line: the bare name of an object of the schema
    Printed = 'p',  ///< by the server
    Body = 'b',     ///< of a function
    Path = 's',     ///< the value of search_path
    Verbatim = 'v', ///< somebody's words
};

/**
 * One statement for all that the catalog says of the schemas in $1 (text[]). Its rows: place in $1 (from 1), object,
 * text, and the character of a StructureText. What is in a schema is found by its dependency on it (pg_depend), which
 * has an index; pg_class has none by schema.
 */
QByteArray structureSql(int serverMajor, StructureGrants grants);

} // namespace tenantry
