// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricsDocument.h"

#include "metrics/Sample.h"
#include "migrations/formats/Formats.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace tenantry;

static FleetSnapshot emptyFleet()
{
    FleetSnapshot fleet;
    fleet.takenAt = QDateTime(QDate(2026, 11, 20), QTime(10, 15), Qt::UTC);
    fleet.duration = std::chrono::milliseconds(2000);
    fleet.databaseBytes = 5000;
    std::vector<Migration> migrations;
    for (int number = 1; number <= 12; ++number) {
        Migration migration;
        migration.id = {{}, QString::number(number)};
        migration.fileName = QStringLiteral("%1_step.sql").arg(number, 4, 10, QLatin1Char('0'));
        migrations.push_back(migration);
    }
    fleet.source = std::make_shared<const SourceReading>(
        std::make_shared<const MigrationSet>(formats::standard(), QString(), std::move(migrations)));
    return fleet;
}

static void addTenant(FleetSnapshot &fleet, const char *schema, TenantHealth health, int pending,
                      std::vector<Finding> findings = {})
{
    auto diagnosis = std::make_shared<Diagnosis>();
    diagnosis->set = fleet.source->setFor();
    diagnosis->health = health;
    diagnosis->pendingCount = pending;
    diagnosis->findings = std::move(findings);
    diagnosis->states.assign(12, MigrationState::Applied);
    for (int index = 0; index < pending; ++index)
        diagnosis->states[static_cast<std::size_t>(11 - index)] = MigrationState::Pending;
    TenantState tenant;
    tenant.schema = QString::fromLatin1(schema);
    tenant.sizeBytes = 100;
    tenant.diagnosis = diagnosis;
    fleet.tenants.push_back(tenant);
}

static FleetSnapshot mixedFleet()
{
    FleetSnapshot fleet = emptyFleet();
    addTenant(fleet, "a_well", TenantHealth::Healthy, 0);
    fleet.tenants.back().lastMigration = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    Finding pending;
    addTenant(fleet, "b_behind", TenantHealth::Pending, 2, {pending, pending});
    Finding absent;
    absent.type = FindingType::MissingObject;
    addTenant(fleet, "c_broken", TenantHealth::Broken, 1, {absent, pending});
    addTenant(fleet, "d_unread", TenantHealth::Unknown, 0);
    Finding strange;
    strange.type = FindingType::MissingFile;
    addTenant(fleet, "e_drifted", TenantHealth::Drifted, 0, {strange});
    return fleet;
}

static QJsonObject part(const QJsonObject &document, const char *name)
{
    return document.value(QLatin1String(name)).toObject();
}

