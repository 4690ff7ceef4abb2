// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class SuperusersPartStep final : public SqlStep {
public:
    explicit SuperusersPartStep(std::vector<SuperusersPart> parts)
        : SqlStep(QStringLiteral("superusers_part"), together(parts), Sending::Alone)
        , m_parts(std::move(parts))
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Restoring"); }

    Status run(StepScene &scene) const override
    {
        for (const SuperusersPart &part : m_parts) {
            const Status done = runWhole(scene.connection(), part.sql, scene.stopToken());
            if (!done && !done.error().isCancelled())
                return failure(failedAt(part, done.error()));
            if (!done)
                return done;
        }
        return {};
    }

private:
    static QByteArray together(const std::vector<SuperusersPart> &parts)
    {
        QByteArray sql;
        for (const SuperusersPart &part : parts)
            sql += part.sql + "COMMIT;\n";
        return sql;
    }

    /// As pg_restore names the entry that it failed at: failedEntry() reads it.
    static Error failedAt(const SuperusersPart &part, const Error &reason)
    {
        Error error{ErrorCode::RestoreFailed, {}, {}, reason.sqlState, reason.detail};
        error.message =
            QCoreApplication::translate("Engine", "%1 cannot be restored: %2").arg(part.entry, reason.message);
        error.detail += QStringLiteral("\nfrom TOC entry 0; 0 0 %1 -").arg(part.entry);
        return error;
    }

    const std::vector<SuperusersPart> m_parts;
};

} // namespace

std::shared_ptr<const Step> superusersPartStep(std::vector<SuperusersPart> parts)
{
    return std::make_shared<SuperusersPartStep>(std::move(parts));
}

} // namespace tenantry
