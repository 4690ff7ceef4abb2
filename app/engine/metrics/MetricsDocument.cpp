// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricsDocument.h"

#include <QJsonArray>

#include <algorithm>
#include <map>

namespace tenantry {

namespace {

enum class TenantVerdict { Healthy, Pending, NotProvisioned, Error };

/// No silent OK: whatever is neither well nor simply behind, and is judged, is an error.
TenantVerdict verdictOf(const TenantState &tenant)
{
    switch (tenant.health()) {
    case TenantHealth::Healthy:
        return TenantVerdict::Healthy;
    case TenantHealth::Pending:
        return TenantVerdict::Pending;
    case TenantHealth::NotProvisioned:
        return TenantVerdict::NotProvisioned;
    case TenantHealth::Broken:
    case TenantHealth::Drifted:
    case TenantHealth::Unknown:
        break;
    }
    return TenantVerdict::Error;
}

QString verdictKey(TenantVerdict verdict)
{
    switch (verdict) {
    case TenantVerdict::Healthy:
        return QStringLiteral("healthy");
    case TenantVerdict::Pending:
        return QStringLiteral("pending");
    case TenantVerdict::NotProvisioned:
        return QStringLiteral("not_provisioned");
    case TenantVerdict::Error:
        break;
    }
    return QStringLiteral("error");
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

/// What both documents say, gathered in one pass.
struct Figures {
    int total = 0;
    int healthy = 0;
    int pending = 0;
    int errors = 0;
    int notProvisioned = 0;
    int pendingMigrations = 0;
    int maxPending = 0;
    const Migration *oldestPending = nullptr; ///< of the tenant that is furthest behind
    qint64 tenantBytes = 0;
    QDateTime newestMigration;
    QStringList issues;
    std::map<FindingType, int> findings;
};

void addIssues(const TenantState &tenant, TenantVerdict verdict, QStringList &issues)
{
    constexpr int manyPending = 10;
    if (tenant.diagnosis->pendingCount > manyPending)
        issues.append(tenant.schema + QStringLiteral("_many_pending_migrations"));
    if (tenant.health() == TenantHealth::Unknown)
        issues.append(tenant.schema + QStringLiteral("_migration_check_failed"));
    else if (verdict == TenantVerdict::Error && !tenant.diagnosis->findings.empty())
        issues.append(tenant.schema + u'_' + findingKey(tenant.diagnosis->findings.front().type));
}

/// The first pending migration, of the tenant that is furthest behind.
void addPending(const Diagnosis &diagnosis, const Migration *&oldest)
{
    const auto first = std::find(diagnosis.states.begin(), diagnosis.states.end(), MigrationState::Pending);
    if (first == diagnosis.states.end())
        return;
    const Migration &migration = diagnosis.set->at(static_cast<std::size_t>(first - diagnosis.states.begin()));
    if (!oldest || migration.id < oldest->id)
        oldest = &migration;
}

Figures figuresOf(const FleetSnapshot &snapshot)
{
    Figures figures;
    for (const FindingTraits &one : allFindingTraits())
        figures.findings[one.type] = 0;
    for (const Finding &finding : snapshot.findings)
        ++figures.findings[finding.type];
    figures.total = static_cast<int>(snapshot.tenants.size());
    if (figures.total == 0)
        figures.issues.append(QStringLiteral("no_tenants_found"));
    for (const TenantState &tenant : snapshot.tenants) {
        const Diagnosis &diagnosis = *tenant.diagnosis;
        const TenantVerdict verdict = verdictOf(tenant);
        figures.healthy += verdict == TenantVerdict::Healthy ? 1 : 0;
        figures.pending += verdict == TenantVerdict::Pending ? 1 : 0;
        figures.errors += verdict == TenantVerdict::Error ? 1 : 0;
        figures.notProvisioned += verdict == TenantVerdict::NotProvisioned ? 1 : 0;
        figures.pendingMigrations += diagnosis.pendingCount;
        figures.maxPending = std::max(figures.maxPending, diagnosis.pendingCount);
        figures.tenantBytes += tenant.sizeBytes;
        if (tenant.lastMigration.isValid()
            && (!figures.newestMigration.isValid() || tenant.lastMigration > figures.newestMigration))
            figures.newestMigration = tenant.lastMigration;
        for (const Finding &finding : diagnosis.findings)
            ++figures.findings[finding.type];
        addPending(diagnosis, figures.oldestPending);
        addIssues(tenant, verdict, figures.issues);
    }
    return figures;
}

QString overallHealth(const Figures &figures)
{
    if (figures.errors > 0)
        return QStringLiteral("unhealthy");
    return figures.pending > 0 || figures.total == 0 ? QStringLiteral("degraded") : QStringLiteral("healthy");
}

double seconds(std::chrono::milliseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

/// A scan reads tenants in batches, so each gets its share of the whole.
double secondsATenant(const FleetSnapshot &snapshot)
{
    return snapshot.tenants.empty() ? 0.0 : seconds(snapshot.duration) / static_cast<double>(snapshot.tenants.size());
}

QJsonArray detailsOf(const FleetSnapshot &snapshot)
{
    const double share = secondsATenant(snapshot);
    QJsonArray details;
    for (const TenantState &tenant : snapshot.tenants) {
        const TenantVerdict verdict = verdictOf(tenant);
        QJsonObject detail{{QStringLiteral("schema_name"), tenant.schema},
                           {QStringLiteral("pending_migrations"), tenant.diagnosis->pendingCount},
                           {QStringLiteral("total_migrations"), static_cast<int>(tenant.set().size())},
                           {QStringLiteral("last_migration_date"), timeValue(tenant.lastMigration)},
                           {QStringLiteral("status"), verdictKey(verdict)},
                           {QStringLiteral("check_duration_seconds"), share}};
        if (verdict == TenantVerdict::Error) {
            const auto &findings = tenant.diagnosis->findings;
            detail.insert(QStringLiteral("error"),
                          findings.empty() ? QStringLiteral("unknown") : findingKey(findings.front().type));
        }
        details.append(detail);
    }
    return details;
}

QJsonObject aggregatesOf(const FleetSnapshot &snapshot, const Figures &figures)
{
    const double average =
        figures.total == 0 ? 0.0 : static_cast<double>(figures.pendingMigrations) / static_cast<double>(figures.total);
    QJsonValue oldest = QJsonValue::Null;
    if (figures.oldestPending)
        oldest = figures.oldestPending->fileName;
    return {{QStringLiteral("total_pending_migrations"), figures.pendingMigrations},
            {QStringLiteral("avg_pending_per_tenant"), average},
            {QStringLiteral("max_pending_migrations"), figures.maxPending},
            {QStringLiteral("avg_check_duration_seconds"), secondsATenant(snapshot)},
            {QStringLiteral("max_check_duration_seconds"), secondsATenant(snapshot)},
            {QStringLiteral("oldest_pending_migration"), oldest},
            {QStringLiteral("newest_migration_date"), timeValue(figures.newestMigration)}};
}

QString labelText(const QString &value)
{
    QString escaped = value;
    return escaped.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(u'\n', QStringLiteral("\\n"));
}

/// Writes gauges; every series carries the connection where there is one.
class GaugeWriter {
public:
    explicit GaugeWriter(const QString &connection)
    {
        if (!connection.isEmpty())
            m_labels.append(QStringLiteral("connection=\"%1\"").arg(labelText(connection)));
    }
    void begin(const char *name, const char *help)
    {
        m_name = QStringLiteral("tenantry_") + QLatin1String(name);
        m_text += QStringLiteral("# HELP %1 %2\n# TYPE %1 gauge\n").arg(m_name, QLatin1String(help));
    }
    void value(double number, const QStringList &labels = {})
    {
        const QStringList all = m_labels + labels;
        m_text += m_name;
        if (!all.isEmpty())
            m_text += u'{' + all.join(u',') + u'}';
        m_text += u' ' + QString::number(number, 'g', 17) + u'\n';
    }
    void gauge(const char *name, const char *help, double number)
    {
        begin(name, help);
        value(number);
    }
    QByteArray text() const { return m_text.toUtf8(); }

private:
    QStringList m_labels;
    QString m_name;
    QString m_text;
};

} // namespace

QJsonObject metricsJson(const FleetSnapshot &snapshot, const MetricsContext &context)
{
    const Figures figures = figuresOf(snapshot);
    const QString overall = overallHealth(figures);
    const QString migrations = figures.errors > 0    ? QStringLiteral("error")
                               : figures.pending > 0 ? QStringLiteral("warning")
                                                     : QStringLiteral("healthy");
    const QJsonObject tenants{{QStringLiteral("total_tenants"), figures.total},
                              {QStringLiteral("tenants_healthy"), figures.healthy},
                              {QStringLiteral("tenants_with_pending"), figures.pending},
                              {QStringLiteral("tenants_with_errors"), figures.errors},
                              {QStringLiteral("tenants_not_provisioned"), figures.notProvisioned},
                              {QStringLiteral("details"), detailsOf(snapshot)}};
    const QJsonObject performance{
        {QStringLiteral("verification_command_available"), true},
        {QStringLiteral("health_check_available"), false}, // until tenantryctl has "health"
        {QStringLiteral("automated_monitoring_active"), context.unattended == UnattendedScans::Active}};
    const QJsonObject health{{QStringLiteral("overall_health"), overall},
                             {QStringLiteral("migration_system_health"), migrations},
                             {QStringLiteral("issues_detected"), QJsonArray::fromStringList(figures.issues)}};
    return {{QStringLiteral("timestamp"), timeValue(snapshot.takenAt)},
            {QStringLiteral("collection_duration_seconds"), seconds(snapshot.duration)},
            {QStringLiteral("tenant_metrics"), tenants},
            {QStringLiteral("aggregated_metrics"), aggregatesOf(snapshot, figures)},
            {QStringLiteral("performance_metrics"), performance},
            {QStringLiteral("health_metrics"), health}};
}

QByteArray metricsPrometheus(const FleetSnapshot &snapshot, const MetricsContext &context)
{
    const Figures figures = figuresOf(snapshot);
    GaugeWriter writer(context.connection);
    writer.gauge("total_tenants", "Tenants of the fleet.", figures.total);
    writer.gauge("tenants_healthy", "Tenants with every migration in order.", figures.healthy);
    writer.gauge("tenants_with_pending", "Tenants with pending migrations and nothing worse.", figures.pending);
    writer.gauge("tenants_with_errors", "Tenants that are broken, drifted or could not be read.", figures.errors);
    writer.gauge("tenants_not_provisioned", "Tenants that by their status are not provisioned yet.",
                 figures.notProvisioned);
    writer.gauge("total_pending_migrations", "Pending migrations over all tenants.", figures.pendingMigrations);
    writer.gauge("max_pending_migrations", "Pending migrations of the tenant furthest behind.", figures.maxPending);
    writer.gauge("migration_health", "1 if every tenant is healthy, else 0.",
                 overallHealth(figures) == QLatin1String("healthy") ? 1 : 0);
    writer.gauge("issues_detected", "Issues that the document of the metrics names.",
                 static_cast<double>(figures.issues.size()));
    writer.begin("findings", "Findings by type and severity.");
    for (const auto &[type, count] : figures.findings)
        writer.value(count, {QStringLiteral("type=\"%1\"").arg(findingKey(type)),
                             QStringLiteral("severity=\"%1\"").arg(severityKey(severityOf(type)))});
    writer.gauge("database_bytes", "Size of the database.", static_cast<double>(snapshot.databaseBytes));
    writer.gauge("tenants_bytes", "Size of all tenants' schemas.", static_cast<double>(figures.tenantBytes));
    writer.gauge("scan_duration_seconds", "How long the last scan took.", seconds(snapshot.duration));
    if (snapshot.takenAt.isValid())
        writer.gauge("scan_timestamp_seconds", "When the last scan was taken, as Unix time.",
                     static_cast<double>(snapshot.takenAt.toMSecsSinceEpoch()) / 1000.0);
    if (context.lastBackupAt.isValid())
        writer.gauge("last_backup_timestamp_seconds", "When the newest backup was taken, as Unix time.",
                     static_cast<double>(context.lastBackupAt.toSecsSinceEpoch()));
    return writer.text();
}

} // namespace tenantry
