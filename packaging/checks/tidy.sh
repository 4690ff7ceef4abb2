#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy finds nothing.
exec "$(dirname "$0")/lint.sh" tidy "$@"
