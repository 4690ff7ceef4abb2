// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Migration.h"

#include "support/Shortage.h"
#include "settings/ProfileFile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

class tst_MigrationSource : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const char *name, const QByteArray &bytes = "SELECT 1;")
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Result<std::shared_ptr<const MigrationSet>> read(const char *format = "auto")
    {
        return readMigrationFolder(m_folder->path(), QLatin1String(format));
    }
    QString versions()
    {
        QStringList list;
        const auto set = read();
        for (const Migration &migration : (*set)->migrations)
            list << migration.version;
        return list.join(u',');
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void noFolder()
    {
        const auto set = readMigrationFolder(m_folder->filePath(QStringLiteral("absent")), QStringLiteral("auto"));
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::SourceInvalid);
        QVERIFY(set.error().message.contains(QStringLiteral("absent")));
    }
    void anUnknownFormatIsNamedWithItsLine()
    {
        const QString file = m_folder->filePath(QStringLiteral("shop.toml"));
        write("shop.toml", "[database]\nconninfo = \"service=shop\"\n[migrations]\nformat = \"flyweigh\"\n");
        const auto profile = loadProfile(file);
        QVERIFY(profile);
        const auto set = readSource(*profile);
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::ProfileInvalid);
        QCOMPARE(set.error().message, file + QStringLiteral(", line 4: \"migrations.format\" is \"flyweigh\"."));
        QVERIFY2(set.error().hint.contains(QStringLiteral("auto, native, golang-migrate")),
                 qPrintable(set.error().hint));
    }
    void doubledNumberNamesBothFiles()
    {
        write("1_a.sql");
        write("0001_b.sql");
        const auto set = read();
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::DuplicateVersion);
        QVERIFY(set.error().message.contains(QStringLiteral("1_a.sql"))
                && set.error().message.contains(QStringLiteral("0001_b.sql")));
    }
    void twoConventionsAreRefusedUnlessChosen()
    {
        write("1_a.sql");
        write("2_b.up.sql");
        QVERIFY(!read());
        QCOMPARE((*read("golang-migrate"))->migrations.size(), size_t(1));
    }
    void unknownFormat() { QVERIFY(!read("alembic")); }
    void aStrayFileIsNamed()
    {
        write("1_a.sql");
        write("notes.sql");
        const auto set = read();
        QVERIFY(!set);
        QVERIFY(set.error().message.contains(QStringLiteral("notes.sql")));
    }
    void notUtf8()
    {
        write("1_a.sql", "SELECT '\xff';");
        QVERIFY(!read());
    }

    void numericOrder()
    {
        for (const char *name :
             {"10_c.sql", "9_b.sql", "20250101_d.sql", "0001_a.sql", "123456789012345678901234567890_e.sql"})
            write(name);
        QCOMPARE(versions(), QStringLiteral("0001,9,10,20250101,123456789012345678901234567890"));
        QCOMPARE((*read())->indexOf(QStringLiteral("1")), 0);
        QCOMPARE((*read())->indexOf(QStringLiteral("009")), 1);
        QCOMPARE((*read())->indexOf(QStringLiteral("11")), -1);
    }
    void nativeFile()
    {
        const QByteArray sql = "-- hello\r\n-- Description: Adds invoices\r\nCREATE TABLE a (id int);\r\n";
        write("0007_finance_invoices.sql", sql);
        write("0007_finance_invoices.rollback.sql", "DROP TABLE a;");
        const auto set = read();
        QVERIFY(set);
        QCOMPARE((*set)->kind, HistoryKind::Native);
        const Migration &migration = (*set)->migrations.front();
        QCOMPARE(migration.name, QStringLiteral("finance_invoices"));
        QCOMPARE(migration.description, QStringLiteral("Adds invoices"));
        QCOMPARE(migration.checksum,
                 QString::fromLatin1(QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(
            migration.checksumLf,
            QString::fromLatin1(
                QCryptographicHash::hash(QByteArray(sql).replace("\r\n", "\n"), QCryptographicHash::Sha256).toHex()));
        QVERIFY(migration.hasRollback());
        QCOMPARE(migration.rollbackSql, QByteArray("DROP TABLE a;"));
    }
    void golangMigrateFiles()
    {
        write("000001_create_users.up.sql");
        write("000001_create_users.down.sql");
        write("000002_add_email.up.sql");
        const auto set = read();
        QVERIFY(set);
        QCOMPARE((*set)->kind, HistoryKind::GolangMigrate);
        QVERIFY((*set)->migrations[0].hasRollback());
        QVERIFY(!(*set)->migrations[1].hasRollback());
        QCOMPARE((*set)->migrations[1].description, QStringLiteral("Add email"));
    }
    void beginAndCommitOfGolangMigrateFilesAreMerged()
    {
        write("1_a.up.sql", "-- note\nBEGIN;\nCREATE TABLE a (id int);\nCOMMIT;\n");
        write("2_b.up.sql", "SELECT 1; BEGIN; CREATE TABLE b (id int); COMMIT; BEGIN; SELECT 1;");
        write("3_c.up.sql", "BEGIN; SELECT 1; ROLLBACK;");
        write("4_d.up.sql", "BEGIN; SELECT 1; COMMIT; CREATE INDEX CONCURRENTLY i ON a (id);");
        const auto set = read();
        QVERIFY(set);
        QCOMPARE((*set)->migrations[0].body, QByteArray("-- note\n     ;\nCREATE TABLE a (id int);\n      ;\n"));
        QCOMPARE((*set)->migrations[0].script.statements.size(), size_t(1));
        QVERIFY((*set)->migrations[0].sql.contains("COMMIT"));
        QCOMPARE((*set)->migrations[1].script.statements.size(), size_t(3));
        QVERIFY(!(*set)->migrations[1].body.contains("BEGIN"));
        QVERIFY((*set)->migrations[2].script.statements[0].transactionControl);
        QVERIFY((*set)->migrations[3].script.statements[0].transactionControl);
    }
    void nativeFilesAreNotMerged()
    {
        write("1_a.sql", "BEGIN; SELECT 1; COMMIT;");
        QVERIFY((*read())->migrations[0].script.statements[0].transactionControl);
    }
    void memoryFollowsTheFilesSizes()
    {
        for (int number = 1; number <= 100; ++number) {
            write(qPrintable(QStringLiteral("%1_step.sql").arg(number)), QByteArray(2000, ' ') + "SELECT 1;");
            write(qPrintable(QStringLiteral("%1_step.rollback.sql").arg(number)), "SELECT 0;");
        }
        const long long before = test::addressSpace();
        QVERIFY(before > 0);
        const auto set = read();
        const long long taken = test::addressSpace() - before;
        QVERIFY(set);
        QCOMPARE((*set)->migrations.size(), size_t(100));
        QVERIFY(!(*set)->migrations.back().rollbackSql.isEmpty());
        QVERIFY2(taken < 20'000'000, qPrintable(QString::number(taken)));
    }
    void emptyFolder() { QVERIFY((*read())->migrations.empty()); }
};

QTEST_GUILESS_MAIN(tst_MigrationSource)
#include "tst_MigrationSource.moc"
