#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that the configuration fails when a fenced target links Qt Widgets, directly or through something else.

Each case is a project of a few lines that uses Tenantry's own TenantryModule.cmake.
"""
import os
import pathlib
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("TENANTRY_SOURCE", pathlib.Path(__file__).resolve().parent.parent.parent))

PROJECT = """
cmake_minimum_required(VERSION 3.25)
project(Fence LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "{modules}")
find_package(Qt6 REQUIRED COMPONENTS Core Widgets Charts)
add_library(tenantry_flags INTERFACE)
function(tenantry_precompile)
endfunction()
include(TenantryModule)
add_subdirectory(base)
add_subdirectory(ui)
add_executable(tenantryctl main.cpp)
target_link_libraries(tenantryctl PRIVATE {ctl})
tenantry_check_fences()
"""


class LinkFence(unittest.TestCase):
    def configure(self, base="Qt6::Core", private="", ctl="Tenantry::base"):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "CMakeLists.txt").write_text(PROJECT.format(modules=SOURCE / "packaging/cmake", ctl=ctl))
            (root / "main.cpp").write_text("int main() { return 0; }\n")
            for name, links in (("base", base), ("ui", "Tenantry::base Qt6::Widgets")):
                (root / name).mkdir()
                (root / name / "Thing.cpp").write_text("int thing() { return 1; }\n")
                (root / name / "CMakeLists.txt").write_text(
                    f'tenantry_module({name} ROOT "${{CMAKE_SOURCE_DIR}}" LINK {links}'
                    + (f" PRIVATE_LINK {private})" if name == "base" and private else ")"))
            return subprocess.run(["cmake", "-G", "Ninja", "-S", root, "-B", root / "build"],
                                  capture_output=True, text=True, check=False)

    def assert_refused(self, result, path):
        message = " ".join(result.stderr.split())
        self.assertNotEqual(result.returncode, 0, result.stdout)
        self.assertIn("Dependency fence: " + path, message)

    def test_core_alone_passes(self):
        result = self.configure()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("none reaches Qt Widgets", result.stdout)

    def test_engine_module_linking_widgets_fails(self):
        self.assert_refused(self.configure(base="Qt6::Core Qt6::Widgets"), "tenantry_base -> Qt6::Widgets")

    def test_engine_module_linking_widgets_privately_fails(self):
        self.assert_refused(self.configure(private="Qt6::Widgets"), "tenantry_base -> Qt6::Widgets")

    def test_engine_module_linking_charts_fails(self):
        self.assert_refused(self.configure(base="Qt6::Core Qt6::Charts"), "tenantry_base -> Qt6::Charts")

    def test_command_line_reaching_widgets_through_the_window_fails(self):
        self.assert_refused(self.configure(ctl="Tenantry::ui"), "tenantryctl -> Tenantry::ui -> Qt6::Widgets")

    def test_condition_does_not_hide_it(self):
        self.assert_refused(self.configure(base='Qt6::Core "$<$<CONFIG:Debug>:Qt6::Widgets>"'),
                            "tenantry_base -> Qt6::Widgets")


if __name__ == "__main__":
    unittest.main()
