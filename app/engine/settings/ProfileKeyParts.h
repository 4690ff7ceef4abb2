// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/ProfileKey.h"
#include "settings/ProfileWords.h"

#include <QCoreApplication>

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

/// What the tables of a profile's keys are made with.
namespace tenantry::profilekeys {

using Group = ProfileGroup;
using Help = ProfileRow::Help;

/// The value at the end of \p path: member<&Profile::runs, &RunSettings::workers>().
template <auto... path>
constexpr auto member()
{
    using Value = std::remove_cvref_t<decltype((std::declval<Profile &>().*....*path))>;
    return Member<Value>{[](const Profile &profile) -> const Value & { return (profile.*....*path); },
                         [](Profile &profile) -> Value & { return (profile.*....*path); }};
}

template <auto part>
constexpr auto inDatabase()
{
    return member<&Profile::database, part>();
}
template <auto part>
constexpr auto inTenants()
{
    return member<&Profile::tenants, part>();
}
template <auto part>
constexpr auto inMigrations()
{
    return member<&Profile::migrations, part>();
}
template <auto part>
constexpr auto inRuns()
{
    return member<&Profile::runs, part>();
}
template <auto part>
constexpr auto inBackups()
{
    return member<&Profile::backups, part>();
}

/// The enumerator at the end of \p path, in the words of the list \p words.
template <const auto &words, auto... path>
ChoiceValue choice()
{
    ChoiceValue value;
    for (const auto &known : words)
        value.choices.push_back({QLatin1String(known.word), known.title, known.offer == profilewords::Offer::Always});
    value.get = [](const Profile &profile) { return profilewords::wordOf(words, (profile.*....*path)); };
    value.set = [](Profile &profile, const QString &word) {
        if (const auto known = profilewords::valueOf(words, word))
            (profile.*....*path) = *known;
    };
    return value;
}

template <RegistryKind kind>
bool isListed(const Profile &profile)
{
    return profile.tenants.registry == kind;
}

/// The kinds of registries that are tables.
inline bool isInTable(const Profile &profile)
{
    return isListed<RegistryKind::Table>(profile) || isListed<RegistryKind::DjangoTenants>(profile);
}

template <SourceKind kind>
bool comesFrom(const Profile &profile)
{
    return profile.migrations.source == kind;
}

/// The fault of a text that must not be empty, with the remedy yet to be translated.
inline std::optional<KeyFault> needed(const QString &text, const char *remedy)
{
    if (!text.trimmed().isEmpty())
        return std::nullopt;
    return KeyFault{QCoreApplication::translate("Engine", "is missing"), QCoreApplication::translate("Engine", remedy)};
}

/// Those of [tenants] that say how the tenants are listed, and those that leave some out. Their rows of the form stand
/// in this order.
std::vector<ProfileKey> registryKeys();
std::vector<ProfileKey> statusKeys();
std::vector<ProfileKey> tenantKeys();
/// Those of [migrations].
std::vector<ProfileKey> migrationKeys();
/// Those of them that say where a project or a reference is, and how a project applies.
std::vector<ProfileKey> projectKeys();
std::vector<ProfileKey> applyKeys();

} // namespace tenantry::profilekeys
