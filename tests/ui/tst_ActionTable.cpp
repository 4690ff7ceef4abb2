// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ActionFixture.h"
#include "ui/actions/ActionOffers.h"
#include "ui/actions/ActionRules.h"
#include "ui/shell/Language.h"
#include "ui/shell/ShortcutsDialog.h"
#include "ui/widgets/Theme.h"

#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using namespace tenantry::test;

namespace {

BackupsPtr someBackups()
{
    std::vector<Backup> backups(2);
    backups[0].id = QStringLiteral("sound");
    backups[0].created = QDateTime::currentDateTimeUtc();
    backups[0].trust = BackupTrust::Verified;
    backups[0].tenants.resize(1);
    backups[0].tenants[0].schema = QStringLiteral("bolt");
    backups[0].files.resize(1);
    backups[1].id = QStringLiteral("torn");
    backups[1].trust = BackupTrust::Damaged;
    return std::make_shared<const std::vector<Backup>>(backups);
}

/// An action that can be taken in goodState().
Action goodAction(ActionKind kind)
{
    ActionTarget target;
    target.tenants = QStringList{QStringLiteral("bolt")};
    target.health = TenantHealth::Pending;
    target.page = PageId::Backups;
    target.migration = {{}, QStringLiteral("2")};
    target.backup = QStringLiteral("sound");
    target.run = QStringLiteral("r1");
    target.kept = QStringLiteral("bolt__before_20261120_093105");
    target.choice = kind == ActionKind::ChooseTheme ? QStringLiteral("light") : QStringLiteral("en");
    if (kind == ActionKind::ChooseTheme || kind == ActionKind::ChooseLanguage) {
        target.name = QStringLiteral("English");
    }
    return {kind, target};
}

} // namespace

/// The table of actions, its rules, and what is made of it; no window and no server.
class tst_ActionTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindHasItsRow();
    void keysAreUnique();
    void everyKindIsOffered();
    void needsRefuseWithTheirReason_data();
    void needsRefuseWithTheirReason();
    void nobodyIsNotEverybody();
    void targetsRefuseWithTheirReason();
    void onlyAProjectTakesMigrationsBack();
    void whatNoPlanSettlesIsNotReviewed();
    void textsCountTheirScope();
    void anAppsMigrationIsAskedForByItsApp();
    void aFixCountsWhomItFixesUnasked();
    void buttonsFollow();
    void menuEntriesFollow();
    void shortcutsAreListed();

private:
    ActionState goodState();

    std::vector<RunRecord> m_runs{cutOffRun()};
    LanguageSwitch m_language; ///< English has its plurals from a translation, too
};

void tst_ActionTable::initTestCase()
{
    theme::apply(theme::Scheme::Light);
    m_language.choose(QStringLiteral("en"));
}

ActionState tst_ActionTable::goodState()
{
    ActionState state;
    state.isConnected = true;
    state.hasJournal = true;
    state.hasScanError = true;
    state.snapshot = someFleet();
    state.backups = someBackups();
    state.lastBackups = {{QStringLiteral("bolt"), QDateTime::currentDateTimeUtc()}};
    state.runs = &m_runs;
    return state;
}

void tst_ActionTable::everyKindHasItsRow()
{
    QSet<QString> keys;
    QSet<QString> texts;
    for (const ActionKind kind : allKinds()) {
        const Action action = goodAction(kind);
        keys.insert(actions::key(kind));
        const QString text = actions::text(action, goodState());
        QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(actions::key(kind)));
        QVERIFY(!actions::text(action, goodState(), actions::Words::Brief).isEmpty());
        if (kind != ActionKind::ChooseTheme && kind != ActionKind::ChooseLanguage) {
            QVERIFY2(!texts.contains(text), qPrintable(text));
            texts.insert(text);
        }
        const QString icon = actions::icon(action);
        QVERIFY2(icon.isEmpty() || !theme::icon(icon).pixmap(16, 16).isNull(), qPrintable(icon));
        QVERIFY2(icon.isEmpty() || QFile::exists(QStringLiteral(":/icons/%1.svg").arg(icon)), qPrintable(icon));
    }
    QCOMPARE(int(keys.size()), actionKindCount);
}

