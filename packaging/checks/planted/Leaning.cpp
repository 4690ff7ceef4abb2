// SPDX-License-Identifier: GPL-3.0-or-later
// Vouches for its header, and so shows what that lacks.
#include "Leaning.h"

#include <QString>

namespace planted {

Leaning lean() { return {}; }

} // namespace planted
