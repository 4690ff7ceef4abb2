// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/TenantOutput.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// tenant create: schema, every migration, and then the rows in the registry.
class TenantCreateCommand final : public Command {
public:
    const char *path() const override { return "tenant create"; }
    const char *summary() const override
    {
        return "Create a tenant: schema, every migration, and its rows in the registry; whole or not at all.";
    }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_name;
    QString m_schema;
    QString m_domain;
    QString m_from;
    QStringList m_set;
    QStringList m_rowsOf;
    bool m_dryRun = false;
    bool m_yes = false;
};

void TenantCreateCommand::declare(Options &options)
{
    options.operand("name", m_name, "The tenant's name, as people read it");
    options.text("--schema", m_schema, "SCHEMA", "Its schema");
    options.text("--domain", m_domain, "DOMAIN", "Its primary domain");
    options.texts("--set", m_set, "COLUMN=VALUE",
                  "A column of the registry, \"domain.COLUMN\" of the table of domains; may be given several times");
    options.text("--from", m_from, "TEMPLATE",
                 "A healthy tenant whose structure and history are copied, instead of every migration being applied");
    options.texts("--rows-of", m_rowsOf, "TABLE",
                  "With --from: a table whose rows are copied too; may be given several times");
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> TenantCreateCommand::run(CommandContext &context)
{
    if (m_schema.isEmpty())
        return failure(ErrorCode::UsageWrong, tr("In which schema? --schema SCHEMA was not given."));
    if (m_from.isEmpty() && !m_rowsOf.isEmpty())
        return failure(ErrorCode::UsageWrong, tr("--rows-of copies rows of a template, and --from was not given."));
    Result<QMap<QString, QString>> values = assignments(m_set);
    if (!values)
        return failure(values.error());
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> fleet = context.scan(*access);
    if (!fleet)
        return failure(fleet.error());
    const Result<LifecyclePlan> plan =
        planCreate(*access, *fleet, {m_schema, m_name, m_domain, std::move(*values), m_from, m_rowsOf}, context.task());
    if (!plan)
        return failure(plan.error());
    return carryOut(context, *plan,
                    {m_dryRun ? TenantOrders::Mode::Show : TenantOrders::Mode::Do,
                     m_yes ? Consent::Given : Consent::Ask, QStringLiteral("created")});
}

} // namespace

std::unique_ptr<Command> makeTenantCreateCommand()
{
    return std::make_unique<TenantCreateCommand>();
}

} // namespace tenantry::cli
