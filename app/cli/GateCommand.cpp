// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "operations/Gate.h"

#include <algorithm>
#include <set>

namespace tenantry::cli {

namespace {

constexpr int longestTimeout = 24 * 3600;
constexpr int tenantsNamed = 5;

/// gate: whether a new version of the application may start with the fleet as it is. For entrypoints.
class GateCommand final : public Command {
public:
    const char *path() const override { return "gate"; }
    const char *summary() const override
    {
        return "Wait for the database and for running migrations, then pass or block a deployment.";
    }
    void declare(Options &options) override
    {
        options.number("--timeout", m_timeout, 0, longestTimeout, "S", "Seconds to wait at most (default 300)");
        options.text("--tenant", m_first, "SCHEMA", "The tenant that is looked at first, alone (default: the canary)");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    int m_timeout = 300;
    QString m_first;
};

/// What keeps the gate shut, over all tenants.
struct Obstacles {
    std::vector<const TenantState *> tenants;
    std::set<QString> apps; ///< with pending migrations
    bool isOnlyBusy = true;
    bool isAppliable = true; ///< all of it by applying what is pending
    bool isFixable = true;

    QStringList schemas() const
    {
        QStringList names;
        for (const TenantState *tenant : tenants)
            names << tenant->schema;
        return names;
    }
};

void add(Obstacles &obstacles, const Diagnosis &diagnosis)
{
    const auto all = [&diagnosis](auto &&holds) { return std::ranges::all_of(diagnosis.findings, holds); };
    const auto isIdle = [](const Finding &finding) { return finding.type != FindingType::Busy; };
    obstacles.isOnlyBusy = obstacles.isOnlyBusy && !all(isIdle);
    obstacles.isAppliable = obstacles.isAppliable && !diagnosis.findings.empty() && all([](const Finding &finding) {
                                return finding.fix == FixPlan::Apply || !traitsOf(finding.type).isProblem();
                            });
    obstacles.isFixable = obstacles.isFixable && !diagnosis.findings.empty() && all([](const Finding &finding) {
                              return finding.isFixedUnasked() || !traitsOf(finding.type).isProblem();
                          });
    for (std::size_t i = 0; i < diagnosis.states.size(); ++i) {
        if (diagnosis.states[i] != MigrationState::Pending)
            continue;
        if (const QString app = appOf(diagnosis.set->at(i)); !app.isEmpty())
            obstacles.apps.insert(app);
    }
}

Obstacles obstaclesOf(const FleetSnapshot &fleet)
{
    Obstacles obstacles;
    std::set<const Diagnosis *> seen;
    for (const TenantState &tenant : fleet.tenants) {
        if (isInOrder(*tenant.diagnosis))
            continue;
        obstacles.tenants.push_back(&tenant);
        if (seen.insert(tenant.diagnosis.get()).second)
            add(obstacles, *tenant.diagnosis);
    }
    return obstacles;
}

/// The command that settles it; where several things are in the way, the one that tells which.
QString commandFor(const CommandContext &context, const FleetSnapshot &fleet, const Obstacles &obstacles)
{
    const QString begin = QStringLiteral("tenantryctl ") + context.connectionOptions();
    if (!fleet.findings.empty() || obstacles.isOnlyBusy)
        return begin + QStringLiteral("diagnose");
    if (obstacles.isAppliable)
        return begin + QStringLiteral("migrate");
    return begin + (obstacles.isFixable ? QStringLiteral("verify --fix") : QStringLiteral("diagnose"));
}

QStringList listOf(const std::set<QString> &words)
{
    return {words.begin(), words.end()};
}

/// Why the gate is shut, in one sentence.
QString reasonOf(const GateReport &report, const Obstacles &obstacles)
{
    if (obstacles.tenants.empty())
        return tr("The migrations have %n problems: %1", nullptr, int(report.fleet->findings.size()))
            .arg(findingDescription(report.fleet->findings.front()));
    if (report.look == GateReport::Look::First)
        return tr("%1, which is looked at first, is not in order.").arg(obstacles.schemas().value(0));
    return tr("%n of %1 tenants are not in order: %2", nullptr, int(obstacles.tenants.size()))
        .arg(report.fleet->tenants.size())
        .arg(someOf(obstacles.schemas(), tenantsNamed));
}

void print(Console &console, const GateReport &report, const Obstacles &obstacles, const QString &command)
{
    if (report.isOpen()) {
        console.line(console.styled(
            tr("The gate is open: %n tenants are in order.", nullptr, int(report.fleet->tenants.size())), Style::Good));
        return;
    }
    console.line(console.styled(tr("The gate is shut. %1").arg(reasonOf(report, obstacles)), Style::Bad));
    if (!obstacles.apps.empty())
        console.line(tr("Pending: %1").arg(listOf(obstacles.apps).join(QStringLiteral(", "))));
    console.line(tr("Run: %1").arg(command));
}

void write(Console &console, const GateReport &report, const Obstacles &obstacles, const QString &command)
{
    JsonWriter json(console);
    const auto total = static_cast<qint64>(report.fleet->tenants.size());
    const auto issues = static_cast<qint64>(obstacles.tenants.size());
    json.beginObject();
    json.member("status", report.isOpen() ? "open" : "shut");
    json.member("waited_seconds", static_cast<double>(report.waited.count()) / 1000.0);
    json.member("looked_at", report.look == GateReport::Look::First ? "first" : "all");
    json.member("total_tenants", total);
    json.member("tenants_ok", total - issues);
    json.member("tenants_with_issues", issues);
    json.beginArray("tenants");
    for (const TenantState *tenant : obstacles.tenants) {
        json.beginObject();
        json.member("schema_name", tenant->schema);
        json.memberOrNull("domain", tenant->domain);
        json.member("status", tenantHealthKey(tenant->health()));
        json.member("pending_count", tenant->diagnosis->pendingCount);
        json.endObject();
    }
    json.endArray();
    json.member("pending_apps", listOf(obstacles.apps));
    json.memberOrNull("message", report.isOpen() ? QString() : reasonOf(report, obstacles));
    json.memberOrNull("command", command);
    json.endObject();
}

Result<ExitStatus> GateCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    GateRequest request;
    request.timeout = std::chrono::seconds(m_timeout);
    request.first = m_first;
    request.onWait = [&context](const QString &why) {
        context.console().clearProgress();
        context.console().errorLine(why);
    };
    const Result<GateReport> report = waitAtGate(*access, request, context.task());
    context.console().clearProgress();
    if (!report)
        return failure(report.error());
    const Obstacles obstacles = obstaclesOf(*report->fleet);
    const QString command = report->isOpen() ? QString() : commandFor(context, *report->fleet, obstacles);
    if (context.isJson())
        write(context.console(), *report, obstacles, command);
    else
        print(context.console(), *report, obstacles, command);
    if (report->isOpen())
        return ExitStatus::Ok;
    return !obstacles.tenants.empty() && obstacles.isOnlyBusy ? ExitStatus::Busy : ExitStatus::Findings;
}

} // namespace

std::unique_ptr<Command> makeGateCommand()
{
    return std::make_unique<GateCommand>();
}

} // namespace tenantry::cli
