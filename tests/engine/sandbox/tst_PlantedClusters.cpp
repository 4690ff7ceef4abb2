// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/TrapFixture.h"
#include "support/ScratchCluster.h"

#include <QTemporaryDir>

using namespace tenantry;
using namespace tenantry::test;

/// A cluster that is there already: its record and its files are believed only as far as they are ours and stay inside,
/// and removing it removes nothing else.
class tst_PlantedClusters : public TrapFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { layOut(); }
    void cleanup() { takeAway(); }

    void clusterInAFolderOfAnotherIsLeftAlone();
    void recordOfAnotherIsRefused();
    void recordOfOtherPlacesIsRefused_data();
    void recordOfOtherPlacesIsRefused();
    void recordOfAnotherClustersSocketIsRefused();
    void recordOfAnotherClustersDataIsRefused();
    void linksInTheDataFolderAreNotFollowed_data();
    void linksInTheDataFolderAreNotFollowed();
    void removalStaysInside();
    void socketFolderThatAnotherTookIsNotUsed();
    void socketFolderThatAnotherServesIsLeft();
    void sweptSocketFolderOfARunningServerIsMadeAnew();
    void movedFolderIsStillASandbox();
    void recordAsOf010IsRead();
};

void tst_PlantedClusters::clusterInAFolderOfAnotherIsLeftAlone()
{
    makeFolder(folder());
    (void)makeCluster(folder());
    const auto before = factsOf(in("data"));
    if (isRoot())
        give(folder(), stranger());
    else
        makeFolder(folder(), 0777);
    verifyAllRefuse(folder());
    QCOMPARE(factsOf(in("data")), before);
    makeFolder(folder());
}

void tst_PlantedClusters::recordOfAnotherIsRefused()
{
    makeFolder(folder());
    (void)makeCluster(folder());
    const auto before = factsOf(in("data"));
    plantRecord(in("data"), in("socket")); // true in every word, but not ours
    if (isRoot())
        give(in("cluster.conf"), stranger());
    else
        QCOMPARE(::chmod(QFile::encodeName(in("cluster.conf")).constData(), 0666), 0);
    verifyAllRefuse(in("cluster.conf"));
    QCOMPARE(factsOf(in("data")), before);
    QVERIFY(QFile::remove(in("cluster.conf")));
    QVERIFY(Cluster::create(options(folder())));
}

void tst_PlantedClusters::recordOfOtherPlacesIsRefused_data()
{
    QTest::addColumn<QString>("data"); // {in}: the sandbox, {out}: the folder outside
    QTest::addColumn<QString>("socket");
    QTest::newRow("socket") << QStringLiteral("{in}/data") << QStringLiteral("{out}");
    QTest::newRow("socket below") << QStringLiteral("{in}/data") << QStringLiteral("{out}/inner");
    QTest::newRow("socket of its own parent") << QStringLiteral("{in}/data") << QStringLiteral("{in}");
    QTest::newRow("socket through a name") << QStringLiteral("{in}/data") << QStringLiteral("{in}/../precious");
    QTest::newRow("socket like ours") << QStringLiteral("{in}/data")
                                      << QStringLiteral("/tmp/tenantry-abcdef/../..{out}");
    QTest::newRow("data") << QStringLiteral("{out}/data") << QStringLiteral("{in}/socket");
    QTest::newRow("data itself") << QStringLiteral("{out}") << QStringLiteral("{in}/socket");
    QTest::newRow("data through a name") << QStringLiteral("{in}/data/../../precious/data")
                                         << QStringLiteral("{in}/socket");
    QTest::newRow("relative") << QStringLiteral("../precious/data") << QStringLiteral("socket");
    QTest::newRow("no data") << QString() << QStringLiteral("{in}/socket");
}

