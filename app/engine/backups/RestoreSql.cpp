// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"

#include "backups/TenantContents.h"
#include "plans/SqlStep.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <thread>

namespace tenantry {

Result<QStringList> existingSchemas(Connection &connection, const QStringList &schemas, std::stop_token stop)
{
    const Result<Rows> rows =
        connection.query("SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY ($1::pg_catalog.name[])",
                         {arrayLiteral(schemas)}, stop);
    if (!rows)
        return failure(rows.error());
    QStringList found;
    for (int row = 0; row < rows->count(); ++row)
        found << rows->text(row, 0);
    return found;
}

void askAsideNames(Batch &batch, QStringList &names)
{
    batch.add(
        "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname ~ '__before_[0-9]{8}_[0-9]{6}' ORDER BY nspname",
        [&names](const Rows &rows) {
            for (int row = 0; row < rows.count(); ++row) {
                if (isAsideName(rows.text(row, 0)))
                    names << rows.text(row, 0);
            }
        });
}

QString freeAsideName(const QString &schema, const QStringList &taken)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int attempt = 1;; ++attempt) {
        const QString name = asideNameFor(schema, now, attempt);
        if (!taken.contains(name))
            return name;
    }
}

Status askLiveSchema(Batch &batch, const Connection &connection, const QString &schema, LiveSchema &live)
{
    const Result<QByteArray> name = connection.literal(schema);
    if (!name)
        return failure(name.error());
    // What lives in a schema depends on it; that is what DROP SCHEMA without CASCADE goes by.
    batch.add(R"(
        SELECT n.oid, pg_catalog.obj_description(n.oid, 'pg_namespace'),
               EXISTS (SELECT FROM pg_catalog.pg_depend d
                        WHERE d.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.refobjid = n.oid
                          AND d.deptype = 'n')
          FROM pg_catalog.pg_namespace n WHERE n.nspname = )"
                  + *name,
              [&live, schema](const Rows &rows) {
                  if (rows.count() == 0)
                      return;
                  live.oid = quint32(rows.integer(0, 0));
                  live.marker = RestoreMarker::fromComment(rows.text(0, 1), schema);
                  live.presence = rows.boolean(0, 2) ? LiveSchema::Presence::Filled : LiveSchema::Presence::Empty;
              });
    return {};
}

Result<LiveSchema> readLiveSchema(Connection &connection, const QString &schema, std::stop_token stop)
{
    LiveSchema live;
    Batch batch;
    if (const Status asked = askLiveSchema(batch, connection, schema, live); !asked)
        return failure(asked.error());
    if (const Status read = batch.run(connection, std::move(stop)); !read)
        return failure(read.error());
    return live;
}

static Result<QByteArray> grantStatement(const Connection &connection, const BackupGrant &grant,
                                         const QByteArray &schema)
{
    const Result<QByteArray> grantee =
        grant.grantee.isEmpty() ? Result<QByteArray>("PUBLIC") : connection.quoted(grant.grantee);
    if (!grantee)
        return failure(grantee.error());
    const QByteArray privilege = grant.privilege == QStringLiteral("CREATE") ? "CREATE" : "USAGE";
    return "GRANT " + privilege + " ON SCHEMA " + schema + " TO " + *grantee
           + (grant.option == BackupGrant::Option::Grantable ? " WITH GRANT OPTION;\n" : ";\n");
}

/// Who may create in the schema, or owns it, may own a part of what is restored.
static bool isMaker(const BackupTenant &tenant, const QString &grantee)
{
    return grantee == tenant.owner || std::ranges::any_of(*tenant.grants, [&grantee](const BackupGrant &grant) {
               return grant.grantee == grantee && grant.privilege == QStringLiteral("CREATE");
           });
}

/// pg_restore becomes who granted a part of what it restores, and cannot name what is in a closed schema. They have
/// that privilege with its grant option, whatever they may do on the schema itself.
static Result<QByteArray> ofGrantors(const Connection &connection, const RestorePlan &plan, const QByteArray &schema,
                                     const char *verb, const char *to)
{
    QByteArray sql;
    for (const QString &role : plan.role.grantors) {
        const Result<QByteArray> grantor = connection.quoted(role);
        if (!grantor)
            return failure(grantor.error());
        sql += verb + schema + to + *grantor + ";\n";
    }
    return sql;
}

/// Which grants on the schema.
enum class Grants { OfMakers, All };

static Result<QByteArray> grantStatements(const Connection &connection, const BackupTenant &tenant,
                                          const QByteArray &schema, Grants which)
{
    const Result<QByteArray> owner = connection.quoted(tenant.owner);
    if (!owner)
        return failure(owner.error());
    QByteArray sql = "REVOKE ALL ON SCHEMA " + schema + " FROM " + *owner + ";\n";
    for (const BackupGrant &grant : *tenant.grants) {
        if (which == Grants::OfMakers && !isMaker(tenant, grant.grantee))
            continue;
        const Result<QByteArray> statement = grantStatement(connection, grant, schema);
        if (!statement)
            return failure(statement.error());
        sql += *statement;
    }
    return sql;
}

