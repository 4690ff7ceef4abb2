// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SqlScript.h"
#include "postgres/StatementWords.h"

#include <QTest>

using namespace tenantry;

/// Files of tens of megabytes are read in parts, and nothing that is known of a small one is not known of them.
class tst_LargeScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A file too large for one tree is read statement by statement, and comes out as a small one does.
    void largeFilesAreReadInParts()
    {
        const QByteArray one = "CREATE TABLE t (id int); -- ; no end\n"
                               "INSERT INTO t VALUES (1), (2);\n"
                               "CREATE FUNCTION f() RETURNS int LANGUAGE sql\nBEGIN ATOMIC SELECT 1; SELECT 2; END;\n"
                               "DO $x$ BEGIN PERFORM ';'; RESET search_path; END $x$;\n"
                               "/* ; */ CREATE EXTENSION pg_trgm;\n"
                               "GRANT SELECT ON public.plans TO app;\n";
        const SqlScript small = readSqlScript(one);
        QVERIFY(small.classified);
        constexpr int times = 2000;
        QByteArray many;
        for (int i = 0; i < times; ++i)
            many += one;
        const SqlScript large = readSqlScript(many);
        QVERIFY2(large.classified, qPrintable(large.parseMessage));
        const size_t each = small.statements.size();
        QCOMPARE(large.statements.size(), each * times);
        QCOMPARE(large.extensions.size(), size_t(times));
        QCOMPARE(large.extensions.back().statement, each * (times - 1) + small.extensions.back().statement);
        QCOMPARE(large.shared.size(), small.shared.size());
        for (const size_t i : {size_t(0), each * (times / 2), each * (times - 1)}) {
            for (size_t k = 0; k < each; ++k) {
                const SqlStatement &is = large.statements[i + k];
                const SqlStatement &expected = small.statements[k];
                const int copy = static_cast<int>(i / each);
                QCOMPARE(is.sql.toByteArray(), expected.sql.toByteArray());
                QCOMPARE(is.tag, expected.tag);
                QCOMPARE(is.resets, expected.resets);
                QCOMPARE(is.effects.size(), expected.effects.size());
                QCOMPARE(is.offset, expected.offset + copy * static_cast<int>(one.size()));
                QCOMPARE(is.line, expected.line + copy * static_cast<int>(one.count('\n')));
            }
        }
        // What is wrong somewhere in it is told with its line.
        const SqlScript broken = readSqlScript(many + "CREATE TABEL x;\n" + many);
        QVERIFY(!broken.classified);
        QCOMPARE(broken.parseLine, 1 + static_cast<int>(many.count('\n')));
        QCOMPARE(broken.statements.size(), 2 * each * times + 1);
    }

    /// All the rows that one INSERT writes are not read to know that it is one.
    void aLargeInsertIsKnownByItsFirstRow()
    {
        QByteArray insert = "INSERT INTO public.items (id, name) -- (\nVALUES (0, E'\\'),(', $$),($$)";
        for (int i = 1; i < 100000; ++i)
            insert += "\n, (" + QByteArray::number(i) + ", 'it''s (' /* ) */ || \")\")";
        const SqlScript script = readSqlScript("CREATE TABLE a (id int);\n" + insert
                                               + "\nON CONFLICT DO NOTHING;\nCREATE TABLE b (id int);");
        QVERIFY2(script.classified, qPrintable(script.parseMessage));
        QCOMPARE(script.statements.size(), size_t(3));
        const SqlStatement &read = script.statements[1];
        QCOMPARE(read.tag, QStringLiteral("INSERT"));
        QVERIFY(!read.opaque);
        QCOMPARE(read.locks.size(), size_t(1));
        QVERIFY(read.sql.endsWith("ON CONFLICT DO NOTHING"));
        QCOMPARE(script.shared.size(), size_t(1));
        QCOMPARE(script.shared.front().what, QStringLiteral("public.items"));
        QCOMPARE(script.statements[2].line, 100004);
    }

    void whatALargeInsertBecomes_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("brief");
        const auto row = [](const char *sql, const char *brief) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(brief);
        };
        row("INSERT INTO t VALUES (1), (2), (3)", "INSERT INTO t VALUES (1) ");
        row("insert into \"values\" (a) values (1,(2)) , (3) returning a", "insert into \"values\" (a) values (1,(2)) "
                                                                           " returning a");
        row("INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1) ");
        row("INSERT INTO t SELECT 1", "INSERT INTO t SELECT 1");
        row("INSERT INTO t VALUES (1), ROW(2)", "INSERT INTO t VALUES (1), ROW(2)");
        row("UPDATE t SET a = 1", "UPDATE t SET a = 1");
        row("INSERT INTO t VALUES ('(', ", "INSERT INTO t VALUES ('(', ");
        row("INSERT", "INSERT");
    }
    void whatALargeInsertBecomes()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, brief);
        QCOMPARE(withoutRows(sql).trimmed(), brief.trimmed());
    }
};

QTEST_GUILESS_MAIN(tst_LargeScripts)
#include "tst_LargeScripts.moc"
