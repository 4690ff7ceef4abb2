// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMap>
#include <QString>

namespace tenantry {

/**
 * A libpq connection string, taken apart by PQconninfoParse: key=value or URI. Keywords keep libpq's names.
 */
class Conninfo {
public:
    /// Errors: ConninfoInvalid with libpq's own words.
    static Result<Conninfo> parse(const QString &text);

    QString value(const QString &keyword) const { return m_values.value(keyword); }
    void set(const QString &keyword, const QString &value);
    void remove(const QString &keyword);
    bool hasPassword() const { return !value(QStringLiteral("password")).isEmpty(); }
    const QMap<QString, QString> &values() const { return m_values; }

    /// "host=db dbname=app user='a b' …": where it leads first, quoted for libpq where a value needs it, without the
    /// password.
    QString toString() const;
    /// "db-main:5432/zumodra", "service zumodra", "/run/sock:5432/app": for people.
    QString shortText() const;

private:
    QMap<QString, QString> m_values;
};

} // namespace tenantry
