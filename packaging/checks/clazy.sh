#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Clazy finds nothing, and every source and every header compiles with what it includes itself.
exec "$(dirname "$0")/lint.sh" clazy "$@"
