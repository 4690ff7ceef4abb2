// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Confirmation.h"

#include "migrations/formats/Formats.h"

#include <QTest>

using namespace tenantry;

Q_DECLARE_METATYPE(tenantry::Undertaking)

namespace {

constexpr int fleetSize = 10;

const char *operationName(Operation operation)
{
    switch (operation) {
    case Operation::Apply:
        return "apply";
    case Operation::Fix:
        return "fix";
    case Operation::RollBack:
        return "roll back";
    case Operation::BackUp:
        return "back up";
    case Operation::Restore:
        return "restore";
    case Operation::TakeBack:
        return "take back";
    case Operation::DropKept:
        return "drop";
    case Operation::Lifecycle:
        return "lifecycle";
    }
    return "";
}

bool isOfOneTenant(Operation operation)
{
    return operation == Operation::Restore || operation == Operation::TakeBack || operation == Operation::DropKept;
}

Undertaking undertaking(Operation operation, Environment environment, int tenants)
{
    Undertaking what;
    what.operation = operation;
    what.environment = environment;
    what.connection = QStringLiteral("live");
    what.database = QStringLiteral("app");
    what.tenants = tenants;
    what.fleet = fleetSize;
    if (isOfOneTenant(operation))
        what.schema = QStringLiteral("acme");
    if (operation == Operation::DropKept)
        what.drops = what.schema;
    return what;
}

constexpr std::array environments{Environment::Production, Environment::Staging, Environment::Development,
                                  Environment::Sandbox};

} // namespace

