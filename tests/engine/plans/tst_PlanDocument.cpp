// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/PlanDocument.h"

#include <QJsonDocument>
#include <QTest>

using namespace tenantry;

/// The plan as it is kept: nothing is lost on the way to the journal and back, and it reads as what was sent.
class tst_PlanDocument : public QObject {
    Q_OBJECT

    static PlanDocument example()
    {
        PlanDocument document;
        const int apply = document.add(
            {{.kind = QStringLiteral("create_history")},
             {.kind = QStringLiteral("apply_migration"), .key = QStringLiteral("0012"), .sha256 = "ab12"}});
        const int drop =
            document.add({{.kind = QStringLiteral("drop_invalid_index"),
                           .key = QStringLiteral("0011"),
                           .index = QStringLiteral("by_name")},
                          {.kind = QStringLiteral("drop_schema"), .text = QStringLiteral("DROP SCHEMA x;")}});
        document.assign(QStringLiteral("acme"), apply);
        document.assign(QStringLiteral("bolt"), apply);
        document.assign(QStringLiteral("zwei\nZeilen; DROP"), drop);
        document.addFile("ab12", "CREATE TABLE t ();\n");
        return document;
    }

private Q_SLOTS:
    void comesBackWhole()
    {
        QJsonObject json{{QStringLiteral("scope"), QStringLiteral("fix")}};
        QVERIFY(!PlanDocument::isIn(json));
        const PlanDocument made = example();
        json = QJsonDocument::fromJson(made.toJson(json)).object();
        QVERIFY(PlanDocument::isIn(json));
        QCOMPARE(json[u"scope"].toString(), QStringLiteral("fix"));
        const PlanDocument back = PlanDocument::fromJson(json);
        QCOMPARE(back.lists().size(), made.lists().size());
        QCOMPARE(back.listOf(QStringLiteral("bolt")), 0);
        QCOMPARE(back.listOf(QStringLiteral("nobody")), -1);
        QCOMPARE(back.lists()[1][0].index, QStringLiteral("by_name"));
        QCOMPARE(back.toText(), made.toText());
    }

    void readsAsWhatIsSent()
    {
        const QString text = example().toText();
        QVERIFY2(text.startsWith(QStringLiteral("-- == acme, bolt ==\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("-- Apply 0012\nCREATE TABLE t ();\n")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("-- Drop the schema\nDROP SCHEMA x;\n")), qPrintable(text));
        // A name must not leave its comment: the text may be pasted into psql.
        QVERIFY2(text.contains(QStringLiteral("-- == zwei Zeilen; DROP ==\n")), qPrintable(text));
        QVERIFY(!example().toText({QStringLiteral("acme")}).contains(QStringLiteral("bolt")));
    }

    /// Whatever stands in a file comes back from its document.
    void textsOfFilesAreKeptByteForByte()
    {
        QByteArray every;
        for (int c = 1; c < 0x80; ++c)
            every += static_cast<char>(c);
        every += "\xC3\xA4 \xE2\x82\xAC \xF0\x9F\x90\x98";
        PlanDocument document;
        document.assign(
            QStringLiteral("acme"),
            document.add({{.kind = QStringLiteral("apply_migration"), .key = QStringLiteral("1"), .sha256 = "aa"}}));
        document.addFile("aa", every);
        document.addFile("bb", "");
        QJsonParseError error;
        const QJsonObject json = QJsonDocument::fromJson(document.toJson(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        QCOMPARE(json[u"files"].toObject()[u"aa"].toString().toUtf8(), every);
        QCOMPARE(json[u"files"].toObject().size(), 2);
    }

    /// A list that is not there must not be taken for another one.
    void brokenReferencesAreNobodys()
    {
        QJsonObject json = QJsonDocument::fromJson(example().toJson()).object();
        QJsonObject tenants = json[u"tenants"].toObject();
        tenants[u"acme"] = 7;
        tenants[u"bolt"] = -2;
        json[u"tenants"] = tenants;
        const PlanDocument back = PlanDocument::fromJson(json);
        QCOMPARE(back.listOf(QStringLiteral("acme")), -1);
        QCOMPARE(back.listOf(QStringLiteral("bolt")), -1);
    }
};

QTEST_GUILESS_MAIN(tst_PlanDocument)
#include "tst_PlanDocument.moc"
