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
    SwapStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
        : SqlStep(plan.way == RestoreWay::Swap ? QStringLiteral("swap") : QStringLiteral("look"), plan.swapSql,
                  plan.way == RestoreWay::Swap ? Sending::Transaction : Sending::Alone)
        , m_way(plan.way)
        , m_outcome(std::move(outcome))
        , m_schema(plan.tenant.schema)
        , m_marker{plan.token, plan.asideName, plan.backup.id}
        , m_schemaExists(plan.schemaExists)
        , m_afterInterruption(plan.afterInterruption)
        , m_systemIdentifier(plan.systemIdentifier)
        , m_database(plan.database)
        , m_conninfo(plan.conninfo)
    {
    }

    QString doing() const override
    {
        return m_way == RestoreWay::Swap ? QCoreApplication::translate("Engine", "Renaming the live schema aside")
                                         : title();
    }

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
        if (m_way == RestoreWay::Clean) {
            const Result<Rows> before = connection.query(relationsSql, {m_schema.toUtf8()}, scene.stopToken());
            if (!before)
                return failure(before.error());
            m_relationsBefore = before->text(0, 0);
        }
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
        if (m_way == RestoreWay::Clean)
            return {};
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
        if (m_way == RestoreWay::Clean)
            return cleaned(scene, std::move(cause));
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

    /// pg_restore's one transaction took everything back, or it was committed, and then there is nothing to put back.
    Error cleaned(StepScene &scene, Error cause) const
    {
        const Result<bool> committed = isCommitted(scene);
        if (committed && !*committed)
            return takenBack(scene, {}, std::move(cause));
        const QString &backup = m_outcome->safetyBackupId;
        cause.hint =
            backup.isEmpty()
                ? QCoreApplication::translate("Engine", "The tenant holds what was restored; there is no backup "
                                                        "of the state before.")
                : QCoreApplication::translate("Engine", "The tenant holds what was restored; the state before is "
                                                        "in backup %1.")
                      .arg(backup);
        return cause;
    }

    /// Whether the first of the tables that were restored is another one than before. Errors: those of the connection.
    Result<bool> isCommitted(StepScene &scene) const
    {
        const Result<Rows> now = scene.connection().query(relationsSql, {m_schema.toUtf8()});
        if (!now)
            return failure(now.error());
        return now->text(0, 0) != m_relationsBefore;
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

    /// pg_restore makes each anew.
    static constexpr const char *relationsSql = R"(
        SELECT COALESCE(pg_catalog.string_agg(d.classid || ':' || d.objid, ',' ORDER BY d.classid, d.objid), '')
          FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_namespace n ON n.oid = d.refobjid
         WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND n.nspname = $1)";

    const RestoreWay m_way;
    const RestoreOutcomePtr m_outcome;
    mutable QString m_relationsBefore;
    const QString m_schema;
    const RestoreMarker m_marker;
    const bool m_schemaExists;
    const bool m_afterInterruption;
    const QString m_systemIdentifier;
    const QString m_database;
    const QString m_conninfo; ///< of pg_restore, as it was shown
};

} // namespace

std::shared_ptr<const Step> swapStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
{
    return std::make_shared<SwapStep>(plan, std::move(outcome));
}

} // namespace tenantry
