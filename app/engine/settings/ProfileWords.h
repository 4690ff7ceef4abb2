// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

#include <array>
#include <optional>

/// The words of a profile file that stand for enumerators, each list in one place for reading, writing and showing.
namespace tenantry::profilewords {

/// Whether a list to choose from holds a word.
enum class Offer { Always, WhereSet };

template <typename Value>
struct Word {
    Value value;
    const char *word;            ///< as in the file; never translated
    const char *title = nullptr; ///< as shown, to be translated in the context "Engine"; null: never shown
    Offer offer = Offer::Always;
};

inline constexpr std::array<Word<Environment>, 4> environments{{
    {Environment::Production, "production", QT_TRANSLATE_NOOP("Engine", "Production")},
    {Environment::Staging, "staging", QT_TRANSLATE_NOOP("Engine", "Staging")},
    {Environment::Development, "development", QT_TRANSLATE_NOOP("Engine", "Development")},
    {Environment::Sandbox, "sandbox", QT_TRANSLATE_NOOP("Engine", "Sandbox"), Offer::WhereSet},
}};
inline constexpr std::array<Word<RegistryKind>, 4> registries{{
    {RegistryKind::DjangoTenants, "django-tenants", QT_TRANSLATE_NOOP("Engine", "In django-tenants’ tables")},
    {RegistryKind::Table, "table", QT_TRANSLATE_NOOP("Engine", "In a table of its own")},
    {RegistryKind::Pattern, "pattern", QT_TRANSLATE_NOOP("Engine", "By a pattern of schema names")},
    {RegistryKind::Single, "single", QT_TRANSLATE_NOOP("Engine", "One schema, no tenants")},
}};
inline constexpr std::array<Word<SourceKind>, 3> sources{{
    {SourceKind::Sql, "sql", QT_TRANSLATE_NOOP("Engine", "A folder of SQL files")},
    {SourceKind::Django, "django", QT_TRANSLATE_NOOP("Engine", "A Django project")},
    {SourceKind::Reference, "reference", QT_TRANSLATE_NOOP("Engine", "What other tenants have recorded")},
}};
inline constexpr std::array<Word<ApplyBy>, 2> applyBys{{
    {ApplyBy::Agent, "agent"},
    {ApplyBy::Command, "command"},
}};

template <typename Value, std::size_t count>
QString wordOf(const std::array<Word<Value>, count> &words, Value value)
{
    for (const Word<Value> &known : words) {
        if (known.value == value)
            return QLatin1String(known.word);
    }
    return {};
}

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const std::array<Word<Value>, count> &words, const QString &word)
{
    for (const Word<Value> &known : words) {
        if (word == QLatin1String(known.word))
            return known.value;
    }
    return std::nullopt;
}

} // namespace tenantry::profilewords
