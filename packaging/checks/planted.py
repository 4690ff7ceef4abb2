#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that a linter finds what is planted in packaging/checks/planted, called as lint.py calls it for the sources.

A line there says what must be found in it: "// tidy finds <words>", "// clazy finds …" or "// both find …".
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shutil
import sys
import tempfile

import lint

EXPECTED = re.compile(r"// (tidy|clazy|both) finds? (\S+)$")
PLANTED = pathlib.Path(__file__).resolve().parent / "planted"
MODULE = "app/engine/base"


def lay_out(build, folder):
    """A project of one module in `folder`: what is planted, and for it the commands of the module `base`."""
    root = pathlib.Path.cwd().resolve()
    shutil.copytree(PLANTED, folder / MODULE)
    shutil.copy(root / ".clang-tidy", folder)
    verifying = folder / "build" / "tenantry_base_verify_interface_header_sets" / "base"
    verifying.mkdir(parents=True)
    (folder / "build" / "tidy_scope.so").symlink_to(build / "tidy_scope.so")
    commands = {"source": None, "header": None}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        if entry["file"].startswith(str(root / MODULE)):
            commands["source"] = entry
        elif "tenantry_base_verify" in entry["file"]:
            commands["header"] = entry
    entries = []
    for file in sorted((folder / MODULE).iterdir()):
        model, target = commands["source"], file
        if file.suffix == ".h":
            model, target = commands["header"], verifying / (file.name + ".cxx")
            target.write_text(f"#include <base/{file.name}>\n", encoding="utf-8")
        command = model["command"].replace(model["file"], str(target)).replace(f"-I{build}", f"-I{folder}/build")
        command = command.replace(f"{root}/app", f"{folder}/app")
        entries.append({"directory": model["directory"], "file": str(target), "command": command})
    (folder / "build" / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")


def expectations(tool):
    """(file, line, what) of all that the tool must find."""
    for file in sorted(PLANTED.iterdir()):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            match = EXPECTED.search(line)
            if match and match.group(1) in (tool, "both"):
                yield file.name, number, match.group(2)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool", choices=("tidy", "clazy"))
    parser.add_argument("--build", type=pathlib.Path, required=True, help="folder that lint.py has prepared")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name).resolve()
        lay_out(options.build.resolve(), folder)
        entries = lint.wanted_entries(lint.Project(folder), folder / "build", options.tool, set())
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            results = pool.map(lambda entry: lint.run(options.tool, folder / "build", entry["file"]), entries)
        found = "\n".join(output for passed, output in results if not passed)
    missed = [expected for expected in expectations(options.tool)
              if not re.search(r"/{}:{}:\d+: (warning|error): .*{}".format(*map(re.escape, map(str, expected))), found)]
    for file, line, what in missed:
        print(f"{options.tool} does not find what is planted: packaging/checks/planted/{file}:{line}: {what}")
    if missed:
        print(found)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
