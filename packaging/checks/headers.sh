#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every header of every module compiles on its own, with nothing but what its module links.
. "$(dirname "$0")/common.sh"
configure dev
cmake --build --preset headers -j "$JOBS"