void tst_PlantedClusters::recordOfOtherPlacesIsRefused()
{
    QFETCH(QString, data);
    QFETCH(QString, socket);
    for (QString *place : {&data, &socket})
        place->replace(QStringLiteral("{in}"), folder()).replace(QStringLiteral("{out}"), m_precious);
    makeFolder(folder());
    // Data that could be opened and started, also outside.
    makeFolder(m_precious + QStringLiteral("/data"));
    put(m_precious + QStringLiteral("/data/PG_VERSION"), "15\n");
    put(m_precious + QStringLiteral("/PG_VERSION"), "15\n");
    m_before = factsOf(m_precious);
    makeFolder(in("data"));
    put(in("data/PG_VERSION"), "15\n");
    plantRecord(data, socket);
    verifyAllRefuse(in("cluster.conf"));
    QVERIFY(QFileInfo::exists(in("data/PG_VERSION")));
}

void tst_PlantedClusters::recordOfAnotherClustersSocketIsRefused()
{
    // Too long for a socket, which therefore stands in a folder below /tmp: ours, but another cluster's.
    Cluster other = makeCluster(m_home->file(QString(110, u'd')));
    const Status started = other.start();
    QVERIFY2(started, qPrintable(textOf(started)));
    makeFolder(folder());
    makeFolder(in("data"));
    put(in("data/PG_VERSION"), "15\n");
    plantRecord(in("data"), other.socketFolder());
    verifyAllRefuse(in("cluster.conf"));
    QCOMPARE(value(other.conninfo(QStringLiteral("postgres")), "SELECT 1"), QStringLiteral("1"));
    const QString socket = other.socketFolder();
    QVERIFY(other.remove());
    QVERIFY(!QFileInfo::exists(socket));
}

void tst_PlantedClusters::recordOfAnotherClustersDataIsRefused()
{
    // As root a folder that the server's user cannot reach has its data elsewhere; any other has it inside.
    const QString closed = m_home->file(QStringLiteral("closed"));
    makeFolder(closed);
    Cluster other = makeCluster(closed + QStringLiteral("/sandbox"));
    QCOMPARE(other.dataFolder().startsWith(QStringLiteral("/var/tmp/tenantry-")), isRoot());
    makeFolder(folder());
    plantRecord(other.dataFolder(), in("socket"));
    verifyAllRefuse(in("cluster.conf"));
    QCOMPARE(other.status(), ServerState::Stopped);
    QVERIFY(Cluster::open(closed + QStringLiteral("/sandbox")));
    const QString data = other.dataFolder();
    QVERIFY(other.remove());
    QVERIFY(!QFileInfo::exists(data));
}

void tst_PlantedClusters::linksInTheDataFolderAreNotFollowed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hard");
    for (const char *name : {"server.log", "postmaster.pid", "PG_VERSION"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
    if (isRoot()) // a file of root's under another name, which the server's user could not read itself
        QTest::newRow("hard link") << QStringLiteral("server.log") << true;
}

void tst_PlantedClusters::linksInTheDataFolderAreNotFollowed()
{
    QFETCH(QString, name);
    QFETCH(bool, hard);
    const auto server = serverUser();
    QVERIFY(server);
    makeFolder(folder());
    Cluster cluster = makeCluster(folder());
    // The server's user could do all that, as the owner of the data folder.
    const QString outside = m_precious + QStringLiteral("/outside");
    put(outside, "15\n");
    if (*server && !hard) {
        give(outside, (*server)->uid);
        QCOMPARE(::chmod(QFile::encodeName(m_precious).constData(), 0755), 0);
    }
    m_before = factsOf(m_precious);
    const QString path = cluster.dataFolder() + u'/' + name;
    QFile::remove(path);
    if (hard)
        QCOMPARE(::link(QFile::encodeName(outside).constData(), QFile::encodeName(path).constData()), 0);
    else
        link(outside, path);
    verifyRefused(cluster.start(), path);
    verifyAllRefuse(path);
    QVERIFY(QFile::remove(path));
    if (name == QStringLiteral("PG_VERSION")) { // what the cluster needs to be removed
        put(path, "15\n");
        if (*server)
            give(path, (*server)->uid);
    }
}

void tst_PlantedClusters::removalStaysInside()
{
    makeFolder(folder());
    Cluster cluster = makeCluster(folder());
    for (const QString &path :
         {cluster.dataFolder() + QStringLiteral("/pg_wal/link"), in("data.partial"), in("migrations")})
        link(m_precious, path);
    put(in("mine"), "kept");
    QVERIFY(removeSandbox(folder()));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("mine")});
}

