// SPDX-License-Identifier: GPL-3.0-or-later
namespace planted {

int narrowed(long value) { return value; } // both find shorten-64-to-32

} // namespace planted
