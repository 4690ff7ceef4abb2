// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tenantry;

class tst_Text : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlAndEscapesAreRemoved_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *name, const QByteArray &raw, const QString &plain) {
            QTest::newRow(name) << raw << plain;
        };
        row("colour", "\033[31;1mred\033[0m", QStringLiteral("red"));
        row("title", "\033]0;owned\007text", QStringLiteral("text"));
        row("title with ST", "\033]8;;http://x\033\\link", QStringLiteral("link"));
        row("clear screen", "\033c\033[2J\033[?25lx", QStringLiteral("x"));
        row("bells and nulls", QByteArray("a\0b\ac\r\n\td", 9), QStringLiteral("abc\n\td"));
        row("DEL and C1", "a\x7f\xc2\x9b\x62", QStringLiteral("ab"));
        row("HTML stays text", "<b>x</b>&amp;", QStringLiteral("<b>x</b>&amp;"));
        row("not UTF-8", "a\xff\xfe z", QStringLiteral("a\ufffd\ufffd z"));
        row("trimmed", "  x \n", QStringLiteral("x"));
        row("nothing", "", QString());
        row("unfinished escape", "x\033[", QStringLiteral("x"));
    }
    void controlAndEscapesAreRemoved()
    {
        QFETCH(QByteArray, raw);
        QTEST(text::plain(QByteArrayView(raw)), "plain");
    }

    void noEscapeSurvivesWhateverIsLeft()
    {
        const QString shown = text::plain(QByteArrayView("\033\033\033[31m\033"));
        QVERIFY(!shown.contains(QChar(0x1b)));
    }

    void longTextIsCutQuickly()
    {
        const QByteArray huge(50'000'000, 'x');
        QElapsedTimer timer;
        timer.start();
        const QString shown = text::plain(QByteArrayView(huge), 100);
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(shown.size(), 101);
        QVERIFY(shown.endsWith(QChar(0x2026)));
        QCOMPARE(text::plain(QString(100, u'y'), 100).size(), 100);
        QVERIFY(text::plain(QString::fromUtf8(huge.left(9000))).endsWith(QChar(0x2026)));
    }

    void aCutCharacterIsNoCrash()
    {
        QByteArray elephants;
        for (int number = 0; number < 5000; ++number)
            elephants += "\xf0\x9f\x90\x98";
        const QString shown = text::plain(QByteArrayView(elephants), 10);
        QVERIFY(shown.size() <= 12 && shown.endsWith(QChar(0x2026)));
    }

    void lastLines()
    {
        QCOMPARE(text::lastLines(QStringLiteral("a\nb\nc\n"), 2), QStringLiteral("b\nc"));
        QCOMPARE(text::lastLines(QStringLiteral("a"), 5), QStringLiteral("a"));
        QCOMPARE(text::lastLines(QString(), 5), QString());
        QCOMPARE(text::lastLines(QStringLiteral("a\nb"), 0), QString());
    }

    void slugsAreHarmlessFileNames()
    {
        QCOMPARE(text::slug(QStringLiteral("../../etc/passwd")), QStringLiteral("etc-passwd"));
        QCOMPARE(text::slug(QStringLiteral("Tenant \"A*\"; DROP")), QStringLiteral("tenant-a-drop"));
        QCOMPARE(text::slug(QStringLiteral("-x")), QStringLiteral("x"));
        QCOMPARE(text::slug(QStringLiteral("gr\u00fc\u00df")), QStringLiteral("gr"));
        QCOMPARE(text::slug(QStringLiteral("\u4e2d\u6587")), QString());
        QCOMPARE(text::slug(QString(200, u'a')).size(), 40);
        QVERIFY(!text::slug(QString(39, u'a') + QStringLiteral(" b c")).endsWith(u'-'));
    }

    void utf8IsTold()
    {
        QVERIFY(text::isUtf8("plain"));
        QVERIFY(text::isUtf8("gr\xc3\xbc"));
        QVERIFY(text::isUtf8(""));
        QVERIFY(!text::isUtf8("\xff"));
        QVERIFY(!text::isUtf8("cut \xc3"));
        QVERIFY(!text::isUtf8("\xc0\xaf"));     // overlong '/'
        QVERIFY(!text::isUtf8("\xed\xa0\x80")); // a surrogate
    }
};

QTEST_GUILESS_MAIN(tst_Text)
#include "tst_Text.moc"
