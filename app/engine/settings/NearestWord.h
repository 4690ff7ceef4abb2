// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tenantry {

/// Of \p candidates the one that \p word was probably meant to be: at most two letters differ, upper and lower case
/// being the same. The first of several; empty: none is near.
QString nearestWord(const QString &word, const QStringList &candidates);

} // namespace tenantry
