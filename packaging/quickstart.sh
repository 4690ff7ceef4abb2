#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone on Debian 12 to a running Tenantry, or to the verdict of every check.
#
#   packaging/quickstart.sh demo          install what is missing, build, open the window on the sandbox;
#                                         without a display: do the main job by tenantryctl and take the tour
#   packaging/quickstart.sh test [STAGE…] install what is missing, run all checks (or these)
#
# Run as root or as a user with sudo; when nothing is missing, neither is needed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/packages.sh
. packaging/checks/common.sh
. packaging/demo.sh

usage() {
    sed -n '3,11s/^# \{0,1\}//p' packaging/quickstart.sh
}

# The stages of `test`, from cheap to dear. Each is packaging/checks/<name>.sh and can be called alone.
STAGES=(scripts format build-dev tests translations package clazy tidy asan-ubsan tsan)

# Prints one row of the summary: stage, verdict, seconds.
summary_row() {
    printf '  %-14s %-8s %5d:%02d\n' "$1" "$2" $(($3 / 60)) $(($3 % 60))
}

run_test() {
    local stages=("$@") stage verdict started rows=() failed=0 begun=$SECONDS
    if [ "${#stages[@]}" -eq 0 ]; then
        stages=("${STAGES[@]}")
    fi
    for stage in "${stages[@]}"; do
        if [ ! -x "packaging/checks/$stage.sh" ]; then
            echo "There is no stage '$stage'. Stages: ${STAGES[*]}" >&2
            return 64
        fi
    done
    install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_RUN[@]}" "${PACKAGES_TEST[@]}"
    for stage in "${stages[@]}"; do
        printf '\n=== %s\n' "$stage"
        started=$SECONDS
        verdict=passed
        if ! "packaging/checks/$stage.sh"; then
            verdict=FAILED
            failed=1
        fi
        rows+=("$stage" "$verdict" "$((SECONDS - started))")
        # Without a build there is nothing to test; the linters above all need code that compiles.
        if [ "$stage" = build-dev ] && [ "$verdict" = FAILED ]; then
            echo "The build failed; what depends on it is left out." >&2
            break
        fi
    done
    printf '\n=== summary (minutes:seconds)\n'
    printf '%s\n' "${rows[@]}" | while read -r stage && read -r verdict && read -r started; do
        summary_row "$stage" "$verdict" "$started"
    done
    summary_row total "$([ "$failed" -eq 0 ] && echo passed || echo FAILED)" "$((SECONDS - begun))"
    return "$failed"
}

run_demo() {
    install_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_RUN[@]}" "${PACKAGES_DEMO[@]}"
    echo "Building the release preset"
    configure release
    cmake --build --preset release -j "$JOBS" -- --quiet
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        echo "Opening the window on the sandbox"
        exec build/release/bin/tenantry --sandbox
    fi
    demo_headless
}

case "${1:-}" in
demo)
    run_demo
    ;;
test)
    shift
    run_test "$@"
    ;;
-h | --help | help)
    usage
    ;;
*)
    usage >&2
    exit 64
    ;;
esac
