// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TenantFilterProxy.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using tenantry::test::largeSnapshot;
using tenantry::test::snapshotFromText;

class tst_TenantFilterProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filtersByTextStateAndSchemas();
    void filtersToWhoIsBehindInAnApp();
    void sortsBothWays();
    void followsTheSource();
    void selectionSurvivesFilterAndSort();
    void agreesWithAPlainSearch();
    void isFastAtTenThousand();

private:
    static QString print(const QAbstractItemModel &model);
    static SnapshotPtr fleet();
};

QString tst_TenantFilterProxy::print(const QAbstractItemModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        words << model.index(row, TenantModel::SchemaColumn).data().toString();
    }
    return words.join(u' ');
}

SnapshotPtr tst_TenantFilterProxy::fleet()
{
    return snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme \"Acme Tools\" AA\nbolt \"Bolt AG\" AP\n"
                                           "core \"Tool Core\" AX\ndelta \"Delta\" PP"));
}

void tst_TenantFilterProxy::filtersByTextStateAndSchemas()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    const QAbstractItemModelTester sourceTester(&source, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.setSnapshot(fleet());
    proxy.sort(TenantModel::SchemaColumn);
    QCOMPARE(print(proxy), QStringLiteral("acme bolt core delta"));
    proxy.setFilter({QStringLiteral("TOOL"), {}, {}});
    QCOMPARE(print(proxy), QStringLiteral("acme core"));
    proxy.setFilter({QStringLiteral("tool acme"), {}, {}});
    QCOMPARE(print(proxy), QStringLiteral("acme"));
    proxy.setFilter({{}, TenantHealth::Pending, {}});
    QCOMPARE(print(proxy), QStringLiteral("bolt delta"));
    proxy.setFilter({QStringLiteral("lt"), TenantHealth::Pending, {QStringLiteral("bolt"), QStringLiteral("core")}});
    QCOMPARE(print(proxy), QStringLiteral("bolt"));
    proxy.setFilter({QStringLiteral("nobody"), {}, {}});
    QCOMPARE(proxy.rowCount(), 0);
    QVERIFY(!proxy.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    proxy.setFilter({});
    QCOMPARE(print(proxy), QStringLiteral("acme bolt core delta"));
}

/// Whoever lacks one of the app's migrations as it should be, however it lacks it.
void tst_TenantFilterProxy::filtersToWhoIsBehindInAnApp()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.setSnapshot(snapshotFromText(QStringLiteral("migrations auth.0001_initial finance.0001_initial "
                                                       "finance.0002_invoice\nacme AAA\nbolt AAP\ncore AXA\n"
                                                       "dark ???\nedge PAA")));
    proxy.sort(TenantModel::SchemaColumn);
    TenantFilter filter;
    filter.app = QStringLiteral("finance");
    QVERIFY(!filter.isEmpty());
    proxy.setFilter(filter);
    QCOMPARE(print(proxy), QStringLiteral("bolt core dark"));
    filter.health = TenantHealth::Pending;
    proxy.setFilter(filter);
    QCOMPARE(print(proxy), QStringLiteral("bolt"));
    filter = {};
    filter.app = QStringLiteral("auth");
    proxy.setFilter(filter);
    QCOMPARE(print(proxy), QStringLiteral("dark edge"));
}

void tst_TenantFilterProxy::sortsBothWays()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    source.setSnapshot(fleet());
    proxy.sort(TenantModel::StateColumn);
    QCOMPARE(print(proxy), QStringLiteral("core bolt delta acme"));
    proxy.sort(TenantModel::PendingColumn, Qt::DescendingOrder);
    QCOMPARE(print(proxy), QStringLiteral("delta bolt core acme"));
    proxy.sort(TenantModel::NameColumn);
    QCOMPARE(print(proxy), QStringLiteral("acme bolt delta core"));
}

void tst_TenantFilterProxy::followsTheSource()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.sort(TenantModel::StateColumn);
    proxy.setFilter({{}, TenantHealth::Pending, {}});
    source.setSnapshot(fleet());
    QCOMPARE(print(proxy), QStringLiteral("bolt delta"));
    // bolt is mended, core falls behind, delta goes, echo comes.
    source.setSnapshot(snapshotFromText(
        QStringLiteral("migrations 1_a 2_b\nacme \"Acme Tools\" AA\nbolt \"Bolt AG\" AA\ncore AP\necho PP")));
    QCOMPARE(print(proxy), QStringLiteral("core echo"));
    proxy.setFilter({});
    QCOMPARE(print(proxy), QStringLiteral("core echo acme bolt"));
    source.setSnapshot(nullptr);
    QCOMPARE(proxy.rowCount(), 0);
}

void tst_TenantFilterProxy::selectionSurvivesFilterAndSort()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    source.setSnapshot(fleet());
    proxy.sort(TenantModel::SchemaColumn);
    const QPersistentModelIndex core(proxy.index(2, 0));
    proxy.sort(TenantModel::StateColumn);
    QCOMPARE(core.row(), 0);
    proxy.setFilter({QStringLiteral("core"), {}, {}});
    QVERIFY(core.isValid());
    QCOMPARE(core.data(TenantModel::SchemaRole).toString(), QStringLiteral("core"));
    QCOMPARE(proxy.mapFromSource(proxy.mapToSource(core)), QModelIndex(core));
    QCOMPARE(proxy.rowsOf({QStringLiteral("core"), QStringLiteral("delta")}), std::vector<int>{0});
}

void tst_TenantFilterProxy::agreesWithAPlainSearch()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SnapshotPtr fleet = largeSnapshot(300, 4);
    source.setSnapshot(fleet);
    proxy.sort(TenantModel::SchemaColumn);
    for (const char *text : {"1", "12", "2", "", "00", "29", "x", "7", "tenant"}) {
        const QString wanted = QString::fromLatin1(text);
        QStringList expected;
        for (const TenantState &tenant : fleet->tenants) {
            if (QStringLiteral("%1\n%2\n%3").arg(tenant.displayName(), tenant.schema, tenant.domain).contains(wanted)) {
                expected << tenant.schema;
            }
        }
        proxy.setFilter({wanted, {}, {}});
        QCOMPARE(print(proxy), expected.join(u' '));
    }
}

void tst_TenantFilterProxy::isFastAtTenThousand()
{
    TenantModel source;
    TenantFilterProxy proxy(&source);
    source.setSnapshot(largeSnapshot(10000, 20));
    proxy.sort(TenantModel::NameColumn);
    // Every key pressed and taken back; the best of some tries, because the machine may be busy with other things.
    for (const char *text : {"1", "12", "1", "", "7", "t", "zz", ""}) {
        qint64 best = 1000000;
        for (int i = 0; i < 4; ++i) {
            proxy.setFilter({i % 2 == 0 ? QStringLiteral("~") : QString(), {}, {}});
            QElapsedTimer clock;
            clock.start();
            proxy.setFilter({QString::fromLatin1(text), {}, {}});
            best = std::min(best, clock.elapsed());
        }
        QVERIFY2(best < 50, qPrintable(QStringLiteral("'%1' took %2 ms").arg(QLatin1String(text)).arg(best)));
    }
}

QTEST_GUILESS_MAIN(tst_TenantFilterProxy)
#include "tst_TenantFilterProxy.moc"
