#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that neither the compiler nor clang-tidy knows. Prints violations, exits 1 if any."""
import argparse
import pathlib
import re
import sys

SPDX = "SPDX-License-Identifier: GPL-3.0-or-later"
LINES_MAX = 500
FOLDERS = ("app", "models", "ui", "tests")
# Words that promise something instead of doing it.
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bnot implemented\b", re.I)
OLD_CONNECT = re.compile(r"\bconnect\([^;]*\bSIGNAL\(")
TERMINATE = re.compile(r"\bQThread::terminate\b|->terminate\(\);\s*//\s*thread")


def violations_in(relative, text):
    lines = text.splitlines()
    if not lines or SPDX not in lines[0]:
        yield f"{relative}:1: the first line is not the SPDX line ({SPDX})"
    if relative.suffix == ".h" and "#pragma once" not in text:
        yield f"{relative}:1: no #pragma once"
    if len(lines) > LINES_MAX:
        yield f"{relative}:{LINES_MAX}: {len(lines)} lines; above {LINES_MAX} a file wants splitting along a meaning"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield f"{relative}:{number}: unfinished: {line.strip()[:80]}"
        if OLD_CONNECT.search(line):
            yield f"{relative}:{number}: connect by pointer to member, not by SIGNAL()"
        if TERMINATE.search(line):
            yield f"{relative}:{number}: threads are asked to stop, never terminated"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    source = parser.parse_args().source.resolve()
    found = []
    names = {}
    for folder in FOLDERS:
        for file in sorted((source / folder).rglob("*")):
            if file.suffix not in (".h", ".cpp"):
                continue
            relative = file.relative_to(source)
            found += violations_in(relative, file.read_text(encoding="utf-8"))
            if file.name.startswith("tst_"):
                if file.name in names:
                    found.append(f"{relative}:1: another test has this name: {names[file.name]}")
                names[file.name] = relative
    for line in found:
        print(line)
    print(f"{len(found)} violations of the house rules" if found else "the house rules hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
