// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ConfirmedSteps.h"
#include "migrations/steps/StepKinds.h"
#include "models/PlanSummaryModel.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/widgets/SqlView.h"
#include "ui/widgets/Theme.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

#include <memory>

using namespace tenantry;
using tenantry::test::snapshotFromText;

/// What is reviewed before it is done: title and effect, what is typed, what is shown of it, and what keeps it from
/// being done.
class tst_ReviewDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void titleAndButtonAreVerbAndCount();
    void oneAppIsSaid();
    void theSqlBeginsWithTheTransaction();
    void cancelIsTheDefault();
    void typedNameArmsOnProduction();
    void enterAfterTheNameGoesToTheButton();
    void enterBesideTheButtonsClosesNothing();
    void theNameHasRoom();
    void fewTenantsOfProductionAskForItToo();
    void noNameElsewhere();
    void aFixSaysFixTwice();
    void anEmptyPlanIsNeverArmed();
    void theBackupsEstimateIsWaitedFor();
    void aMissingEstimateOrSpaceComesBackWithTheBackup();
    void shownSqlIsThePlansSql();
    void theSelectedRowDecidesWhatSqlIsShown();
    void aHundredMigrationsNeedNoMoreTabs();
    void recordingIsTransactional();
    void savesThePlanAsSql();
    void tellsWhenThePlanCannotBeSaved();
    void leftOutTenantsStandThereWithTheirReason();
    void readOnlyRefuses();
    void declinedBackupLeavesTheTable();
    void serverTextIsPlain();
    void backupNeedsSpace();
    void backupIsAllowedInReadOnlyMode();
    void aBackupOfAllNamesNobody();

private:
    Profile profile(Environment environment) const;
    Plan plan(Environment environment, const QString &fleet, PlanRequest request = {}) const;
    static PlanDialog *open(Session *session, const Plan &plan, Choosers choosers = {});

    QString m_four; ///< a fleet of four, of which three wait
};

void tst_ReviewDialog::init()
{
    m_four =
        QStringLiteral("migrations 1_account 2_tax_alter 3_note!\nacme \"Acme\" APP\nbolt APP\ncore APP\ndone AAA");
}

Profile tst_ReviewDialog::profile(Environment environment) const
{
    Profile made;
    made.name = QStringLiteral("zumodra");
    made.environment = environment;
    // Nobody listens there: what asks the server finds out at once.
    made.database.conninfo = QStringLiteral("host=/nonexistent dbname=zumodra connect_timeout=1");
    return made;
}

Plan tst_ReviewDialog::plan(Environment environment, const QString &fleet, PlanRequest request) const
{
    auto made = makePlan(profile(environment), snapshotFromText(fleet), request);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().toText()));
    return *made;
}

PlanDialog *tst_ReviewDialog::open(Session *session, const Plan &plan, Choosers choosers)
{
    auto *dialog = new PlanDialog(session, plan, nullptr, std::move(choosers));
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    return dialog;
}

void tst_ReviewDialog::titleAndButtonAreVerbAndCount()
{
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, m_four);
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    QCOMPARE(dialog->titleText(), made.title);
    QCOMPARE(dialog->windowTitle(), made.title);
    QVERIFY(dialog->actionButton()->text().contains(QStringLiteral("2")));
    QCOMPARE(dialog->effectText(), (QStringList{made.effect} + made.notices).join(u' '));
}

/// What guards every step alike stands above.
/// Who applies one app's migrations reads that the others stay.
void tst_ReviewDialog::oneAppIsSaid()
{
    Session session(profile(Environment::Staging), {});
    const QString scope = QStringLiteral("Only migrations of tax are touched; those of other apps stay as they are.");
    PlanRequest request;
    request.app = QStringLiteral("tax");
    const std::unique_ptr<PlanDialog> one(open(&session, plan(Environment::Staging, m_four, request)));
    QVERIFY2(one->effectText().contains(scope), qPrintable(one->effectText()));
    const std::unique_ptr<PlanDialog> all(open(&session, plan(Environment::Staging, m_four)));
    QVERIFY2(!all->effectText().contains(scope), qPrintable(all->effectText()));
}

void tst_ReviewDialog::theSqlBeginsWithTheTransaction()
{
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, m_four);
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    dialog->show();
    auto *view = dialog->findChild<SqlView *>();
    // A pixel or two of the line before may show.
    const int guarded = view->document()->find(QStringLiteral("DEALLOCATE ALL;")).blockNumber();
    QVERIFY(guarded > 10);
    QTRY_VERIFY(view->cursorForPosition(QPoint(8, 8)).blockNumber() >= guarded);
    QVERIFY(view->sql().startsWith(QStringLiteral("RESET SESSION AUTHORIZATION;")));
}

