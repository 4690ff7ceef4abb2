// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"
#include "settings/ProfileFile.h"
#include "support/RunCtl.h"

#include <QJsonArray>

using namespace tenantry;
using namespace tenantry::test;

/**
 * What a verification script of such a fleet asks, by tenantryctl alone: who the tenants are, what they should have,
 * who is behind and in what; and the first five issues of its troubleshooting runbook, each planted and seen.
 */
class tst_DjangoFleet : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;

    /// The profile of the fleet as \p user, as a file.
    QStringList profile(const char *file, const QString &user = Cluster::superuser()) const
    {
        Profile profile;
        profile.database.conninfo = m_cluster->conninfo(QStringLiteral("fleet"), user);
        profile.tenants.registry = RegistryKind::DjangoTenants;
        profile.tenants.statusColumns = {QStringLiteral("status")};
        profile.migrations.source = SourceKind::Django;
        profile.migrations.workingDirectory = DjangoFixture::folder();
        QStringList command{QStringLiteral("/usr/bin/env")};
        for (const auto &[name, value] : m_shop->command().environment)
            command << name + u'=' + value;
        profile.migrations.command = command + DjangoFixture::python();
        const QString path = m_home->file(QLatin1StringView(file));
        if (const Status saved = saveProfile(profile, path); !saved)
            throw std::runtime_error(saved.error().toText().toStdString());
        return {QStringLiteral("--profile"), path};
    }
    CtlResult ctl(const char *line) const
    {
        return runCtl(profile("fleet.toml") + QString::fromLatin1(line).split(u' '));
    }
    static QJsonObject tenantOf(const QJsonObject &document, const char *schema)
    {
        const QJsonArray tenants = document[u"tenants"].toArray();
        for (const QJsonValueConstRef tenant : tenants) {
            if (tenant[u"schema_name"].toString() == QLatin1StringView(schema))
                return tenant.toObject();
        }
        return {};
    }
    static QStringList pendingOf(const QJsonObject &tenant)
    {
        QStringList names;
        const QJsonArray pending = tenant[u"pending_migrations"].toArray();
        for (const QJsonValueConstRef one : pending)
            names << one[u"app"].toString() + u'.' + one[u"name"].toString();
        return names;
    }
    static QStringList findingsOf(const QJsonObject &tenant)
    {
        QStringList types;
        const QJsonArray findings = tenant[u"findings"].toArray();
        for (const QJsonValueConstRef one : findings)
            types << one[u"type"].toString();
        types.removeDuplicates();
        return types;
    }

