// SPDX-License-Identifier: GPL-3.0-or-later
#include "FarPages.h"
#include "backups/Backup.h"
#include "support/DelayingProxy.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

/// What opening a page, a tab or a dialog asks of a server that may be far away, counted by a proxy. One round trip
/// more than before is a fault, and above four nothing may be.
class tst_PageTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPage()
    {
        const test::TempHome home;
        test::ScratchCluster cluster;
        test::TestFleet fleet(cluster, QStringLiteral("pages"));
        fleet.addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        fleet.write(QStringLiteral("1_a"), "CREATE TABLE a (id int); CREATE TABLE b (id int);");
        QCOMPARE(fleet.migrate().run.state, RunState::Succeeded);
        const Result<Backup> backup = createBackup(fleet.access(), *fleet.scan(), {}, fleet.journal());
        QVERIFY2(backup, backup ? "" : qPrintable(backup.error().toText()));

        const test::DelayingProxy proxy(cluster.cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"),
                                        std::chrono::microseconds(0));
        Profile profile = fleet.profile();
        profile.database.conninfo =
            QStringLiteral("host=127.0.0.1 port=%1 dbname=pages user=tenantry sslmode=disable gssencmode=disable")
                .arg(proxy.port());
        const QTemporaryDir work;
        QMap<QString, int> found;
        for (const bench::PageTrips &page :
             bench::farPages(profile, work.path(), [&proxy] { return proxy.roundTrips(); }))
            found.insert(page.what, page.roundTrips);
        const QMap<QString, int> expected{
            {QStringLiteral("page Overview"), 0},
            {QStringLiteral("page Tenants"), 0},
            {QStringLiteral("page Migrations"), 0},
            {QStringLiteral("page Backups"), 0},
            {QStringLiteral("page Trends"), 0},
            {QStringLiteral("page Tasks"), 0},
            {QStringLiteral("a tenant's findings"), 0},
            {QStringLiteral("a tenant's migrations"), 3},
            {QStringLiteral("a tenant's tables"), 2},
            {QStringLiteral("a tenant's backups"), 0},
            {QStringLiteral("a tenant's history"), 0},
            {QStringLiteral("what a backup of all needs"), 4},
            {QStringLiteral("what a restore would do"), 4},
            {QStringLiteral("what a cut-off restore left"), 1},
        };
        QCOMPARE(found, expected);
    }
};

QTEST_MAIN(tst_PageTrips)
#include "tst_PageTrips.moc"