void tst_PlantedClusters::socketFolderThatAnotherTookIsNotUsed()
{
    const QString deep = m_home->file(QString(110, u'd'));
    Cluster cluster = makeCluster(deep);
    QVERIFY(cluster.start());
    const QString socket = cluster.socketFolder();
    QVERIFY(cluster.stop());
    // /tmp was swept, and somebody made the folder again.
    QVERIFY(QDir(socket).removeRecursively());
    makeFolder(socket, isRoot() ? 0700 : 0777);
    if (isRoot())
        give(socket, stranger());
    const auto before = factsOf(socket);
    auto again = Cluster::open(deep);
    QVERIFY(again);
    const Status started = again->start();
    QVERIFY2(started, qPrintable(textOf(started)));
    QVERIFY(again->socketFolder() != socket);
    QCOMPARE(value(again->conninfo(QStringLiteral("postgres")), "SELECT 1"), QStringLiteral("1"));
    QCOMPARE(factsOf(socket), before);
    QVERIFY(cluster.remove());
    QVERIFY(again->remove());
    QCOMPARE(factsOf(socket), before);
    QVERIFY(QDir(socket).removeRecursively());
}

void tst_PlantedClusters::socketFolderThatAnotherServesIsLeft()
{
    makeFolder(folder());
    (void)makeCluster(folder());
    // 0.1.0 gave names without a mark: after a restart of the machine another sandbox may have got the same one.
    const QTemporaryDir socket(QStringLiteral("/tmp/tenantry-XXXXXX"));
    QVERIFY(socket.isValid());
    put(socket.filePath(QStringLiteral(".s.PGSQL.5432.lock")), "4711\n/somewhere/else/data\n");
    const auto before = factsOf(socket.path());
    plantRecord(in("data"), socket.path());
    auto opened = Cluster::open(folder());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toText()));
    QVERIFY(opened->remove());
    QVERIFY(!QFileInfo::exists(in("data")));
    QCOMPARE(factsOf(socket.path()), before);
}

void tst_PlantedClusters::sweptSocketFolderOfARunningServerIsMadeAnew()
{
    const QString deep = m_home->file(QString(110, u'd'));
    Cluster cluster = makeCluster(deep);
    QVERIFY(cluster.start());
    const QString socket = cluster.socketFolder();
    QVERIFY(QDir(socket).removeRecursively());
    QCOMPARE(cluster.status(), ServerState::Running);
    const Status started = cluster.start();
    QVERIFY2(started, qPrintable(textOf(started)));
    QVERIFY(cluster.socketFolder() != socket);
    QCOMPARE(value(cluster.conninfo(QStringLiteral("postgres")), "SELECT 1"), QStringLiteral("1"));
    QVERIFY(cluster.remove());
}

void tst_PlantedClusters::movedFolderIsStillASandbox()
{
    const QString before = m_home->file(QStringLiteral("before"));
    (void)makeCluster(before);
    QVERIFY(QDir().rename(before, folder()));
    auto moved = Cluster::open(folder());
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().toText()));
    QCOMPARE(moved->dataFolder(), in("data"));
    QVERIFY(moved->start());
    QVERIFY(moved->socketFolder().startsWith(folder()));
    QVERIFY(moved->remove());
}

void tst_PlantedClusters::recordAsOf010IsRead()
{
    makeFolder(folder());
    (void)makeCluster(folder());
    plantRecord(in("data"), in("socket"));
    auto opened = Cluster::open(folder());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().toText()));
    const Status started = opened->start();
    QVERIFY2(started, qPrintable(textOf(started)));
    QCOMPARE(opened->socketFolder(), in("socket"));
    QVERIFY(opened->remove());
}

QTEST_GUILESS_MAIN(tst_PlantedClusters)
#include "tst_PlantedClusters.moc"
