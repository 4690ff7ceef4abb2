// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"
#include "sandbox/Cluster.h"
#include "support/ScratchCluster.h"
#include "support/Shortage.h"
#include "support/TempHome.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace tenantry;

/// A cluster that is removed at the end of the test, whatever happened.
class Removed {
public:
    explicit Removed(Cluster cluster)
        : m_cluster(std::move(cluster))
    {
    }
    ~Removed() { (void)m_cluster.remove(); }
    Removed(const Removed &) = delete;
    Removed &operator=(const Removed &) = delete;
    Cluster *operator->() { return &m_cluster; }

private:
    Cluster m_cluster;
};

class tst_Cluster : public QObject {
    Q_OBJECT

    static ClusterOptions options(const QString &folder)
    {
        ClusterOptions made;
        made.folder = folder;
        made.durability = Durability::Off;
        return made;
    }
    static int permissions(const QString &path)
    {
        struct stat status {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
    }

private Q_SLOTS:
    void refusesAFileAsFolder();
    void refusesAFolderThatCannotBeMade();
    void namesMissingPrograms();
    void openFindsNothingInAnEmptyFolder();
    void reportsAServerThatDoesNotStart();
    void ignoresALeftoverOfAnInterruptedInitdb();
    void startsStopsAndRestarts();
    void keepsDefaultsAndPrivacy();
    void longPathPutsTheSocketElsewhere();
    void oddPathsWork_data();
    void oddPathsWork();
    void twoRunAtOnce();
    void killedServerIsSeenAsStopped();
    void folderThatTheServerUserCannotReach();
};

void tst_Cluster::refusesAFileAsFolder()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto cluster = Cluster::create(options(file.fileName()));
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().code, ErrorCode::SandboxFailed);
    QVERIFY(cluster.error().message.contains(file.fileName()));
    QVERIFY(!cluster.error().hint.isEmpty());
}

void tst_Cluster::refusesAFolderThatCannotBeMade()
{
    const auto cluster = Cluster::create(options(QStringLiteral("/proc/tenantry/cluster")));
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().code, ErrorCode::FileNotWritten);
    QVERIFY(!cluster.error().hint.isEmpty());
}

void tst_Cluster::namesMissingPrograms()
{
    QTemporaryDir empty;
    ClusterOptions wrong = options(empty.filePath(QStringLiteral("cluster")));
    wrong.binFolder = empty.path();
    const auto cluster = Cluster::create(wrong);
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().code, ErrorCode::SandboxFailed);
    QVERIFY(cluster.error().message.contains(QStringLiteral("initdb")));
    QVERIFY(!QFileInfo::exists(wrong.folder + QStringLiteral("/data")));

    const auto future = findServerPrograms({}, 99);
    QVERIFY(!future);
    QVERIFY(future.error().hint.contains(QStringLiteral("postgresql-99")));
}

void tst_Cluster::openFindsNothingInAnEmptyFolder()
{
    QTemporaryDir empty;
    const auto cluster = Cluster::open(empty.path());
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().code, ErrorCode::SandboxFailed);
}

void tst_Cluster::reportsAServerThatDoesNotStart()
{
    QTemporaryDir folder(test::temporaryRoot() + QStringLiteral("/tct-XXXXXX"));
    ClusterOptions wrong = options(folder.path());
    wrong.settings = {{QStringLiteral("shared_buffers"), QStringLiteral("lots")}};
    auto cluster = Cluster::create(wrong);
    QVERIFY2(cluster, qPrintable(cluster ? QString() : cluster.error().toText()));
    Removed removed(*cluster);
    const Status started = removed->start();
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::SandboxFailed);
    QVERIFY2(started.error().detail.contains(QStringLiteral("shared_buffers")), qPrintable(started.error().toText()));
    QCOMPARE(removed->status(), ServerState::Stopped);

    // The log of the last attempt has nothing to do with a pg_ctl that never ran.
    const test::NoMoreProcesses shortage;
    QVERIFY(shortage.isInForce());
    const Status notEvenTried = removed->start();
    QVERIFY(!notEvenTried);
    QCOMPARE(notEvenTried.error().code, ErrorCode::ProcessNotStarted);
    QVERIFY(!notEvenTried.error().detail.contains(QStringLiteral("shared_buffers")));
}

void tst_Cluster::ignoresALeftoverOfAnInterruptedInitdb()
{
    QTemporaryDir folder(test::temporaryRoot() + QStringLiteral("/tct-XXXXXX"));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("data.partial")));
    QFile half(folder.filePath(QStringLiteral("data.partial/PG_VERSION")));
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write("15\n");
    half.close();
    auto cluster = Cluster::create(options(folder.path()));
    QVERIFY2(cluster, qPrintable(cluster ? QString() : cluster.error().toText()));
    Removed removed(*cluster);
    QVERIFY(removed->start());
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("data.partial"))));
}

void tst_Cluster::startsStopsAndRestarts()
{
    QTemporaryDir folder(test::temporaryRoot() + QStringLiteral("/tct-XXXXXX"));
    auto made = Cluster::create(options(folder.path()));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().toText()));
    Removed cluster(*made);
    QCOMPARE(cluster->status(), ServerState::Stopped);
    QVERIFY(cluster->start());
    QCOMPARE(cluster->status(), ServerState::Running);
    const int first = cluster->processId();
    QVERIFY(first > 0);
    QVERIFY(cluster->start());
    QCOMPARE(cluster->processId(), first);

    auto again = Cluster::create(options(folder.path()));
    QVERIFY(again);
    QCOMPARE(again->processId(), first);

    test::exec(cluster->conninfo(QStringLiteral("postgres")), "CREATE TABLE kept AS SELECT 1 AS one");
    QVERIFY(cluster->restart());
    QVERIFY(cluster->processId() != first);
    QCOMPARE(test::value(cluster->conninfo(QStringLiteral("postgres")), "SELECT one FROM kept"), QStringLiteral("1"));

    QVERIFY(cluster->stop());
    QCOMPARE(cluster->status(), ServerState::Stopped);
    QVERIFY(cluster->stop());
    QVERIFY(cluster->remove());
    QCOMPARE(cluster->status(), ServerState::Missing);
    QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("cluster.conf"))));
}

