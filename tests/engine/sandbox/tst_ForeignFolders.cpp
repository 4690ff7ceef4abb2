// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandbox/TrapFixture.h"

using namespace tenantry;
using namespace tenantry::test;

/// A folder that is not ours, or a part of one that is not, is refused before anything is touched.
class tst_ForeignFolders : public TrapFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { layOut(); }
    void cleanup() { takeAway(); }

    void folderOfAnotherIsRefused();
    void folderThatOthersMayWriteInIsRefused_data();
    void folderThatOthersMayWriteInIsRefused();
    void folderThatIsALinkIsRefused();
    void folderBelowOneOfOthersIsRefused_data();
    void folderBelowOneOfOthersIsRefused();
    void folderBelowAStickyOneIsMade();
    void linksAboveAreFollowedOnlyWhereTheyAreOurs();
    void folderOfTheServersUserIsAccepted();
    void linkInPlaceOfAPartIsRefused_data();
    void linkInPlaceOfAPartIsRefused();
    void partOfAnotherIsRefused_data();
    void partOfAnotherIsRefused();
};

void tst_ForeignFolders::folderOfAnotherIsRefused()
{
    makeFolder(folder(), isRoot() ? 0755 : 0777);
    link(m_precious, in("data.partial"));
    link(m_precious, in("socket"));
    if (isRoot()) {
        give(folder(), stranger());
        give(in("data.partial"), stranger());
    }
    const auto before = factsOf(folder());
    verifyRefused(start(folder()), folder());
    verifyRefused(withoutValue(Cluster::create(options(folder()))), folder());
    QCOMPARE(factsOf(folder()), before);
}

void tst_ForeignFolders::folderThatOthersMayWriteInIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("group") << 0770;
    QTest::newRow("others") << 0707;
    QTest::newRow("sticky") << 01777;
}

void tst_ForeignFolders::folderThatOthersMayWriteInIsRefused()
{
    QFETCH(int, mode);
    makeFolder(folder(), static_cast<mode_t>(mode));
    const auto before = factsOf(folder());
    verifyRefused(start(folder()), folder());
    verifyRefused(withoutValue(Cluster::create(options(folder()))), folder());
    QCOMPARE(factsOf(folder()), before);
}

void tst_ForeignFolders::folderThatIsALinkIsRefused()
{
    link(m_precious, folder());
    verifyRefused(start(folder()), folder());
    verifyRefused(withoutValue(Cluster::create(options(folder()))), folder());
    QVERIFY(QFile::remove(folder()));
}

void tst_ForeignFolders::folderBelowOneOfOthersIsRefused_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("given");
    QTest::newRow("anybody's") << 0777 << false;
    if (isRoot()) {
        QTest::newRow("another's") << 0755 << true;
        QTest::newRow("another's, sticky") << 01777 << true;
    }
}

void tst_ForeignFolders::folderBelowOneOfOthersIsRefused()
{
    QFETCH(int, mode);
    QFETCH(bool, given);
    const QString above = m_home->file(QStringLiteral("above"));
    makeFolder(above, static_cast<mode_t>(mode));
    if (given)
        give(above, stranger());
    verifyRefused(start(above + QStringLiteral("/sandbox")), above);
    makeFolder(above + QStringLiteral("/there"));
    verifyRefused(start(above + QStringLiteral("/there")), above);
    QVERIFY(!QFileInfo::exists(above + QStringLiteral("/sandbox")));
    QCOMPARE(QDir(above + QStringLiteral("/there")).count(), 2U);
}

void tst_ForeignFolders::folderBelowAStickyOneIsMade()
{
    const QString above = m_home->file(QStringLiteral("above"));
    makeFolder(above, 01777);
    Cluster cluster = makeCluster(above + QStringLiteral("/sandbox"));
    QCOMPARE(cluster.status(), ServerState::Stopped);
    QVERIFY(cluster.remove());
}

void tst_ForeignFolders::linksAboveAreFollowedOnlyWhereTheyAreOurs()
{
    const QString real = m_home->file(QStringLiteral("real"));
    const QString way = m_home->file(QStringLiteral("way"));
    makeFolder(real, 0711);
    link(QStringLiteral("real"), way);
    Cluster cluster = makeCluster(way + QStringLiteral("/sandbox"));
    QVERIFY(QFileInfo::exists(real + QStringLiteral("/sandbox/data/PG_VERSION")));
    QVERIFY(Cluster::open(real + QStringLiteral("/sandbox")));
    QVERIFY(cluster.remove());
    if (!isRoot())
        return; // nobody else's link can be made
    give(way, stranger());
    verifyRefused(start(way + QStringLiteral("/another")), way);
    QVERIFY(!QFileInfo::exists(real + QStringLiteral("/another")));
}

void tst_ForeignFolders::folderOfTheServersUserIsAccepted()
{
    const auto server = serverUser();
    QVERIFY(server);
    makeFolder(folder());
    if (*server)
        give(folder(), (*server)->uid);
    Cluster cluster = makeCluster(folder());
    const Status started = cluster.start();
    QVERIFY2(started, qPrintable(textOf(started)));
    QVERIFY(cluster.remove());
}

void tst_ForeignFolders::linkInPlaceOfAPartIsRefused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("target");
    for (const char *part : {"data", "data.partial", "socket", "migrations.partial"})
        QTest::newRow(part) << QString::fromLatin1(part) << QString();
    for (const char *part : {"cluster.conf", "tenants", "sandbox.toml", "start.lock"})
        QTest::newRow(part) << QString::fromLatin1(part) << QStringLiteral("/file");
    QTest::newRow("leads nowhere") << QStringLiteral("tenants") << QStringLiteral("/absent");
}

void tst_ForeignFolders::linkInPlaceOfAPartIsRefused()
{
    QFETCH(QString, part);
    QFETCH(QString, target);
    makeFolder(folder());
    link(m_precious + target, folder() + u'/' + part);
    verifyRefused(start(folder()), folder() + u'/' + part);
    QCOMPARE(QFileInfo(folder() + u'/' + part).symLinkTarget(), m_precious + target);
    QVERIFY(!QFileInfo::exists(in("data/PG_VERSION")));
}

void tst_ForeignFolders::partOfAnotherIsRefused_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"data", "data.partial", "socket", "migrations.partial"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void tst_ForeignFolders::partOfAnotherIsRefused()
{
    QFETCH(QString, part);
    makeFolder(folder());
    const QString path = folder() + u'/' + part;
    makeFolder(path, isRoot() ? 0755 : 0777);
    put(path + QStringLiteral("/file"), "somebody's");
    if (isRoot())
        give(path, stranger());
    const auto before = factsOf(path);
    verifyRefused(start(folder()), path);
    QCOMPARE(factsOf(path), before);
}

QTEST_GUILESS_MAIN(tst_ForeignFolders)
#include "tst_ForeignFolders.moc"
