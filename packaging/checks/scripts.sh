#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The shell scripts pass shellcheck, the Python ones compile; what runs within a Django project does so with Python 3.6.
. "$(dirname "$0")/common.sh"
shellcheck -x -P SCRIPTDIR packaging/*.sh packaging/checks/*.sh .ci/run
find tests packaging resources -name '*.py' -print0 |
    xargs -0 -r python3 -c 'import ast, sys; [ast.parse(open(f, encoding="utf-8").read(), f) for f in sys.argv[1:]]'
find resources/django -name '*.py' -print0 |
    xargs -0 -r python3 -c 'import ast, sys
for f in sys.argv[1:]: ast.parse(open(f, encoding="utf-8").read(), f, feature_version=(3, 6))'
