// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConnectionTest.h"

#include "migrations/formats/MigrationFormat.h"

#include "migrations/DatabaseLook.h"
#include "migrations/Scan.h"
#include "tenants/Registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

using Level = ConnectionFinding::Level;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("ConnectionTest", text, nullptr, n);
}

void addServer(ConnectionReport &report, const ServerInfo &server)
{
    const auto add = [&report](Level level, const QString &text) {
        report.findings.push_back({level, text, std::nullopt});
    };
    add(Level::Good, say(QT_TRANSLATE_NOOP("ConnectionTest", "PostgreSQL %1, database %2, as %3"))
                         .arg(server.versionText, server.database, server.user));
    if (server.standby)
        add(Level::Note, say(QT_TRANSLATE_NOOP("ConnectionTest",
                                               "The server is a standby: everything can be seen, nothing changed.")));
    else if (server.readOnly)
        add(Level::Note, say(QT_TRANSLATE_NOOP("ConnectionTest", "The server is a primary, set to read only.")));
    else
        add(Level::Good, say(QT_TRANSLATE_NOOP("ConnectionTest", "The server is a primary.")));
    if (server.transactionPooler)
        add(Level::Note,
            say(QT_TRANSLATE_NOOP("ConnectionTest",
                                  "A pooler in transaction mode stands between: Tenantry refuses to change "
                                  "anything through it. Connect to the server itself.")));
    if (server.citus)
        add(Level::Note, say(QT_TRANSLATE_NOOP("ConnectionTest", "The database uses Citus.")));
}

void addRegistry(ConnectionReport &report, Connection &connection, const Profile &profile, std::stop_token stop)
{
    const auto registry = readRegistry(connection, profile.tenants, stop);
    if (!registry) {
        report.findings.push_back({Level::Bad, registry.error().message, registry.error()});
        return;
    }
    report.tenants = static_cast<int>(registry->entries.size());
    for (const RegistryEntry &entry : registry->entries)
        report.schemas << entry.schema;
    const QString text =
        say(QT_TRANSLATE_N_NOOP("ConnectionTest", "%n tenants listed in %1"), report.tenants).arg(registry->source);
    report.findings.push_back({report.tenants > 0 ? Level::Good : Level::Note, text, std::nullopt});
}

/// What tells whose database it is, and what of it is no tenant.
void addLook(ConnectionReport &report, Connection &connection, const Profile &profile, std::stop_token stop)
{
    const Result<DatabaseLook> look = lookAtDatabase(connection, std::move(stop));
    if (!look)
        return; // the registry's own question has said why
    const auto add = [&report](const QString &text) { report.findings.push_back({Level::Good, text, std::nullopt}); };
    if (!look->djangoTables.isEmpty())
        add(say(QT_TRANSLATE_NOOP("ConnectionTest", "The database looks like one of django-tenants: %1"))
                .arg(look->djangoTables));
    for (const DatabaseLook::History &history : look->histories) {
        const auto count = static_cast<int>(history.schemas.size());
        add((history.isRead
                 ? say(QT_TRANSLATE_N_NOOP("ConnectionTest", "%n schemas hold %1, the history table of %2"), count)
                 : say(QT_TRANSLATE_N_NOOP("ConnectionTest", "%n schemas hold %1, the history table of %2, which this "
                                                             "version does not read"),
                       count))
                .arg(history.table, history.tool));
    }
    if (profile.tenants.registry == RegistryKind::Pattern) {
        for (const QString &schema : look->schemas) {
            if (!report.schemas.contains(schema))
                report.otherSchemas << schema;
        }
    }
    if (!look->tenants)
        return;
    // A registry that lists somebody is right, unless django-tenants keeps one of its own.
    const bool isDjangos = look->tenants->registry == RegistryKind::DjangoTenants
                           && profile.tenants.registry != RegistryKind::DjangoTenants;
    if (isDjangos || (report.tenants <= 0 && *look->tenants != profile.tenants))
        report.suggestion = look->tenants;
}

void addSource(ConnectionReport &report, Connection *connection, const Profile &profile, std::stop_token stop)
{
    const TaskContext quiet(std::move(stop), {});
    const auto source = readSource(profile, {quiet, connection});
    if (!source) {
        report.findings.push_back({Level::Bad, source.error().message, source.error()});
        return;
    }
    const MigrationSet &set = (*source)->main();
    report.migrations = static_cast<int>(set.size());
    const QString text = say(QT_TRANSLATE_N_NOOP("ConnectionTest", "%n migrations in %1, format %2"), report.migrations)
                             .arg(set.origin(), set.format().title());
    report.findings.push_back({report.migrations > 0 ? Level::Good : Level::Note, text, std::nullopt});
    for (const SourceProblem &problem : (*source)->problems)
        report.findings.push_back({Level::Note, findingDescription(sourceFinding(problem)), std::nullopt});
}

} // namespace

bool ConnectionReport::isGood() const
{
    return std::ranges::none_of(findings, [](const ConnectionFinding &finding) { return finding.level == Level::Bad; });
}

ConnectionReport testConnection(const Profile &profile, const std::optional<QString> &password, std::stop_token stop)
{
    ConnectionReport report;
    Access access{profile, {}};
    if (password)
        access.prompt = [password](const PasswordQuestion &) { return password; };
    auto connection = Connection::open(access.session(QStringLiteral("test")), stop);
    if (!connection) {
        report.findings.push_back({Level::Bad, connection.error().message, connection.error()});
    } else {
        report.reached = true;
        addServer(report, connection->server());
        addRegistry(report, *connection, profile, stop);
        addLook(report, *connection, profile, stop);
    }
    addSource(report, connection ? &*connection : nullptr, profile, std::move(stop));
    return report;
}

} // namespace tenantry
