// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace tenantry;

/// Counts stand in the figures of the language that is spoken.
class tst_Language : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreGrouped_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("figure");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("2,000");
        QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("2.000");
        QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("2\u202f000");
    }

    void countsAreGrouped()
    {
        QFETCH(QString, language);
        QFETCH(QString, figure);
        LanguageSwitch spoken;
        spoken.choose(language);
        const auto say = [](const char *context, const char *text) {
            return QCoreApplication::translate(context, text, nullptr, 2000);
        };
        const QString known = say("tenantry::OverviewPage", "%n tenants have none");
        QVERIFY2(known.contains(figure), qPrintable(known));
        QVERIFY2(!known.contains(QStringLiteral("2000")), qPrintable(known));
        QCOMPARE(say("tenantry::Nowhere", "%n new things"), figure + QStringLiteral(" new things"));
        QLocale::setDefault(QLocale::c());
    }
};

QTEST_GUILESS_MAIN(tst_Language)
#include "tst_Language.moc"
