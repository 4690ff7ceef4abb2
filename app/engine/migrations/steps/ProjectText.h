// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

namespace tenantry {

/// What a project does to \p migration, for people, as comments of a script: \p doing in words, its operations, and its
/// SQL where the project has told it. \p schema as SQL names it.
QByteArray projectText(const Migration &migration, const QByteArray &schema, const QString &doing);

} // namespace tenantry
