// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SqlScript.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tenantry;

/// What the parser makes of a file: what is refused, what runs alone, what it does to the catalog.
class tst_SqlScript : public QObject {
    Q_OBJECT

    static bool withParent(const ObjectEffect &effect)
    {
        const ObjectKind kind = effect.object.kind;
        return effect.kind == EffectKind::Attach
               || ((kind == ObjectKind::Table || kind == ObjectKind::Sequence) && !effect.object.parent.isEmpty());
    }
    static QString effects(const QByteArray &sql)
    {
        QStringList words;
        for (const SqlStatement &statement : readSqlScript(sql).statements) {
            for (const ObjectEffect &effect : statement.effects) {
                const QString verb = effect.kind == EffectKind::Create   ? QStringLiteral("+")
                                     : effect.kind == EffectKind::Drop   ? QStringLiteral("-")
                                     : effect.kind == EffectKind::Attach ? QStringLiteral("@")
                                                                         : QStringLiteral("~");
                words << verb + objectKindKey(effect.object.kind) + u' ' + effect.object.text()
                             + (effect.newName.isEmpty() ? QString() : u'>' + effect.newName)
                             + (withParent(effect) ? u'^' + effect.object.parent : QString());
            }
        }
        return words.join(QStringLiteral("; "));
    }
    static QString locks(const QByteArray &sql)
    {
        QStringList words;
        for (const SqlStatement &statement : readSqlScript(sql).statements) {
            for (const TableLock &lock : statement.locks)
                words << lock.table + u' ' + lock.mode + (lock.rewrites ? QStringLiteral(" rewrites") : QString());
        }
        return words.join(QStringLiteral("; "));
    }

private Q_SLOTS:
    void metaCommandIsRefusedWithItsLine()
    {
        const SqlScript script = readSqlScript("SELECT 1;\n\\set x 1\nSELECT 2;");
        QVERIFY(!script.classified);
        QCOMPARE(script.problems.size(), size_t(1));
        QCOMPARE(script.problems.front().line, 2);
        QVERIFY(script.problems.front().message.contains(QStringLiteral("\\set")));
    }

    void backslashInAStringIsNoMetaCommand()
    {
        const SqlScript script = readSqlScript("INSERT INTO t VALUES ('\n\\d\n');");
        QVERIFY(script.classified);
        QVERIFY(script.problems.empty());
    }

