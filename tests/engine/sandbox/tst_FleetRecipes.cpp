// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/FleetRecipes.h"

#include <QSet>
#include <QTest>

using namespace tenantry;

class tst_FleetRecipes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyTenantsGetNamesOfTheirOwn();
};

void tst_FleetRecipes::manyTenantsGetNamesOfTheirOwn()
{
    QSet<QString> schemas;
    QSet<QString> domains;
    int pending = 0;
    for (int number = 1; number <= 10000; ++number) {
        const TenantRecipe recipe = tenantRecipe(number, 18);
        schemas.insert(recipe.schema);
        domains.insert(recipe.domain);
        QVERIFY(recipe.schema.toUtf8().size() <= 63);
        if (number > 24 && recipe.level < 18)
            ++pending;
    }
    QCOMPARE(schemas.size(), 10000);
    QCOMPARE(domains.size(), 10000);
    QCOMPARE(pending, 100);
    QCOMPARE(tenantRecipe(30, 18).schema, QStringLiteral("falcon_bakery"));
}

QTEST_GUILESS_MAIN(tst_FleetRecipes)
#include "tst_FleetRecipes.moc"
