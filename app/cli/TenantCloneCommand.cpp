// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/TenantOutput.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// tenant clone: a copy with all rows under another name.
class TenantCloneCommand final : public Command {
public:
    const char *path() const override { return "tenant clone"; }
    const char *summary() const override { return "Copy a tenant with all its rows, and register the copy."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_source;
    QString m_schema;
    QString m_name;
    QString m_domain;
    QStringList m_set;
    bool m_dryRun = false;
    bool m_yes = false;
};

void TenantCloneCommand::declare(Options &options)
{
    options.operand("source", m_source, "The tenant's schema", Need::Required);
    options.operand("schema", m_schema, "The schema of the copy", Need::Required);
    options.text("--name", m_name, "NAME", "The name of the copy, as people read it");
    options.text("--domain", m_domain, "DOMAIN", "Its primary domain");
    options.texts("--set", m_set, "COLUMN=VALUE",
                  "A column of the registry, \"domain.COLUMN\" of the table of domains; may be given several times");
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> TenantCloneCommand::run(CommandContext &context)
{
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
        planClone(*access, *fleet, m_source, {m_schema, m_name, m_domain, std::move(*values)}, context.task());
    if (!plan)
        return failure(plan.error());
    return carryOut(context, *plan,
                    {m_dryRun ? TenantOrders::Mode::Show : TenantOrders::Mode::Do,
                     m_yes ? Consent::Given : Consent::Ask, QStringLiteral("cloned")});
}

} // namespace

std::unique_ptr<Command> makeTenantCloneCommand()
{
    return std::make_unique<TenantCloneCommand>();
}

} // namespace tenantry::cli
