// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SchemaName.h"

#include <QSet>
#include <QTest>

#include <set>
#include <unordered_set>

using namespace tenantry;

class tst_SchemaName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("NUL") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        QTest::newRow("64 bytes") << QString(64, u'x');
        QTest::newRow("32 characters, 64 bytes") << QString(32, QChar(0xfc));
        QTest::newRow("16 elephants, 64 bytes") << QStringLiteral("\U0001f418").repeated(16);
        for (const char *own : {"information_schema", "pg_catalog", "pg_toast", "pg_temp_3", "pg_toast_temp_3", "pg_"})
            QTest::newRow(own) << QString::fromLatin1(own);
    }
    void refused()
    {
        QFETCH(QString, text);
        const auto name = SchemaName::parse(text);
        QVERIFY(!name);
        QCOMPARE(name.error().code, ErrorCode::IdentifierInvalid);
        QVERIFY(!name.error().message.isEmpty());
    }

    void everythingPostgresqlAllows()
    {
        for (const QString &text :
             {QStringLiteral("public"), QStringLiteral("a*"), QStringLiteral("tenant.a"), QStringLiteral("-x"),
              QStringLiteral("Robert\"; DROP"), QStringLiteral("gr\u00fc\u00df"), QStringLiteral(" "),
              QStringLiteral("pgbench"), QStringLiteral("PG_catalog"), QStringLiteral("Information_Schema"),
              QString(63, u'x'), QString(31, QChar(0xfc))}) {
            const auto name = SchemaName::parse(text);
            QVERIFY2(name, qPrintable(text));
            QCOMPARE(name->text(), text);
            QCOMPARE(name->utf8(), text.toUtf8());
            QVERIFY(!name->isEmpty());
        }
        QVERIFY(SchemaName().isEmpty());
    }

    void comparesByCodeUnitAndHashes()
    {
        const auto name = [](const char *text) { return *SchemaName::parse(QString::fromLatin1(text)); };
        QVERIFY(name("a") != name("A"));
        QVERIFY(name("B") < name("a"));
        QVERIFY(name("t10") < name("t9"));
        QCOMPARE((QSet<SchemaName>{name("a"), name("a"), name("b")}.size()), 2);
        QCOMPARE((std::unordered_set<SchemaName>{name("a"), name("a"), name("b")}.size()), std::size_t(2));
        QCOMPARE((std::set<SchemaName>{name("b"), name("a")}.begin()->text()), QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(tst_SchemaName)
#include "tst_SchemaName.moc"