    void copyOverTheClientIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("line");
        QTest::newRow("alone") << QByteArray("SELECT 1;\nCOPY t FROM STDIN;") << 2;
        QTest::newRow("to the client") << QByteArray("SELECT 1;\nCOPY t TO STDOUT;") << 2;
        QTest::newRow("a query") << QByteArray("\nCOPY (SELECT 1) TO STDOUT WITH CSV") << 2;
        QTest::newRow("unclassified") << QByteArray("CREATE SHINY NEW THING x;\nCOPY t TO stdout;") << 2;
        QTest::newRow("with data") << QByteArray("\n\nCOPY t (a) FROM stdin;\n1\n2\n\\.\n") << 3;
    }
    void copyOverTheClientIsRefused()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, line);
        const SqlScript script = readSqlScript(sql);
        QCOMPARE(script.problems.size(), size_t(1));
        QCOMPARE(script.problems.front().line, line);
    }

    void copyOnTheServerIsNot()
    {
        QVERIFY(readSqlScript("COPY t FROM '/srv/a.csv'; COPY t TO '/srv/b.csv'; COPY t TO PROGRAM 'gzip'; SELECT "
                              "'copy t to stdout'")
                    .problems.empty());
    }

    void transactionControlIsSeen()
    {
        const SqlScript script = readSqlScript("CREATE TABLE a (id int);\nCOMMIT;\nBEGIN;");
        QVERIFY(!script.statements[0].transactionControl);
        QVERIFY(script.statements[1].transactionControl);
        QCOMPARE(script.statements[1].line, 2);
        QCOMPARE(script.statements[1].tag, QStringLiteral("COMMIT"));
        QVERIFY(!readSqlScript("SAVEPOINT a; ROLLBACK TO a; RELEASE a;").statements[1].transactionControl);
    }

    void transactionControlIsSeenInTextTheParserDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QList<int>>("lines");
        const auto row = [](const char *sql, const QList<int> &lines) {
            QTest::newRow(sql) << QByteArray("CREATE SHINY NEW THING x;") + sql << lines;
        };
        row("BEGIN;\nSELECT 1;\nCOMMIT;", {1, 3});
        row("SELECT 1; COMMIT; BEGIN; SELECT 2", {1, 1});
        row("\nEND; ABORT;\nROLLBACK WORK AND CHAIN;", {2, 2, 3});
        row("/* é */ commit /* ; */ prepared 'x';\nprepare transaction 'x'; START TRANSACTION READ ONLY", {1, 2, 2});
        row("SAVEPOINT a; ROLLBACK TO a; ROLLBACK WORK TO SAVEPOINT a; RELEASE a; PREPARE p AS SELECT 1", {});
        row("SELECT '; COMMIT;'; SELECT $x$; COMMIT; $x$ -- ; COMMIT;\n", {});
        row("CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;\nSELECT 2; END;\nCOMMIT", {3});
        row("CREATE FUNCTION f() RETURNS int AS 'BEGIN ATOMIC';\nCOMMIT;\nEND;", {2, 3});
    }
    void transactionControlIsSeenInTextTheParserDoesNotKnow()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QList<int>, lines);
        const SqlScript script = readSqlScript(sql);
        QVERIFY(!script.classified);
        QVERIFY(!script.parseMessage.isEmpty());
        QList<int> found;
        for (const SqlStatement &statement : script.statements) {
            if (statement.transactionControl)
                found << statement.line;
        }
        QCOMPARE(found, lines);
    }

    void aQuoteThatNeverEnds()
    {
        const SqlScript script = readSqlScript("BEGIN;\nSELECT 'x;\nCOMMIT;");
        QVERIFY(!script.classified);
        QCOMPARE(script.statements.size(), size_t(2));
        QVERIFY(script.statements[1].transactionControl);
        QCOMPARE(script.statements[1].line, 3);
    }

    void aTreeTooDeepToBeReadIsNotTakenForAnEmptyFile()
    {
        QByteArray chain = "INSERT INTO deep VALUES ('x'";
        for (int i = 0; i < 600; ++i)
            chain += " || 'x'";
        const SqlScript script = readSqlScript("CREATE TABLE t (id int);\n" + chain
                                               + ");\nCOMMIT;\nBEGIN; CREATE INDEX CONCURRENTLY i ON t "
                                                 "(id);\nSELECT 1/0");
        QCOMPARE(script.statements.size(), size_t(6));
        QCOMPARE(script.statements[0].effects.size(), size_t(1));
        QCOMPARE(script.statements[1].tag, QStringLiteral("INSERT"));
        QVERIFY(!script.statements[1].opaque);
        QVERIFY(script.statements[2].transactionControl);
        QCOMPARE(script.statements[2].line, 3);
        QVERIFY(script.statements[3].transactionControl);
        QVERIFY(script.needsNoTransaction());
        QCOMPARE(script.statements[5].sql.toByteArray(), QByteArray("SELECT 1/0"));
    }

    void whatRunsOutsideTransactionsIsSeenByItsWords_data() { whatRunsOutsideTransactions_data(); }
    void whatRunsOutsideTransactionsIsSeenByItsWords()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, alone);
        const SqlScript script = readSqlScript("CREATE SHINY NEW THING x;\n" + sql);
        QVERIFY(!script.classified);
        QCOMPARE(script.needsNoTransaction(), alone);
        QCOMPARE(script.statements.back().sql.toByteArray(), sql);
    }

    void aLongFileIsReadInOnePass()
    {
        QByteArray sql;
        constexpr int count = 50000;
        for (int i = 0; i < count; ++i)
            sql +=
                "INSERT INTO some_table (id, name, note) VALUES (" + QByteArray::number(i) + ", 'name', 'a note');\n";
        QElapsedTimer timer;
        timer.start();
        const SqlScript script = readSqlScript(sql);
        QCOMPARE(script.statements.size(), size_t(count));
        QCOMPARE(script.statements.back().line, count);
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
    }

    void newerSqlIsUnclassifiedNotRefused()
    {
        const SqlScript script = readSqlScript("CREATE SHINY NEW THING x;");
        QVERIFY(!script.classified);
        QVERIFY(script.problems.empty());
    }

    void functionBodiesAreNotSplit()
    {
        const QByteArray sql = "-- one\nCREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $x$\nBEGIN\n  PERFORM 1; "
                               "COMMIT;\nEND;\n$x$;\n"
                               "/* two ; /* nested */ */ SELECT ';' -- tail; here";
        const SqlScript script = readSqlScript(sql);
        QVERIFY(script.classified);
        QCOMPARE(script.statements.size(), size_t(2));
        QCOMPARE(script.statements[0].line, 2);
        QCOMPARE(script.statements[0].tag, QStringLiteral("CREATE FUNCTION"));
        QVERIFY(!script.statements[0].transactionControl);
        QCOMPARE(script.statements[1].line, 7);
        QVERIFY(script.statements[1].sql.startsWith("SELECT ';'"));
    }

    void whatRunsOutsideTransactions_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("alone");
        QTest::newRow("index") << QByteArray("CREATE INDEX i ON t (a)") << false;
        QTest::newRow("index concurrently") << QByteArray("CREATE INDEX CONCURRENTLY i ON t (a)") << true;
        QTest::newRow("drop concurrently") << QByteArray("DROP INDEX CONCURRENTLY i") << true;
        QTest::newRow("reindex concurrently") << QByteArray("REINDEX INDEX CONCURRENTLY i") << true;
        QTest::newRow("vacuum") << QByteArray("VACUUM t") << true;
        QTest::newRow("analyze") << QByteArray("ANALYZE t") << false;
        QTest::newRow("create database") << QByteArray("CREATE DATABASE x") << true;
        QTest::newRow("detach") << QByteArray("ALTER TABLE t DETACH PARTITION p CONCURRENTLY") << true;
        QTest::newRow("cluster all") << QByteArray("CLUSTER") << true;
        QTest::newRow("cluster one") << QByteArray("CLUSTER t USING i") << false;
    }
    void whatRunsOutsideTransactions()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, alone);
        QCOMPARE(readSqlScript(sql).needsNoTransaction(), alone);
    }

    void effects_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sql, const char *expected) {
            QTest::newRow(sql) << QByteArray(sql) << QString::fromUtf8(expected);
        };
        row("CREATE TABLE a (id serial PRIMARY KEY)", "+table a");
        row("CREATE TEMP TABLE a (id int)", "");
        row("CREATE TABLE public.a (id int)", "+table public.a");
        row("CREATE UNIQUE INDEX i ON a (id)", "+index i");
        row("CREATE INDEX ON a (id)", "");
        row("ALTER TABLE a ADD COLUMN b int, DROP COLUMN c, ADD CONSTRAINT k CHECK (b > 0)",
            "+column a.b; -column a.c; +constraint a.k");
        row("CREATE VIEW v AS SELECT 1", "+view v");
        row("CREATE MATERIALIZED VIEW v AS SELECT 1", "+materialized view v");
        row("CREATE TABLE a AS SELECT 1", "+table a");
        row("SELECT 1 INTO a", "+table a");
        row("CREATE TYPE mood AS ENUM ('x')", "+type mood");
        row("CREATE DOMAIN d AS int", "+type d");
        row("CREATE TRIGGER tr BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()", "+trigger a.tr");
        row("DROP TRIGGER tr ON a", "-trigger a.tr");
        row("DROP TABLE IF EXISTS a, s.b", "-table a; -table s.b");
        row("DROP FUNCTION f(int)", "-function f");
        row("DROP TYPE mood", "-type mood");
        row("ALTER TABLE a RENAME TO b", "~table a>b");
        row("ALTER TABLE a RENAME COLUMN x TO y", "~column a.x>y");
        row("ALTER INDEX i RENAME TO j", "~index i>j");
        row("ALTER TABLE a SET SCHEMA other", "-table a");
        row("CREATE SEQUENCE s OWNED BY a.id", "+sequence s^a");
        row("ALTER SEQUENCE s OWNED BY x.a.id", "@sequence s^a");
        row("ALTER SEQUENCE s OWNED BY NONE; ALTER SEQUENCE s RESTART", "@sequence s^");
        row("ALTER TABLE a ADD CONSTRAINT k UNIQUE USING INDEX i", "~index i>k; +constraint a.k");
        row("ALTER TABLE a ADD UNIQUE USING INDEX i", "+constraint a.i");
        row("CREATE TABLE p PARTITION OF a DEFAULT", "+table p^a");
        row("CREATE TABLE c () INHERITS (a)", "+table c^a");
        row("ALTER TABLE a ATTACH PARTITION p DEFAULT; ALTER TABLE a DETACH PARTITION p", "@table p^a; @table p^");
        row("ALTER TABLE c INHERIT a; ALTER TABLE c NO INHERIT a", "@table c^a; @table c^");
        row("CREATE TEMP VIEW v AS SELECT 1; CREATE TEMP SEQUENCE s; SELECT 1 INTO TEMP b", "");
        row("CREATE TEMP TABLE a (id int); CREATE INDEX i ON a (id); ALTER TABLE a ADD COLUMN b int, ADD CONSTRAINT k "
            "CHECK (true); ALTER INDEX i RENAME TO j; DROP INDEX j; CREATE TABLE c (id int); DROP TABLE a; DROP TABLE "
            "a",
            "+table c; -table a");
        row("CREATE TEMP TABLE a (id int); CREATE TABLE a (id int); DROP TABLE other.a", "+table a; -table other.a");
        row("INSERT INTO a VALUES (1)", "");
    }
    void effects()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, expected);
        QCOMPARE(effects(sql), expected);
    }

    void locks_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sql, const char *expected) {
            QTest::newRow(sql) << QByteArray(sql) << QString::fromUtf8(expected);
        };
        row("ALTER TABLE a ADD COLUMN b int", "a ACCESS EXCLUSIVE");
        row("ALTER TABLE a ALTER COLUMN b TYPE bigint", "a ACCESS EXCLUSIVE rewrites");
        row("ALTER TABLE a VALIDATE CONSTRAINT k", "a SHARE UPDATE EXCLUSIVE rewrites");
        row("CREATE INDEX i ON a (b)", "a SHARE");
        row("CREATE INDEX CONCURRENTLY i ON a (b)", "a SHARE UPDATE EXCLUSIVE");
        row("CREATE TABLE c (a int REFERENCES a)", "a SHARE ROW EXCLUSIVE");
        row("UPDATE a SET b = 1", "a ROW EXCLUSIVE");
        row("DROP TABLE a", "a ACCESS EXCLUSIVE");
        row("TRUNCATE a", "a ACCESS EXCLUSIVE rewrites");
    }
    void locks()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, expected);
        QCOMPARE(locks(sql), expected);
    }

    void nothing()
    {
        QVERIFY(readSqlScript("").statements.empty());
        QVERIFY(readSqlScript("-- only a comment").statements.empty());
        QVERIFY(readSqlScript("").classified);
    }

    /// Row 48 of the faults: what a tenant's file changes beyond the tenant.
    void whatTenantsShareIsSeen_data()
    {
        QTest::addColumn<QString>("shared");
        const auto row = [](const char *sql, const char *shared) { QTest::newRow(sql) << QString::fromLatin1(shared); };
        row("GRANT SELECT ON public.plans, own TO r", "public.plans");
        row("GRANT SELECT ON own TO r", "");
        row("GRANT USAGE ON SCHEMA s TO r", "SCHEMA");
        row("GRANT EXECUTE ON FUNCTION public.f(int) TO r", "public.f");
        row("GRANT SELECT ON ALL TABLES IN SCHEMA public TO r", "public");
        row("GRANT a TO b", "GRANT of a role");
        row("CREATE ROLE r", "CREATE ROLE");
        row("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r", "ALTER DEFAULT PRIVILEGES");
        row("CREATE OR REPLACE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", "public.f");
        row("CREATE FUNCTION f(public.t) RETURNS public.t LANGUAGE sql AS 'SELECT public.g()'", "");
        row("COMMENT ON TABLE public.a IS 'x'", "public.a");
        row("COMMENT ON COLUMN a.b IS 'x'", "");
        row("COMMENT ON COLUMN public.a.b IS 'x'", "public.a.b");
        row("COMMENT ON DATABASE d IS 'x'", "DATABASE");
        row("DROP TRIGGER g ON a", "");
        row("DROP TRIGGER g ON public.a", "public.a.g");
        row("DROP TYPE public.t", "public.t");
        row("DROP SCHEMA s", "SCHEMA");
        row("CREATE TYPE public.e AS ENUM ('a')", "public.e");
        row("ALTER TYPE public.e ADD VALUE 'b'", "public.e");
        row("CREATE TABLE a (id int REFERENCES public.plans)", "public.plans");
        row("ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES public.plans", "public.plans");
        row("CREATE TABLE a (t public.citext DEFAULT public.f())", "");
        row("CREATE TABLE public.b PARTITION OF a FOR VALUES IN (1)", "public.b");
        row("ALTER TABLE a SET SCHEMA public", "public");
        row("CREATE INDEX ON a (public.f(x))", "");
        row("CREATE INDEX ON public.a (x)", "public.a");
        row("CREATE VIEW v AS SELECT * FROM public.t", "");
        row("CREATE TRIGGER g BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION public.f()", "");
        row("CREATE POLICY p ON public.t USING (true)", "public.t");
        row("INSERT INTO a SELECT * FROM public.t", "");
        row("INSERT INTO public.t VALUES (1)", "public.t");
        row("WITH gone AS (DELETE FROM public.t RETURNING 1) SELECT * FROM gone", "public.t");
        row("SELECT * FROM public.t", "");
        row("CREATE EXTENSION IF NOT EXISTS x", ""); // done beforehand, once
        row("SET search_path = other, public", "other");
        row("SET search_path = ''", "");
        row("DO $$ BEGIN CREATE ROLE r; END $$", "CREATE ROLE");
        row("DO $$ BEGIN UPDATE public.x SET id = 1; END $$", "public.x");
        row("DO $$ BEGIN CREATE TABLE a (); END $$", "");
        row("CREATE TEMP TABLE t (); DROP TABLE pg_temp.t", "");
    }
    void whatTenantsShareIsSeen()
    {
        QFETCH(QString, shared);
        const SqlScript script = readSqlScript("SELECT 1;\n" + QByteArray(QTest::currentDataTag()));
        QVERIFY(script.classified);
        QCOMPARE(script.shared.empty() ? QString() : script.shared.front().what, shared);
        QVERIFY(script.shared.empty() || script.shared.front().line == 2);
    }

    /// Nothing of a text is left out: what was not sent would be recorded as applied.
    void whatDoesNotEndIsAStatementAllTheSame_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("last");
        QTest::newRow("at the end") << QByteArray("SELECT 1;\nCREATE TABLE a (id int")
                                    << QByteArray("CREATE TABLE a (id int");
        QTest::newRow("before others") << QByteArray("SELECT 1; SELECT (2; SELECT 3;")
                                       << QByteArray("SELECT (2; SELECT 3");
        QTest::newRow("not understood") << QByteArray("SHINY NEW; CREATE TABLE b (x int, ;\n")
                                        << QByteArray("CREATE TABLE b (x int,");
        QTest::newRow("alone") << QByteArray("SELECT (1") << QByteArray("SELECT (1");
    }
    void whatDoesNotEndIsAStatementAllTheSame()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, last);
        const SqlScript script = readSqlScript(sql);
        QVERIFY(!script.classified);
        QVERIFY(!script.statements.empty());
        QCOMPARE(script.statements.back().sql.trimmed().toByteArray(), last);
    }

    /// Whatever would be sent behind it would be a part of it.
    void whatDoesNotEndIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("text") << QByteArray("SELECT 1;\nINSERT INTO t VALUES ('abc);\n");
        QTest::newRow("name") << QByteArray("SELECT 1;\nSELECT \"abc;\n");
        QTest::newRow("dollars") << QByteArray("SELECT 1;\nDO $x$ BEGIN END $$;\n");
        QTest::newRow("comment") << QByteArray("SELECT 1;\n/* and on;\n");
        QTest::newRow("behind what is not understood") << QByteArray("SHINY NEW THING;\nSELECT 'abc;\n");
    }
    void whatDoesNotEndIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, sql);
        for (const QByteArray &before : {QByteArray(), QByteArray("SELECT 1;\n").repeated(20000)}) {
            const SqlScript script = readSqlScript(before + sql);
            QCOMPARE(script.problems.size(), size_t(1));
            QCOMPARE(script.problems.front().line, 2 + static_cast<int>(before.count('\n')));
            QCOMPARE(script.problems.front().message,
                     QStringLiteral("A text in quotes or a comment begins here and does not end."));
        }
    }
};

QTEST_GUILESS_MAIN(tst_SqlScript)
#include "tst_SqlScript.moc"
