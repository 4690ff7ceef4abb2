// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/steps/TenantSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

QByteArray registeringSql(const RegistryForm &form, const RegistryRow &row)
{
    return "BEGIN;\n" + form.insertSql(row) + "COMMENT ON SCHEMA " + quoting::identifier(row.schema) + " IS NULL;\n";
}

class RegisterTenantStep final : public SqlStep {
public:
    RegisterTenantStep(RegistryForm form, RegistryRow row)
        : SqlStep(QStringLiteral("register_tenant"), registeringSql(form, row), Sending::Transaction)
        , m_form(std::move(form))
        , m_row(std::move(row))
    {
    }

    Status check(StepScene &scene) const override
    {
        if (!m_form.hasRows())
            return {};
        Connection &connection = scene.connection();
        // With what the registry checks only at the end of a transaction.
        const Result<std::vector<Rows>> tried = connection.script(
            "BEGIN;\n" + m_form.insertSql(m_row) + "SET CONSTRAINTS ALL IMMEDIATE;\n", scene.stopToken());
        const Result<std::vector<Rows>> ended = connection.script("ROLLBACK");
        if (!tried)
            return failure(refusal(tried.error()));
        return ended ? Status() : Status(failure(ended.error()));
    }
    Status run(StepScene &scene) const override { return runSettled(scene, sql()); }

private:
    Error refusal(Error error) const
    {
        if (error.isCancelled() || error.sqlState.isEmpty())
            return error;
        const bool isTaken = error.sqlState == QLatin1StringView("23505");
        error.message =
            isTaken
                ? QCoreApplication::translate("Engine", "The registry has such a tenant already: %1")
                      .arg(error.detail.isEmpty() ? error.message : error.detail)
                : QCoreApplication::translate("Engine", "The registry does not take the row: %1").arg(error.message);
        error.hint = isTaken ? QCoreApplication::translate("Engine", "Choose another schema or domain. Nothing was "
                                                                     "changed.")
                             : QCoreApplication::translate("Engine", "Correct the values. Nothing was changed.");
        return error;
    }

    const RegistryForm m_form;
    const RegistryRow m_row;
};

} // namespace

std::shared_ptr<const Step> registerTenantStep(RegistryForm form, RegistryRow row)
{
    return std::make_shared<RegisterTenantStep>(std::move(form), std::move(row));
}

} // namespace tenantry
