#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the product's safeties out, one at a time, and sees a test go red for each.

A safety that nobody misses is one that the next change may lose. Every [[mutant]] of the *.toml files beside this script
names one: where it stands, what is put in its place, and which test functions must fail then. The work is done on a copy
of the sources with a build of its own; the working tree is only read.

  run.py             the unchanged copy must be green, then every mutant red; half an hour on two cores
  run.py NAME…       these mutants only
  run.py --list      what there is
  run.py --check     every text occurs exactly once in its file and every test exists; needs no build

Exit status: 0 every mutant is red, 1 one survived, is broken or stale, 2 nothing could be run.
"""
import argparse
import dataclasses
import fcntl
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
KEYS = {"name", "safety", "file", "find", "replace", "test", "functions"}
OPTIONAL = {"hangs"}
TEST_SECONDS = 240  # of the functions that a mutant names; none takes half of it
NOT_COPIED = {".git", "build", ".cache"}  # of the project's folder itself


class Unusable(Exception):
    """Nothing can be told about any mutant."""


@dataclasses.dataclass(frozen=True)
class Mutant:
    name: str
    safety: str  # what is lost with it, in one sentence
    file: str  # from the project's folder
    find: str  # occurs exactly once
    replace: str
    test: str  # the program
    functions: tuple  # of which at least one must fail; "function:row" is one row of its data
    hangs: bool = False  # a test that does not end counts as red

    def names(self):
        """The functions without their rows."""
        return {function.split(":")[0] for function in self.functions}


def read_mutants(folder):
    mutants = []
    for file in sorted(folder.glob("*.toml")):
        for entry in tomllib.loads(file.read_text(encoding="utf-8")).get("mutant", []):
            name = entry.get("name", "without a name")
            wrong = (KEYS - entry.keys()) | (entry.keys() - KEYS - OPTIONAL)
            if wrong:
                raise Unusable(f"{file.name}: {name}: missing or unknown: {', '.join(sorted(wrong))}")
            mutants.append(Mutant(**{**entry, "functions": tuple(entry["functions"])}))
    names = [mutant.name for mutant in mutants]
    doubled = sorted({name for name in names if names.count(name) > 1})
    if doubled:
        raise Unusable(f"more than one mutant is called {', '.join(doubled)}")
    if not mutants:
        raise Unusable(f"there is no mutant in {folder}")
    return mutants


def chosen(mutants, names):
    unknown = set(names) - {mutant.name for mutant in mutants}
    if unknown:
        raise Unusable(f"there is no mutant {', '.join(sorted(unknown))}; run.py --list names all")
    return [mutant for mutant in mutants if not names or mutant.name in names]


# --- what can be said without a build

def problems_of(mutant, source):
    file = source / mutant.file
    if not file.is_file():
        yield f"{mutant.file} does not exist"
    else:
        count = file.read_text(encoding="utf-8").count(mutant.find) if mutant.find else 0
        if count != 1:
            yield f"its text occurs {count} times in {mutant.file}, not once"
    if mutant.find == mutant.replace:
        yield "it changes nothing"
    if not mutant.safety.strip():
        yield "it does not say what the safety is"
    if not mutant.functions:
        yield "it names no function that must fail"
    tests = sorted((source / "tests").rglob(f"{mutant.test}.cpp"))
    if len(tests) != 1:
        yield f"there is no test program {mutant.test}"
        return
    text = tests[0].read_text(encoding="utf-8")
    for function in sorted(mutant.names()):
        if not re.search(rf"\bvoid {re.escape(function)}\(", text):
            yield f"{mutant.test} has no function {function}"


def check(mutants, source):
    stale = [f"{mutant.name}: {problem}" for mutant in mutants for problem in problems_of(mutant, source)]
    for line in stale:
        print(line)
    print(f"{len(stale)} of the mutants' entries are stale" if stale
          else f"{len(mutants)} mutants: each text stands once in its file, each test exists")
    return 1 if stale else 0


# --- the copy, its build, its tests

def files_in(root):
    """Relative to the root, without what is no source."""
    for folder, folders, files in os.walk(root):
        if pathlib.Path(folder) == root:
            folders[:] = [name for name in folders if name not in NOT_COPIED]
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in files:
            yield pathlib.Path(folder, name).relative_to(root)


def copy_sources(source, target):
    """Only what differs is written, so that the next build is a small one."""
    wanted = set(files_in(source))
    for file in wanted:
        there, here = source / file, target / file
        if here.is_file() and here.read_bytes() == there.read_bytes():
            continue
        here.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(there, here)
        shutil.copymode(there, here)
    for file in set(files_in(target)) - wanted:
        (target / file).unlink()


def last_lines(text, count=25):
    return "\n".join(text.strip().splitlines()[-count:])


@dataclasses.dataclass(frozen=True)
class TestRun:
    failed: frozenset  # functions
    verdict: str  # "passed", "failed", "hung", "crashed"
    output: str


class Copy:
    """The sources' copy, as it is built and tested."""

    def __init__(self, folder, jobs):
        self.source = folder / "source"
        self.build = self.source / "build/dev"
        self.jobs = str(jobs)
        self.tests = {}
        self.environment = dict(os.environ)
        if "UTF-8" not in self.environment.get("LC_ALL", ""):
            self.environment["LC_ALL"] = "C.UTF-8"
        # As packaging/checks/common.sh: what the developers' own build compiled is found again.
        self.environment.update(CCACHE_BASEDIR=str(self.source), CCACHE_NOHASHDIR="1",
                                CCACHE_SLOPPINESS="pch_defines,time_macros,include_file_mtime,include_file_ctime")

    def call(self, *command):
        done = subprocess.run(command, cwd=self.source, env=self.environment, check=False, text=True,
                              errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout

    def configure(self):
        status, said = self.call("cmake", "--preset", "dev")
        if status != 0:
            raise Unusable("it cannot be configured:\n" + last_lines(said))

    def read_tests(self):
        """How CTest starts them. Only of those that are built it tells the command."""
        _, said = self.call("ctest", "--test-dir", str(self.build), "--show-only=json-v1")
        for test in json.loads(said)["tests"]:
            properties = {one["name"]: one["value"] for one in test["properties"]}
            self.tests[test["name"]] = properties | {"command": test.get("command", [])}

    def compile(self, *targets):
        """What the compiler says; empty: all is built."""
        status, said = self.call("cmake", "--build", str(self.build), "-j", self.jobs, "--target", *targets)
        return "" if status == 0 else last_lines(said) or "the build failed"

    def test(self, name, functions):
        test = self.tests[name]
        environment = dict(self.environment)
        environment.update(pair.split("=", 1) for pair in test["ENVIRONMENT"])
        process = subprocess.Popen([*test["command"], *functions], cwd=test["WORKING_DIRECTORY"], env=environment,
                                   text=True, errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, start_new_session=True)
        verdict = None
        try:
            output, _ = process.communicate(timeout=TEST_SECONDS)
        except subprocess.TimeoutExpired:
            verdict = "hung"
            output = end_group(process)
        failed = frozenset(re.findall(rf"^(?:FAIL!|XPASS)\s*: {re.escape(name)}::(\w+)\(", output, re.MULTILINE))
        if verdict is None:
            # Qt Test's status is the number of failures; its own watchdog and crashes end by a signal.
            verdict = "passed" if process.returncode == 0 else "failed" if process.returncode > 0 else "crashed"
        return TestRun(failed, verdict, output)


def end_group(process):
    """Ends a test with the servers that it started; what it has said."""
    for end in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, end)
        except ProcessLookupError:
            pass
        try:
            return process.communicate(timeout=20)[0]
        except subprocess.TimeoutExpired:
            continue
    return ""


