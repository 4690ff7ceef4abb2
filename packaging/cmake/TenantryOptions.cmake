# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that holds for the whole build: language level, warnings, sanitizers, ccache, libraries.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
# moc needs no compiled dependencies; so the linters can have its output without a build.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

set(TENANTRY_SANITIZER "" CACHE STRING "empty, address-undefined or thread")
option(TENANTRY_COVERAGE "instrument for gcov" OFF)
option(TENANTRY_LINT "what packaging/checks/lint.py needs besides compile commands" OFF)

# ccache takes a hit with a precompiled header only if told not to mind the macros it was made with. Its inode cache
# spares reading that header's 170 MB for every file: ten to thirty times the time of a hit.
find_program(TENANTRY_CCACHE ccache)
if(TENANTRY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER
    "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_INODECACHE=1 "${TENANTRY_CCACHE}")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Widgets Sql Charts Svg Test LinguistTools)
find_package(Qt6Keychain REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(tomlplusplus REQUIRED IMPORTED_TARGET tomlplusplus)
find_path(PG_QUERY_INCLUDE_DIR pg_query.h REQUIRED)
find_library(PG_QUERY_LIBRARY pg_query REQUIRED)
find_path(TL_EXPECTED_INCLUDE_DIR tl/expected.hpp REQUIRED)

# What every target of the project compiles with.
add_library(tenantry_flags INTERFACE)
target_compile_options(tenantry_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
# So that ccache sees through a precompiled header.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(tenantry_flags INTERFACE -fpch-preprocess)
else()
  target_compile_options(tenantry_flags INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
target_compile_definitions(tenantry_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 TENANTRY_VERSION="${PROJECT_VERSION}")
# Some hundred programs are linked for the tests. Gold, part of Debian's binutils, takes a quarter of ld's time; it does
# not know what clang's address sanitizer exports, which LLVM's own linker does.
include(CheckLinkerFlag)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(quick_linker gold)
else()
  set(quick_linker lld)
endif()
check_linker_flag(CXX -fuse-ld=${quick_linker} TENANTRY_HAS_QUICK_LINKER)
if(TENANTRY_HAS_QUICK_LINKER)
  target_link_options(tenantry_flags INTERFACE -fuse-ld=${quick_linker})
endif()

# Sanitizers; what is suppressed, and why, stands in tests/sanitizers.
set(TENANTRY_SANITIZER_ENVIRONMENT "")
set(suppressions "${CMAKE_SOURCE_DIR}/tests/sanitizers")
if(TENANTRY_SANITIZER STREQUAL "address-undefined")
  target_compile_options(tenantry_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(tenantry_flags INTERFACE -fsanitize=address,undefined)
  set(TENANTRY_SANITIZER_ENVIRONMENT
    "ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1"
    "UBSAN_OPTIONS=print_stacktrace=1"
    "LSAN_OPTIONS=print_suppressions=0:suppressions=${suppressions}/lsan.supp")
elseif(TENANTRY_SANITIZER STREQUAL "thread")
  target_compile_options(tenantry_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(tenantry_flags INTERFACE -fsanitize=thread)
  set(TENANTRY_SANITIZER_ENVIRONMENT
    "TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:suppressions=${suppressions}/tsan.supp")
elseif(TENANTRY_SANITIZER)
  message(FATAL_ERROR "TENANTRY_SANITIZER is '${TENANTRY_SANITIZER}'; use address-undefined or thread.")
endif()
if(TENANTRY_COVERAGE)
  target_compile_options(tenantry_flags INTERFACE --coverage)
  target_link_options(tenantry_flags INTERFACE --coverage)
endif()
