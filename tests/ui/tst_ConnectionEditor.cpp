// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"
#include "models/Reaper.h"
#include "settings/ProfileFile.h"
#include "tests/support/ScratchCluster.h"
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/ConninfoFields.h"
#include "ui/dialogs/ProfileForm.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

class tst_ConnectionEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void refusesABadConninfo();
    void refusesAPasswordInTheConninfo();
    void savesWhatWasTyped();
    void keepsAnExistingFileName();
    void changingTheTitleChangesNothingElse();
    void passwordGoesToTheStoreNotToTheFile();
    void aRefusedPasswordIsTold();
    void whatWasTypedIsNotAskedForAgain();
    void testTellsWhatItFound();
    void testOfNoServerFails();
    void laterTestWins();
    void onlyTheRegistrysFieldsShow();
    void warningsOfTheFileAreShown();
    void fieldsAndStringSayTheSame();
    void theTestShowsTheTenantsAndProposesWhereTheyAre();
    void relativeFoldersCountFromTheProfile();
    void closesWhileATestHangs();
    void editingClearsTheReport();

private:
    static std::unique_ptr<ConnectionEditor> make(const Profile &profile = {});
    static void fill(ConnectionEditor &editor);
};

void tst_ConnectionEditor::init()
{
    QDir(paths::connectionsFolder()).removeRecursively();
}

std::unique_ptr<ConnectionEditor> tst_ConnectionEditor::make(const Profile &profile)
{
    auto editor = std::make_unique<ConnectionEditor>(profile);
    editor->setAttribute(Qt::WA_DeleteOnClose, false);
    editor->setPasswordStore([](const QString &, const QString &) -> Status { return {}; });
    editor->show();
    return editor;
}

void tst_ConnectionEditor::fill(ConnectionEditor &editor)
{
    editor.form()->titleField()->setText(QStringLiteral("My Fleet"));
    editor.form()->conninfoField()->setText(QStringLiteral("host=/nonexistent dbname=app connect_timeout=1"));
}

void tst_ConnectionEditor::refusesABadConninfo()
{
    const auto editor = make();
    QVERIFY(!editor->saveButton()->isEnabled());
    fill(*editor);
    QVERIFY2(editor->saveButton()->isEnabled(), qPrintable(editor->problemText()));
    editor->form()->conninfoField()->setText(QStringLiteral("hosst=db dbname=app"));
    QVERIFY(!editor->saveButton()->isEnabled());
    QVERIFY(!editor->testButton()->isEnabled());
    QVERIFY2(editor->problemText().contains(QStringLiteral("hosst")), qPrintable(editor->problemText()));
}

void tst_ConnectionEditor::refusesAPasswordInTheConninfo()
{
    const auto editor = make();
    fill(*editor);
    editor->form()->conninfoField()->setText(QStringLiteral("postgresql://app:secret@db/app"));
    QVERIFY(!editor->saveButton()->isEnabled());
    QVERIFY(!editor->problemText().contains(QStringLiteral("secret")));
    editor->save();
    QVERIFY(listProfiles().empty());
}

void tst_ConnectionEditor::savesWhatWasTyped()
{
    const auto editor = make();
    fill(*editor);
    QSignalSpy saved(editor.get(), &ConnectionEditor::saved);
    editor->form()->field<QComboBox>(QStringLiteral("environment"))->setCurrentIndex(0);
    editor->form()->field<QLineEdit>(QStringLiteral("tenants.pattern"))->setText(QStringLiteral("^t_"));
    editor->save();
    QCOMPARE(saved.count(), 1);
    const auto profiles = listProfiles();
    QCOMPARE(profiles.size(), size_t(1));
    QVERIFY(profiles[0].profile.has_value());
    const Profile &profile = *profiles[0].profile;
    QCOMPARE(profile.title, QStringLiteral("My Fleet"));
    QCOMPARE(profile.name, QStringLiteral("my-fleet"));
    QVERIFY(profile.environment == Environment::Production);
    QCOMPARE(profile.tenants.pattern, QStringLiteral("^t_"));
    // A second of the same title does not overwrite the first.
    const auto second = make();
    fill(*second);
    second->save();
    QCOMPARE(listProfiles().size(), size_t(2));
}

