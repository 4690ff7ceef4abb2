// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ConninfoFields.h"

#include "postgres/Conninfo.h"
#include "ui/widgets/Pieces.h"

#include <QGridLayout>
#include <QLineEdit>

namespace tenantry {

ConninfoFields::ConninfoFields(QLineEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::grid);
    QLineEdit *host = add(QStringLiteral("host"), tr("Host"), tr("Host, or folder of the socket"));
    QLineEdit *port = add(QStringLiteral("port"), tr("Port"), QStringLiteral("5432"));
    QLineEdit *database = add(QStringLiteral("dbname"), tr("Database"), tr("Database"));
    QLineEdit *user = add(QStringLiteral("user"), tr("User"), tr("User"));
    rows->addWidget(host, 0, 0);
    rows->addWidget(port, 0, 1);
    rows->addWidget(database, 1, 0);
    rows->addWidget(user, 1, 1);
    rows->setColumnStretch(0, 3);
    rows->setColumnStretch(1, 2);
    setFocusProxy(host);
    connect(m_text, &QLineEdit::textChanged, this, &ConninfoFields::readText);
    readText();
}

QLineEdit *ConninfoFields::add(const QString &keyword, const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setPlaceholderText(placeholder);
    connect(field, &QLineEdit::textEdited, this, &ConninfoFields::writeText);
    m_fields.insert(keyword, field);
    return field;
}

void ConninfoFields::readText()
{
    const Result<Conninfo> conninfo = Conninfo::parse(m_text->text());
    // With a password in it the form asks to take it out; it is not to vanish behind the person's back.
    const bool canBeWritten = conninfo && !conninfo->hasPassword();
    setEnabled(canBeWritten);
    if (!conninfo)
        return;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        // Only what differs: the cursor stays where a person types.
        if (const QString value = conninfo->value(it.key()); it.value()->text().trimmed() != value)
            it.value()->setText(value);
    }
}

void ConninfoFields::writeText()
{
    Result<Conninfo> conninfo = Conninfo::parse(m_text->text());
    if (!conninfo || conninfo->hasPassword())
        return;
    for (auto it = m_fields.cbegin(); it != m_fields.cend(); ++it) {
        if (const QString value = it.value()->text().trimmed(); value.isEmpty())
            conninfo->remove(it.key());
        else
            conninfo->set(it.key(), value);
    }
    m_text->setText(conninfo->toString());
}

} // namespace tenantry
