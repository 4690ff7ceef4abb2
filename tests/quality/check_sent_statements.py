#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may send statements, and with which path: our own lead nowhere but to pg_catalog. Prints violations, exits 1 if
any. One place sends, SessionChannel; it keeps the path of what is ours. What may have another is named here."""
import argparse
import pathlib
import re
import sys

FOLDERS = ("app", "models", "ui")
# What a text may not have, why, and the files that may: each says there what it is for.
RULES = (
    (re.compile(r"\bPQ(exec|send|prepare|pipeline|enterPipeline)\w*\("),
     "only SessionChannel sends to a server: it keeps the path of our own statements",
     {"app/engine/postgres/SessionChannel.cpp"}),
    (re.compile(r"\bscriptOfOthers\("),
     "text of others, which goes by a path of its own, is sent by the steps of a migration",
     {"app/engine/postgres/Connection.h", "app/engine/postgres/Connection.cpp",
      "app/engine/migrations/TenantStep.cpp",
      "app/engine/migrations/ReplayProof.cpp",  # the steps of one, in a transaction that is taken back
      "app/engine/migrations/FinishedIndex.cpp",  # a statement of a file, in a transaction that is taken back
      "app/engine/plans/SqlStep.cpp"}),  # COMMIT, after which the session may be somebody's
    (re.compile(r"\bSET (LOCAL |SESSION )?search_path\b|set_config\('search_path'"),
     "a path is set by the channel, the guards, and the steps that send a file",
     {"app/engine/postgres/SessionChannel.cpp", "app/engine/postgres/SessionGuard.cpp",
      "app/engine/migrations/StepScript.cpp",
      "app/engine/migrations/SentText.h", "app/engine/migrations/SentText.cpp",
      "app/engine/migrations/FinishedIndex.cpp",
      "app/engine/sandbox/FleetBuilder.cpp"}),  # a database that it has made itself
)
COMMENT = re.compile(r"^\s*(//|\*|/\*)")


def violations_in(relative, text):
    for number, line in enumerate(text.splitlines(), 1):
        if COMMENT.match(line):
            continue
        for pattern, reason, allowed in RULES:
            if pattern.search(line.split("//")[0]) and str(relative) not in allowed:
                yield f"{relative}:{number}: {reason}: {line.strip()[:80]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    source = parser.parse_args().source.resolve()
    found = []
    for folder in FOLDERS:
        for file in sorted((source / folder).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                relative = file.relative_to(source)
                found += violations_in(relative.as_posix(), file.read_text(encoding="utf-8"))
    for line in found:
        print(line)
    print(f"{len(found)} statements sent from elsewhere" if found else "statements are sent from one place")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
