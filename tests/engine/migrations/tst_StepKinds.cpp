// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/Formats.h"
#include "migrations/steps/StepKinds.h"

#include <QSet>
#include <QTest>

using namespace tenantry;

/// What holds for every kind of step on a tenant, whoever adds one.
class tst_StepKinds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachIsWordedAndSendsSomething_data()
    {
        QTest::addColumn<int>("at");
        for (size_t i = 0; i < steps::all().size(); ++i)
            QTest::newRow(qPrintable(steps::all()[i]->key())) << static_cast<int>(i);
    }

    void eachIsWordedAndSendsSomething()
    {
        QFETCH(int, at);
        const StepKind &kind = *steps::all()[static_cast<size_t>(at)];
        Migration migration;
        migration.id = {{}, QStringLiteral("0012")};
        migration.fileName = QStringLiteral("0012_tax.sql");
        migration.body = QByteArrayLiteral("SELECT 1;\n");
        const MigrationSet set(formats::standard(), QStringLiteral("test"), {migration});
        PlanStep step;
        step.kind = &kind;
        step.migration = migration.id;
        step.recorded = migration.id;
        step.index = QStringLiteral("by_name");
        const QString title = kind.title(step);
        QVERIFY2(!title.startsWith(QStringLiteral("step.")), qPrintable(title)); // it has a wording
        for (const ApplyAgain again : {ApplyAgain::No, ApplyAgain::Yes}) {
            for (const bool transactional : {true, false}) {
                step.again = again;
                step.transactional = transactional;
                const StepPlace place{set, "\"acme\"", {{}, "\"acme\".\"schema_migrations\""}, {}};
                const StepSql sql = kind.sql(step, place);
                const QByteArray ours = sql.before + sql.own + sql.record;
                QVERIFY(!ours.isEmpty() || kind.sendsFile());
                QVERIFY2(ours.isEmpty() || ours.contains("\"acme\""), ours); // no name of ours is left to a search path
            }
        }
    }

    void keysAreUnique()
    {
        QSet<QString> keys;
        for (const StepKind *kind : steps::all())
            keys.insert(kind->key());
        QCOMPARE(static_cast<size_t>(keys.size()), steps::all().size());
    }
};

QTEST_GUILESS_MAIN(tst_StepKinds)
#include "tst_StepKinds.moc"
