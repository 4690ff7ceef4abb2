// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/StepJournal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

class tst_StepJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A step writes what came to the tenant since the one before, and the record is whole all the same.
    void messagesOfManyStepsAreKeptInOrder()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        Journal journal(*store);
        RunRecord record;
        record.connection = QStringLiteral("shop");
        RunTenant tenant;
        tenant.schema = QStringLiteral("a");
        const auto run = journal.begin(record, {tenant});
        QVERIFY(run);
        StepJournal steps(journal, run->id, std::span(&tenant, 1));
        QStringList said;
        for (int number = 1; number <= 3; ++number) {
            tenant.stepsDone = number - 1;
            tenant.currentVersion = QStringLiteral("000%1").arg(number);
            StepFact fact;
            fact.number = number;
            fact.kind = QStringLiteral("apply_migration");
            QVERIFY(steps.start(fact));
            const std::vector<RunTenant> kept = *journal.tenants(run->id);
            QCOMPARE(kept.front().state, TenantRunState::Started);
            QCOMPARE(kept.front().stepsDone, tenant.stepsDone);
            QCOMPARE(kept.front().currentVersion, tenant.currentVersion);
            QCOMPARE(messageTexts(kept.front().messages), said);
            // None after the first step, two after the second, with what has to be quoted.
            for (int message = 1; message < number; ++message) {
                said << QStringLiteral("\"%1\", ]é\\ %2").arg(number).arg(message);
                tenant.messages.push_back(plainMessage(said.back()));
            }
            steps.end(TenantRunState::Done);
        }
        QVERIFY(steps.write());
        QCOMPARE(messageTexts(journal.tenants(run->id)->front().messages), said);
        tenant.state = TenantRunState::Done;
        QVERIFY(steps.finish());
        const std::vector<RunTenant> ended = *journal.tenants(run->id);
        QCOMPARE(ended.front().state, TenantRunState::Done);
        QCOMPARE(messageTexts(ended.front().messages), said);
        QCOMPARE(journal.steps(run->id, QStringLiteral("a"))->back().state, TenantRunState::Done);
    }
};

QTEST_GUILESS_MAIN(tst_StepJournal)
#include "tst_StepJournal.moc"
