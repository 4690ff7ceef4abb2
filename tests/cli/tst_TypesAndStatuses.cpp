// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"
#include "support/RunCtl.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace tenantry;
using namespace tenantry::test;

/// What the commands say of tenants of several types, of those that are not provisioned, and of a fleet without files.
class tst_TypesAndStatuses : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    QString m_conninfo;
    QString m_profile;

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_home->file(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        if (name.endsWith(QStringLiteral(".toml")))
            m_profile = file.fileName();
    }
    CtlResult ctl(const char *arguments) const
    {
        return runCtl(QStringList{QStringLiteral("--profile"), m_profile} + QString::fromLatin1(arguments).split(u' '));
    }
    static QJsonObject tenant(const QJsonObject &document, const char *schema)
    {
        const QJsonArray tenants = document.value(QLatin1String("tenants")).toArray();
        for (const QJsonValueConstRef one : tenants) {
            if (one.toObject().value(QLatin1String("schema_name")).toString() == QLatin1String(schema))
                return one.toObject();
        }
        return {};
    }
    static QString textOf(const QJsonObject &object, const char *key)
    {
        return object.value(QLatin1String(key)).toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
        m_conninfo = m_cluster->createDatabase(QStringLiteral("statuses"));
        exec(
            m_conninfo,
            "CREATE TABLE client (id int PRIMARY KEY, schema_name text, status text, database_status text, "
            "setup_error_message text); CREATE TABLE domain (domain text, is_primary boolean, tenant_id int REFERENCES "
            "client); INSERT INTO client VALUES (1, 't_a', 'active', 'ready', NULL), (2, 't_b', 'active', 'ready', "
            "NULL), (3, 't_new', 'trial', 'not_created', 'no space'), (4, 't_odd', 'trial', 'pending', NULL); "
            "CREATE SCHEMA t_a; CREATE SCHEMA t_b; CREATE SCHEMA t_odd");
        write(QStringLiteral("0001_account.sql"), "CREATE TABLE account (id bigint PRIMARY KEY);");
        write(QStringLiteral("statuses.toml"),
              "[database]\nconninfo = \"" + m_conninfo.toUtf8()
                  + "\"\n[tenants]\nregistry = \"django-tenants\"\nunprovisioned = [\"not_created\", \"pending\"]\n"
                    "[migrations]\nfolder = \".\"\n");
        QCOMPARE(ctl("migrate --tenant t_a --yes --no-backup").status, 0);
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void whoIsNotProvisionedIsListedWithItsStatus()
    {
        const QJsonObject document = ctl("tenants --json").json();
        QCOMPARE(document.value(QLatin1String("total_tenants")).toInt(), 4);
        QCOMPARE(document.value(QLatin1String("tenants_not_provisioned")).toInt(), 2);
        const QJsonObject fresh = tenant(document, "t_new");
        QCOMPARE(textOf(fresh, "state"), QStringLiteral("not_provisioned"));
        const QJsonObject status = fresh.value(QLatin1String("status")).toObject();
        QCOMPARE(textOf(status, "database_status"), QStringLiteral("not_created"));
        QCOMPARE(textOf(status, "setup_error_message"), QStringLiteral("no space"));
        QCOMPARE(fresh.value(QLatin1String("pending_count")).toInt(), 0);
        QVERIFY(fresh.value(QLatin1String("tenant_type")).isNull());
        const QByteArray text = ctl("tenants").out;
        QVERIFY2(text.contains("not provisioned") && text.contains("not_created, no space, trial"), text.constData());
        QVERIFY2(text.contains("2 tenants are not provisioned"), text.constData());
    }

    void whoIsNotProvisionedIsNoIssue()
    {
        const CtlResult verified = ctl("verify --json");
        const QJsonObject document = verified.json();
        QCOMPARE(verified.status, 1); // for t_b
        QCOMPARE(document.value(QLatin1String("total_tenants")).toInt(), 4);
        QCOMPARE(document.value(QLatin1String("tenants_ok")).toInt(), 1);
        QCOMPARE(document.value(QLatin1String("tenants_with_issues")).toInt(), 1);
        QCOMPARE(document.value(QLatin1String("tenants_not_provisioned")).toInt(), 2);
        QCOMPARE(textOf(tenant(document, "t_odd"), "status"), QStringLiteral("not_provisioned"));
        const QByteArray text = ctl("verify").out;
        QVERIFY2(!text.contains("t_new") && !text.contains("t_odd"), text.constData());
        QVERIFY2(text.contains("2 tenants are not provisioned"), text.constData());
        QCOMPARE(ctl("verify --tenant t_a --tenant t_new --quiet").status, 0);
        // Not even for one app of theirs.
        QCOMPARE(ctl("verify --tenant t_new --app account --json").json().value(QLatin1String("tenants_ok")).toInt(),
                 0);
        const QJsonObject status = ctl("status --json").json();
        QCOMPARE(status.value(QLatin1String("tenants_not_provisioned")).toInt(), 2);
        const QJsonObject first = status.value(QLatin1String("migrations")).toArray().first().toObject();
        QCOMPARE(first.value(QLatin1String("applied")).toInt(), 1);
        QCOMPARE(first.value(QLatin1String("pending")).toInt(), 1);
        QCOMPARE(first.value(QLatin1String("not_expected")).toInt(), 2);
    }

    void whoIsNotProvisionedIsNotMigrated()
    {
        QCOMPARE(ctl("migrate --tenant t_new --tenant t_odd --yes --no-backup").status, 0);
        QCOMPARE(ctl("verify --fix --tenant t_odd --yes --no-backup").status, 0);
        QCOMPARE(value(m_conninfo, "SELECT to_regnamespace('t_new') IS NULL AND to_regclass('t_odd.account') IS NULL"),
                 QStringLiteral("t"));
    }

    void aFleetWithoutFiles()
    {
        write(
            QStringLiteral("reference.toml"),
            "[database]\nconninfo = \"" + m_conninfo.toUtf8()
                + "\"\n[tenants]\npattern = \"^t_[ab]$\"\n[migrations]\nsource = \"reference\"\nreference = \"t_a\"\n");
        exec(m_conninfo, "CREATE TABLE t_b.schema_migrations (LIKE t_a.schema_migrations INCLUDING ALL)");
        const CtlResult verified = ctl("verify --json");
        QCOMPARE(verified.status, 1);
        const QJsonObject behind = tenant(verified.json(), "t_b");
        QCOMPARE(textOf(behind, "status"), QStringLiteral("broken")); // nothing at all is in it
        QCOMPARE(textOf(tenant(verified.json(), "t_a"), "status"), QStringLiteral("healthy"));
        const CtlResult refused = ctl("migrate --yes --no-backup");
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.contains("known by what other tenants have recorded"), refused.err.constData());
        QCOMPARE(value(m_conninfo, "SELECT to_regclass('t_b.account') IS NULL"), QStringLiteral("t"));
        exec(m_conninfo, "DROP TABLE t_b.schema_migrations");
    }

    void tenantsOfSeveralTypes()
    {
        const DjangoFixture shop(*m_cluster, QStringLiteral("types"));
        DjangoWork work = shop.schemas(2);
        work.targets = {{QStringLiteral("finance"), QStringLiteral("0007_total_is_positive")}};
        DjangoAgent agent = shop.agent();
        QVERIFY(agent.migrate(work, {}, patient()));
        shop.exec("CREATE TABLE client (id int PRIMARY KEY, schema_name text, kind text); CREATE TABLE domain (domain "
                  "text, is_primary boolean, tenant_id int REFERENCES client); INSERT INTO client VALUES "
                  "(1, 't00', 'small'), (2, 't01', 'large')");
        QByteArray command = "[\"/usr/bin/env\"";
        for (const auto &[name, word] : shop.command(QStringLiteral("types")).environment)
            command += ", \"" + (name + u'=' + word).toUtf8() + '"';
        for (const QString &word : DjangoFixture::python())
            command += ", \"" + word.toUtf8() + '"';
        write(QStringLiteral("types.toml"),
              "[database]\nconninfo = \"" + shop.conninfo().toUtf8()
                  + "\"\n[tenants]\nregistry = \"django-tenants\"\n[migrations]\nsource = \"django\"\ncommand = "
                  + command + "]\nworking_directory = \"" + DjangoFixture::folder().toUtf8() + "\"\n");
        const QJsonObject listed = ctl("tenants --json").json();
        QCOMPARE(textOf(tenant(listed, "t00"), "tenant_type"), QStringLiteral("small"));
        QCOMPARE(textOf(tenant(listed, "t00"), "state"), QStringLiteral("healthy"));
        QCOMPARE(textOf(tenant(listed, "t01"), "tenant_type"), QStringLiteral("large"));
        QCOMPARE(tenant(listed, "t01").value(QLatin1String("pending_count")).toInt(), 1);
        const QJsonObject status = ctl("status --json").json();
        const int total = status.value(QLatin1String("total_migrations")).toInt();
        QCOMPARE(status.value(QLatin1String("pending_count")).toInt(), 1);
        QCOMPARE(status.value(QLatin1String("applied_count")).toInt(), total - 1);
        // Of the small one alone, what it is not to have is nothing that it waits for.
        const QJsonObject small = ctl("status --tenant t00 --json").json();
        QCOMPARE(small.value(QLatin1String("total_migrations")).toInt(), total);
        QCOMPARE(small.value(QLatin1String("pending_count")).toInt(), 0);
        const QByteArray text = ctl("tenants").out;
        QVERIFY2(text.contains("Type") && text.contains("large"), text.constData());
    }
};

QTEST_GUILESS_MAIN(tst_TypesAndStatuses)
#include "tst_TypesAndStatuses.moc"
