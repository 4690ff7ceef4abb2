// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

#include <array>
#include <optional>
#include <utility>

/// The words of a profile file, each list in one place for reading, writing and error messages.
namespace tenantry::profilekeys {

template <typename Value, std::size_t count>
using Names = std::array<std::pair<Value, const char *>, count>;

inline constexpr Names<Environment, 4> environments{{{Environment::Production, "production"},
                                                     {Environment::Staging, "staging"},
                                                     {Environment::Development, "development"},
                                                     {Environment::Sandbox, "sandbox"}}};
inline constexpr Names<RegistryKind, 4> registries{{{RegistryKind::DjangoTenants, "django-tenants"},
                                                    {RegistryKind::Table, "table"},
                                                    {RegistryKind::Pattern, "pattern"},
                                                    {RegistryKind::Single, "single"}}};
inline constexpr Names<SourceKind, 3> sources{
    {{SourceKind::Sql, "sql"}, {SourceKind::Django, "django"}, {SourceKind::Reference, "reference"}}};
inline constexpr std::array formats{"auto", "native", "golang-migrate"};

template <typename Value, std::size_t count>
QString keyOf(const Names<Value, count> &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return QLatin1String(name);
    }
    return {};
}

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const Names<Value, count> &names, const QString &key)
{
    for (const auto &[value, name] : names) {
        if (key == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

template <typename Value, std::size_t count>
QStringList allKeys(const Names<Value, count> &names)
{
    QStringList keys;
    for (const auto &[value, name] : names)
        keys.append(QLatin1String(name));
    return keys;
}

} // namespace tenantry::profilekeys
