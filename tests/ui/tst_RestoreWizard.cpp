// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/RestoreWizard.h"
#include "ui/widgets/Theme.h"

#include <QDateTime>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

class tst_RestoreWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void goesStepByStep();
    void damagedBackupsAreNotOffered();
    void typedSchemaArmsOnProduction();
    void noNameElsewhere();
    void aPlanThatFailsKeepsTheButtonOff();
    void readOnlyRefuses();
    void aFailedRestoreSaysWhy();

private:
    static Profile profile(Environment environment);
    static std::vector<Backup> backups();
    static RestoreWizard::Planner planner();
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
    return [](const Backup &backup, const QString &schema, std::stop_token) -> Result<RestorePlan> {
        RestorePlan plan;
        plan.backup = backup;
        plan.tenant = *backup.find(schema);
        plan.asideName = schema + QStringLiteral("__before_20261120_0931");
        plan.tables = {{QStringLiteral("account"), 12, 10}};
        plan.steps = {QStringLiteral("ALTER SCHEMA acme_tools RENAME TO …")};
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
    wizard.setSources(backups(), [](const Backup &, const QString &, std::stop_token) -> Result<RestorePlan> {
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

QTEST_MAIN(tst_RestoreWizard)
#include "tst_RestoreWizard.moc"