# --- the run

def prove_green(copy, mutants):
    """The copy as it is: what fails here says nothing about a mutant."""
    wanted = {}
    for mutant in mutants:
        wanted.setdefault(mutant.test, set()).update(mutant.functions)
    print(f"building {len(wanted)} test programs", flush=True)
    said = copy.compile(*sorted(wanted))
    if said:
        raise Unusable("the unchanged copy does not build:\n" + said)
    copy.read_tests()
    for test, functions in sorted(wanted.items()):
        run = copy.test(test, sorted(functions))
        if run.verdict != "passed":
            raise Unusable(f"{test} is not green without a mutant ({run.verdict}):\n{last_lines(run.output)}")
    print(f"green without a mutant: {', '.join(sorted(wanted))}", flush=True)


def judge(copy, mutant):
    """(verdict, what to look at). Red is a failure of a named function, or a hang that the mutant declares."""
    said = copy.compile(mutant.test)
    if said:
        return "broken", "it does not compile:\n" + said
    run = copy.test(mutant.test, mutant.functions)
    red = run.failed & mutant.names()
    if red:
        return "red", ", ".join(sorted(red))
    if run.verdict == "hung" and mutant.hangs:
        return "red", "it hung, as declared"
    if run.verdict == "passed":
        return "SURVIVED", f"{mutant.test} is green without it"
    return "broken", f"{mutant.test} {run.verdict}, but no function named here failed:\n{last_lines(run.output)}"


