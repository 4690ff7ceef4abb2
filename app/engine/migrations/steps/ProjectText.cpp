// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/ProjectText.h"

#include <QCoreApplication>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// Each line a comment of its own.
static QByteArray commented(const QByteArray &text, const QByteArray &indent)
{
    QByteArray result;
    for (const QByteArray &line : text.split('\n'))
        result += "-- " + indent + QByteArray(line).replace('\r', ' ') + '\n';
    return result;
}

QByteArray projectText(const Migration &migration, const QByteArray &schema, const QString &doing)
{
    QByteArray text = commented(doing.arg(QString::fromUtf8(schema)).toUtf8(), {});
    if (!migration.description.isEmpty())
        text += commented(migration.description.toUtf8(), "  ");
    if (!migration.body.isEmpty())
        text += commented(tr("As SQL:").toUtf8(), {}) + commented(migration.body.trimmed(), "  ");
    else if (!migration.untold.isEmpty())
        text += commented(tr("Its SQL is not known before: %1").arg(migration.untold).toUtf8(), {});
    return text;
}

} // namespace tenantry
