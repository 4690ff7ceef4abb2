#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package, made of the dev build, under lintian; the desktop and AppStream files under their own checks.
. "$(dirname "$0")/common.sh"
configure dev
made="$PWD/build/dev/package"
rm -rf "$made"
(cd build/dev && cpack -G DEB -B "$made" >/dev/null)
desktop-file-validate packaging/desktop/*.desktop
appstreamcli validate --no-net packaging/desktop/*.metainfo.xml
lintian --fail-on error,warning "$made"/*.deb
