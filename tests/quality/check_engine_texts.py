#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine's texts say what to do, not which command, option or button of a face does it: both faces show them.
Prints violations, exits 1 if any."""
import argparse
import pathlib
import re
import sys

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
# What is shown: the arguments of tr(), translate() and QT_TRANSLATE_NOOP(), whose literals may stand on several lines.
SHOWN = re.compile(r'\b(?:tr|translate|QT_TRANSLATE_N?_?NOOP)\s*\(\s*((?:%s[\s,]*)+)' % LITERAL)
ANY = re.compile(LITERAL)
RULES = (
    (re.compile(r"(?<![\w-])--[a-z]"), "an option of tenantryctl"),
    (re.compile(r"\b(?:button|click|press|menu|dialog|wizard|window|tab|Ctrl|F\d{1,2})\b|\bReview fixes\b", re.I),
     "a button or a place of the window"),
)
PROGRAM = re.compile(r"\btenantryctl\b")


def without_comments(text):
    """Comments become spaces, so that positions stay; strings are kept as they are."""
    pattern = re.compile(r'%s|//[^\n]*|/\*.*?\*/' % LITERAL, re.S)
    return pattern.sub(lambda m: m.group() if m.group().startswith('"') else re.sub(r"[^\n]", " ", m.group()), text)


def violations_in(relative, text):
    code = without_comments(text)
    for found in SHOWN.finditer(code):
        literals = [literal[1:-1] for literal in ANY.findall(found.group(1))]
        shown = "".join(literals[1:] if literals[0] == "Engine" else literals)
        for rule, what in RULES:
            if rule.search(shown):
                line = code.count("\n", 0, found.start()) + 1
                yield f"{relative}:{line}: names {what}: {shown[:90]}"
    for found in ANY.finditer(code):
        if PROGRAM.search(found.group()):
            line = code.count("\n", 0, found.start()) + 1
            yield f"{relative}:{line}: a text with tenantryctl in it: {found.group()[:90]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    source = parser.parse_args().source.resolve()
    found = []
    for file in sorted((source / "app/engine").rglob("*")):
        if file.suffix in (".h", ".cpp"):
            found += violations_in(file.relative_to(source), file.read_text(encoding="utf-8"))
    for line in found:
        print(line)
    print(f"{len(found)} texts of the engine name what belongs to a face" if found
          else "the engine's texts name no command, option or button")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