void tst_ActionTable::keysAreUnique()
{
    QSet<QString> seen;
    for (const Action &action : actions::withKeys()) {
        const QString keys = actions::keys(action).toString();
        QVERIFY2(!seen.contains(keys), qPrintable(keys));
        seen.insert(keys);
    }
    for (const ActionKind kind : allKinds()) { // none that no menu carries, for it would not work
        const QString keys = actions::keys({kind, {}}).toString();
        QVERIFY2(keys.isEmpty() || seen.contains(keys), qPrintable(actions::key(kind)));
    }
    for (const char *keys : {"F5", "Esc", "Ctrl+K", "Ctrl+F", "Ctrl+O", "Ctrl+Q", "Ctrl+1", "Ctrl+6", "Ctrl+/",
                             "Ctrl+N", "Ctrl+Shift+N", "Ctrl+,", "F1"}) {
        QVERIFY2(seen.contains(QString::fromLatin1(keys)), keys);
    }
}

/// In the menu bar or Ctrl+K; else by a page beside what it is about, which everyPageIsHeard() and the pages' own tests
/// press.
void tst_ActionTable::everyKindIsOffered()
{
    QSet<ActionKind> offered;
    for (const actions::Menu menu :
         {actions::Menu::File, actions::Menu::View, actions::Menu::Fleet, actions::Menu::Help}) {
        for (const auto &entry : actions::entriesOf(menu)) {
            if (entry) {
                offered.insert(entry->kind);
                QCOMPARE(actions::menu(entry->kind), menu);
            }
        }
    }
    for (const Action &action : actions::commands()) {
        offered.insert(action.kind);
    }
    const QSet<ActionKind> withATargetOfTheirOwn{
        ActionKind::Recheck,     ActionKind::TakeBack,       ActionKind::VerifyBackup, ActionKind::Resume,
        ActionKind::CancelTask,  ActionKind::ShowTenants,    ActionKind::ShowHealth,   ActionKind::ShowMigration,
        ActionKind::ShowBackup,  ActionKind::ShowRun,        ActionKind::ShowRunPlan,  ActionKind::ShowTask,
        ActionKind::ChooseTheme, ActionKind::ChooseLanguage, ActionKind::PutBack,      ActionKind::DropKept};
    for (const ActionKind kind : allKinds()) {
        QVERIFY2(offered.contains(kind) != withATargetOfTheirOwn.contains(kind), qPrintable(actions::key(kind)));
    }
}

void tst_ActionTable::needsRefuseWithTheirReason_data()
{
    QTest::addColumn<int>("kind");
    for (const ActionKind kind : allKinds()) {
        QTest::newRow(qPrintable(actions::key(kind))) << int(kind);
    }
}

