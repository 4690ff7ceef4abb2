#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that run.py notices a stale mutant, and takes for red only what is."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

import run

HERE = pathlib.Path(__file__).resolve().parent
ENTRY = {"name": "lock", "safety": "One at a time.", "file": "app/Lock.cpp", "find": "take(lock);", "replace": "",
         "test": "tst_Lock", "functions": ["oneAtATime"]}


def toml_of(entries):
    text = ""
    for entry in entries:
        text += "[[mutant]]\n"
        for key, value in entry.items():
            text += f"{key} = {str(value).lower() if isinstance(value, bool) else repr(value)}\n"
    return text


class Checked(unittest.TestCase):
    def check(self, *entries, code="void f()\n{\n    take(lock);\n}\n"):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for place, text in (("app/Lock.cpp", code), ("tests/engine/tst_Lock.cpp", "    void oneAtATime()\n"),
                                ("tests/mutants/engine.toml", toml_of(entries))):
                file = root / place
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return subprocess.run([sys.executable, HERE / "run.py", "--check", "--source", root],
                                  capture_output=True, text=True, check=False)

    def assert_refused(self, result, status, words):
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        self.assertIn(words, result.stdout + result.stderr)

    def test_a_sound_one_passes(self):
        result = self.check(ENTRY)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_a_text_that_is_gone_or_stands_twice_is_named(self):
        self.assert_refused(self.check(ENTRY, code="void f();\n"), 1, "lock: its text occurs 0 times in app/Lock.cpp")
        self.assert_refused(self.check(ENTRY, code="take(lock); take(lock);\n"), 1, "occurs 2 times")
        self.assert_refused(self.check({**ENTRY, "find": ""}), 1, "occurs 0 times")

    def test_a_file_or_a_test_that_is_gone_is_named(self):
        self.assert_refused(self.check({**ENTRY, "file": "app/Key.cpp"}), 1, "app/Key.cpp does not exist")
        self.assert_refused(self.check({**ENTRY, "test": "tst_Key"}), 1, "there is no test program tst_Key")
        self.assert_refused(self.check({**ENTRY, "functions": ["atATime"]}), 1, "tst_Lock has no function atATime")
        self.assert_refused(self.check({**ENTRY, "functions": []}), 1, "names no function that must fail")

    def test_one_that_changes_nothing_is_named(self):
        self.assert_refused(self.check({**ENTRY, "replace": "take(lock);"}), 1, "it changes nothing")

    def test_names_are_unique_and_keys_known(self):
        self.assert_refused(self.check(ENTRY, ENTRY), 2, "more than one mutant is called lock")
        self.assert_refused(self.check({**ENTRY, "tests": "x"}), 2, "missing or unknown: tests")
        self.assert_refused(self.check({key: ENTRY[key] for key in ENTRY if key != "safety"}), 2, "safety")
        self.assert_refused(self.check(), 2, "there is no mutant")


class CopyThatSays:
    """What a build and a test of the mutant end with."""

    def __init__(self, said="", failed=(), verdict="failed"):
        self.said = said
        self.run = run.TestRun(frozenset(failed), verdict, "")

    def compile(self, *_):
        return self.said

    def test(self, *_):
        return self.run


class Judged(unittest.TestCase):
    def verdict(self, copy, **changes):
        entry = {**ENTRY, **changes}
        return run.judge(copy, run.Mutant(**{**entry, "functions": tuple(entry["functions"])}))[0]

    def test_a_named_function_that_fails_is_red(self):
        self.assertEqual(self.verdict(CopyThatSays(failed=["oneAtATime", "other"])), "red")

    def test_a_green_test_is_a_survivor(self):
        self.assertEqual(self.verdict(CopyThatSays(verdict="passed")), "SURVIVED")

    def test_a_mutant_that_does_not_compile_is_not_red(self):
        self.assertEqual(self.verdict(CopyThatSays(said="error: no such name")), "broken")

    def test_another_failure_or_a_crash_is_not_red(self):
        self.assertEqual(self.verdict(CopyThatSays(failed=["initTestCase"])), "broken")
        self.assertEqual(self.verdict(CopyThatSays(verdict="crashed")), "broken")

    def test_a_hang_is_red_only_where_it_is_declared(self):
        self.assertEqual(self.verdict(CopyThatSays(verdict="hung")), "broken")
        self.assertEqual(self.verdict(CopyThatSays(verdict="hung"), hangs=True), "red")


class Copied(unittest.TestCase):
    def test_the_copy_follows_the_sources_and_keeps_its_build(self):
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder, "source"), pathlib.Path(folder, "target")
            for place in ("app/a.cpp", "app/build/b.sql", "build/dev/c.o", "gone.cpp"):
                (source / place).parent.mkdir(parents=True, exist_ok=True)
                (source / place).write_text(place, encoding="utf-8")
            run.copy_sources(source, target)
            self.assertEqual({str(file) for file in run.files_in(target)}, {"app/a.cpp", "app/build/b.sql", "gone.cpp"})
            (target / "build/dev").mkdir(parents=True)
            (target / "build/dev/own.o").touch()
            (source / "gone.cpp").unlink()
            (target / "app/a.cpp").write_text("a mutant left over", encoding="utf-8")
            kept = (target / "app/build/b.sql").stat().st_mtime_ns
            run.copy_sources(source, target)
            self.assertFalse((target / "gone.cpp").exists())
            self.assertEqual((target / "app/a.cpp").read_text(encoding="utf-8"), "app/a.cpp")
            self.assertTrue((target / "build/dev/own.o").exists())
            self.assertEqual((target / "app/build/b.sql").stat().st_mtime_ns, kept)


if __name__ == "__main__":
    unittest.main()
