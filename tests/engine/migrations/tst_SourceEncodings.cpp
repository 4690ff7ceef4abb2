// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSource.h"
#include "migrations/sources/SqlFolder.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;

/// Files in other encodings than UTF-8, and with a byte order mark.
class tst_SourceEncodings : public QObject {
    Q_OBJECT

    /// What is made of a folder with this one file.
    static SourcePtr readingOf(const QByteArray &name, const QByteArray &bytes)
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file");
        file.close();
        const TaskContext task;
        const auto source = SqlFolder(folder.path(), QStringLiteral("auto")).read({task});
        return source ? *source : std::make_shared<const SourceReading>();
    }

private Q_SLOTS:
    void anotherEncodingIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *title, QStringConverter::Encoding encoding, bool marked, const char *name) {
            QStringEncoder encoder(encoding,
                                   marked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            const QByteArray text = encoder(QStringLiteral("CREATE TABLE a (id int); -- ä"));
            QTest::newRow(title) << text << QString::fromLatin1(name);
        };
        row("UTF-16, little", QStringConverter::Utf16LE, true, "UTF-16");
        row("UTF-16, big", QStringConverter::Utf16BE, true, "UTF-16");
        row("UTF-16, no mark", QStringConverter::Utf16LE, false, "UTF-16");
        row("UTF-32", QStringConverter::Utf32LE, true, "UTF-32");
        row("Latin-1", QStringConverter::Latin1, false, "not UTF-8");
    }
    void anotherEncodingIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, name);
        const SourcePtr source = readingOf("1_a.sql", text);
        QCOMPARE(source->problems.size(), size_t(1));
        const SourceProblem &problem = source->problems.front();
        QCOMPARE(problem.kind, SourceProblemKind::Unreadable);
        QVERIFY2(problem.fact.contains(name), qPrintable(problem.fact));
        QVERIFY(problem.remedy.contains(QStringLiteral("UTF-8")));
    }

    void aByteOrderMarkIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("back");
        const auto row = [](const char *name, const char *sql, const char *body, const char *back) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(sql) << QByteArray(body) << QByteArray(back);
        };
        row("1_native.sql", "\xEF\xBB\xBFSELECT 1;", "   SELECT 1;", "");
        row("1_golang.up.sql", "\xEF\xBB\xBF-- x\nSELECT 1;", "   -- x\nSELECT 1;", "");
        row("1_dbmate.sql", "\xEF\xBB\xBF-- migrate:up\nSELECT 1;\n-- migrate:down\nSELECT 2;", "SELECT 1;",
            "SELECT 2;");
        row("2_dbmate.sql", "-- migrate:up\n\xEF\xBB\xBFSELECT 1;\n\xEF\xBB\xBF-- migrate:down\n\xEF\xBB\xBFSELECT 2;",
            "SELECT 1;", "SELECT 2;");
        row("3_quoted.sql", "SELECT '\xEF\xBB\xBF';", "SELECT '\xEF\xBB\xBF';", "");
    }
    void aByteOrderMarkIsNotSent()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, back);
        const SourcePtr source = readingOf(name, sql);
        QVERIFY(source->problems.empty());
        const Migration &migration = source->main().at(0);
        QVERIFY(migration.script.classified);
        QCOMPARE(migration.body.size(), sql.size()); // lines and positions stay
        if (name.contains("dbmate")) {
            QCOMPARE(migration.body.simplified(), body);
            QCOMPARE(migration.rollbackSql.simplified(), back);
        } else {
            QCOMPARE(migration.body, body);
        }
        QCOMPARE(migration.sql, sql); // of which the checksum is
    }
};

QTEST_GUILESS_MAIN(tst_SourceEncodings)
#include "tst_SourceEncodings.moc"