void tst_ReviewDialog::cancelIsTheDefault()
{
    Session session(profile(Environment::Development), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Development, m_four)));
    QVERIFY(dialog->cancelButton()->isDefault());
    QVERIFY(!dialog->actionButton()->isDefault());
    QVERIFY(!dialog->actionButton()->autoDefault());
    QSignalSpy started(dialog.get(), &ReviewDialog::taskStarted);
    QTest::keyClick(dialog.get(), Qt::Key_Return);
    QCOMPARE(started.count(), 0);
    QVERIFY(!dialog->isVisible());
}

void tst_ReviewDialog::typedNameArmsOnProduction()
{
    Session session(profile(Environment::Production), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Production, m_four)));
    QVERIFY(dialog->nameField()->isVisible());
    QVERIFY(dialog->nameField()->accessibleName().contains(QStringLiteral("3 of 4 tenants, more than half")));
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("zumodr"));
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("zumodra"));
    dialog->backupBox()->setChecked(false); // the estimate cannot be had without a server
    QVERIFY(dialog->actionButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("zumodra "));
    QVERIFY(!dialog->actionButton()->isEnabled());
}

void tst_ReviewDialog::enterAfterTheNameGoesToTheButton()
{
    Session session(profile(Environment::Production), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Production, m_four)));
    dialog->backupBox()->setChecked(false); // the estimate cannot be had without a server
    QSignalSpy started(dialog.get(), &ReviewDialog::taskStarted);
    dialog->nameField()->setFocus();
    QTest::keyClicks(dialog->nameField(), QStringLiteral("zumodr"));
    QTest::keyClick(dialog->nameField(), Qt::Key_Return); // too early: nothing is lost
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->nameField()->text(), QStringLiteral("zumodr"));
    QCOMPARE(dialog->focusWidget(), dialog->nameField());
    QTest::keyClicks(dialog->nameField(), QStringLiteral("a"));
    QTest::keyClick(dialog->nameField(), Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(dialog->isVisible());
    QCOMPARE(started.count(), 0); // one key is not a yes
    QCOMPARE(dialog->focusWidget(), dialog->actionButton());
    QTest::keyClick(dialog->actionButton(), Qt::Key_Return);
    QCOMPARE(started.count(), 1);
    QVERIFY(!dialog->isVisible());
}

void tst_ReviewDialog::enterBesideTheButtonsClosesNothing()
{
    Session session(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, m_four)));
    QSignalSpy started(dialog.get(), &ReviewDialog::taskStarted);
    for (QWidget *place : {static_cast<QWidget *>(dialog->table()), static_cast<QWidget *>(dialog->backupBox()),
                           static_cast<QWidget *>(dialog->tabs())}) {
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Return);
        QVERIFY2(dialog->isVisible(), place->metaObject()->className());
        QCOMPARE(started.count(), 0);
    }
    QTest::keyClick(dialog.get(), Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
}

void tst_ReviewDialog::theNameHasRoom()
{
    Profile named = profile(Environment::Production);
    named.name = QStringLiteral("a-connection-with-a-name-that-is-as-long-as-people-make-them");
    Session session(named, {});
    Plan made = plan(Environment::Production, m_four);
    made.profile = named;
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    dialog->resize(dialog->minimumSizeHint());
    QVERIFY(dialog->nameField()->width() > dialog->nameField()->fontMetrics().horizontalAdvance(named.name));
}

void tst_ReviewDialog::fewTenantsOfProductionAskForItToo()
{
    PlanRequest one;
    one.tenants = QStringList{QStringLiteral("acme")};
    Session production(profile(Environment::Production), {});
    const std::unique_ptr<PlanDialog> few(open(&production, plan(Environment::Production, m_four, one)));
    QVERIFY(few->nameField()->isVisible());
    QVERIFY(few->nameField()->accessibleName().contains(QStringLiteral("zumodra")));
    QVERIFY(!few->nameField()->accessibleName().contains(QStringLiteral("half")));
    few->backupBox()->setChecked(false); // the estimate cannot be had without a server
    QVERIFY(!few->actionButton()->isEnabled());
    few->nameField()->setText(QStringLiteral("zumodra"));
    QVERIFY(few->actionButton()->isEnabled());
}

