// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/CopyCounter.h"

#include <QTest>

using namespace tenantry;

/// Rows are counted in what pg_restore writes, whatever the names and the rows look like.
class tst_CopyCounter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsRowsByTable_data();
    void countsRowsByTable();
    void whatEndsTooEarlyIsNotComplete_data();
    void whatEndsTooEarlyIsNotComplete();
};

static const QByteArray head = "--\n-- PostgreSQL database dump; it's a comment\n--\n\n\\restrict a;b\n\n"
                               "SET client_encoding = 'UTF8';\n"
                               "SELECT pg_catalog.set_config('search_path', '', false);\n\n";

static QString countsOf(const CopyCounter &counter)
{
    QStringList counts;
    for (auto it = counter.rows().constBegin(); it != counter.rows().constEnd(); ++it)
        counts << QStringLiteral("%1|%2=%3").arg(it.key().first, it.key().second).arg(it.value());
    counts.sort();
    return counts.join(u' ');
}

void tst_CopyCounter::countsRowsByTable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("counts");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("two tables") << QByteArray("COPY a.b (x, y) FROM stdin;\n1\tx\n2\t\\N\n\\.\n\n\n--\n-- Data for "
                                              "Name: c\n--\n\nCOPY a.c (x) FROM stdin;\n\\.\n\n")
                                << QStringLiteral("a|b=2 a|c=0");
    QTest::newRow("no columns") << QByteArray("COPY a.b  FROM stdin;\n\n\n\\.\n") << QStringLiteral("a|b=2");
    QTest::newRow("odd names") << QByteArray("COPY \"a.b\"\"c\".\"d (;\ne\" (\"f;\", \"--g\") FROM stdin;\nx\n\\.\n")
                               << QStringLiteral("a.b\"c|d (;\ne=1");
    QTest::newRow("rows that look like statements")
        << QByteArray("COPY a.b (x) FROM stdin;\nCOPY a.c (x) FROM stdin;\n\\\\.\n\\.x\n--\n';\"\n\\.\n")
        << QStringLiteral("a|b=5");
    QTest::newRow("literals that look like statements")
        << QByteArray("SELECT pg_catalog.setval('a.\"x'';\nCOPY a.c (x) FROM stdin;\n\"', 5, true);\nCOPY a.b (x) FROM "
                      "stdin;\n1\n\\.\n")
        << QStringLiteral("a|b=1");
    QTest::newRow("views are refreshed") << QByteArray("REFRESH MATERIALIZED VIEW a.v;\n") << QString();
}

void tst_CopyCounter::countsRowsByTable()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, counts);
    for (const qsizetype size : {qsizetype(1), qsizetype(2), qsizetype(7), qsizetype(100000)}) {
        CopyCounter counter;
        const QByteArray all = head + text;
        for (qsizetype at = 0; at < all.size(); at += size)
            counter.feed(QByteArrayView(all).sliced(at, std::min(size, all.size() - at)));
        QCOMPARE(countsOf(counter), counts);
        QVERIFY(counter.isComplete());
    }
}

void tst_CopyCounter::whatEndsTooEarlyIsNotComplete_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("in a statement") << QByteArray("COPY a.b (x");
    QTest::newRow("before the rows") << QByteArray("COPY a.b (x) FROM stdin;\n");
    QTest::newRow("in the rows") << QByteArray("COPY a.b (x) FROM stdin;\n1\n2");
}

void tst_CopyCounter::whatEndsTooEarlyIsNotComplete()
{
    QFETCH(QByteArray, text);
    CopyCounter counter;
    counter.feed(text);
    QVERIFY(!counter.isComplete());
}

QTEST_APPLESS_MAIN(tst_CopyCounter)
#include "tst_CopyCounter.moc"
