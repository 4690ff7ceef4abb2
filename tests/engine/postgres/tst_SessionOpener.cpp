// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionOpener.h"

#include "postgres/HostsToTry.h"
#include "support/FakeServer.h"
#include "support/ScratchCluster.h"
#include "support/Shortage.h"
#include "support/TempHome.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// Servers that mean no good, or are none: opening a session is over in time, shows nothing of what they say as it is,
/// and holds no more of it than a login takes.
class tst_SessionOpener : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;

    static SessionOptions options(const QString &conninfo)
    {
        SessionOptions options;
        options.conninfo = conninfo;
        options.purpose = QStringLiteral("test");
        return options;
    }
    /// What goes to this process's standard error meanwhile, as bare libpq writes its notices.
    template <typename Work>
    static QByteArray standardErrorOf(const Work &work)
    {
        QTemporaryFile file;
        if (!file.open())
            return "no file";
        const int before = ::dup(STDERR_FILENO);
        ::dup2(file.handle(), STDERR_FILENO);
        work();
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        file.seek(0);
        return file.readAll();
    }
    static QByteArray coloured(qsizetype size) { return "\x1b]0;owned\x07\x1b[31mred " + QByteArray(size, 'y'); }
    /// \p text as often as the client takes it.
    static FakeServer::Behaviour floodOf(const QByteArray &first, const QByteArray &text)
    {
        return [first, text](int client, const std::stop_token &stop) {
            bool goesOn = FakeServer::send(client, first);
            while (goesOn && !stop.stop_requested())
                goesOn = FakeServer::send(client, text);
        };
    }

