#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# All tests under the address and undefined-behaviour sanitizers. Arguments go to ctest.
. "$(dirname "$0")/common.sh"
configure asan-ubsan
cmake --build --preset asan-ubsan -j "$JOBS"
ctest --preset asan-ubsan "$@"
