// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Secrets.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tenantry;

/// Without a keyring, and with buses that fail in every way: an answer always, and soon.
class tst_Secrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    }

    void withoutABusAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!secrets::storedPassword(QStringLiteral("shop")));
        const Status stored = secrets::storePassword(QStringLiteral("shop"), QStringLiteral("hunter2"));
        QVERIFY(timer.elapsed() < 500);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::SecretUnavailable);
        QVERIFY(stored.error().hint.contains(QStringLiteral("pgpass")));
        QVERIFY(!stored.error().toText().contains(QStringLiteral("hunter2")));
    }

    void withABusThatIsNotThere()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!secrets::storedPassword(QStringLiteral("shop")));
        QVERIFY(timer.elapsed() < 3000);
    }

    void withABusThatNeverAnswers()
    {
        QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("bus")));
        const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        QVERIFY(static_cast<std::size_t>(path.size()) < sizeof address.sun_path);
        std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
        QCOMPARE(::bind(listening, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(::listen(listening, 5), 0);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + path);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!secrets::storedPassword(QStringLiteral("shop")));
        QVERIFY(timer.elapsed() < 3000);
        ::close(listening);
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
