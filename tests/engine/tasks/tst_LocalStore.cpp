// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LocalStore.h"

#include "tasks/ChildProcess.h"
#include "tasks/StoreQuery.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <thread>

#include <unistd.h>

using namespace tenantry;
using namespace std::chrono_literals;

/// Two modules as stores of 0.1.0 had them: "runs" from format 1 on, "samples" from format 2 on.
static StoreModule runsModule()
{
    return {QStringLiteral("runs"), {{QStringLiteral("CREATE TABLE runs (id)")}}, 1};
}
static StoreModule samplesModule()
{
    return {QStringLiteral("samples"), {{QStringLiteral("CREATE TABLE samples (id)")}}, 2};
}

/// One step more, that gives every row a value.
static StoreModule grown(StoreModule module)
{
    module.steps.push_back({QStringLiteral("ALTER TABLE %1 ADD COLUMN extra").arg(module.name),
                            QStringLiteral("UPDATE %1 SET extra = 7").arg(module.name)});
    return module;
}

/// A step that never ends, after one that has written.
static StoreModule endless()
{
    StoreModule module = grown(runsModule());
    module.steps.push_back({QStringLiteral("CREATE TABLE late (n)"),
                            QStringLiteral("INSERT INTO late WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 "
                                           "FROM c) SELECT n FROM c WHERE n < 0")});
    return module;
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
    static qint64 number(LocalStore &store, const StoreModule &module, const QString &sql)
    {
        const Status ready = store.transaction(module, [](QSqlDatabase &) -> Status { return {}; });
        return ready ? number(store, sql) : -3;
    }
    /// What 0.1.0 left: a row in each table that its format has.
    static void writeOldStore(const QString &file, int format)
    {
        {
            QSqlDatabase old = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
            old.setDatabaseName(file);
            QVERIFY(old.open());
            QStringList statements{QStringLiteral("PRAGMA journal_mode = WAL"), runsModule().steps.front().front(),
                                   QStringLiteral("INSERT INTO runs VALUES ('r')")};
            if (format > 1)
                statements << samplesModule().steps.front().front() << QStringLiteral("INSERT INTO samples VALUES (1)");
            statements << QStringLiteral("PRAGMA user_version = %1").arg(format);
            for (const QString &sql : std::as_const(statements))
                QVERIFY(StoreQuery(old, sql).run());
            old.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("old"));
    }
    static bool isBeingWritten(const QString &file)
    {
        const QString name = QStringLiteral("looking");
        bool busy = false;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(file);
            database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
            busy = database.open() && !StoreQuery(database, QStringLiteral("BEGIN IMMEDIATE")).run();
        }
        QSqlDatabase::removeDatabase(name);
        return busy;
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

    void storeOfTheFirstReleaseIsTakenOver_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<bool>("handedIn");
        QTest::newRow("runs only, modules handed in") << 1 << true;
        QTest::newRow("runs only, modules used later") << 1 << false;
        QTest::newRow("0.1.0, modules handed in") << 2 << true;
        QTest::newRow("0.1.0, modules used later") << 2 << false;
    }
    void storeOfTheFirstReleaseIsTakenOver()
    {
        QFETCH(int, format);
        QFETCH(bool, handedIn);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        writeOldStore(file, format);
        {
            const auto store =
                LocalStore::open(file, handedIn ? std::vector{grown(samplesModule())} : std::vector<StoreModule>());
            QVERIFY2(store, store ? "" : qPrintable(store.error().toText()));
            QVERIFY((*store)->openNotice().isEmpty());
            QCOMPARE(
                number(**store, grown(samplesModule()), QStringLiteral("SELECT coalesce(sum(extra), 0) FROM samples")),
                format == 2 ? 7 : 0);
            QCOMPARE(number(**store, runsModule(), QStringLiteral("SELECT count(*) FROM runs")), 1);
        }
        // A module that nobody handed in when the store was taken over finds its tables there, too.
        const auto again = LocalStore::open(file, {grown(runsModule())});
        QVERIFY2(again, again ? "" : qPrintable(again.error().toText()));
        QCOMPARE(number(**again, QStringLiteral("SELECT sum(extra) FROM runs")), 7);
        QCOMPARE(number(**again, QStringLiteral("SELECT version FROM store_modules WHERE name = 'runs'")), 2);
        QCOMPARE(number(**again, QStringLiteral("SELECT version FROM store_modules WHERE name = 'samples'")), 2);
    }

    /// Format 2 is the highest that 0.1.0 opens, and it looks at the header before anything else.
    void theFirstReleaseRefusesWhatWasTakenOver()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        writeOldStore(file, 2);
        QCOMPARE(bytesOf(file).mid(60, 4), QByteArray("\0\0\0\2", 4));
        QVERIFY(LocalStore::open(file));
        QCOMPARE(bytesOf(file).mid(60, 4), QByteArray("\0\0\0\3", 4));
    }

    void newerModuleIsRefusedAndLeftAsItIs()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        QVERIFY(LocalStore::open(file, {grown(runsModule())}));
        const QByteArray before = bytesOf(file);
        const auto refused = LocalStore::open(file, {samplesModule(), runsModule()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreTooNew);
        QVERIFY2(refused.error().message.contains(QStringLiteral("\"runs\"")), qPrintable(refused.error().message));
        QVERIFY(!refused.error().hint.isEmpty());
        QCOMPARE(bytesOf(file), before);
        {
            const auto store = LocalStore::open(file); // not told at once, but before anything is done
            QVERIFY(store);
            const Status used = (*store)->transaction(runsModule(), [](QSqlDatabase &) -> Status { qFatal("ran"); });
            QVERIFY(!used);
            QCOMPARE(used.error().code, ErrorCode::StoreTooNew);
        }
        QCOMPARE(bytesOf(file), before);
    }

    void stepThatFailsUndoesAllOfThem()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        writeOldStore(file, 2);
        StoreModule broken = grown(samplesModule());
        broken.steps.push_back({QStringLiteral("CREATE TABLE samples (id)")}); // is there already
        const auto refused = LocalStore::open(file, {grown(runsModule()), broken});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreUnusable);
        QCOMPARE(bytesOf(file).mid(60, 4), QByteArray("\0\0\0\2", 4));
        const auto store = LocalStore::open(file, {runsModule(), samplesModule()});
        QVERIFY(store);
        QCOMPARE(number(**store, QStringLiteral("SELECT count(*) FROM pragma_table_info('runs')")), 1);
    }

    void killedWhileMigrating()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        writeOldStore(file, 2);
        ProcessSpec spec;
        spec.program = QCoreApplication::applicationFilePath();
        spec.environment = {{QStringLiteral("TENANTRY_STORE_VICTIM"), file}};
        std::jthread killer([&] { // once the child holds the file to write its steps
            pid_t child = 0;
            while (child == 0) {
                child = QString::fromLatin1(bytesOf(file + QStringLiteral(".pid"))).toInt();
                std::this_thread::yield();
            }
            QElapsedTimer timer;
            timer.start();
            while (!isBeingWritten(file) && timer.elapsed() < 20'000)
                std::this_thread::yield();
            ::kill(child, SIGKILL);
        });
        const auto killed = runProcess(spec);
        QVERIFY(!killed);
        QVERIFY(killed.error().message.contains(QStringLiteral("9")));

        const auto store = LocalStore::open(file, {grown(runsModule()), samplesModule()});
        QVERIFY2(store, store ? "" : qPrintable(store.error().toText()));
        QVERIFY((*store)->openNotice().isEmpty());
        QCOMPARE(number(**store, QStringLiteral("SELECT sum(extra) FROM runs")), 7);
        QCOMPARE(number(**store, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'late'")), 0);
    }

    void manyHandlesAndThreadsLoseNothing_data()
    {
        QTest::addColumn<int>("oldFormat");
        QTest::newRow("no file yet") << 0;
        QTest::newRow("a store of 0.1.0") << 2;
    }
    void manyHandlesAndThreadsLoseNothing()
    {
        QFETCH(int, oldFormat);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        if (oldFormat > 0)
            writeOldStore(file, oldFormat);
        constexpr int handles = 6;
        constexpr int rounds = 40;
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int handle = 0; handle < handles; ++handle)
                threads.emplace_back([&] {
                    // All at once, each to bring the file forward.
                    const auto store = LocalStore::open(file, {grown(runsModule()), samplesModule()});
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

/// What the child that is to be killed does: tells who it is, and brings the store forward for ever.
static int migrateForEver(const QString &file)
{
    {
        QFile pid(file + QStringLiteral(".pid"));
        if (!pid.open(QIODevice::WriteOnly))
            return 1;
        pid.write(QByteArray::number(::getpid()));
    }
    return LocalStore::open(file, {endless()}) ? 0 : 1;
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QString victimFile = qEnvironmentVariable("TENANTRY_STORE_VICTIM");
    if (!victimFile.isEmpty())
        return migrateForEver(victimFile);
    tst_LocalStore test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_LocalStore.moc"