void tst_ReviewDialog::noNameElsewhere()
{
    Session staging(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> elsewhere(open(&staging, plan(Environment::Staging, m_four)));
    QVERIFY(!elsewhere->nameField()->isVisible());
}

void tst_ReviewDialog::aFixSaysFixTwice()
{
    Session session(profile(Environment::Staging), {});
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    const Plan made = plan(Environment::Staging, m_four, request);
    QVERIFY(!made.migrations.empty());
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    QCOMPARE(dialog->titleText(), QStringLiteral("Fix 3 tenants"));
    QCOMPARE(dialog->actionButton()->text(), QStringLiteral("Fix 3 tenants"));
}

void tst_ReviewDialog::anEmptyPlanIsNeverArmed()
{
    Session session(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> dialog(
        open(&session, plan(Environment::Staging, QStringLiteral("migrations 1_a\nacme A"))));
    QVERIFY(dialog->plan().isEmpty());
    QVERIFY(!dialog->table()->isVisible());
    QVERIFY(!dialog->sqlView()->isVisible());
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->backupBox()->setChecked(false);
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->backupBox()->setChecked(true);
    QVERIFY(!dialog->actionButton()->isEnabled());
}

void tst_ReviewDialog::theBackupsEstimateIsWaitedFor()
{
    Session session(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, m_four)));
    QVERIFY(!dialog->actionButton()->isEnabled()); // not measured yet
    dialog->backupBox()->setChecked(false);
    QVERIFY(dialog->actionButton()->isEnabled());
    dialog->backupBox()->setChecked(true);
    QVERIFY(!dialog->actionButton()->isEnabled()); // measured anew
    BackupEstimate estimate;
    estimate.bytes = 10;
    estimate.freeBytes = 100;
    dialog->setEstimate(estimate);
    QVERIFY(dialog->actionButton()->isEnabled());
}

void tst_ReviewDialog::aMissingEstimateOrSpaceComesBackWithTheBackup()
{
    Session session(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, m_four)));
    BackupEstimate estimate;
    estimate.bytes = 100;
    estimate.freeBytes = 10;
    dialog->setEstimate(estimate);
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->setEstimate(failure(ErrorCode::BackupToolMissing, QStringLiteral("no pg_dump")));
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->backupBox()->setChecked(false);
    QVERIFY(dialog->actionButton()->isEnabled());
}

void tst_ReviewDialog::theSelectedRowDecidesWhatSqlIsShown()
{
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, m_four);
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    const TenantPlan &first = made.tenants.front();
    QCOMPARE(dialog->sqlView()->sql(), stepAsSql(made, first, first.steps.front())); // from the beginning
    dialog->table()->selectRow(2);
    const QString second = stepAsSql(made, first, first.steps.back());
    QCOMPARE(dialog->sqlView()->sql(), second);
    dialog->backupBox()->setChecked(false); // the rows move up, the selected one goes with them
    QCOMPARE(dialog->table()->currentIndex().row(), 1);
    QCOMPARE(dialog->sqlView()->sql(), second);
    dialog->table()->selectRow(dialog->table()->model()->rowCount() - 1); // the scan afterwards has no SQL
    QCOMPARE(dialog->sqlView()->sql(), second);
}

void tst_ReviewDialog::aHundredMigrationsNeedNoMoreTabs()
{
    Session session(profile(Environment::Staging), {});
    QString fleet = QStringLiteral("migrations");
    for (int at = 1; at <= 100; ++at)
        fleet += QStringLiteral(" %1_table_%1").arg(at);
    fleet += QStringLiteral("\nacme ") + QString(100, u'P');
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, fleet)));
    QVERIFY(dialog->table()->model()->rowCount() > 100);
    QVERIFY(dialog->tabs()->count() <= 4);
    QVERIFY2(dialog->sqlView()->height() > 12 * dialog->sqlView()->fontMetrics().lineSpacing(),
             qPrintable(QString::number(dialog->sqlView()->height())));
}

void tst_ReviewDialog::recordingIsTransactional()
{
    const SnapshotPtr snapshot = snapshotFromText(QStringLiteral("migrations 1_a 2_b_index\nacme AU\nbolt AP"));
    QVERIFY(!snapshot->source->main().at(1).isTransactional());
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    const auto made = makePlan(profile(Environment::Staging), snapshot, request);
    QVERIFY(made);
    PlanSummaryModel model;
    model.setPlan(*made, made->profile.runs);
    int seen = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto sample = model.sampleOf(row);
        if (!sample)
            continue;
        const PlanStep &step = made->tenants[sample->tenant].steps[sample->step];
        QCOMPARE(model.index(row, PlanSummaryModel::Note).data().toString().isEmpty(), step.transactional);
        seen += step.kind == &steps::recordMigration() ? 1 : 2;
    }
    QCOMPARE(seen, 3); // one recorded, one applied
}

