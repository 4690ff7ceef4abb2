// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MigrationMatrixModel.h"
#include "models/TenantFilterProxy.h"
#include "models/TenantOrder.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace tenantry;
using tenantry::test::snapshotFromText;

/// Names are sorted as people look for them, not by the numbers of their letters.
class tst_TenantOrder : public QObject {
    Q_OBJECT

    static QStringList names(const QAbstractItemModel &model)
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found << model.index(row, TenantModel::NameColumn).data().toString();
        return found;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void lettersAndNumbers()
    {
        const QStringList texts{QStringLiteral("Zoë"),    QStringLiteral("acme 10"), QStringLiteral("Émile"),
                                QStringLiteral("Acme 9"), QStringLiteral("eva"),     QStringLiteral("zoe")};
        QStringList sorted(texts.size());
        const std::vector<int> places = placesByName(texts);
        for (qsizetype at = 0; at < texts.size(); ++at)
            sorted[places[static_cast<size_t>(at)]] = texts[at];
        QCOMPARE(sorted, (QStringList{QStringLiteral("Acme 9"), QStringLiteral("acme 10"), QStringLiteral("Émile"),
                                      QStringLiteral("eva"), QStringLiteral("zoe"), QStringLiteral("Zoë")}));
    }

    void tenantsOfOneState()
    {
        TenantModel model;
        TenantFilterProxy proxy(&model);
        const QAbstractItemModelTester tester(&proxy);
        const QString fleet =
            QStringLiteral("migrations 1_a\nT9 \"Zoë\" A\nt10 \"eva\" A\nt2 \"Émile\" A\nu \"bolt\" P");
        model.setSnapshot(snapshotFromText(fleet));
        proxy.sort(TenantModel::StateColumn);
        QCOMPARE(names(proxy), (QStringList{QStringLiteral("bolt"), QStringLiteral("Émile"), QStringLiteral("eva"),
                                            QStringLiteral("Zoë")}));
        proxy.sort(TenantModel::SchemaColumn);
        QCOMPARE(names(proxy), (QStringList{QStringLiteral("Émile"), QStringLiteral("Zoë"), QStringLiteral("eva"),
                                            QStringLiteral("bolt")}));
        // What came later is sorted, too.
        model.setSnapshot(snapshotFromText(fleet + QStringLiteral("\nm \"Frida\" A")));
        proxy.sort(TenantModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(names(proxy), (QStringList{QStringLiteral("Zoë"), QStringLiteral("Frida"), QStringLiteral("eva"),
                                            QStringLiteral("Émile"), QStringLiteral("bolt")}));
    }

    /// Those that are behind first, and among them the worst.
    void rowsOfTheMatrix()
    {
        MigrationMatrixModel model;
        const QAbstractItemModelTester tester(&model);
        const auto rows = [&model] {
            QStringList found;
            for (int row = 0; row < model.rowCount(); ++row)
                found << model.rowName(row);
            return found.join(u' ');
        };
        model.setSnapshot(snapshotFromText(QStringLiteral(
            "migrations 1_a 2_b\na \"Zoë\" AA\nb \"eva\" AA\nc \"Émile\" AP\nd \"Tim\" AX\ne \"Anna\" AP")));
        QCOMPARE(rows(), QStringLiteral("Tim Anna Émile eva Zoë"));
        // One is no more behind: it takes its place among the others.
        model.setSnapshot(snapshotFromText(QStringLiteral(
            "migrations 1_a 2_b\na \"Zoë\" AA\nb \"eva\" AA\nc \"Émile\" AP\nd \"Tim\" AX\ne \"Anna\" AA")));
        QCOMPARE(rows(), QStringLiteral("Tim Émile Anna eva Zoë"));
    }
};

QTEST_GUILESS_MAIN(tst_TenantOrder)
#include "tst_TenantOrder.moc"
