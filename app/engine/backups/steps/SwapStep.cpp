// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ChildAccess.h"
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class SwapStep final : public SqlStep {
public:
    explicit SwapStep(const RestorePlan &plan)
        : SqlStep(QStringLiteral("swap"), plan.swapSql, Sending::Transaction)
        , m_schema(plan.tenant.schema)
        , m_marker{plan.token, plan.asideName, plan.backup.id}
        , m_schemaExists(plan.schemaExists)
        , m_afterInterruption(plan.afterInterruption)
        , m_systemIdentifier(plan.systemIdentifier)
        , m_database(plan.database)
        , m_conninfo(plan.conninfo)
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Renaming the live schema aside"); }

    /// The plan was read by a person a while ago: what it says of the server must still hold.
    Status check(StepScene &scene) const override
    {
        if (!isSameServer(scene.connection()))
            return failure(
                ErrorCode::ServerChanged,
                QCoreApplication::translate("Engine", "The connection string now leads to another PostgreSQL server."),
                QCoreApplication::translate("Engine", "Plan the restore again; nothing was changed."));
        Connection &connection = scene.connection();
        Result<LiveSchema> live = readLiveSchema(connection, m_schema, scene.stopToken());
        if (live && live->marker) {
            if (const Status sole = checkSoleClaim(connection, *live->marker, scene.stopToken()); !sole)
                return sole;
            // The pg_restore of a killed restore may still be at it.
            if (const Status ended = endRestoreSessions(connection, live->marker->token); !ended)
                return ended;
            live = readLiveSchema(connection, m_schema, scene.stopToken());
        }
        if (!live)
            return failure(live.error());
        const bool asPlanned = live->exists() == m_schemaExists && live->isRemains() == m_afterInterruption;
        const Result<QStringList> taken = existingSchemas(connection, {m_marker.asideName}, scene.stopToken());
        if (!taken)
            return failure(taken.error());
        const bool asideAsPlanned = m_marker.asideName.isEmpty() || taken->isEmpty() != m_afterInterruption;
        if (asPlanned && asideAsPlanned)
            return {};
        return failure(
            ErrorCode::PlanOutdated,
            QCoreApplication::translate("Engine", "Tenant \"%1\" is not any more as the plan saw it.").arg(m_schema),
            QCoreApplication::translate("Engine", "Plan the restore again; nothing was changed."));
    }

    Status run(StepScene &scene) const override
    {
        if (const Status swapped = SqlStep::run(scene); !swapped)
            return swapped;
        const QString &kept = m_marker.asideName;
        scene.note(kept.isEmpty() ? JournalMessage{QStringLiteral("schema_made"), {}}
                                  : JournalMessage{QStringLiteral("schema_kept"), {{QStringLiteral("schema"), kept}}});
        return {};
    }

    /// Nothing here listens to the stop token: an interrupted restore must be taken back.
    Error takeBack(StepScene &scene, Error cause) const override
    {
        scene.reconnect();
        const Status ended = endRestoreSessions(scene.connection(), m_marker.token);
        const Result<std::optional<Undo>> undone =
            ended ? undoSwap(scene.connection(), m_schema, m_marker) : failure(ended.error());
        if (undone)
            return takenBack(scene, *undone ? (*undone)->putAside : QString(), std::move(cause));
        scene.note({QStringLiteral("restore_not_taken_back"), {{QStringLiteral("reason"), undone.error().message}}});
        return notTakenBack(undone.error(), cause);
    }

private:
    /// A name may have several addresses; what a server is tells its identifier.
    bool isSameServer(const Connection &connection) const
    {
        const ServerInfo &now = connection.server();
        if (m_systemIdentifier.isEmpty() || now.systemIdentifier.isEmpty())
            return childConninfo(connection, restoreApplicationName(m_marker.token)) == m_conninfo;
        return now.systemIdentifier == m_systemIdentifier && now.database == m_database;
    }

    static Error takenBack(StepScene &scene, const QString &putAside, Error cause)
    {
        scene.note({QStringLiteral("restore_taken_back"), {}});
        if (!putAside.isEmpty()) {
            scene.note({QStringLiteral("restored_kept"), {{QStringLiteral("schema"), putAside}}});
            cause.hint = QCoreApplication::translate(
                             "Engine", "The tenant is as it was before the restore. What had been restored is kept as "
                                       "\"%1\", for somebody may have written to it meanwhile.")
                             .arg(putAside);
        } else if (!cause.isCancelled()) {
            cause.hint = QCoreApplication::translate("Engine", "The tenant is as it was before the restore.");
        }
        return cause;
    }

    Error notTakenBack(const Error &reason, const Error &cause) const
    {
        Error grave{ErrorCode::RestoreFailed, {}, {}, {}, cause.toText()};
        grave.message = QCoreApplication::translate("Engine", "The restore failed and could not be taken back: %1")
                            .arg(reason.message);
        grave.hint =
            m_marker.asideName.isEmpty()
                ? QCoreApplication::translate("Engine", "The incomplete schema \"%1\" is marked as such; restore "
                                                        "the tenant again.")
                      .arg(m_schema)
                : QCoreApplication::translate("Engine", "The old schema is kept as \"%1\"; restore the tenant "
                                                        "again, or rename it back.")
                      .arg(m_marker.asideName);
        return grave;
    }

    const QString m_schema;
    const RestoreMarker m_marker;
    const bool m_schemaExists;
    const bool m_afterInterruption;
    const QString m_systemIdentifier;
    const QString m_database;
    const QString m_conninfo; ///< of pg_restore, as it was shown
};

} // namespace

std::shared_ptr<const Step> swapStep(const RestorePlan &plan)
{
    return std::make_shared<SwapStep>(plan);
}

} // namespace tenantry
