// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SqlScript.h"

#include <QTest>

using namespace tenantry;

/// What code and session statements are taken to do, told by their words and by the parser.
class tst_CodeWords : public QObject {
    Q_OBJECT

    static QString words(const CodeFacts &facts)
    {
        QStringList list;
        const auto add = [&list](bool is, const char *word) {
            if (is)
                list << QLatin1String(word);
        };
        add(facts.endsTransactions, "ends");
        add(facts.undoes, "undoes");
        add(facts.undoesAtWill, "at will");
        add(facts.setsPath, "path");
        add(facts.resetsPathMidway, "midway");
        return list.join(QStringLiteral(", "));
    }
    static QString pathOf(const SqlStatement &statement)
    {
        const QString local = statement.path.local ? QStringLiteral(" local") : QString();
        switch (statement.path.kind) {
        case PathChange::Kind::None:
            return QStringLiteral("none");
        case PathChange::Kind::Schemas:
            return statement.path.schemas.join(QStringLiteral("|")) + local;
        case PathChange::Kind::Default:
            return QStringLiteral("default") + local;
        case PathChange::Kind::Unknown:
            break;
        }
        return QStringLiteral("unknown");
    }

private Q_SLOTS:
    void code_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("facts");
        const auto row = [](const char *code, const char *facts) {
            QTest::newRow(code) << QByteArray(code) << QString::fromLatin1(facts);
        };
        row("begin perform 1; end", "");
        row("BEGIN FOR i IN 1..3 LOOP INSERT INTO t VALUES (i); COMMIT; END LOOP; END", "ends");
        row("begin if x then rollback; end if; end", "ends");
        row("begin /* ; */ commit and chain; end", "ends");
        row("begin <<a>> commit; end", "ends");
        row("begin update t set commit = 1; insert into t(rollback) values ('; commit;'); end", "");
        row("begin raise notice '; commit;'; perform $x$; commit; $x$; -- ; commit;\n end", "");
        row("begin perform E'\\'; commit; '; end", "");
        row("begin select \"; commit; \" from t; end", "");
        row("import plpy\nplpy.commit()", "ends");
        row("begin execute format('drop table %I', n); end", "undoes, at will");
        row("begin execute format('alter table %I rename to %I', n, m); end", "undoes, at will");
        row("begin execute 'create table x(id int)'; end", "");
        row("begin drop table st; end", "undoes");
        row("begin reset search_path; end", "path");
        row("begin perform set_config('search_path', 'x', false); perform 1; end", "path");
        row("begin reset search_path; create table x(id int); end", "path, midway");
        row("begin set search_path to default; perform 1; end", "path, midway");
        row("begin perform set_config('search_path', null, false); perform 1; end;", "path, midway");
        row("begin execute 'reset all'; end;", "path");
    }
    void code()
    {
        QFETCH(QByteArray, code);
        QTEST(words(readCode(code)), "facts");
    }

    void searchPath_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("resets");
        const auto row = [](const char *sql, const char *path, SessionReset resets) {
            QTest::newRow(sql) << QByteArray(sql) << QString::fromUtf8(path) << int(resets);
        };
        row("SET search_path = other, \"My S\", public", "other|My S|public", SessionReset::None);
        row("SET search_path TO ''", "", SessionReset::None);
        row("SET LOCAL search_path = x", "x local", SessionReset::None);
        row("SET SCHEMA 'x'", "x", SessionReset::None);
        row("SET SESSION search_path TO DEFAULT", "default", SessionReset::Path);
        row("SET LOCAL search_path TO DEFAULT", "default local", SessionReset::Path);
        row("RESET search_path", "default", SessionReset::Path);
        row("RESET \"search_path\"", "default", SessionReset::Path);
        row("RESET ALL", "default", SessionReset::All);
        row("DISCARD ALL", "default", SessionReset::Discard);
        row("DISCARD TEMP", "none", SessionReset::None);
        row("SET lock_timeout = 1", "none", SessionReset::None);
        row("SELECT pg_catalog.set_config('search_path', 'A, \"B, c\"', false)", "a|B, c", SessionReset::None);
        row("SELECT set_config('search_path', '', true)", "", SessionReset::None);
        row("SELECT set_config('search_path'::text, NULL, false)", "default", SessionReset::Within);
        row("SELECT set_config('search_path', current_schema() || ',x', false)", "unknown", SessionReset::None);
        row("SELECT set_config(name, 'x', false) FROM pg_settings", "unknown", SessionReset::Within); // role, too
        row("SELECT set_config('my.x', '1', false)", "none", SessionReset::None);
        row("DO $$ BEGIN PERFORM set_config('search_path', 'x', false); END $$", "unknown", SessionReset::Within);
        row("DO $$ BEGIN PERFORM 1; END $$", "none", SessionReset::Within);
        row("CALL p()", "none", SessionReset::Within);
        row("SELECT f(1)", "none", SessionReset::Within);
        row("SELECT setval('s', max(id)) FROM t", "none", SessionReset::None);
        row("INSERT INTO t VALUES (1)", "none", SessionReset::None);
    }
    void searchPath()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, path);
        QFETCH(int, resets);
        const SqlStatement read = readSqlScript(sql).statements.front();
        QCOMPARE(pathOf(read), path);
        QCOMPARE(int(read.resets), resets);
        // What the parser is too old for is known by its words, as far as it resets.
        const SqlScript newer = readSqlScript("CREATE SHINY NEW THING x;\n" + sql);
        QVERIFY(!newer.classified);
        if (read.path.kind != PathChange::Kind::Schemas && !sql.contains('"') && !sql.startsWith("SELECT"))
            QCOMPARE(int(newer.statements.back().resets), resets);
    }

    void aBlockThatResetsThePathMidwayIsRefused()
    {
        const SqlScript script =
            readSqlScript("SELECT 1;\nDO $$ BEGIN RESET search_path; CREATE TABLE x (id int); END $$;");
        QCOMPARE(script.problems.size(), size_t(1));
        QCOMPARE(script.problems.front().line, 2);
        QVERIFY(!script.problems.front().hint.isEmpty());
        QVERIFY(readSqlScript("DO $$ BEGIN PERFORM 1; RESET search_path; END $$;").problems.empty());
    }

    void whatSetsItsTransactionIsSeen()
    {
        QVERIFY(readSqlScript("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE").statements.front().setsTransaction);
        QVERIFY(readSqlScript("SET transaction_isolation = 'serializable'").statements.front().setsTransaction);
        QVERIFY(!readSqlScript("SET lock_timeout = 1").statements.front().setsTransaction);
    }
};

QTEST_GUILESS_MAIN(tst_CodeWords)
#include "tst_CodeWords.moc"