void tst_ActionTable::needsRefuseWithTheirReason()
{
    QFETCH(int, kind);
    Action action = goodAction(ActionKind(kind));
    ActionState good = goodState();
    if (action.kind == ActionKind::CancelScan) {
        good.isScanning = true;
    }
    if (action.kind == ActionKind::TakeBack) {
        good.snapshot = withCutOffRestore(*good.snapshot);
    }
    if (action.kind == ActionKind::Adopt) {
        good.snapshot = unrecordedFleet();
    }
    if (action.kind == ActionKind::RollBack) {
        good.snapshot = projectFleet();
        action.target.migration = {QStringLiteral("shop"), QStringLiteral("2")};
    }
    QCOMPARE(actions::whyNot(action, good), QString());
    const int needs = actions::needs(action.kind);
    const auto check = [&](actions::Need need, const ActionState &state, const QString &reason) {
        const QString told = actions::whyNot(action, state);
        QCOMPARE(told, (needs & need) != 0 ? reason : QString());
    };
    ActionState closed = good;
    closed.isConnected = false;
    check(actions::AConnection, closed, QStringLiteral("No connection is open."));
    ActionState readOnly = good;
    readOnly.readOnlyReason = QStringLiteral("The server is a standby.");
    if (action.kind == ActionKind::SwitchReadOnly) {
        QCOMPARE(actions::whyNot(action, readOnly), readOnly.readOnlyReason); // it cannot be switched off here
        readOnly.isSwitchedReadOnly = true;
        QCOMPARE(actions::whyNot(action, readOnly), QString());
    } else {
        check(actions::AWritableServer, readOnly, readOnly.readOnlyReason);
    }
    if ((needs & actions::ASnapshot) != 0) {
        ActionState unchecked = good;
        unchecked.snapshot = nullptr;
        check(actions::ASnapshot, unchecked, QStringLiteral("The fleet has not been scanned yet."));
    }
    ActionState storeless = good;
    storeless.hasJournal = false;
    check(actions::AJournal, storeless, QStringLiteral("The local store could not be opened, so no runs are known."));
    if ((needs & actions::SomeTenants) != 0) {
        action.target.tenants = QStringList();
        QVERIFY(!actions::whyNot(action, good).isEmpty());
    }
    // What changes the database says so by its needs.
    const QSet<ActionKind> changes{ActionKind::Fix,      ActionKind::Adopt,   ActionKind::Apply,
                                   ActionKind::RollBack, ActionKind::Restore, ActionKind::TakeBack,
                                   ActionKind::Resume,   ActionKind::PutBack, ActionKind::DropKept};
    QCOMPARE((needs & actions::AWritableServer) != 0, changes.contains(action.kind));
}

void tst_ActionTable::nobodyIsNotEverybody()
{
    for (const ActionKind kind : {ActionKind::Fix, ActionKind::Adopt, ActionKind::Apply, ActionKind::ShowPlan,
                                  ActionKind::BackUp, ActionKind::Recheck, ActionKind::Restore}) {
        QVERIFY2(!actions::whyNot({kind, {.tenants = QStringList()}}, goodState()).isEmpty(),
                 qPrintable(actions::key(kind)));
    }
    QVERIFY(actions::whyNot({ActionKind::Fix, {}}, goodState()).isEmpty());
}

/// A review is offered where there is something to review.
void tst_ActionTable::onlyAProjectTakesMigrationsBack()
{
    ActionState state = goodState();
    const QStringList bolt{QStringLiteral("bolt")};
    QCOMPARE(actions::whyNot({ActionKind::RollBack, {.tenants = bolt, .migration = {{}, QStringLiteral("2")}}}, state),
             QStringLiteral("Only a project takes its migrations back; restore a backup."));
    state.snapshot = projectFleet();
    const Action back{ActionKind::RollBack,
                      {.tenants = bolt, .migration = {QStringLiteral("shop"), QStringLiteral("2")}}};
    QCOMPARE(actions::whyNot(back, state), QString());
    QCOMPARE(actions::text(back, state), QStringLiteral("Take shop.2 back in 1 tenant…"));
    QCOMPARE(rollBackOf(*state.snapshot, {QStringLiteral("shop"), QStringLiteral("2")})->upTo, QStringLiteral("1"));
    QCOMPARE(rollBackOf(*state.snapshot, {QStringLiteral("shop"), QStringLiteral("1")})->upTo, QStringLiteral("zero"));
    QVERIFY(actions::whyNot({ActionKind::RollBack, {}}, state).contains(QStringLiteral("Migrations")));
}

void tst_ActionTable::whatNoPlanSettlesIsNotReviewed()
{
    ActionState state = goodState();
    state.snapshot =
        snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme EP\nbolt AA orphan\ncore AX\ndune FX orphan"));
    const auto whyNot = [&state](ActionKind kind, const char *tenant) {
        return actions::whyNot({kind, {.tenants = QStringList{QLatin1String(tenant)}}}, state);
    };
    QCOMPARE(whyNot(ActionKind::Fix, "acme"), QString()); // can be ticked
    QCOMPARE(whyNot(ActionKind::Fix, "core"), QString());
    for (const char *tenant : {"bolt", "dune"}) {
        QCOMPARE(whyNot(ActionKind::Fix, tenant), QStringLiteral("What was found needs a person: no plan settles it."));
        QVERIFY(!whyNot(ActionKind::ShowPlan, tenant).isEmpty());
    }
    QCOMPARE(whyNot(ActionKind::Apply, "acme"),
             QStringLiteral("What is pending waits until something else is settled: see the fixes."));
    QVERIFY(!whyNot(ActionKind::Adopt, "acme").isEmpty());
}

