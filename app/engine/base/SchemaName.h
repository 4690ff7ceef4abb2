// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>

namespace tenantry {

/**
 * The name of a PostgreSQL schema that can be somebody's: not empty, without NUL, at most 63 bytes of UTF-8
 * (NAMEDATALEN - 1), none of the server's own.
 *
 * Anything else PostgreSQL allows is allowed here: capitals, spaces, quotes, "a*", "-x". A SchemaName is never put
 * into SQL as it is; Connection::quoted() does that through libpq.
 */
class SchemaName {
public:
    SchemaName() = default;
    /// Errors: IdentifierInvalid for an empty name, one with NUL, one above 63 bytes, or one of isSystem().
    static Result<SchemaName> parse(const QString &text);

    /// One of the server's own schemas, where nothing of anybody's belongs: information_schema and whatever begins with
    /// pg_ (IsReservedName() in the server's catalog/catalog.c).
    static bool isSystem(const QString &text);

    const QString &text() const { return m_text; }
    QByteArray utf8() const { return m_text.toUtf8(); }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const SchemaName &other) const { return m_text == other.m_text; }
    auto operator<=>(const SchemaName &other) const { return m_text.compare(other.m_text) <=> 0; }
    friend size_t qHash(const SchemaName &name, size_t seed = 0) noexcept { return qHash(name.m_text, seed); }

private:
    explicit SchemaName(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace tenantry

template <>
struct std::hash<tenantry::SchemaName> {
    size_t operator()(const tenantry::SchemaName &name) const noexcept { return qHash(name.text()); }
};
