// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApplyContest.h"

#include "postgres/Conninfo.h"
#include "support/RunCtl.h"
#include "support/ScratchCluster.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <stdexcept>

namespace tenantry::bench {

namespace {

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

/// dbmate takes addresses only.
QString asUrl(const QString &conninfo, const QString &schema)
{
    const Result<Conninfo> parsed = Conninfo::parse(conninfo);
    if (!parsed)
        throw std::runtime_error(parsed.error().toText().toStdString());
    const auto value = [&parsed](const char *keyword) { return parsed->value(QLatin1String(keyword)); };
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("host"), value("host"));
    if (!value("port").isEmpty())
        query.addQueryItem(QStringLiteral("port"), value("port"));
    query.addQueryItem(QStringLiteral("sslmode"), QStringLiteral("disable"));
    query.addQueryItem(QStringLiteral("search_path"), schema);
    return QStringLiteral("postgres://%1@/%2?%3").arg(value("user"), value("dbname"), query.toString());
}

} // namespace

ApplyContest::ApplyContest(const Settings &settings, const QString &name, int tenants)
    : m_settings(settings)
    , m_tenants(tenants)
    , m_folder(settings.workFolder + u'/' + name)
    , m_pending(pendingMigrations())
    , m_server(settings.diskRoot, {}, Durability::On)
{
    const auto applied = fleetMigrations(alreadyApplied);
    buildFleet(m_server, m_template, m_tenants, applied, Faults::None);
    writeMigrations(m_folder, applied);
    writeMigrations(m_folder, m_pending);
    writeScripts();
}

ApplyContest::Way ApplyContest::socket() const
{
    return [this](const QString &database) { return m_server.conninfo(database); };
}

Timing ApplyContest::run(Contender contender, int round, const Way &way)
{
    static constexpr std::pair<const char *, Timing (ApplyContest::*)(const QString &) const> contenders[] = {
        {"tenantry", &ApplyContest::migrate}, {"psql", &ApplyContest::psql}, {"dbmate", &ApplyContest::dbmate}};
    const auto &[name, apply] = contenders[static_cast<size_t>(contender)];
    const QString admin = m_server.conninfo(QStringLiteral("postgres"));
    const QString database = QStringLiteral("bench_%1_%2").arg(QLatin1String(name)).arg(round);
    test::exec(admin,
               "CREATE DATABASE " + database.toUtf8() + " TEMPLATE " + m_template.toUtf8() + " STRATEGY file_copy");
    test::exec(admin, "CHECKPOINT");
    const Timing timing = (this->*apply)(way(database));
    const QString made = test::value(m_server.conninfo(database),
                                     "SELECT count(*) FROM pg_class WHERE relname IN ('reports_account_idx', "
                                     "'accounts_region_idx', 'exports_account_idx', 'open_reports')");
    if (timing.status != 0 || made.toInt() != 4 * m_tenants)
        throw std::runtime_error((QStringLiteral("%1 ended with status %2 and made %3 of %4 objects")
                                      .arg(QLatin1String(name))
                                      .arg(timing.status)
                                      .arg(made)
                                      .arg(4 * m_tenants))
                                     .toStdString());
    test::exec(admin, "DROP DATABASE " + database.toUtf8() + " WITH (FORCE)");
    return timing;
}

Timing ApplyContest::migrate(const QString &conninfo) const
{
    const QString profile = writeProfile(m_folder, conninfo);
    return measure(
        {test::programPath(QStringLiteral("tenantryctl")),
         {QStringLiteral("--profile"), profile, QStringLiteral("migrate"), QStringLiteral("--yes"),
          QStringLiteral("--no-backup"), QStringLiteral("--jobs"), QString::number(workers), QStringLiteral("--json")},
         m_folder + QStringLiteral("/migrate.json"),
         m_folder + QStringLiteral("/migrate.err"),
         {}});
}

Timing ApplyContest::psql(const QString &conninfo) const
{
    std::vector<Command> commands;
    for (int worker = 0; worker < workers; ++worker)
        commands.push_back({QStringLiteral("psql"), psqlArguments(conninfo, scriptFile(worker)), {}, {}, {}});
    return measureAll(commands, workers);
}

Timing ApplyContest::dbmate(const QString &conninfo) const
{
    std::vector<Command> commands;
    for (int tenant = 1; tenant <= m_tenants; ++tenant) {
        commands.push_back(
            {m_settings.dbmate,
             {QStringLiteral("--url"), asUrl(conninfo, tenantSchema(tenant)), QStringLiteral("--migrations-dir"),
              m_folder + QStringLiteral("/dbmate"), QStringLiteral("--migrations-table"),
              QStringLiteral("dbmate_history"), QStringLiteral("--no-dump-schema"), QStringLiteral("migrate")},
             {},
             m_folder + QStringLiteral("/dbmate.err"),
             {}});
    }
    return measureAll(commands, workers);
}

QString ApplyContest::scriptFile(int worker) const
{
    return m_folder + QStringLiteral("/apply%1.sql").arg(worker);
}

/// One script a psql process, a quarter of the tenants each, and the same migrations in dbmate's dress.
void ApplyContest::writeScripts() const
{
    for (int worker = 0; worker < workers; ++worker) {
        QByteArray sql;
        for (int tenant = 1 + worker; tenant <= m_tenants; tenant += workers) {
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

} // namespace tenantry::bench
