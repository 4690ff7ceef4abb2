// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"
#include "settings/ProfileFile.h"
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/FirstStartPage.h"
#include "ui/dialogs/ProfileForm.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

/// The list of connections, and the way into the sandbox.
class tst_FirstStartPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init() { QDir(paths::connectionsFolder()).removeRecursively(); }
    void firstStartListsGoodAndBad();
    void firstStartOpensTheSandbox();
    void firstStartTellsWhyTheSandboxFailed();
    void aConnectionIsDuplicated();
    void aConnectionIsDeletedOnceConfirmed();

private:
    static void saveOne();
};

/// "My Fleet", in my-fleet.toml.
void tst_FirstStartPage::saveOne()
{
    Profile profile;
    profile.title = QStringLiteral("My Fleet");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=app connect_timeout=1");
    QVERIFY(QDir().mkpath(paths::connectionsFolder()));
    QVERIFY(saveProfile(profile, paths::connectionsFolder() + QStringLiteral("/my-fleet.toml")));
}

void tst_FirstStartPage::firstStartListsGoodAndBad()
{
    saveOne();
    QVERIFY(paths::writePrivateFile(paths::connectionsFolder() + QStringLiteral("/broken.toml"), "environment = 5\n"));
    FirstStartPage page({});
    page.show();
    QCOMPARE(page.list()->count(), 2);
    QVERIFY(!page.sandboxButton()->isVisible());
    QSignalSpy chosen(&page, &FirstStartPage::profileChosen);
    for (int row = 0; row < page.list()->count(); ++row) {
        page.list()->setCurrentRow(row);
        Q_EMIT page.list()->itemActivated(page.list()->item(row));
    }
    QCOMPARE(chosen.count(), 1); // the broken one does not open
    QCOMPARE(chosen[0][0].value<Profile>().title, QStringLiteral("My Fleet"));
}

void tst_FirstStartPage::firstStartOpensTheSandbox()
{
    FirstStartPage page([](const TaskContext &task) -> Result<Profile> {
        task.report({QStringLiteral("Building"), 1, 2, {}});
        Profile profile;
        profile.name = QStringLiteral("sandbox");
        return profile;
    });
    page.show();
    QSignalSpy chosen(&page, &FirstStartPage::profileChosen);
    page.sandboxButton()->click();
    QVERIFY(page.isStartingSandbox());
    QVERIFY(chosen.wait(5000));
    QCOMPARE(chosen[0][0].value<Profile>().name, QStringLiteral("sandbox"));
    QVERIFY(!page.isStartingSandbox());
}

void tst_FirstStartPage::firstStartTellsWhyTheSandboxFailed()
{
    FirstStartPage page([](const TaskContext &) -> Result<Profile> {
        return failure(ErrorCode::SandboxFailed, QStringLiteral("No PostgreSQL is installed."));
    });
    page.show();
    page.sandboxButton()->click();
    QTRY_VERIFY(!page.isStartingSandbox());
    QVERIFY(page.sandboxButton()->isEnabled());
    bool told = false;
    for (const QLabel *label : page.findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text() == u"No PostgreSQL is installed.");
    QVERIFY(told);
}

void tst_FirstStartPage::aConnectionIsDuplicated()
{
    saveOne();
    FirstStartPage page({});
    page.show();
    page.list()->setCurrentRow(0);
    QVERIFY(page.list()->actions().contains(page.duplicateAction())); // the context menu
    page.duplicateAction()->trigger();
    auto *copy = page.findChild<ConnectionEditor *>();
    QVERIFY(copy != nullptr);
    QCOMPARE(copy->form()->titleField()->text(), QStringLiteral("My Fleet (copy)"));
    copy->save();
    const auto profiles = listProfiles();
    QCOMPARE(profiles.size(), size_t(2));
    QVERIFY(profiles[0].profile->name != profiles[1].profile->name);
    QCOMPARE(profiles[0].profile->database.conninfo, profiles[1].profile->database.conninfo);
    QCOMPARE(page.list()->count(), 2);
}

void tst_FirstStartPage::aConnectionIsDeletedOnceConfirmed()
{
    saveOne();
    QStringList asked;
    bool yes = false;
    Choosers choosers;
    choosers.confirm = [&](QWidget *, const QString &title, const QString &text, const QString &) {
        asked << title + u'\n' + text;
        return yes;
    };
    FirstStartPage page({}, {}, nullptr, choosers);
    page.show();
    page.list()->setCurrentRow(0);
    page.list()->setFocus();
    page.deleteAction()->trigger();
    QCOMPARE(listProfiles().size(), size_t(1)); // nobody said yes
    yes = true;
    page.deleteAction()->trigger();
    QCOMPARE(asked.size(), 2);
    QVERIFY2(asked.front().contains(QStringLiteral("My Fleet")), qPrintable(asked.front()));
    QVERIFY2(asked.front().contains(QStringLiteral("my-fleet.toml")), qPrintable(asked.front()));
    QVERIFY(listProfiles().empty());
    QCOMPARE(page.list()->count(), 0);
    QVERIFY(page.addButton()->isVisible());
}

QTEST_MAIN(tst_FirstStartPage)
#include "tst_FirstStartPage.moc"