void tst_ConnectionEditor::keepsAnExistingFileName()
{
    const auto editor = make();
    fill(*editor);
    editor->save();
    const auto before = listProfiles();
    const auto again = make(*before[0].profile);
    again->form()->titleField()->setText(QStringLiteral("Another name"));
    again->save();
    const auto after = listProfiles();
    QCOMPARE(after.size(), size_t(1));
    QCOMPARE(after[0].file, before[0].file);
    QCOMPARE(after[0].profile->title, QStringLiteral("Another name"));
}

void tst_ConnectionEditor::passwordGoesToTheStoreNotToTheFile()
{
    const auto editor = make();
    fill(*editor);
    std::atomic_int calls = 0;
    QString key;
    QString kept;
    editor->setPasswordStore([&](const QString &storeKey, const QString &password) -> Status {
        key = storeKey;
        kept = password;
        ++calls;
        return {};
    });
    editor->form()->passwordField()->setText(QStringLiteral("s3cret"));
    QSignalSpy saved(editor.get(), &ConnectionEditor::saved);
    editor->save();
    QVERIFY(saved.count() == 1 || saved.wait(5000));
    QCOMPARE(calls.load(), 1);
    QCOMPARE(kept, QStringLiteral("s3cret"));
    QCOMPARE(key, QStringLiteral("my-fleet"));
    QFile file(listProfiles()[0].file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
}

void tst_ConnectionEditor::aRefusedPasswordIsTold()
{
    const auto editor = make();
    fill(*editor);
    editor->setPasswordStore([](const QString &, const QString &) -> Status {
        return failure(ErrorCode::SecretUnavailable, QStringLiteral("There is no keyring."));
    });
    editor->form()->passwordField()->setText(QStringLiteral("s3cret"));
    QSignalSpy saved(editor.get(), &ConnectionEditor::saved);
    editor->save();
    QVERIFY(saved.count() == 1 || saved.wait(5000));
    QVERIFY(editor->isVisible()); // stays, so that it can be read
    QVERIFY(editor->form()->passwordField()->text().isEmpty());
    QCOMPARE(listProfiles().size(), size_t(1));
}

/// Whatever became of the keyring, opening the connection, and testing it again, does not ask for it.
void tst_ConnectionEditor::whatWasTypedIsNotAskedForAgain()
{
    const auto told = std::make_shared<ToldPasswords>();
    const auto editor = make();
    fill(*editor);
    editor->setToldPasswords(told);
    editor->setPasswordStore([](const QString &, const QString &) -> Status {
        return failure(ErrorCode::SecretUnavailable, QStringLiteral("There is no keyring."));
    });
    editor->form()->passwordField()->setText(QStringLiteral("s3cret"));
    QSignalSpy saved(editor.get(), &ConnectionEditor::saved);
    editor->save();
    QVERIFY(saved.count() == 1 || saved.wait(5000));
    const Profile profile = *listProfiles()[0].profile;
    QCOMPARE(told->of(profile), std::optional(QStringLiteral("s3cret")));
    const auto again = make(profile);
    again->setToldPasswords(told);
    again->setTester([](const Profile &, const std::optional<QString> &password, std::stop_token) {
        ConnectionReport report;
        report.findings = {{ConnectionFinding::Level::Good, password.value_or(QStringLiteral("none")), std::nullopt}};
        return report;
    });
    QSignalSpy finished(again.get(), &ConnectionEditor::testFinished);
    again->test();
    QVERIFY(finished.wait(5000));
    QCOMPARE(again->reportTexts(), QStringList{QStringLiteral("s3cret")});
}

void tst_ConnectionEditor::testTellsWhatItFound()
{
    const auto editor = make();
    fill(*editor);
    editor->setTester([](const Profile &profile, const std::optional<QString> &password, std::stop_token) {
        ConnectionReport report;
        report.reached = true;
        report.findings = {{ConnectionFinding::Level::Good, profile.title, std::nullopt},
                           {ConnectionFinding::Level::Good, password.value_or(QStringLiteral("none")), std::nullopt}};
        return report;
    });
    QSignalSpy finished(editor.get(), &ConnectionEditor::testFinished);
    editor->test();
    QVERIFY(finished.wait(5000));
    QCOMPARE(editor->reportTexts(), (QStringList{QStringLiteral("My Fleet"), QStringLiteral("none")}));
}

void tst_ConnectionEditor::testOfNoServerFails()
{
    const auto editor = make();
    fill(*editor);
    QSignalSpy finished(editor.get(), &ConnectionEditor::testFinished);
    editor->test();
    QVERIFY(finished.wait(20000));
    QVERIFY(!editor->reportTexts().isEmpty());
    QVERIFY2(editor->reportTexts().front().contains(QStringLiteral("/nonexistent")),
             qPrintable(editor->reportTexts().join(u'\n')));
}

void tst_ConnectionEditor::laterTestWins()
{
    const auto editor = make();
    fill(*editor);
    std::atomic_bool go = false;
    editor->setTester([&go](const Profile &profile, const std::optional<QString> &, std::stop_token) {
        while (profile.title == u"My Fleet" && !go)
            std::this_thread::yield();
        ConnectionReport report;
        report.findings = {{ConnectionFinding::Level::Good, profile.title, std::nullopt}};
        return report;
    });
    QSignalSpy finished(editor.get(), &ConnectionEditor::testFinished);
    editor->test();
    editor->form()->titleField()->setText(QStringLiteral("Second"));
    go = true; // the first may end now, but its result is old
    editor->test();
    QVERIFY(finished.wait(5000));
    QTest::qWait(50);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(editor->reportTexts(), QStringList{QStringLiteral("Second")});
}

void tst_ConnectionEditor::onlyTheRegistrysFieldsShow()
{
    const auto editor = make();
    ProfileForm *form = editor->form();
    form->setCurrentIndex(1);
    auto *registry = form->field<QComboBox>(QStringLiteral("tenants.registry"));
    const auto shown = [form] {
        QStringList names;
        for (const ProfileKey &key : profileKeys()) {
            const auto *field = form->field<QLineEdit>(key.fullName());
            if (field != nullptr && field->isVisible() && key.fullName().startsWith(u"tenants."))
                names << QLatin1String(key.name);
        }
        return names.join(u' ');
    };
    QCOMPARE(shown(), QStringLiteral("pattern exclude"));
    registry->setCurrentIndex(registry->findData(QStringLiteral("single")));
    QCOMPARE(shown(), QStringLiteral("schema"));
    registry->setCurrentIndex(registry->findData(QStringLiteral("table")));
    QCOMPARE(shown(), QStringLiteral("table schema_column name_column domain_column type_column status_columns "
                                     "provisioned_status unprovisioned set_on_create set_on_archive exclude"));
    QVERIFY2(editor->problemText().contains(u"title"), qPrintable(editor->problemText()));
    fill(*editor);
    QVERIFY2(editor->problemText().contains(u"public.tenants"), qPrintable(editor->problemText()));
    registry->setCurrentIndex(registry->findData(QStringLiteral("django-tenants")));
    QCOMPARE(
        shown(),
        QStringLiteral(
            "table type_column status_columns provisioned_status unprovisioned set_on_create set_on_archive exclude"));
    QCOMPARE(editor->problemText(), QString());
}

void tst_ConnectionEditor::warningsOfTheFileAreShown()
{
    const QString file = paths::connectionsFolder() + QStringLiteral("/warned.toml");
    QVERIFY(QDir().mkpath(paths::connectionsFolder()));
    QVERIFY(paths::writePrivateFile(file, "title = \"W\"\n[database]\nconninfo = \"host=/nonexistent dbname=app\"\n"
                                          "[alerts]\nwebhook = \"x\"\n"));
    const auto profile = loadProfile(file);
    QVERIFY(profile);
    QCOMPARE(profile->warnings.size(), 1);
    const auto editor = make(*profile);
    QCOMPARE(editor->warningsText(), profile->warnings.join(u'\n'));
    QVERIFY2(editor->warningsText().contains(u"line 4: \"alerts\""), qPrintable(editor->warningsText()));
    QCOMPARE(editor->problemText(), QString()); // a warning keeps nobody from saving
    QCOMPARE(make()->warningsText(), QString());
}

void tst_ConnectionEditor::fieldsAndStringSayTheSame()
{
    const auto editor = make();
    QLineEdit *text = editor->form()->conninfoField();
    ConninfoFields *fields = editor->form()->conninfoFields();
    const auto said = [fields] {
        QStringList values;
        for (const char *keyword : {"host", "port", "dbname", "user"})
            values << fields->field(QLatin1String(keyword))->text();
        return values.join(u'|');
    };
    text->setText(QStringLiteral("host=db port=6432 dbname=app user=me sslmode=verify-full"));
    QCOMPARE(said(), QStringLiteral("db|6432|app|me"));
    text->setText(QStringLiteral("postgresql://you@other:5433/shop?sslmode=require"));
    QCOMPARE(said(), QStringLiteral("other|5433|shop|you"));
    const auto type = [fields](const char *keyword, const QString &what) {
        fields->field(QLatin1String(keyword))->setFocus();
        fields->field(QLatin1String(keyword))->selectAll();
        QTest::keyClicks(fields->field(QLatin1String(keyword)), what);
    };
    type("dbname", QStringLiteral("o'brien's shop"));
    QCOMPARE(text->text(), QStringLiteral("host=other port=5433 dbname='o\\'brien\\'s shop' user=you sslmode=require"));
    QCOMPARE(said(), QStringLiteral("other|5433|o'brien's shop|you"));
    QTest::keyClick(fields->field(QStringLiteral("port")), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(fields->field(QStringLiteral("port")), Qt::Key_Backspace);
    QCOMPARE(text->text(), QStringLiteral("host=other dbname='o\\'brien\\'s shop' user=you sslmode=require"));
    text->setText(QStringLiteral("hosst=db"));
    QVERIFY(!fields->isEnabled()); // what cannot be read is not overwritten
    text->setText(QStringLiteral("host=db password=x"));
    QVERIFY(!fields->isEnabled()); // nor does a password vanish unseen
    text->clear();
    QVERIFY(fields->isEnabled());
    QCOMPARE(said(), QStringLiteral("|||"));
    type("host", QStringLiteral("db"));
    QCOMPARE(text->text(), QStringLiteral("host=db"));
}

void tst_ConnectionEditor::theTestShowsTheTenantsAndProposesWhereTheyAre()
{
    test::ScratchCluster cluster;
    const QString database = cluster.createDatabase(QStringLiteral("shop"));
    test::exec(database, "CREATE SCHEMA shop_one; CREATE SCHEMA shop_two; CREATE SCHEMA tools;"
                         "CREATE TABLE shop_one.schema_migrations (version bigint, dirty boolean);"
                         "CREATE TABLE shop_two.schema_migrations (version bigint, dirty boolean);");
    const auto editor = make();
    editor->form()->titleField()->setText(QStringLiteral("Shop"));
    editor->form()->conninfoField()->setText(database);
    QSignalSpy finished(editor.get(), &ConnectionEditor::testFinished);
    editor->test();
    QVERIFY(finished.wait(20000));
    const auto said = [&editor] { return editor->reportTexts().join(u'\n'); };
    QVERIFY2(said().contains(QStringLiteral("2 schemas hold schema_migrations")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("Not tenants: shop_one, shop_two, tools")), qPrintable(said()));
    QVERIFY(editor->suggestionButton() != nullptr);
    QVERIFY(editor->suggestionButton()->text().contains(QStringLiteral("^shop_")));
    editor->suggestionButton()->click();
    QVERIFY(finished.wait(20000));
    QCOMPARE(editor->form()->profile().tenants.pattern, QStringLiteral("^shop_"));
    QVERIFY2(said().contains(QStringLiteral("Tenants: shop_one, shop_two")), qPrintable(said()));
    QVERIFY2(said().contains(QStringLiteral("Not tenants: tools")), qPrintable(said()));
    QVERIFY(editor->suggestionButton() == nullptr); // nothing more to propose
    for (const char *keyword : {"host", "user"}) {
        const QLineEdit *field = editor->form()->conninfoFields()->field(QLatin1String(keyword));
        QVERIFY(field->height() >= field->sizeHint().height()); // the report takes no room from the form
        QVERIFY(field->visibleRegion().boundingRect().height() == field->height());
    }
}

/// Not from where Tenantry happened to be started.
void tst_ConnectionEditor::relativeFoldersCountFromTheProfile()
{
    QString begun;
    Choosers choosers;
    choosers.openFolder = [&begun](QWidget *, const QString &, const QString &from) {
        begun = from;
        return QString();
    };
    ConnectionEditor editor({}, nullptr, choosers);
    editor.setAttribute(Qt::WA_DeleteOnClose, false);
    fill(editor);
    QString tested;
    editor.setTester([&tested](const Profile &profile, const std::optional<QString> &, std::stop_token) {
        tested = profile.resolved(profile.migrations.folder);
        return ConnectionReport{};
    });
    QSignalSpy finished(&editor, &ConnectionEditor::testFinished);
    editor.test();
    QVERIFY(finished.wait(5000));
    editor.save();
    const Profile saved = *listProfiles()[0].profile;
    QCOMPARE(tested, saved.resolved(saved.migrations.folder));
    QCOMPARE(tested, paths::connectionsFolder() + QStringLiteral("/migrations"));
    auto *folder = editor.form()->field<QLineEdit>(QStringLiteral("migrations.folder"));
    folder->parentWidget()->findChild<QPushButton *>()->click();
    QCOMPARE(begun, tested);
}

void tst_ConnectionEditor::closesWhileATestHangs()
{
    std::atomic_bool over = false;
    auto editor = make();
    fill(*editor);
    editor->setTester([&over](const Profile &, const std::optional<QString> &, std::stop_token) {
        std::this_thread::sleep_for(std::chrono::seconds(1)); // a host that drops packets heeds nothing
        over = true;
        return ConnectionReport{};
    });
    editor->test();
    QTest::qWait(50);
    QElapsedTimer timer;
    timer.start();
    editor.reset();
    QVERIFY2(timer.elapsed() < 300, QByteArray::number(timer.elapsed()).constData());
    QVERIFY(!over);
    reaper::wait();
    QVERIFY(over);
}

void tst_ConnectionEditor::editingClearsTheReport()
{
    const auto editor = make();
    fill(*editor);
    editor->setTester([](const Profile &, const std::optional<QString> &, std::stop_token) {
        ConnectionReport report;
        report.findings.push_back({ConnectionFinding::Level::Good, QStringLiteral("It works"), {}});
        return report;
    });
    QSignalSpy finished(editor.get(), &ConnectionEditor::testFinished);
    editor->test();
    QVERIFY(finished.wait(5000));
    QCOMPARE(editor->reportTexts(), QStringList{QStringLiteral("It works")});
    editor->form()->conninfoField()->setText(QStringLiteral("host=other dbname=app"));
    QVERIFY(editor->reportTexts().isEmpty());
}

void tst_ConnectionEditor::changingTheTitleChangesNothingElse()
{
    const QString file = paths::connectionsFolder() + QStringLiteral("/exact.toml");
    const QByteArray text = "title = \"Exact\"\n[database]\nconninfo = \"host=/nonexistent dbname=app\"\n"
                            "[tenants]\nregistry = \"pattern\"\npattern = \"^t_\"\n"
                            "[migrations]\nfolder = \"migrations\"\n"
                            "[runs]\nlock_timeout = \"500ms\"\nstatement_timeout = \"0\"\nworkers = 64\n";
    QVERIFY(QDir().mkpath(paths::connectionsFolder()));
    QVERIFY(paths::writePrivateFile(file, text).has_value());
    const auto profile = loadProfile(file);
    QVERIFY2(profile.has_value(), profile ? "" : qPrintable(profile.error().toText()));
    const auto editor = make(*profile);
    QVERIFY(editor->form()->profile() == *profile);
    auto *lockTimeout = editor->form()->field<QDoubleSpinBox>(QStringLiteral("runs.lock_timeout"));
    QCOMPARE(lockTimeout->text().remove(QChar(0xa0)), QStringLiteral("0.5 s"));
    editor->form()->titleField()->setText(QStringLiteral("Exactly"));
    editor->save();
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray(text).replace("\"Exact\"", "\"Exactly\""));
    lockTimeout->setValue(0);
    QCOMPARE(lockTimeout->text(), QStringLiteral("none"));
    QCOMPARE(editor->form()->profile().runs.lockTimeout.count(), 0);
}

QTEST_MAIN(tst_ConnectionEditor)
#include "tst_ConnectionEditor.moc"

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
