// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DesktopLink.h"

#include "ui/shell/DesktopNotices.h"
#include "ui/shell/SleepLock.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusError>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QWidget>

#include <atomic>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

using namespace tenantry;

namespace {

/// org.freedesktop.Notifications.
class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Notice {
        QString summary;
        QString body;
        uchar urgency = 0;
        QStringList actions;
    };
    QList<Notice> notices;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        notices.append({summary, body, hints[QStringLiteral("urgency")].value<uchar>(), actions});
        return uint(notices.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

/// org.freedesktop.login1.Manager: gives away one end of a pipe, and knows by the other whether it is held.
class LoginService : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~LoginService() override { forget(); }
    bool refuses = false;
    QStringList asked;

    bool isInhibited() const
    {
        char byte = 0;
        return m_ours >= 0 && ::read(m_ours, &byte, 1) < 0; // nothing to read yet: somebody holds the other end
    }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode)
    {
        asked << QStringList{what, who, why, mode}.join(u'|');
        if (refuses) {
            sendErrorReply(QDBusError::AccessDenied, QStringLiteral("no"));
            return {};
        }
        forget();
        int ends[2] = {-1, -1};
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
            qFatal("no pipe");
        }
        m_ours = ends[0];
        QDBusUnixFileDescriptor theirs(ends[1]); // a copy
        ::close(ends[1]);
        return theirs;
    }

private:
    void forget()
    {
        if (m_ours >= 0) {
            ::close(std::exchange(m_ours, -1));
        }
    }
    int m_ours = -1;
};

/// org.freedesktop.ScreenSaver.
class ScreenSaverService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QList<uint> held;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &)
    {
        held << 77;
        return 77;
    }
    void UnInhibit(uint cookie) { held.removeOne(cookie); }
};

