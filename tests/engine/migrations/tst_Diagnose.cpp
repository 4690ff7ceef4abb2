// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Diagnose.h"

#include "migrations/formats/Formats.h"

#include <QTest>

#include <set>

using namespace tenantry;

/// What is made of the three witnesses, as a table: the source, the history, the catalog.
class tst_Diagnose : public QObject {
    Q_OBJECT

    static MigrationSetPtr source(const char *format = "native")
    {
        std::vector<Migration> migrations;
        for (const char *name : {"a", "b", "c"}) {
            Migration one;
            one.id = {{}, QString::number(migrations.size() + 1)};
            one.name = QLatin1String(name);
            one.sql = QByteArray("CREATE TABLE ") + name + " (id int);";
            formats::standard().interpret(one);
            migrations.push_back(std::move(one));
        }
        return std::make_shared<const MigrationSet>(*formats::find(QLatin1String(format)), QString(),
                                                    std::move(migrations));
    }
    /// "1 2! 3~ 4": recorded; "!" as failed, "~" with another checksum.
    static void addHistory(TenantEvidence &evidence, const MigrationSet &set, const QString &text)
    {
        for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
            HistoryRow row;
            const QChar mark = word.back();
            if (!mark.isDigit())
                word.chop(1);
            row.id = {{}, word};
            row.success = mark != u'!';
            const Migration *known = set.find(row.id);
            row.checksum = mark == u'~' || !known ? QString(64, u'0') : known->checksum;
            evidence.history.push_back(row);
        }
    }
    static QString words(const Diagnosis &diagnosis)
    {
        QStringList list;
        for (const Finding &finding : diagnosis.findings)
            list << (finding.migration.isEmpty()
                         ? findingKey(finding.type)
                         : QStringLiteral("%1 %2").arg(findingKey(finding.type), finding.migration.text()));
        return list.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QString>("history");
        QTest::addColumn<QString>("tables");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("health");
        QTest::addColumn<int>("pending");
        const auto row = [](const char *name, const char *history, const char *tables, const char *found,
                            const char *health, int pending) {
            QTest::newRow(name) << QString::fromLatin1(history) << QString::fromLatin1(tables)
                                << QString::fromLatin1(found) << QString::fromLatin1(health) << pending;
        };
        row("well", "1 2 3", "a b c", "", "healthy", 0);
        row("behind", "1", "a", "pending 2, pending 3", "pending", 2);
        row("nothing at all", "", "", "empty_schema", "broken", 3);
        row("recorded, but absent", "1 2 3", "a c", "missing_object 2", "broken", 0);
        row("present, not recorded", "1 2", "a b c", "missing_tracking 3", "drifted", 0);
        row("present, nothing recorded", "", "a b c", "missing_tracking 1, missing_tracking 2, missing_tracking 3",
            "drifted", 0);
        row("edited", "1 2~ 3", "a b c", "checksum_mismatch 2", "drifted", 0);
        row("failed", "1 2!", "a", "partial_migration 2, pending 3", "broken", 2);
        row("not in the source", "1 2 3 9", "a b c", "missing_file 9", "drifted", 0);
        row("failed, not in the source", "1 2 3 9!", "a b c", "partial_migration 9", "broken", 0);
        row("a gap", "1 3", "a c", "pending 2", "pending", 1);
        row("spelt with zeros", "001 02 3", "a b c", "", "healthy", 0);
    }
    void findings()
    {
        QFETCH(QString, history);
        QFETCH(QString, tables);
        QFETCH(QString, found);
        QFETCH(QString, health);
        QFETCH(int, pending);
        const MigrationSetPtr set = source();
        TenantEvidence evidence;
        evidence.table = set->format().fresh();
        addHistory(evidence, *set, history);
        for (const QString &table : tables.split(u' ', Qt::SkipEmptyParts)) {
            const ObjectName object{ObjectKind::Table, {}, {}, table};
            evidence.live.keys.insert(objectKey(object));
            evidence.live.keys.insert(objectKey({ObjectKind::Column, {}, table, QStringLiteral("id")}));
            evidence.live.tables.insert(table);
        }
        evidence.tables = static_cast<int>(evidence.live.tables.size());
        const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
        QCOMPARE(words(diagnosis), found);
        QCOMPARE(tenantHealthKey(diagnosis.health), health);
        QCOMPARE(diagnosis.pendingCount, pending);
        QCOMPARE(diagnosis.set, set);
        // What is said can be said in English, too, and says something.
        for (const Finding &finding : diagnosis.findings)
            QVERIFY(!findingDescription(finding, Wording::English).contains(u'%'));
    }
    void statesAreAskedByIdentity()
    {
        const MigrationSetPtr set = source();
        TenantEvidence evidence;
        evidence.tables = 1;
        addHistory(evidence, *set, QStringLiteral("1"));
        const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
        QCOMPARE(diagnosis.stateOf({{}, QStringLiteral("0001")}), MigrationState::Absent);
        QCOMPARE(diagnosis.stateOf({{}, QStringLiteral("2")}), MigrationState::Pending);
        QCOMPARE(diagnosis.stateOf({{}, QStringLiteral("77")}), MigrationState::Unknown);
        QCOMPARE(diagnosis.stateOf({QStringLiteral("users"), QStringLiteral("1")}), MigrationState::Unknown);
        // What the source has for tenants of another type is nothing that this one lacks.
        auto typed = std::make_shared<MigrationSet>(*set);
        typed->alsoKnows({{{}, QStringLiteral("77")}});
        const Diagnosis ofType = diagnose(typed, ExpectedObjects(*typed), evidence);
        QCOMPARE(ofType.stateOf({{}, QStringLiteral("77")}), MigrationState::NotExpected);
        QCOMPARE(ofType.stateOf({{}, QStringLiteral("78")}), MigrationState::Unknown);
    }
    /// Nobody can be held against nothing: no finding, and no word that all is well.
    void anEmptySourceJudgesNobody()
    {
        const auto set = std::make_shared<const MigrationSet>();
        for (const char *history : {"", "1 2", "1 2!"}) {
            TenantEvidence evidence;
            addHistory(evidence, *set, QString::fromLatin1(history));
            const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
            QCOMPARE(words(diagnosis), QString());
            QCOMPARE(diagnosis.health, TenantHealth::Unknown);
            QCOMPARE(diagnosis.pendingCount, 0);
            QCOMPARE(diagnosis.level.isEmpty(), qstrlen(history) == 0);
        }
        TenantEvidence gone;
        gone.schemaExists = false;
        QCOMPARE(words(diagnose(set, ExpectedObjects(*set), gone)), QStringLiteral("missing_schema"));
    }
    /// Its status says that it has no schema yet, or no more.
    void whoIsNotExpectedToHaveASchemaLacksNone()
    {
        const MigrationSetPtr set = source();
        TenantEvidence evidence;
        evidence.schemaExists = false;
        evidence.provisioning = Provisioning::NotDue;
        const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
        QCOMPARE(words(diagnosis), QString());
        QCOMPARE(diagnosis.health, TenantHealth::NotProvisioned);
        QCOMPARE(diagnosis.pendingCount, 0);
        QCOMPARE(diagnosis.states.front(), MigrationState::NotExpected);
        evidence.provisioning = Provisioning::Done;
        QCOMPARE(words(diagnose(set, ExpectedObjects(*set), evidence)), QStringLiteral("missing_schema"));
    }
    /// Its status says that it is yet to be made: then what is there already is no judgement's matter either.
    void whoIsNotProvisionedIsNotJudged()
    {
        const MigrationSetPtr set = source();
        TenantEvidence evidence;
        evidence.tables = 0;
        QCOMPARE(words(diagnose(set, ExpectedObjects(*set), evidence)), QStringLiteral("empty_schema"));
        for (const bool isThere : {true, false}) {
            evidence.schemaExists = isThere;
            evidence.provisioning = Provisioning::NotYet;
            const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
            QCOMPARE(words(diagnosis), QString());
            QCOMPARE(diagnosis.health, TenantHealth::NotProvisioned);
            QCOMPARE(diagnosis.pendingCount, 0);
            QCOMPARE(diagnosis.states.front(), MigrationState::NotExpected);
        }
        // Where the profile only says who has a schema, one that is there is a tenant's all the same.
        evidence.schemaExists = true;
        evidence.provisioning = Provisioning::NotDue;
        QCOMPARE(words(diagnose(set, ExpectedObjects(*set), evidence)), QStringLiteral("empty_schema"));
    }
    void aFormatWithoutChecksumsHasNoneToDiffer()
    {
        const MigrationSetPtr set = source("golang-migrate");
        TenantEvidence evidence;
        evidence.tables = 3;
        addHistory(evidence, *set, QStringLiteral("1~ 2~ 3~"));
        QVERIFY(!words(diagnose(set, ExpectedObjects(*set), evidence)).contains(QStringLiteral("checksum")));
    }
    void whatWaitsForAFileCannotBeFixedByApplying()
    {
        std::vector<Migration> migrations = source()->migrations();
        migrations[1].problem = SourceProblem{};
        migrations[1].problem->file = QStringLiteral("2_b.sql");
        const auto set = std::make_shared<const MigrationSet>(formats::standard(), QString(), std::move(migrations));
        TenantEvidence evidence;
        evidence.tables = 1;
        addHistory(evidence, *source(), QStringLiteral("1"));
        evidence.live.keys.insert(objectKey({ObjectKind::Table, {}, {}, QStringLiteral("a")}));
        evidence.live.tables.insert(QStringLiteral("a"));
        const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
        QCOMPARE(words(diagnosis), QStringLiteral("pending 2, pending 3"));
        for (const Finding &finding : diagnosis.findings) {
            QVERIFY(!finding.isFixable());
            QVERIFY(evidenceText(finding.evidence).contains(QStringLiteral("2_b.sql")));
        }
    }
    void aFileWithAProblemIsNotCalledEdited()
    {
        std::vector<Migration> migrations = source()->migrations();
        migrations[1].problem = SourceProblem{};
        migrations[1].checksum.clear();
        const auto set = std::make_shared<const MigrationSet>(formats::standard(), QString(), std::move(migrations));
        TenantEvidence evidence;
        evidence.tables = 3;
        addHistory(evidence, *source(), QStringLiteral("1 2 3"));
        QVERIFY(!words(diagnose(set, ExpectedObjects(*set), evidence)).contains(QStringLiteral("checksum")));
    }
    void whetherItCanBeFixedIsToldOfEachFinding()
    {
        const MigrationSetPtr set = source();
        TenantEvidence evidence;
        evidence.tables = 1;
        addHistory(evidence, *set, QStringLiteral("1 2! 9!"));
        evidence.live.invalidIndexes << QStringLiteral("nobodys");
        const Diagnosis diagnosis = diagnose(set, ExpectedObjects(*set), evidence);
        for (const Finding &finding : diagnosis.findings) {
            if (finding.type != FindingType::PartialMigration)
                continue;
            const bool ours = finding.migration == MigrationId{{}, QStringLiteral("2")};
            QCOMPARE(finding.fix, ours ? FixPlan::ApplyAgain : FixPlan::None);
        }
    }
    /// One row a type, in their order: the table is indexed by it.
    void theTableOfTraitsIsWhole()
    {
        const auto traits = allFindingTraits();
        QCOMPARE(traits.size(), size_t(FindingType::UnknownType) + 1);
        std::set<QString> keys;
        for (size_t i = 0; i < traits.size(); ++i) {
            QCOMPARE(size_t(traits[i].type), i);
            QVERIFY(keys.insert(findingKey(traits[i].type)).second);
            QCOMPARE(findingFromKey(findingKey(traits[i].type)), std::optional(traits[i].type));
            QVERIFY(!findingTitle(traits[i].type).isEmpty() && !suggestedFix(traits[i].type).isEmpty());
        }
    }
    void theServersWordsAreNotTakenForPlaceholders()
    {
        const Finding said = tenantFinding(FindingType::Unreadable, EvidenceKind::Said, {QStringLiteral("100 %1 %2")});
        QCOMPARE(evidenceText(said.evidence), QStringLiteral("100 %1 %2"));
    }
};

QTEST_GUILESS_MAIN(tst_Diagnose)
#include "tst_Diagnose.moc"
