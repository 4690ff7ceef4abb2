// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/MigrationTally.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/MigrationMarks.h"

namespace tenantry::cli {

namespace {

constexpr int tenantsNamed = 3;

/// status and info: per migration, in how many tenants it is applied, pending or failed, and in which.
class StatusCommand final : public Command {
public:
    enum class Face { Status, Info };
    explicit StatusCommand(Face face)
        : m_face(face)
    {
    }
    const char *path() const override { return m_face == Face::Info ? "info" : "status"; }
    const char *summary() const override
    {
        return m_face == Face::Info ? "Describe the migrations, or one of them."
                                    : "Show per migration where it is applied, pending or failed.";
    }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Face m_face;
    QStringList m_tenants;
    QString m_version;
};

void StatusCommand::declare(Options &options)
{
    if (m_face == Face::Info)
        options.operand("version", m_version, "Only this migration");
    options.texts("--tenant", m_tenants, "SCHEMA", "Only this tenant; may be given several times");
    declareJson(options);
}

void writeIds(JsonWriter &json, QByteArrayView name, const std::vector<MigrationId> &ids)
{
    json.beginArray(name);
    for (const MigrationId &id : ids)
        json.value(id.text());
    json.endArray();
}

void writeMigration(JsonWriter &json, const FleetSnapshot &snapshot, const MigrationTally &tally, int index,
                    const QHash<MigrationId, HistoryRow> &history)
{
    const Migration &migration = snapshot.source->main().at(static_cast<size_t>(index));
    json.member("version", migration.id.text());
    json.member("name", migration.name);
    json.member("description", migration.description);
    json.member("file_path", migration.filePath);
    json.memberOrNull("rollback_file", migration.rollbackFile);
    json.member("checksum", migration.checksum);
    json.member("is_applied", tally.appliedEverywhere(index));
    json.member("file_size", static_cast<qint64>(migration.sql.size()));
    json.member("has_rollback", migration.hasRollback());
    json.memberOrNull("app", appOf(migration));
    json.member("has_python", migration.hasCode);
    json.member("is_reversible", migration.isReversible());
    writeIds(json, "dependencies", migration.dependencies);
    writeIds(json, "replaces", migration.replaces);
    if (const auto row = history.constFind(migration.id); row != history.constEnd())
        json.member("applied_at", row->appliedAt);
    for (const MigrationState state : allMigrationStates)
        json.member(migrationStateKey(state).toUtf8(), tally.count(index, state));
    json.beginObject("tenants");
    for (const MigrationState state : allMigrationStates) {
        if (state == MigrationState::Applied || tally.count(index, state) == 0)
            continue;
        json.beginArray(migrationStateKey(state).toUtf8());
        tally.forEach(index, state, [&json](const TenantState &tenant) { json.value(tenant.schema); });
        json.endArray();
    }
    json.endObject();
}

void writeAll(Console &console, const FleetSnapshot &snapshot, const MigrationTally &tally,
              const QHash<MigrationId, HistoryRow> &history)
{
    const int total = static_cast<int>(snapshot.source->main().size());
    JsonWriter json(console);
    json.beginObject();
    json.memberOrNull("current_version", tally.currentVersion());
    json.member("total_migrations", total);
    json.member("applied_count", tally.appliedCount());
    json.member("pending_count", total - tally.appliedCount() - tally.expectedNowhereCount());
    json.member("total_tenants", static_cast<qint64>(snapshot.tenants.size()));
    json.member("tenants_not_provisioned", snapshot.counts().of(TenantHealth::NotProvisioned));
    json.beginArray("migrations");
    for (int index = 0; index < total; ++index) {
        json.beginObject();
        writeMigration(json, snapshot, tally, index, history);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

QString whereText(const MigrationTally &tally, int index)
{
    QStringList parts;
    for (const MigrationState state : allMigrationStates) {
        const int count = tally.count(index, state);
        if (state == MigrationState::Applied || state == MigrationState::NotExpected || count == 0)
            continue;
        QStringList names;
        tally.forEach(index, state, [&names](const TenantState &tenant) {
            if (names.size() < tenantsNamed)
                names.append(tenant.schema);
        });
        const int more = count - static_cast<int>(names.size());
        const QString named = names.join(QStringLiteral(", "));
        const QString where = more > 0 ? tr("%1 … and %n more", "names of tenants", more).arg(named) : named;
        parts.append(QStringLiteral("%1: %2").arg(meaningOf(state).word(), where));
    }
    return parts.join(QStringLiteral("; "));
}

void printAll(Console &console, const FleetSnapshot &snapshot, const MigrationTally &tally)
{
    TextTable table({{tr("Migration")},
                     {tr("Kind")},
                     {tr("Undo")},
                     {tr("Applied"), Align::Right},
                     {tr("Pending"), Align::Right},
                     {tr("Failed"), Align::Right},
                     {tr("Other"), Align::Right},
                     {tr("Where")}});
    const int total = static_cast<int>(snapshot.source->main().size());
    for (int index = 0; index < total; ++index) {
        const int applied = tally.count(index, MigrationState::Applied);
        const int pending = tally.count(index, MigrationState::Pending);
        const int failed = tally.count(index, MigrationState::Failed);
        const int expected =
            static_cast<int>(snapshot.tenants.size()) - tally.count(index, MigrationState::NotExpected);
        const int other = expected - applied - pending - failed;
        const Migration &migration = snapshot.source->main().at(static_cast<size_t>(index));
        table.add({{migration.title()},
                   {kindWord(migration)},
                   {migration.isReversible() ? tr("yes", "can be undone") : tr("no", "cannot be undone")},
                   {QString::number(applied), Style::Good},
                   {QString::number(pending), pending > 0 ? Style::Warning : Style::Plain},
                   {QString::number(failed), failed > 0 ? Style::Bad : Style::Plain},
                   {QString::number(other), other > 0 ? Style::Odd : Style::Plain},
                   {whereText(tally, index)}});
    }
    table.print(console);
    const HealthCounts counts = snapshot.counts();
    console.line(tr("%1, %2 of %3 applied in all of them.")
                     .arg(tr("%n tenants", nullptr, counts.judged()))
                     .arg(tally.appliedCount())
                     .arg(tr("%n migrations", nullptr, total)));
    if (const int apart = counts.of(TenantHealth::NotProvisioned))
        console.line(tr("%n tenants are not provisioned, by their status, and not judged.", nullptr, apart));
    if (const int nowhere = tally.expectedNowhereCount())
        console.line(tr("%n of them are expected of none of these tenants.", "migrations", nowhere));
}

void printOneTenant(Console &console, const FleetSnapshot &snapshot, const QHash<MigrationId, HistoryRow> &history)
{
    TextTable table({{tr("Migration")}, {tr("State")}, {tr("Applied at")}, {tr("By")}, {tr("Took"), Align::Right}});
    const Diagnosis &diagnosis = *snapshot.tenants.front().diagnosis;
    for (const Migration &migration : diagnosis.set->migrations()) {
        const MigrationState state = diagnosis.stateOf(migration.id);
        const HistoryRow row = history.value(migration.id);
        table.add({{migration.title()},
                   stateCell(meaningOf(state)),
                   {momentText(row.appliedAt)},
                   {row.appliedBy},
                   {row.executionMs < 0 ? QString() : durationText(std::chrono::milliseconds(row.executionMs))}});
    }
    table.print(console);
}

QString namesOf(const std::vector<MigrationId> &ids)
{
    QStringList names;
    for (const MigrationId &id : ids)
        names << id.text();
    return names.join(QStringLiteral(", "));
}

QString rollbackText(const Migration &migration)
{
    if (migration.hasRollback())
        return migration.rollbackFile;
    return migration.projectUndoes ? tr("by the project") : tr("none", "no rollback file");
}

void printMigration(Console &console, const FleetSnapshot &snapshot, const MigrationTally &tally, int index)
{
    const Migration &migration = snapshot.source->main().at(static_cast<size_t>(index));
    const bool isProjects = migration.appliedBy == AppliedBy::Project;
    console.line(console.styled(migration.title(), Style::Bold));
    const QString file = isProjects ? migration.filePath
                                    : QStringLiteral("%1 (%2)").arg(migration.filePath, sizeText(migration.sql.size()));
    const int expected = static_cast<int>(snapshot.tenants.size()) - tally.count(index, MigrationState::NotExpected);
    const QString applied =
        tr("in %1 of %n tenants", nullptr, expected).arg(tally.count(index, MigrationState::Applied));
    printFields(console, {{tr("Description"), migration.description},
                          {tr("File"), file},
                          {tr("Kind"), kindWord(migration)},
                          {tr("Depends on"), namesOf(migration.dependencies)},
                          {tr("Replaces"), namesOf(migration.replaces)},
                          {tr("Rollback"), rollbackText(migration)},
                          {tr("Checksum"), migration.checksum},
                          {tr("Applied"), applied},
                          {tr("Elsewhere"), whereText(tally, index)}});
}

/// "0007", or of a project "finance.0002_invoice".
std::optional<std::size_t> positionOf(const MigrationSet &set, const QString &version)
{
    const auto bare = set.indexOf(version);
    return bare ? bare : set.indexOf(MigrationId{version.section(u'.', 0, 0), version.section(u'.', 1)});
}

Error unknownVersion(const MigrationSet &source, const QString &version)
{
    return Error{ErrorCode::UsageWrong,
                 tr("There is no migration \"%1\" in %2.").arg(version, source.origin()),
                 tr("See tenantryctl status."),
                 {},
                 {}};
}

Result<ExitStatus> StatusCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> scanned = context.scan(*access, m_tenants);
    if (!scanned)
        return failure(scanned.error());
    const FleetSnapshot &snapshot = **scanned;
    const MigrationSet &set = snapshot.source->main();
    const auto found = m_version.isEmpty() ? std::nullopt : positionOf(set, m_version);
    if (!m_version.isEmpty() && !found)
        return failure(unknownVersion(set, m_version));
    const int index = found ? static_cast<int>(*found) : -1;
    const bool one = m_tenants.size() == 1 && snapshot.tenants.size() == 1;
    QHash<MigrationId, HistoryRow> history;
    if (one && snapshot.tenants.front().diagnosis->history) {
        const TenantState &tenant = snapshot.tenants.front();
        const auto rows = readHistory(*access, tenant.schema, tenant.set(), context.stopToken());
        if (!rows)
            return failure(rows.error());
        for (const HistoryRow &row : *rows)
            history.insert(row.id, row);
    }
    const MigrationTally tally(snapshot);
    if (context.isJson() && index >= 0) {
        JsonWriter json(context.console());
        json.beginObject();
        writeMigration(json, snapshot, tally, index, history);
        json.endObject();
    } else if (context.isJson()) {
        writeAll(context.console(), snapshot, tally, history);
    } else if (index >= 0) {
        printMigration(context.console(), snapshot, tally, index);
    } else if (one) {
        printOneTenant(context.console(), snapshot, history);
    } else {
        printAll(context.console(), snapshot, tally);
    }
    // What could not be read is no answer to "where is it applied".
    const bool unread = std::ranges::any_of(
        snapshot.tenants, [](const TenantState &tenant) { return tenant.health() == TenantHealth::Unknown; });
    return unread ? ExitStatus::Findings : ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeStatusCommand()
{
    return std::make_unique<StatusCommand>(StatusCommand::Face::Status);
}

std::unique_ptr<Command> makeInfoCommand()
{
    return std::make_unique<StatusCommand>(StatusCommand::Face::Info);
}

} // namespace tenantry::cli
