// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Secrets.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tenantry;

/// Makes this program ask the keyring once and end.
static constexpr const char *askAndEnd = "--ask-and-end";

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
        QVERIFY2(stored.error().message.contains(QStringLiteral("no D-Bus session")),
                 qPrintable(stored.error().message));
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
        // The library says "Unknown error"; the reason is that nobody there is a keyring.
        const Status stored = secrets::storePassword(QStringLiteral("shop"), QStringLiteral("hunter2"));
        QVERIFY(!stored);
        QVERIFY2(stored.error().message.contains(QStringLiteral("no keyring service")),
                 qPrintable(stored.error().message));
        QVERIFY(!stored.error().toText().contains(QStringLiteral("Unknown")));
    }

    /// In a process of its own: Qt looks for the bus once, and a bus that hangs must not keep the process from ending.
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
        QProcess asking;
        QElapsedTimer timer;
        timer.start();
        asking.start(QCoreApplication::applicationFilePath(), {QLatin1String(askAndEnd)});
        const bool ended = asking.waitForFinished(10000);
        const qint64 took = timer.elapsed();
        if (!ended) {
            asking.kill();
            asking.waitForFinished();
        }
        ::close(listening);
        QVERIFY2(ended, "the process did not end");
        QVERIFY2(took < 5000, qPrintable(QString::number(took)));
        QCOMPARE(asking.readAllStandardOutput(), QByteArray("no password"));
        QCOMPARE(asking.exitCode(), 3);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 2 && qstrcmp(argv[1], askAndEnd) == 0) {
        const bool found = secrets::storedPassword(QStringLiteral("shop")).has_value();
        std::fputs(found ? "a password" : "no password", stdout);
        return 3;
    }
    tst_Secrets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Secrets.moc"
