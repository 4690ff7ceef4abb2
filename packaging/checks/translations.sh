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
# lupdate writes what it extracts from the sources into the given files; locations would change with every line.
extract() {
    "$lupdate" -silent -locations none -no-obsolete app models ui -extensions cpp,h -ts "$@"
}
if [ "${1:-}" = --update ]; then
    extract "${files[@]}"
    exit 0
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp "${files[@]}" "$work/"
extract "$work"/*.ts
exec python3 packaging/checks/translations.py "$work"