/// A bus of the test's own, and on it what a desktop offers.
class Bus {
public:
    Bus()
    {
        m_daemon.setProgram(QStringLiteral("dbus-daemon"));
        m_daemon.setArguments({QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                               QStringLiteral("--address=unix:tmpdir=/tmp"), QStringLiteral("--print-address")});
        m_daemon.start();
        if (!m_daemon.waitForReadyRead(20000))
            qFatal("dbus-daemon: %s", qPrintable(m_daemon.errorString()));
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~Bus()
    {
        for (const QString &name : std::as_const(m_names))
            QDBusConnection::disconnectFromBus(name);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    Bus(const Bus &) = delete;
    Bus &operator=(const Bus &) = delete;

    /// One more client of it.
    QDBusConnection connect()
    {
        m_names << QStringLiteral("desktop-%1").arg(m_names.size());
        return QDBusConnection::connectToBus(m_address, m_names.last());
    }
    void serve(const QString &service, const QString &path, QObject *object)
    {
        QDBusConnection connection = connect();
        if (!connection.registerObject(path, object,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            || !connection.registerService(service))
            qFatal("%s: %s", qPrintable(service), qPrintable(connection.lastError().message()));
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

Profile nowhere()
{
    Profile profile;
    profile.name = QStringLiteral("nowhere");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    return profile;
}

} // namespace

/// What the desktop is told of the window's work, over real D-Bus messages to services of the test's own.
class tst_DesktopLink : public QObject {
    Q_OBJECT

private:
    NotificationService m_notifications;
    LoginService m_login;
    ScreenSaverService m_screenSaver;
    std::unique_ptr<Bus> m_bus;
    std::unique_ptr<Session> m_work;
    std::atomic<bool> m_goesOn{true};
    std::atomic<TaskState> m_ends{TaskState::Succeeded};

    DesktopBuses buses() { return {m_bus->connect(), m_bus->connect()}; }
    TaskId start()
    {
        m_goesOn = true;
        return m_work->startTask(QStringLiteral("Back up 3 tenants"), [this](const TaskContext &task) {
            while (m_goesOn && !task.isCancelled()) {
                QThread::msleep(1);
            }
            TaskOutcome outcome;
            outcome.state = m_ends;
            outcome.summary = QStringLiteral("<b>3</b> tenants were backed up");
            return outcome;
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<Bus>();
        m_bus->serve(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
                     &m_notifications);
        m_bus->serve(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
                     &m_screenSaver);
        m_bus->serve(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"), &m_login);
    }
    void cleanupTestCase() { m_bus.reset(); }
    void init()
    {
        m_notifications.notices.clear();
        m_login.asked.clear();
        m_login.refuses = false;
        m_screenSaver.held.clear();
        m_work = std::make_unique<Session>(nowhere(), Session::Services{});
        m_ends = TaskState::Succeeded;
    }
    void cleanup()
    {
        m_goesOn = false;
        m_work.reset();
    }

    void aNoticeIsShownAndItsClickComesBack()
    {
        DesktopNotices notices(m_bus->connect());
        QSignalSpy chosen(&notices, &DesktopNotices::chosen);
        notices.tell(QStringLiteral("Fix 7 tenants"), QStringLiteral("<i>2</i> failed"),
                     DesktopNotices::Urgency::Critical, 42);
        QTRY_COMPARE(m_notifications.notices.size(), 1);
        const NotificationService::Notice &shown = m_notifications.notices.front();
        QCOMPARE(shown.summary, QStringLiteral("Fix 7 tenants"));
        QCOMPARE(shown.body, QStringLiteral("&lt;i&gt;2&lt;/i&gt; failed")); // a server's words are no markup
        QCOMPARE(int(shown.urgency), 2);
        QCOMPARE(shown.actions.value(0), QStringLiteral("default"));
        const auto clicked = [&] {
            Q_EMIT m_notifications.ActionInvoked(1, QStringLiteral("default")); // known once the reply has come
            return QTest::qWaitFor([&chosen] { return !chosen.isEmpty(); }, 50);
        };
        QTRY_VERIFY(clicked());
        QCOMPARE(chosen.front().front().toULongLong(), 42ULL);
        Q_EMIT m_notifications.ActionInvoked(1, QStringLiteral("default"));  // once is enough
        Q_EMIT m_notifications.ActionInvoked(99, QStringLiteral("default")); // somebody else's
        notices.tell(QStringLiteral("last"), {}, DesktopNotices::Urgency::Low, 43);
        QTRY_COMPARE(m_notifications.notices.size(), 2);
        QCOMPARE(chosen.size(), 1);
    }

    void theMachineIsKeptAwakeWhileWorkRuns()
    {
        QWidget window;
        DesktopLink link(buses(), &window);
        link.follow(m_work.get());
        QVERIFY(!link.keepsAwake());
        start();
        QTRY_VERIFY(m_login.isInhibited());
        QCOMPARE(m_login.asked, QStringList{QStringLiteral("sleep:idle|Tenantry|Back up 3 tenants|block")});
        QVERIFY(link.keepsAwake());
        m_goesOn = false;
        QTRY_VERIFY(!m_login.isInhibited());
        QVERIFY(!link.keepsAwake());
        QVERIFY(m_screenSaver.held.isEmpty());
    }

    void aCheckKeepsNobodyAwake()
    {
        QWidget window;
        DesktopLink link(buses(), &window);
        link.follow(m_work.get());
        QSignalSpy ended(m_work.get(), &Session::taskEnded);
        m_work->scan();
        QVERIFY(ended.wait(10000));
        QVERIFY(m_login.asked.isEmpty());
    }

    void withoutLogindTheScreenSaverIsAsked()
    {
        m_login.refuses = true;
        QWidget window;
        DesktopLink link(buses(), &window);
        link.follow(m_work.get());
        start();
        QTRY_COMPARE(m_screenSaver.held, QList<uint>{77});
        QCOMPARE(m_login.asked.size(), 1);
        m_goesOn = false;
        QTRY_VERIFY(m_screenSaver.held.isEmpty());
    }

    void aClosedConnectionLetsItSleep()
    {
        QWidget window;
        DesktopLink link(buses(), &window);
        link.follow(m_work.get());
        start();
        QTRY_VERIFY(m_login.isInhibited());
        link.follow(nullptr);
        QTRY_VERIFY(!m_login.isInhibited());
    }

    /// What comes when it is not wanted any more is given back.
    void aLateAnswerIsGivenBack()
    {
        SleepLock lock(QDBusConnection(QString()), m_bus->connect());
        lock.hold(QStringLiteral("work"));
        lock.release(); // before the answer
        QSignalSpy held(&lock, &SleepLock::held);
        lock.hold(QStringLiteral("more work"));
        QTRY_COMPARE(held.size(), 1);
        QTRY_COMPARE(m_screenSaver.held.size(), 1);
        lock.release();
        QTRY_VERIFY(m_screenSaver.held.isEmpty());
    }

    void aLongTasksEndIsTold_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("urgency");
        QTest::newRow("well") << int(TaskState::Succeeded) << 1;
        QTest::newRow("failed") << int(TaskState::Failed) << 2;
    }
    void aLongTasksEndIsTold()
    {
        QFETCH(int, state);
        QFETCH(int, urgency);
        QWidget window; // never shown: not in front
        DesktopLink link(buses(), &window);
        link.setBriefTask(std::chrono::milliseconds(0));
        link.follow(m_work.get());
        QSignalSpy chosen(&link, &DesktopLink::taskChosen);
        m_ends = TaskState(state);
        const TaskId id = start();
        m_goesOn = false;
        QTRY_COMPARE(m_notifications.notices.size(), 1);
        QCOMPARE(m_notifications.notices.front().summary, QStringLiteral("Back up 3 tenants"));
        QCOMPARE(int(m_notifications.notices.front().urgency), urgency);
        const auto clicked = [&] {
            Q_EMIT m_notifications.ActionInvoked(1, QStringLiteral("default"));
            return QTest::qWaitFor([&chosen] { return !chosen.isEmpty(); }, 50);
        };
        QTRY_VERIFY(clicked());
        QCOMPARE(chosen.front().front().value<TaskId>(), id);
        QVERIFY(window.isVisible()); // brought to the front
    }

    void whoLooksOrHasJustStartedItIsNotTold()
    {
        QWidget window;
        DesktopLink link(buses(), &window);
        link.follow(m_work.get());
        QSignalSpy ended(m_work.get(), &Session::taskEnded);
        start();
        m_goesOn = false;
        QTRY_VERIFY(!ended.isEmpty()); // within three seconds
        link.setBriefTask(std::chrono::milliseconds(0));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const qsizetype before = ended.size();
        start();
        m_goesOn = false;
        QTRY_VERIFY(ended.size() > before);
        QVERIFY(!QTest::qWaitFor([this] { return !m_notifications.notices.isEmpty(); }, 200));
    }

    void withoutABusNothingHappens()
    {
        QWidget window;
        DesktopLink link(DesktopBuses::none(), &window);
        link.setBriefTask(std::chrono::milliseconds(0));
        link.follow(m_work.get());
        QSignalSpy ended(m_work.get(), &Session::taskEnded);
        start();
        QVERIFY(link.keepsAwake());
        m_goesOn = false;
        QTRY_VERIFY(!ended.isEmpty());
        QVERIFY(!link.keepsAwake());
    }
};

QTEST_MAIN(tst_DesktopLink)
#include "tst_DesktopLink.moc"
