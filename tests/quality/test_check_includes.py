#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the include check (check_includes.py) catches what it is there for, on small copies of the tree."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("TENANTRY_SOURCE", HERE.parent.parent))
QT_HEADERS = os.environ.get("TENANTRY_QT_HEADERS", "/usr/include/x86_64-linux-gnu/qt6")


class IncludeFence(unittest.TestCase):
    def setUp(self):
        self._temp = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self._temp.name)
        self.addCleanup(self._temp.cleanup)
        self.put("docs/ARCHITECTURE.md", (SOURCE / "docs/ARCHITECTURE.md").read_text(encoding="utf-8"))
        for folder in ("base", "settings", "postgres", "tasks", "plans", "tenants", "migrations", "backups", "metrics",
                       "operations", "sandbox"):
            self.put(f"app/engine/{folder}/Thing.h", "#include <QString>\n#include <vector>\n")
        for folder in ("models", "ui", "app/cli", "app/gui"):
            self.put(f"{folder}/Thing.h", '#include "base/Thing.h"\n')

    def put(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def check(self):
        return subprocess.run([sys.executable, HERE / "check_includes.py", "--source", self.root,
                               "--qt-headers", QT_HEADERS], capture_output=True, text=True, check=False)

    def assert_refused(self, *words):
        result = self.check()
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        for word in words:
            self.assertIn(word, result.stdout + result.stderr)

    def test_a_clean_tree_passes(self):
        result = self.check()
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_engine_including_a_widget_is_refused(self):
        self.put("app/engine/tenants/Registry.cpp", '#include "base/Thing.h"\n#include <QtWidgets/QWidget>\n')
        self.assert_refused("app/engine/tenants/Registry.cpp:2: engine/tenants may not use Qt Widgets")

    def test_engine_including_a_widget_by_its_short_names_is_refused(self):
        self.put("app/engine/base/A.cpp", "#include <QWidget>\n")
        self.put("app/engine/base/B.cpp", "  #  include <qwidget.h>\n")
        self.assert_refused("base/A.cpp:1: engine/base may not use Qt Widgets",
                            "base/B.cpp:1: engine/base may not use Qt Widgets")

    def test_engine_including_a_model_is_refused(self):
        self.put("app/engine/metrics/A.cpp", '#include "models/Thing.h"\n')
        self.assert_refused("engine/metrics may not use models")

    def test_model_including_the_window_is_refused(self):
        self.put("models/A.cpp", '#include "ui/Thing.h"\n#include <QtCharts/QChart>\n')
        self.assert_refused("models may not use ui", "models may not use Qt Charts")

    def test_command_line_including_a_widget_is_refused(self):
        self.put("app/cli/main.cpp", "#include <QApplication>\n")
        self.assert_refused("app/cli may not use Qt Widgets")

    def test_lower_folder_including_a_higher_one_is_refused(self):
        self.put("app/engine/postgres/A.cpp", '#include "migrations/Thing.h"\n')
        self.put("app/engine/base/A.cpp", '#include "../postgres/Thing.h"\n')
        self.assert_refused("engine/postgres may not use engine/migrations", "engine/base may not use engine/postgres")

    def test_library_outside_its_folder_is_refused(self):
        self.put("app/engine/tenants/A.cpp", "#include <pg_query.h>\n#include <toml++/toml.h>\n")
        self.assert_refused("engine/tenants may not use libpg_query", "engine/tenants may not use toml++")

    def test_unknown_header_and_unknown_folder_are_refused(self):
        self.put("app/engine/base/A.cpp", '#include <Magick++/Image.h>\n')
        self.put("app/engine/astrology/Star.h", "#include <QString>\n")
        self.assert_refused("no known library: Magick++/Image.h", "engine/astrology has no row")

    def test_missing_table_is_refused(self):
        self.put("docs/ARCHITECTURE.md", "# Tenantry\n")
        self.assert_refused("no table between")


if __name__ == "__main__":
    unittest.main()
