// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/FixOutcome.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/FleetMeaning.h"
#include "operations/PlanChange.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

constexpr int pendingShown = 5;
constexpr int tenantsNamed = 5;

/**
 * verify: scans, says which tenants are in order and what is wrong with the others, and with --fix mends what can be
 * mended. The JSON keys are those of verify_tenant_migrations.
 */
class VerifyCommand final : public Command {
public:
    const char *path() const override { return "verify"; }
    const char *summary() const override { return "Check every tenant; with --fix, mend what can be mended."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;
    void writeError(JsonWriter &json, const Error &error) const override;

private:
    Result<ExitStatus> fix(CommandContext &context, const Access &access, const SnapshotPtr &before,
                           const AppFilter &filter);
    void report(CommandContext &context, const FleetSnapshot &snapshot, const AppFilter &filter,
                const FixOutcome &outcome) const;

    QStringList m_tenants;
    QString m_app;
    bool m_fix = false;
    bool m_quiet = false;
    bool m_yes = false;
    bool m_noBackup = false;
    bool m_acceptChecksums = false;
    bool m_reapplyAbsent = false;
    bool m_detach = false;
    Detaching m_detaching = Detaching::No;
};

void VerifyCommand::declare(Options &options)
{
    options.texts("--tenant", m_tenants, "SCHEMA", "Only this tenant; may be given several times");
    options.text("--app", m_app, "LABEL", "Only migrations whose name begins with this label");
    options.flag("--fix", m_fix, "Mend what can be mended automatically, with a backup first");
    options.flag("--quiet", m_quiet, "Print nothing where all is in order, else one line");
    options.flag("--yes,--force", m_yes, "Do not ask before --fix changes anything");
    options.flag("--no-backup", m_noBackup, "Take no backup before --fix");
    options.flag("--accept-checksums", m_acceptChecksums,
                 "With --fix: take files that were edited after they were applied as they are now");
    options.flag("--reapply-absent", m_reapplyAbsent,
                 "With --fix: apply migrations again whose objects are gone; their rows do not come back");
    options.flag("--detach", m_detach, "With --fix: go on without this terminal; print the run's id and return");
    declareJson(options);
}

void VerifyCommand::writeError(JsonWriter &json, const Error &error) const
{
    json.beginObject();
    json.member("status", "error");
    json.member("message", error.message);
    writeErrorMember(json, error);
    json.endObject();
}

void writeFinding(JsonWriter &json, const Finding &finding)
{
    json.beginObject();
    json.member("type", findingKey(finding.type));
    json.member("severity", severityKey(severityOf(finding.type)));
    json.memberOrNull("version", finding.migration.text());
    json.member("description", findingDescription(finding, Wording::English));
    json.beginArray("objects");
    for (const ObjectName &object : finding.evidence.objects)
        json.value(object.text());
    json.endArray();
    json.member("auto_fixable", finding.isFixedUnasked());
    json.endObject();
}

/// As its file is called, without endings: "0016_support_tickets". A project's key is that name already.
QString fullNameOf(const Migration &migration)
{
    return migration.name.isEmpty() ? migration.id.key : migration.id.key + QLatin1Char('_') + migration.name;
}

void writeTenant(JsonWriter &json, const TenantState &tenant, const Verdict &verdict, const FixOutcome &outcome)
{
    json.beginObject();
    json.member("schema_name", tenant.schema);
    json.memberOrNull("domain", tenant.domain);
    json.member("pending_count", static_cast<qint64>(verdict.pending.size()));
    json.beginArray("pending_migrations");
    for (const Migration *migration : verdict.pending) {
        json.beginObject();
        json.member("app", appOf(*migration));
        json.member("name", fullNameOf(*migration));
        json.member("version", migration->id.key);
        json.endObject();
    }
    json.endArray();
    json.beginArray("findings");
    for (const Finding *finding : verdict.findings)
        writeFinding(json, *finding);
    json.endArray();
    json.member("status", tenantHealthKey(verdict.health));
    if (!verdict.error.isEmpty())
        json.member("error", verdict.error);
    outcome.writeTenant(json, tenant.schema, verdict);
    json.endObject();
}

void writeSourceProblem(JsonWriter &json, const Finding &finding)
{
    json.beginObject();
    json.member("type", findingKey(finding.type));
    json.member("severity", severityKey(severityOf(finding.type)));
    json.memberOrNull("version", finding.migration.text());
    json.member("file", finding.file->file);
    json.member("line", finding.file->line);
    json.member("description", findingDescription(finding, Wording::English));
    json.endObject();
}

void writeReport(Console &console, const FleetSnapshot &snapshot, const AppFilter &filter, const FixOutcome &outcome)
{
    FleetVerdict verdicts(snapshot, filter);
    JsonWriter json(console);
    json.beginObject();
    json.member("total_tenants", static_cast<qint64>(snapshot.tenants.size()));
    json.member("tenants_ok", verdicts.okCount());
    json.member("tenants_with_issues", verdicts.issueCount());
    json.member("tenants_not_provisioned", verdicts.notProvisionedCount());
    if (snapshot.tenants.empty()) {
        json.member("status", "success");
        json.member("message", "No tenants found");
    }
    json.beginArray("tenants");
    for (const TenantState &tenant : snapshot.tenants)
        writeTenant(json, tenant, verdicts.of(tenant), outcome);
    json.endArray();
    if (!snapshot.findings.empty()) {
        json.beginArray("source_problems");
        for (const Finding &finding : snapshot.findings)
            writeSourceProblem(json, finding);
        json.endArray();
    }
    outcome.writeRun(json);
    json.endObject();
}

QString findingText(Console &console, const Finding &finding)
{
    const Meaning severity = meaningOf(severityOf(finding.type));
    return QStringLiteral("%1 [%2]: %3")
        .arg(console.styled(findingKey(finding.type), styleOf(severity.tone)), severity.word(),
             findingDescription(finding));
}

void printIssues(Console &console, const TenantState &tenant, const Verdict &verdict, const FixOutcome &outcome)
{
    const Cell health = stateCell(meaningOf(verdict.health));
    const QString domain = tenant.domain.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(tenant.domain);
    console.line(QStringLiteral("%1  %2%3").arg(console.styled(health.text, health.style), tenant.schema, domain));
    if (!verdict.pending.empty()) {
        console.line(tr("    %n pending:", "migrations", int(verdict.pending.size())));
        for (size_t i = 0; i < verdict.pending.size() && i < pendingShown; ++i)
            console.line(QStringLiteral("      - %1").arg(verdict.pending[i]->title()));
        if (verdict.pending.size() > pendingShown)
            console.line(tr("      ... and %n more", "migrations", int(verdict.pending.size()) - pendingShown));
    }
    for (const Finding *finding : verdict.findings) {
        if (finding->type == FindingType::Pending)
            continue;
        console.line(QStringLiteral("    %1").arg(findingText(console, *finding)));
    }
    outcome.printTenant(console, tenant.schema, verdict);
}

void printText(Console &console, const FleetSnapshot &snapshot, const AppFilter &filter, const FixOutcome &outcome)
{
    FleetVerdict verdicts(snapshot, filter);
    for (const TenantState &tenant : snapshot.tenants) {
        const Verdict &verdict = verdicts.of(tenant);
        if (!verdict.isOk() && !verdict.isNotProvisioned())
            printIssues(console, tenant, verdict, outcome);
        else if (outcome.touched(tenant.schema))
            outcome.printTenant(console, tenant.schema, verdict);
    }
    for (const Finding &finding : snapshot.findings)
        console.line(findingText(console, finding));
    const int issues = verdicts.issueCount();
    if (snapshot.tenants.empty()) {
        console.line(tr("No tenants found in %1.").arg(snapshot.registrySource));
        return;
    }
    const auto perhaps = std::count_if(snapshot.tenants.begin(), snapshot.tenants.end(), [&](const TenantState &one) {
        return verdicts.of(one).isOk() && !verdicts.of(one).findings.empty();
    });
    if (perhaps > 0)
        console.line(tr("%n tenants lack something, perhaps rightly: tenantryctl diagnose --type undecidable", nullptr,
                        int(perhaps)));
    if (const int apart = verdicts.notProvisionedCount(); apart > 0)
        console.line(tr("%n tenants are not provisioned, by their status, and not judged.", nullptr, apart));
    const QString summary =
        tr("%n tenants scanned in %1: %2 in order, %3 with issues.", nullptr, int(snapshot.tenants.size()))
            .arg(durationText(snapshot.duration))
            .arg(verdicts.okCount())
            .arg(issues);
    console.line(console.styled(summary, issues == 0 ? Style::Good : Style::Bad));
}

/// One line of what is wrong, for logs and for who reads the status; nothing where nothing is.
void printQuietly(Console &console, const FleetSnapshot &snapshot, const AppFilter &filter)
{
    FleetVerdict verdicts(snapshot, filter);
    QStringList behind;
    for (const TenantState &tenant : snapshot.tenants) {
        if (!verdicts.of(tenant).isOk())
            behind << tenant.schema;
    }
    if (!behind.isEmpty())
        console.line(tr("%n of %1 tenants have issues: %2", nullptr, int(behind.size()))
                         .arg(snapshot.tenants.size())
                         .arg(someOf(behind, tenantsNamed)));
    else if (!snapshot.findings.empty())
        console.line(tr("The migrations have %n problems: %1", nullptr, int(snapshot.findings.size()))
                         .arg(findingDescription(snapshot.findings.front())));
}

void VerifyCommand::report(CommandContext &context, const FleetSnapshot &snapshot, const AppFilter &filter,
                           const FixOutcome &outcome) const
{
    if (context.isJson())
        writeReport(context.console(), snapshot, filter, outcome);
    else if (m_quiet)
        printQuietly(context.console(), snapshot, filter);
    else
        printText(context.console(), snapshot, filter, outcome);
}

/// Every tenant, and the source that they are held against.
bool isInOrder(const FleetSnapshot &snapshot, const AppFilter &filter)
{
    return snapshot.findings.empty() && FleetVerdict(snapshot, filter).issueCount() == 0;
}

Result<ExitStatus> VerifyCommand::fix(CommandContext &context, const Access &access, const SnapshotPtr &before,
                                      const AppFilter &filter)
{
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    if (m_acceptChecksums)
        request.consents.insert(FixPlan::Checksum);
    if (m_reapplyAbsent)
        request.consents.insert(FixPlan::Reapply);
    filter.narrow(request);
    Result<Plan> plan = planChange(access.profile, before, request, context.task());
    if (!plan)
        return failure(plan.error());
    if (const Status restricted = filter.restrict(*plan); !restricted)
        return failure(restricted.error());
    FixOutcome outcome(plan->leftOut);
    SnapshotPtr after = before;
    if (!plan->isEmpty()) {
        if (!context.isJson() && !m_quiet)
            printPlan(context.console(), *plan);
        const ApplyOptions options{RunOptions::fromProfile(access.profile),
                                   m_noBackup ? BackupFirst::No : BackupFirst::Yes};
        const Result<ApplyReport> done =
            confirmAndApply(context, access, *plan, options, m_yes ? Consent::Given : Consent::Ask, m_detaching);
        if (!done)
            return failure(done.error());
        outcome.setReport(*done);
        after = done->after.fleet;
        if (!context.isJson() && !m_quiet)
            printReport(context.console(), *done);
    }
    report(context, *after, filter, outcome);
    if (!context.isJson() && !m_quiet)
        printFixCommand(context.console(), plan->leftOut);
    if (const ExitStatus status = outcome.status(); status != ExitStatus::Ok)
        return status;
    return isInOrder(*after, filter) ? ExitStatus::Ok : ExitStatus::Findings;
}

Result<ExitStatus> VerifyCommand::run(CommandContext &context)
{
    if (m_detach && !m_fix)
        return failure(ErrorCode::UsageWrong, tr("--detach is for what changes something: it needs --fix."),
                       tr("Leave --detach out."));
    m_detaching = m_detach ? takeDetachMark() : Detaching::No;
    if (m_detaching == Detaching::Starter)
        return startDetached(context);
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> snapshot = context.scan(*access, m_tenants);
    if (!snapshot)
        return failure(snapshot.error());
    const Result<AppFilter> filter = AppFilter::make((*snapshot)->source->main(), m_app);
    if (!filter)
        return failure(filter.error());
    if (m_fix)
        return fix(context, *access, *snapshot, *filter);
    report(context, **snapshot, *filter, FixOutcome());
    return isInOrder(**snapshot, *filter) ? ExitStatus::Ok : ExitStatus::Findings;
}

} // namespace

std::unique_ptr<Command> makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace tenantry::cli
