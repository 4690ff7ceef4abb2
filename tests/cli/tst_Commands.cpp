// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CtlSandbox.h"
#include "support/ScratchCluster.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace tenantry::test;

namespace {
constexpr const char *goodTenantDocument = "{\n"
                                           "  \"total_tenants\": 1,\n"
                                           "  \"tenants_ok\": 1,\n"
                                           "  \"tenants_with_issues\": 0,\n"
                                           "  \"tenants_not_provisioned\": 0,\n"
                                           "  \"tenants\": [\n"
                                           "    {\n"
                                           "      \"schema_name\": \"acme_tools\",\n"
                                           "      \"domain\": \"acme-tools.example\",\n"
                                           "      \"pending_count\": 0,\n"
                                           "      \"pending_migrations\": [],\n"
                                           "      \"findings\": [],\n"
                                           "      \"status\": \"healthy\"\n"
                                           "    }\n"
                                           "  ]\n"
                                           "}\n";

constexpr const char *unknownTenantDocument = "{\n"
                                              "  \"status\": \"error\",\n"
                                              "  \"message\": \"There is no tenant \\\"nope\\\".\",\n"
                                              "  \"error\": {\n"
                                              "    \"code\": \"tenant_missing\",\n"
                                              "    \"message\": \"There is no tenant \\\"nope\\\".\",\n"
                                              "    \"hint\": \"List the tenants with \\\"tenantryctl tenants\\\"; the "
                                              "schema's name counts, not the customer's.\"\n"
                                              "  }\n"
                                              "}\n";
} // namespace

/// Every command on a real sandbox. Reading commands first; the slots that change the fleet stand last, in order.
class tst_Commands : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CtlSandbox> m_sandbox;

    CtlResult ctl(const char *arguments) const { return m_sandbox->ctl(words(arguments)); }

    static QJsonObject tenantOf(const QJsonObject &document, const QString &schema)
    {
        for (const QJsonValue tenant : document[u"tenants"].toArray()) {
            if (tenant[u"schema_name"].toString() == schema)
                return tenant.toObject();
        }
        return {};
    }

    static QByteArray confirmationMissing()
    {
        return "tenantryctl: error: This changes data on Sandbox and nobody is there to confirm it.\n"
               "hint: Read it with --dry-run where there is one, then repeat the command with --yes.\n";
    }