void tst_ReviewDialog::shownSqlIsThePlansSql()
{
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, m_four);
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    const TenantPlan &first = made.tenants.front();
    QCOMPARE(static_cast<int>(first.steps.size()), 2);
    for (size_t step = 0; step < first.steps.size(); ++step) {
        dialog->table()->selectRow(static_cast<int>(step) + 1); // the backup is the first row
        QCOMPARE(dialog->sqlView()->sql(), stepAsSql(made, first, first.steps[step]));
    }
    QGuiApplication::clipboard()->clear();
    dialog->copyPlan();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), planAsSql(made));
}

void tst_ReviewDialog::savesThePlanAsSql()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("plan.sql"));
    Choosers choosers;
    choosers.saveFile = [file](QWidget *, const QString &, const QString &, const QString &) { return file; };
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, m_four);
    const std::unique_ptr<PlanDialog> dialog(open(&session, made, choosers));
    dialog->savePlan();
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(written.readAll()), planAsSql(made));
}

void tst_ReviewDialog::tellsWhenThePlanCannotBeSaved()
{
    Choosers choosers;
    choosers.saveFile = [](QWidget *, const QString &, const QString &, const QString &) {
        return QStringLiteral("/nonexistent/plan.sql");
    };
    Session session(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, m_four), choosers));
    dialog->savePlan();
    QTRY_COMPARE(dialog->findChildren<QDialog *>().size(), 1);
    QVERIFY(dialog->findChildren<QDialog *>().front()->isVisible());
}

void tst_ReviewDialog::leftOutTenantsStandThereWithTheirReason()
{
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt EP\ncore FP"));
    QVERIFY(!made.leftOut.empty());
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    const QString last = dialog->tabs()->tabText(dialog->tabs()->count() - 1);
    QVERIFY(last.contains(QString::number(made.leftOut.size())));
    dialog->tabs()->setCurrentIndex(dialog->tabs()->count() - 1);
    QVERIFY(!dialog->sqlView()->isVisible());
}

void tst_ReviewDialog::readOnlyRefuses()
{
    Profile readOnly = profile(Environment::Staging);
    readOnly.database.readOnly = true;
    Session session(readOnly, {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, m_four)));
    QVERIFY(session.isReadOnly());
    QVERIFY(!dialog->actionButton()->isEnabled());
}

void tst_ReviewDialog::declinedBackupLeavesTheTable()
{
    PlanSummaryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Plan made = plan(Environment::Staging, m_four);
    model.setPlan(made, made.profile.runs);
    const int with = model.rowCount();
    BackupEstimate estimate;
    estimate.bytes = 5'000'000;
    estimate.freeBytes = 9'000'000'000;
    model.setEstimate(estimate);
    QVERIFY(model.index(0, PlanSummaryModel::Note).data().toString().contains(QStringLiteral("5.0")));
    model.setBackup(BackupFirst::No);
    QCOMPARE(model.rowCount(), with - 1);
}

void tst_ReviewDialog::serverTextIsPlain()
{
    Session session(profile(Environment::Staging), {});
    const QString fleet = QStringLiteral("migrations 1_a\nacme \"<b>Acme</b><img src=x>\" P");
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(Environment::Staging, fleet)));
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
}

void tst_ReviewDialog::backupNeedsSpace()
{
    Session session(profile(Environment::Staging), {});
    BackupDialog dialog(&session, {QStringLiteral("acme")});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    BackupEstimate estimate;
    estimate.bytes = 100;
    estimate.freeBytes = 10;
    dialog.setEstimate(estimate);
    QVERIFY(!dialog.actionButton()->isEnabled());
}

void tst_ReviewDialog::backupIsAllowedInReadOnlyMode()
{
    Profile readOnly = profile(Environment::Staging);
    readOnly.database.readOnly = true;
    Session session(readOnly, {});
    BackupDialog dialog(&session, {QStringLiteral("acme")});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    // Without a scan there is nothing to back up; the reason is that, not the read-only mode.
    QVERIFY(!dialog.actionButton()->isEnabled());
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        QVERIFY(label->text() != session.readOnlyReason());
}

void tst_ReviewDialog::aBackupOfAllNamesNobody()
{
    Session session(profile(Environment::Staging), {});
    session.setSnapshot(snapshotFromText(m_four));
    BackupDialog all(&session, {});
    all.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(all.request().tenants.isEmpty()); // who cannot be backed up is left out, and does not refuse the others
    QCOMPARE(all.titleText(), QStringLiteral("Back up 4 tenants"));
    BackupDialog one(&session, {QStringLiteral("acme")});
    one.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(one.request().tenants, QStringList{QStringLiteral("acme")});
}

/// Edited files are off until somebody ticks them; what is shown is what runs, after each tick.
QTEST_MAIN(tst_ReviewDialog)
#include "tst_ReviewDialog.moc"
