// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MigrationMatrixModel.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using tenantry::test::largeSnapshot;
using tenantry::test::snapshotFromText;

class tst_MigrationMatrixModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTenantsAndStates();
    void countsByState();
    void filtersBehindAndText();
    void groupsByShape();
    void rescanEmitsOnlyWhatChanged();
    void rescanWithOtherMigrationsResets();
    void unreadTenantsAreUnknown();
    void whatATenantIsNotToHaveIsNoGap();
    void appsStandTogether();
    void aFoldedAppSaysTheWorst();
    void foldingMovesOnlyItsColumns();
    void anAppAloneIsShown();
    void headersTellWhatAMigrationIs();
    void isFastAtTenThousand();

private:
    /// The model printed: "name state state …", a line a row.
    static QString print(const MigrationMatrixModel &model);
};

QString tst_MigrationMatrixModel::print(const MigrationMatrixModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList words{model.headerData(row, Qt::Vertical).toString()};
        for (int column = 0; column < model.columnCount(); ++column)
            words << migrationStateKey(model.state(row, column));
        lines << words.join(u' ');
    }
    return lines.join(u'\n');
}

void tst_MigrationMatrixModel::showsTenantsAndStates()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(
        snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nacme \"Acme\" AAP\nbolt AXE\ncore UFP\ndark ???")));
    QCOMPARE(print(model), QStringLiteral("bolt applied absent edited\ncore untracked failed pending\n"
                                          "Acme applied applied pending\ndark unknown unknown unknown"));
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("2 b"));
    QVERIFY(model.index(2, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Acme")));
    model.setSnapshot(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void tst_MigrationMatrixModel::countsByState()
{
    MigrationMatrixModel model;
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AP\nb AP\nc AA\ngone PP noschema")));
    QCOMPARE(model.counts(1).of(MigrationState::Pending), 3);
    QCOMPARE(model.counts(1).of(MigrationState::Applied), 1);
    QCOMPARE(model.counts(0).of(MigrationState::Applied), 3);
    // A tenant without a schema waits as well; that it is created first is the plan's to say.
    QCOMPARE(model.schemasPending(1), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("gone")}));
    // Counts are the fleet's, whatever is filtered away.
    model.setFilterText(QStringLiteral("c"));
    QCOMPARE(model.counts(1).of(MigrationState::Pending), 3);
}

void tst_MigrationMatrixModel::filtersBehindAndText()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\nacme \"Acme Tools\" A\nbolt P\ncore X")));
    model.setOnlyBehind(true);
    QCOMPARE(print(model), QStringLiteral("core absent\nbolt pending"));
    model.setOnlyBehind(false);
    model.setFilterText(QStringLiteral("TOOLS"));
    QCOMPARE(print(model), QStringLiteral("Acme Tools applied"));
    model.setFilterText(QStringLiteral("nobody"));
    QCOMPARE(model.rowCount(), 0);
}

void tst_MigrationMatrixModel::groupsByShape()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AP\nb AA\nc AA\nd AA")));
    model.setRows(MatrixRows::Shapes);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowTenants(0), 3); // the largest group first
    QCOMPARE(model.rowTenants(1), 1);
    QVERIFY(model.rowName(0).startsWith(QStringLiteral("b")));
    QCOMPARE(model.rowName(1), QStringLiteral("a"));
}

void tst_MigrationMatrixModel::rescanEmitsOnlyWhatChanged()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\nb P\nc A\nd A\nf A\ng A")));
    const QPersistentModelIndex kept = model.index(2, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    // c and g went, a and e came, b got its migration.
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb A\nd A\ne A\nf A")));
    QCOMPARE(print(model), QStringLiteral("a applied\nb applied\nd applied\ne applied\nf applied"));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(removed.count(), 2);
    QCOMPARE(inserted.count(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QVERIFY(kept.isValid());
    QCOMPARE(model.rowSchema(kept.row()), QStringLiteral("d"));
}

void tst_MigrationMatrixModel::rescanWithOtherMigrationsResets()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A")));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AP")));
    QCOMPARE(reset.count(), 1);
    QCOMPARE(model.columnCount(), 2);
}