private Q_SLOTS:
    /// t00 has everything; t01 finance's first only; t02 nothing; t03 has lost a table that its history records.
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
        m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("fleet"));
        m_shop->exec("CREATE TABLE customers_client (id serial PRIMARY KEY, schema_name varchar(63) UNIQUE, "
                     "  name varchar(100), status varchar(20));"
                     "CREATE TABLE customers_domain (id serial PRIMARY KEY, domain varchar(253) UNIQUE, "
                     "  is_primary boolean, tenant_id int REFERENCES customers_client);"
                     "INSERT INTO customers_client (schema_name, name, status) VALUES ('public', 'Shop', 'active'), "
                     "  ('t00', 'Demo', 'active'), ('t01', 'Behind', 'active'), ('t02', 'New', 'trial'), "
                     "  ('t03', 'Broken', 'active');"
                     "INSERT INTO customers_domain (domain, is_primary, tenant_id) VALUES ('demo.example', true, 2), "
                     "  ('behind.example', true, 3), ('broken.example', true, 5)");
        const DjangoWork all = m_shop->schemas(4);
        DjangoAgent agent = m_shop->agent();
        const auto migrate = [&](std::initializer_list<std::size_t> which, const std::vector<MigrationId> &targets) {
            DjangoWork work;
            for (const std::size_t one : which)
                work.schemas.push_back(all.schemas[one]);
            work.targets = targets;
            const auto tally = agent.migrate(work, {}, patient());
            if (!tally || tally->failed > 0)
                throw std::runtime_error("not migrated: " + problemOf(tally).toStdString());
        };
        migrate({0, 3}, {});
        migrate({1}, {{QStringLiteral("finance"), QStringLiteral("0001_squashed_0003_reference")}});
        m_shop->exec("DROP TABLE t03.finance_invoice CASCADE");
    }
    void cleanupTestCase()
    {
        m_shop.reset();
        m_cluster.reset();
    }

    void listsTheTenantsOfTheProject()
    {
        const CtlResult result = ctl("tenants --json");
        QVERIFY2(result.status == 0, result.err);
        const QJsonObject document = result.json();
        QCOMPARE(document[u"total_tenants"].toInt(), 4); // the public one is none
        QCOMPARE(tenantOf(document, "t00")[u"domain"].toString(), QStringLiteral("demo.example"));
        QVERIFY(tenantOf(document, "t02")[u"domain"].isNull());
        QCOMPARE(tenantOf(document, "t02")[u"status"].toObject()[u"status"].toString(), QStringLiteral("trial"));
    }
    void knowsWhichAppsAreTheTenants()
    {
        const QJsonArray migrations = ctl("status --json").json()[u"migrations"].toArray();
        QStringList versions;
        for (const QJsonValueConstRef one : migrations)
            versions << one[u"version"].toString();
        QVERIFY2(!versions.filter(QStringLiteral("0007_total_is_positive")).isEmpty(), qPrintable(versions.join(u' ')));
        QVERIFY(versions.filter(QStringLiteral("customers")).isEmpty()); // shared: none of a tenant's
    }

    /// The keys, types and names of verify_tenant_migrations, and nothing but JSON.
    void verifiesTheWholeFleet()
    {
        const CtlResult result = ctl("verify --json");
        QCOMPARE(result.status, 1);
        const QJsonObject document = result.json();
        QCOMPARE(document[u"total_tenants"].toInt(), 4);
        QCOMPARE(document[u"tenants_ok"].toInt(), 1);
        QCOMPARE(document[u"tenants_with_issues"].toInt(), 3);
        const QJsonObject good = tenantOf(document, "t00");
        QCOMPARE(good[u"pending_count"].toInt(-1), 0);
        QVERIFY(!good.contains(u"error"));
        // Issue 2 of the runbook: applied in part, and in what.
        const QJsonObject behind = tenantOf(document, "t01");
        const QStringList pending = pendingOf(behind);
        QCOMPARE(behind[u"pending_count"].toInt(), int(pending.size()));
        QVERIFY2(pending.contains(QStringLiteral("finance.0004_fill_reference")), qPrintable(pending.join(u' ')));
        QVERIFY(!pending.contains(QStringLiteral("finance.0001_squashed_0003_reference")));
        // Issue 5: made without its migrations, and without a domain.
        const QJsonObject fresh = tenantOf(document, "t02");
        QVERIFY(fresh[u"domain"].isNull());
        QVERIFY(fresh[u"pending_count"].toInt() > behind[u"pending_count"].toInt());
        QCOMPARE(findingsOf(fresh).first(), QStringLiteral("empty_schema"));
        // Issue 1: recorded, and relation "finance_invoice" does not exist. Nothing is pending, and it is no good
        // tenant.
        const QJsonObject broken = tenantOf(document, "t03");
        QCOMPARE(broken[u"pending_count"].toInt(-1), 0);
        QCOMPARE(broken[u"status"].toString(), QStringLiteral("broken"));
        QVERIFY(findingsOf(broken).contains(QStringLiteral("missing_object")));
        QVERIFY2(result.out.contains("finance_invoice"), result.out);
    }
    void verifiesOneTenantAndOneApp()
    {
        const CtlResult finance = ctl("verify --tenant t01 --app finance --json");
        QCOMPARE(finance.status, 1);
        const QStringList pending = pendingOf(finance.json()[u"tenants"].toArray().first().toObject());
        QVERIFY(!pending.isEmpty());
        for (const QString &name : pending)
            QVERIFY2(name.startsWith(QStringLiteral("finance.")), qPrintable(name));
        // The app that it has whole.
        QCOMPARE(ctl("verify --tenant t01 --app sites --json").status, 0);
    }
    void namesThatDoNotExistAreErrors()
    {
        const CtlResult tenant = ctl("verify --tenant demo --json");
        QCOMPARE(tenant.status, 1);
        QCOMPARE(tenant.json()[u"status"].toString(), QStringLiteral("error"));
        QVERIFY(!tenant.json()[u"message"].toString().isEmpty());
        const CtlResult app = ctl("verify --app finanze --json");
        QCOMPARE(app.status, 64);
        QVERIFY2(app.json()[u"error"].toObject()[u"hint"].toString().contains(QStringLiteral("finance")), app.out);
    }
    /// Issue 3: a migration that hangs holds the history.
    void aLockedHistoryIsAnIssueAndItsHolderIsNamed()
    {
        Connection other = connectTo(m_shop->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE t00.django_migrations IN ACCESS EXCLUSIVE MODE"));
        const CtlResult locked = ctl("verify --tenant t00 --json");
        QCOMPARE(locked.status, 1);
        QCOMPARE(locked.json()[u"tenants_with_issues"].toInt(), 1);
        const QString error = locked.json()[u"tenants"].toArray().first()[u"error"].toString();
        QVERIFY2(error.contains(other.query("SELECT pg_backend_pid()")->text(0, 0)), qPrintable(error));
        QVERIFY(other.script("ROLLBACK"));
    }
    /// Issue 4: a fix that can never work, for want of a right.
    void aMissingPrivilegeIsNamed()
    {
        m_shop->exec("CREATE ROLE clerk LOGIN; GRANT USAGE ON SCHEMA t01 TO clerk; "
                     "GRANT SELECT ON ALL TABLES IN SCHEMA t01, public TO clerk");
        const CtlResult result = runCtl(profile("clerk.toml", QStringLiteral("clerk"))
                                        + QStringList{QStringLiteral("verify"), QStringLiteral("--tenant"),
                                                      QStringLiteral("t01"), QStringLiteral("--json")});
        QCOMPARE(result.status, 1);
        const QStringList findings = findingsOf(result.json()[u"tenants"].toArray().first().toObject());
        QVERIFY2(findings.contains(QStringLiteral("missing_privilege")), result.out);
    }
    /// What the entrypoint asks: one tenant first, then all; what is pending, and what to do.
    void theGateIsShutUntilAllAreInOrder()
    {
        const QJsonObject first = ctl("gate --tenant t01 --json").json();
        QCOMPARE(first[u"looked_at"].toString(), QStringLiteral("first"));
        QVERIFY(first[u"pending_apps"].toArray().contains(QStringLiteral("finance")));
        const CtlResult all = ctl("gate --tenant t00 --json");
        QCOMPARE(all.status, 1);
        QCOMPARE(all.json()[u"looked_at"].toString(), QStringLiteral("all"));
        QCOMPARE(all.json()[u"tenants_with_issues"].toInt(), 3);
        m_shop->exec("DELETE FROM customers_domain WHERE tenant_id > 2; DELETE FROM customers_client WHERE id > 2");
        m_shop->exec("DROP SCHEMA t01 CASCADE; DROP SCHEMA t02 CASCADE; DROP SCHEMA t03 CASCADE");
        const CtlResult open = ctl("gate --json");
        QVERIFY2(open.status == 0, open.out);
        QCOMPARE(open.json()[u"status"].toString(), QStringLiteral("open"));
    }
    /// No tenants are no error, as ever.
    void aFleetWithoutTenantsIsVerified()
    {
        m_shop->exec("DELETE FROM customers_domain; DELETE FROM customers_client WHERE schema_name <> 'public'; "
                     "DROP SCHEMA t00 CASCADE");
        const CtlResult none = ctl("verify --json");
        QCOMPARE(none.status, 0);
        QCOMPARE(none.json()[u"status"].toString(), QStringLiteral("success"));
        QCOMPARE(none.json()[u"total_tenants"].toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(tst_DjangoFleet)
#include "tst_DjangoFleet.moc"
