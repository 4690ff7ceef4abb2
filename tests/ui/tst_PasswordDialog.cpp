// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/PasswordDialog.h"
#include "ui/widgets/Theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>

using namespace tenantry;

namespace {

PasswordQuestion question()
{
    PasswordQuestion asked;
    asked.what = QStringLiteral("app at db");
    return asked;
}

} // namespace

/// The question for a password, on its way from a worker to a person and back.
class tst_PasswordDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void passwordPromptAnswersAWorker();
    void passwordPromptEndsWithItsWindow();
    void passwordPromptIsWithdrawn();
    void aPasswordThatCannotBeKeptIsTold();
};

void tst_PasswordDialog::passwordPromptAnswersAWorker()
{
    QWidget window;
    window.show();
    const PasswordPrompt prompt = guiPasswordPrompt(&window);
    std::optional<QString> answer;
    std::atomic_bool done = false;
    std::jthread worker([&] {
        answer = prompt(question());
        done = true;
    });
    QTRY_VERIFY(window.findChild<PasswordDialog *>() != nullptr);
    auto *dialog = window.findChild<PasswordDialog *>();
    dialog->field()->setText(QStringLiteral("s3cret"));
    dialog->accept();
    QTRY_VERIFY(done.load());
    QCOMPARE(answer, std::optional<QString>(QStringLiteral("s3cret")));
}

void tst_PasswordDialog::passwordPromptEndsWithItsWindow()
{
    auto window = std::make_unique<QWidget>();
    window->show();
    const PasswordPrompt prompt = guiPasswordPrompt(window.get());
    std::optional<QString> answer(QStringLiteral("untouched"));
    std::jthread worker([&] { answer = prompt(question()); });
    QTRY_VERIFY(window->findChild<PasswordDialog *>() != nullptr);
    window.reset();
    worker.join();
    QVERIFY(!answer);
    QVERIFY(!prompt(question()));
}

void tst_PasswordDialog::passwordPromptIsWithdrawn()
{
    QWidget window;
    window.show();
    const PasswordPrompt prompt = guiPasswordPrompt(&window);
    std::optional<QString> answer(QStringLiteral("untouched"));
    std::jthread worker([&](std::stop_token stop) {
        PasswordQuestion asked = question();
        asked.refused = QStringLiteral("wrong");
        asked.stop = stop;
        answer = prompt(asked);
    });
    QTRY_VERIFY(window.findChild<PasswordDialog *>() != nullptr);
    bool told = false;
    for (const QLabel *label : window.findChild<PasswordDialog *>()->findChildren<QLabel *>())
        told = told || label->text().contains(QStringLiteral("refused"));
    QVERIFY(told);
    worker.request_stop();
    worker.join();
    QVERIFY(!answer);
    QTRY_VERIFY(window.findChild<PasswordDialog *>() == nullptr);
}

void tst_PasswordDialog::aPasswordThatCannotBeKeptIsTold()
{
    QWidget window;
    window.show();
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // no keyring answers there
    const PasswordPrompt prompt = guiPasswordPrompt(&window, QStringLiteral("shop"));
    std::optional<QString> answer;
    const std::jthread worker([&] { answer = prompt(question()); });
    QTRY_VERIFY(window.findChild<PasswordDialog *>() != nullptr);
    auto *dialog = window.findChild<PasswordDialog *>();
    dialog->field()->setText(QStringLiteral("s3cret"));
    dialog->findChild<QCheckBox *>()->setChecked(true);
    dialog->accept();
    QTRY_VERIFY(window.findChild<ErrorPanel *>() != nullptr);
    const QString said = window.findChild<ErrorPanel *>()->text();
    QVERIFY2(said.contains(QStringLiteral("no keyring service")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("s3cret")));
}

QTEST_MAIN(tst_PasswordDialog)
#include "tst_PasswordDialog.moc"