/// The one rule of what must be typed before something is changed.
class tst_Confirmation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Every operation on every environment, with none, one, half, more than half and all tenants, with and without a
    /// drop, against the rule in the words of the design.
    void everyCase_data()
    {
        QTest::addColumn<Undertaking>("what");
        for (const Operation operation : allOperations) {
            for (const Environment environment : environments) {
                for (const int tenants : {0, 1, fleetSize / 2, fleetSize / 2 + 1, fleetSize}) {
                    for (const bool drop : {false, true}) {
                        Undertaking what = undertaking(operation, environment, tenants);
                        if (drop)
                            what.drops = QStringLiteral("acme__before_20261120_093105");
                        QTest::addRow("%s on %s, %d of %d%s", operationName(operation),
                                      qPrintable(environmentKey(environment)), tenants, fleetSize, drop ? ", drop" : "")
                            << what;
                    }
                }
            }
        }
    }

    void everyCase()
    {
        QFETCH(const Undertaking, what);
        const Confirmation confirmation = confirmationFor(what);
        const bool drops = !what.drops.isEmpty();
        const bool production = what.environment == Environment::Production;
        const bool changes = what.operation != Operation::BackUp && (what.tenants > 0 || drops);
        const Asks asks = !changes ? Asks::Nothing : drops || production ? Asks::Name : Asks::Assent;
        QCOMPARE(confirmation.asks, asks);
        QCOMPARE(confirmation.name.isEmpty(), asks != Asks::Name);
        QCOMPARE(confirmation.namedFor == NamedFor::Nothing, asks != Asks::Name);
        QCOMPARE(confirmation.isSatisfiedBy({}), asks != Asks::Name);
        QVERIFY(confirmation.isSatisfiedBy(confirmation.name));
        QCOMPARE(confirmation.beforehand == Confirmation::Beforehand::NameToo,
                 what.operation == Operation::DropKept && changes);
        if (asks == Asks::Name && !drops) {
            const bool most = what.tenants > fleetSize / 2;
            QCOMPARE(confirmation.namedFor, isOfOneTenant(what.operation) ? NamedFor::InPlace
                                            : most                        ? NamedFor::Most
                                                                          : NamedFor::Production);
            QCOMPARE(confirmation.name,
                     isOfOneTenant(what.operation) ? QStringLiteral("acme") : QStringLiteral("live"));
        }
        if (asks == Asks::Name && drops)
            QCOMPARE(confirmation.namedFor, NamedFor::Drop);
    }

    void exactlyTheName()
    {
        const Confirmation confirmation =
            confirmationFor(undertaking(Operation::Apply, Environment::Production, fleetSize));
        for (const char *wrong : {"", " ", "liv", "live ", "LIVE", "app", "y", "yes"})
            QVERIFY2(!confirmation.isSatisfiedBy(QString::fromLatin1(wrong)), wrong);
        QVERIFY(confirmation.isSatisfiedBy(QStringLiteral("live")));
    }

    void aConnectionWithoutANameHasOneToType()
    {
        Undertaking what = undertaking(Operation::Apply, Environment::Production, 1);
        what.connection.clear();
        QCOMPARE(confirmationFor(what).name, QStringLiteral("app"));
        what.database.clear();
        QCOMPARE(confirmationFor(what).name, QStringLiteral("production"));
    }

    void anUnknownFleetIsNotMostOfIt()
    {
        Undertaking what = undertaking(Operation::Apply, Environment::Production, fleetSize);
        what.fleet = 0;
        QVERIFY(!confirmationFor(what).touchesMost());
        QCOMPARE(confirmationFor(what).asks, Asks::Name);
    }

    void ofAPlan()
    {
        auto fleet = std::make_shared<FleetSnapshot>();
        fleet->server.database = QStringLiteral("app");
        std::vector<Migration> migrations(2);
        migrations[0].id = {{}, QStringLiteral("1")};
        migrations[0].name = QStringLiteral("first");
        migrations[0].rollbackFile = QStringLiteral("/m/1_first_rollback.sql");
        migrations[1].id = {{}, QStringLiteral("2")};
        migrations[1].name = QStringLiteral("second");
        fleet->source = std::make_shared<const SourceReading>(
            std::make_shared<const MigrationSet>(formats::standard(), QString(), migrations));
        fleet->tenants.resize(3);
        Plan plan;
        plan.profile.name = QStringLiteral("live");
        plan.profile.title = QStringLiteral("The live one");
        plan.profile.environment = Environment::Production;
        plan.snapshot = fleet;
        plan.title = QStringLiteral("Apply 2 migrations to 2 tenants");
        plan.tenants.resize(2);
        plan.migrations = {migrations[0].id, migrations[1].id};
        const Confirmation most = confirmationOf(plan);
        QCOMPARE(most.what.operation, Operation::Apply);
        QCOMPARE(most.what.title, plan.title);
        QCOMPARE(most.what.shownAs, QStringLiteral("The live one"));
        QCOMPARE(most.what.database, QStringLiteral("app"));
        QCOMPARE(most.what.tenants, 2);
        QCOMPARE(most.what.fleet, 3);
        QCOMPARE(most.what.withoutRollback, QStringList{migrations[1].title()});
        QCOMPARE(most.namedFor, NamedFor::Most);
        QCOMPARE(most.name, QStringLiteral("live"));

        fleet->extent = FleetExtent::Some; // two of those that were named are no share of the fleet
        QCOMPARE(confirmationOf(plan).namedFor, NamedFor::Production);
        plan.profile.environment = Environment::Staging;
        plan.request.scope = PlanRequest::Scope::Fix;
        QCOMPARE(confirmationOf(plan).asks, Asks::Assent);
        QCOMPARE(confirmationOf(plan).what.operation, Operation::Fix);
        plan.tenants.clear();
        QCOMPARE(confirmationOf(plan).asks, Asks::Nothing);
    }

    void ofARestore()
    {
        Profile profile;
        profile.name = QStringLiteral("live");
        profile.environment = Environment::Production;
        profile.database.conninfo = QStringLiteral("host=db dbname=app");
        RestorePlan plan;
        plan.tenant.schema = QStringLiteral("acme");
        QCOMPARE(confirmationOf(profile, plan, nullptr).name, QStringLiteral("acme"));
        QCOMPARE(confirmationOf(profile, plan, nullptr).what.database, QStringLiteral("app"));
        profile.environment = Environment::Development;
        QCOMPARE(confirmationOf(profile, plan, nullptr).asks, Asks::Assent);
        const Confirmation drops = confirmationOf(profile, plan, nullptr, QStringLiteral("acme__before_1"));
        QCOMPARE(drops.name, QStringLiteral("acme"));
        QCOMPARE(drops.namedFor, NamedFor::Drop);
        // A drop that is part of a restore was asked for by name already.
        QVERIFY(drops.beforehand == Confirmation::Beforehand::Enough);

        InterruptedRestore interrupted;
        interrupted.schema = QStringLiteral("acme");
        QCOMPARE(confirmationOf(profile, interrupted).asks, Asks::Assent);
        profile.environment = Environment::Production;
        QCOMPARE(confirmationOf(profile, interrupted).name, QStringLiteral("acme"));
        profile.environment = Environment::Development; // what the restore made is dropped: that asks everywhere
        interrupted.drops = QStringLiteral("acme");
        QCOMPARE(confirmationOf(profile, interrupted).namedFor, NamedFor::Drop);
        QCOMPARE(confirmationOf(profile, interrupted).name, QStringLiteral("acme"));
        QVERIFY(confirmationOf(profile, interrupted).beforehand == Confirmation::Beforehand::Enough);
        QCOMPARE(confirmationOfDrop(profile, QStringLiteral("acme__before_1")).name, QStringLiteral("acme__before_1"));
    }
};

QTEST_GUILESS_MAIN(tst_Confirmation)
#include "tst_Confirmation.moc"
