#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy or clazy over the sources, several at a time; any warning fails.

Clazy reads every file without a precompiled header, so it is also what finds a missing include: in a source, and in
the header that a source includes first, which so compiles on its own. Headers that no source vouches for in this way
are given to clazy alone. clang-tidy then need not read Qt and the standard library anew for each file: it takes them
from a precompiled header, and looks at the project's own code only (TidyScope.cpp).

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

INCLUDE = re.compile(rb'^\s*#\s*include\s*["<]([^">]+)[">]', re.M)
DIRECTIVE = re.compile(rb"^\s*#", re.M)
# What CMake adds to a command for a precompiled header of clang.
PRECOMPILED = re.compile(r" -Winvalid-pch((?: -Xclang \S+)+)")
# Where CMake puts the sources by which a header is compiled on its own.
LONE_HEADER = re.compile(r"/[a-z_]+_verify_interface_header_sets/.+\.cxx$")
# Level 0 and 1 of clazy, less what does not hold here; each with its reason.
CLAZY_CHECKS = ",".join([
    "level0", "level1",
    "no-non-pod-global-static",  # constants of the project are QLatin1StringView or constexpr; Qt's own are not ours
    "no-qstring-ref",            # proposes leftRef(), which Qt 6 has no more
])
FOLDERS = ("app/", "models/", "ui/", "tests/support/")


class Project:
    def __init__(self, root):
        self.root = root
        self.texts, self.found = {}, {}
        self.roots = [root / "app" / "engine", root / "app", root, root / "tests"]

    def text(self, file):
        if file not in self.texts:
            self.texts[file] = file.read_bytes()
        return self.texts[file]

    def find(self, name, folder):
        """The project's file that is meant by an include, or None."""
        if (name, folder) not in self.found:
            targets = (pathlib.Path(os.path.normpath(base / name.decode())) for base in [folder, *self.roots])
            self.found[name, folder] = next((target for target in targets
                                             if self.root in target.parents and target.is_file()), None)
        return self.found[name, folder]

    def closure(self, file):
        """The file and every header of the project it includes, directly or through others."""
        seen, waiting = set(), [file]
        while waiting:
            current = waiting.pop()
            if current in seen:
                continue
            seen.add(current)
            targets = [self.find(name, current.parent) for name in INCLUDE.findall(self.text(current))]
            waiting.extend(target for target in targets if target)
        return sorted(seen)

    def first_include(self, file):
        """The project's header that the preprocessor reads before all else, or None."""
        directive, include = DIRECTIVE.search(self.text(file)), INCLUDE.search(self.text(file))
        if not include or directive.start() != include.start():
            return None
        return self.find(include.group(1), file.parent)

    def key(self, entry, fixed):
        arguments = entry.get("command", "").replace(str(self.root), "<source>")
        digest = hashlib.sha256((fixed + "\0" + arguments).encode())
        for file in self.closure(pathlib.Path(entry["file"])):
            digest.update(str(file.relative_to(self.root) if self.root in file.parents else file.name).encode() + b"\0")
            digest.update(hashlib.sha256(self.text(file)).digest())
        return digest.hexdigest()


def tool_command(tool, build, file):
    if tool == "tidy":
        return ["clang-tidy", f"--load={build / 'tidy_scope.so'}", "--quiet", "--use-color=false", "-p", str(build),
                str(file)]
    return ["clazy-standalone", f"-checks={CLAZY_CHECKS}", "-header-filter=.*/(app|models|ui|tests)/.*",
            "-ignore-dirs=/usr/include/.*|.*/build/.*", "-p", str(build / "plain"), str(file)]


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
        parts = [root / ".clang-tidy", root / "packaging" / "checks" / "TidyScope.cpp"]
        return "tidy\n" + version + "".join(part.read_text(encoding="utf-8") for part in parts)
    version = subprocess.run(["clazy-standalone", "--version"], capture_output=True, text=True, check=True).stdout
    return "clazy\n" + version + CLAZY_CHECKS


