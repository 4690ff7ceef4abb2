// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "Measure.h"
#include "ScanFleet.h"
#include "support/RunCtl.h"
#include "support/ScratchCluster.h"

#include <QCryptographicHash>

#include <stdexcept>

namespace tenantry::bench {

namespace {

constexpr int workers = 4;
constexpr int alreadyApplied = 10;

/// Five migrations of three statements, as releases have them.
constexpr std::pair<const char *, const char *> pending[] = {
    {"reports", "CREATE TABLE reports (id bigint PRIMARY KEY, title text NOT NULL, account bigint NOT NULL, body "
                "text);\nCREATE INDEX reports_account_idx ON reports (account);\nCOMMENT ON TABLE reports IS 'What "
                "customers ordered';\n"},
    {"account_region", "ALTER TABLE accounts ADD COLUMN region text NOT NULL DEFAULT 'eu';\nUPDATE accounts SET region "
                       "= 'us' WHERE id % 3 = 0;\nCREATE INDEX accounts_region_idx ON accounts (region);\n"},
    {"exports", "CREATE TABLE exports (id bigint PRIMARY KEY, account bigint NOT NULL REFERENCES accounts, made "
                "timestamptz NOT NULL DEFAULT now());\nINSERT INTO exports (id, account) SELECT id, id FROM "
                "accounts;\nCREATE INDEX exports_account_idx ON exports (account);\n"},
    {"report_state",
     "ALTER TABLE reports ADD COLUMN state text NOT NULL DEFAULT 'new';\nALTER TABLE reports ADD "
     "CONSTRAINT reports_state_check CHECK (state IN ('new', 'done'));\nINSERT INTO reports (id, title, "
     "account) VALUES (1, 'First', 1);\n"},
    {"open_reports", "CREATE VIEW open_reports AS SELECT id, title FROM reports WHERE state = 'new';\nCREATE FUNCTION "
                     "report_count() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT count(*) FROM reports';\nCOMMENT ON "
                     "VIEW open_reports IS 'Not done yet';\n"},
};

std::vector<FleetMigration> pendingMigrations()
{
    std::vector<FleetMigration> migrations;
    for (const auto &[name, sql] : pending) {
        const QByteArray number = QByteArray::number(alreadyApplied + 1 + int(migrations.size()));
        migrations.push_back({number.rightJustified(4, '0'), name, sql,
                              QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()});
    }
    return migrations;
}

class ApplyBenchmark {
public:
    ApplyBenchmark(const Settings &settings, Report &report)
        : m_settings(settings)
        , m_report(report)
        , m_folder(settings.workFolder + QStringLiteral("/apply"))
        , m_pending(pendingMigrations())
        , m_server(settings.diskRoot, {}, Durability::On)
    {
        const auto applied = fleetMigrations(alreadyApplied);
        buildFleet(m_server, m_template, settings.size.applyTenants, applied, Faults::None);
        writeMigrations(m_folder, applied);
        writeMigrations(m_folder, m_pending);
        writeScripts();
    }

    void run()
    {
        const bool dbmate = !m_settings.dbmate.isEmpty();
        progress(QStringLiteral("Applying: %1 rounds, in turn").arg(m_settings.size.rounds));
        std::vector<Timing> tool;
        const auto [ours, theirs] = interleave(
            m_settings.size.rounds, [this](int round) { return onCopy(round, u"tenantry", &ApplyBenchmark::migrate); },
            [&](int round) {
                if (dbmate)
                    tool.push_back(onCopy(round, u"dbmate", &ApplyBenchmark::dbmate));
                return onCopy(round, u"psql", &ApplyBenchmark::psql);
            });
        const QString what = QStringLiteral("%1 migrations to %2 tenants, %3 at a time")
                                 .arg(m_pending.size())
                                 .arg(m_settings.size.applyTenants)
                                 .arg(workers);
        const double seconds = medianSeconds(ours);
        m_report.add({what, secondsText(seconds), QStringLiteral("psql: %1").arg(secondsText(medianSeconds(theirs))),
                      seconds / medianSeconds(theirs), QStringLiteral("×"),
                      Bound{Bound::Kind::AtMost, 1.3 * m_settings.size.slack}});
        if (dbmate)
            m_report.add({what + QStringLiteral(", times faster"), secondsText(seconds),
                          QStringLiteral("dbmate: %1").arg(secondsText(medianSeconds(tool))),
                          medianSeconds(tool) / seconds, QStringLiteral("×"),
                          Bound{Bound::Kind::AtLeast, 3.0 / m_settings.size.slack}});
        else
            m_report.note(QStringLiteral("dbmate is not installed, so it was not compared: npm install --prefix DIR "
                                         "dbmate, then --dbmate DIR."));
    }

private:
    using Contender = Timing (ApplyBenchmark::*)(const QString &);

