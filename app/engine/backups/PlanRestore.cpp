// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Archive.h"
#include "backups/ArchiveList.h"
#include "backups/ChildAccess.h"
#include "backups/ConfinedFiles.h"
#include "backups/CreationEffects.h"
#include "backups/DumpPlan.h"
#include "backups/ManifestSeal.h"
#include "backups/Privileges.h"
#include "backups/RestoreSql.h"
#include "backups/SchemaBonds.h"
#include "backups/TakeBackup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <map>

namespace tenantry {

namespace {

/// What can be told of the archive without reading it.
Status checkOffered(const Backup &backup, const QString &schema)
{
    const QString hint = QCoreApplication::translate("Engine", "Choose another backup.");
    const auto isDamaged = [](const BackupFile &file) { return !file.problem.isEmpty(); };
    const bool known = std::ranges::any_of(backup.files, isDamaged); // which archives are damaged, and which are not
    const BackupTenant *held = backup.find(schema);
    const BackupFile *archive = held ? backup.findFile(held->file) : nullptr;
    if (backup.trust == BackupTrust::Damaged && (!known || (archive && isDamaged(*archive))))
        return failure(ErrorCode::BackupDamaged,
                       QCoreApplication::translate("Engine", "Backup %1 is damaged: %2").arg(backup.id, backup.problem),
                       hint);
    const BackupTenant *tenant = backup.find(schema);
    if (!tenant)
        return failure(
            ErrorCode::TenantMissing,
            QCoreApplication::translate("Engine", "Backup %1 does not hold tenant \"%2\".").arg(backup.id, schema),
            hint);
    const BackupFile *file = backup.findFile(tenant->file);
    const Result<FileDescriptor> open = confined::openFile(backup.folder, tenant->file);
    if (!open && open.error().code == ErrorCode::PermissionDenied)
        return failure(open.error());
    if (!file || !open || confined::sizeOf(*open) != file->bytes)
        return failure(ErrorCode::BackupDamaged,
                       QCoreApplication::translate("Engine", "The archive \"%1\" is missing or has the wrong size.")
                           .arg(tenant->file),
                       hint);
    return confined::checkParent(QFileInfo(backup.folder).absolutePath());
}

/// Who has no key of ours may have written it: what it holds runs here.
Status checkSeal(const Backup &backup)
{
    const QString problem = seal::problemOf(backup.seal);
    if (problem.isEmpty())
        return {};
    return failure(ErrorCode::ServerChanged,
                   QCoreApplication::translate("Engine", "Backup %1 is not restored: %2").arg(backup.id, problem),
                   QCoreApplication::translate("Engine", "Choose another backup, or accept this one if you know who "
                                                         "made it."));
}

Status checkOwn(const Backup &backup, const Access &access, const ServerInfo &server)
{
    const bool otherServer = !backup.systemIdentifier.isEmpty() && !server.systemIdentifier.isEmpty()
                             && backup.systemIdentifier != server.systemIdentifier;
    const bool otherDatabase = !backup.database.isEmpty() && backup.database != server.database;
    // The same connection may well have moved to a new server: that is what backups are for.
    if (backup.isOf(access.profile.storeKey()) || !(otherServer || otherDatabase))
        return {};
    return failure(ErrorCode::ServerChanged,
                   QCoreApplication::translate(
                       "Engine", "Backup %1 is of the database \"%2\" of connection \"%3\", not of \"%4\".")
                       .arg(backup.id, backup.database, backup.connection, access.profile.storeKey()),
                   QCoreApplication::translate("Engine", "Choose a backup of this connection."));
}

QString newToken()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

/// What the server says of the tenant as it is now.
struct Present {
    LiveSchema live;
    QStringList asideNames; ///< of all schemas that were put aside
    std::vector<TenantContents> contents;
    QStringList dependents;
    QStringList bonds;
    RestoreRights rights;
    CreationEffects effects;
    int sessionsInside = 0;
    bool mayCreateSchemas = true;
    bool ownsSchema = true;  ///< is its owner, or a member of that role; true where there is none
    bool mayGiveAway = true; ///< the schema, to the owner that the backup names
};

/// Asks what the session's role may do; \p owner is the schema's in the backup.
Status askRights(Batch &batch, const Connection &connection, const QString &schema, const QString &owner,
                 Present &present)
{
    const Result<QByteArray> name = connection.literal(schema);
    const Result<QByteArray> role = connection.literal(owner);
    if (!name || !role)
        return failure(name ? role.error() : name.error());
    batch.add("SELECT pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE'),"
              " COALESCE((SELECT pg_catalog.pg_has_role(n.nspowner, 'USAGE') FROM pg_catalog.pg_namespace n"
              " WHERE n.nspname = "
                  + *name
                  + "), true), COALESCE((SELECT pg_catalog.pg_has_role(r.oid, 'MEMBER') FROM pg_catalog.pg_roles r"
                    " WHERE r.rolname = "
                  + *role + "), false)",
              [&present](const Rows &rows) {
                  present.mayCreateSchemas = rows.boolean(0, 0);
                  present.ownsSchema = rows.boolean(0, 1);
                  present.mayGiveAway = rows.boolean(0, 2);
              });
    return {};
}

/// What the archive tells of the rights that restoring it takes. One that cannot be listed is damaged or too new;
/// reading it through says which. Errors: those of runProcess(), but for ProcessFailed.
Result<RestoreRoleQuestion> readArchive(const PgTools &tools, const Backup &backup, const BackupTenant &tenant,
                                        const RunSettings &settings, const std::stop_token &stop)
{
    const QString path = QDir(backup.folder).filePath(tenant.file);
    RestoreRoleQuestion question{settings, tenant};
    question.whole.isWhole = false;
    Result<ArchiveOwners> owners = ownersInArchive(tools, path, tenant.schema, stop);
    const Result<QByteArray> script =
        owners ? definitionsInArchive(tools, path, tenant.schema, stop) : failure(owners.error());
    if (!script)
        return script.error().code == ErrorCode::ProcessFailed ? Result<RestoreRoleQuestion>(std::move(question))
                                                               : failure(script.error());
    Result<QStringList> grantors = grantorsInArchive(tools, path, tenant.schema, mayHandOn(tenant), stop);
    if (!grantors)
        return failure(grantors.error());
    question.owners = std::move(owners->objects);
    question.defaultsOf = std::move(owners->defaults);
    question.grantors = std::move(*grantors);
    question.definitions = definitionsByOwner(*script);
    question.whole = allDefinitions(*script);
    // The text of a function can look like the head of an entry; a line of the list cannot be forged.
    std::erase_if(question.definitions, [&](const auto &one) { return !question.owners.contains(one.first); });
    return question;
}

/// How the role that restores can do it. Errors: PermissionDenied, where it cannot at all.
Result<RestoreWay> chooseWay(const BackupTenant &tenant, const Present &present)
{
    const QString hint = QCoreApplication::translate("Engine", "Restore as the owner, or as a superuser.");
    if (!present.ownsSchema)
        return failure(ErrorCode::PermissionDenied,
                       QCoreApplication::translate("Engine", "The schema \"%1\" belongs to a role that you are not a "
                                                             "member of, so that you cannot put anything in its place.")
                           .arg(tenant.schema),
                       hint);
    if (present.mayCreateSchemas && (present.mayGiveAway || tenant.owner.isEmpty()))
        return RestoreWay::Swap;
    if (!present.mayCreateSchemas && present.live.exists() && !present.live.marker)
        return RestoreWay::Clean;
    if (!present.mayCreateSchemas)
        return failure(ErrorCode::PermissionDenied,
                       QCoreApplication::translate("Engine", "You may not create a schema in this database, and \"%1\" "
                                                             "has to be made anew.")
                           .arg(tenant.schema),
                       hint);
    return failure(ErrorCode::PermissionDenied,
                   QCoreApplication::translate("Engine",
                                               "You cannot make \"%1\" the property of role \"%2\", which "
                                               "owned it when it was backed up: there is no such role, or you "
                                               "are not a member of it.")
                       .arg(tenant.schema, tenant.owner),
                   hint);
}

Status askSessionsInside(Batch &batch, const Connection &connection, const QString &schema, int &sessions)
{
    const Result<QByteArray> name = connection.literal(schema);
    if (!name)
        return failure(name.error());
    batch.add(R"(
        SELECT pg_catalog.count(DISTINCT l.pid)
          FROM pg_catalog.pg_locks l
          JOIN pg_catalog.pg_class c ON c.oid = l.relation
         WHERE l.locktype = 'relation' AND l.pid <> pg_catalog.pg_backend_pid()
           AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
           AND c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = )"
                  + *name + ")",
              [&sessions](const Rows &rows) { sessions = int(rows.integer(0, 0)); });
    return {};
}

/// Begins the transaction that all is read in, and asks what needs no more than the tenant's name.
Status begin(Connection &connection, const SessionOptions &options, const RestoreRoleQuestion &question,
             Present &present, std::stop_token stop)
{
    const QString &schema = question.tenant.schema;
    Batch batch = beginReading(options, "ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (const Status asked = askRights(batch, connection, schema, question.tenant.owner, present); !asked)
        return asked;
    if (const Status asked = askRestoreRole(batch, connection, question, present.rights); !asked)
        return asked;
    if (const Status asked = askLiveSchema(batch, connection, schema, present.live); !asked)
        return asked;
    askAsideNames(batch, present.asideNames);
    if (const Status asked = askContents(batch, connection, {schema}, present.contents); !asked)
        return asked;
    if (const Status asked = askDependents(batch, connection, schema, present.dependents); !asked)
        return asked;
    if (const Status asked = askBonds(batch, connection, schema, present.bonds); !asked)
        return asked;
    askEventTriggers(batch, present.effects);
    if (const Status asked = askDefaultPrivileges(batch, connection, question.owners, schema, present.effects); !asked)
        return asked;
    if (const Status asked = askSessionsInside(batch, connection, schema, present.sessionsInside); !asked)
        return asked;
    return batch.run(connection, std::move(stop));
}

/// They would stay with the schema that is put aside, and a backup does not hold them.
Status checkBonds(const QString &schema, const QStringList &bonds)
{
    if (bonds.isEmpty())
        return {};
    return failure(
        ErrorCode::RestoreFailed,
        QCoreApplication::translate("Engine",
                                    "\"%1\" cannot be restored in place: bound to its schema, and in no backup "
                                    "of it, are: %2")
            .arg(schema, bonds.join(QStringLiteral("; "))),
        QCoreApplication::translate("Engine", "Take them out of the schema first (ALTER EXTENSION … SET SCHEMA, ALTER "
                                              "PUBLICATION … DROP, ALTER TABLE … DETACH PARTITION or NO INHERIT), and "
                                              "bind them again after the restore."));
}

void compareTables(RestorePlan &plan, const BackupTenant *now)
{
    std::map<QString, RestoreTable> tables;
    const auto at = [&tables](const QString &name) -> RestoreTable & {
        RestoreTable &table = tables[name];
        table.table = name;
        return table;
    };
    for (const BackupTable &table : plan.tenant.tables)
        at(table.name).rowsBackup = table.rows;
    if (now) {
        for (const BackupTable &table : now->tables)
            at(table.name).rowsNow = table.rows;
    }
    for (const auto &[name, table] : tables)
        plan.tables.push_back(table);
}

/// The safety backup's command, made by the backup's own plan of this one tenant.
void describeSafetyBackup(const Connection &connection, RestorePlan &plan, const TenantContents &now)
{
    DumpPlan dump;
    Result<PgTools> tools = findPgTools(connection.server().major());
    if (!tools)
        return; // it is not known yet whether a backup is wanted; taking it tells
    dump.tools = std::move(*tools);
    dump.encoding = archiveEncoding(connection.server());
    dump.contents = {now};
    dump.groups = makeGroups(dump.contents, 1, now.dumpLocks);
    plan.safetyCommand = dump.command(dump.groups.front(), connection, plan.access.profile.backupFolder());
}

/// Rows, level and neighbours of what is there now.
Status readPresent(Connection &connection, const FleetSnapshot &snapshot, RestorePlan &plan, Present &present,
                   std::stop_token stop)
{
    if (present.contents.empty()) {
        compareTables(plan, nullptr);
        return {};
    }
    if (const Status sized = readFileSizes(connection, present.contents, stop); !sized)
        return sized;
    TenantContents &now = present.contents.front();
    if (const Status counted = countRows(connection, {&now}, CountWhat::Visible, stop); !counted)
        return counted;
    settleLevel(now, &snapshot.source->main());
    compareTables(plan, &now.tenant);
    plan.safetyBytes = now.archiveBytesAtMost();
    plan.safetyFreeBytes = freeBytesAt(plan.access.profile.backupFolder());
    describeSafetyBackup(connection, plan, now);
    const QStringList &then = plan.tenant.versions;
    for (const QString &version : now.tenant.versions) {
        const bool covered = now.isHighestOnly() && !then.isEmpty()
                             && compareVersions(version, then.last()) != std::strong_ordering::greater;
        if (!covered && !then.contains(version))
            plan.behind << version;
    }
    plan.dependents = present.dependents;
    plan.sessionsInside = present.sessionsInside;
    return {};
}

void chooseAside(RestorePlan &plan, const Present &present)
{
    const LiveSchema &live = present.live;
    plan.schemaExists = live.exists();
    plan.afterInterruption = live.isRemains();
    if (plan.way == RestoreWay::Clean)
        return;
    if (!plan.afterInterruption) {
        plan.asideName = plan.schemaExists ? freeAsideName(plan.tenant.schema, present.asideNames) : QString();
    } else if (present.asideNames.contains(live.marker->asideName)) {
        plan.asideName = live.marker->asideName;
    }
}

void describeEffect(RestorePlan &plan, const ServerInfo &server)
{
    const QLocale locale;
    const QString when = locale.toString(plan.backup.created.toLocalTime(), QLocale::ShortFormat);
    const QString schema = plan.tenant.schema;
    plan.title = QCoreApplication::translate("Engine", "Restore %1 in place, as of %2")
                     .arg(plan.tenant.name.isEmpty() ? schema : plan.tenant.name, when);
    QStringList sentences;
    if (plan.afterInterruption)
        sentences << QCoreApplication::translate(
                         "Engine", "A restore of \"%1\" was cut off earlier; its empty remains are dropped first.")
                         .arg(schema);
    if (plan.way == RestoreWay::Clean)
        sentences << QCoreApplication::translate(
                         "Engine", "You may not create a schema in this database, so nothing is put aside: in one "
                                   "transaction, what the backup of %2 holds is dropped from \"%1\" and made anew. "
                                   "What came into the schema since stays.")
                         .arg(schema, when);
    else if (plan.schemaExists && !plan.asideName.isEmpty() && !plan.afterInterruption)
        sentences << QCoreApplication::translate(
                         "Engine", "The schema \"%1\" is renamed to \"%2\" and kept; the backup of %3 takes its place.")
                         .arg(schema, plan.asideName, when);
    else
        sentences << QCoreApplication::translate("Engine", "The schema \"%1\" is made anew from the backup of %2.")
                         .arg(schema, when);
    if (!plan.dependents.isEmpty())
        sentences << QCoreApplication::translate("Engine",
                                                 "%n objects of other schemas go on pointing to the renamed schema.",
                                                 nullptr, int(plan.dependents.size()));
    if (!plan.backup.systemIdentifier.isEmpty() && !server.systemIdentifier.isEmpty()
        && plan.backup.systemIdentifier != server.systemIdentifier)
        sentences << QCoreApplication::translate("Engine", "The backup was made on another server.");
    plan.effect = sentences.join(u' ');
}

} // namespace

Result<SnapshotPtr> snapshotForRestore(const Access &access, const QString &schema, std::stop_token stop)
{
    Result<Connection> connection = Connection::open(backupSession(access, QStringLiteral("restore-plan")), stop);
    if (!connection)
        return failure(connection.error());
    const Result<LiveSchema> live = readLiveSchema(*connection, schema, stop);
    if (!live)
        return failure(live.error());
    auto snapshot = std::make_shared<FleetSnapshot>();
    snapshot->extent = FleetExtent::Some;
    snapshot->takenAt = QDateTime::currentDateTimeUtc();
    snapshot->server = connection->server();
    const TaskContext quiet(std::move(stop), {});
    if (const Result<SourcePtr> source = readSource(access.profile, {quiet, &*connection}))
        snapshot->source = *source;
    TenantState tenant;
    tenant.schema = schema;
    tenant.schemaExists = live->exists();
    tenant.diagnosis = std::make_shared<const Diagnosis>();
    snapshot->tenants.push_back(std::move(tenant));
    return snapshot;
}

/// What the swap and what follows it run, where the restore is one.
static Status writeStatements(Connection &connection, RestorePlan &plan)
{
    Result<QByteArray> swap = swapStatements(connection, plan);
    Result<QByteArray> opening = openingStatements(connection, plan);
    Result<QByteArray> finish = finishStatement(connection, plan);
    if (!swap || !finish || !opening)
        return failure(!swap ? swap.error() : !finish ? finish.error() : opening.error());
    if (plan.way != RestoreWay::Swap)
        return {};
    plan.swapSql = std::move(*swap);
    plan.openingSql = std::move(*opening);
    plan.finishSql = std::move(*finish);
    return {};
}

Result<RestorePlan> planRestore(const Access &access, const FleetSnapshot &snapshot, const Backup &backup,
                                const QString &schema, std::stop_token stop, ForeignBackup foreign)
{
    if (const Status offered = checkOffered(backup, schema); !offered)
        return failure(offered.error());
    SessionOptions options = backupSession(access, QStringLiteral("restore-plan"));
    options.lockTimeout = std::chrono::seconds(5); // somebody waits for the plan
    Result<ReadingSession> reading = access.reading(options, stop);
    if (!reading)
        return failure(reading.error());
    Connection &connection = reading->connection();
    if (foreign == ForeignBackup::Refuse) {
        const Status sealed = checkSeal(backup);
        const Status own = sealed ? checkOwn(backup, access, connection.server()) : sealed;
        if (!own)
            return failure(own.error());
    }
    Result<PgTools> tools = toolsForBackup(backup, connection.server().major());
    if (!tools)
        return failure(tools.error());
    const BackupTenant &tenant = *backup.find(schema);
    Result<RestoreRoleQuestion> question = readArchive(*tools, backup, tenant, access.profile.runs, stop);
    if (!question)
        return failure(question.error());
    Present present;
    if (const Status begun = begin(connection, options, *question, present, stop); !begun)
        return failure(begun.error());
    if (const Status free = checkBonds(schema, present.bonds); !free)
        return failure(free.error());

    RestorePlan plan;
    plan.access = access;
    plan.access.kept = nullptr; // of this thread, and the plan may run on another
    plan.source = snapshot.source;
    plan.backup = backup;
    plan.tenant = tenant;
    plan.token = newToken();
    const Result<RestoreWay> way = chooseWay(plan.tenant, present);
    if (!way)
        return failure(way.error());
    plan.way = *way;
    chooseAside(plan, present);
    if (const Status read = readPresent(connection, snapshot, plan, present, stop); !read)
        return failure(read.error());
    question->schema =
        plan.way == RestoreWay::Clean ? RestoreRoleQuestion::Schema::Stays : RestoreRoleQuestion::Schema::Anew;
    Result<RestoreRole> role = chooseRestoreRole(*question, present.rights, connection.server().user);
    if (!role)
        return failure(role.error());
    plan.role = std::move(*role);
    if (plan.way == RestoreWay::Clean)
        present.effects.defaultPrivileges += present.effects.inSchema;
    plan.notices = noticesOf(present.effects);
    if (const Status written = writeStatements(connection, plan); !written)
        return failure(written.error());
    plan.tools = std::move(*tools);
    plan.systemIdentifier = connection.server().systemIdentifier;
    plan.database = connection.server().database;
    plan.conninfo = childConninfo(connection, restoreApplicationName(plan.token));
    describeEffect(plan, connection.server());
    return plan;
}

} // namespace tenantry
