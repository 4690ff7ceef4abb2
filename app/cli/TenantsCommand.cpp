// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/FleetMeaning.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

/// tenants: the registry, each tenant with its domain and state.
class TenantsCommand final : public Command {
public:
    const char *path() const override { return "tenants"; }
    const char *summary() const override { return "List the tenants with domain and state."; }
    void declare(Options &options) override { declareJson(options); }
    Result<ExitStatus> run(CommandContext &context) override;
};

void writeTenants(Console &console, const FleetSnapshot &snapshot)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("total_tenants", static_cast<qint64>(snapshot.tenants.size()));
    json.member("tenants_not_provisioned", snapshot.counts().of(TenantHealth::NotProvisioned));
    json.member("registry", snapshot.registrySource);
    json.beginArray("tenants");
    for (const TenantState &tenant : snapshot.tenants) {
        json.beginObject();
        json.member("schema_name", tenant.schema);
        json.member("name", tenant.displayName());
        json.memberOrNull("domain", tenant.domain);
        json.memberOrNull("tenant_type", tenant.tenantType);
        json.member("state", tenantHealthKey(tenant.health()));
        json.beginObject("status");
        for (auto status = tenant.status.cbegin(); status != tenant.status.cend(); ++status)
            json.member(status.key().toUtf8(), status.value());
        json.endObject();
        json.member("in_registry", tenant.inRegistry);
        json.member("schema_exists", tenant.schemaExists);
        json.memberOrNull("level", tenant.diagnosis->level);
        json.member("pending_count", tenant.diagnosis->pendingCount);
        json.member("tables", tenant.tables);
        json.member("size_bytes", tenant.sizeBytes);
        json.member("last_migration", tenant.lastMigration);
        json.member("created", tenant.created);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

QString statusText(const TenantState &tenant)
{
    QStringList values;
    values.reserve(tenant.status.size());
    for (const QString &value : tenant.status) {
        if (!value.isEmpty())
            values << value;
    }
    return values.join(QStringLiteral(", "));
}

void printTenants(Console &console, const FleetSnapshot &snapshot)
{
    if (snapshot.tenants.empty()) {
        console.line(tr("No tenants found in %1.").arg(snapshot.registrySource));
        return;
    }
    const bool areTyped =
        std::ranges::any_of(snapshot.tenants, [](const TenantState &tenant) { return !tenant.tenantType.isEmpty(); });
    std::vector<TextTable::Column> columns{
        {tr("Schema")}, {tr("State")}, {tr("Level")}, {tr("Pending"), Align::Right}, {tr("Size"), Align::Right},
        {tr("Domain")}, {tr("Status")}};
    if (areTyped)
        columns.insert(columns.end() - 1, {tr("Type", "of a tenant")});
    TextTable table(std::move(columns));
    for (const TenantState &tenant : snapshot.tenants) {
        std::vector<Cell> row{{tenant.schema},
                              stateCell(meaningOf(tenant.health())),
                              {tenant.diagnosis->level},
                              {QString::number(tenant.diagnosis->pendingCount)},
                              {sizeText(tenant.sizeBytes)},
                              {tenant.domain},
                              {statusText(tenant)}};
        if (areTyped)
            row.insert(row.end() - 1, {tenant.tenantType});
        table.add(std::move(row));
    }
    table.print(console);
    if (const int apart = snapshot.counts().of(TenantHealth::NotProvisioned))
        console.line(tr("%n tenants are not provisioned, by their status, and not judged.", nullptr, apart));
}

Result<ExitStatus> TenantsCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    // The registry is listed whatever the migrations are; without them nobody is called healthy.
    const Result<SnapshotPtr> snapshot = context.scan(*access, {}, SourceNeed::IfReadable);
    if (!snapshot)
        return failure(snapshot.error());
    if (context.isJson())
        writeTenants(context.console(), **snapshot);
    else
        printTenants(context.console(), **snapshot);
    return ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeTenantsCommand()
{
    return std::make_unique<TenantsCommand>();
}

} // namespace tenantry::cli
