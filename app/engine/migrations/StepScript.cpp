// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/StepScript.h"

#include "migrations/HistoryFormat.h"
#include "postgres/Quoting.h"

namespace tenantry {

static QByteArray guards(const MigrationSettings &settings, const QString &schema, const StepLimits &limits)
{
    QByteArray path;
    for (const QString &entry : settings.searchPath) {
        const QByteArray name = entry == QStringLiteral("{schema}") ? quoting::identifier(schema)
                                : entry == QStringLiteral("public") ? QByteArray("public")
                                                                    : quoting::identifier(entry);
        path += (path.isEmpty() ? QByteArray() : QByteArray(", ")) + name;
    }
    const auto ms = [](std::chrono::milliseconds value) {
        return "'" + QByteArray::number(qint64(value.count())) + "ms'";
    };
    return "RESET ROLE;\nSET standard_conforming_strings = on;\nSET search_path = " + path + ";\nSET lock_timeout = "
           + ms(limits.lockTimeout) + ";\nSET statement_timeout = " + ms(limits.statementTimeout) + ";\n";
}

static QByteArray terminated(const QByteArray &sql)
{
    return sql.isEmpty() ? QByteArray() : sql + (sql.trimmed().endsWith(';') ? "\n" : "\n;\n");
}

static std::vector<ScriptMessage> transactional(const QByteArray &guard, const PlanStep &step)
{
    ScriptMessage body;
    body.startsTransaction = true;
    body.sql = guard + "BEGIN;\nSELECT pg_catalog.pg_current_xact_id();\n";
    body.bodyAt = body.sql.size();
    // A file may end in a comment without a newline, and without a semicolon.
    body.sql += step.sql.isEmpty() ? QByteArray() : step.sql + "\n;\n";
    body.sql += terminated(step.record);
    ScriptMessage commit;
    commit.sql = "COMMIT;\n";
    commit.isCommit = true;
    return {body, commit};
}

static std::vector<ScriptMessage> alone(const QByteArray &guard, const MigrationSet &source, const PlanStep &step)
{
    std::vector<ScriptMessage> messages(1);
    messages.front().sql = guard;
    const auto push = [&messages](const QByteArray &sql, qsizetype bodyAt, int line) {
        if (sql.isEmpty())
            return;
        ScriptMessage message;
        message.sql = sql + ";\n";
        message.bodyAt = bodyAt;
        message.bodyLine = line;
        messages.push_back(std::move(message));
    };
    if (step.migration < 0 || step.kind != StepKind::ApplyMigration) {
        push(step.sql, 0, 1);
        push(step.record, -1, 1);
        return messages;
    }
    push(step.recordBefore, -1, 1);
    for (const SqlStatement &statement : source.migrations[static_cast<size_t>(step.migration)].script.statements)
        push(statement.sql, 0, statement.line);
    push(step.record, -1, 1);
    return messages;
}

std::vector<ScriptMessage> stepMessages(const MigrationSet &source, const MigrationSettings &settings,
                                        const QString &schema, const PlanStep &step, const StepLimits &limits)
{
    StepLimits own = limits;
    // CREATE INDEX CONCURRENTLY waits for old transactions without blocking anybody; a lock timeout would only leave
    // an invalid index behind.
    if (!step.transactional)
        own.lockTimeout = std::chrono::milliseconds(0);
    const QByteArray guard = guards(settings, schema, own);
    return step.transactional ? transactional(guard, step) : alone(guard, source, step);
}

} // namespace tenantry
