// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/OverviewWords.h"

#include "tests/support/SnapshotFixture.h"

#include <QTest>

using namespace tenantry;
using tenantry::test::snapshotFromText;

/// What the Overview says of tenants that are not judged, and of those of several types.
class tst_OverviewWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// They are neither well nor in need of anything.
    void whoIsNotProvisionedIsCountedApart()
    {
        const SnapshotPtr some = snapshotFromText(
            QStringLiteral("migrations 1_a\na A\nb P\nnew P unprovisioned\nnext P noschema unprovisioned"));
        QCOMPARE(some->counts().of(TenantHealth::NotProvisioned), 2);
        QCOMPARE(overview::sentence(*some), QStringLiteral("1 of 2 tenants need attention"));
        QVERIFY2(overview::details(*some).contains(QStringLiteral("2 are not provisioned yet")),
                 qPrintable(overview::details(*some)));
        QCOMPARE(overview::pendingContext(*some), QStringLiteral("1 migrations to apply"));
        const SnapshotPtr well = snapshotFromText(QStringLiteral("migrations 1_a\na A\nb A\nnew P unprovisioned"));
        QCOMPARE(overview::sentence(*well), QStringLiteral("All 2 tenants are well"));
        QVERIFY(overview::details(*well).startsWith(QStringLiteral("Each has all 1 migrations")));
        const SnapshotPtr none = snapshotFromText(QStringLiteral("migrations 1_a\nnew P unprovisioned"));
        QCOMPARE(overview::sentence(*none), QStringLiteral("No tenant is provisioned yet"));
        QVERIFY2(!overview::details(*none).contains(QStringLiteral("Each")), qPrintable(overview::details(*none)));
    }

    /// Nobody has all the migrations that there are.
    void ofSeveralTypesEachHasItsOwn()
    {
        auto fleet = std::make_shared<FleetSnapshot>(*snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AA")));
        auto source = std::make_shared<SourceReading>(*fleet->source);
        source->sets.push_back({QStringLiteral("small"), source->setFor()});
        fleet->source = source;
        QCOMPARE(overview::details(*fleet),
                 QStringLiteral("Each has all migrations of its type, recorded and in place."));
    }
};

QTEST_GUILESS_MAIN(tst_OverviewWords)
#include "tst_OverviewWords.moc"
