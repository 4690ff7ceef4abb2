#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests of the dev preset, the dependency fences among them. Arguments go to ctest (-R tst_Scan).
. "$(dirname "$0")/common.sh"
configure dev
cmake --build --preset dev -j "$JOBS" -- --quiet
ctest --preset dev "$@"
