// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Property.h"

#include <QTest>

using namespace tenantry;

/// That a property which does not hold is found out, shrunk and told; else all the others would say nothing.
class tst_Property : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHoldsIsSilent()
    {
        int cases = 0;
        const QByteArray broken = test::counterexample(
            [&cases](int left, int right) {
                ++cases;
                const qint64 sum = qint64(left) + right;
                return sum - right == left;
            },
            50);
        QCOMPARE(broken, QByteArray());
        QVERIFY(cases >= 50);
    }
    void whatDoesNotHoldIsToldWithItsSmallestCase()
    {
        const QByteArray broken = test::counterexample([] {
            const QString text = *test::anyText();
            RC_ASSERT(text.toUcs4().size() < 3);
        });
        QVERIFY2(broken.contains("Falsifiable"), broken.constData());
        QVERIFY2(broken.contains("3 < 3"), broken.constData()); // no longer than it must be
        QVERIFY2(broken.contains("RC_PARAMS=seed="), broken.constData());
    }
    void textsAreWellFormedAndVaried()
    {
        int quotes = 0;
        int astral = 0;
        const QByteArray broken = test::counterexample(
            [&] {
                const QString text = *test::anyText(10);
                quotes += text.contains(u'"') ? 1 : 0;
                astral += text.toUcs4().size() < text.size() ? 1 : 0;
                RC_ASSERT(text.isValidUtf16());
                RC_ASSERT(!text.contains(QChar(u'\0')));
                RC_ASSERT(text.toUcs4().size() <= 10);
            },
            200);
        QVERIFY2(broken.isEmpty(), broken.constData());
        QVERIFY(quotes > 0 && astral > 0);
    }
};

QTEST_GUILESS_MAIN(tst_Property)
#include "tst_Property.moc"
