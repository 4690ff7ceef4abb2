// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupContentModel.h"
#include "models/BackupModel.h"
#include "models/MigrationMatrixModel.h"
#include "models/PlainTip.h"
#include "models/RestoreTableModel.h"
#include "models/RunModel.h"
#include "models/RunTenantModel.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QDate>
#include <QDateTime>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

namespace {

Backup makeBackup(const QString &id, const QDateTime &created, const QStringList &schemas, BackupTrust trust,
                  const QString &level = QStringLiteral("2"))
{
    Backup backup;
    backup.id = id;
    backup.created = created;
    backup.trust = trust;
    backup.reason = QStringLiteral("before run");
    for (const QString &schema : schemas) {
        BackupTenant tenant;
        tenant.schema = schema;
        tenant.level = level;
        tenant.tables = {{QStringLiteral("account"), 10}, {QStringLiteral("invoice"), 20}};
        backup.tenants.push_back(tenant);
        backup.files.push_back({schema + QStringLiteral(".dump"), 1000, {}, {}});
    }
    return backup;
}

const QDateTime noon(QDate(2026, 11, 20), QTime(12, 0), Qt::LocalTime);

} // namespace

class tst_BackupModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatABackupIs();
    void tellsHowFarBehind();
    void keepsRowsWhenOneIsAdded();
    void changesARowWhenItIsVerified();
    void filtersByTenantAndReason();
    void gathersDays();
    void aScanTellsOnlyTheLevelsAnew();
    void aLargeCatalogueIsSharedNotCopied();
    void restorableOnesOnly();
    void tooltipsArePlainText();
    void contentIsATree();
    void contentLearnsRowsNow();
    void restoreTableSortsByDifference();
};

void tst_BackupModel::saysWhatABackupIs()
{
    BackupModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBackups(
        {makeBackup(QStringLiteral("b2"), noon, {QStringLiteral("acme"), QStringLiteral("bolt")},
                    BackupTrust::Verified),
         makeBackup(QStringLiteral("b1"), noon.addDays(-1), {QStringLiteral("acme")}, BackupTrust::Damaged)},
        nullptr);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, BackupModel::When).data().toDateTime(), noon);
    QCOMPARE(model.index(0, BackupModel::Size).data().toLongLong(), 2000);
    QCOMPARE(model.index(1, BackupModel::What).data().toString(), QStringLiteral("acme"));
    QCOMPARE(model.index(1, BackupModel::State).data().toString(), QStringLiteral("Damaged"));
    QCOMPARE(model.index(0, BackupModel::Level).data().toString(), QString()); // no source: nothing to say
}

void tst_BackupModel::tellsHowFarBehind()
{
    const auto source = test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c 10_d\nx AAAA"))->source->setFor();
    BackupModel model;
    model.setBackups(
        {makeBackup(QStringLiteral("b"), noon, {QStringLiteral("x")}, BackupTrust::Verified, QStringLiteral("10")),
         makeBackup(QStringLiteral("a"), noon, {QStringLiteral("x")}, BackupTrust::Verified, QStringLiteral("2")),
         makeBackup(QStringLiteral("0"), noon, {QStringLiteral("x")}, BackupTrust::Verified, QString())},
        source);
    QCOMPARE(model.index(0, BackupModel::Level).data(BackupModel::SortRole).toInt(), 0);
    QCOMPARE(model.index(1, BackupModel::Level).data(BackupModel::SortRole).toInt(), 2);
    QCOMPARE(model.index(2, BackupModel::Level).data(BackupModel::SortRole).toInt(), 4);
}

void tst_BackupModel::keepsRowsWhenOneIsAdded()
{
    BackupModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Backup old = makeBackup(QStringLiteral("b1"), noon, {QStringLiteral("acme")}, BackupTrust::Verified);
    model.setBackups({old}, nullptr);
    const QPersistentModelIndex kept = model.index(0, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setBackups(
        {makeBackup(QStringLiteral("b2"), noon.addSecs(60), {QStringLiteral("acme")}, BackupTrust::Verified), old},
        nullptr);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(kept.row(), 1);
    QCOMPARE(model.rowOf(QStringLiteral("b1")), 1);
}

void tst_BackupModel::changesARowWhenItIsVerified()
{
    BackupModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Backup backup = makeBackup(QStringLiteral("b1"), noon, {QStringLiteral("acme")}, BackupTrust::Unverified);
    model.setBackups({backup}, nullptr);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    backup.trust = BackupTrust::Verified;
    model.setBackups({backup}, nullptr);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.index(0, BackupModel::State).data().toString(), QStringLiteral("Verified"));
    model.setBackups({backup}, nullptr);
    QCOMPARE(changed.count(), 1); // the same again says nothing
}

