// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/CreationEffects.h"

#include "base/Text.h"

#include <QCoreApplication>

namespace tenantry {

void askEventTriggers(Batch &batch, CreationEffects &effects)
{
    batch.add("SELECT evtname FROM pg_catalog.pg_event_trigger WHERE evtenabled IN ('O', 'A') AND evtevent <> "
              "'sql_drop' ORDER BY evtname",
              [&effects](const Rows &rows) {
                  for (int row = 0; row < rows.count(); ++row)
                      effects.eventTriggers << text::plain(rows.text(row, 0), 100);
              });
}

/// Of pg_default_acl.defaclobjtype.
static QString kindOf(const QString &type)
{
    if (type == QStringLiteral("S"))
        return QCoreApplication::translate("Engine", "sequences of %1");
    if (type == QStringLiteral("f"))
        return QCoreApplication::translate("Engine", "functions of %1");
    if (type == QStringLiteral("T"))
        return QCoreApplication::translate("Engine", "types of %1");
    return QCoreApplication::translate("Engine", "tables of %1");
}

Status askDefaultPrivileges(Batch &batch, const Connection &connection, const QStringList &makers,
                            const QString &schema, CreationEffects &effects)
{
    QByteArrayList names;
    for (const QString &maker : makers) {
        const Result<QByteArray> name = connection.literal(maker);
        if (!name)
            return failure(name.error());
        names << *name;
    }
    const Result<QByteArray> place = connection.literal(schema);
    if (!place)
        return failure(place.error());
    batch.add("SELECT r.rolname, d.defaclobjtype, d.defaclnamespace = 0 FROM pg_catalog.pg_default_acl d JOIN "
              "pg_catalog.pg_roles r ON r.oid = "
              "d.defaclrole LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace WHERE d.defaclobjtype IN "
              "('r', 'S', 'f', 'T') AND (d.defaclnamespace = 0 OR n.nspname = "
                  + *place + ") AND r.rolname = ANY (ARRAY[" + names.join(", ")
                  + "]::pg_catalog.name[]) ORDER BY 1, 2, 3",
              [&effects](const Rows &rows) {
                  for (int row = 0; row < rows.count(); ++row)
                      (rows.boolean(row, 2) ? effects.defaultPrivileges : effects.inSchema)
                          << kindOf(rows.text(row, 1)).arg(text::plain(rows.text(row, 0), 100));
              });
    return {};
}

QStringList noticesOf(const CreationEffects &effects)
{
    QStringList notices;
    const QString comma = QStringLiteral(", ");
    if (!effects.eventTriggers.isEmpty())
        notices << QCoreApplication::translate("Engine",
                                               "Event triggers of the database run while it is restored. What "
                                               "they make may be in its way, or they may refuse it: %1")
                       .arg(effects.eventTriggers.join(comma));
    if (!effects.defaultPrivileges.isEmpty())
        notices << QCoreApplication::translate("Engine",
                                               "Default privileges change who may use what is made: %1. Where "
                                               "that differs from the backup, the restore sets it right "
                                               "before anybody is let in.")
                       .arg(effects.defaultPrivileges.join(comma));
    return notices;
}

} // namespace tenantry
