// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/FolderLook.h"

#include "migrations/formats/Formats.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace tenantry {

namespace {

/// A name that only one tool's migrations have. In a subfolder it stands after the subfolder's name and a slash.
struct Sign {
    const char *tool;
    const char *pattern;
};

// The surest first: of names that several tools might have, those with a file beside them that is theirs alone.
constexpr std::array signs{
    Sign{"Flyway", "^(V[0-9][0-9._]*|U[0-9][0-9._]*|B[0-9][0-9._]*|R)__.+\\.sql$"},
    Sign{"Prisma", "^(migration_lock\\.toml|[^/]+/migration\\.sql)$"},
    Sign{"Diesel", "^[^/]+/(up|down)\\.sql$"},
    Sign{"Sqitch", "^(sqitch\\.(plan|conf)|(deploy|revert|verify)/[^/]+\\.sql)$"},
    Sign{"Atlas", "^atlas\\.sum$"},
    Sign{"Liquibase", "^([^/]+/)?[^/]*changelog[^/]*\\.(xml|ya?ml|json|sql)$"},
    Sign{"Alembic", "^(alembic\\.ini|script\\.py\\.mako|(versions/)?[0-9a-f]{8,}_[^/]*\\.py)$"},
    Sign{"Django", "^([^/]+/)?[0-9]{4}_[^/]+\\.py$"},
    Sign{"Rails", "^([^/]+/)?[0-9]+_[^/]+\\.rb$"},
    Sign{"Laravel", "^([^/]+/)?[0-9]{4}_[0-9]{2}_[0-9]{2}_[0-9]{6}_[^/]+\\.php$"},
    Sign{"Doctrine", "^([^/]+/)?Version[0-9]{14}\\.php$"},
    Sign{"Ecto", "^([^/]+/)?[0-9]+_[^/]+\\.exs$"},
    Sign{"goose", "^([^/]+/)?[0-9]+_[^/]+\\.go$"},
    Sign{"Entity Framework", "^([^/]+/)?[0-9]{14}_[^/]+\\.cs$"},
    Sign{"Knex, TypeORM or node-pg-migrate", "^([^/]+/)?[0-9]{8,}[-_][^/]+\\.(js|ts|cjs|mjs)$"},
};

/// "a.sql", "sub/b.sql", sorted.
QStringList namesIn(const QDir &folder)
{
    constexpr qsizetype most = 1000;
    QStringList names = folder.entryList(QDir::Files | QDir::System, QDir::Name).mid(0, most);
    const QStringList subfolders = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &subfolder : subfolders) {
        QDirIterator below(folder.filePath(subfolder), QDir::Files | QDir::System);
        QStringList found;
        while (below.hasNext() && names.size() + found.size() < most) {
            below.next();
            found << subfolder + u'/' + below.fileName();
        }
        found.sort();
        names += found;
    }
    return names;
}

bool isRead(const QString &name)
{
    const auto known = formats::all();
    return std::any_of(known.begin(), known.end(),
                       [&name](const MigrationFormat *format) { return format->match(name).has_value(); });
}

/// "3 .md, 2 .txt", the most first.
QString kindsOf(const QStringList &names)
{
    std::map<QString, int> counts;
    for (const QString &name : names) {
        const QString file = name.section(u'/', -1);
        const qsizetype dot = file.lastIndexOf(u'.');
        ++counts[dot > 0 ? file.sliced(dot) : file];
    }
    std::vector<std::pair<QString, int>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, std::greater(), &std::pair<QString, int>::second);
    constexpr std::size_t mostNamed = 4;
    QStringList words;
    for (std::size_t i = 0; i < std::min(order.size(), mostNamed); ++i)
        words << QStringLiteral("%1 %2").arg(order[i].second).arg(order[i].first);
    if (order.size() > mostNamed)
        words << QStringLiteral("…");
    return words.join(QStringLiteral(", "));
}

} // namespace

FolderLook lookOf(const QDir &folder)
{
    const QStringList names = namesIn(folder);
    FolderLook look;
    for (const Sign &sign : signs) {
        const QRegularExpression pattern(QLatin1String(sign.pattern));
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](const QString &name) { return pattern.match(name).hasMatch(); });
        if (found != names.end()) {
            look.tool = QLatin1String(sign.tool);
            look.sign = *found;
            return look;
        }
    }
    const auto below = std::find_if(names.begin(), names.end(), [](const QString &name) {
        return name.contains(u'/') && isRead(name.section(u'/', -1));
    });
    if (below != names.end())
        look.below = below->section(u'/', 0, 0);
    look.others = kindsOf(names);
    return look;
}

} // namespace tenantry
