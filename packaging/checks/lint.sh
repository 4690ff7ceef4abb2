#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh tidy|clazy [file…]: the linter over all sources (or these), as errors. Files that passed are remembered
# by what they and their headers contain, so only what changed is checked again.
. "$(dirname "$0")/common.sh"
tool="${1:?tidy or clazy}"
shift
configure lint
exec python3 packaging/checks/lint.py --build build/lint --jobs "$JOBS" "$tool" "$@"
