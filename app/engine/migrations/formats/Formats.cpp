// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/Formats.h"

#include "migrations/formats/Dbmate.h"
#include "migrations/formats/DjangoHistory.h"
#include "migrations/formats/GolangMigrate.h"
#include "migrations/formats/Native.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace tenantry::formats {

template <typename... Known>
static std::span<const MigrationFormat *const> listOf()
{
    static const std::tuple<Known...> formats;
    static const std::array<const MigrationFormat *, sizeof...(Known)> list{&std::get<Known>(formats)...};
    return list;
}

std::span<const MigrationFormat *const> all()
{
    return listOf<Native,        //
                  GolangMigrate, //
                  Dbmate,        //
                  DjangoHistory  //
                  >();
}

const MigrationFormat &standard()
{
    return *all().front();
}

const MigrationFormat *find(const QString &key)
{
    const auto known = all();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&key](const MigrationFormat *format) { return format->key() == key; });
    return found == known.end() ? nullptr : *found;
}

const MigrationFormat *recognise(const QStringList &columns, const MigrationFormat *preferred)
{
    if (preferred && preferred->recognises(columns))
        return preferred;
    const auto known = all();
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&columns](const MigrationFormat *format) { return format->recognises(columns); });
    return found == known.end() ? nullptr : *found;
}

QStringList tableNames()
{
    QStringList names;
    for (const MigrationFormat *format : all())
        names << format->tableName();
    names.removeDuplicates();
    return names;
}

QStringList keys()
{
    QStringList keys;
    for (const MigrationFormat *format : all()) {
        if (format->isOfFolders())
            keys << format->key();
    }
    return keys;
}

} // namespace tenantry::formats
