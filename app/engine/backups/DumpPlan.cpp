// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/DumpPlan.h"

#include "backups/CreationEffects.h"
#include "base/Text.h"
#include "tasks/CommandText.h"
#include "tenants/AsideSchema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QStorageInfo>

#include <algorithm>
#include <cmath>

namespace tenantry {

static constexpr int mostWorkers = 2;

/// Why a backup of this tenant would be none: its name is no schema's, or its rows are elsewhere.
static QString unfitReason(const TenantState &tenant)
{
    for (const Finding &finding : tenant.diagnosis->findings) {
        if (finding.type == FindingType::InvalidName || finding.type == FindingType::InterruptedRestore)
            return finding.evidence.isEmpty() ? findingTitle(finding.type) : evidenceText(finding.evidence);
    }
    return {};
}

static Status addNamed(const FleetSnapshot &snapshot, const QString &schema, BackupSubjects &subjects)
{
    const TenantState *tenant = snapshot.find(schema);
    if (!tenant)
        return failure(ErrorCode::TenantMissing,
                       QCoreApplication::translate("Engine", "There is no tenant \"%1\".").arg(schema));
    if (!tenant->schemaExists)
        return failure(
            ErrorCode::TenantMissing,
            QCoreApplication::translate("Engine", "Tenant \"%1\" has no schema, so there is nothing to back up.")
                .arg(schema));
    if (const QString reason = unfitReason(*tenant); !reason.isEmpty())
        return failure(
            ErrorCode::BackupFailed,
            QCoreApplication::translate("Engine", "Tenant \"%1\" cannot be backed up: %2").arg(schema, reason),
            QCoreApplication::translate("Engine", "Settle that finding of the tenant first."));
    subjects.wanted.push_back({schema, tenant->displayName()});
    return {};
}

Result<BackupSubjects> backupSubjects(const FleetSnapshot &snapshot, const BackupRequest &request)
{
    BackupSubjects subjects;
    if (request.tenants.isEmpty()) {
        subjects.underRestore = UnderRestore::LeaveOut;
        for (const TenantState &tenant : snapshot.tenants) {
            const QString reason = unfitReason(tenant);
            if (!reason.isEmpty())
                subjects.leftOut.push_back({tenant.schema, reason});
            else if (tenant.schemaExists)
                subjects.wanted.push_back({tenant.schema, tenant.displayName()});
        }
    }
    QSet<QString> seen;
    for (const QString &schema : request.tenants) {
        if (seen.contains(schema))
            continue;
        seen.insert(schema);
        if (const Status added = addNamed(snapshot, schema, subjects); !added)
            return failure(added.error());
    }
    if (subjects.wanted.empty())
        return failure(ErrorCode::NothingToDo,
                       QCoreApplication::translate("Engine", "No tenant has a schema to back up."),
                       QCoreApplication::translate("Engine", "See that the [tenants] section of the profile finds the "
                                                             "tenants."));
    return subjects;
}

int chooseGroupSize(int tenants, qint64 catalogRelations)
{
    // Measured: a call costs some 30 ms and 10 µs for each relation of the database, whatever it dumps. The calls of
    // one backup may cost some six seconds in all.
    const double callMs = 30.0 + double(catalogRelations) / 100.0;
    const int archives = std::clamp(int(6000.0 / callMs), 4, 64);
    return std::max(1, (tenants + archives - 1) / archives);
}

std::vector<DumpGroup> makeGroups(const std::vector<TenantContents> &contents, int groupSize, qint64 lockBudget)
{
    std::vector<DumpGroup> groups;
    qint64 locks = 0;
    for (size_t i = 0; i < contents.size(); ++i) {
        const bool fits = !groups.empty() && int(groups.back().tenants.size()) < groupSize
                          && locks + contents[i].dumpLocks <= lockBudget;
        if (!fits) {
            groups.emplace_back();
            locks = 0;
        }
        locks += contents[i].dumpLocks;
        groups.back().tenants.push_back(i);
    }
    int number = 0;
    for (DumpGroup &group : groups) {
        const QString slug =
            group.tenants.size() == 1 ? text::slug(contents[group.tenants.front()].tenant.schema) : QString();
        const QString fallback = group.tenants.size() == 1 ? QStringLiteral("tenant") : QStringLiteral("group");
        const QString first = slug.isEmpty() || slug.startsWith(u'-') ? fallback + slug : slug;
        group.file = QStringLiteral("%1-%2.dump").arg(first).arg(++number, 4, 10, QLatin1Char('0'));
    }
    return groups;
}

QStringList DumpPlan::arguments(const DumpGroup &group, const QString &conninfo, const QString &snapshotId,
                                const QString &folder) const
{
    QStringList arguments{QStringLiteral("--format=custom"), QStringLiteral("--no-password"),
                          QStringLiteral("--no-sync"), QStringLiteral("--strict-names"),
                          QStringLiteral("--lock-wait-timeout=60000")};
    if (!encoding.isEmpty())
        arguments << QStringLiteral("--encoding=") + encoding;
    arguments << QStringLiteral("--snapshot=") + snapshotId;
    for (const size_t index : group.tenants)
        arguments << QStringLiteral("--schema=") + schemaPattern(contents[index].tenant.schema);
    arguments << QStringLiteral("--file=") + QDir(folder).filePath(group.file);
    arguments << QStringLiteral("--dbname=") + conninfo;
    return arguments;
}

QString DumpPlan::command(const DumpGroup &group, const Connection &connection, const QString &backupFolder) const
{
    return commandText(tools.pgDump,
                       arguments(group, childConninfo(connection, QStringLiteral("tenantry/backup")),
                                 QStringLiteral("<snapshot>"), backupFolder + QStringLiteral("/<id>.partial")));
}

QString archiveEncoding(const ServerInfo &server)
{
    return server.clientEncoding == "SQL_ASCII" ? QString() : QStringLiteral("UTF8");
}

static tl::unexpected<Error> lockTableTooSmall(const TenantContents &tenant, const ServerInfo &server)
{
    return failure(ErrorCode::LockTableTooSmall,
                   QCoreApplication::translate(
                       "Engine", "Tenant \"%1\" has %2 tables and sequences; the server's lock table holds %3 locks.")
                       .arg(tenant.tenant.schema)
                       .arg(tenant.dumpLocks)
                       .arg(server.lockTableSlots),
                   QCoreApplication::translate(
                       "Engine", "Raise max_locks_per_transaction in postgresql.conf and restart the server."));
}

static Status checkAllFound(const std::vector<BackupSubject> &subjects, std::vector<TenantContents> &contents)
{
    QHash<QString, QString> names;
    for (const BackupSubject &subject : subjects)
        names.insert(subject.schema, subject.name);
    for (TenantContents &one : contents)
        one.tenant.name = names.take(one.tenant.schema);
    if (names.isEmpty())
        return {};
    return failure(ErrorCode::TenantMissing,
                   QCoreApplication::translate("Engine", "The schema of tenant \"%1\" does not exist any more.")
                       .arg(names.constBegin().key()),
                   QCoreApplication::translate("Engine", "Scan again."));
}

QString underRestoreReason()
{
    return QCoreApplication::translate("Engine", "It is being restored, or a restore of it was cut off.");
}

/// In the snapshot that is dumped they are empty, or not yet compared with what they were restored from.
static Status leaveOutMarked(UnderRestore what, DumpPlan &plan)
{
    if (what == UnderRestore::Accept)
        return {};
    for (const TenantContents &one : plan.contents) {
        const BackupTenant &tenant = one.tenant;
        if (!RestoreMarker::fromComment(tenant.comment, tenant.schema))
            continue;
        if (what == UnderRestore::Refuse)
            return failure(
                ErrorCode::BackupFailed,
                QCoreApplication::translate("Engine", "Tenant \"%1\" cannot be backed up: %2")
                    .arg(tenant.schema, underRestoreReason()),
                QCoreApplication::translate("Engine", "Wait until that restore has ended, or take it back first."));
        plan.leftOut.push_back({tenant.schema, underRestoreReason()});
    }
    std::erase_if(plan.contents, [](const TenantContents &one) {
        return RestoreMarker::fromComment(one.tenant.comment, one.tenant.schema).has_value();
    });
    if (plan.contents.empty())
        return failure(ErrorCode::BackupFailed,
                       QCoreApplication::translate("Engine", "All tenants are being restored, or restores of them were "
                                                             "cut off, so there is nothing to back up."));
    return {};
}

/// What a dump of the schemas does not hold, though somebody may think so.
static Status noteWhatIsMissing(Connection &connection, const QStringList &schemas, const CreationEffects &effects,
                                DumpPlan &plan, const std::stop_token &stop)
{
    constexpr qsizetype mostNamed = 10;
    const auto some = [](const QStringList &names) {
        const QString list = names.mid(0, mostNamed).join(QStringLiteral(", "));
        const auto more = int(names.size() - mostNamed);
        return more > 0 ? QCoreApplication::translate("Engine", "%1 and %n more", nullptr, more).arg(list) : list;
    };
    const Result<QStringList> columns = largeObjectColumns(connection, schemas, stop);
    if (!columns)
        return failure(columns.error());
    if (!columns->isEmpty())
        plan.notes << QCoreApplication::translate(
                          "Engine", "Large objects belong to no schema, so no backup of a tenant holds them. They are "
                                    "pointed to by: %1")
                          .arg(some(*columns));
    if (!effects.eventTriggers.isEmpty())
        plan.notes << QCoreApplication::translate(
                          "Engine", "Event triggers belong to no schema, so no backup of a tenant holds them, and they "
                                    "run while one is restored: %1")
                          .arg(some(effects.eventTriggers));
    QStringList unlogged;
    for (const TenantContents &one : plan.contents) {
        for (size_t i = 0; i < one.tableKinds.size(); ++i) {
            if (one.tableKinds[i].isUnlogged)
                unlogged << one.tenant.schema + u'.' + one.tenant.tables[i].name;
        }
    }
    if (!unlogged.isEmpty() && connection.server().standby)
        plan.notes << QCoreApplication::translate(
                          "Engine", "This server is a standby, which does not have the rows of unlogged tables: %1")
                          .arg(some(unlogged));
    return {};
}

/// What decides how the dump is cut into parts.
struct DumpFacts {
    qint64 relations = 0;
    qint64 locksTaken = 0;
};

static void askFacts(Batch &batch, DumpFacts &facts)
{
    batch.add(R"(
        SELECT (SELECT pg_catalog.count(*) FROM pg_catalog.pg_class),
               (SELECT pg_catalog.count(*) FROM pg_catalog.pg_locks WHERE locktype = 'relation' AND NOT fastpath))",
              [&facts](const Rows &rows) {
                  facts = {rows.integer(0, 0), rows.integer(0, 1)};
              });
}

