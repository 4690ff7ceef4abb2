// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/Formats.h"

#include <QTest>

using namespace tenantry;

/// What every format has to keep, and what each says of itself, without a server.
class tst_Formats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormat_data()
    {
        QTest::addColumn<QString>("key");
        for (const MigrationFormat *format : formats::all())
            QTest::newRow(qPrintable(format->key())) << format->key();
    }
    /// The contract that a new format is held to.
    void everyFormat()
    {
        QFETCH(QString, key);
        const MigrationFormat &format = *formats::find(key);
        QCOMPARE(&format, formats::find(format.key()));
        QVERIFY(!format.title().isEmpty() && !format.namingRule().isEmpty());
        QVERIFY(formats::tableNames().contains(format.tableName()));
        const HistoryTable fresh = format.fresh();
        QCOMPARE(fresh.format, &format);
        QVERIFY(format.recognises(fresh.columns));
        QCOMPARE(formats::recognise(fresh.columns, &format), &format);
        for (const ReadColumn &column : format.readColumns()) {
            QVERIFY2(fresh.columns.contains(column.name), qPrintable(column.name));
            for (const quint32 type : column.types)
                QVERIFY(type < 16384); // the server's own
        }
        const HistoryPlace place{fresh, "\"t\".\"h\""};
        Migration migration;
        migration.id = {{}, QStringLiteral("7")};
        migration.name = QStringLiteral("o'clock");
        migration.checksum = QString(64, u'a');
        for (const QByteArray &sql : {format.createTable(place.name), format.recordOnly(migration, place),
                                      format.record(migration, RecordMoment::WithTransaction, place),
                                      format.unrecord(migration.id, nullptr, place)}) {
            QVERIFY(!sql.isEmpty());
            QVERIFY2(sql.contains(place.name), sql.constData()); // qualified, always
        }
        QCOMPARE(format.updateChecksum(migration, migration.id, place).isEmpty(), !format.limits().hasChecksums);
        QCOMPARE(format.record(migration, RecordMoment::BeforeStart, place).isEmpty(), !format.limits().marksFailures);
    }
    void checksums_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("then");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("same");
        const QByteArray mark = "\xef\xbb\xbf";
        const QList<std::pair<const char *, QByteArray>> spellings{{"LF", "SELECT 1;\nSELECT 2;\n"},
                                                                   {"CRLF", "SELECT 1;\r\nSELECT 2;\r\n"},
                                                                   {"LF, BOM", mark + "SELECT 1;\nSELECT 2;\n"},
                                                                   {"CRLF, BOM", mark + "SELECT 1;\r\nSELECT 2;\r\n"}};
        for (const MigrationFormat *format : formats::all()) {
            if (!format->limits().hasChecksums)
                continue;
            const QByteArray key = format->key().toLatin1();
            const auto row = [&](const char *one, const char *other, const QByteArray &then, const QByteArray &now,
                                 bool same) {
                QTest::addRow("%s: %s, then %s", key.constData(), one, other) << format->key() << then << now << same;
            };
            for (const auto &[one, then] : spellings) {
                for (const auto &[other, now] : spellings)
                    row(one, other, then, now, true);
            }
            row("mixed", "mixed", "SELECT 1;\r\nSELECT 2;\n", "SELECT 1;\r\nSELECT 2;\n", true);
            row("mixed", "mixed with BOM", "SELECT 1;\r\nSELECT 2;\n", mark + "SELECT 1;\r\nSELECT 2;\n", true);
            row("one", "another", "SELECT 1;\n", "SELECT 2;\n", false);
            row("one", "a line end less", "SELECT 1;\n", "SELECT 1;", false);
            row("one", "a mark within", "SELECT 1;\n", "SELECT" + mark + " 1;\n", false);
            row("one", "two marks", "SELECT 1;\n", mark + mark + "SELECT 1;\n", false);
            row("one", "a CR without LF", "SELECT 1;\nSELECT 2;", "SELECT 1;\rSELECT 2;", false);
        }
    }
    /// What was recorded from a file is its checksum whatever an editor or git made of line ends and byte order mark.
    void checksums()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, then);
        QFETCH(QByteArray, now);
        QFETCH(bool, same);
        Migration recorded;
        recorded.sql = then;
        formats::find(format)->interpret(recorded);
        Migration file;
        file.sql = now;
        formats::find(format)->interpret(file);
        QCOMPARE(formats::find(format)->isSameChecksum(file, recorded.checksum), same);
    }
    void unknownKeysAndColumns()
    {
        QVERIFY(!formats::find(QStringLiteral("alembic")));
        QVERIFY(!formats::recognise({QStringLiteral("version_num")}));
        QVERIFY(!formats::recognise({}));
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("read"); // "version|name|rollback", empty: not one
        const auto row = [](const char *format, const char *file, const char *read) {
            QTest::addRow("%s: %s", format, file)
                << QString::fromLatin1(format) << QString::fromLatin1(file) << QString::fromLatin1(read);
        };
        row("native", "0007_invoices.sql", "0007|invoices|0007_invoices.rollback.sql");
        row("native", "7_a_b.sql", "7|a_b|7_a_b.rollback.sql");
        row("native", "0007_invoices.rollback.sql", "");
        row("native", "0007_invoices.up.sql", "");
        row("native", "invoices.sql", "");
        row("native", "0007-invoices.sql", "");
        row("golang-migrate", "1_a.up.sql", "1|a|1_a.down.sql");
        row("golang-migrate", "1_.up.sql", "1||1_.down.sql");
        row("golang-migrate", "1_a.up.pgsql", "1|a|1_a.down.pgsql");
        row("golang-migrate", "1_a.b.up.sql", "1|a.b|1_a.b.down.sql");
        row("golang-migrate", "1_a.up.down.sql", "");
        row("golang-migrate", "1_a.UP.sql", "");
        row("golang-migrate", "1.up.sql", "");
        row("golang-migrate", "x1_a.up.sql", "");
        row("golang-migrate", "1_a.down.sql", "");
        row("golang-migrate", "1_a.sql", "");
    }
    void fileNames()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        QFETCH(QString, read);
        const auto name = formats::find(format)->match(file);
        QCOMPARE(name ? QStringLiteral("%1|%2|%3").arg(name->version, name->name, name->rollback) : QString(), read);
    }

    /// GenerateAdvisoryLockId("db", "tenant_a", "schema_migrations") of golang-migrate's own code.
    void golangMigratesLock()
    {
        const MigrationFormat &golang = *formats::find(QStringLiteral("golang-migrate"));
        const auto key =
            golang.toolLock(QStringLiteral("db"), QStringLiteral("tenant_a"), QStringLiteral("schema_migrations"));
        QVERIFY(key);
        QCOMPARE(*key, qint64(2226907084));
        QVERIFY(!formats::standard().toolLock(QStringLiteral("db"), QStringLiteral("a"), QStringLiteral("b")));
    }
    /// The highest version stands for all below it; what is dirty is the one that failed.
    void golangMigratesOneRow()
    {
        std::vector<Migration> migrations;
        for (const char *version : {"1", "2", "3"}) {
            Migration one;
            one.id = {{}, QLatin1String(version)};
            migrations.push_back(std::move(one));
        }
        const MigrationFormat &golang = *formats::find(QStringLiteral("golang-migrate"));
        const MigrationSet set(golang, {}, std::move(migrations));
        const auto expanded = [&](const char *version, bool success) {
            HistoryRow row;
            row.id = {{}, QLatin1String(version)};
            row.success = success;
            QStringList words;
            for (const HistoryRow &one : golang.expand({row}, set))
                words << one.id.text() + (one.success ? u'+' : u'!');
            return words.join(u' ');
        };
        QCOMPARE(expanded("2", true), QStringLiteral("1+ 2+"));
        QCOMPARE(expanded("2", false), QStringLiteral("1+ 2!"));
        QCOMPARE(expanded("7", true), QStringLiteral("1+ 2+ 3+ 7+"));
        QCOMPARE(expanded("-1", true), QString());
        QCOMPARE(expanded("-1", false), QStringLiteral("-1!"));
    }
};

QTEST_GUILESS_MAIN(tst_Formats)
#include "tst_Formats.moc"
