// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/formats/MigrationFormat.h"

#include <span>

/// The formats that Tenantry knows. To add one: its file pair in this folder, and its line in Formats.cpp.
namespace tenantry::formats {

/// In the order in which they are tried. They live as long as the program.
std::span<const MigrationFormat *const> all();
/// What Tenantry uses where nothing else is recognised: its own.
const MigrationFormat &standard();
/// nullptr: none has this key.
const MigrationFormat *find(const QString &key);
/// Whose history table has these columns, whatever it is called; nullptr: nobody's that we know. Several tools' tables
/// look alike: \p preferred is taken where it fits.
const MigrationFormat *recognise(const QStringList &columns, const MigrationFormat *preferred = nullptr);
/// The names that history tables of the known formats have by default, each once.
QStringList tableNames();
/// "native", "golang-migrate", …: what a profile may say of a folder.
QStringList keys();

} // namespace tenantry::formats
