#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy or clazy over the sources, several at a time; any warning fails.

A file that passed is remembered under a hash of everything its result depends on: the tool's version and
configuration, the compiler options, and the text of the file and of all headers of the project that it reaches.
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import time

INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.M)
# Level 0 and 1 of clazy, less what does not hold here; each with its reason.
CLAZY_CHECKS = ",".join([
    "level0", "level1",
    "no-non-pod-global-static",  # constants of the project are QLatin1StringView or constexpr; Qt's own are not ours
    "no-qstring-ref",            # proposes leftRef(), which Qt 6 has no more
])
FOLDERS = ("app", "models", "ui", "tests/support")


class Project:
    def __init__(self, root):
        self.root = root
        self.texts = {}
        self.roots = [root / "app" / "engine", root / "app", root, root / "tests"]

    def text(self, file):
        if file not in self.texts:
            self.texts[file] = file.read_bytes()
        return self.texts[file]

    def closure(self, file):
        """The file and every header of the project it includes, directly or through others."""
        seen, waiting = set(), [file]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            for name in INCLUDE.findall(self.text(current)):
                for base in [current.parent, *self.roots]:
                    target = pathlib.Path(os.path.normpath(base / name.decode()))
                    if target.is_file():
                        waiting.append(target)
                        break
        return sorted(seen)

    def key(self, entry, fixed):
        arguments = entry.get("command", "").replace(str(self.root), "<source>")
        digest = hashlib.sha256((fixed + "\0" + arguments).encode())
        for file in self.closure(pathlib.Path(entry["file"])):
            digest.update(str(file.relative_to(self.root) if self.root in file.parents else file.name).encode() + b"\0")
            digest.update(hashlib.sha256(self.text(file)).digest())
        return digest.hexdigest()


def tool_command(tool, build, file):
    if tool == "tidy":
        return ["clang-tidy", "--quiet", "--use-color=false", "-p", str(build), str(file)]
    return ["clazy-standalone", f"-checks={CLAZY_CHECKS}", "-header-filter=.*/(app|models|ui|tests)/.*",
            "-ignore-dirs=/usr/include/.*|.*/build/.*", "-p", str(build), str(file)]


def run(tool, build, file):
    """(passed, output)"""
    result = subprocess.run(tool_command(tool, build, file), capture_output=True, text=True, check=False)
    output = result.stdout + ("" if result.returncode == 0 and tool == "tidy" else result.stderr)
    bad = result.returncode != 0 or re.search(r": (warning|error): ", output)
    return not bad, output.strip()


def fixed_part(tool, root):
    """What is the same for all files of a run and changes their results."""
    if tool == "tidy":
        version = subprocess.run(["clang-tidy", "--version"], capture_output=True, text=True, check=True).stdout
        return "tidy\n" + version + (root / ".clang-tidy").read_text(encoding="utf-8")
    version = subprocess.run(["clazy-standalone", "--version"], capture_output=True, text=True, check=True).stdout
    return "clazy\n" + version + CLAZY_CHECKS


def wanted_entries(root, build, files):
    entries = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = pathlib.Path(entry["file"])
        if root not in file.parents or build in file.parents:
            continue
        relative = file.relative_to(root)
        if files and str(relative) not in files:
            continue
        if files or any(str(relative).startswith(folder + "/") for folder in FOLDERS):
            entries[file] = entry
    return [entries[file] for file in sorted(entries)]


def default_cache():
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return pathlib.Path(os.environ.get("TENANTRY_LINT_CACHE") or os.path.join(base, "tenantry-checks"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool", choices=("tidy", "clazy"))
    parser.add_argument("files", nargs="*", help="paths relative to the project; all sources without")
    parser.add_argument("--build", type=pathlib.Path, required=True, help="folder with compile_commands.json")
    parser.add_argument("--cache", type=pathlib.Path, default=default_cache())
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    root, build = pathlib.Path.cwd().resolve(), options.build.resolve()
    entries = wanted_entries(root, build, set(options.files))
    if not entries:
        sys.exit("no sources to check")
    project, fixed = Project(root), fixed_part(options.tool, root)
    options.cache.mkdir(parents=True, exist_ok=True)
    keys = {entry["file"]: options.cache / project.key(entry, fixed) for entry in entries}
    todo = [entry["file"] for entry in entries if not keys[entry["file"]].exists()]
    started, failed, reported = time.monotonic(), [], set()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        futures = {pool.submit(run, options.tool, build, file): file for file in todo}
        for future in concurrent.futures.as_completed(futures):
            file = futures[future]
            passed, output = future.result()
            if passed:
                keys[file].touch()
                continue
            failed.append(os.path.relpath(file, root))
            # One header shows up in every file that includes it; once is enough.
            if output not in reported:
                reported.add(output)
                print(output.replace(str(root) + "/", ""), flush=True)
    print(f"{shlex.quote(options.tool)}: {len(entries)} files, {len(entries) - len(todo)} unchanged, "
          f"{len(failed)} with warnings, {time.monotonic() - started:.0f} s")
    for file in sorted(failed):
        print(f"  {file}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
