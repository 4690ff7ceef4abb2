// SPDX-License-Identifier: GPL-3.0-or-later
// QDir is in the precompiled header, and not included here.
#include <QString>

namespace planted {

QString home() { return QDir::homePath(); } // clazy finds undeclared

} // namespace planted