Result<QByteArray> swapStatements(const Connection &connection, const RestorePlan &plan)
{
    const Result<QByteArray> schema = connection.quoted(plan.tenant.schema);
    const Result<QByteArray> marker =
        connection.literal(RestoreMarker{plan.token, plan.asideName, plan.backup.id}.toComment());
    if (!schema || !marker)
        return failure(schema ? marker.error() : schema.error());
    QByteArray sql = "BEGIN;\n";
    if (plan.afterInterruption) {
        // Without CASCADE: if anything is in it after all, this fails.
        sql += "DROP SCHEMA " + *schema + ";\n";
    } else if (plan.schemaExists) {
        const Result<QByteArray> aside = connection.quoted(plan.asideName);
        if (!aside)
            return failure(aside.error());
        sql += "ALTER SCHEMA " + *schema + " RENAME TO " + *aside + ";\n";
    }
    sql += "CREATE SCHEMA " + *schema;
    if (!plan.tenant.owner.isEmpty()) {
        const Result<QByteArray> owner = connection.quoted(plan.tenant.owner);
        if (!owner)
            return failure(owner.error());
        sql += " AUTHORIZATION " + *owner;
    }
    const Result<QByteArray> grants =
        plan.tenant.grants ? grantStatements(connection, plan.tenant, *schema, Grants::OfMakers) : QByteArray();
    const Result<QByteArray> letIn =
        grants ? ofGrantors(connection, plan, *schema, "GRANT USAGE ON SCHEMA ", " TO ") : grants;
    if (!letIn)
        return failure(letIn.error());
    return sql + ";\n" + *grants + *letIn + "COMMENT ON SCHEMA " + *schema + " IS " + *marker + ";\n";
}

Result<QByteArray> openingStatements(const Connection &connection, const RestorePlan &plan)
{
    const BackupTenant &tenant = plan.tenant;
    const auto waits = [&tenant](const BackupGrant &grant) { return !isMaker(tenant, grant.grantee); };
    if (plan.role.grantors.isEmpty() && (!tenant.grants || std::ranges::none_of(*tenant.grants, waits)))
        return QByteArray();
    const Result<QByteArray> schema = connection.quoted(tenant.schema);
    if (!schema)
        return failure(schema.error());
    const Result<QByteArray> letIn = ofGrantors(connection, plan, *schema, "REVOKE ALL ON SCHEMA ", " FROM ");
    if (!letIn || !tenant.grants)
        return letIn;
    // All of them anew, in one transaction: they are listed in the order in which they were given.
    QByteArray sql = *letIn;
    QStringList makers;
    for (const BackupGrant &grant : *tenant.grants) {
        if (grant.grantee == tenant.owner || waits(grant) || makers.contains(grant.grantee))
            continue;
        makers << grant.grantee;
        const Result<QByteArray> maker =
            grant.grantee.isEmpty() ? Result<QByteArray>("PUBLIC") : connection.quoted(grant.grantee);
        if (!maker)
            return failure(maker.error());
        sql += "REVOKE ALL ON SCHEMA " + *schema + " FROM " + *maker + ";\n";
    }
    const Result<QByteArray> grants = grantStatements(connection, tenant, *schema, Grants::All);
    return grants ? Result<QByteArray>(sql + *grants) : grants;
}

Result<QByteArray> finishStatement(const Connection &connection, const RestorePlan &plan)
{
    const Result<QByteArray> schema = connection.quoted(plan.tenant.schema);
    const Result<QByteArray> comment =
        plan.tenant.comment.isEmpty() ? Result<QByteArray>("NULL") : connection.literal(plan.tenant.comment);
    if (!schema || !comment)
        return failure(schema ? comment.error() : schema.error());
    return "COMMENT ON SCHEMA " + *schema + " IS " + *comment + ";\n";
}

QString restoreApplicationName(const QString &token)
{
    return QStringLiteral("tenantry/restore-") + token;
}

Status checkSoleClaim(Connection &connection, const RestoreMarker &marker, std::stop_token stop)
{
    const Result<Rows> claims = connection.query(R"(
        SELECT pg_catalog.count(*) FROM pg_catalog.pg_description d
         WHERE d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objsubid = 0
           AND d.description LIKE 'tenantry restore in progress: %' AND pg_catalog.strpos(d.description, $1) > 0)",
                                                 {marker.token.toUtf8()}, std::move(stop));
    if (!claims)
        return failure(claims.error());
    if (claims->integer(0, 0) <= 1)
        return {};
    return failure(ErrorCode::RestoreFailed,
                   QCoreApplication::translate(
                       "Engine", "The comments of several schemas claim the same restore; all but one are forged."),
                   QCoreApplication::translate("Engine", "Look for \"%1\" in the comments of schemas, and take the "
                                                         "forged ones off.")
                       .arg(marker.token));
}

