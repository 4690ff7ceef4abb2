// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/StepScript.h"

#include "migrations/HistoryFormat.h"
#include "postgres/Quoting.h"
#include "postgres/SessionGuard.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

/// Where unqualified names lead: to the tenant.
static QByteArray pathOf(const MigrationSettings &settings, const QString &schema)
{
    QByteArray path;
    for (const QString &entry : settings.searchPath) {
        const QByteArray name = entry == QStringLiteral("{schema}") ? quoting::identifier(schema)
                                : entry == QStringLiteral("public") ? QByteArray("public")
                                                                    : quoting::identifier(entry);
        path += (path.isEmpty() ? QByteArray() : QByteArray(", ")) + name;
    }
    return "SET search_path = " + path + ";\n";
}

static QByteArray milliseconds(std::chrono::milliseconds value)
{
    return "'" + QByteArray::number(qint64(value.count())) + "ms'";
}

static QByteArray limitsOf(const StepLimits &limits)
{
    return "SET standard_conforming_strings = on;\nSET lock_timeout = " + milliseconds(limits.lockTimeout)
           + ";\nSET statement_timeout = " + milliseconds(limits.statementTimeout) + ";\n";
}

static QByteArray terminated(const QByteArray &sql)
{
    return sql.isEmpty() ? QByteArray() : sql + (sql.trimmed().endsWith(';') ? "\n" : "\n;\n");
}

/// The record belongs into the tenant's own table and to the connection's own role, whatever the file has set.
static QByteArray placeOf(const QByteArray &path)
{
    return "RESET SESSION AUTHORIZATION;\nRESET ROLE;\n" + path;
}

/// Fails where the tenant's schema is gone: unqualified names would lead on to the next schema of the path. Where there
/// is a history table its lock keeps the schema from being dropped until the transaction ends.
static QByteArray presenceOf(const QByteArray &schema, const PlanStep &step)
{
    switch (step.kind) {
    case StepKind::CreateSchema:
        return {};
    case StepKind::ApplyMigration:
    case StepKind::RecordMigration:
    case StepKind::UpdateChecksum:
        if (step.transactional)
            return "LOCK TABLE " + schema + ".schema_migrations IN ROW EXCLUSIVE MODE;\n";
        break;
    case StepKind::CreateHistory:
    case StepKind::DropInvalidIndex:
    case StepKind::RebuildIndex:
        break;
    }
    return "SELECT " + quoting::literal(QString::fromUtf8(schema)) + "::pg_catalog.regnamespace;\n";
}

static std::vector<ScriptMessage> transactional(const QByteArray &guard, const QByteArray &path,
                                                const QByteArray &presence, const PlanStep &step)
{
    // The server reads a message with the encoding and the string rules that it had before: the guard goes first.
    ScriptMessage before;
    before.sql = guard;
    before.isGuard = true;
    ScriptMessage body;
    body.startsTransaction = true;
    body.sql = "BEGIN;\nSELECT pg_catalog.pg_current_xact_id();\n" + presence;
    body.bodyAt = body.sql.size();
    // A file may end in a comment without a newline, and without a semicolon.
    body.sql += step.sql.isEmpty() ? QByteArray() : step.sql + "\n;\n";
    if (!step.sql.isEmpty() && !step.record.isEmpty())
        body.sql += placeOf(path);
    body.sql += terminated(step.record);
    ScriptMessage commit;
    commit.sql = "COMMIT;\n";
    commit.isCommit = true;
    return {before, body, commit};
}

static std::vector<ScriptMessage> alone(const QByteArray &guard, const QByteArray &path, const MigrationSet &source,
                                        const PlanStep &step)
{
    std::vector<ScriptMessage> messages;
    const auto push = [&messages](const QByteArray &sql, qsizetype bodyAt, int line) {
        if (sql.isEmpty())
            return;
        ScriptMessage message;
        message.sql = terminated(sql);
        message.bodyAt = bodyAt;
        message.bodyLine = line;
        messages.push_back(std::move(message));
    };
    push(guard, -1, 1);
    if (step.kind != StepKind::ApplyMigration) {
        push(step.sql, 0, 1);
    } else {
        push(step.recordBefore, -1, 1);
        for (const SqlStatement &statement : source.migrations[static_cast<size_t>(step.migration)].script.statements)
            push(statement.sql, 0, statement.line);
        push(placeOf(path), -1, 1);
    }
    push(step.record, -1, 1);
    return messages;
}

std::vector<ScriptMessage> stepMessages(const MigrationSet &source, const MigrationSettings &settings,
                                        const ServerInfo &server, const QString &schema, const PlanStep &step,
                                        const StepLimits &limits)
{
    StepLimits own = limits;
    // CREATE INDEX CONCURRENTLY waits for old transactions without blocking anybody; a lock timeout would only leave
    // an invalid index behind.
    if (!step.transactional)
        own.lockTimeout = std::chrono::milliseconds(0);
    const QByteArray path = pathOf(settings, schema);
    // Temporary tables and prepared statements of one tenant would be in the next one's way.
    const QByteArray guard =
        guardSettings(server, AccessMode::ReadWrite) + "DISCARD TEMP;\nDEALLOCATE ALL;\n" + path + limitsOf(own);
    const QByteArray presence = presenceOf(quoting::identifier(schema), step);
    return step.transactional ? transactional(guard, path, presence, step)
                              : alone(guard + presence, path, source, step);
}

void joinGuard(std::vector<ScriptMessage> &messages)
{
    if (messages.size() < 2 || !messages.front().isGuard)
        return;
    ScriptMessage &next = messages[1];
    const QByteArray guard = messages.front().sql;
    next.sql.prepend(guard);
    if (next.bodyAt >= 0)
        next.bodyAt += guard.size();
    messages.erase(messages.begin());
}

static bool isBegin(const QByteArray &tag)
{
    return tag == "BEGIN" || tag == "START TRANSACTION";
}

static Status broken(const MigrationSet &source, const PlanStep &step, const QString &fact)
{
    const QString file =
        step.migration < 0 ? step.title() : source.migrations[static_cast<size_t>(step.migration)].fileName;
    return failure(ErrorCode::MigrationFailed, QStringLiteral("%1: %2").arg(file, fact),
                   QCoreApplication::translate("Engine", "Scan the tenant, and take BEGIN, COMMIT and ROLLBACK out of "
                                                         "the file: each migration runs in a transaction of its own."));
}

Status checkTransaction(const MigrationSet &source, const PlanStep &step, const ScriptMessage &message,
                        const std::vector<Rows> &results, TransactionStatus after)
{
    if (message.isCommit && (results.empty() || results.back().commandTag() != "COMMIT"))
        return broken(source, step,
                      QCoreApplication::translate("Engine", "The server rolled its transaction back at COMMIT."));
    if (!message.startsTransaction)
        return {};
    const auto begins =
        std::count_if(results.begin(), results.end(), [](const Rows &r) { return isBegin(r.commandTag()); });
    const bool commits =
        std::any_of(results.begin(), results.end(), [](const Rows &r) { return r.commandTag() == "COMMIT"; });
    if (begins > 1 || commits || after != TransactionStatus::InTransaction)
        return broken(source, step,
                      QCoreApplication::translate("Engine", "It ended its own transaction, so that what stands before "
                                                            "that may be applied without a record."));
    return {};
}

} // namespace tenantry