void tst_Cluster::keepsDefaultsAndPrivacy()
{
    test::ScratchCluster scratch;
    const QString conninfo = scratch.conninfo(QStringLiteral("postgres"));
    const auto setting = [&](const char *name) { return test::value(conninfo, QByteArray("SHOW ") + name); };
    QCOMPARE(setting("max_locks_per_transaction"), QStringLiteral("64"));
    QCOMPARE(setting("max_connections"), QStringLiteral("100"));
    QCOMPARE(setting("listen_addresses"), QString());
    QCOMPARE(setting("server_encoding"), QStringLiteral("UTF8"));
    QCOMPARE(setting("fsync"), QStringLiteral("off"));
    QCOMPARE(test::value(conninfo, "SELECT current_user"), QStringLiteral("tenantry"));
    QCOMPARE(permissions(scratch.cluster().socketFolder()), 0700);
    QCOMPARE(permissions(scratch.cluster().dataFolder()), 0700);
}

void tst_Cluster::longPathPutsTheSocketElsewhere()
{
    const test::TempHome home;
    const QString deep = home.file(QString(110, u'd'));
    auto made = Cluster::create(options(deep));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().toText()));
    Removed cluster(*made);
    const Status started = cluster->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().toText()));
    QVERIFY(!cluster->socketFolder().startsWith(deep));
    QVERIFY(cluster->socketFolder().size() < 60);
    QCOMPARE(permissions(cluster->socketFolder()), 0700);
    QCOMPARE(test::value(cluster->conninfo(QStringLiteral("postgres")), "SELECT 1"), QStringLiteral("1"));

    // The folder below /tmp is swept at a restart of the machine: the next start makes another.
    const QString socket = cluster->socketFolder();
    QVERIFY(cluster->stop());
    QVERIFY(QDir(socket).removeRecursively());
    auto reopened = Cluster::open(deep);
    QVERIFY(reopened);
    QVERIFY(reopened->start());
    QCOMPARE(test::value(reopened->conninfo(QStringLiteral("postgres")), "SELECT 1"), QStringLiteral("1"));
    const QString second = reopened->socketFolder();
    QVERIFY(reopened->remove());
    QVERIFY(!QFileInfo::exists(second));
}

void tst_Cluster::oddPathsWork_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("space and comma") << QStringLiteral("a b, c");
    QTest::newRow("quotes") << QStringLiteral("it's \"odd\"");
    QTest::newRow("not ASCII") << QStringLiteral("Zoë");
    QTest::newRow("shell") << QStringLiteral("$(touch touched); `id`");
}

void tst_Cluster::oddPathsWork()
{
    QFETCH(QString, name);
    const test::TempHome home; // which the server's user may pass through, so that the data stand in the odd folder
    auto made = Cluster::create(options(home.file(name)));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().toText()));
    Removed cluster(*made);
    QCOMPARE(cluster->dataFolder(), home.file(name) + QStringLiteral("/data"));
    const Status started = cluster->start();
    QVERIFY2(started, qPrintable(started ? QString() : started.error().toText()));
    QCOMPARE(test::value(cluster->conninfo(QStringLiteral("postgres")), "SELECT 1"), QStringLiteral("1"));
    // A shell that took the folder's name for a command would have run it in the data folder.
    QVERIFY(!QFileInfo::exists(cluster->dataFolder() + QStringLiteral("/touched")));
}

void tst_Cluster::twoRunAtOnce()
{
    test::ScratchCluster first;
    test::ScratchCluster second;
    first.createDatabase(QStringLiteral("only_here"));
    QCOMPARE(test::value(second.conninfo(QStringLiteral("postgres")),
                         "SELECT count(*) FROM pg_database WHERE datname = 'only_here'"),
             QStringLiteral("0"));
}

void tst_Cluster::killedServerIsSeenAsStopped()
{
    test::ScratchCluster scratch;
    const int process = scratch.cluster().processId();
    QCOMPARE(::kill(process, SIGKILL), 0);
    QTRY_COMPARE(scratch.cluster().status(), ServerState::Stopped);
    QTRY_VERIFY_WITH_TIMEOUT(scratch.cluster().start(), 20000);
    QVERIFY(scratch.cluster().processId() != process);
}

void tst_Cluster::folderThatTheServerUserCannotReach()
{
    if (::geteuid() != 0)
        QSKIP("Only root starts the server as another user.");
    QTemporaryDir folder(test::temporaryRoot() + QStringLiteral("/tct-XXXXXX"));
    const QString inner = folder.filePath(QStringLiteral("closed/inner"));
    QVERIFY(paths::ensurePrivateFolder(inner));
    QCOMPARE(permissions(folder.filePath(QStringLiteral("closed"))), 0700);
    auto made = Cluster::create(options(inner));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().toText()));
    Removed cluster(*made);
    QVERIFY(cluster->start());
    QVERIFY(cluster->dataFolder().startsWith(QStringLiteral("/var/tmp/tenantry-")));
    QCOMPARE(permissions(folder.filePath(QStringLiteral("closed"))), 0700);
    const QString data = cluster->dataFolder();
    QVERIFY(cluster->remove());
    QVERIFY(!QFileInfo::exists(QFileInfo(data).path()));
}

QTEST_GUILESS_MAIN(tst_Cluster)
#include "tst_Cluster.moc"
