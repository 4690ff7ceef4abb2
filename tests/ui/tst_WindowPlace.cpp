// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowPlace.h"

#include "settings/Preferences.h"
#include "tests/support/TempHome.h"
#include "ui/shell/MainWindow.h"

#include <QScreen>
#include <QTest>

using namespace tenantry;

/// The window fits the screen that it is on, whatever was remembered of another.
class tst_WindowPlace : public QObject {
    Q_OBJECT

private:
    test::TempHome m_home;

    WindowServices services() const
    {
        WindowServices services;
        services.storeFile = m_home.file(QStringLiteral("store.sqlite"));
        return services;
    }

private Q_SLOTS:
    void framesAreMovedThenCut_data()
    {
        QTest::addColumn<QRect>("frame");
        QTest::addColumn<QRect>("placed");
        QTest::newRow("fits") << QRect(10, 40, 800, 600) << QRect(10, 40, 800, 600);
        QTest::newRow("too far right and down") << QRect(900, 500, 800, 600) << QRect(480, 120, 800, 600);
        QTest::newRow("above and left of it") << QRect(-50, -20, 800, 600) << QRect(0, 28, 800, 600);
        QTest::newRow("larger than the screen") << QRect(100, 100, 1440, 900) << QRect(0, 28, 1280, 692);
        QTest::newRow("on a screen that is gone") << QRect(4000, 100, 800, 600) << QRect(480, 100, 800, 600);
    }
    void framesAreMovedThenCut()
    {
        QFETCH(QRect, frame);
        QFETCH(QRect, placed);
        QCOMPARE(place::within(frame, QRect(0, 28, 1280, 692)), placed); // 1280 × 720 less a panel
    }

    void aFrameTakesRoom()
    {
        const QMargins frame(4, 30, 4, 4);
        QCOMPARE(place::sizeWithin({1440, 900}, {1280, 692}, frame), QSize(1272, 658));
        QCOMPARE(place::sizeWithin({1440, 900}, {2560, 1400}, frame), QSize(1440, 900));
    }

    void theFirstWindowLeavesRoomForItsFrame()
    {
        MainWindow window(services());
        const QSize room = window.screen()->availableSize();
        QVERIFY(window.height() < room.height() && window.width() <= room.width());
        window.show();
        QTRY_VERIFY(window.screen()->availableGeometry().contains(window.frameGeometry()));
    }

    void whatWasRememberedOnALargerScreenIsCut()
    {
        QByteArray geometry;
        {
            MainWindow window(services());
            window.setGeometry(500, 300, 3000, 2000);
            geometry = window.saveGeometry();
        }
        Preferences().set(preference::windowGeometry(), geometry);
        MainWindow window(services());
        window.show();
        QTRY_VERIFY(window.screen()->availableGeometry().contains(window.frameGeometry()));
    }
};

QTEST_MAIN(tst_WindowPlace)
#include "tst_WindowPlace.moc"
