// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Archive.h"
#include "base/Paths.h"
#include "engine/backups/BackupFixture.h"
#include "support/Shortage.h"

using namespace tenantry;
using namespace tenantry::test;

/// pg_dump and pg_restore of the right version, and what their command lines look like.
class tst_PgTools : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsTheServersVersion();
    void takesTheOldestNewerOne();
    void fault26RefusesAnOlderPgDump();
    void namesThePackageWhenThereIsNone();
    void ignoresAProgramThatIsNotPgDump();
    void aToolThatCannotBeStartedIsNotMissing();
    void anArchiveIsNotDamagedWhenNobodyReadsIt();
    void patternsMatchExactly_data();
    void patternsMatchExactly();

private:
    QString folder(const QString &name, const QByteArray &version)
    {
        const QString path = m_home.file(name);
        const QByteArray script = "echo 'pg_dump (PostgreSQL) " + version + "'\n";
        fakeTools(path, script, script);
        return path;
    }
    TempHome m_home;
};

void tst_PgTools::findsTheServersVersion()
{
    const Result<PgTools> tools = findPgTools(15);
    VERIFY_OK(tools);
    QCOMPARE(tools->major(), 15);
    QVERIFY(QFileInfo(tools->pgDump).isExecutable());
    QVERIFY(QFileInfo(tools->pgRestore).isExecutable());
    QCOMPARE(parsePgVersion(tools->versionText), tools->version);
    QCOMPARE(parsePgVersion(QStringLiteral("9.6.3")), 90006);
    QCOMPARE(parsePgVersion(QStringLiteral("x")), 0);
}

void tst_PgTools::takesTheOldestNewerOne()
{
    const QStringList folders{folder(QStringLiteral("a18"), "18.1"), folder(QStringLiteral("b12"), "12.2"),
                              folder(QStringLiteral("c17"), "17.4 (Debian 17.4-1)"),
                              folder(QStringLiteral("d16"), "16beta1")};
    QCOMPARE(findPgTools(17, folders)->pgDump, folders.at(2) + QStringLiteral("/pg_dump"));
    QCOMPARE(findPgTools(15, folders)->version, 160000);
    QCOMPARE(findPgTools(12, folders)->versionText, QStringLiteral("12.2"));
}

void tst_PgTools::fault26RefusesAnOlderPgDump()
{
    const Result<PgTools> tools =
        findPgTools(15, {folder(QStringLiteral("e12"), "12.2"), folder(QStringLiteral("f13"), "13.1")});
    VERIFY_ERROR(tools, ErrorCode::BackupToolTooOld);
    QVERIFY(tools.error().message.contains(QStringLiteral("13.1")));
    QVERIFY(tools.error().hint.contains(QStringLiteral("postgresql-client-15")));
    // The right version is searched for before anything is refused.
    qputenv("PG_BINDIR", QFile::encodeName(folder(QStringLiteral("g12"), "12.2")));
    const Result<PgTools> found = findPgTools(15);
    qunsetenv("PG_BINDIR");
    VERIFY_OK(found);
    QCOMPARE(found->major(), 15);
}

void tst_PgTools::namesThePackageWhenThereIsNone()
{
    const Result<PgTools> tools = findPgTools(15, {m_home.path()});
    VERIFY_ERROR(tools, ErrorCode::BackupToolMissing);
    QVERIFY(tools.error().hint.contains(QStringLiteral("postgresql-client-15")));
}

void tst_PgTools::ignoresAProgramThatIsNotPgDump()
{
    const QString crashing = m_home.file(QStringLiteral("h"));
    fakeTools(crashing, "kill -SEGV $$\n", "exit 0\n");
    const QString lying = m_home.file(QStringLiteral("i"));
    fakeTools(lying, "echo 15.1\n", "exit 0\n");
    const Result<PgTools> crashed = findPgTools(15, {crashing, lying});
    VERIFY_ERROR(crashed, ErrorCode::BackupToolMissing);
    QVERIFY(!crashed.error().message.contains(QStringLiteral("not found")));
    QVERIFY2(crashed.error().detail.contains(crashing), qPrintable(crashed.error().detail));
    const Result<PgTools> lied = findPgTools(15, {lying});
    VERIFY_ERROR(lied, ErrorCode::BackupToolMissing);
    QVERIFY2(lied.error().detail.contains(lying), qPrintable(lied.error().detail));
    const Result<PgTools> old = findPgTools(15, {crashing, folder(QStringLiteral("j12"), "12.2")});
    VERIFY_ERROR(old, ErrorCode::BackupToolTooOld);
    QVERIFY2(old.error().detail.contains(crashing), qPrintable(old.error().detail));
}

void tst_PgTools::aToolThatCannotBeStartedIsNotMissing()
{
    VERIFY_OK(findPgTools(15));
    {
        const NoMoreProcesses shortage;
        QVERIFY(shortage.isInForce());
        const Result<PgTools> tools = findPgTools(15);
        VERIFY_ERROR(tools, ErrorCode::ProcessNotStarted);
        QVERIFY(tools.error().message.contains(QStringLiteral("/pg_dump")));
        QVERIFY(tools.error().message.contains(qt_error_string(EAGAIN)));
        QVERIFY(!tools.error().hint.contains(QStringLiteral("Install")));
    }
    VERIFY_OK(findPgTools(15));
}

void tst_PgTools::anArchiveIsNotDamagedWhenNobodyReadsIt()
{
    const Result<PgTools> tools = findPgTools(15);
    VERIFY_OK(tools);
    VERIFY_OK(paths::writePrivateFile(m_home.file(QStringLiteral("a.dump")), "not an archive"));
    VERIFY_ERROR(readThrough(m_home.path(), QStringLiteral("a.dump"), *tools, {}), ErrorCode::BackupDamaged);
    const NoMoreProcesses shortage;
    QVERIFY(shortage.isInForce());
    VERIFY_ERROR(readThrough(m_home.path(), QStringLiteral("a.dump"), *tools, {}), ErrorCode::ProcessNotStarted);
}

void tst_PgTools::patternsMatchExactly_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("star") << QStringLiteral("a*") << QStringLiteral("\"a*\"");
    QTest::newRow("dot") << QStringLiteral("tenant.a") << QStringLiteral("\"tenant.a\"");
    QTest::newRow("quote") << QStringLiteral("Robert\"; DROP") << QStringLiteral("\"Robert\"\"; DROP\"");
}

void tst_PgTools::patternsMatchExactly()
{
    QFETCH(QString, schema);
    QTEST(schemaPattern(schema), "pattern");
}

QTEST_GUILESS_MAIN(tst_PgTools)
#include "tst_PgTools.moc"
