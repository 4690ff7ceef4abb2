// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/DropAsideDialog.h"
#include "ui/dialogs/RestorePages.h"
#include "ui/dialogs/RestoreWizard.h"
#include "ui/widgets/SqlView.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace tenantry;

class tst_RestoreWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void goesStepByStep();
    void enterGoesOnAndNeverCloses();
    void enterAfterTheNameGoesToTheButton();
    void enterDoesNotStopWhatRuns();
    void damagedBackupsAreNotOffered();
    void typedSchemaArmsOnProduction();
    void noNameElsewhere();
    void aPlanThatFailsKeepsTheButtonOff();
    void readOnlyRefuses();
    void theRoleIsChosen();
    void aRefusedBackupIsAcceptedByATickAlone();
    void aFailedRestoreSaysWhy();
    void stepsFollowTheSafetyBackup();
    void whatItFailedAtCanBeLeftOut();
    void theSafetyBackupNeedsSpace();
    void theStepsGetTheRoom();
    void ampersandsInNamesAreShown();
    void droppingAsksForTheName();
    void droppingIsRefusedInReadOnlyMode();
    void aDropThatFailsCanBeTriedAgain();

private:
    static Profile profile(Environment environment);
    static std::vector<Backup> backups();
    static RestoreWizard::Planner planner();
    static void showPlan(RestoreReviewPage &page, const RestorePlan &plan)
    {
        page.showPlan(plan, confirmationOf(profile(Environment::Development), plan, nullptr));
    }
};

Profile tst_RestoreWizard::profile(Environment environment)
{
    Profile made;
    made.name = QStringLiteral("zumodra");
    made.environment = environment;
    made.database.conninfo = QStringLiteral("host=/nonexistent dbname=zumodra connect_timeout=1");
    return made;
}

std::vector<Backup> tst_RestoreWizard::backups()
{
    Backup good;
    good.id = QStringLiteral("20261120-070000-aaaa");
    good.created = QDateTime::currentDateTimeUtc().addDays(-1);
    good.trust = BackupTrust::Verified;
    BackupTenant tenant;
    tenant.schema = QStringLiteral("acme_tools");
    tenant.tables = {{QStringLiteral("account"), 10}};
    good.tenants.push_back(tenant);
    tenant.schema = QStringLiteral("bolt");
    good.tenants.push_back(tenant);
    Backup damaged = good;
    damaged.id = QStringLiteral("20261119-070000-bbbb");
    damaged.trust = BackupTrust::Damaged;
    return {good, damaged};
}

RestoreWizard::Planner tst_RestoreWizard::planner()
{
    return [](const Access &, const Backup &backup, const QString &schema, ForeignBackup,
              std::stop_token) -> Result<RestorePlan> {
        RestorePlan plan;
        plan.backup = backup;
        plan.tenant = *backup.find(schema);
        plan.asideName = schema + QStringLiteral("__before_20261120_0931");
        plan.tables = {{QStringLiteral("account"), 12, 10}};
        plan.tools.pgRestore = QStringLiteral("/usr/bin/pg_restore");
        plan.safetyCommand = QStringLiteral("pg_dump --format=custom");
        plan.swapSql = QByteArrayLiteral("BEGIN;\nALTER SCHEMA acme_tools RENAME TO aside;\n");
        plan.safetyBytes = 1000;
        plan.safetyFreeBytes = 2000;
        plan.title = QStringLiteral("Restore %1 in place").arg(schema);
        plan.effect = QStringLiteral("The live schema is renamed and kept.");
        return plan;
    };
}