private Q_SLOTS:
    void initTestCase() { m_home = std::make_unique<TempHome>(); }

    /// Loopback is an address, not a spelling.
    void thisMachineIsAnAddress_data()
    {
        QTest::addColumn<bool>("here");
        const auto row = [](const char *host, bool here) { QTest::newRow(host) << here; };
        row("", true);
        row("/run/postgresql", true);
        row("@abstract", true);
        row("127.0.0.1", true);
        row("127.255.255.254", true);
        row("127.1", true);
        row("::1", true);
        row("0:0:0:0:0:0:0:1", true);
        row("::ffff:127.0.0.1", true);
        row("localhost", true);
        row("LOCALHOST", true);
        row("127.0.0.1.example.org", false);
        row("127.evil", false);
        row("127.0.0.1 ", false);
        row("localhost.example.org", false);
        row("::ffff:192.0.2.1", false);
        row("128.0.0.1", false);
        row("12.7.0.1", false);
        row("::2", false);
        row("0.0.0.0", false);
    }
    void thisMachineIsAnAddress()
    {
        QFETCH(bool, here);
        const QString host = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(isThisMachine(host), here);
        if (host.isEmpty() || host.contains(u' '))
            return;
        const QString sslmode =
            withDefaults(*Conninfo::parse(QStringLiteral("host='%1'").arg(host))).value(QStringLiteral("sslmode"));
        QCOMPARE(sslmode, here ? QString() : QStringLiteral("verify-full"));
    }

    /// Row 36 of the faults, from the first byte on.
    void whatAServerSaysBeforeTheSessionStandsIsNotShownAsItIs_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("told");
        const QByteArray notices = FakeServer::words('N', "WARNING", coloured(1000)).repeated(200);
        const QByteArray end = FakeServer::words('E', "FATAL", coloured(20000));
        QTest::newRow("an error") << end << QByteArray() << true;
        QTest::newRow("notices") << notices + end << QByteArray() << false; // libpq: no message of a login
        QTest::newRow("notices and errors after the login")
            << FakeServer::loginTaken() + notices << notices + end + FakeServer::message('Z', "I") << true;
        QTest::newRow("an error of version 2")
            << "E" + coloured(60000) + '\n' + QByteArray(1, '\0') << QByteArray() << true;
    }
    void whatAServerSaysBeforeTheSessionStandsIsNotShownAsItIs()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, answer);
        QFETCH(bool, told);
        const FakeServer server([said, answer](int client, const std::stop_token & /*stop*/) {
            char ignored[8192];
            FakeServer::send(client, said);
            while (::recv(client, ignored, sizeof ignored, 0) > 0)
                FakeServer::send(client, answer);
        });
        QString words;
        const QByteArray shown = standardErrorOf([&] {
            const auto connection = Connection::open(options(server.conninfo()));
            words = connection ? QStringLiteral("it opened") : connection.error().toText();
        });
        QCOMPARE(shown, QByteArray());
        QVERIFY2(!words.contains(u'\x1b') && !words.contains(u'\x07'), qPrintable(words));
        QVERIFY(words.size() < 20000);
        QVERIFY2(words.contains(QStringLiteral("red yyy")) == told, qPrintable(words.left(300)));
    }

    /// It ends long before the time is up, and does not fill the memory.
    void aFloodEndsTheAttempt_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("flood");
        const QByteArray notice = FakeServer::words('N', "NOTICE", coloured(60000));
        QTest::newRow("notices") << QByteArray() << notice;
        QTest::newRow("an error without end") << QByteArray("E") << coloured(60000);
        QTest::newRow("a message of 2 GB")
            << FakeServer::message('N', {}).left(1) + "\x7f\xff\xff\xff" << coloured(60000);
        QTest::newRow("notices after the login") << FakeServer::loginTaken() << notice;
        QTest::newRow("a message of 2 GB after the login")
            << FakeServer::loginTaken() + FakeServer::message('N', {}).left(1) + "\x7f\xff\xff\xff" << coloured(60000);
    }
    void aFloodEndsTheAttempt()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, flood);
        const FakeServer server(floodOf(first, flood));
        const long long before = addressSpace();
        long long most = 0;
        Error error;
        QElapsedTimer timer;
        timer.start();
        const QByteArray shown = standardErrorOf([&] {
            std::jthread watch([&most](const std::stop_token &stop) {
                while (!stop.stop_requested()) {
                    most = std::max(most, addressSpace());
                    std::this_thread::sleep_for(std::chrono::milliseconds(2));
                }
            });
            const auto connection = Connection::open(options(server.conninfo()));
            if (!connection)
                error = connection.error();
        });
        QVERIFY2(error.code == ErrorCode::ServerUnreachable, qPrintable(error.toText()));
        QCOMPARE(shown, QByteArray());
        QVERIFY2(timer.elapsed() < 8000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY2(most - before < 200LL * 1024 * 1024, QByteArray::number(most - before).constData());
    }

    /// A server, or a pooler without a free server, that accepts and then never answers.
    void whoNeverAnswersIsLeftAtOnceWhenStopped_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("the login is taken") << FakeServer::loginTaken();
    }
    void whoNeverAnswersIsLeftAtOnceWhenStopped()
    {
        QFETCH(QByteArray, first);
        std::atomic<bool> reached = false;
        const FakeServer server([&](int client, const std::stop_token &stop) {
            FakeServer::send(client, first);
            reached = true;
            FakeServer::hold(client, stop);
        });
        std::stop_source source;
        QElapsedTimer timer;
        const std::jthread stopper([&] {
            while (!reached)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            timer.start();
            source.request_stop();
        });
        const auto connection = Connection::open(options(server.conninfo()), source.get_token());
        QVERIFY(!connection);
        QVERIFY2(connection.error().isCancelled(), qPrintable(connection.error().toText()));
        QVERIFY2(timer.elapsed() < 1500, QByteArray::number(timer.elapsed()).constData());
    }

    void whoNeverAnswersHasItsTime()
    {
        const FakeServer server([](int client, const std::stop_token &stop) { FakeServer::hold(client, stop); });
        QElapsedTimer timer;
        timer.start();
        const auto connection = Connection::open(options(server.conninfo(QStringLiteral("connect_timeout=2"))));
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::ServerUnreachable);
        QVERIFY2(connection.error().message.contains(QStringLiteral("no answer within 2 s")),
                 qPrintable(connection.error().message));
        QVERIFY(timer.elapsed() >= 1900 && timer.elapsed() < 6000);
    }

    /// A pooler that takes the login and has no server to give.
    void whoNeverAnswersTheFirstQuestionHasItsTime()
    {
        const FakeServer server([](int client, const std::stop_token &stop) {
            FakeServer::send(client, FakeServer::loginTaken());
            FakeServer::hold(client, stop);
        });
        // Where nobody leaves it by itself, this does, and the test fails instead of hanging.
        std::stop_source giveUp;
        const std::jthread guard([&giveUp](const std::stop_token &done) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any waiting;
            waiting.wait_for(lock, done, std::chrono::seconds(12), [] { return false; });
            giveUp.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto connection =
            Connection::open(options(server.conninfo(QStringLiteral("connect_timeout=2"))), giveUp.get_token());
        QVERIFY(!connection);
        QVERIFY2(connection.error().code == ErrorCode::ServerUnreachable, qPrintable(connection.error().toText()));
        QVERIFY2(connection.error().message.contains(QStringLiteral("within 6 s")),
                 qPrintable(connection.error().message));
        QVERIFY(timer.elapsed() >= 5900 && timer.elapsed() < 10000);
    }

    /// As libpq does where it blocks.
    void theNextServerOfTheStringIsTriedAfterOneThatHangs()
    {
        ScratchCluster cluster;
        std::atomic<int> asked = 0;
        const FakeServer silent([&asked](int client, const std::stop_token &stop) {
            ++asked;
            FakeServer::hold(client, stop);
        });
        const QString socket = cluster.cluster().socketFolder();
        const auto connection = Connection::open(
            options(QStringLiteral("host=127.0.0.1,localhost,%1 port=%2,%2,5432 dbname=postgres user=tenantry "
                                   "connect_timeout=2 sslmode=disable gssencmode=disable")
                        .arg(socket)
                        .arg(silent.port())));
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toText()));
        QVERIFY(asked >= 2);
        QCOMPARE(connection->server().database, QStringLiteral("postgres"));
    }

    /// It is asked for on a thread of its own.
    void aCancelIsOverBeforeTheNextStatement()
    {
        ScratchCluster cluster;
        auto connection = Connection::open(options(cluster.conninfo(QStringLiteral("postgres"))));
        QVERIFY(connection);
        std::stop_source source;
        const std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            source.request_stop();
        });
        const Result<Rows> rows = connection->query("SELECT pg_sleep(30)", {}, source.get_token());
        QVERIFY(!rows);
        QVERIFY(rows.error().isCancelled());
        // The request is over when the call returns: it cannot hit what is asked next.
        for (int i = 0; i < 20; ++i)
            QVERIFY(connection->query("SELECT pg_sleep(0.01)"));
    }
};

QTEST_GUILESS_MAIN(tst_SessionOpener)
#include "tst_SessionOpener.moc"