    /// Gives the contender a database of its own, the same for each, and looks at what it made of it.
    Timing onCopy(int round, QStringView name, Contender contender)
    {
        const QString admin = m_server.conninfo(QStringLiteral("postgres"));
        const QString database = QStringLiteral("bench_%1_%2").arg(name).arg(round);
        test::exec(admin,
                   "CREATE DATABASE " + database.toUtf8() + " TEMPLATE " + m_template.toUtf8() + " STRATEGY file_copy");
        test::exec(admin, "CHECKPOINT");
        const Timing timing = (this->*contender)(database);
        const QString made = test::value(m_server.conninfo(database),
                                         "SELECT count(*) FROM pg_class WHERE relname IN ('reports_account_idx', "
                                         "'accounts_region_idx', 'exports_account_idx', 'open_reports')");
        if (timing.status != 0 || made.toInt() != 4 * m_settings.size.applyTenants)
            throw std::runtime_error((QStringLiteral("%1 ended with status %2 and made %3 of %4 objects")
                                          .arg(name)
                                          .arg(timing.status)
                                          .arg(made)
                                          .arg(4 * m_settings.size.applyTenants))
                                         .toStdString());
        test::exec(admin, "DROP DATABASE " + database.toUtf8() + " WITH (FORCE)");
        return timing;
    }

    Timing migrate(const QString &database)
    {
        const QString profile = writeProfile(m_folder, m_server.conninfo(database));
        return measure({test::programPath(QStringLiteral("tenantryctl")),
                        {QStringLiteral("--profile"), profile, QStringLiteral("migrate"), QStringLiteral("--yes"),
                         QStringLiteral("--no-backup"), QStringLiteral("--jobs"), QString::number(workers),
                         QStringLiteral("--json")},
                        m_folder + QStringLiteral("/migrate.json"),
                        m_folder + QStringLiteral("/migrate.err"),
                        {}});
    }

    Timing psql(const QString &database)
    {
        std::vector<Command> commands;
        for (int worker = 0; worker < workers; ++worker)
            commands.push_back(
                {QStringLiteral("psql"), psqlArguments(m_server.conninfo(database), scriptFile(worker)), {}, {}, {}});
        return measureAll(commands, workers);
    }

    Timing dbmate(const QString &database)
    {
        std::vector<Command> commands;
        for (int tenant = 1; tenant <= m_settings.size.applyTenants; ++tenant) {
            const QString url =
                QStringLiteral("postgres://%1@/%2?host=%3&sslmode=disable&search_path=%4")
                    .arg(Cluster::superuser(), database, m_server.cluster().socketFolder(), tenantSchema(tenant));
            commands.push_back(
                {m_settings.dbmate,
                 {QStringLiteral("--url"), url, QStringLiteral("--migrations-dir"),
                  m_folder + QStringLiteral("/dbmate"), QStringLiteral("--migrations-table"),
                  QStringLiteral("dbmate_history"), QStringLiteral("--no-dump-schema"), QStringLiteral("migrate")},
                 {},
                 m_folder + QStringLiteral("/dbmate.err"),
                 {}});
        }
        return measureAll(commands, workers);
    }

    QString scriptFile(int worker) const { return m_folder + QStringLiteral("/apply%1.sql").arg(worker); }

    /// One script a psql process, a quarter of the tenants each, and the same migrations in dbmate's dress.
    void writeScripts() const
    {
        for (int worker = 0; worker < workers; ++worker) {
            QByteArray sql;
            for (int tenant = 1 + worker; tenant <= m_settings.size.applyTenants; tenant += workers) {
                sql += "SET search_path = " + tenantSchema(tenant).toLatin1() + ", public;\n";
                for (const FleetMigration &migration : m_pending)
                    sql += "BEGIN;\n" + migration.sql
                           + "INSERT INTO schema_migrations (version, checksum, description, execution_time_ms, "
                             "applied_by, success) VALUES ('"
                           + migration.version + "', '" + migration.checksum + "', '" + migration.name
                           + "', (date_part('epoch', clock_timestamp() - now()) * 1000)::integer, CURRENT_USER, "
                             "true);\nCOMMIT;\n";
            }
            writeFile(scriptFile(worker), sql);
        }
        for (const FleetMigration &migration : m_pending)
            writeFile(m_folder + QStringLiteral("/dbmate/2026010100")
                          + QString::fromLatin1(migration.version + '_' + migration.name) + QStringLiteral(".sql"),
                      "-- migrate:up\n" + migration.sql + "\n-- migrate:down\n");
    }

    const Settings &m_settings;
    Report &m_report;
    const QString m_folder;
    const QString m_template = QStringLiteral("bench_template");
    const std::vector<FleetMigration> m_pending;
    BenchServer m_server;
};

} // namespace

void runApplyBenchmark(const Settings &settings, Report &report)
{
    ApplyBenchmark(settings, report).run();
}

} // namespace tenantry::bench
