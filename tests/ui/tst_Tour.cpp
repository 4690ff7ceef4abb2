// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"
#include "ui/shell/Tour.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace tenantry;

/// The tour is walked by nobody: what goes wrong on it ends it, and is told.
class tst_Tour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void aSandboxThatDoesNotStartEndsIt();
};

void tst_Tour::aSandboxThatDoesNotStartEndsIt()
{
    const QTemporaryDir folder;
    LanguageSwitch language;
    language.choose(QStringLiteral("en"));
    std::atomic<int> asked = 0;
    WindowServices services;
    services.language = &language;
    services.storeFile = folder.filePath(QStringLiteral("store.sqlite"));
    services.sandbox = [&asked](const TaskContext &) -> Result<Profile> {
        ++asked;
        return failure(ErrorCode::FileUnreadable, QStringLiteral("The sandbox's folder is gone."));
    };
    MainWindow window(services);
    window.show();
    Tour tour(&window, folder.filePath(QStringLiteral("pictures")), QSize(960, 640));
    QVERIFY(!tour.run(std::nullopt)); // and not only after the hour that a large sandbox may take
    QCOMPARE(asked.load(), 1);
    QVERIFY(window.firstStart()->problem().contains(QStringLiteral("folder is gone")));
    QVERIFY(window.workbench() == nullptr);
    const QStringList pictures = QDir(folder.filePath(QStringLiteral("pictures"))).entryList(QDir::Files);
    QVERIFY(!pictures.isEmpty()); // it was walked until then
    QCOMPARE(window.size(), QSize(960, 640));
}

QTEST_MAIN(tst_Tour)
#include "tst_Tour.moc"