void tst_BackupModel::filtersByTenantAndReason()
{
    BackupModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Backup other = makeBackup(QStringLiteral("b1"), noon, {QStringLiteral("bolt")}, BackupTrust::Verified);
    other.reason = QStringLiteral("manual");
    model.setBackups({makeBackup(QStringLiteral("b2"), noon, {QStringLiteral("acme")}, BackupTrust::Verified), other},
                     nullptr);
    model.setFilterText(QStringLiteral("BOL"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.backup(0)->id, QStringLiteral("b1"));
    model.setFilterText(QStringLiteral("by hand"));
    QCOMPARE(model.rowCount(), 1);
    model.setFilterText(QStringLiteral("nothing"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.all()->size(), size_t(2));
}

void tst_BackupModel::gathersDays()
{
    const std::vector<Backup> backups{
        makeBackup(QStringLiteral("c"), noon, {QStringLiteral("a")}, BackupTrust::Verified),
        makeBackup(QStringLiteral("b"), noon.addSecs(-3600), {QStringLiteral("a")}, BackupTrust::Damaged),
        makeBackup(QStringLiteral("a"), noon.addDays(-29), {QStringLiteral("a")}, BackupTrust::Proven),
        makeBackup(QStringLiteral("0"), noon.addDays(-30), {QStringLiteral("a")}, BackupTrust::Proven)};
    const auto days = backupDays(backups, noon.date());
    QCOMPARE(days.size(), size_t(30));
    QCOMPARE(days.front().day, noon.date().addDays(-29));
    QCOMPARE(days.front().proven, 1);
    QCOMPARE(days.back().total(), 2);
    QCOMPARE(days.back().bytes, 2000);
    QCOMPARE(days.back().trust(), BackupTrust::Damaged); // the worst is what must be seen
    QCOMPARE(days.back().ids.front(), QStringLiteral("c"));
    QCOMPARE(days[10].total(), 0);
}

void tst_BackupModel::aScanTellsOnlyTheLevelsAnew()
{
    const auto three = test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nx AAA"))->source->setFor();
    const auto four = test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c 4_d\nx AAAA"))->source->setFor();
    BackupModel model;
    model.setBackups({makeBackup(QStringLiteral("b"), noon, {QStringLiteral("x")}, BackupTrust::Verified)}, three);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSource(four);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().column(), int(BackupModel::Level));
    QCOMPARE(model.index(0, BackupModel::Level).data(BackupModel::SortRole).toInt(), 2);
    model.setSource(four);
    QCOMPARE(changed.count(), 1);
}

void tst_BackupModel::aLargeCatalogueIsSharedNotCopied()
{
    QStringList schemas;
    for (int number = 0; number < 10'000; ++number)
        schemas << QStringLiteral("tenant_%1").arg(number, 5, 10, QLatin1Char('0'));
    std::vector<Backup> list;
    for (int day = 0; day < 5; ++day)
        list.push_back(makeBackup(QString::number(9 - day), noon.addDays(-day), schemas, BackupTrust::Verified));
    const auto shared = std::make_shared<const std::vector<Backup>>(std::move(list));
    const auto source = test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nx AAA"))->source->setFor();
    const auto again = test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nx AAA"))->source->setFor();
    BackupModel model;
    model.setBackups(shared, source);
    QCOMPARE(model.backup(0), &shared->front());
    QElapsedTimer clock;
    clock.start();
    for (int scan = 0; scan < 100; ++scan)
        model.setBackups(shared, scan % 2 == 0 ? again : source);
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
    BackupContentModel content;
    clock.start();
    for (int turn = 0; turn < 100; ++turn)
        content.setBackup(model.sharedBackup(turn % 2));
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
}

void tst_BackupModel::restorableOnesOnly()
{
    BackupModel model;
    model.setShown(BackupsShown::Restorable);
    model.setBackups({makeBackup(QStringLiteral("c"), noon, {QStringLiteral("x")}, BackupTrust::Damaged),
                      makeBackup(QStringLiteral("b"), noon, {QStringLiteral("x")}, BackupTrust::Verified),
                      makeBackup(QStringLiteral("a"), noon, {}, BackupTrust::Verified)},
                     nullptr);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.backup(0)->id, QStringLiteral("b"));
}

void tst_BackupModel::tooltipsArePlainText()
{
    const QString evil = QStringLiteral("<b>bold</b><img src=x>");
    QCOMPARE(plainTip(QStringLiteral("a & <b>\nc")), QStringLiteral("<qt>a &amp; &lt;b&gt;<br>c</qt>"));
    QVERIFY(plainTip({}).isEmpty());
    const auto isPlain = [](const QVariant &tip) {
        return !tip.toString().isEmpty() && !tip.toString().contains(QStringLiteral("<b>"))
               && !tip.toString().contains(QStringLiteral("<img"));
    };
    Backup backup = makeBackup(QStringLiteral("b"), noon, {evil}, BackupTrust::Damaged);
    backup.problem = evil;
    BackupModel catalogue;
    catalogue.setBackups({backup}, nullptr);
    QVERIFY(isPlain(catalogue.index(0, BackupModel::State).data(Qt::ToolTipRole)));
    BackupContentModel content;
    content.setBackup(std::make_shared<const Backup>(backup));
    QVERIFY(isPlain(content.index(0, 0).data(Qt::ToolTipRole)));
    auto fleet = std::make_shared<FleetSnapshot>(*test::snapshotFromText(QStringLiteral("migrations 1_a\nacme A")));
    fleet->tenants.front().name = evil;
    fleet->tenants.front().schema = evil;
    MigrationMatrixModel matrix;
    matrix.setSnapshot(fleet);
    QVERIFY(isPlain(matrix.index(0, 0).data(Qt::ToolTipRole)));
    QVERIFY(isPlain(matrix.headerData(0, Qt::Vertical, Qt::ToolTipRole)));
    QVERIFY(matrix.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(evil)); // read aloud, not rendered
    RunRecord run;
    run.id = QStringLiteral("1");
    run.user = evil;
    RunModel runs;
    runs.setRuns({run});
    QVERIFY(isPlain(runs.index(0, 0).data(Qt::ToolTipRole)));
    RunTenant tenant;
    tenant.schema = QStringLiteral("acme");
    tenant.state = TenantRunState::Failed;
    tenant.error.message = evil;
    RunTenantModel tenants;
    tenants.setTenants({tenant});
    QVERIFY(isPlain(tenants.index(0, RunTenantModel::Message).data(Qt::ToolTipRole)));
}

void tst_BackupModel::contentIsATree()
{
    BackupContentModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBackup(std::make_shared<const Backup>(makeBackup(
        QStringLiteral("b"), noon, {QStringLiteral("acme"), QStringLiteral("bolt")}, BackupTrust::Verified)));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex bolt = model.index(1, 0);
    QCOMPARE(model.rowCount(bolt), 2);
    const QModelIndex invoice = model.index(1, 0, bolt);
    QCOMPARE(invoice.data().toString(), QStringLiteral("invoice"));
    QCOMPARE(invoice.data(BackupContentModel::SchemaRole).toString(), QStringLiteral("bolt"));
    QCOMPARE(model.parent(invoice), bolt);
    QCOMPARE(model.index(1, BackupContentModel::Rows).data().toString(), QStringLiteral("30"));
}

void tst_BackupModel::contentLearnsRowsNow()
{
    using NowState = BackupContentModel::NowState;
    BackupContentModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setBackup(std::make_shared<const Backup>(
        makeBackup(QStringLiteral("b"), noon, {QStringLiteral("acme")}, BackupTrust::Verified)));
    const QModelIndex tenant = model.index(0, 0);
    const auto state = [&](int row) {
        return static_cast<NowState>(model.index(row, 0, tenant).data(BackupContentModel::NowStateRole).toInt());
    };
    QVERIFY(!model.hasFigures(QStringLiteral("acme")));
    QVERIFY(state(0) == NowState::NotAsked);
    const auto now = [&] { return model.index(0, BackupContentModel::Now); };
    QCOMPARE(now().data().toString(), QStringLiteral("not counted"));
    QVERIFY(!now().data(Qt::ToolTipRole).toString().isEmpty());
    model.setCounting(QStringLiteral("acme"));
    QVERIFY(model.isCounting(QStringLiteral("acme")));
    QVERIFY(state(0) == NowState::Counting);
    model.setCountFailed(QStringLiteral("acme"), QStringLiteral("no <i>connection</i>"));
    QVERIFY(!model.isCounting(QStringLiteral("acme")));
    QVERIFY(state(0) == NowState::Failed);
    QVERIFY(now().data(Qt::ToolTipRole).toString().contains(QStringLiteral("no &lt;i&gt;connection")));
    model.setFiguresNow(QStringLiteral("acme"), {{QStringLiteral("account"), 10, 0}});
    QVERIFY(model.hasFigures(QStringLiteral("acme")));
    QVERIFY(state(0) == NowState::Same);
    QVERIFY(state(1) == NowState::Absent);
    model.setFiguresNow(QStringLiteral("acme"),
                        {{QStringLiteral("account"), 11, 0}, {QStringLiteral("invoice"), 20, 0}});
    QVERIFY(state(0) == NowState::Differs);
    QVERIFY(state(1) == NowState::Same);
}

void tst_BackupModel::restoreTableSortsByDifference()
{
    RestoreTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTables({{QStringLiteral("same"), 5, 5},
                     {QStringLiteral("few"), 12, 10},
                     {QStringLiteral("back"), -1, 100},
                     {QStringLiteral("goes"), 3, -1},
                     {QStringLiteral("also_same"), 7, 7}});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("back"));
    const auto kind = [&model](int row) {
        return static_cast<RestoreTableModel::Kind>(
            model.index(row, 0).data(RestoreTableModel::DifferenceRole).toInt());
    };
    QVERIFY(kind(0) == RestoreTableModel::Kind::ComesBack);
    QVERIFY(kind(1) == RestoreTableModel::Kind::Goes);
    QVERIFY(kind(2) == RestoreTableModel::Kind::LosesRows);
    QVERIFY(kind(3) == RestoreTableModel::Kind::Gathered);
    QCOMPARE(model.index(3, RestoreTableModel::RowsBackup).data().toString(), QStringLiteral("12"));
}

QTEST_GUILESS_MAIN(tst_BackupModel)
#include "tst_BackupModel.moc"
