// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/FixOutcome.h"

#include "cli/Command.h"
#include "cli/Tr.h"

namespace tenantry::cli {

FixOutcome::FixOutcome() = default;

FixOutcome::FixOutcome(std::vector<LeftOut> left)
    : m_left(std::move(left))
    , m_asked(true)
{
    for (size_t i = 0; i < m_left.size(); ++i)
        m_leftOf[m_left[i].schema].append(static_cast<int>(i));
}

void FixOutcome::setReport(ApplyReport report)
{
    m_report = std::move(report);
    for (size_t i = 0; i < m_report->run.tenants.size(); ++i)
        m_tenants.insert(m_report->run.tenants[i].schema, static_cast<int>(i));
}

const RunTenant *FixOutcome::runOf(const QString &schema) const
{
    const auto found = m_tenants.constFind(schema);
    return found == m_tenants.constEnd() ? nullptr : &m_report->run.tenants[static_cast<size_t>(*found)];
}

QString FixOutcome::reasonFor(const QString &schema, const Finding &finding) const
{
    for (const int index : m_leftOf.value(schema)) {
        const LeftOut &left = m_left[static_cast<size_t>(index)];
        if (left.finding.type == finding.type && left.finding.migration == finding.migration)
            return left.reason;
    }
    const RunTenant *tenant = runOf(schema);
    if (tenant && tenant->state != TenantRunState::Done && !tenant->error.message.isEmpty())
        return tenant->error.message;
    // Another finding of the tenant may have kept everything from being mended.
    if (const QList<int> others = m_leftOf.value(schema); !tenant && !others.isEmpty())
        return m_left[static_cast<size_t>(others.front())].reason;
    return suggestedFix(finding);
}

void FixOutcome::writeTenant(JsonWriter &json, const QString &schema, const Verdict &verdict) const
{
    if (!m_asked)
        return;
    if (const RunTenant *tenant = runOf(schema)) {
        json.member("auto_fixed", tenant->state == TenantRunState::Done);
        if (tenant->state != TenantRunState::Done)
            json.member("auto_fix_error",
                        tenant->error.message.isEmpty() ? tenantRunStateKey(*tenant) : tenant->error.message);
        json.member("done", messageTexts(tenant->messages));
    } else if (!verdict.isOk()) {
        json.member("auto_fixed", false);
        json.member("auto_fix_error",
                    verdict.findings.empty() ? tr("It was not fixed.") : reasonFor(schema, *verdict.findings.front()));
    }
    json.beginArray("left");
    for (const Finding *finding : verdict.findings) {
        json.beginObject();
        json.member("type", findingKey(finding->type));
        json.memberOrNull("version", finding->migration.text());
        json.member("reason", reasonFor(schema, *finding));
        json.endObject();
    }
    json.endArray();
}

void FixOutcome::writeRun(JsonWriter &json) const
{
    if (!m_asked)
        return;
    if (!m_report) {
        json.memberNull("backup");
        json.memberNull("run");
        return;
    }
    json.memberOrNull("backup", m_report->backupId);
    if (m_report->after.scanError)
        json.member("rescan_error", m_report->after.scanError->message);
    json.beginObject("run");
    cli::writeRun(json, m_report->run.run);
    json.memberOrNull("stop_reason", m_report->run.stopReason);
    writeFailures(json, m_report->run.failures);
    json.endObject();
}

void FixOutcome::printTenant(Console &console, const QString &schema, const Verdict &verdict) const
{
    if (!m_asked)
        return;
    const RunTenant *tenant = runOf(schema);
    if (tenant && tenant->state == TenantRunState::Done) {
        if (verdict.isOk())
            console.line(console.styled(tr("✓ mended  %1").arg(schema), Style::Good));
        for (const QString &line : messageTexts(tenant->messages))
            console.line(tr("    done: %1").arg(line));
    } else if (tenant) {
        console.line(console.styled(tr("    not mended: %1").arg(tenant->error.message), Style::Bad));
    }
    for (const Finding *finding : verdict.findings) {
        const QString version = finding->migration.isEmpty() ? QString() : QLatin1Char(' ') + finding->migration.text();
        console.line(tr("    left: %1%2: %3").arg(findingKey(finding->type), version, reasonFor(schema, *finding)));
    }
}

ExitStatus FixOutcome::status() const
{
    return m_report ? statusOfRun(m_report->run) : ExitStatus::Ok;
}

} // namespace tenantry::cli
