// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Clang says it by a feature, GCC by a macro.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TENANTRY_WITH_ADDRESS_SANITIZER
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define TENANTRY_WITH_ADDRESS_SANITIZER
#endif

namespace tenantry::test {

/// How much of the memory that was freed the address sanitizer may keep from being used again, in bytes; without it 0.
#ifdef TENANTRY_WITH_ADDRESS_SANITIZER
inline constexpr qint64 keptBySanitizer = 352'000'000; // 256 MiB, and what it notes about them
/// And how many times as much a small piece of memory takes there, for the red zones around it.
inline constexpr qint64 timesBySanitizer = 6;
#else
inline constexpr qint64 keptBySanitizer = 0;
inline constexpr qint64 timesBySanitizer = 1;
#endif

} // namespace tenantry::test
