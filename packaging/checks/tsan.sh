#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of tasks, plans, postgres and migrations under the thread sanitizer. Arguments go to ctest.
. "$(dirname "$0")/common.sh"
configure tsan
cmake --build --preset tsan -j "$JOBS"
# The sanitizer of GCC 12 does not start where the kernel spreads memory wide; without randomisation it does.
run=()
if setarch "$(uname -m)" -R true 2>/dev/null; then
    run=(setarch "$(uname -m)" -R)
fi
"${run[@]}" ctest --preset tsan "$@"
