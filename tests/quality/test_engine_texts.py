#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the check of the engine's texts (check_engine_texts.py) catches what it is there for."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent


class EngineTexts(unittest.TestCase):
    def check(self, code):
        with tempfile.TemporaryDirectory() as root:
            file = pathlib.Path(root) / "app/engine/tasks/Thing.cpp"
            file.parent.mkdir(parents=True)
            file.write_text(code, encoding="utf-8")
            return subprocess.run([sys.executable, HERE / "check_engine_texts.py", "--source", root],
                                  capture_output=True, text=True, check=False)

    def assert_refused(self, code, words):
        result = self.check(code)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(words, result.stdout)

    def assert_passes(self, code):
        result = self.check(code)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_a_command_is_refused(self):
        self.assert_refused('x(tr("See tenantryctl status."));\n', "Thing.cpp:1: a text with tenantryctl in it")

    def test_a_command_in_any_literal_is_refused(self):
        self.assert_refused('int a;\nx("the help of tenantryctl");\n', "Thing.cpp:2")

    def test_an_option_is_refused_also_when_the_text_is_broken_over_lines(self):
        self.assert_refused('QCoreApplication::translate("Engine", "To do it all the same, say "\n    "--foreign.");\n',
                            "names an option of tenantryctl")

    def test_a_button_or_a_place_of_the_window_is_refused(self):
        for text in ("Press F5.", "Settle it by Review fixes.", "Click the button.", "Close the window first."):
            self.assert_refused(f'QT_TRANSLATE_NOOP("Engine", "{text}");\n', "names a button or a place of the window")

    def test_plain_words_arguments_of_programs_and_comments_pass(self):
        self.assert_passes('// what tenantryctl --yes does, see the window\n'
                           'x(tr("Restore the tenant again, or take the restore back."));\n'
                           'y(QStringLiteral("--format=custom"), tr("a -- dash, a well-known --"));\n')


if __name__ == "__main__":
    unittest.main()
