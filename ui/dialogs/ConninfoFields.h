// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QLineEdit;

namespace tenantry {

/**
 * The usual parts of a connection string as fields beside it: host, port, database and user. Both say the same at any
 * time: what is typed into one is put into the other, and what only the string has (sslmode, service, several hosts)
 * stays. While the string cannot be read there is nothing to put in step, and the fields are off.
 */
class ConninfoFields : public QWidget {
    Q_OBJECT
public:
    /// \p text: the field with the whole string; it has to outlive this one.
    explicit ConninfoFields(QLineEdit *text, QWidget *parent = nullptr);
    /// That of a libpq keyword: host, port, dbname, user.
    QLineEdit *field(const QString &keyword) const { return m_fields.value(keyword); }

private:
    QLineEdit *add(const QString &keyword, const QString &name, const QString &placeholder);
    void readText();
    void writeText();

    QLineEdit *m_text;
    QMap<QString, QLineEdit *> m_fields; ///< by libpq's keyword
};

} // namespace tenantry
