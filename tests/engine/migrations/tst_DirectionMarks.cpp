// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/DirectionMarks.h"

#include <QTest>

using namespace tenantry;

/// Which comments say that a file holds both directions, and which say nothing of the kind.
class tst_DirectionMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("found"); // "tool direction@line, …"
        const auto row = [](const char *name, const char *sql, const char *found) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(found);
        };
        row("dbmate", "-- migrate:up\nCREATE TABLE a ();\n\n-- migrate:down\nDROP TABLE a;",
            "dbmate up@1, dbmate down@4");
        row("dbmate with an option", "-- migrate:up transaction:false\nSELECT 1;", "dbmate up@1");
        row("dbmate, spaced, CRLF", "--migrate:up\r\nSELECT 1;\r\n  --  MIGRATE:DOWN\r\n",
            "dbmate up@1, dbmate down@3");
        row("goose", "-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose Down\n", "goose up@1, goose down@4");
        row("sql-migrate", "-- +migrate Up\n-- +migrate Down\n", "sql-migrate up@1, sql-migrate down@2");
        row("micrate", "-- +micrate Up\n-- +micrate Down\n", "micrate up@1, micrate down@2");
        row("rambler", "-- rambler up\n-- rambler down\n", "rambler up@1, rambler down@2");
        row("tern", "CREATE TABLE a ();\n---- create above / drop below ----\nDROP TABLE a;", "tern down@2");
        row("node-pg-migrate", "-- Up Migration\n-- Down Migration", "node-pg-migrate up@1, node-pg-migrate down@2");
        row("Play", "# --- !Ups\nCREATE TABLE a ();\n# --- !Downs\n", "Play up@1, Play down@3");
        row("MyBatis", "-- // First migration.\nSELECT 1;\n-- //@UNDO\nSELECT 2;", "MyBatis down@3");
        row("Liquibase", "--liquibase formatted sql\n--changeset a:1\nSELECT 1;\n--rollback DROP TABLE a;",
            "Liquibase up@1, Liquibase down@4");
        row("nobody's", "-- UP\nCREATE TABLE a ();\n-- DOWN --\nDROP TABLE a;", " up@1,  down@3");
        row("nobody's, in another comment", "/* up */\nSELECT 1;\n/* undo */\nSELECT 2;", " up@1,  down@3");
        row("plain", "CREATE TABLE a ();", "");
        row("a heading", "-- Down\nCREATE TABLE a ();", "");
        row("about ups and downs", "-- Up to here all is well\n-- down the road we drop it", "");
        row("a rollback in words", "CREATE TABLE a ();\n-- Rollback: DROP TABLE a;", "");
        row("a rollback without Liquibase", "--rollback DROP TABLE a;", "");
        row("in a statement", "SELECT 1 -- migrate:down", "");
        row("empty", "", "");
    }
    void marks()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, found);
        QStringList words;
        for (const DirectionMark &mark : directionMarks(sql)) {
            words << QStringLiteral("%1 %2@%3")
                         .arg(mark.tool, mark.direction == DirectionMark::Direction::Up ? QStringLiteral("up")
                                                                                        : QStringLiteral("down"))
                         .arg(mark.line);
            QCOMPARE(sql.mid(mark.offset, mark.length).trimmed(), mark.text);
        }
        QCOMPARE(words.join(QStringLiteral(", ")), found);
    }
};

QTEST_GUILESS_MAIN(tst_DirectionMarks)
#include "tst_DirectionMarks.moc"
