// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

namespace tenantry {

// What a migration is, in a word or two for lists and tooltips of both faces; translated.

QString kindWord(const Migration &migration);  ///< "SQL", or "Python": code of its project is part of it
QString undoWord(const Migration &migration);  ///< "reversible", "not reversible"
QString marksText(const Migration &migration); ///< "Python, not reversible"

} // namespace tenantry
