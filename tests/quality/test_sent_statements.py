#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the check of who sends statements (check_sent_statements.py) catches what it is there for."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent


class SentStatements(unittest.TestCase):
    def check(self, code, name="app/engine/tenants/Thing.cpp"):
        with tempfile.TemporaryDirectory() as root:
            file = pathlib.Path(root) / name
            file.parent.mkdir(parents=True)
            file.write_text(code, encoding="utf-8")
            return subprocess.run([sys.executable, HERE / "check_sent_statements.py", "--source", root],
                                  capture_output=True, text=True, check=False)

    def assert_refused(self, code, words):
        result = self.check(code)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(words, result.stdout)

    def assert_passes(self, code, name="app/engine/tenants/Thing.cpp"):
        result = self.check(code, name)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_another_way_to_a_server_is_refused(self):
        for call in ("PQexec(c, sql)", "PQexecParams(c, sql)", "PQsendQuery(c, sql)", "PQprepare(c, sql)"):
            self.assert_refused(f"int a;\n{call};\n", "Thing.cpp:2: only SessionChannel sends")

    def test_text_of_others_is_refused(self):
        self.assert_refused("connection.scriptOfOthers(sql);\n", "Thing.cpp:1: text of others")

    def test_a_path_is_refused(self):
        for sql in ("SET search_path = x", "SET LOCAL search_path = x", "SELECT set_config('search_path', 'x', true)"):
            self.assert_refused(f'connection.script("{sql}");\n', "Thing.cpp:1: a path is set by")

    def test_what_is_named_passes(self):
        self.assert_passes("PQsendQuery(c, sql);\n", "app/engine/postgres/SessionChannel.cpp")
        self.assert_passes("connection.scriptOfOthers(sql);\n", "app/engine/migrations/TenantStep.cpp")

    def test_a_comment_passes(self):
        self.assert_passes("/// A file may say SET search_path = x, and PQexec() is not called.\n")


if __name__ == "__main__":
    unittest.main()