void tst_MigrationMatrixModel::unreadTenantsAreUnknown()
{
    auto snapshot = std::make_shared<FleetSnapshot>(*snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AA")));
    auto diagnosis = std::make_shared<Diagnosis>();
    snapshot->tenants[0].diagnosis = diagnosis; // no states at all
    MigrationMatrixModel model;
    model.setSnapshot(snapshot);
    QCOMPARE(model.state(0, 1), MigrationState::Unknown);
    QCOMPARE(model.counts(1).of(MigrationState::Unknown), 1);
}

/// The columns are those of every type; a cell says of a migration of another type that it is not expected.
void tst_MigrationMatrixModel::whatATenantIsNotToHaveIsNoGap()
{
    const SnapshotPtr all =
        test::snapshotFromText(QStringLiteral("migrations 1_a 2_b\nlarge AP\nnew PP unprovisioned"));
    const SnapshotPtr part = test::snapshotFromText(QStringLiteral("migrations 1_a\nsmall A"));
    auto mixed = std::make_shared<FleetSnapshot>(*all);
    auto set = std::make_shared<MigrationSet>(part->source->main());
    set->alsoKnows({all->source->main().migrations().back().id});
    auto diagnosis = std::make_shared<Diagnosis>(*part->tenants.front().diagnosis);
    diagnosis->set = set;
    mixed->tenants.push_back(part->tenants.front());
    mixed->tenants.back().diagnosis = diagnosis;
    MigrationMatrixModel model;
    model.setSnapshot(mixed);
    QCOMPARE(print(model), QStringLiteral("large applied pending\nnew not_expected not_expected\nsmall applied "
                                          "not_expected"));
    QCOMPARE(model.schemasPending(1), QStringList{QStringLiteral("large")});
    QCOMPARE(model.counts(1).of(MigrationState::NotExpected), 2);
    QVERIFY(model.index(2, 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("not to have")));
    model.setOnlyBehind(true);
    QCOMPARE(print(model), QStringLiteral("large applied pending"));
}

static QStringList columnsOf(const MigrationMatrixModel &model)
{
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names << model.headerData(column, Qt::Horizontal).toString();
    return names;
}

/// admin stands between two of finance's by the order in which they are applied, and is not shown there.
static SnapshotPtr project()
{
    return snapshotFromText(QStringLiteral("migrations auth.0001_initial auth.0002_email* finance.0001_initial "
                                           "finance.0002_invoice! finance.0003_payment\n"
                                           "acme AAAAA\nbolt AAAPP\ncore AAAXP\ndark AAPAA\nedge APAAA"));
}

void tst_MigrationMatrixModel::appsStandTogether()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SnapshotPtr snapshot =
        snapshotFromText(QStringLiteral("migrations b.0001_b c.0001_c a.0001_a c.0002_d\nacme APFX"));
    // Django applies what stands first by name among those that are ready: c.0002 is ready only after c.0001.
    model.setSnapshot(snapshot);
    QCOMPARE(model.apps(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(columnsOf(model), (QStringList{QStringLiteral("0001_a"), QStringLiteral("0001_b"),
                                            QStringLiteral("0001_c"), QStringLiteral("0002_d")}));
    QCOMPARE(print(model), QStringLiteral("acme failed applied pending absent"));
    QCOMPARE(model.columnOf({QStringLiteral("c"), QStringLiteral("0002_d")}), 3);
    QCOMPARE(model.headerData(3, Qt::Horizontal, MigrationMatrixModel::AppRole).toString(), QStringLiteral("c"));
    QVERIFY(model.index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("c.0001_c")));
    // A numbered list has none.
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\nacme A")));
    QVERIFY(model.apps().isEmpty());
    QVERIFY(model.columnApp(0).isEmpty());
}

void tst_MigrationMatrixModel::aFoldedAppSaysTheWorst()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(project());
    const int pending = model.migrationsPending();
    QCOMPARE(pending, 4);
    model.setFolding(QStringLiteral("finance"), Folding::Folded);
    QCOMPARE(columnsOf(model),
             (QStringList{QStringLiteral("0001_initial"), QStringLiteral("0002_email"), QStringLiteral("finance")}));
    QCOMPARE(print(model), QStringLiteral("core applied applied absent\nbolt applied applied pending\n"
                                          "dark applied applied pending\nedge applied pending applied\n"
                                          "acme applied applied applied"));
    QCOMPARE(model.index(1, 2).data(MigrationMatrixModel::PendingRole).toInt(), 2);
    QVERIFY(model.index(0, 2).data(Qt::ToolTipRole).toString().contains(QStringLiteral("finance.0002_invoice")));
    QCOMPARE(model.counts(2).of(MigrationState::Applied), 2);
    QCOMPARE(model.counts(2).of(MigrationState::Pending), 2);
    QVERIFY(!model.migration(2));
    QCOMPARE(model.migrations(2).size(), size_t(3));
    QCOMPARE(model.schemasPending(2),
             (QStringList{QStringLiteral("bolt"), QStringLiteral("core"), QStringLiteral("dark")}));
    QCOMPARE(model.migrationsPending(), pending); // whatever is folded away
}