Result<DumpPlan> planDump(Connection &connection, const BackupSubjects &subjects, int groupSize, std::stop_token stop,
                          Batch ahead)
{
    const ServerInfo &server = connection.server();
    DumpPlan plan;
    Result<PgTools> tools = findPgTools(server.major());
    if (!tools)
        return failure(tools.error());
    plan.tools = std::move(*tools);

    QStringList schemas;
    for (const BackupSubject &subject : subjects.wanted)
        schemas << subject.schema;
    DumpFacts facts;
    if (const Status asked = askContents(ahead, connection, schemas, plan.contents); !asked)
        return failure(asked.error());
    askFacts(ahead, facts);
    CreationEffects effects;
    askEventTriggers(ahead, effects);
    if (const Status read = ahead.run(connection, stop); !read)
        return failure(read.error());
    if (const Status sized = readFileSizes(connection, plan.contents, stop); !sized)
        return failure(sized.error());
    if (const Status noted = noteWhatIsMissing(connection, schemas, effects, plan, stop); !noted)
        return failure(noted.error());
    if (const Status found = checkAllFound(subjects.wanted, plan.contents); !found)
        return failure(found.error());
    if (const Status left = leaveOutMarked(subjects.underRestore, plan); !left)
        return failure(left.error());

    plan.encoding = archiveEncoding(server);
    plan.workers = server.connectionSlotsFree >= 3 * mostWorkers ? mostWorkers : 1;
    const qint64 share = std::max(server.lockTableSlots * 6 / 10 - facts.locksTaken, server.lockTableSlots / 10);
    plan.lockBudget = std::max<qint64>(share / plan.workers, 1);
    for (const TenantContents &one : plan.contents) {
        plan.bytes += one.archiveBytesAtMost();
        if (server.lockTableSlots > 0 && one.dumpLocks > server.lockTableSlots)
            return lockTableTooSmall(one, server);
    }
    const int size = groupSize > 0 ? groupSize : chooseGroupSize(int(plan.contents.size()), facts.relations);
    plan.groups = makeGroups(plan.contents, size, plan.lockBudget);
    plan.workers = std::min(plan.workers, int(plan.groups.size()));
    return plan;
}

qint64 freeBytesAt(const QString &folder)
{
    QString path = QFileInfo(folder).absoluteFilePath();
    while (!QFileInfo::exists(path) && path != QStringLiteral("/"))
        path = QFileInfo(path).absolutePath();
    return QStorageInfo(path).bytesAvailable();
}

Status checkSpace(const QString &folder, qint64 neededBytes)
{
    const qint64 free = freeBytesAt(folder);
    if (free < 0 || free >= neededBytes)
        return {};
    const QLocale locale;
    return failure(
        ErrorCode::NotEnoughSpace,
        QCoreApplication::translate("Engine", "The backup may need %1, but only %2 are free where \"%3\" is.")
            .arg(locale.formattedDataSize(neededBytes), locale.formattedDataSize(free), folder),
        QCoreApplication::translate("Engine",
                                    "Free some space, back up fewer tenants, or choose another folder (BACKUP_DIR)."));
}

} // namespace tenantry
