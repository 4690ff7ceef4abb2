// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricsDocument.h"

#include "base/Paths.h"
#include "cli/BackupOutput.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "metrics/SampleStore.h"
#include "migrations/FleetMeaning.h"
#include "operations/Check.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tenantry::cli {

namespace {

constexpr int mostHours = 24 * 366 * 10;

/// metrics: the figures of one scan, as JSON, for Prometheus' textfile collector, or for people.
class MetricsCommand final : public Command {
public:
    const char *path() const override { return "metrics"; }
    const char *summary() const override { return "Print the figures of a scan, for people, programs or Prometheus."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Result<QByteArray> document(CommandContext &context, const Access &access, const FleetSnapshot &snapshot) const;
    Status deliver(CommandContext &context, const QByteArray &document) const;

    bool m_prometheus = false;
    QString m_file;
    int m_window = 0;
};

void MetricsCommand::declare(Options &options)
{
    declareJson(options);
    options.flag("--prometheus", m_prometheus, "Prometheus' text format (wins over --json)");
    options.text("--export", m_file, "FILE", "Write to this file, atomically, instead of stdout");
    options.number("--window", m_window, 1, mostHours, "HOURS", "With --json: add the samples of the last hours");
}

/// Whether this machine runs scans by itself: a systemd timer that is enabled, or a cron table.
UnattendedScans unattendedScans()
{
    if (QFileInfo::exists(QStringLiteral("/etc/cron.d/tenantry"))
        || QFileInfo::exists(QStringLiteral("/etc/cron.d/zumodra")))
        return UnattendedScans::Active;
    const QDir enabled(QStringLiteral("/etc/systemd/system/timers.target.wants"));
    return enabled.entryList({QStringLiteral("tenantry*.timer")}, QDir::Files | QDir::System).isEmpty()
               ? UnattendedScans::None
               : UnattendedScans::Active;
}

QJsonArray samplesOf(const std::vector<FleetSample> &samples)
{
    QJsonArray array;
    for (const FleetSample &sample : samples)
        array.append(QJsonObject{{QStringLiteral("timestamp"), sample.takenAt.toString(Qt::ISODate)},
                                 {QStringLiteral("total_tenants"), sample.total},
                                 {QStringLiteral("tenants_healthy"), sample.healthy},
                                 {QStringLiteral("tenants_with_pending"), sample.pending},
                                 {QStringLiteral("tenants_with_errors"), sample.broken + sample.unknown},
                                 {QStringLiteral("total_pending_migrations"), sample.pendingMigrations},
                                 {QStringLiteral("findings"), sample.findings},
                                 {QStringLiteral("scan_seconds"), sample.scanSeconds},
                                 {QStringLiteral("database_bytes"), sample.databaseBytes}});
    return array;
}

Result<QByteArray> MetricsCommand::document(CommandContext &context, const Access &access,
                                            const FleetSnapshot &snapshot) const
{
    const MetricsContext with{access.profile.storeKey(), unattendedScans(), newestBackup(access.profile)};
    if (m_prometheus)
        return metricsPrometheus(snapshot, with);
    QJsonObject object = metricsJson(snapshot, with);
    if (m_window > 0) {
        const auto store = context.store();
        if (!store)
            return failure(store.error());
        SampleStore samples(*store);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto range = samples.range(access.profile.storeKey(), now.addSecs(-3600LL * m_window), now);
        if (!range)
            return failure(range.error());
        object.insert(QStringLiteral("window_hours"), m_window);
        object.insert(QStringLiteral("samples"), samplesOf(*range));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

void printText(Console &console, const FleetSnapshot &snapshot)
{
    const HealthCounts counts = snapshot.counts();
    int most = 0;
    qint64 tenantBytes = 0;
    for (const TenantState &tenant : snapshot.tenants) {
        most = std::max(most, tenant.diagnosis->pendingCount);
        tenantBytes += tenant.sizeBytes;
    }
    TextTable table({{tr("Figure")}, {tr("Value"), Align::Right}});
    table.add({{tr("Tenants")}, {QString::number(counts.total())}});
    for (const TenantHealth health : allTenantHealths)
        table.add({stateCell(meaningOf(health)), {QString::number(counts.of(health))}});
    table.add({{tr("Pending migrations, all tenants")}, {QString::number(snapshot.totalPending())}});
    table.add({{tr("Pending migrations, worst tenant")}, {QString::number(most)}});
    table.add({{tr("Size of the tenants")}, {sizeText(tenantBytes)}});
    table.add({{tr("Size of the database")}, {sizeText(snapshot.databaseBytes)}});
    table.add({{tr("Scan took")}, {durationText(snapshot.duration)}});
    table.print(console);
}

Status MetricsCommand::deliver(CommandContext &context, const QByteArray &document) const
{
    if (m_file.isEmpty()) {
        context.console().write(document);
        return {};
    }
    const QString file = QFileInfo(m_file).absoluteFilePath();
    if (const Status written = paths::writePrivateFile(file, document); !written)
        return written;
    // node_exporter runs as another user and has to read it; there is nothing private in the figures.
    if (!QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
        return failure(ErrorCode::FileNotWritten, tr("The permissions of %1 could not be set.").arg(file));
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("exported", file);
        json.member("bytes", static_cast<qint64>(document.size()));
        json.endObject();
    } else {
        context.console().line(tr("Written: %1").arg(file));
    }
    return {};
}

Result<ExitStatus> MetricsCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> snapshot = context.scan(*access);
    if (!snapshot)
        return failure(snapshot.error());
    if (!m_prometheus && !context.isJson() && m_file.isEmpty()) {
        printText(context.console(), **snapshot);
        return ExitStatus::Ok;
    }
    const Result<QByteArray> made = document(context, *access, **snapshot);
    if (!made)
        return failure(made.error());
    if (const Status delivered = deliver(context, *made); !delivered)
        return failure(delivered.error());
    return ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeMetricsCommand()
{
    return std::make_unique<MetricsCommand>();
}

} // namespace tenantry::cli