void tst_MigrationMatrixModel::foldingMovesOnlyItsColumns()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(project());
    const QPersistentModelIndex kept = model.index(3, 4);
    const QPersistentModelIndex first = model.index(3, 0);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::columnsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::columnsInserted);
    model.setFolding(QStringLiteral("auth"), Folding::Folded);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(kept.column(), 3);
    QCOMPARE(first.column(), 0);
    model.setSnapshot(snapshotFromText(
        QStringLiteral("migrations auth.0001_initial auth.0002_email* finance.0001_initial finance.0002_invoice! "
                       "finance.0003_payment\nacme AAAAA\nbolt AAAPP\ncore AAAXP\ndark AAPAA\nedge AAAAP")));
    QCOMPARE(model.columnCount(), 4); // a scan opens nothing
    model.setFolding(QStringLiteral("auth"), Folding::Open);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(kept.column(), 4);
    QCOMPARE(reset.count(), 0);
    model.setFoldingOfAll(Folding::Folded);
    QCOMPARE(columnsOf(model), (QStringList{QStringLiteral("auth"), QStringLiteral("finance")}));
    model.setFoldingOfAll(Folding::Open);
    QCOMPARE(model.columnCount(), 5);
}

void tst_MigrationMatrixModel::anAppAloneIsShown()
{
    MigrationMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(project());
    model.setOnlyBehind(true);
    QCOMPARE(model.rowCount(), 4);
    model.setApp(QStringLiteral("auth"));
    QCOMPARE(print(model), QStringLiteral("edge applied pending"));
    QCOMPARE(model.columnOf({QStringLiteral("finance"), QStringLiteral("0001_initial")}), -1);
    QCOMPARE(model.apps().size(), 2); // to choose another
    QCOMPARE(model.migrationsPending(), 4);
    model.setOnlyBehind(false);
    QCOMPARE(model.rowCount(), 5);
    model.setApp({});
    QCOMPARE(model.columnCount(), 5);
}

void tst_MigrationMatrixModel::headersTellWhatAMigrationIs()
{
    MigrationMatrixModel model;
    model.setSnapshot(project());
    const auto tip = [&model](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    };
    QVERIFY2(tip(1).contains(QStringLiteral("Python, reversible")), qPrintable(tip(1)));
    QVERIFY2(tip(3).contains(QStringLiteral("SQL, not reversible")), qPrintable(tip(3)));
    model.setFolding(QStringLiteral("auth"), Folding::Folded);
    QVERIFY2(tip(0).contains(QStringLiteral("auth: 2 migrations")), qPrintable(tip(0)));
    QVERIFY2(tip(0).contains(QStringLiteral("1 of them with Python code")), qPrintable(tip(0)));
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b!\nacme AA")));
    QVERIFY2(tip(0).contains(QStringLiteral("SQL, reversible")), qPrintable(tip(0)));
    QVERIFY2(tip(1).contains(QStringLiteral("SQL, not reversible")), qPrintable(tip(1)));
}

void tst_MigrationMatrixModel::isFastAtTenThousand()
{
    const SnapshotPtr snapshot = largeSnapshot(10'000, 100);
    MigrationMatrixModel model;
    QElapsedTimer timer;
    timer.start();
    model.setSnapshot(snapshot);
    model.setOnlyBehind(true);
    QCOMPARE(model.rowCount(), 1000);
    model.setOnlyBehind(false);
    model.setFilterText(QStringLiteral("tenant_09"));
    QCOMPARE(model.rowCount(), 1000);
    // Three passes and a count; the window's limit is 50 ms for one, this is a debug build on a busy machine.
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(tst_MigrationMatrixModel)
#include "tst_MigrationMatrixModel.moc"
