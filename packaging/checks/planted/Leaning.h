// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace planted {

struct Leaning {
    QString text; // clazy finds unknown
};

} // namespace planted
