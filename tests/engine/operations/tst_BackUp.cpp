// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/BackUp.h"

#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using namespace tenantry::test;

/// A backup that somebody asked for.
class tst_BackUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupOfNobodyIsNoSuccess()
    {
        const TempHome home;
        ScratchCluster cluster;
        TestFleet fleet(cluster, QStringLiteral("nobody"));
        const Result<Backup> backup = backUp(fleet.access(), *fleet.scan(), {}, {fleet.journal()});
        QVERIFY(!backup);
        QCOMPARE(backup.error().code, ErrorCode::TenantMissing);
    }

    void whoHasASchemaCanBeBackedUp()
    {
        FleetSnapshot fleet;
        for (const char *schema : {"t_a", "t_b", "t_c"}) {
            TenantState tenant;
            tenant.schema = QString::fromLatin1(schema);
            tenant.schemaExists = qstrcmp(schema, "t_b") != 0;
            fleet.tenants.push_back(tenant);
        }
        QCOMPARE(backUpSubjects(fleet, {}), (QStringList{QStringLiteral("t_a"), QStringLiteral("t_c")}));
        QCOMPARE(backUpSubjects(fleet, {QStringLiteral("t_b"), QStringLiteral("t_c"), QStringLiteral("t_x")}),
                 QStringList{QStringLiteral("t_c")});
        QCOMPARE(backUpSubjects(fleet, {QStringLiteral("t_b")}), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_BackUp)
#include "tst_BackUp.moc"