def try_out(copy, mutant):
    file = copy.source / mutant.file
    original = file.read_text(encoding="utf-8")
    file.write_text(original.replace(mutant.find, mutant.replace), encoding="utf-8")
    try:
        return judge(copy, mutant)
    finally:
        # Newer than what was built from the mutant: the next build takes it.
        file.write_text(original, encoding="utf-8")


def print_table(rows):
    print(f"\n{'mutant':44} {'verdict':9} {'s':>5}  test")
    for mutant, verdict, seconds, _ in rows:
        print(f"{mutant.name:44} {verdict:9} {seconds:5.0f}  {mutant.test}")
    red = sum(verdict == "red" for _, verdict, _, _ in rows)
    print(f"{red} of {len(rows)} are red")


def run_all(mutants, folder, jobs):
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Unusable(f"another run works in {folder}") from None
        copy = Copy(folder, jobs)
        copy_sources(SOURCE, copy.source)
        copy.configure()
        prove_green(copy, mutants)
        rows = []
        for mutant in mutants:
            started = time.monotonic()
            verdict, detail = try_out(copy, mutant)
            rows.append((mutant, verdict, time.monotonic() - started, detail))
            print(f"{verdict:9} {mutant.name}: {detail}", flush=True)
    print_table(rows)
    return 0 if all(verdict == "red" for _, verdict, _, _ in rows) else 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0],
                                     epilog="The full run is no part of the checks: it takes too long for each change.")
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these mutants")
    parser.add_argument("--list", action="store_true", help="name the mutants and what each takes out")
    parser.add_argument("--check", action="store_true", help="see that no mutant is stale; needs no build")
    parser.add_argument("--source", type=pathlib.Path, default=SOURCE, help="with --check: another project's folder")
    parser.add_argument("--work", type=pathlib.Path, default=SOURCE / "build/mutants",
                        help="where the copy and its build stand (default: build/mutants)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="compilers at a time")
    arguments = parser.parse_args()
    try:
        source = arguments.source.resolve()
        mutants = chosen(read_mutants(source / "tests/mutants"), arguments.names)
        if arguments.list:
            for mutant in mutants:
                print(f"{mutant.name}\n    {mutant.safety}\n    {mutant.file}; {mutant.test} "
                      f"{' '.join(mutant.functions)}")
            return 0
        stale = check(mutants, source)
        if arguments.check or stale:
            return stale
        return run_all(mutants, arguments.work.resolve(), arguments.jobs)
    except Unusable as reason:
        print(reason, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