void tst_ActionTable::targetsRefuseWithTheirReason()
{
    const ActionState state = goodState();
    const QStringList acme{QStringLiteral("acme")};
    const QStringList two{QStringLiteral("acme"), QStringLiteral("bolt")};
    const std::pair<Action, QString> refused[] = {
        {{ActionKind::Fix, {.tenants = acme}}, QStringLiteral("None of these has a finding.")},
        {{ActionKind::Adopt, {.tenants = two}}, QStringLiteral("Everything that the schemas show is recorded.")},
        {{ActionKind::Apply, {.tenants = acme}}, QStringLiteral("None of these waits for a migration.")},
        {{ActionKind::Apply, {.tenants = QStringList(), .migration = {{}, QStringLiteral("2")}}},
         QStringLiteral("No tenant waits for 2.")},
        {{ActionKind::Apply,
          {.tenants = QStringList(), .migration = {{}, QStringLiteral("2")}, .name = QStringLiteral("Acme")}},
         QStringLiteral("Acme does not wait for 2.")},
        {{ActionKind::Restore, {.tenants = two}}, QStringLiteral("Tenants are restored one at a time: select one.")},
        {{ActionKind::Restore, {.tenants = acme}}, QStringLiteral("There is no verified backup of it.")},
        {{ActionKind::Restore, {.backup = QStringLiteral("torn")}},
         QStringLiteral("The backup is damaged and cannot be restored.")},
        {{ActionKind::Restore, {.backup = QStringLiteral("gone")}}, QStringLiteral("Select a backup.")},
        {{ActionKind::VerifyBackup, {.backup = QStringLiteral("torn")}}, QStringLiteral("The backup has no files.")},
        {{ActionKind::TakeBack, {.tenants = acme}}, QStringLiteral("No restore of it was cut off.")},
        {{ActionKind::DropKept, {}}, QStringLiteral("Select a schema that is kept.")},
        {{ActionKind::PutBack, {}}, QStringLiteral("Select a schema that is kept.")},
        {{ActionKind::Resume, {.run = QStringLiteral("gone")}}, QStringLiteral("Select a run.")},
        {{ActionKind::ShowRunPlan, {.run = QStringLiteral("gone")}}, QStringLiteral("Select a run.")},
        {{ActionKind::CancelScan, {}}, QStringLiteral("No scan is running.")},
        {{ActionKind::ShowBackup, {}}, QStringLiteral("No backup was taken.")},
    };
    for (const auto &[action, reason] : refused) {
        QCOMPARE(actions::whyNot(action, state), reason);
    }
    AsideSchema needed;
    needed.name = QStringLiteral("bolt__before_20261120_093105");
    needed.schema = QStringLiteral("bolt");
    needed.isNeeded = true;
    AsideSchema cut = needed;
    cut.name = QStringLiteral("cut__before_20261120_093105");
    cut.schema.clear();
    cut.isNeeded = false;
    const std::vector<AsideSchema> kept{needed, cut};
    ActionState keeping = state;
    keeping.kept = &kept;
    for (const ActionKind kind : {ActionKind::PutBack, ActionKind::DropKept}) {
        QVERIFY(actions::whyNot({kind, {.kept = needed.name}}, keeping).contains(QStringLiteral("only copy")));
    }
    QVERIFY(actions::whyNot({ActionKind::PutBack, {.kept = cut.name}}, keeping).contains(QStringLiteral("was cut")));
    QCOMPARE(actions::whyNot({ActionKind::DropKept, {.kept = cut.name}}, keeping), QString());
    ActionState scanning = state;
    scanning.isScanning = true;
    QCOMPARE(actions::whyNot({ActionKind::Rescan}, scanning), QStringLiteral("A scan is running."));
    m_runs.front().resumedBy = QStringLiteral("r2");
    QCOMPARE(actions::whyNot({ActionKind::Resume, {.run = QStringLiteral("r1")}}, state),
             QStringLiteral("Nothing of it is left to be done."));
    m_runs.front().resumedBy.clear();
    TaskRunner tasks;
    ActionState running = state;
    running.tasks = &tasks;
    QCOMPARE(actions::whyNot({ActionKind::CancelTask, {.task = 77}}, running), QStringLiteral("The task has ended."));
}

