// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DelayingProxy.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QElapsedTimer>
#include <QTest>

#include <libpq-fe.h>

using namespace tenantry;

/// What the benchmarks measure with: that the proxy delays by what it says, counts what a client waits for, and holds
/// up nothing else.
class tst_DelayingProxy : public QObject {
    Q_OBJECT

    static constexpr std::chrono::microseconds eachWay{2500};

    using Session = std::unique_ptr<PGconn, decltype(&PQfinish)>;
    using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;

    QString serverSocket() const { return m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"); }
    static Session through(const test::DelayingProxy &proxy)
    {
        const QByteArray conninfo = "host=127.0.0.1 port=" + QByteArray::number(proxy.port())
                                    + " dbname=postgres user=tenantry sslmode=disable gssencmode=disable";
        return {PQconnectdb(conninfo.constData()), &PQfinish};
    }
    static QByteArray ask(const Session &session, const char *sql)
    {
        const Answer answer(PQexec(session.get(), sql), &PQclear);
        return PQresultStatus(answer.get()) == PGRES_TUPLES_OK ? QByteArray(PQgetvalue(answer.get(), 0, 0))
                                                               : QByteArray(PQerrorMessage(session.get()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }

    void delaysAndCountsRoundTrips()
    {
        test::DelayingProxy proxy(serverSocket(), eachWay);
        {
            const Session session = through(proxy);
            QCOMPARE(PQerrorMessage(session.get()), "");
            QCOMPARE(proxy.roundTrips(), 1); // the startup packet and all that the server says to it
            QElapsedTimer clock;
            clock.start();
            for (int i = 0; i < 20; ++i)
                QCOMPARE(ask(session, "SELECT 1"), QByteArray("1"));
            QVERIFY2(clock.elapsed() >= 100, QByteArray::number(clock.elapsed()).constData());
            QCOMPARE(proxy.roundTrips(), 21);
            // Many statements, many rows: one question, one answer.
            QCOMPARE(ask(session, "SELECT 1; SELECT g FROM generate_series(7, 100000) g"), QByteArray("7"));
            QCOMPARE(proxy.roundTrips(), 22);
        }
        const Session other = through(proxy); // the first one's goodbye was answered by nobody
        QCOMPARE(proxy.roundTrips(), 23);
        QCOMPARE(proxy.connections(), 2);
    }

    void whatIsSentTogetherIsOneRoundTrip()
    {
        const test::DelayingProxy proxy(serverSocket(), eachWay);
        const Session session = through(proxy);
        QCOMPARE(PQenterPipelineMode(session.get()), 1);
        for (int i = 0; i < 10; ++i) {
            QCOMPARE(PQsendQueryParams(session.get(), "SELECT 1", 0, nullptr, nullptr, nullptr, nullptr, 0), 1);
            QCOMPARE(PQpipelineSync(session.get()), 1);
        }
        int synced = 0;
        while (synced < 10) {
            const Answer answer(PQgetResult(session.get()), &PQclear);
            synced += PQresultStatus(answer.get()) == PGRES_PIPELINE_SYNC ? 1 : 0;
        }
        QCOMPARE(proxy.roundTrips(), 2);
    }

    /// 64 MiB would take five seconds if each chunk waited for the one before it.
    void throughputIsNotLimited()
    {
        const test::DelayingProxy proxy(serverSocket(), eachWay);
        const test::DelayingProxy direct(serverSocket(), std::chrono::microseconds(0));
        const auto transfer = [](const test::DelayingProxy &way) {
            const Session session = through(way);
            QElapsedTimer clock;
            clock.start();
            const QByteArray got = ask(session, "SELECT repeat('x', 64 * 1024 * 1024)");
            return got.size() == 64 * 1024 * 1024 ? clock.elapsed() : -1;
        };
        const qint64 near = transfer(direct);
        const qint64 far = transfer(proxy);
        QVERIFY(near > 0);
        QVERIFY2(far >= 5 && far < near * 2 + 1000, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(near).arg(far)));
    }
};

QTEST_GUILESS_MAIN(tst_DelayingProxy)
#include "tst_DelayingProxy.moc"
