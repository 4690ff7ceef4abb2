// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "Measure.h"
#include "ScanFleet.h"
#include "support/RunCtl.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace tenantry::bench {

namespace {

constexpr int schemasPerStatement = 50;

/// Ways to hash what a history table says in plain SQL; the fastest of them is what the scan is held against.
struct Way {
    const char *name;
    const char *expression;
};
constexpr Way ways[] = {
    {"sum(hashtextextended)", "pg_catalog.sum(pg_catalog.hashtextextended(version || checksum, 0))"},
    {"bit_xor(hashtextextended)", "pg_catalog.bit_xor(pg_catalog.hashtextextended(version || checksum, 0))"},
    {"bit_xor of two hashes",
     "pg_catalog.bit_xor(pg_catalog.hashtextextended(version, pg_catalog.hashtextextended(checksum, 0)))"},
    {"bit_xor(hash_record_extended)", "pg_catalog.bit_xor(pg_catalog.hash_record_extended((version, checksum), 0))"},
    {"md5(string_agg)", "pg_catalog.md5(pg_catalog.string_agg(version || checksum, '' ORDER BY version))"},
};

QByteArray batchedScript(const Way &way, int first, int last)
{
    QByteArray sql;
    for (int tenant = first; tenant <= last; ++tenant) {
        const QByteArray schema = tenantSchema(tenant).toLatin1();
        sql += "SELECT '" + schema + "', pg_catalog.count(*), " + way.expression + " FROM " + schema
               + ".schema_migrations";
        sql += (tenant - first + 1) % schemasPerStatement == 0 || tenant == last ? ";\n" : " UNION ALL\n";
    }
    return sql;
}

class ScanBenchmark {
public:
    ScanBenchmark(const Settings &settings, const ScanFleet &fleet, Report &report)
        : m_settings(settings)
        , m_report(report)
        , m_fleet(fleet)
        , m_folder(fleet.folder())
    {
    }

    void run()
    {
        checkVerify(verifyOnce());
        const Way &way = fastestWay();
        const int tenants = m_settings.size.scanTenants;
        const QString script = m_folder + QStringLiteral("/read.sql");
        writeFile(script, batchedScript(way, 1, tenants));
        writeFile(m_folder + QStringLiteral("/half1.sql"), batchedScript(way, 1, tenants / 2));
        writeFile(m_folder + QStringLiteral("/half2.sql"), batchedScript(way, tenants / 2 + 1, tenants));
        progress(QStringLiteral("Scan: %1 rounds, in turn").arg(m_settings.size.rounds));
        std::vector<Timing> halves;
        const auto [ours, theirs] = interleave(
            m_settings.size.rounds, [this](int) { return verifyOnce(); },
            [&](int) {
                halves.push_back(
                    measureAll({psql(QStringLiteral("/half1.sql")), psql(QStringLiteral("/half2.sql"))}, 2));
                return psqlOnce(psql(QStringLiteral("/read.sql")));
            });
        const QString what =
            QStringLiteral("Scan of %1 tenants × %2 migrations").arg(tenants).arg(m_settings.size.migrations);
        const auto row = [&, &ours = ours](const QString &name, const QString &other, double seconds,
                                           std::optional<Bound> bound) {
            m_report.add({name, secondsText(medianSeconds(ours)),
                          QStringLiteral("%1 %2").arg(other, secondsText(seconds)), medianSeconds(ours) / seconds,
                          QStringLiteral("×"), bound});
        };
        row(what, QStringLiteral("psql, %1:").arg(QLatin1String(way.name)), medianSeconds(theirs),
            Bound{Bound::Kind::AtMost, 1.5 * m_settings.size.slack});
        row(what + QStringLiteral(", more"), QStringLiteral("two psql, half each:"), medianSeconds(halves),
            std::nullopt);
        const double peak = double(highestPeakKiB(ours)) / 1024;
        m_report.add({QStringLiteral("Peak memory of that scan"), QStringLiteral("%1 MiB").arg(peak, 0, 'f', 1),
                      QStringLiteral("-"), peak, QStringLiteral(" MiB"), Bound{Bound::Kind::AtMost, 250}});
    }

private:
    Command psql(const QString &script) const
    {
        return {QStringLiteral("psql"), psqlArguments(m_fleet.conninfo(), m_folder + script), {}, {}, {}};
    }

    static Timing psqlOnce(const Command &command)
    {
        const Timing timing = measure(command);
        if (timing.status != 0)
            throw std::runtime_error("psql failed");
        return timing;
    }

    Timing verifyOnce() const
    {
        return measure(
            {test::programPath(QStringLiteral("tenantryctl")),
             {QStringLiteral("--profile"), m_fleet.profileFile(), QStringLiteral("verify"), QStringLiteral("--json")},
             m_folder + QStringLiteral("/verify.json"),
             m_folder + QStringLiteral("/verify.err"),
             {}});
    }

    /// What is measured has to be the truth: exactly the planted tenants have issues.
    void checkVerify(const Timing &timing) const
    {
        const QJsonObject json = QJsonDocument::fromJson(readFile(m_folder + QStringLiteral("/verify.json"))).object();
        int planted = 0;
        for (int tenant = 1; tenant <= m_settings.size.scanTenants; ++tenant)
            planted += isPlanted(tenant) ? 1 : 0;
        if (timing.status != (planted > 0 ? 1 : 0)
            || json.value(u"total_tenants").toInt() != m_settings.size.scanTenants
            || json.value(u"tenants_with_issues").toInt() != planted)
            throw std::runtime_error("tenantryctl verify did not find what was planted: "
                                     + readFile(m_folder + QStringLiteral("/verify.json")).left(400).toStdString()
                                     + readFile(m_folder + QStringLiteral("/verify.err")).left(400).toStdString());
    }

    const Way &fastestWay() const
    {
        const Way *best = nullptr;
        double bestSeconds = 0;
        for (const Way &way : ways) {
            writeFile(m_folder + QStringLiteral("/try.sql"), batchedScript(way, 1, m_settings.size.scanTenants));
            double fastest = 1e9;
            for (int round = 0; round < 2; ++round)
                fastest = std::min(fastest, psqlOnce(psql(QStringLiteral("/try.sql"))).seconds);
            progress(QStringLiteral("psql, %1: %2").arg(QLatin1String(way.name), secondsText(fastest)));
            if (!best || fastest < bestSeconds) {
                best = &way;
                bestSeconds = fastest;
            }
        }
        return *best;
    }

    const Settings &m_settings;
    Report &m_report;
    const ScanFleet &m_fleet;
    const QString m_folder;
};

} // namespace

void runScanBenchmark(const Settings &settings, const ScanFleet &fleet, Report &report)
{
    ScanBenchmark(settings, fleet, report).run();
}

} // namespace tenantry::bench
