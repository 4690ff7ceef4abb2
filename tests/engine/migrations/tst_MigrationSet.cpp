// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSet.h"

#include "migrations/formats/Formats.h"

#include <QTest>

using namespace tenantry;

/// Order, dependencies, replacements and levels, without a server and without files.
class tst_MigrationSet : public QObject {
    Q_OBJECT

    static MigrationId id(const QString &text)
    {
        return text.contains(u'.') ? MigrationId{text.section(u'.', 0, 0), text.section(u'.', 1)}
                                   : MigrationId{{}, text};
    }
    /// "finance.0002 < finance.0001, users.0001": a migration and what it depends on.
    static Migration migration(const QString &text)
    {
        Migration one;
        one.id = id(text.section(QStringLiteral(" < "), 0, 0));
        one.name = QStringLiteral("finance_step");
        for (const QString &dependency : text.section(QStringLiteral(" < "), 1).split(u',', Qt::SkipEmptyParts))
            one.dependencies.push_back(id(dependency.trimmed()));
        return one;
    }
    static MigrationSet set(const QStringList &texts, SetOrder order = SetOrder::Numbered)
    {
        std::vector<Migration> migrations;
        for (const QString &text : texts)
            migrations.push_back(migration(text));
        return MigrationSet(formats::standard(), QStringLiteral("test"), std::move(migrations), order);
    }
    static QString order(const MigrationSet &set)
    {
        QStringList list;
        for (const Migration &one : set.migrations())
            list << one.id.text();
        return list.join(u' ');
    }
    static std::vector<bool> bits(const char *letters)
    {
        std::vector<bool> result;
        for (const char *at = letters; *at; ++at)
            result.push_back(*at == '+');
        return result;
    }

private Q_SLOTS:
    void identity()
    {
        QCOMPARE(id(QStringLiteral("7")), id(QStringLiteral("0007")));
        QCOMPARE(qHash(id(QStringLiteral("7"))), qHash(id(QStringLiteral("0007"))));
        QVERIFY(id(QStringLiteral("9")) < id(QStringLiteral("10")));
        QVERIFY(id(QStringLiteral("finance.0001")) != id(QStringLiteral("users.0001")));
        QVERIFY(id(QStringLiteral("finance.0002")) < id(QStringLiteral("users.0001")));
        QCOMPARE(id(QStringLiteral("finance.0001")).text(), QStringLiteral("finance.0001"));
        QVERIFY(MigrationId().isEmpty());
    }

    void aNumberedListFollowsItsNumbers()
    {
        const MigrationSet numbered = set({QStringLiteral("10"), QStringLiteral("9"), QStringLiteral("0001")});
        QCOMPARE(order(numbered), QStringLiteral("0001 9 10"));
        QVERIFY(numbered.dependenciesOf(0).empty());
        QCOMPARE(numbered.dependenciesOf(2), std::vector<size_t>{1});
        QCOMPARE(numbered.indexOf(QStringLiteral("1")), std::optional<size_t>(0));
        QVERIFY(!numbered.indexOf(QStringLiteral("2")));
        QCOMPARE(numbered.find(id(QStringLiteral("09")))->id.key, QStringLiteral("9"));
    }
    void aGraphFollowsItsDependencies()
    {
        const QStringList texts{QStringLiteral("users.0002 < users.0001, finance.0001"),
                                QStringLiteral("finance.0001 < users.0001"), QStringLiteral("users.0001"),
                                QStringLiteral("audit.0001 < elsewhere.0007")};
        const MigrationSet graph = set(texts, SetOrder::Graph);
        QCOMPARE(order(graph), QStringLiteral("audit.0001 users.0001 finance.0001 users.0002"));
        QCOMPARE(graph.dependenciesOf(3), (std::vector<size_t>{1, 2}));
        // The same in whatever order they are read.
        QCOMPARE(order(set({texts[3], texts[1], texts[0], texts[2]}, SetOrder::Graph)), order(graph));
    }
    void aCircleIsToldAndBlocksOnlyItself()
    {
        const MigrationSet graph = set({QStringLiteral("a.1 < b.1"), QStringLiteral("b.1 < a.1"), QStringLiteral("c.1"),
                                        QStringLiteral("d.1 < b.1")},
                                       SetOrder::Graph);
        QCOMPARE(graph.size(), size_t(4));
        QCOMPARE(graph.at(0).id.text(), QStringLiteral("c.1"));
        QVERIFY(!graph.at(0).problem);
        QCOMPARE(graph.find(id(QStringLiteral("a.1")))->problem->kind, SourceProblemKind::Circular);
        QCOMPARE(graph.blocked(), bits(".+++"));
    }

