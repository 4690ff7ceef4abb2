// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Confirmation.h"

#include "postgres/Conninfo.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

/// Never empty: a name that could be typed by doing nothing would be none.
QString connectionName(const Undertaking &what)
{
    if (!what.connection.isEmpty())
        return what.connection;
    return what.database.isEmpty() ? environmentKey(what.environment) : what.database;
}

NamedFor reasonOf(const Confirmation &confirmation)
{
    const Undertaking &what = confirmation.what;
    if (!what.drops.isEmpty())
        return NamedFor::Drop;
    if (what.environment != Environment::Production)
        return NamedFor::Nothing;
    if (!what.schema.isEmpty())
        return NamedFor::InPlace;
    return confirmation.touchesMost() ? NamedFor::Most : NamedFor::Production;
}

QString nameFor(NamedFor reason, const Undertaking &what)
{
    switch (reason) {
    case NamedFor::Nothing:
        break;
    case NamedFor::Drop:
        return what.schema.isEmpty() ? what.drops : what.schema;
    case NamedFor::InPlace:
        return what.schema;
    case NamedFor::Most:
    case NamedFor::Production:
        return connectionName(what);
    }
    return {};
}

/// What every undertaking on \p profile has; the database as far as its conninfo tells it.
Undertaking on(const Profile &profile, Operation operation)
{
    Undertaking what;
    what.operation = operation;
    what.environment = profile.environment;
    what.connection = profile.name;
    what.shownAs = profile.displayTitle();
    if (const auto conninfo = Conninfo::parse(profile.database.conninfo))
        what.database = conninfo->value(QStringLiteral("dbname"));
    return what;
}

/// The database as it calls itself, and the fleet where all of it was seen.
void addFleet(Undertaking &what, const FleetSnapshot &fleet)
{
    if (!fleet.server.database.isEmpty())
        what.database = fleet.server.database;
    what.fleet = fleet.extent == FleetExtent::Whole ? static_cast<int>(fleet.tenants.size()) : 0;
}

} // namespace

Confirmation confirmationFor(const Undertaking &what)
{
    Confirmation confirmation;
    confirmation.what = what;
    if (what.operation == Operation::BackUp || (what.tenants == 0 && what.drops.isEmpty())) {
        confirmation.asks = Asks::Nothing;
        return confirmation;
    }
    confirmation.namedFor = reasonOf(confirmation);
    confirmation.name = nameFor(confirmation.namedFor, what);
    confirmation.asks = confirmation.namedFor == NamedFor::Nothing ? Asks::Assent : Asks::Name;
    if (what.operation == Operation::DropKept)
        confirmation.beforehand = Confirmation::Beforehand::NameToo;
    return confirmation;
}

Confirmation confirmationOf(const Plan &plan)
{
    Undertaking what = on(plan.profile, plan.request.scope == PlanRequest::Scope::Apply      ? Operation::Apply
                                        : plan.request.scope == PlanRequest::Scope::RollBack ? Operation::RollBack
                                                                                             : Operation::Fix);
    what.title = plan.title;
    what.tenants = static_cast<int>(plan.tenants.size());
    if (plan.snapshot) {
        addFleet(what, *plan.snapshot);
        for (const MigrationId &id : plan.irreversible())
            what.withoutRollback << plan.find(id)->title();
    }
    return confirmationFor(what);
}

Confirmation confirmationOf(const Profile &profile, const RestorePlan &plan, const SnapshotPtr &fleet,
                            const QString &drops)
{
    Undertaking what = on(profile, Operation::Restore);
    if (fleet)
        addFleet(what, *fleet);
    what.title = plan.title;
    what.tenants = 1;
    what.schema = plan.tenant.schema;
    what.drops = drops;
    return confirmationFor(what);
}

/// \p drops: a schema that is gone for good afterwards; empty: none.
static Confirmation confirmationOfTakingBack(const Profile &profile, const QString &schema, const QString &drops = {})
{
    Undertaking what = on(profile, Operation::TakeBack);
    what.title = QCoreApplication::translate("Engine", "Take back the restore of %1").arg(schema);
    what.tenants = 1;
    what.schema = schema;
    what.drops = drops;
    return confirmationFor(what);
}

Confirmation confirmationOf(const Profile &profile, const InterruptedRestore &interrupted)
{
    return confirmationOfTakingBack(profile, interrupted.schema, interrupted.drops);
}

Confirmation confirmationOf(const Profile &profile, const PutBack &plan)
{
    return confirmationOfTakingBack(profile, plan.kept.schema);
}

Confirmation confirmationOfDrop(const Profile &profile, const QString &asideName)
{
    Undertaking what = on(profile, Operation::DropKept);
    what.title = QCoreApplication::translate("Engine", "Drop the schema %1").arg(asideName);
    what.schema = asideName;
    what.drops = asideName;
    return confirmationFor(what);
}

} // namespace tenantry
