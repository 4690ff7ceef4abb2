#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every text of the sources is in each translations/tenantry_*.ts, translated and finished.
# To bring the files up to date with the sources: packaging/checks/translations.sh --update
. "$(dirname "$0")/common.sh"
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate="$(command -v lupdate6 || command -v lupdate)"
shopt -s nullglob
files=(translations/tenantry_*.ts)
if [ "${#files[@]}" -eq 0 ]; then
    echo "translations/ holds no tenantry_*.ts" >&2
    exit 1
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
# lupdate takes the context of a tr() from the class around it. In the engine and the command tr() is a free function
# for the context "Engine", so lupdate reads a copy of the sources that says so.
cp -r app models ui "$work/"
find "$work/app/engine" "$work/app/cli" -name '*.cpp' -print0 |
    xargs -0 perl -pi -e 's/(?<![\w:.>])tr\(/QCoreApplication::translate("Engine", /g'
# Brings the given files up to date with the sources. No locations: they would change with every line.
extract() {
    local unclear
    (cd "$work" && "$lupdate" -silent -locations none -no-obsolete -I . -I app -I app/engine \
        app models ui -extensions cpp,h -ts "$@") >"$work/log" 2>&1
    unclear="$(grep 'lacks Q_OBJECT\|Qualifying with unknown' "$work/log" || true)"
    if [ -n "$unclear" ]; then
        echo "lupdate cannot tell the context of the texts in:" >&2
        echo "${unclear//$work\//}" >&2
        return 1
    fi
}
if [ "${1:-}" = --update ]; then
    extract "${files[@]/#/$PWD/}"
    exit 0
fi
mkdir "$work/ts"
cp "${files[@]}" "$work/ts/"
extract "$work"/ts/*.ts
python3 packaging/checks/translations.py "$work/ts"