    void whatDependsOnAProblemIsBlocked()
    {
        std::vector<Migration> migrations{migration(QStringLiteral("1")), migration(QStringLiteral("2")),
                                          migration(QStringLiteral("3"))};
        migrations[1].problem = SourceProblem{
            SourceProblemKind::Unreadable, migrations[1].id, QStringLiteral("2"), 0, QStringLiteral("bad"), {}};
        const MigrationSet numbered(formats::standard(), {}, std::move(migrations));
        QCOMPARE(numbered.blocked(), bits(".++"));
    }

    void aSquashIsAppliedWhenAllItReplacesAre()
    {
        std::vector<Migration> migrations{migration(QStringLiteral("a.0001_squashed")),
                                          migration(QStringLiteral("a.0003 < a.0001_squashed"))};
        migrations[0].replaces = {id(QStringLiteral("a.0001")), id(QStringLiteral("a.0002"))};
        const MigrationSet graph(formats::standard(), {}, std::move(migrations), SetOrder::Graph);
        const auto applied = [&graph](const QStringList &recorded) {
            std::vector<MigrationId> ids;
            for (const QString &text : recorded)
                ids.push_back(id(text));
            return graph.applied(ids);
        };
        QCOMPARE(applied({}), bits(".."));
        QCOMPARE(applied({QStringLiteral("a.0001")}), bits(".."));
        QCOMPARE(applied({QStringLiteral("a.0001"), QStringLiteral("a.0002")}), bits("+."));
        QCOMPARE(applied({QStringLiteral("a.0001_squashed"), QStringLiteral("a.0003")}), bits("++"));
    }

    void levelsInWords_data()
    {
        QTest::addColumn<QString>("applied");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QStringLiteral(".......") << QString();
        QTest::newRow("all") << QStringLiteral("+++++++") << QStringLiteral("7");
        QTest::newRow("some") << QStringLiteral("+++....") << QStringLiteral("3");
        QTest::newRow("a gap") << QStringLiteral("+.++...") << QStringLiteral("4, without 2");
        QTest::newRow("gaps") << QStringLiteral(".+.+...") << QStringLiteral("4, without 1, 3");
    }
    void levelsInWords()
    {
        QFETCH(QString, applied);
        QFETCH(QString, words);
        const MigrationSet numbered =
            set({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                 QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7")});
        QCOMPARE(numbered.level(bits(applied.toLatin1().constData())), words);
    }
    void theLevelOfAGraphNamesTheLastOfEveryApp()
    {
        const MigrationSet graph = set({QStringLiteral("finance.0001"), QStringLiteral("finance.0002 < finance.0001"),
                                        QStringLiteral("users.0001")},
                                       SetOrder::Graph);
        QCOMPARE(graph.level(bits("+++")), QStringLiteral("finance 0002, users 0001"));
        QCOMPARE(graph.level(bits("+..")), QStringLiteral("finance 0001"));
    }

    void apps()
    {
        const MigrationSet numbered = set({QStringLiteral("1")});
        QVERIFY(numbered.isOfApp(0, QStringLiteral("finance")) && numbered.isOfApp(0, QStringLiteral("finance_step")));
        QVERIFY(!numbered.isOfApp(0, QStringLiteral("fin")));
        QCOMPARE(numbered.apps(), QStringList{QStringLiteral("finance")});
        const MigrationSet graph = set({QStringLiteral("users.0001"), QStringLiteral("audit.0001")}, SetOrder::Graph);
        QCOMPARE(graph.apps(), (QStringList{QStringLiteral("audit"), QStringLiteral("users")}));
        QVERIFY(!graph.isOfApp(0, QStringLiteral("finance")));
    }
    void fingerprintsTellSetsApart()
    {
        const MigrationSet one = set({QStringLiteral("1"), QStringLiteral("2")});
        QCOMPARE(one.fingerprint(), set({QStringLiteral("2"), QStringLiteral("1")}).fingerprint());
        QVERIFY(one.fingerprint() != set({QStringLiteral("1")}).fingerprint());
        std::vector<Migration> edited = one.migrations();
        edited[0].rollbackSql = "DROP TABLE a;";
        QVERIFY(one.fingerprint() != MigrationSet(formats::standard(), {}, std::move(edited)).fingerprint());
    }
};

QTEST_GUILESS_MAIN(tst_MigrationSet)
#include "tst_MigrationSet.moc"
