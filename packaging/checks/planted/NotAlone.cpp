// SPDX-License-Identifier: GPL-3.0-or-later
// Hides what its header lacks, so it does not vouch for it.
#include <QString>

#include "NotAlone.h"

namespace planted {

NotAlone made() { return {}; }

} // namespace planted