def include_paths(build, entry):
    """Where a command looks for headers, less the folders of generated ones."""
    words = shlex.split(entry["command"])
    paths = {word[2:] for word in words if word.startswith("-I")}
    paths |= {path for option, path in zip(words, words[1:]) if option == "-isystem"}
    return {path for path in paths if build not in pathlib.Path(path).parents}


def lone_headers(project, build, sources, verifying):
    """Of the commands that compile one header each, those whose header is not included first by any source that has
    no more include paths than they have."""
    vouched = {}
    for entry in sources:
        header = project.first_include(pathlib.Path(entry["file"]))
        if header:
            vouched.setdefault(str(header.relative_to(project.root)), []).append(include_paths(build, entry))
    return {name: entry for name, entry in verifying.items()
            if not any(paths <= include_paths(build, entry) for paths in vouched.get(name, []))}


def wanted_entries(project, build, tool, files):
    """Commands for all sources of FOLDERS, and for clazy those of headers that no source vouches for; or for `files`."""
    sources, verifying = {}, {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = pathlib.Path(entry["file"])
        if LONE_HEADER.search(entry["file"]):
            verifying[str(project.first_include(file).relative_to(project.root))] = entry
        elif project.root in file.parents and build not in file.parents:
            sources[str(file.relative_to(project.root))] = entry
    chosen = {name: entry for name, entry in sources.items() if name.startswith(FOLDERS)}
    if tool == "clazy":
        # Without the precompiled header: a missing include is found here.
        for entry in [*sources.values(), *verifying.values()]:
            entry["command"] = PRECOMPILED.sub("", entry["command"])
        (build / "plain").mkdir(exist_ok=True)
        (build / "plain" / "compile_commands.json").write_text(
            json.dumps([*sources.values(), *verifying.values()]), encoding="utf-8")
        chosen |= lone_headers(project, build, chosen.values(), verifying)
    if files:
        known = sources if tool == "tidy" else verifying | sources
        chosen = {name: known[name] for name in files if name in known}
    return [chosen[name] for name in sorted(chosen)]


def prepare(build, tool):
    """Builds what the tool needs: moc's output, which sources include; for clang-tidy also what it loads."""
    listed = subprocess.run(["ninja", "-C", str(build), "-t", "targets", "all"], capture_output=True, text=True,
                            check=True).stdout
    wanted = [r"tenantry[a-z_]*_autogen"]
    if tool == "tidy":
        wanted += [r"CMakeFiles/tenantry_pch_[a-z]+\.dir/cmake_pch\.hxx\.pch", r"tidy_scope\.so"]
    targets = set(re.findall(rf"^({'|'.join(wanted)}): ", listed, re.M))
    subprocess.run(["ninja", "-C", str(build), "--quiet", *sorted(targets)], check=True)


def prove(tool, build, cache, fixed, jobs):
    """Whether the tool, called in this way, finds what is planted; once for each state of these scripts and files."""
    here = pathlib.Path(__file__).resolve().parent
    parts = [*here.glob("*.py"), *sorted((here / "planted").iterdir())]
    key = cache / hashlib.sha256(fixed.encode() + b"".join(part.read_bytes() for part in sorted(parts))).hexdigest()
    if not key.exists():
        result = subprocess.run([sys.executable, "-B", str(here / "planted.py"), tool, "--build", str(build),
                                 "--jobs", str(jobs)], check=False)
        if result.returncode != 0:
            return False
        key.touch()
    return True


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
    project, fixed = Project(root), fixed_part(options.tool, root)
    entries = wanted_entries(project, build, options.tool, set(options.files))
    if not entries:
        sys.exit("no sources to check")
    options.cache.mkdir(parents=True, exist_ok=True)
    keys = {entry["file"]: options.cache / project.key(entry, fixed) for entry in entries}
    todo = [entry["file"] for entry in entries if not keys[entry["file"]].exists()]
    if todo:
        prepare(build, options.tool)
        if not prove(options.tool, build, options.cache, fixed, options.jobs):
            return 1
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
