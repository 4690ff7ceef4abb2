// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace tenantry {

/**
 * Finds a schema's own name in SQL text and writes {schema} instead, so that the text of two schemas can be compared.
 * Words are told apart as the server's scanner does (parser/scan.l: identifiers, quoted identifiers, literals,
 * comments), so no part of a longer word, no text in quotes and no alias that happens to have the name is taken for it:
 * what follows the name has to be a dot and one of \p objects.
 */
class OwnName {
public:
    OwnName(QString schema, QSet<QString> objects)
        : m_schema(std::move(schema))
        , m_objects(std::move(objects))
    {
    }

    /// What the server prints (ruleutils.c): also within 'schema.name'::regclass and its like.
    QString inPrinted(const QString &sql) const;
    /// The body of a function, as somebody wrote it: also within any of its literals.
    QString inBody(const QString &sql) const;
    /// The value of search_path: names with commas between them.
    QString inPath(const QString &names) const;

private:
    QString m_schema;
    QSet<QString> m_objects;
};

} // namespace tenantry
