#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The dev preset builds without a warning.
. "$(dirname "$0")/common.sh"
configure dev
cmake --build --preset dev -j "$JOBS"
