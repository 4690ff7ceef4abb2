#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every .cpp and .h is formatted by .clang-format. To mend: packaging/checks/format.sh --fix
. "$(dirname "$0")/common.sh"
if [ "${1:-}" = --fix ]; then
    source_files | xargs -0 -P "$JOBS" -n 20 clang-format -i
else
    source_files | xargs -0 -P "$JOBS" -n 20 clang-format --dry-run --Werror
fi
