// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/KeptSessions.h"

#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QTest>

#include <atomic>
#include <latch>

using namespace tenantry;
using namespace std::chrono_literals;

/// Sessions that are kept open between questions: when the next one gets the same, and when it may not.
class tst_KeptSessions : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    Access m_access;

    static SessionOptions options(const Access &access) { return access.session(QStringLiteral("test")); }
    /// The process id of the session that a question gets; 0: none.
    static int pidOf(KeptSessions &kept, const Access &access, const QByteArray &sql = "SELECT 1")
    {
        int pid = 0;
        kept.run(access, [&pid, &sql](const Access &own) {
            Result<ReadingSession> session = own.reading(options(own), {});
            if (session && session->connection().script(sql))
                pid = session->connection().backendPid();
        });
        return pid;
    }
    QString open(const char *user = "tenantry")
    {
        return test::value(m_cluster->conninfo(QStringLiteral("postgres")),
                           QByteArray("SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND "
                                      "backend_type = 'client backend' AND usename = '")
                               + user + "'");
    }
    void terminate(int pid)
    {
        const QString conninfo = m_cluster->conninfo(QStringLiteral("postgres"));
        test::exec(conninfo, "SELECT pg_terminate_backend(" + QByteArray::number(pid) + ", 5000)");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        m_access.profile.database.conninfo = m_cluster->createDatabase(QStringLiteral("kept"));
    }
    void cleanup() { QTRY_COMPARE(open(), QStringLiteral("0")); }

    void theNextQuestionGetsTheSame()
    {
        KeptSessions kept;
        const int pid = pidOf(kept, m_access);
        QVERIFY(pid != 0);
        QCOMPARE(pidOf(kept, m_access), pid);
        // What a question leaves open is not the next one's.
        QCOMPARE(pidOf(kept, m_access, "BEGIN; SET LOCAL statement_timeout = 7"), pid);
        QString timeout;
        kept.run(m_access, [&timeout](const Access &own) {
            Result<ReadingSession> session = own.reading(options(own), {});
            QCOMPARE(session->connection().transactionStatus(), TransactionStatus::Idle);
            timeout = session->connection().query("SHOW statement_timeout")->text(0, 0);
        });
        QCOMPARE(timeout, QStringLiteral("30s"));
    }

    void withoutAKeptOneItIsItsOwn()
    {
        Result<ReadingSession> one = m_access.reading(options(m_access), {});
        Result<ReadingSession> other = m_access.reading(options(m_access), {});
        QVERIFY(one && other);
        QVERIFY(one->connection().backendPid() != other->connection().backendPid());
    }

    void oneThatWasEndedIsOpenedAgain()
    {
        KeptSessions kept;
        const int pid = pidOf(kept, m_access);
        terminate(pid);
        const int next = pidOf(kept, m_access);
        QVERIFY(next != 0 && next != pid);
    }

    void oneThatIsLostOnUseIsAskedOnceMore()
    {
        KeptSessions kept;
        const int pid = pidOf(kept, m_access);
        QList<int> pids;
        bool answered = false;
        kept.run(m_access, [&](const Access &own) {
            Result<ReadingSession> session = own.reading(options(own), {});
            pids << session->connection().backendPid();
            if (pids.size() == 1)
                terminate(pid); // after it was looked at, before it is used
            answered = session->connection().query("SELECT 1").has_value();
        });
        QCOMPARE(pids.size(), 2);
        QCOMPARE(pids.front(), pid);
        QVERIFY(pids.back() != pid && answered);
        // A new one that is lost is told: the server may be ending them all.
        pids.clear();
        terminate(pidOf(kept, m_access));
        kept.run(m_access, [&](const Access &own) {
            Result<ReadingSession> session = own.reading(options(own), {});
            pids << session->connection().backendPid();
            terminate(pids.back());
            answered = session->connection().query("SELECT 1").has_value();
        });
        QCOMPARE(pids.size(), 1);
        QVERIFY(!answered);
    }

    void nobodyWaitsForALongQuestion()
    {
        KeptSessions kept;
        std::latch begun(1);
        std::latch go(1);
        int slow = 0;
        std::jthread other([&] {
            kept.run(m_access, [&](const Access &own) {
                Result<ReadingSession> session = own.reading(options(own), {});
                begun.count_down();
                go.wait();
                slow = session ? session->connection().backendPid() : 0;
            });
        });
        begun.wait();
        const int quick = pidOf(kept, m_access);
        go.count_down();
        other.join();
        QVERIFY(quick != 0 && slow != 0 && quick != slow);
        QTRY_COMPARE(open(), QStringLiteral("1")); // of two that have nothing to do one is kept
        QCOMPARE(pidOf(kept, m_access), quick);
    }

    void anIdleOneIsClosed()
    {
        KeptSessions kept(100ms);
        QVERIFY(pidOf(kept, m_access) != 0);
        QTRY_COMPARE(open(), QStringLiteral("0"));
        QVERIFY(pidOf(kept, m_access) != 0);
    }

    void whereConnectionsAreFewNoneIsKept()
    {
        test::exec(m_access.profile.database.conninfo, "CREATE ROLE few LOGIN CONNECTION LIMIT 2");
        Access access = m_access;
        access.profile.database.conninfo = m_cluster->conninfo(QStringLiteral("kept"), QStringLiteral("few"));
        KeptSessions kept;
        QVERIFY(pidOf(kept, access) != 0);
        QTRY_COMPARE(open("few"), QStringLiteral("0"));
    }

    /// The open one stays; the next one is opened with whatever the person, or their keyring, says then.
    void aPasswordThatWasChanged()
    {
        test::exec(m_access.profile.database.conninfo, "CREATE ROLE guarded LOGIN");
        m_cluster->requirePassword(QStringLiteral("guarded"), "first");
        std::atomic<int> asked{0};
        QString password = QStringLiteral("first");
        Access access = m_access;
        access.profile.database.conninfo = m_cluster->conninfo(QStringLiteral("kept"), QStringLiteral("guarded"));
        access.prompt = [&](const PasswordQuestion &question) -> std::optional<QString> {
            if (question.of == PasswordQuestion::Of::Memory)
                return std::nullopt;
            ++asked;
            return password;
        };
        KeptSessions kept;
        const int pid = pidOf(kept, access);
        QVERIFY(pid != 0);
        QCOMPARE(asked, 1);
        m_cluster->requirePassword(QStringLiteral("guarded"), "second");
        password = QStringLiteral("second");
        QCOMPARE(pidOf(kept, access), pid);
        QCOMPARE(asked, 1);
        terminate(pid);
        const int next = pidOf(kept, access);
        QVERIFY(next != 0 && next != pid);
        QCOMPARE(asked, 2);
    }

    void aSessionThatCannotBeOpened()
    {
        Access access = m_access;
        access.profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=x user=x");
        KeptSessions kept;
        ErrorCode code = ErrorCode::Cancelled;
        int calls = 0;
        kept.run(access, [&](const Access &own) {
            ++calls;
            code = own.reading(options(own), {}).error().code;
        });
        QCOMPARE(code, ErrorCode::ServerUnreachable);
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(tst_KeptSessions)
#include "tst_KeptSessions.moc"
