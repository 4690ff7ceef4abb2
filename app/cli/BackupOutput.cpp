// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupOutput.h"
#include "backups/BackupMeaning.h"

#include "cli/CommandHints.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"

namespace tenantry::cli {

QStringList filesOf(const Backup &backup)
{
    QStringList files;
    for (const BackupFile &file : backup.files)
        files.append(backup.folder + QLatin1Char('/') + file.name);
    return files;
}

void writeBackup(JsonWriter &json, const Backup &backup)
{
    json.member("id", backup.id);
    json.member("files", filesOf(backup));
    json.member("verified", isTrusted(backup.trust));
    json.member("trust", backupTrustKey(backup.trust));
    json.memberOrNull("problem", backup.problem);
    json.member("folder", backup.folder);
    json.member("connection", backup.connection);
    json.member("database", backup.database);
    json.member("reason", backup.reason);
    json.member("created", backup.created);
    json.member("verified_at", backup.verifiedAt);
    json.member("duration_seconds", static_cast<double>(backup.duration.count()) / 1000.0);
    json.member("bytes", backup.bytes());
    json.member("server_version", backup.serverVersion);
    json.member("tool_version", backup.toolVersion);
    json.member("tenants_total", static_cast<qint64>(backup.tenants.size()));
    json.beginArray("left");
    for (const BackupLeftOut &left : backup.leftOut) {
        json.beginObject();
        json.member("schema_name", left.schema);
        json.member("reason", left.reason);
        json.endObject();
    }
    json.endArray();
    json.member("notes", backup.notes);
}

void writeBackupTenants(JsonWriter &json, const Backup &backup)
{
    json.beginArray("tenants");
    for (const BackupTenant &tenant : backup.tenants) {
        json.beginObject();
        json.member("schema_name", tenant.schema);
        json.memberOrNull("level", tenant.level);
        json.member("file", tenant.file);
        json.member("rows", tenant.rows());
        json.beginArray("tables");
        for (const BackupTable &table : tenant.tables) {
            json.beginObject();
            json.member("table", table.name);
            json.member("rows", table.rows);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeSteps(JsonWriter &json, const Steps &steps)
{
    json.beginArray("steps");
    for (const auto &step : steps) {
        if (const QString text = step->text().trimmed(); !text.isEmpty())
            json.value(text);
    }
    json.endArray();
}

void printBackup(Console &console, const Backup &backup)
{
    const Cell trust = stateCell(meaningOf(backup.trust));
    printFields(
        console,
        {{tr("Backup"), console.styled(backup.id, Style::Bold)},
         {tr("State"), console.styled(trust.text, trust.style)},
         {tr("Problem"), backup.problem},
         {tr("Taken"), tr("%1, %2, in %3", "moment, reason, duration")
                           .arg(momentText(backup.created), backup.reason, durationText(backup.duration))},
         {tr("Holds"), tr("%1, %2 in %3", "tenants, size, files")
                           .arg(tr("%n tenants", nullptr, int(backup.tenants.size())), sizeText(backup.bytes()),
                                tr("%n files", nullptr, int(backup.files.size())))},
         {tr("Server"), QStringLiteral("PostgreSQL %1, pg_dump %2").arg(backup.serverVersion, backup.toolVersion)},
         {tr("Folder"), backup.folder}});
    for (const BackupLeftOut &left : backup.leftOut)
        console.line(
            console.styled(tr("Left out %1: %2", "a tenant, why").arg(left.schema, left.reason), Style::Warning));
    for (const QString &note : backup.notes)
        console.line(console.styled(note, Style::Warning));
}

Result<Backup> chosenBackup(CommandContext &context, const QString &id, const QString &tenant)
{
    const Result<Profile> profile = context.profile();
    if (!profile)
        return failure(profile.error());
    Result<Backup> backup =
        findBackup(profile->backupFolder(), id.isEmpty() ? QStringLiteral("last") : id, {profile->storeKey(), tenant});
    if (!backup && backup.error().code == ErrorCode::BackupMissing && !tenant.isEmpty())
        return failure(withHint(backup.error(), tr("\"tenantryctl backup list\" shows what there is.")));
    return backup;
}

} // namespace tenantry::cli