void tst_RestoreWizard::goesStepByStep()
{
    Session session(profile(Environment::Staging), {});
    RestoreWizard wizard(&session, backups().front().id, QStringLiteral("acme_tools"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    QVERIFY(wizard.step() == RestoreWizard::Step::What);
    QVERIFY(wizard.nextButton()->isEnabled());
    QVERIFY(!wizard.backButton()->isVisible());
    wizard.nextButton()->click();
    QVERIFY(wizard.step() == RestoreWizard::Step::Where);
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.nextButton()->click();
    QVERIFY(wizard.step() == RestoreWizard::Step::Review);
    QVERIFY(wizard.cancelButton()->isDefault());
    QVERIFY(ready.wait(5000));
    QVERIFY(wizard.plan());
    QCOMPARE(wizard.plan()->tenant.schema, QStringLiteral("acme_tools"));
    wizard.backButton()->click();
    QVERIFY(wizard.step() == RestoreWizard::Step::Where);
}

void tst_RestoreWizard::enterGoesOnAndNeverCloses()
{
    Session session(profile(Environment::Staging), {});
    RestoreWizard wizard(&session, {}, {});
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    auto *page = wizard.findChild<RestoreWhatPage *>();
    auto *filter = page->findChild<QLineEdit *>();
    QVERIFY(filter && filter->isVisible());
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Return); // no tenant is chosen yet
    QVERIFY(wizard.isVisible());
    QVERIFY(wizard.step() == RestoreWizard::Step::What);
    auto *list = page->findChild<QListView *>();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(wizard.isVisible());
    QVERIFY(wizard.step() == RestoreWizard::Step::Where);
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.nextButton()->click();
    QVERIFY(ready.wait(5000));
    wizard.reviewPage()->safetyBox()->setFocus();
    QTest::keyClick(wizard.reviewPage()->safetyBox(), Qt::Key_Return); // what changes something is pressed itself
    QVERIFY(wizard.isVisible());
    QVERIFY(wizard.step() == RestoreWizard::Step::Review);
    wizard.backButton()->setFocus();
    QTest::keyClick(wizard.backButton(), Qt::Key_Return);
    QVERIFY(wizard.isVisible());
    QVERIFY(wizard.step() == RestoreWizard::Step::Where);
}

void tst_RestoreWizard::enterAfterTheNameGoesToTheButton()
{
    Session session(profile(Environment::Production), {});
    RestoreWizard wizard(&session, backups().front().id, QStringLiteral("acme_tools"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    wizard.nameField()->setFocus();
    QTest::keyClicks(wizard.nameField(), QStringLiteral("acme_tools"));
    QTest::keyClick(wizard.nameField(), Qt::Key_Return);
    QVERIFY(wizard.isVisible());
    QVERIFY(wizard.step() == RestoreWizard::Step::Review);
    QCOMPARE(wizard.focusWidget(), wizard.nextButton());
}

void tst_RestoreWizard::enterDoesNotStopWhatRuns()
{
    Session session(profile(Environment::Development), {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    wizard.nextButton()->setFocus();
    QTest::keyClick(wizard.nextButton(), Qt::Key_Return);
    QVERIFY(wizard.step() == RestoreWizard::Step::Run);
    QVERIFY(wizard.focusWidget() != wizard.cancelButton()); // a key held a moment too long would cancel the restore
    QTest::keyClick(wizard.focusWidget(), Qt::Key_Return);
    const std::vector<TaskSnapshot> tasks = session.tasks().snapshots();
    QVERIFY(std::ranges::none_of(tasks, &TaskSnapshot::cancelRequested));
    QTRY_COMPARE(wizard.cancelButton()->text(), QStringLiteral("Close"));
    QCOMPARE(wizard.focusWidget(), wizard.cancelButton());
}

void tst_RestoreWizard::damagedBackupsAreNotOffered()
{
    Session session(profile(Environment::Staging), {});
    RestoreWizard wizard(&session, backups().back().id, QStringLiteral("acme_tools"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources({backups().back()}, planner());
    QVERIFY(!wizard.nextButton()->isEnabled());
}

void tst_RestoreWizard::typedSchemaArmsOnProduction()
{
    Session session(profile(Environment::Production), {});
    RestoreWizard wizard(&session, backups().front().id, QStringLiteral("acme_tools"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(!wizard.nextButton()->isEnabled()); // while it is being counted
    QVERIFY(ready.wait(5000));
    QVERIFY(wizard.nameField()->isVisible());
    QVERIFY(!wizard.nextButton()->isEnabled());
    wizard.nameField()->setText(QStringLiteral("acme_too"));
    QVERIFY(!wizard.nextButton()->isEnabled());
    wizard.nameField()->setText(QStringLiteral("acme_tools"));
    QVERIFY(wizard.nextButton()->isEnabled());
}

void tst_RestoreWizard::noNameElsewhere()
{
    Session session(profile(Environment::Development), {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    QVERIFY(!wizard.nameField()->isVisible());
    QVERIFY(wizard.nextButton()->isEnabled());
    QVERIFY(wizard.nextButton()->text().contains(QStringLiteral("bolt")));
}

void tst_RestoreWizard::aPlanThatFailsKeepsTheButtonOff()
{
    Session session(profile(Environment::Development), {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(
        backups(),
        [](const Access &, const Backup &, const QString &, ForeignBackup, std::stop_token) -> Result<RestorePlan> {
            return failure(ErrorCode::BackupDamaged, QStringLiteral("bolt.dump does not match its checksum"));
        });
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    QVERIFY(!wizard.plan());
    QVERIFY(!wizard.nextButton()->isEnabled());
}

void tst_RestoreWizard::readOnlyRefuses()
{
    Profile readOnly = profile(Environment::Development);
    readOnly.database.readOnly = true;
    Session session(readOnly, {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    QVERIFY(!wizard.nextButton()->isEnabled());
    const QList<QLabel *> labels = wizard.findChild<ReviewFrame *>()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisibleTo(&wizard) && label->text() == session.readOnlyReason();
    }));
}

/// As tenantryctl's --role: the owner, the operator, or a role by name; the connection's own setting at first.
void tst_RestoreWizard::theRoleIsChosen()
{
    Profile preset = profile(Environment::Development);
    preset.runs.role = QStringLiteral("app_rights");
    Session session(preset, {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    QStringList roles;
    wizard.setSources(backups(), [&roles](const Access &access, const Backup &backup, const QString &schema,
                                          ForeignBackup foreign, const std::stop_token &stop) {
        roles << access.profile.runs.role;
        return planner()(access, backup, schema, foreign, stop);
    });
    const auto review = [&wizard] {
        QSignalSpy ready(&wizard, &RestoreWizard::planReady);
        wizard.goTo(RestoreWizard::Step::Review);
        return ready.wait(5000);
    };
    wizard.goTo(RestoreWizard::Step::Where);
    QVERIFY(review());
    wizard.goTo(RestoreWizard::Step::Where);
    wizard.roleBox()->setCurrentIndex(wizard.roleBox()->findData(QString(RunSettings::operatorRole)));
    QVERIFY(review()); // planned anew: it is another role
    wizard.goTo(RestoreWizard::Step::Where);
    wizard.roleBox()->setEditText(QStringLiteral("  "));
    QVERIFY(!wizard.nextButton()->isEnabled());
    wizard.roleBox()->setEditText(QStringLiteral("dba"));
    QVERIFY(wizard.nextButton()->isEnabled());
    QVERIFY(review());
    QCOMPARE(roles, (QStringList{QStringLiteral("app_rights"), QStringLiteral("operator"), QStringLiteral("dba")}));
}

/// As tenantryctl's --foreign: never unasked, told in the review, and for this review alone.
void tst_RestoreWizard::aRefusedBackupIsAcceptedByATickAlone()
{
    const QString reason = QStringLiteral("Its manifest is not sealed with the key of your backups.");
    Session session(profile(Environment::Development), {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    std::vector<Backup> list{backups().front()};
    list.front().seal = BackupSeal::Missing;
    wizard.setSources(list,
                      [&reason](const Access &access, const Backup &backup, const QString &schema,
                                ForeignBackup foreign, const std::stop_token &stop) -> Result<RestorePlan> {
                          if (foreign == ForeignBackup::Refuse)
                              return failure(ErrorCode::ServerChanged, reason);
                          return planner()(access, backup, schema, foreign, stop);
                      });
    wizard.show();
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    const auto tells = [&wizard, &reason] {
        const QList<QLabel *> labels = wizard.reviewPage()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisibleTo(&wizard) && label->text().startsWith(QStringLiteral("Accepted all the same"))
                   && label->text().contains(reason);
        });
    };
    const auto refused = [&wizard] { return !wizard.plan() && !wizard.nextButton()->isEnabled(); };
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    QVERIFY(refused());
    QCheckBox *accept = wizard.reviewPage()->acceptBox();
    QVERIFY(accept->isVisible() && !accept->isChecked());
    accept->click();
    QVERIFY(ready.wait(5000));
    QVERIFY(wizard.plan() && wizard.nextButton()->isEnabled() && tells());
    wizard.goTo(RestoreWizard::Step::Where);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    QVERIFY(refused()); // it was accepted once, not for good
    QVERIFY(accept->isVisible() && !accept->isChecked() && !tells());
}

void tst_RestoreWizard::aFailedRestoreSaysWhy()
{
    // No server and no store: the restore itself must fail, and the wizard must come to an end with it.
    Session session(profile(Environment::Development), {});
    RestoreWizard wizard(&session, {}, QStringLiteral("bolt"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(backups(), planner());
    wizard.show();
    QSignalSpy ready(&wizard, &RestoreWizard::planReady);
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(ready.wait(5000));
    QSignalSpy ended(&session, &Session::taskEnded);
    wizard.nextButton()->click();
    QVERIFY(wizard.step() == RestoreWizard::Step::Run);
    QVERIFY(ended.count() > 0 || ended.wait(20000));
    QTRY_COMPARE(wizard.cancelButton()->text(), QStringLiteral("Close"));
    wizard.cancelButton()->click();
    QVERIFY(!wizard.isVisible());
}

void tst_RestoreWizard::stepsFollowTheSafetyBackup()
{
    Session session(profile(Environment::Development), {});
    RestoreReviewPage page(&session);
    showPlan(page, *planner()({}, backups().front(), QStringLiteral("bolt"), {}, {}));
    QVERIFY(page.wantsSafetyBackup());
    QVERIFY(page.stepsView()->sql().contains(QStringLiteral("pg_dump")));
    page.safetyBox()->setChecked(false);
    QVERIFY(!page.wantsSafetyBackup());
    QVERIFY(!page.stepsView()->sql().contains(QStringLiteral("pg_dump")));
    QVERIFY(page.stepsView()->sql().contains(QStringLiteral("ALTER SCHEMA")));
    page.safetyBox()->setChecked(true);
    QVERIFY(page.stepsView()->sql().contains(QStringLiteral("pg_dump")));
}

void tst_RestoreWizard::whatItFailedAtCanBeLeftOut()
{
    Session session(profile(Environment::Development), {});
    RestoreReviewPage page(&session);
    const QString entry = QStringLiteral("FK CONSTRAINT c c_id_fkey");
    page.offerToLeaveOut({entry});
    showPlan(page, *planner()({}, backups().front(), QStringLiteral("bolt"), {}, {}));
    QCOMPARE(page.leaveOutBoxes().size(), size_t(1));
    QCheckBox *box = page.leaveOutBoxes().front();
    QVERIFY(box->text().contains(entry));
    QVERIFY(!box->isChecked()); // nothing is left out unasked
    QVERIFY(page.leftOut().isEmpty());
    QVERIFY(!page.stepsView()->sql().contains(entry));
    box->click();
    QCOMPARE(page.leftOut(), QStringList{entry});
    QVERIFY(page.stepsView()->sql().contains(entry));
    QVERIFY(page.stepsView()->sql().contains(QStringLiteral("--use-list=")));
    page.offerToLeaveOut({}); // another tenant was chosen
    QVERIFY(page.leftOut().isEmpty());
}

void tst_RestoreWizard::theSafetyBackupNeedsSpace()
{
    Session session(profile(Environment::Development), {});
    RestoreReviewPage page(&session);
    RestorePlan plan = *planner()({}, backups().front(), QStringLiteral("bolt"), {}, {});
    plan.safetyFreeBytes = 500;
    showPlan(page, plan);
    QVERIFY(!page.isArmed());
    page.safetyBox()->setChecked(false);
    QVERIFY(page.isArmed());
    page.safetyBox()->setChecked(true);
    QVERIFY(!page.isArmed());
}

void tst_RestoreWizard::theStepsGetTheRoom()
{
    Session session(profile(Environment::Development), {});
    RestoreReviewPage page(&session);
    page.resize(800, 600);
    showPlan(page, *planner()({}, backups().front(), QStringLiteral("bolt"), {}, {}));
    page.show();
    QVERIFY(page.stepsView()->height() > 2 * page.table()->height());
    QVERIFY(page.stepsView()->lineWrapMode() == QPlainTextEdit::WidgetWidth);
}

void tst_RestoreWizard::ampersandsInNamesAreShown()
{
    Session session(profile(Environment::Development), {});
    std::vector<Backup> list{backups().front()};
    list.front().tenants.front().schema = QStringLiteral("a&b");
    RestoreWizard wizard(&session, {}, QStringLiteral("a&b"));
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.setSources(list, planner());
    wizard.goTo(RestoreWizard::Step::Review);
    QVERIFY(wizard.nextButton()->text().contains(QStringLiteral("a&&b")));
}

void tst_RestoreWizard::droppingAsksForTheName()
{
    const QString aside = QStringLiteral("bolt__before_20261120_093100");
    Session session(profile(Environment::Development), {});
    DropAsideDialog dialog(&session, aside);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(dialog.cancelButton()->isDefault());
    QVERIFY(!dialog.actionButton()->isEnabled());
    QCOMPARE(dialog.findChild<SqlView *>()->sql(),
             QStringLiteral("BEGIN;\nDROP SCHEMA \"bolt__before_20261120_093100\" CASCADE;\nCOMMIT;"));
    dialog.nameField()->setText(aside);
    QVERIFY(dialog.actionButton()->isEnabled());
    session.setReadOnly(true);
    QVERIFY(!dialog.actionButton()->isEnabled());
}

void tst_RestoreWizard::droppingIsRefusedInReadOnlyMode()
{
    Session session(profile(Environment::Development), {});
    session.setReadOnly(true);
    QSignalSpy ended(&session, &Session::taskEnded);
    const TaskId id = session.dropAside(QStringLiteral("bolt__before_20261120_093100"));
    QVERIFY(ended.count() > 0 || ended.wait(5000));
    const auto task = session.tasks().snapshot(id);
    QVERIFY(task && task->outcome.error);
    QVERIFY(task->outcome.error->code == ErrorCode::ReadOnlyServer);
}

void tst_RestoreWizard::aDropThatFailsCanBeTriedAgain()
{
    RestoreRunPage page;
    TaskSnapshot restored;
    restored.state = TaskState::Succeeded;
    restored.outcome.summary = QStringLiteral("bolt is restored. It is kept as bolt__before_20261120_093100.");
    page.showEnd(restored, QStringLiteral("bolt__before_20261120_093100"));
    int said = 0;
    for (const QLabel *label : page.findChildren<QLabel *>())
        said += label->text().contains(QStringLiteral("bolt__before")) ? 1 : 0;
    QCOMPARE(said, 1);
    page.showDropping();
    QVERIFY(!page.dropButton()->isEnabled());
    TaskSnapshot failed;
    failed.state = TaskState::Failed;
    failed.outcome.error.emplace(Error{ErrorCode::RestoreFailed, QStringLiteral("objects point into it"), {}, {}, {}});
    page.showDropEnd(failed);
    QVERIFY(page.dropButton()->isEnabled());
    QVERIFY(!page.dropButton()->isHidden());
    page.showDropping();
    page.showDropEnd(restored);
    QVERIFY(page.dropButton()->isHidden());
}

QTEST_MAIN(tst_RestoreWizard)
#include "tst_RestoreWizard.moc"