void tst_ActionTable::textsCountTheirScope()
{
    const ActionState state = goodState();
    const QStringList two{QStringLiteral("bolt"), QStringLiteral("core")};
    QCOMPARE(actions::text({ActionKind::BackUp}, state), QStringLiteral("Back up all tenants…"));
    QCOMPARE(actions::text({ActionKind::BackUp, {.tenants = two}}, state), QStringLiteral("Back up 2 tenants…"));
    QCOMPARE(actions::text({ActionKind::BackUp, {.tenants = two}}, state, actions::Words::Brief),
             QStringLiteral("Back up…"));
    QCOMPARE(actions::text({ActionKind::Fix, {.tenants = two}}, state), QStringLiteral("Review fixes for 2 tenants…"));
    QCOMPARE(actions::text({ActionKind::Apply, {.tenants = two, .migration = {{}, QStringLiteral("0018")}}}, state),
             QStringLiteral("Apply up to 0018 to 2 tenants…"));
    const QString app = QStringLiteral("finance");
    QCOMPARE(actions::text({ActionKind::Apply, {.tenants = two, .app = app}}, state),
             QStringLiteral("Apply finance to 2 tenants…"));
    QCOMPARE(actions::text({ActionKind::Apply, {.app = app, .name = QStringLiteral("Bolt")}}, state),
             QStringLiteral("Apply finance to Bolt…"));
    QCOMPARE(actions::text({ActionKind::Apply, {.tenants = two, .migration = {app, QStringLiteral("0002_x")}}}, state),
             QStringLiteral("Apply up to finance.0002_x to 2 tenants…"));
    QCOMPARE(actions::text({ActionKind::Resume, {.run = QStringLiteral("r1")}}, state),
             QStringLiteral("Retry 2 failed tenants…"));
}

/// The request of a graph's migration names its app, without which its name says nothing.
void tst_ActionTable::anAppsMigrationIsAskedForByItsApp()
{
    using Scope = PlanRequest::Scope;
    const PlanRequest one = actions::rules::requestFor(
        {.migration = {QStringLiteral("finance"), QStringLiteral("0002_invoice")}}, Scope::Apply);
    QCOMPARE(one.app, QStringLiteral("finance"));
    QCOMPARE(one.upTo, QStringLiteral("0002_invoice"));
    const PlanRequest whole = actions::rules::requestFor({.app = QStringLiteral("finance")}, Scope::Apply);
    QCOMPARE(whole.app, QStringLiteral("finance"));
    QVERIFY(whole.upTo.isEmpty());
    ActionState state = goodState();
    state.snapshot = test::snapshotFromText(QStringLiteral("migrations auth.0001_a auth.0002_b finance.0001_a\n"
                                                           "acme APA\nbolt AAP"));
    const auto whyNot = [&state](const QString &app, const QString &key) {
        return actions::whyNot({ActionKind::Apply, {.migration = {app, key}}}, state);
    };
    QCOMPARE(whyNot(QStringLiteral("auth"), QStringLiteral("0002_b")), QString());
    QCOMPARE(whyNot(QStringLiteral("auth"), QStringLiteral("0001_a")),
             QStringLiteral("What is pending waits until something else is settled: see the fixes."));
    const ActionTarget acme{.tenants = QStringList{QStringLiteral("acme")}, .app = QStringLiteral("finance")};
    QCOMPARE(actions::whyNot({ActionKind::Apply, acme}, state),
             QStringLiteral("None of these waits for a migration of finance."));
}

