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
    void oneIsSingular_data();
    void oneIsSingular();
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

void tst_Language::oneIsSingular_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("one");
    const auto row = [](const char *language, const char *context, const char *text, const char *one) {
        QTest::addRow("%s, %s", language, text) << QString::fromLatin1(language) << QByteArray("tenantry::") + context
                                                << QByteArray(text) << QString::fromUtf8(one);
    };
    row("en", "OverviewPage", "All %n tenants are well", "1 tenant is well");
    row("en", "RestoreReviewPage", "The backup is %n migrations behind: %1. They will be pending afterwards.",
        "The backup is 1 migration behind: %1. It will be pending afterwards.");
    row("en", "TenantFindings", "%1 has all %n migrations, and their objects are there.",
        "%1 has its 1 migration, and its objects are there.");
    row("de", "PlanDialog", "Fix %n tenants", "Befunde eines Mandanten beheben");
    row("de", "PlanDialog", "%1 and %n more", "%1 und 1 weitere");        // migrations
    row("de", "ConnectionEditor", "%1 and %n more", "%1 und 1 weiteres"); // schemas
    row("de", "BackupDialog", "Back up %n tenants", "Einen Mandanten sichern");
    row("fr", "RunModel", "%1 of %n tenants", "%1 sur 1 locataire");
    row("fr", "PlanDialog", "the first of %n commands", "la seule commande");
}

void tst_Language::oneIsSingular()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, text);
    QFETCH(QString, one);
    LanguageSwitch spoken;
    spoken.choose(language);
    QCOMPARE(QCoreApplication::translate(context.constData(), text.constData(), nullptr, 1), one);
    QVERIFY(QCoreApplication::translate(context.constData(), text.constData(), nullptr, 2) != one);
    QLocale::setDefault(QLocale::c());
}

QTEST_GUILESS_MAIN(tst_Language)
#include "tst_Language.moc"