private Q_SLOTS:
    void initTestCase() { m_sandbox = std::make_unique<CtlSandbox>(); }
    void cleanupTestCase() { m_sandbox.reset(); }

    void tenantsListsTheRegistry()
    {
        const CtlResult json = ctl("tenants --json");
        QCOMPARE(json.status, 0);
        QCOMPARE(json.err, QByteArray());
        const QJsonObject document = json.json();
        QCOMPARE(document[u"total_tenants"].toInt(), 25);
        const QJsonObject acme = tenantOf(document, QStringLiteral("acme_tools"));
        QCOMPARE(acme[u"domain"].toString(), QStringLiteral("acme-tools.example"));
        QCOMPARE(acme[u"state"].toString(), QStringLiteral("healthy"));
        QCOMPARE(acme[u"status"].toObject()[u"status"].toString(), QStringLiteral("active"));
        QVERIFY(tenantOf(document, QStringLiteral("xenon_archive"))[u"domain"].isNull());
        QCOMPARE(tenantOf(document, QStringLiteral("kestrel_media"))[u"schema_exists"].toBool(true), false);
        const CtlResult text = ctl("tenants");
        QVERIFY(text.out.startsWith("Schema            State      Level  Pending      Size  Domain"));
        QVERIFY(!text.out.contains('\033'));
    }

    void verifyCountsEveryTenant()
    {
        const CtlResult json = ctl("verify --json");
        QCOMPARE(json.status, 1);
        QCOMPARE(json.err, QByteArray());
        const QJsonObject document = json.json();
        QCOMPARE(document[u"total_tenants"].toInt(), 25);
        QCOMPARE(document[u"tenants_ok"].toInt() + document[u"tenants_with_issues"].toInt(), 25);
        QCOMPARE(document[u"tenants"].toArray().size(), 25);
        const QJsonObject cedar = tenantOf(document, QStringLiteral("cedar_logistics"));
        QCOMPARE(cedar[u"pending_count"].toInt(), 3);
        QCOMPARE(cedar[u"status"].toString(), QStringLiteral("pending"));
        const QJsonObject first = cedar[u"pending_migrations"].toArray().first().toObject();
        QCOMPARE(first[u"app"].toString(), QStringLiteral("support"));
        QCOMPARE(first[u"name"].toString(), QStringLiteral("0016_support_tickets"));
        QCOMPARE(first[u"version"].toString(), QStringLiteral("0016"));
        const QJsonObject finding =
            tenantOf(document, QStringLiteral("eastgate_law"))[u"findings"].toArray().first().toObject();
        QCOMPARE(finding[u"type"].toString(), QStringLiteral("missing_object"));
        QCOMPARE(finding[u"severity"].toString(), QStringLiteral("critical"));
        QVERIFY(finding[u"objects"].toArray().contains(QStringLiteral("finance_invoice")));
    }

    /// The registry is listed wherever the command stands; without migrations nobody is called healthy.
    void tenantsNeedNoMigrations()
    {
        exec(m_sandbox->superuserConninfo(), "CREATE DATABASE plain");
        const QString plain = m_sandbox->superuserConninfo() + QStringLiteral(" dbname=plain");
        exec(plain, "CREATE TABLE public.account (id int)");
        const CtlResult json =
            runCtl({QStringLiteral("--dsn"), plain, QStringLiteral("tenants"), QStringLiteral("--json")});
        QVERIFY2(json.status == 0, json.err);
        const QJsonObject tenant = tenantOf(json.json(), QStringLiteral("public"));
        QCOMPARE(tenant[u"state"].toString(), QStringLiteral("unknown"));
        QCOMPARE(tenant[u"tables"].toInt(), 1);
        const CtlResult verify = runCtl({QStringLiteral("--dsn"), plain, QStringLiteral("verify")});
        QCOMPARE(verify.status, 78); // what compares with the migrations asks for them
    }

    void verifyOfOneGoodTenant()
    {
        const CtlResult json = ctl("verify --tenant acme_tools --json");
        QCOMPARE(json.status, 0);
        QCOMPARE(json.out, QByteArray(goodTenantDocument));
        const CtlResult quiet = ctl("verify --tenant acme_tools --quiet");
        QCOMPARE(quiet.out, QByteArray());
        QCOMPARE(quiet.status, 0);
    }

    /// For logs and cron: one line where something is wrong, and the status.
    void verifyQuietlyIsOneLine()
    {
        const CtlResult some = ctl("verify --tenant acme_tools --tenant cedar_logistics --quiet");
        QCOMPARE(some.status, 1);
        QCOMPARE(some.out, QByteArray("1 of 2 tenants has issues: cedar_logistics\n"));
        const CtlResult all = ctl("verify --quiet");
        QCOMPARE(all.status, 1);
        QCOMPARE(all.out.count('\n'), 1);
        QVERIFY2(all.out.contains(" of 25 tenants have issues: ") && all.out.contains("more"), all.out);
        QVERIFY(!ctl("verify --quiet --json").json().isEmpty());
    }

    /// For entrypoints: open or shut, by its status, and what to do.
    void gateSaysWhatToDo()
    {
        const CtlResult behind = ctl("gate --tenant cedar_logistics --json");
        QCOMPARE(behind.status, 1);
        QCOMPARE(behind.err, QByteArray());
        const QJsonObject shut = behind.json();
        QCOMPARE(shut[u"status"].toString(), QStringLiteral("shut"));
        QCOMPARE(shut[u"looked_at"].toString(), QStringLiteral("first"));
        QCOMPARE(shut[u"tenants"].toArray().first()[u"schema_name"].toString(), QStringLiteral("cedar_logistics"));
        QVERIFY(shut[u"pending_apps"].toArray().contains(QStringLiteral("support")));
        QCOMPARE(shut[u"command"].toString(),
                 QStringLiteral("tenantryctl --profile %1 migrate").arg(m_sandbox->profile()));
        const CtlResult all = ctl("gate --tenant acme_tools");
        QCOMPARE(all.status, 1);
        QVERIFY2(all.out.startsWith("The gate is shut. ") && all.out.contains(" of 25 tenants are not in order: ")
                     && all.out.contains("Pending: ") && all.out.contains("\nRun: tenantryctl --profile "),
                 all.out);
    }

    void gateWaitsForWhoIsAtWork()
    {
        tenantry::Connection other = connectTo(m_sandbox->conninfo());
        QVERIFY(other.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('acme_tools'))").has_value());
        const CtlResult held = ctl("gate --timeout 1 --json");
        QCOMPARE(held.status, 75);
        QCOMPARE(held.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("tenant_locked"));
        QVERIFY2(held.err.contains("Waiting for a run to end: process "), held.err);
    }

    void verifyNarrowsToAnApp()
    {
        const QJsonObject document = ctl("verify --app finance --json").json();
        const QJsonObject cedar = tenantOf(document, QStringLiteral("cedar_logistics"));
        QCOMPARE(cedar[u"pending_count"].toInt(-1), 0);
        QCOMPARE(cedar[u"status"].toString(), QStringLiteral("healthy"));
        QCOMPARE(tenantOf(document, QStringLiteral("delta_fitness"))[u"pending_count"].toInt(), 2);
        QCOMPARE(tenantOf(document, QStringLiteral("eastgate_law"))[u"status"].toString(), QStringLiteral("broken"));

        const CtlResult unknown = ctl("verify --app nope --json");
        QCOMPARE(unknown.status, 64);
        QCOMPARE(unknown.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("usage_wrong"));
        QVERIFY(unknown.json()[u"error"].toObject()[u"hint"].toString().contains(QStringLiteral("finance")));
    }

    void verifyNamesAnUnknownTenant()
    {
        const CtlResult json = ctl("verify --tenant nope --json");
        QCOMPARE(json.status, 1);
        QCOMPARE(json.out, QByteArray(unknownTenantDocument));
    }

    void verifySaysWhenThereAreNoTenants()
    {
        const QString file = m_sandbox->folder() + QStringLiteral("/none.toml");
        QFile profile(m_sandbox->profile());
        QVERIFY(profile.open(QIODevice::ReadOnly));
        QByteArray text = profile.readAll();
        text.replace("registry = \"table\"", "registry = \"pattern\"\npattern = \"^no_such_tenant_\"");
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(text);
        changed.close();
        const CtlResult json =
            runCtl({QStringLiteral("--profile"), file, QStringLiteral("verify"), QStringLiteral("--json")});
        QVERIFY2(json.status == 0, json.out + json.err);
        QCOMPARE(
            json.out,
            QByteArray(
                "{\n  \"total_tenants\": 0,\n  \"tenants_ok\": 0,\n  \"tenants_with_issues\": 0,\n"
                "  \"tenants_not_provisioned\": 0,\n  \"status\": \"success\",\n  \"message\": \"No tenants found\",\n"
                "  \"tenants\": []\n}\n"));
    }

    void statusSaysWhere()
    {
        const QJsonObject document = ctl("status --json").json();
        QCOMPARE(document[u"total_migrations"].toInt(), 18);
        const QJsonObject last = document[u"migrations"].toArray().last().toObject();
        QCOMPARE(last[u"version"].toString(), QStringLiteral("0018"));
        QCOMPARE(last[u"has_rollback"].toBool(), true);
        QVERIFY(last[u"tenants"].toObject()[u"pending"].toArray().contains(QStringLiteral("bluewater_clinic")));
        QCOMPARE(last[u"pending"].toInt(), int(last[u"tenants"].toObject()[u"pending"].toArray().size()));

        const QJsonObject one = ctl("status --tenant acme_tools --json").json();
        QCOMPARE(one[u"applied_count"].toInt(), 18);
        QCOMPARE(one[u"current_version"].toString(), QStringLiteral("0018"));
        QVERIFY(!one[u"migrations"].toArray().first()[u"applied_at"].toString().isEmpty());

        const QJsonObject info = ctl("info 7 --json").json();
        QCOMPARE(info[u"version"].toString(), QStringLiteral("0007"));
        QCOMPARE(info[u"edited"].toInt(), 1);
        QCOMPARE(ctl("info 777").status, 64);
        QVERIFY(ctl("status --tenant acme_tools").out.contains("0018 feature_flags         ✓ applied"));
    }

    void diagnoseFilters()
    {
        const CtlResult all = ctl("diagnose --json");
        QCOMPARE(all.status, 1);
        const QJsonArray issues = all.json()[u"issues"].toArray();
        QVERIFY(issues.size() > 15);
        for (const char *key :
             {"type", "severity", "schema_name", "version", "description", "details", "suggested_fix", "auto_fixable"})
            QVERIFY2(issues.first().toObject().contains(QLatin1String(key)), key);
        QCOMPARE(issues.first()[u"severity"].toString(), QStringLiteral("critical"));

        const QJsonArray edited = ctl("diagnose --type checksum_mismatch --json").json()[u"issues"].toArray();
        QVERIFY(!edited.isEmpty());
        for (const QJsonValue issue : edited)
            QCOMPARE(issue[u"type"].toString(), QStringLiteral("checksum_mismatch"));
        const CtlResult none = ctl("diagnose --tenant acme_tools");
        QCOMPARE(none.out, QByteArray("No issues found.\n"));
        QCOMPARE(none.status, 0);
    }

    void metricsInThreeForms()
    {
        const QJsonObject document = ctl("metrics --json").json();
        QCOMPARE(document[u"tenant_metrics"].toObject()[u"total_tenants"].toInt(), 25);
        const CtlResult prometheus = ctl("metrics --prometheus");
        QVERIFY(prometheus.out.contains("# TYPE tenantry_total_tenants gauge\n"));
        QVERIFY(ctl("metrics").out.contains("Tenants"));
        const QString file = m_sandbox->home().file(QStringLiteral("m.prom"));
        QCOMPARE(
            m_sandbox
                ->ctl({QStringLiteral("metrics"), QStringLiteral("--prometheus"), QStringLiteral("--export"), file})
                .out,
            QStringLiteral("Written: %1\n").arg(file).toUtf8());
        QVERIFY(QFile::exists(file));
        // Each scan so far left a sample.
        QVERIFY(ctl("metrics --json --window 1").json()[u"samples"].toArray().size() > 3);
    }

    void migrateShowsTheExactSql()
    {
        const CtlResult text = ctl("migrate --dry-run --tenant bluewater_clinic");
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains("SET search_path = \"bluewater_clinic\", public;"), text.out);
        const CtlResult json = ctl("migrate --dry-run --tenant cedar_logistics --to 0017 --json");
        const QJsonObject document = json.json();
        QCOMPARE(document[u"dry_run"].toBool(), true);
        const QJsonArray steps = tenantOf(document, QStringLiteral("cedar_logistics"))[u"steps"].toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.last()[u"version"].toString(), QStringLiteral("0017"));
        QCOMPARE(steps.last()[u"transactional"].toBool(true), false);
    }

    void changesNothingWithoutConsent()
    {
        for (const char *command : {"migrate", "verify --fix", "migrate --tenant cedar_logistics"}) {
            const CtlResult text = ctl(command);
            QCOMPARE(text.err, confirmationMissing());
            QCOMPARE(text.status, 64);
        }
        const CtlResult json = ctl("migrate --json");
        QCOMPARE(json.status, 64);
        QCOMPARE(json.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("confirmation_missing"));
        QCOMPARE(ctl("verify --tenant cedar_logistics --json")
                     .json()[u"tenants"]
                     .toArray()
                     .first()[u"pending_count"]
                     .toInt(),
                 3);
        QCOMPARE(ctl("runs list --json").json()[u"runs"].toArray().size(), 0);
    }

    void migrateRefusesWhatItCannotMean()
    {
        QCOMPARE(ctl("migrate --to 0099").status, 64);
        QCOMPARE(ctl("migrate --app nope --yes").status, 64);
        QCOMPARE(ctl("migrate --tenant nope --yes").status, 1);
        QCOMPARE(ctl("migrate --canary nope --yes").status, 1);
        const CtlResult nothing = ctl("migrate --tenant acme_tools --yes --json");
        QCOMPARE(nothing.status, 0);
        QCOMPARE(nothing.json()[u"status"].toString(), QStringLiteral("nothing_to_do"));
    }

    void migrateIsBusyWhileAnotherOperatorHoldsTheTenant()
    {
        tenantry::Connection other = connectTo(m_sandbox->conninfo());
        QVERIFY(other.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('bluewater_clinic'))").has_value());
        const CtlResult result = ctl("migrate --tenant bluewater_clinic --yes --no-backup --json");
        QCOMPARE(result.status, 75);
        const QJsonObject error = tenantOf(result.json(), QStringLiteral("bluewater_clinic"))[u"error"].toObject();
        QCOMPARE(error[u"code"].toString(), QStringLiteral("tenant_locked"));
    }

    /// --fix keeps to the tenants and the app that were asked for.
    void fixKeepsToWhatWasAskedFor()
    {
        const auto pendingOf = [this] {
            QMap<QString, QStringList> pending;
            for (const QJsonValue tenant : ctl("verify --json").json()[u"tenants"].toArray()) {
                for (const QJsonValue migration : tenant[u"pending_migrations"].toArray())
                    pending[tenant[u"schema_name"].toString()] << migration[u"name"].toString();
            }
            return pending;
        };
        QMap<QString, QStringList> expected = pendingOf();
        const QString cedar = QStringLiteral("cedar_logistics");
        const qsizetype before = expected[cedar].size();
        const CtlResult fixed = ctl("verify --fix --tenant cedar_logistics --app support --yes --no-backup --json");
        QVERIFY2(fixed.status == 0, fixed.out + fixed.err);
        const QJsonObject told = tenantOf(fixed.json(), cedar);
        QCOMPARE(told[u"auto_fixed"].toBool(), true);
        QVERIFY(!told.contains(u"auto_fix_error"));
        QCOMPARE(fixed.json()[u"total_tenants"].toInt(), 1);
        const QMap<QString, QStringList> now = pendingOf();
        QCOMPARE(before - now[cedar].size(), 1); // support's
        expected[cedar] = now[cedar];
        QCOMPARE(now, expected);
    }

    /// Who was not fixed has the reason, in the key of verify_tenant_migrations.
    void whatIsNotFixedHasItsReason()
    {
        const CtlResult result = ctl("verify --fix --tenant eastgate_law --yes --no-backup --json");
        QCOMPARE(result.status, 1);
        const QJsonObject tenant = tenantOf(result.json(), QStringLiteral("eastgate_law"));
        QCOMPARE(tenant[u"auto_fixed"].toBool(true), false);
        QVERIFY2(!tenant[u"auto_fix_error"].toString().isEmpty(), result.out);
    }

    void migrateAppliesAndRemembers()
    {
        const CtlResult result = ctl("migrate --tenant bluewater_clinic --yes --json");
        QVERIFY2(result.status == 0, result.out + result.err);
        const QJsonObject document = result.json();
        QCOMPARE(document[u"status"].toString(), QStringLiteral("succeeded"));
        QVERIFY(!document[u"backup"].toString().isEmpty());
        const QString run = document[u"run"].toObject()[u"id"].toString();
        QCOMPARE(ctl("verify --tenant bluewater_clinic").status, 0);

        const QJsonArray runs = ctl("runs list --json").json()[u"runs"].toArray();
        QCOMPARE(runs.first()[u"id"].toString(), run);
        QCOMPARE(runs.first()[u"state"].toString(), QStringLiteral("succeeded"));
        QCOMPARE(runs.first()[u"backup"], document[u"backup"]);
        const QJsonObject shown = ctl("runs show last --json").json();
        QCOMPARE(shown[u"tenants"].toArray().first()[u"schema_name"].toString(), QStringLiteral("bluewater_clinic"));
        QVERIFY(m_sandbox->ctl({QStringLiteral("runs"), QStringLiteral("show"), run}).out.contains("✓ done"));
        const CtlResult rest = ctl("runs resume last --yes --json");
        QCOMPARE(rest.status, 0);
        QCOMPARE(rest.json()[u"status"].toString(), QStringLiteral("nothing_to_do"));
    }

    void migrateTellsWhatFailedAndResumes()
    {
        m_sandbox->addMigration(QStringLiteral("0019_broken.sql"),
                                "CREATE TABLE broken (id int);\nSELECT * FROM no_such_table;\n");
        const CtlResult failed = ctl("migrate --tenant acme_tools --yes --no-backup --json");
        QCOMPARE(failed.status, 1);
        const QJsonObject failure = failed.json()[u"failures"].toArray().first().toObject();
        QCOMPARE(failure[u"sqlstate"].toString(), QStringLiteral("42P01"));
        QCOMPARE(failure[u"version"].toString(), QStringLiteral("0019"));
        const CtlResult text = ctl("runs show last");
        QVERIFY2(text.out.contains("✕ 1 tenant at 0019 (SQLSTATE 42P01)"), text.out);

        m_sandbox->addMigration(QStringLiteral("0019_broken.sql"), "CREATE TABLE broken (id int);\n");
        const CtlResult resumed = ctl("runs resume last --yes --no-backup --json");
        QVERIFY2(resumed.status == 0, resumed.out + resumed.err);
        QCOMPARE(resumed.json()[u"status"].toString(), QStringLiteral("succeeded"));
        QCOMPARE(ctl("verify --tenant acme_tools").status, 0);
        QFile::remove(m_sandbox->folder() + QStringLiteral("/migrations/0019_broken.sql"));
        QVERIFY(!exec(m_sandbox->conninfo(), "DROP TABLE acme_tools.broken; DELETE FROM acme_tools.schema_migrations "
                                             "WHERE version = '0019' RETURNING 1")
                     .isNull(0, 0));
    }

    void backupCommands()
    {
        const CtlResult created = ctl("backup create --tenant acme_tools --tenant cedar_logistics --json");
        QVERIFY2(created.status == 0, created.out + created.err);
        const QJsonObject backup = created.json();
        const QString id = backup[u"id"].toString();
        QCOMPARE(backup[u"verified"].toBool(), true);
        QVERIFY(!backup[u"files"].toArray().isEmpty());
        for (const QJsonValue file : backup[u"files"].toArray())
            QVERIFY2(QFile::exists(file.toString()), qPrintable(file.toString()));
        const QJsonArray list = ctl("backup list --json").json()[u"backups"].toArray();
        QCOMPARE(list.first()[u"id"].toString(), id);
        QCOMPARE(ctl("backup list --tenant harbor_foods --json").json()[u"backups"].toArray().size(), 0);
        const QJsonObject shown = ctl("backup show last --json").json();
        QCOMPARE(shown[u"tenants"].toArray().size(), 2);
        QVERIFY(ctl("backup show last").out.contains("✓ verified"));
        QCOMPARE(m_sandbox->ctl({QStringLiteral("backup"), QStringLiteral("verify"), id}).status, 0);
        QCOMPARE(ctl("backup show nope").status, 1);
        QCOMPARE(ctl("backup restore last").status, 64);
        const CtlResult other = ctl("backup restore last --tenant harbor_foods --yes --json");
        QCOMPARE(other.status, 1);
        QCOMPARE(other.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("backup_missing"));
        const CtlResult named = m_sandbox->ctl(words("backup restore --tenant harbor_foods --yes --json") << id);
        QCOMPARE(named.json()[u"error"].toObject()[u"code"].toString(), QStringLiteral("tenant_missing"));
    }

    void restoreAsksAndRestores()
    {
        const auto before = m_sandbox->tableSums(QStringLiteral("acme_tools"));
        const CtlResult unasked = ctl("backup restore last --tenant acme_tools");
        QCOMPARE(unasked.status, 64);
        QCOMPARE(unasked.err, confirmationMissing());
        const CtlResult dry = ctl("backup restore last --tenant acme_tools --dry-run --json");
        QCOMPARE(dry.status, 0);
        QVERIFY(!dry.json()[u"steps"].toArray().isEmpty());
        exec(m_sandbox->conninfo(), "DELETE FROM acme_tools.finance_payment");
        const CtlResult restored =
            ctl("backup restore last --tenant acme_tools --yes --no-safety-backup --drop-aside --json");
        QVERIFY2(restored.status == 0, restored.out + restored.err);
        QVERIFY(restored.json()[u"aside"].isNull());
        QVERIFY(restored.json()[u"safety_backup"].isNull());
        QCOMPARE(m_sandbox->tableSums(QStringLiteral("acme_tools")), before);
    }

    void sandboxStopsAndStarts()
    {
        QCOMPARE(
            runCtl({QStringLiteral("sandbox"), QStringLiteral("stop"), QStringLiteral("--dir"), m_sandbox->folder()})
                .status,
            0);
        QCOMPARE(ctl("verify").status, 69);
        const CtlResult status = runCtl({QStringLiteral("sandbox"), QStringLiteral("status"), QStringLiteral("--dir"),
                                         m_sandbox->folder(), QStringLiteral("--json")});
        QCOMPARE(status.json()[u"state"].toString(), QStringLiteral("stopped"));
        QCOMPARE(status.status, 1);
        const CtlResult started =
            runCtl({QStringLiteral("sandbox"), QStringLiteral("start"), QStringLiteral("--dir"), m_sandbox->folder()});
        QCOMPARE(started.status, 0);
        QVERIFY2(started.out.contains(m_sandbox->profile().toUtf8()), started.out);
    }
};

QTEST_GUILESS_MAIN(tst_Commands)
#include "tst_Commands.moc"