/// A file that was edited after it was applied is ticked by a person: until then its tenant is not fixed.
void tst_ActionTable::aFixCountsWhomItFixesUnasked()
{
    ActionState state = goodState();
    const SnapshotPtr fleet = test::snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AP\ncore EA"));
    state.snapshot = fleet;
    const QStringList both{QStringLiteral("bolt"), QStringLiteral("core")};
    const Result<Plan> plan = makePlan(Profile(), fleet, reviewOfFixes(*fleet, both));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->tenants.size(), size_t(1));
    QCOMPARE(actions::text({ActionKind::Fix, {.tenants = both}}, state), QStringLiteral("Review fixes for 1 tenant…"));
    const Action edited{ActionKind::Fix, {.tenants = QStringList{QStringLiteral("core")}}};
    QCOMPARE(actions::text(edited, state), QStringLiteral("Review fixes…"));
    QCOMPARE(actions::whyNot(edited, state), QString()); // it can be ticked
}

void tst_ActionTable::buttonsFollow()
{
    ActionState state = goodState();
    ActionOffers offers([&state] { return state; }, nullptr);
    QStringList chosen{QStringLiteral("bolt")};
    auto button = std::make_unique<QPushButton>();
    offers.bind(button.get(), [&chosen] { return Action{ActionKind::Fix, {.tenants = chosen}}; });
    QCOMPARE(button->text(), QStringLiteral("Review fixes for 1 tenant…"));
    QVERIFY(button->isEnabled());
    chosen << QStringLiteral("core");
    QSignalSpy asked(&offers, &ActionOffers::actionRequested);
    button->click();
    QCOMPARE(asked.front().front().value<Action>().target.tenants, chosen);
    offers.refresh();
    QCOMPARE(button->text(), QStringLiteral("Review fixes for 2 tenants…"));
    state.readOnlyReason = QStringLiteral("The <server> is a standby.");
    offers.refresh();
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(QStringLiteral("&lt;server&gt;")));
    QPushButton lock;
    lock.setCheckable(true);
    state.isSwitchedReadOnly = true;
    offers.bind(&lock, [] { return Action{ActionKind::SwitchReadOnly}; });
    QVERIFY(lock.isChecked());
    button.reset(); // a page may take it away
    offers.refresh();
}

void tst_ActionTable::menuEntriesFollow()
{
    ActionState state = goodState();
    ActionOffers offers([&state] { return state; }, nullptr);
    const ActionTarget bolt{.tenants = QStringList{QStringLiteral("bolt")}};
    const std::unique_ptr<QMenu> menu(
        offers.makeMenu(nullptr, {Action{ActionKind::Fix, bolt}, std::nullopt, Action{ActionKind::BackUp, bolt},
                                  Action{ActionKind::Recheck, bolt}}));
    QSet<QChar> mnemonics;
    const QList<QAction *> entries = menu->actions();
    for (const QAction *entry : entries) {
        if (!entry->isSeparator()) {
            mnemonics.insert(entry->text().at(entry->text().indexOf(u'&') + 1).toLower());
        }
    }
    QCOMPARE(mnemonics.size(), 3);
    QVERIFY(entries.front()->isEnabled());
    state.readOnlyReason = QStringLiteral("No.");
    offers.refresh();
    QVERIFY(!entries.front()->isEnabled());
    QVERIFY(entries.front()->toolTip().contains(QStringLiteral("No.")));
    QVERIFY(menu->toolTipsVisible());
    QVERIFY(entries.back()->isEnabled());
    QSignalSpy asked(&offers, &ActionOffers::actionRequested);
    entries.back()->trigger();
    QCOMPARE(asked.front().front().value<Action>(), (Action{ActionKind::Recheck, bolt}));
}

void tst_ActionTable::shortcutsAreListed()
{
    const ShortcutsDialog dialog(goodState());
    QCOMPARE(size_t(dialog.lines().size()), actions::withKeys().size() + 1);
    QVERIFY(dialog.lines().contains(QStringLiteral("Rescan: F5")));
    QVERIFY(dialog.lines().contains(QStringLiteral("Tenants: Ctrl+2")));
}

QTEST_MAIN(tst_ActionTable)
#include "tst_ActionTable.moc"
