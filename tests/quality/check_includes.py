#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The third dependency fence: every #include in app/, models/ and ui/ against the table in docs/ARCHITECTURE.md.

The table stands between the lines <!-- fence:begin --> and <!-- fence:end -->: a folder and, separated by commas,
what it may include. The C++ standard library, POSIX, Qt Core, tl::expected and the folder itself are always
allowed. "engine" stands for all engine folders, "everything" for everything.

Prints one line per violation, as "file:line: reason", and exits 1 if there is any.
"""
import argparse
import os
import pathlib
import re
import sys

ALWAYS = {"Qt Core", "expected", "system"}
# Headers of other people's libraries, by how their path begins.
LIBRARIES = [
    (re.compile(r"^libpq|^postgres_ext\.h$|^pg_config"), "libpq"),
    (re.compile(r"^pg_query"), "libpg_query"),
    (re.compile(r"^toml\+\+/"), "toml++"),
    (re.compile(r"^(qt6keychain|qtkeychain)/"), "QtKeychain"),
    (re.compile(r"^CLI/"), "CLI11"),
    (re.compile(r"^Qsci/"), "QScintilla"),
    (re.compile(r"^tl/expected"), "expected"),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
SYSTEM = re.compile(r"^[a-z_]+$|^(sys|linux|netinet|arpa|net|bits)/|^[a-z0-9_]+\.h$")


def read_table(path):
    """The folder table: {folder: set of what it may use}. Raises ValueError with the reason if there is none."""
    text = path.read_text(encoding="utf-8")
    match = re.search(r"<!-- fence:begin -->(.*?)<!-- fence:end -->", text, re.S)
    if not match:
        raise ValueError(f"{path}: no table between <!-- fence:begin --> and <!-- fence:end -->")
    table = {}
    for line in match.group(1).splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) != 2 or cells[0] in ("Folder", "") or set(cells[0]) <= {"-", ":"}:
            continue
        table[cells[0].strip("`")] = {name.strip().strip("`") for name in cells[1].split(",") if name.strip()}
    if not table:
        raise ValueError(f"{path}: the fence table is empty")
    return table


def folder_of(path):
    """The table's name of the folder that a path (relative to the project) is in: engine/base, app/cli, models."""
    parts = path.parts
    if parts[:2] == ("app", "engine") and len(parts) > 3:
        return "engine/" + parts[2]
    if parts[0] == "app":
        return "/".join(parts[:2])
    return parts[0]


class Checker:
    def __init__(self, source, qt_headers, table):
        self.source = source
        self.table = table
        self.engine = {name for name in table if name.startswith("engine/")}
        self.qt_modules = sorted(p for p in qt_headers.glob("Qt*") if p.is_dir())
        self.qt_cache = {}

    def qt_module(self, header):
        """"Qt Widgets" for QWidget, qwidget.h or QtWidgets/QWidget; None if it is not Qt's."""
        if header not in self.qt_cache:
            self.qt_cache[header] = self._find_qt_module(header)
        return self.qt_cache[header]

    def _find_qt_module(self, header):
        match = re.match(r"^Qt([A-Z0-9]\w*)/", header)
        if match:
            return "Qt " + match.group(1)
        for module in self.qt_modules:
            if (module / header).is_file():
                return "Qt " + module.name[2:]
        return None

    def owner(self, file, header):
        """What a header belongs to: a folder of the table, a library, "system", or None if it is unknown."""
        for root in (file.parent, self.source / "app" / "engine", self.source / "app", self.source):
            target = pathlib.Path(os.path.normpath(root / header))
            if target.is_file() and self.source in target.parents:
                return folder_of(target.relative_to(self.source))
        for pattern, name in LIBRARIES:
            if pattern.search(header):
                return name
        qt = self.qt_module(header)
        if qt:
            return qt
        return "system" if SYSTEM.search(header) else None

    def allowed(self, folder, owner):
        row = self.table[folder]
        if owner == folder or owner in ALWAYS or "everything" in row:
            return True
        if owner in self.engine:
            return "engine" in row or owner[len("engine/"):] in row
        return owner in row

    def check_file(self, file):
        relative = file.relative_to(self.source)
        folder = folder_of(relative)
        if folder not in self.table:
            yield f"{relative}:1: the folder {folder} has no row in the table of docs/ARCHITECTURE.md"
            return
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match or match.group(2).endswith(".moc"):
                continue
            header = match.group(2)
            owner = self.owner(file, header)
            if owner is None:
                yield f"{relative}:{number}: no such header in the project, and no known library: {header}"
            elif not self.allowed(folder, owner):
                yield f"{relative}:{number}: {folder} may not use {owner} ({header})"

    def check(self):
        files = sorted(p for top in ("app", "models", "ui") for p in (self.source / top).rglob("*")
                       if p.suffix in (".h", ".cpp"))
        if not files:
            yield "no source files found"
        for file in files:
            yield from self.check_file(file)
        for folder in self.table:
            if not (self.source / ("app/" + folder if folder.startswith("engine/") else folder)).is_dir():
                yield f"docs/ARCHITECTURE.md:1: the table has a row for {folder}, which does not exist"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True, help="the project's folder")
    parser.add_argument("--qt-headers", type=pathlib.Path, required=True, help="folder that holds QtCore/")
    options = parser.parse_args()
    source = options.source.resolve()
    try:
        table = read_table(source / "docs" / "ARCHITECTURE.md")
    except (OSError, ValueError) as error:
        sys.exit(str(error))
    violations = list(Checker(source, options.qt_headers, table).check())
    for violation in violations:
        print(violation)
    print(f"{len(violations)} violations of the folder table" if violations else "the folder table holds")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
