// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/ChildProcess.h"
#include "tasks/LocalStore.h"
#include "tasks/StoreQuery.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <unistd.h>

using namespace tenantry;

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

/// The store's parts and their versions: taken over, brought forward, refused.
class tst_StoreModules : public QObject {
    Q_OBJECT

private:
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

private Q_SLOTS:
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

    void severalTakeAStoreOverAtOnce()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("store.sqlite"));
        writeOldStore(file, 2);
        std::atomic<int> failures = 0;
        {
            std::vector<std::jthread> threads;
            for (int handle = 0; handle < 6; ++handle)
                threads.emplace_back([&] {
                    const auto store = LocalStore::open(file, {grown(runsModule()), grown(samplesModule())});
                    failures += store ? 0 : 1;
                });
        }
        QCOMPARE(failures.load(), 0);
        const auto store = LocalStore::open(file);
        QVERIFY(store);
        QCOMPARE(number(**store, QStringLiteral("SELECT sum(extra) FROM runs")), 7);
        QCOMPARE(number(**store, QStringLiteral("SELECT sum(extra) FROM samples")), 7);
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
    tst_StoreModules test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_StoreModules.moc"
