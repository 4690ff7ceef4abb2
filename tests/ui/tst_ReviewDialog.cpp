// SPDX-License-Identifier: GPL-3.0-or-later
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

using namespace tenantry;
using tenantry::test::snapshotFromText;

class tst_ReviewDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void titleAndButtonAreVerbAndCount();
    void cancelIsTheDefault();
    void typedNameArmsOnProduction();
    void noNameForFewTenantsOrElsewhere();
    void shownSqlIsThePlansSql();
    void savesThePlanAsSql();
    void tellsWhenThePlanCannotBeSaved();
    void leftOutTenantsStandThereWithTheirReason();
    void readOnlyRefuses();
    void declinedBackupLeavesTheTable();
    void serverTextIsPlain();
    void backupNeedsSpace();
    void backupIsAllowedInReadOnlyMode();

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
    QCOMPARE(dialog->effectText(), made.effect);
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
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("zumodr"));
    QVERIFY(!dialog->actionButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("zumodra"));
    dialog->backupBox()->setChecked(false); // the estimate cannot be had without a server
    QVERIFY(dialog->actionButton()->isEnabled());
    dialog->nameField()->setText(QStringLiteral("zumodra "));
    QVERIFY(!dialog->actionButton()->isEnabled());
}

void tst_ReviewDialog::noNameForFewTenantsOrElsewhere()
{
    PlanRequest one;
    one.tenants = QStringList{QStringLiteral("acme")};
    Session production(profile(Environment::Production), {});
    const std::unique_ptr<PlanDialog> few(open(&production, plan(Environment::Production, m_four, one)));
    QVERIFY(!few->nameField()->isVisible());
    Session staging(profile(Environment::Staging), {});
    const std::unique_ptr<PlanDialog> elsewhere(open(&staging, plan(Environment::Staging, m_four)));
    QVERIFY(!elsewhere->nameField()->isVisible());
}

void tst_ReviewDialog::shownSqlIsThePlansSql()
{
    Session session(profile(Environment::Staging), {});
    const Plan made = plan(Environment::Staging, m_four);
    const std::unique_ptr<PlanDialog> dialog(open(&session, made));
    const TenantPlan &first = made.tenants.front();
    QCOMPARE(static_cast<int>(first.steps.size()), 2);
    for (size_t step = 0; step < first.steps.size(); ++step) {
        dialog->tabs()->setCurrentIndex(static_cast<int>(step));
        QCOMPARE(dialog->sqlView()->sql(), stepAsSql(made, first, first.steps[step]));
    }
    QCOMPARE(dialog->planText(), planAsSql(made));
    dialog->copyPlan();
    QCOMPARE(QGuiApplication::clipboard()->text(), planAsSql(made));
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
    const auto dialogs = dialog->findChildren<QDialog *>();
    QCOMPARE(dialogs.size(), 1);
    QVERIFY(dialogs.front()->isVisible());
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

QTEST_MAIN(tst_ReviewDialog)
#include "tst_ReviewDialog.moc"

#include <memory>
