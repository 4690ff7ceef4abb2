// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the fault catalogue that concern what is in an archive and who may see it: names, grants, links, secrets.
#include "faults/BackupFaultTest.h"

using namespace tenantry;
using namespace tenantry::test;

class tst_ArchiveFaults : public BackupFaultTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void cleanup() { qunsetenv("PG_BINDIR"); }

    void row31OneTenantOutOfAnArchiveOfMany();
    void row32RowSecurityOrMissingGrants_data();
    void row32RowSecurityOrMissingGrants();
    void row33Names_data();
    void row33Names();
    void row34ArchiveReplacedByALink();
    void row37PasswordNeverInArgvOrEnvironment();
    void secretsOfTheEnvironmentStayHere();
};

void tst_ArchiveFaults::row31OneTenantOutOfAnArchiveOfMany()
{
    const QString db = m_fixture->database();
    const QStringList names{acme, QStringLiteral("beta"), QStringLiteral("gamma")};
    for (const QString &name : names)
        exec(db, tenantSql(name, 20));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access, names, 3);
    VERIFY_OK(made);
    QCOMPARE(made->files.size(), size_t(1));
    const QString before = portrait(db, QStringLiteral("beta"));
    exec(db, "DELETE FROM acme.accounts; DELETE FROM beta.accounts; DROP SCHEMA gamma CASCADE");
    const QString others = portrait(db, acme);
    const Result<RestoreReport> report = restore(access, *made, QStringLiteral("beta"));
    VERIFY_OK(report);
    QCOMPARE(portrait(db, QStringLiteral("beta")), before); // with CREATE SCHEMA's owner, comment and grants
    QCOMPARE(portrait(db, acme), others);
    QCOMPARE(schemas(db), (QStringList{acme, QStringLiteral("beta"), report->asideName}));
}

void tst_ArchiveFaults::row32RowSecurityOrMissingGrants_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("row security") << QByteArray(
        "GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer; GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
        "acme TO app_writer; ALTER TABLE acme.accounts ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON "
        "acme.accounts USING (id < 3)");
    QTest::newRow("one table without a grant") << QByteArray(
        "GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer; GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
        "acme TO app_writer; REVOKE SELECT ON acme.accounts FROM app_writer");
    QTest::newRow("a sequence without a grant")
        << QByteArray("GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer");
    QTest::newRow("a schema without USAGE") << QByteArray(
        "GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer; GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
        "acme TO app_writer; REVOKE ALL ON SCHEMA acme FROM app_writer");
}

void tst_ArchiveFaults::row32RowSecurityOrMissingGrants()
{
    QFETCH(QByteArray, sql);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20) + sql);
    Access access = m_fixture->access(db);
    access.profile.database.conninfo =
        m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases), QStringLiteral("app_writer"));
    const Result<Backup> made = backUp(access);
    VERIFY_ERROR(made, ErrorCode::PermissionDenied);
    QVERIFY2(made.error().message.contains(acme), whyNot(made).constData());
    QVERIFY(entries(access).isEmpty());
}