Status endRestoreSessions(Connection &connection, const QString &token)
{
    constexpr int patience = 50; // × 100 ms until the sessions are ended
    constexpr int longest = 150; // × 100 ms in all
    const std::vector<Parameter> parameters{restoreApplicationName(token).toUtf8()};
    for (int turn = 0; turn < longest; ++turn) {
        const Result<Rows> alive = connection.query(
            turn < patience ? QByteArray("SELECT pid FROM pg_catalog.pg_stat_activity WHERE application_name = $1"
                                         " AND datname = pg_catalog.current_database()")
                            : QByteArray("SELECT pg_catalog.pg_terminate_backend(pid) FROM"
                                         " pg_catalog.pg_stat_activity WHERE application_name = $1"
                                         " AND datname = pg_catalog.current_database()"),
            parameters);
        if (!alive)
            return failure(alive.error());
        if (alive->count() == 0)
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return failure(ErrorCode::RestoreFailed,
                   QCoreApplication::translate("Engine", "A session of pg_restore does not end on the server."),
                   QCoreApplication::translate("Engine", "Look for \"%1\" in pg_stat_activity and terminate it.")
                       .arg(restoreApplicationName(token)));
}

Result<std::optional<Undo>> undoOf(Connection &connection, const QString &schema, const RestoreMarker &marker)
{
    UndoFacts facts;
    Batch batch;
    if (const Status asked = askLiveSchema(batch, connection, schema, facts.live); !asked)
        return failure(asked.error());
    askAsideNames(batch, facts.asideNames);
    if (const Status read = batch.run(connection); !read)
        return failure(read.error());
    return undoOf(connection, schema, marker, facts);
}

Result<std::optional<Undo>> undoOf(const Connection &connection, const QString &schema, const RestoreMarker &marker,
                                   const UndoFacts &facts)
{
    const LiveSchema &live = facts.live;
    const bool isOurs = live.marker && live.marker->token == marker.token;
    const bool hasAside = facts.asideNames.contains(marker.asideName);
    if ((live.exists() && !isOurs) || (!live.exists() && !hasAside))
        return std::optional<Undo>();
    if (!marker.asideName.isEmpty() && !hasAside)
        return failure(ErrorCode::RestoreFailed,
                       QCoreApplication::translate("Engine", "The old schema \"%1\" does not exist any more, so \"%2\" "
                                                             "is left as it is.")
                           .arg(marker.asideName, schema));

    const Result<QByteArray> quoted = connection.quoted(schema);
    const Result<QByteArray> aside = connection.quoted(marker.asideName);
    if (!quoted || !aside)
        return failure(quoted ? aside.error() : quoted.error());
    Undo undo;
    undo.sql = "BEGIN;\n";
    if (live.presence == LiveSchema::Presence::Filled) {
        undo.putAside = freeAsideName(schema, facts.asideNames);
        const Result<QByteArray> target = connection.quoted(undo.putAside);
        if (!target)
            return failure(target.error());
        undo.sql +=
            "COMMENT ON SCHEMA " + *quoted + " IS NULL;\nALTER SCHEMA " + *quoted + " RENAME TO " + *target + ";\n";
    } else if (live.exists()) {
        undo.drops = schema;
        undo.sql += "DROP SCHEMA " + *quoted + ";\n";
    }
    if (hasAside)
        undo.sql += "ALTER SCHEMA " + *aside + " RENAME TO " + *quoted + ";\n";
    return std::optional(undo);
}

Result<std::optional<Undo>> undoSwap(Connection &connection, const QString &schema, const RestoreMarker &marker)
{
    Result<std::optional<Undo>> undo = undoOf(connection, schema, marker);
    if (!undo || !*undo)
        return undo;
    if (const Status done = runWhole(connection, (*undo)->sql); !done)
        return failure(done.error());
    return undo;
}

Result<std::vector<InterruptedRestore>> markedSchemas(Connection &connection, std::stop_token stop)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT n.nspname, d.description
          FROM pg_catalog.pg_description d
          JOIN pg_catalog.pg_namespace n ON n.oid = d.objoid
         WHERE d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objsubid = 0
           AND d.description LIKE 'tenantry restore in progress: %'
         ORDER BY n.nspname)",
                                               {}, stop);
    if (!rows)
        return failure(rows.error());
    std::vector<InterruptedRestore> marked;
    for (int row = 0; row < rows->count(); ++row) {
        const QString schema = rows->text(row, 0);
        if (const std::optional<RestoreMarker> marker = RestoreMarker::fromComment(rows->text(row, 1), schema))
            marked.push_back({schema, marker->asideName, marker->backupId, marker->token, {}, {}});
    }
    return marked;
}

} // namespace tenantry
