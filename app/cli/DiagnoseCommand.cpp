// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/FleetMeaning.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

/// diagnose: every finding, worst first, in the keys of poststack's diagnose.
class DiagnoseCommand final : public Command {
public:
    const char *path() const override { return "diagnose"; }
    const char *summary() const override { return "List the findings: type, tenant, migration, evidence, remedy."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QStringList m_types;
    QStringList m_severities;
    QStringList m_tenants;
};

struct Issue {
    const TenantState *tenant = nullptr;
    const Finding *finding = nullptr;
};

void DiagnoseCommand::declare(Options &options)
{
    options.texts("--type,--issue-type", m_types, "TYPE", "Only findings of this type; may be given several times");
    options.texts("--severity", m_severities, "SEVERITY",
                  "Only low, medium, high or critical; may be given several times");
    options.texts("--tenant", m_tenants, "SCHEMA", "Only this tenant; may be given several times");
    declareJson(options);
}

Result<std::vector<FindingType>> typesOf(const QStringList &keys)
{
    std::vector<FindingType> types;
    for (const QString &key : keys) {
        const auto type = findingFromKey(key);
        if (!type) {
            QStringList known;
            for (const FindingTraits &one : allFindingTraits())
                known.append(QLatin1String(one.key));
            return failure(ErrorCode::UsageWrong, tr("There is no finding type \"%1\".").arg(key),
                           tr("There are: %1.").arg(known.join(QStringLiteral(", "))));
        }
        types.push_back(*type);
    }
    return types;
}

Result<std::vector<Severity>> severitiesOf(const QStringList &keys)
{
    std::vector<Severity> severities;
    for (const QString &key : keys) {
        const auto severity = severityFromKey(key);
        if (!severity)
            return failure(ErrorCode::UsageWrong, tr("There is no severity \"%1\".").arg(key),
                           tr("There are: low, medium, high, critical."));
        severities.push_back(*severity);
    }
    return severities;
}

template <typename T>
bool selected(const std::vector<T> &wanted, T value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

std::vector<Issue> issuesOf(const FleetSnapshot &snapshot, const std::vector<FindingType> &types,
                            const std::vector<Severity> &severities)
{
    std::vector<Issue> issues;
    const auto isSelected = [&](const Finding &finding) {
        return selected(types, finding.type) && selected(severities, severityOf(finding.type));
    };
    for (const Finding &finding : snapshot.findings) {
        if (isSelected(finding))
            issues.push_back({nullptr, &finding});
    }
    for (const TenantState &tenant : snapshot.tenants) {
        for (const Finding &finding : tenant.diagnosis->findings) {
            if (isSelected(finding))
                issues.push_back({&tenant, &finding});
        }
    }
    std::stable_sort(issues.begin(), issues.end(), [](const Issue &left, const Issue &right) {
        return severityOf(left.finding->type) > severityOf(right.finding->type);
    });
    return issues;
}

void writeState(JsonWriter &json, const FleetSnapshot &snapshot)
{
    qint64 schemas = 0;
    qint64 tables = 0;
    for (const TenantState &tenant : snapshot.tenants) {
        schemas += tenant.schemaExists ? 1 : 0;
        tables += tenant.tables;
    }
    const std::vector<Migration> &migrations = snapshot.source->main().migrations();
    json.beginObject("database_state");
    json.member("schema_count", schemas);
    json.member("table_count", tables);
    json.member("tenant_count", static_cast<qint64>(snapshot.tenants.size()));
    json.endObject();
    json.beginObject("file_state");
    json.member("migration_count", static_cast<qint64>(migrations.size()));
    json.member("migrations_with_rollbacks",
                static_cast<qint64>(std::count_if(migrations.begin(), migrations.end(),
                                                  [](const Migration &one) { return one.hasRollback(); })));
    json.endObject();
}

void writeIssues(Console &console, const FleetSnapshot &snapshot, const std::vector<Issue> &issues)
{
    const bool success = std::none_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return severityOf(issue.finding->type) >= Severity::High;
    });
    JsonWriter json(console);
    json.beginObject();
    json.member("success", success);
    json.member("message",
                issues.empty()
                    ? QStringLiteral("No issues found")
                    : QStringLiteral("%1 found").arg(counted(static_cast<qint64>(issues.size()), "issue", "issues")));
    json.beginArray("issues");
    for (const Issue &issue : issues) {
        const Finding &finding = *issue.finding;
        json.beginObject();
        json.member("type", findingKey(finding.type));
        json.member("severity", severityKey(severityOf(finding.type)));
        json.memberOrNull("schema_name", issue.tenant ? issue.tenant->schema : QString());
        json.memberOrNull("version", finding.migration.text());
        json.member("description", findingDescription(finding, Wording::English));
        json.member("details", evidenceText(finding.evidence, Wording::English));
        if (finding.file) {
            json.member("file", finding.file->file);
            json.member("line", finding.file->line);
        }
        json.beginArray("objects");
        for (const ObjectName &object : finding.evidence.objects)
            json.value(object.text());
        json.endArray();
        json.member("suggested_fix", suggestedFix(finding, Wording::English));
        json.member("auto_fixable", finding.isFixedUnasked());
        json.endObject();
    }
    json.endArray();
    writeState(json, snapshot);
    json.endObject();
}

QString fixWord(const Finding &finding)
{
    if (finding.isFixedUnasked())
        return tr("auto", "mended automatically");
    return finding.isFixable() ? tr("on request", "mended where it is asked for")
                               : tr("no", "not mended automatically");
}

void printIssues(Console &console, const std::vector<Issue> &issues)
{
    if (issues.empty()) {
        console.line(console.styled(tr("No issues found."), Style::Good));
        return;
    }
    TextTable table({{tr("Severity")}, {tr("Type")}, {tr("Tenant")}, {tr("Migration")}, {tr("Fix")}, {tr("What")}});
    for (const Issue &issue : issues) {
        table.add(
            {stateCell(meaningOf(severityOf(issue.finding->type))),
             {findingKey(issue.finding->type)},
             {issue.tenant ? issue.tenant->schema : tr("(source)", "in the place of a tenant: the migration files")},
             {issue.finding->migration.text()},
             {fixWord(*issue.finding)},
             {findingDescription(*issue.finding)}});
    }
    table.print(console);
    const bool isAnyMended =
        std::ranges::any_of(issues, [](const Issue &issue) { return issue.finding->isFixedUnasked(); });
    console.line(isAnyMended ? tr("%n issues. What can be mended automatically: tenantryctl verify --fix", nullptr,
                                  int(issues.size()))
                             : tr("%n issues. None of them is mended automatically.", nullptr, int(issues.size())));
}

Result<ExitStatus> DiagnoseCommand::run(CommandContext &context)
{
    const auto types = typesOf(m_types);
    if (!types)
        return failure(types.error());
    const auto severities = severitiesOf(m_severities);
    if (!severities)
        return failure(severities.error());
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> snapshot = context.scan(*access, m_tenants);
    if (!snapshot)
        return failure(snapshot.error());
    const std::vector<Issue> issues = issuesOf(**snapshot, *types, *severities);
    if (context.isJson())
        writeIssues(context.console(), **snapshot, issues);
    else
        printIssues(context.console(), issues);
    return issues.empty() ? ExitStatus::Ok : ExitStatus::Findings;
}

} // namespace

std::unique_ptr<Command> makeDiagnoseCommand()
{
    return std::make_unique<DiagnoseCommand>();
}

} // namespace tenantry::cli