void tst_ArchiveFaults::row33Names_data()
{
    QTest::addColumn<QString>("schema");
    for (const char *name : {"a*", "tenant.a", "-x", "--clean", "Robert\"; DROP", "Mixed Case", "a$b|c?d(e)[f]",
                             "back\\slash", "it's", "Ünïcödé 日本", "a\tb", "%s%n", "\"", ".", "$(touch x)"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("63 bytes") << QString(63, u'y');
    QTest::newRow("63 bytes, multibyte") << QString(21, QChar(0x65e5));
}

void tst_ArchiveFaults::row33Names()
{
    QFETCH(QString, schema);
    const QString db = m_fixture->database();
    exec(db, tenantSql(schema, 8));
    // Neighbours that a pattern would take along.
    for (const char *name : {"ab", "axb", "tenant", "mixed case", "x", "aXbY"})
        exec(db, "CREATE SCHEMA " + ident(QString::fromLatin1(name)) + "; CREATE TABLE "
                     + ident(QString::fromLatin1(name)) + ".t AS SELECT 1 i");
    const Access access = m_fixture->access(db);
    const QStringList everything = schemas(db);
    const QString before = portrait(db, schema);
    const Result<Backup> made = backUp(access, {schema});
    VERIFY_OK(made);
    QCOMPARE(made->tenants.size(), size_t(1));
    QCOMPARE(made->tenants.front().schema, schema);
    ProcessSpec list;
    list.program = findPgTools(15)->pgRestore;
    list.arguments = {QStringLiteral("--list"), made->folder + u'/' + made->files.front().name};
    const QByteArray content = runProcess(list)->standardOutput;
    QCOMPARE(content.count(" TABLE DATA "), qsizetype(made->tenants.front().tables.size()));

    exec(db, "DELETE FROM " + ident(schema) + ".accounts");
    const Result<RestoreReport> report = restore(access, *made, schema);
    VERIFY_OK(report);
    QCOMPARE(portrait(db, schema), before);
    QVERIFY(report->asideName.toUtf8().size() <= 63);
    VERIFY_OK(dropAside(access, report->asideName, *m_fixture->journal));
    QCOMPARE(schemas(db), everything);
}

void tst_ArchiveFaults::row34ArchiveReplacedByALink()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    const QString archive = made->folder + u'/' + made->files.front().name;
    const QString elsewhere = m_fixture->home.file(QStringLiteral("elsewhere.dump"));
    QVERIFY(QFile::rename(archive, elsewhere)); // the very same bytes
    QVERIFY(QFile::link(elsewhere, archive));
    VERIFY_ERROR(restore(access, *made), ErrorCode::BackupDamaged);
    VERIFY_ERROR(verifyBackup(*made), ErrorCode::BackupDamaged);
    QCOMPARE(schemas(db), QStringList{acme});
}

void tst_ArchiveFaults::row37PasswordNeverInArgvOrEnvironment()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20));
    const QString secret = QStringLiteral("geheim:\\x 4711");
    exec(db, "CREATE ROLE secretive LOGIN SUPERUSER PASSWORD 'geheim:\\x 4711'");
    QFile rules(m_fixture->server.cluster().dataFolder() + QStringLiteral("/pg_hba.conf"));
    QVERIFY(rules.open(QIODevice::ReadWrite));
    const QByteArray usual = rules.readAll();
    rules.seek(0);
    rules.write("local all secretive scram-sha-256\n" + usual);
    rules.close();
    exec(db, "SELECT pg_reload_conf()");

    Access access = m_fixture->access(db);
    access.profile.database.conninfo =
        m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases), QStringLiteral("secretive"));
    std::atomic<int> asked{0};
    access.prompt = [&asked, secret](const PasswordQuestion &question) -> std::optional<QString> {
        if (question.of == PasswordQuestion::Of::Memory)
            return std::nullopt;
        ++asked;
        return secret;
    };
    const QString seen = m_fixture->home.file(QStringLiteral("seen"));
    const QByteArray spy = "(echo \"$@\"; env; stat -c '%a %s' \"$PGPASSFILE\"; echo \"FILE=$PGPASSFILE\") >> '"
                           + seen.toUtf8() + "'\nexec %REAL% \"$@\"\n";
    useTools(dumpScript(spy), spy);
    const Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    VERIFY_OK(restore(access, *made));
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("--snapshot="));
    QVERIFY(text.contains("--single-transaction"));
    QVERIFY(!text.contains("geheim"));
    QVERIFY(text.contains("\n600 "));
    int passfiles = 0;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith("FILE=/"))
            continue;
        ++passfiles;
        QVERIFY(!QFile::exists(QFile::decodeName(line.mid(5))));
    }
    QVERIFY(passfiles >= 3);
    // Asked once a connection of its own, never once a worker.
    QVERIFY2(asked <= 4, QByteArray::number(int(asked)).constData());
    QVERIFY(!manifestToJson(*made).contains("geheim"));
}

/// Also those that never connect: pg_dump that is asked for its version, pg_restore that reads an archive.
void tst_ArchiveFaults::secretsOfTheEnvironmentStayHere()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20));
    const QString seen = m_fixture->home.file(QStringLiteral("seen-environment"));
    const QByteArray spy = "(echo \"$@\"; env) >> '" + seen.toUtf8() + "'\nexec %REAL% \"$@\"\n";
    useTools(spy, spy);
    qputenv("PGPASSWORD", "geheim");
    qputenv("TEST_TOKEN", "verborgen");
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access);
    const Result<RestoreReport> restored = made ? restore(access, *made) : failure(made.error());
    qunsetenv("PGPASSWORD");
    qunsetenv("TEST_TOKEN");
    VERIFY_OK(restored);
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("--version\n"));
    QVERIFY(text.contains("--file=/dev/null"));
    QVERIFY(text.contains("--single-transaction"));
    QVERIFY(!text.contains("geheim"));
    QVERIFY(!text.contains("verborgen"));
}

QTEST_GUILESS_MAIN(tst_ArchiveFaults)
#include "tst_ArchiveFaults.moc"
