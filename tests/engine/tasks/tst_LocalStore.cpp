// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LocalStore.h"

#include "tasks/StoreQuery.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace tenantry;
using namespace std::chrono_literals;

/// A part of the store, for what needs one.
static StoreModule runsModule()
{
    return {QStringLiteral("runs"), {{QStringLiteral("CREATE TABLE runs (id)")}}, 1};
}

class tst_LocalStore : public QObject {
    Q_OBJECT

private:
    static Status execute(LocalStore &store, const QString &sql)
    {
        return store.transaction([&](QSqlDatabase &database) { return StoreQuery(database, sql).run(); });
    }
    static qint64 number(LocalStore &store, const QString &sql)
    {
        qint64 result = -1;
        const Status done = store.transaction([&](QSqlDatabase &database) -> Status {
            StoreQuery query(database, sql);
            const Status ran = query.run();
            if (ran && query.next())
                result = query.value(0).toLongLong();
            return ran;
        });
        return done ? result : -2;
    }
    static QByteArray bytesOf(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static void overwrite(const QString &file, qint64 at, const QByteArray &bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::ReadWrite));
        QVERIFY(out.seek(at));
        QCOMPARE(out.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void newerFileIsRefusedAndLeftAsItIs()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        {
            const auto store = LocalStore::open(file);
            QVERIFY(store);
            QVERIFY(execute(**store, QStringLiteral("PRAGMA user_version = 999")));
        }
        const QByteArray before = bytesOf(file);
        const QStringList filesBefore = QDir(folder.path()).entryList(QDir::Files);
        const auto refused = LocalStore::open(file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreTooNew);
        QVERIFY(refused.error().message.contains(QStringLiteral("999")));
        QVERIFY(!refused.error().hint.isEmpty());
        QCOMPARE(bytesOf(file), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), filesBefore);
    }

    void newerVersionStillInTheWriteAheadLogIsRefusedToo()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        const auto writer = LocalStore::open(file);
        QVERIFY(writer);
        QVERIFY(execute(**writer, QStringLiteral("PRAGMA user_version = 999")));
        const auto refused = LocalStore::open(file);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreTooNew);
        QCOMPARE(number(**writer, QStringLiteral("PRAGMA user_version")), 999);
    }

    void corruptFileIsPutAside_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("damage");
        QTest::newRow("not a database") << qint64(0) << QByteArray(5000, 'x');
        QTest::newRow("damaged pages") << qint64(100) << QByteArray(20000, '\x7f');
    }
    void corruptFileIsPutAside()
    {
        QFETCH(qint64, at);
        QFETCH(QByteArray, damage);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        QVERIFY(LocalStore::open(file, {runsModule()}));
        overwrite(file, at, damage);
        const QByteArray damaged = bytesOf(file);

        const auto store = LocalStore::open(file, {runsModule()});
        QVERIFY2(store, store ? "" : qPrintable(store.error().toText()));
        QVERIFY((*store)->openNotice().contains(QStringLiteral(".corrupt-")));
        QCOMPARE(number(**store, QStringLiteral("SELECT count(*) FROM runs")), 0);
        const QStringList aside = QDir(folder.path()).entryList({QStringLiteral("*.corrupt-*")}, QDir::Files);
        QVERIFY(!aside.isEmpty());
        QCOMPARE(bytesOf(folder.filePath(aside.front())), damaged);
    }

    void placesThatCannotBe()
    {
        QTemporaryDir folder;
        const QString plain = folder.filePath(QStringLiteral("plain"));
        QVERIFY(QFile(plain).open(QIODevice::WriteOnly));
        const auto below = LocalStore::open(plain + QStringLiteral("/store.sqlite"));
        QVERIFY(!below);
        QCOMPARE(below.error().code, ErrorCode::StoreUnusable);

        const auto aFolder = LocalStore::open(folder.path());
        QVERIFY(!aFolder);
        QCOMPARE(aFolder.error().code, ErrorCode::StoreUnusable);

        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("elsewhere")), link));
        QVERIFY(!LocalStore::open(link));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("elsewhere"))));
    }

    void errorsRollBack()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        QVERIFY(execute(**store, QStringLiteral("CREATE TABLE t (a)")));
        const QString insert = QStringLiteral("INSERT INTO t VALUES (1)");
        const Status refused = (*store)->transaction([&](QSqlDatabase &database) -> Status {
            if (const Status ran = StoreQuery(database, insert).run(); !ran)
                return ran;
            return failure(ErrorCode::NothingToDo, QStringLiteral("changed my mind"));
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NothingToDo);
        const Status thrown = (*store)->transaction([&](QSqlDatabase &database) -> Status {
            if (const Status ran = StoreQuery(database, insert).run(); !ran)
                return ran;
            throw std::runtime_error("boom");
        });
        QVERIFY(!thrown);
        const Status bad = execute(**store, QStringLiteral("SELECT nonsense FROM nowhere"));
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::StoreUnusable);
        QCOMPARE(number(**store, QStringLiteral("SELECT count(*) FROM t")), 0);
    }

    void statementsThatAreKeptSeeWhatChanged()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        QVERIFY(execute(**store, QStringLiteral("CREATE TABLE t (a UNIQUE)")));
        const QString insert = QStringLiteral("INSERT INTO t VALUES (?)");
        const QString count = QStringLiteral("SELECT count(*) FROM t");
        const auto add = [&](int value) {
            return (*store)->transaction(
                [&](QSqlDatabase &database) { return StoreQuery(database, insert).run({value}); });
        };
        QVERIFY(add(1));
        QVERIFY(!add(1));
        QVERIFY(add(2)); // one that failed is no hindrance
        QCOMPARE(number(**store, count), 2);
        // Two of one text at a time have a place each.
        const Status both = (*store)->transaction([&](QSqlDatabase &database) -> Status {
            StoreQuery first(database, QStringLiteral("SELECT a FROM t ORDER BY a"));
            StoreQuery second(database, QStringLiteral("SELECT a FROM t ORDER BY a"));
            if (!first.run() || !second.run() || !first.next() || !first.next() || !second.next())
                return failure(ErrorCode::NothingToDo, QStringLiteral("no rows"));
            return first.number(0) == 2 && second.number(0) == 1
                       ? Status()
                       : failure(ErrorCode::NothingToDo, QStringLiteral("they share a place"));
        });
        QVERIFY2(both, both ? "" : qPrintable(both.error().message));
        QVERIFY(execute(**store, QStringLiteral("DROP TABLE t")));
        QVERIFY(execute(**store, QStringLiteral("CREATE TABLE t (a, b DEFAULT 7)")));
        QCOMPARE(number(**store, count), 0);
    }

    void nestedTransactionIsAnErrorNotADeadlock()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        Status inner;
        QVERIFY((*store)->transaction([&](QSqlDatabase &) -> Status {
            inner = (*store)->transaction([](QSqlDatabase &) -> Status { return {}; });
            return {};
        }));
        QVERIFY(!inner);
    }

    /// What the journal says has to outlive a power cut: nothing is told to be written before it is on the disk.
    void whatIsCommittedIsOnTheDisk()
    {
        constexpr qint64 extra = 3; // https://www.sqlite.org/pragma.html#pragma_synchronous
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        QCOMPARE(number(**store, QStringLiteral("PRAGMA synchronous")), extra);
    }

    /// Which of them it is, is told: only one is mended by free space.
    void whatIsWrongWithTheStoreIsTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("busy") << QStringLiteral("5") << QStringLiteral("Another program holds the local store");
        QTest::newRow("busy, of another snapshot")
            << QStringLiteral("517") << QStringLiteral("Another program holds the local store");
        QTest::newRow("locked") << QStringLiteral("6") << QStringLiteral("Another program holds the local store");
        QTest::newRow("full") << QStringLiteral("13") << QStringLiteral("The disk of the local store is full");
        QTest::newRow("read only") << QStringLiteral("1032") << QStringLiteral("may not be written");
        QTest::newRow("another") << QStringLiteral("1") << QStringLiteral("refused: said");
    }
    void whatIsWrongWithTheStoreIsTold()
    {
        QFETCH(QString, code);
        QFETCH(QString, message);
        const Error error = storeError(QSqlError(QStringLiteral("said"), {}, QSqlError::StatementError, code),
                                       QStringLiteral("refused: %1"));
        QCOMPARE(error.code, ErrorCode::StoreUnusable);
        QVERIFY2(error.message.contains(message), qPrintable(error.message));
        QCOMPARE(error.hint.contains(QStringLiteral("space")),
                 code == QStringLiteral("13") || code == QStringLiteral("1"));
    }

    void aFullStoreSaysSo()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        QVERIFY(execute(**store, QStringLiteral("CREATE TABLE filled (bytes BLOB)")));
        // As far as SQLite is concerned the disk ends here.
        QVERIFY(number(**store, QStringLiteral("PRAGMA max_page_count = 1")) > 0);
        const Status filled = execute(**store, QStringLiteral("INSERT INTO filled VALUES (zeroblob(10000000))"));
        QVERIFY(!filled);
        QVERIFY2(filled.error().message.contains(QStringLiteral("full")), qPrintable(filled.error().toText()));
    }

    void filesArePrivate()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("below/store.sqlite"));
        const auto store = LocalStore::open(file);
        QVERIFY(store);
        constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                                | QFileDevice::WriteOther | QFileDevice::ExeGroup | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(file).permissions() & others));
        QVERIFY(!(QFileInfo(folder.filePath(QStringLiteral("below"))).permissions() & others));
        QVERIFY(QFileInfo::exists(file + QStringLiteral("-wal")));
        QVERIFY(!(QFileInfo(file + QStringLiteral("-wal")).permissions() & others));
    }

    void manyHandlesAndThreadsLoseNothing()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        constexpr int handles = 6;
        constexpr int rounds = 40;
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int handle = 0; handle < handles; ++handle)
                threads.emplace_back([&] {
                    // All at once, each to bring the file forward.
                    const auto store = LocalStore::open(file, {runsModule()});
                    if (!store) {
                        qWarning("%s", qPrintable(store.error().toText()));
                        ++failures;
                        return;
                    }
                    failures += execute(**store, QStringLiteral("CREATE TABLE IF NOT EXISTS c (n INTEGER)")) ? 0 : 1;
                    for (int round = 0; round < rounds; ++round) {
                        const Status done = (*store)->transaction([](QSqlDatabase &database) -> Status {
                            StoreQuery read(database, QStringLiteral("SELECT coalesce(max(n), 0) FROM c"));
                            if (const Status ran = read.run(); !ran)
                                return ran;
                            const int next = read.next() ? read.number(0) + 1 : 1;
                            return StoreQuery(database, QStringLiteral("INSERT INTO c VALUES (?)")).run({next});
                        });
                        failures += done ? 0 : 1;
                    }
                });
        }
        QCOMPARE(failures.load(), 0);
        const auto store = LocalStore::open(file);
        QVERIFY(store);
        QCOMPARE(number(**store, QStringLiteral("SELECT max(n) FROM c")), handles * rounds);
        QCOMPARE(number(**store, QStringLiteral("SELECT count(DISTINCT n) FROM c")), handles * rounds);
    }

    void oneHandleFromManyThreads()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        QVERIFY(execute(**store, QStringLiteral("CREATE TABLE c (n INTEGER)")));
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 8; ++thread)
                threads.emplace_back([&] {
                    for (int round = 0; round < 25; ++round)
                        failures += execute(**store, QStringLiteral("INSERT INTO c VALUES (1)")) ? 0 : 1;
                });
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(number(**store, QStringLiteral("SELECT count(*) FROM c")), 200);
    }

    /// Those that queue up are committed as one, and one that fails takes nobody with it.
    void whatIsCommittedTogetherFailsAlone()
    {
        QTemporaryDir folder;
        const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY(store);
        QVERIFY(execute(**store, QStringLiteral("CREATE TABLE c (n INTEGER PRIMARY KEY)")));
        std::atomic<bool> holding = false;
        std::atomic<bool> go = false;
        std::atomic<int> failures = 0;
        const qint64 before = (*store)->commits();
        {
            std::jthread holder([&] {
                const Status held = (*store)->transaction([&](QSqlDatabase &) -> Status {
                    holding = true;
                    while (!go)
                        std::this_thread::yield();
                    return {};
                });
                failures += held ? 0 : 1;
            });
            QTRY_VERIFY(holding.load());
            std::vector<std::jthread> others;
            for (const char *sql : {"INSERT INTO c VALUES (1)", "INSERT INTO c VALUES (2), (1), (3)",
                                    "INSERT INTO nowhere VALUES (1)", "INSERT INTO c VALUES (4)"})
                others.emplace_back([&, sql] { failures += execute(**store, QLatin1String(sql)) ? 0 : 1; });
            QTRY_COMPARE((*store)->waiting(), 4);
            go = true;
        }
        QCOMPARE(failures.load(), 2); // no such table, and one of the two that both insert 1
        QCOMPARE((*store)->commits() - before, 2);
        const qint64 rows = number(**store, QStringLiteral("SELECT count(*) FROM c"));
        QVERIFY2(rows == 2 || rows == 4, qPrintable(QString::number(rows))); // 1 and 4, or 2, 1, 3 and 4
    }

    void waitsForAnotherHandlesWrite()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        const auto first = LocalStore::open(file);
        const auto second = LocalStore::open(file);
        QVERIFY(first && second);
        QVERIFY(execute(**first, QStringLiteral("CREATE TABLE c (n INTEGER)")));
        std::atomic<bool> holding = false;
        std::jthread holder([&] {
            const Status held = (*first)->transaction([&](QSqlDatabase &) -> Status {
                holding = true;
                std::this_thread::sleep_for(700ms);
                return {};
            });
            Q_UNUSED(held)
        });
        QTRY_VERIFY(holding.load());
        const Status waited = execute(**second, QStringLiteral("INSERT INTO c VALUES (1)"));
        QVERIFY2(waited, waited ? "" : qPrintable(waited.error().toText()));
    }
};

QTEST_GUILESS_MAIN(tst_LocalStore)
#include "tst_LocalStore.moc"
