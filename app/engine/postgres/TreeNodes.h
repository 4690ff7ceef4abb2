// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

/// Reading libpg_query's parse trees as it writes them in JSON.
namespace tenantry::tree {

inline QString stringAt(const QJsonObject &node, const char *key)
{
    return node.value(QLatin1String(key)).toString();
}

/// The objects of the array under \a key. No Qt container, which a range-for over a temporary would detach.
inline std::vector<QJsonObject> objectsAt(const QJsonObject &node, const char *key)
{
    const QJsonArray list = node.value(QLatin1String(key)).toArray();
    std::vector<QJsonObject> objects;
    for (const auto &item : list)
        objects.push_back(item.toObject());
    return objects;
}

/// A list of names, each a String node.
inline QStringList strings(const QJsonArray &list)
{
    QStringList names;
    for (const auto &item : list)
        names << item.toObject().value(QStringLiteral("String")).toObject().value(QStringLiteral("sval")).toString();
    return names;
}

} // namespace tenantry::tree
