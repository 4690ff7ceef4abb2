// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"
#include "migrations/Plan.h"
#include "migrations/Scan.h"
#include "migrations/formats/Formats.h"
#include "migrations/sources/DjangoProject.h"

#include <map>

using namespace tenantry;
using namespace tenantry::test;

/// A fleet of a Django project on a real server: what its tenants should have is the project's word, what they have is
/// read in one pass, without Python.
class tst_DjangoProject : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    int m_number = 0;

    Access access(const QString &migrations = {}, const QString &fault = {}) const
    {
        Access access;
        access.profile = m_shop->profile(fault, migrations);
        return access;
    }
    SnapshotPtr scan(const QString &migrations = {}) const
    {
        Result<SnapshotPtr> snapshot = scanFleet(access(migrations));
        if (!snapshot)
            throw std::runtime_error(snapshot.error().toText().toStdString());
        return std::move(*snapshot);
    }
    /// By tenant: "pending finance.0002_payment".
    static std::map<QString, QStringList> found(const FleetSnapshot &snapshot)
    {
        std::map<QString, QStringList> result;
        for (const TenantState &tenant : snapshot.tenants) {
            QStringList &words = result[tenant.schema];
            for (const Finding &finding : tenant.diagnosis->findings)
                words << findingKey(finding.type) + u' ' + finding.migration.text();
        }
        return result;
    }
    void migrate(DjangoWork work, const std::vector<MigrationId> &targets = {})
    {
        work.targets = targets;
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate(work, {}, patient());
        if (!tally || tally->failed > 0)
            throw std::runtime_error("not migrated: " + problemOf(tally).toStdString());
    }
    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
    }
    void init() { m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("fleet%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }

    void whoIsBehindAndWhoLacksATable()
    {
        const DjangoWork all = m_shop->schemas(4);
        DjangoWork most = all;
        most.schemas.pop_back();
        migrate(most);
        DjangoWork last = all;
        last.schemas.erase(last.schemas.begin(), last.schemas.end() - 1);
        migrate(last, {finance("0001_squashed_0003_reference")});
        // The runbook's first issue: recorded, and relation "finance_invoice" does not exist.
        m_shop->exec("DROP TABLE t01.finance_invoice CASCADE");
        // Somebody ran migrate --fake.
        m_shop->exec("DELETE FROM t02.django_migrations WHERE app = 'finance' AND name = '0006_tags'");

        const SnapshotPtr snapshot = scan();
        QVERIFY(snapshot->source->problems.empty());
        QCOMPARE(snapshot->source->main().format().key(), QStringLiteral("django"));
        const auto findings = found(*snapshot);
        QCOMPARE(findings.at(QStringLiteral("t00")), QStringList());
        QVERIFY2(findings.at(QStringLiteral("t01"))
                     .contains(QStringLiteral("missing_object finance.0001_squashed_0003_reference")),
                 qPrintable(findings.at(QStringLiteral("t01")).join(u';')));
        const TenantState *broken = snapshot->find(QStringLiteral("t01"));
        QCOMPARE(broken->diagnosis->health, TenantHealth::Broken);
        QVERIFY2(evidenceText(broken->diagnosis->findings.front().evidence, Wording::English)
                     .contains(QStringLiteral("finance_invoice")),
                 "the table is named");
        QCOMPARE(findings.at(QStringLiteral("t02")), QStringList{QStringLiteral("missing_tracking finance.0006_tags")});
        const QStringList behind = findings.at(QStringLiteral("t03"));
        QVERIFY2(behind.contains(QStringLiteral("pending finance.0004_fill_reference"))
                     && behind.contains(QStringLiteral("pending sessions.0001_initial"))
                     && !behind.contains(QStringLiteral("pending finance.0001_squashed_0003_reference")),
                 qPrintable(behind.join(u';')));
    }

    /// Django records shared apps in every schema, and makes none of their tables there.
    void recordsOfSharedAppsMeanNothing()
    {
        migrate(m_shop->schemas(1));
        QVERIFY(m_shop->value("SELECT count(*) FROM t00.django_migrations WHERE app = 'customers'").toInt() > 0);
        QVERIFY(!m_shop->hasTable("t00.customers_client"));
        QCOMPARE(found(*scan()).at(QStringLiteral("t00")), QStringList());
        m_shop->exec("INSERT INTO t00.django_migrations (app, name, applied) VALUES ('gone', '0001_initial', now())");
        QCOMPARE(found(*scan()).at(QStringLiteral("t00")),
                 QStringList{QStringLiteral("missing_file gone.0001_initial")});
    }

    /// An operation a line, for as long as the migration is known to anybody.
    void whatAMigrationDoesIsKeptInDjangosWords()
    {
        DjangoMigrationFact fact;
        fact.id = {QStringLiteral("finance"), QStringLiteral("0001_initial")};
        fact.operations = {QStringLiteral("Create model Invoice"),
                           QStringLiteral("Create index by_day on field(s) day, id of model invoice")};
        DjangoProjectFacts facts;
        facts.migrations.push_back(fact);
        Migration kept;
        {
            const SourcePtr reading = djangoReading(facts, QStringLiteral("here"));
            kept = *reading->main().find(fact.id);
        }
        QCOMPARE(kept.script.text, fact.operations.join(u'\n').toUtf8());
        const QByteArrayView shown = kept.script.statements.front().sql;
        QVERIFY(shown.data() == kept.script.text.constData() && shown.size() == kept.script.text.size());
    }

    /// The squash and what it replaces are the same thing.
    void whatASquashReplacesIsApplied()
    {
        migrate(m_shop->schemas(2));
        m_shop->exec("DELETE FROM t00.django_migrations WHERE app = 'finance' AND name LIKE '0001_squashed%'");
        m_shop->exec("DELETE FROM t01.django_migrations WHERE app = 'finance' AND name IN ('0001_initial', "
                     "'0002_payment', '0003_reference')");
        const auto findings = found(*scan());
        QCOMPARE(findings.at(QStringLiteral("t00")), QStringList());
        QCOMPARE(findings.at(QStringLiteral("t01")), QStringList());
    }

    void whatIsWrongWithTheGraphIsTold_data()
    {
        QTest::addColumn<QString>("planted");
        QTest::addColumn<SourceProblemKind>("kind");
        QTest::addColumn<QString>("named");
        QTest::newRow("two leaves") << QStringLiteral("leaves") << SourceProblemKind::Conflict
                                    << QStringLiteral("finance.0002_left");
        QTest::newRow("missing parent") << QStringLiteral("orphan") << SourceProblemKind::Orphan
                                        << QStringLiteral("0002");
        QTest::newRow("circle") << QStringLiteral("circle") << SourceProblemKind::Circular << QString();
        QTest::newRow("unreadable") << QStringLiteral("unreadable") << SourceProblemKind::Unreadable << QString();
    }
    void whatIsWrongWithTheGraphIsTold()
    {
        QFETCH(const QString, planted);
        QFETCH(const SourceProblemKind, kind);
        QFETCH(const QString, named);
        m_shop->schemas(1);
        const SnapshotPtr snapshot = scan(planted);
        const std::vector<SourceProblem> &problems = snapshot->source->problems;
        const auto one = std::ranges::find(problems, kind, &SourceProblem::kind);
        QVERIFY(one != problems.end());
        QVERIFY2(one->fact.contains(named), qPrintable(one->fact));
        QVERIFY(!one->file.isEmpty() && !one->remedy.isEmpty());
        QVERIFY(std::ranges::any_of(snapshot->findings,
                                    [](const Finding &finding) { return finding.type == FindingType::UnfitFile; }));
    }

    void aProjectThatDoesNotStartIsAnError()
    {
        m_shop->schemas(1);
        Access wrong = access();
        wrong.profile.migrations.command = {QStringLiteral("/usr/bin/python3"), QStringLiteral("no_such.py")};
        const auto refused = scanFleet(wrong);
        QVERIFY(!refused);
        QVERIFY2(refused.error().toText().contains(QStringLiteral("no_such.py")), qPrintable(refused.error().toText()));
        QVERIFY(!refused.error().hint.isEmpty());
    }

    /// A schema that another tool was at before is read by the project's own history.
    void theProjectsHistoryIsReadBesideAnother()
    {
        migrate(m_shop->schemas(1));
        m_shop->exec("CREATE TABLE t00.schema_migrations (version varchar PRIMARY KEY)");
        QCOMPARE(found(*scan()).at(QStringLiteral("t00")), QStringList());
        m_shop->exec("DROP TABLE t00.schema_migrations");
        m_shop->exec("ALTER TABLE t00.django_migrations RENAME TO away");
        m_shop->exec("CREATE TABLE t00.schema_migrations (version varchar PRIMARY KEY)");
        m_shop->exec("ALTER TABLE t00.away RENAME TO django_migrations");
        QCOMPARE(found(*scan()).at(QStringLiteral("t00")), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_DjangoProject)
#include "tst_DjangoProject.moc"