class tst_MetricsDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTenantsIsNotHealthy()
    {
        const QJsonObject document = metricsJson(emptyFleet());
        QCOMPARE(part(document, "tenant_metrics").value(QStringLiteral("total_tenants")).toInt(-1), 0);
        QCOMPARE(part(document, "health_metrics").value(QStringLiteral("overall_health")).toString(),
                 QStringLiteral("degraded"));
        QCOMPARE(part(document, "health_metrics").value(QStringLiteral("issues_detected")).toArray(),
                 QJsonArray{QStringLiteral("no_tenants_found")});
        const QJsonObject aggregates = part(document, "aggregated_metrics");
        QCOMPARE(aggregates.value(QStringLiteral("avg_pending_per_tenant")).toDouble(-1), 0.0);
        QVERIFY(aggregates.value(QStringLiteral("oldest_pending_migration")).isNull());
        QVERIFY(metricsPrometheus(emptyFleet()).contains("tenantry_migration_health 0\n"));
    }

    void everyTenantIsCountedOnceAndNoneSilentlyWell()
    {
        const QJsonObject document = metricsJson(mixedFleet());
        const QJsonObject tenants = part(document, "tenant_metrics");
        QCOMPARE(tenants.value(QStringLiteral("total_tenants")).toInt(), 5);
        QCOMPARE(tenants.value(QStringLiteral("tenants_healthy")).toInt(), 1);
        QCOMPARE(tenants.value(QStringLiteral("tenants_with_pending")).toInt(), 1);
        QCOMPARE(tenants.value(QStringLiteral("tenants_with_errors")).toInt(), 3);
        const QJsonArray details = tenants.value(QStringLiteral("details")).toArray();
        QCOMPARE(details.size(), 5);
        QStringList states;
        for (const QJsonValue &detail : details)
            states << detail.toObject().value(QStringLiteral("status")).toString();
        QCOMPARE(states, (QStringList{QStringLiteral("healthy"), QStringLiteral("pending"), QStringLiteral("error"),
                                      QStringLiteral("error"), QStringLiteral("error")}));
        QVERIFY(!details.at(0).toObject().contains(QStringLiteral("error")));
        QCOMPARE(details.at(2).toObject().value(QStringLiteral("error")).toString(), QStringLiteral("missing_object"));
        QCOMPARE(details.at(3).toObject().value(QStringLiteral("error")).toString(), QStringLiteral("unknown"));
        QCOMPARE(details.at(0).toObject().value(QStringLiteral("last_migration_date")).toString(),
                 QStringLiteral("2026-01-02T03:04:05.000Z"));
        QVERIFY(details.at(1).toObject().value(QStringLiteral("last_migration_date")).isNull());
        QCOMPARE(details.at(1).toObject().value(QStringLiteral("total_migrations")).toInt(), 12);
    }

    void aggregatesAndHealth()
    {
        const QJsonObject document = metricsJson(mixedFleet(), {{}, UnattendedScans::Active, {}});
        QCOMPARE(document.value(QStringLiteral("timestamp")).toString(), QStringLiteral("2026-11-20T10:15:00.000Z"));
        QCOMPARE(document.value(QStringLiteral("collection_duration_seconds")).toDouble(), 2.0);
        const QJsonObject aggregates = part(document, "aggregated_metrics");
        QCOMPARE(aggregates.value(QStringLiteral("total_pending_migrations")).toInt(), 3);
        QCOMPARE(aggregates.value(QStringLiteral("max_pending_migrations")).toInt(), 2);
        QCOMPARE(aggregates.value(QStringLiteral("avg_pending_per_tenant")).toDouble(), 0.6);
        QCOMPARE(aggregates.value(QStringLiteral("oldest_pending_migration")).toString(),
                 QStringLiteral("0011_step.sql"));
        QCOMPARE(aggregates.value(QStringLiteral("avg_check_duration_seconds")).toDouble(), 0.4);
        QVERIFY(part(document, "performance_metrics").value(QStringLiteral("automated_monitoring_active")).toBool());
        const QJsonObject health = part(document, "health_metrics");
        QCOMPARE(health.value(QStringLiteral("overall_health")).toString(), QStringLiteral("unhealthy"));
        QCOMPARE(health.value(QStringLiteral("migration_system_health")).toString(), QStringLiteral("error"));
        QCOMPARE(
            health.value(QStringLiteral("issues_detected")).toArray(),
            (QJsonArray{QStringLiteral("c_broken_missing_object"), QStringLiteral("d_unread_migration_check_failed"),
                        QStringLiteral("e_drifted_missing_file")}));
    }

    void fewPendingIsDegradedManyAreNamed()
    {
        FleetSnapshot fleet = emptyFleet();
        addTenant(fleet, "a", TenantHealth::Pending, 1);
        QCOMPARE(part(metricsJson(fleet), "health_metrics").value(QStringLiteral("overall_health")).toString(),
                 QStringLiteral("degraded"));
        addTenant(fleet, "b", TenantHealth::Pending, 11);
        QCOMPARE(part(metricsJson(fleet), "health_metrics").value(QStringLiteral("issues_detected")).toArray(),
                 QJsonArray{QStringLiteral("b_many_pending_migrations")});
    }

    void prometheusTextIsWellFormed()
    {
        MetricsContext context;
        context.connection = QStringLiteral("sh\"op\\\n");
        context.lastBackupAt = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        const QString text = QString::fromUtf8(metricsPrometheus(mixedFleet(), context));
        QVERIFY(text.endsWith(u'\n'));
        static const QRegularExpression comment(QStringLiteral("^# (HELP|TYPE) tenantry_[a-z_]+ .+$"));
        static const QRegularExpression series(QStringLiteral(
            "^tenantry_[a-z_]+\\{connection=\"sh\\\\\"op\\\\\\\\\\\\n\"(,[a-z]+=\"[a-z_]+\")*\\} [0-9.e+-]+$"));
        QString name;
        const QStringList lines = text.chopped(1).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(u'#')) {
                QVERIFY2(comment.match(line).hasMatch(), qPrintable(line));
                name = line.section(u' ', 2, 2);
                continue;
            }
            QVERIFY2(series.match(line).hasMatch(), qPrintable(line)); // and so no timestamp
            QVERIFY(line.startsWith(name));
        }
        QVERIFY(text.contains(QStringLiteral("# TYPE tenantry_total_tenants gauge\n")));
        QVERIFY(text.contains(QStringLiteral("type=\"missing_object\",severity=\"critical\"} 1\n")));
        QVERIFY(text.contains(QStringLiteral("type=\"busy\",severity=\"low\"} 0\n")));
        QVERIFY(text.contains(QStringLiteral("} 1700000000\n")));
        QVERIFY(!metricsPrometheus(mixedFleet()).contains("last_backup"));
    }

    /// They are counted, and no error; nothing of theirs is an issue.
    void whoIsNotProvisionedIsCountedApart()
    {
        FleetSnapshot fleet = emptyFleet();
        addTenant(fleet, "a_well", TenantHealth::Healthy, 0);
        addTenant(fleet, "b_new", TenantHealth::NotProvisioned, 0);
        const FleetSample sample = sampleOf(fleet);
        QCOMPARE(sample.total, 2);
        QCOMPARE(sample.notProvisioned, 1);
        QCOMPARE(sample.needAttention(), 0);
        const QJsonObject document = metricsJson(fleet);
        const QJsonObject tenants = document.value(QStringLiteral("tenant_metrics")).toObject();
        QCOMPARE(tenants.value(QStringLiteral("tenants_not_provisioned")).toInt(), 1);
        QCOMPARE(tenants.value(QStringLiteral("tenants_with_errors")).toInt(), 0);
        const QJsonObject health = document.value(QStringLiteral("health_metrics")).toObject();
        QCOMPARE(health.value(QStringLiteral("overall_health")).toString(), QStringLiteral("healthy"));
        QVERIFY(metricsPrometheus(fleet).contains("tenantry_tenants_not_provisioned 1\n"));
    }

    void sampleAgreesWithTheFleet()
    {
        const QDateTime backup = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
        const FleetSample sample = sampleOf(mixedFleet(), backup);
        QCOMPARE(sample.total, 5);
        QCOMPARE(sample.healthy, 1);
        QCOMPARE(sample.pending, 1);
        QCOMPARE(sample.broken, 1);
        QCOMPARE(sample.drifted, 1);
        QCOMPARE(sample.unknown, 1);
        QCOMPARE(sample.needAttention(), 4);
        QCOMPARE(sample.worstAttention, 4);
        QCOMPARE(sample.pendingMigrations, 3);
        QCOMPARE(sample.maxPending, 2);
        QCOMPARE(sample.findings, 5);
        QCOMPARE(sample.scanSeconds, 2.0);
        QCOMPARE(sample.databaseBytes, 5000);
        QCOMPARE(sample.tenantBytes, 500);
        QCOMPARE(sample.lastBackupAt, backup);
        QVERIFY(sample.takenAt.isValid());
    }
};

QTEST_GUILESS_MAIN(tst_MetricsDocument)
#include "tst_MetricsDocument.moc"
