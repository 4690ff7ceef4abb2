# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What every check shares; sourced first. Moves to the project's folder and sets the environment of a build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Qt insists on a UTF-8 locale; containers often have none.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
*UTF-8 | *utf8) ;;
*) export LC_ALL=C.UTF-8 ;;
esac
export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}"
# A clone in another folder finds what this one compiled.
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$PWD}" CCACHE_NOHASHDIR="${CCACHE_NOHASHDIR:-1}"
# shellcheck disable=SC2034 # used by the checks
JOBS="${TENANTRY_JOBS:-$(nproc)}"

# All C++ files of the project, NUL-separated.
source_files() {
    find app models ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 | sort -z
}

# configure <preset>: quiet when all is well.
configure() {
    local log
    log="$(mktemp)"
    if ! cmake --preset "$1" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}
