// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ProfileForm.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tenantry;

namespace {

Profile anyProfile()
{
    Profile profile;
    profile.title = QStringLiteral("Any");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=app");
    return profile;
}

OfferedWords formats()
{
    return {{QStringLiteral("migrations.format"),
             {{QStringLiteral("auto"), QStringLiteral("Told by the files")},
              {QStringLiteral("one"), QStringLiteral("The first")}}}};
}

std::unique_ptr<ProfileForm> make(const Profile &profile, const Choosers &choosers = Choosers::native())
{
    auto form = std::make_unique<ProfileForm>(profile, choosers, formats());
    form->show();
    return form;
}

} // namespace

class tst_ProfileForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }

    void everyDeclaredRowHasAFieldWithItsHelp()
    {
        const auto form = make(anyProfile());
        int rows = 0;
        for (const ProfileKey &key : profileKeys()) {
            const auto *field = form->field<QWidget>(key.fullName());
            QVERIFY2((field != nullptr) == key.row.has_value(), qPrintable(key.fullName()));
            if (field == nullptr)
                continue;
            QVERIFY2(field->toolTip().contains(key.helpText().toHtmlEscaped()), qPrintable(key.fullName()));
            ++rows;
        }
        QVERIFY(rows >= 22);
        QVERIFY(form->field<QLineEdit>(QStringLiteral("runs.workers")) == nullptr); // a field of another kind
        QVERIFY(form->field<QWidget>(QStringLiteral("runs.nothing")) == nullptr);
    }

    void aFormThatIsOnlyOpenedChangesNothing()
    {
        Profile profile = anyProfile();
        profile.database.conninfo = QStringLiteral(" host=/nonexistent dbname=app ");
        profile.tenants.exclude = QStringList{QStringLiteral("with, comma"), QStringLiteral(" with space ")};
        profile.runs.workers = 64;
        profile.runs.stopAfter.percent = 2.125;
        profile.runs.statementTimeout = std::chrono::milliseconds(2147483647);
        const auto form = make(profile);
        QVERIFY(form->profile() == profile);
        QCOMPARE(form->problem(), QString());
        form->field<QLineEdit>(QStringLiteral("tenants.exclude"))->setText(QStringLiteral("a, b,, "));
        QCOMPARE(form->profile().tenants.exclude, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void wordsAreOfferedFromOutsideAndThoseOfALaterVersionStay()
    {
        Profile profile = anyProfile();
        profile.migrations.format = QStringLiteral("of-tomorrow");
        const auto form = make(profile);
        auto *format = form->field<QComboBox>(QStringLiteral("migrations.format"));
        QCOMPARE(format->count(), 3);
        QCOMPARE(format->itemText(1), QStringLiteral("The first"));
        QCOMPARE(format->currentText(), QStringLiteral("of-tomorrow"));
        QVERIFY(form->profile() == profile);
        QSignalSpy changed(form.get(), &ProfileForm::changed);
        format->setCurrentIndex(1);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(form->profile().migrations.format, QStringLiteral("one"));
    }

    void onlyTheSandboxsOwnProfileHasItsEnvironment()
    {
        Profile profile = anyProfile();
        const QString key = QStringLiteral("environment");
        QCOMPARE(make(profile)->field<QComboBox>(key)->count(), 3);
        profile.environment = Environment::Sandbox;
        const auto form = make(profile);
        QCOMPARE(form->field<QComboBox>(key)->count(), 4);
        QVERIFY(form->profile() == profile);
    }

    void whatCannotBeIsToldInASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *text, const char *told) {
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(text) << QString::fromLatin1(told);
        };
        row("title", " ", "title");
        row("database.conninfo", "", "service=app");
        row("tenants.pattern", " ", "^tenant_");
        row("migrations.folder", "", "folder");
        row("migrations.search_path", "public", "{schema}");
        row("runs.stop_after_failures", "lots", "lots");
    }
    void whatCannotBeIsToldInASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, told);
        const auto form = make(anyProfile());
        QCOMPARE(form->problem(), QString());
        form->field<QLineEdit>(name)->setText(text);
        QVERIFY2(form->problem().contains(told), qPrintable(form->problem()));
    }

    void aFolderIsChosen()
    {
        QString began;
        Choosers choosers = Choosers::native();
        choosers.openFolder = [&began](QWidget *, const QString &, const QString &folder) {
            began = folder;
            return QStringLiteral("/srv/sql");
        };
        Profile profile = anyProfile();
        profile.file = QStringLiteral("/etc/fleets/shop.toml");
        const auto form = make(profile, choosers);
        auto *folder = form->field<QLineEdit>(QStringLiteral("migrations.folder"));
        auto *browse = folder->parentWidget()->findChild<QPushButton *>();
        QVERIFY(browse != nullptr);
        browse->click();
        QCOMPARE(began, QStringLiteral("/etc/fleets/migrations"));
        QCOMPARE(form->profile().migrations.folder, QStringLiteral("/srv/sql"));
    }
};

QTEST_MAIN(tst_ProfileForm)
#include "tst_ProfileForm.moc"
