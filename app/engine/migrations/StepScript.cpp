// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/StepScript.h"

#include "migrations/steps/StepKind.h"
#include "postgres/Quoting.h"
#include "postgres/SessionGuard.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

/// Where unqualified names lead: to the tenant. What a policy lets a file's statements see is the database's to say.
static QByteArray pathOf(const MigrationSettings &settings, const QString &schema)
{
    QByteArray path;
    for (const QString &entry : settings.searchPath) {
        const QByteArray name = entry == QStringLiteral("{schema}") ? quoting::identifier(schema)
                                : entry == QStringLiteral("public") ? QByteArray("public")
                                                                    : quoting::identifier(entry);
        path += (path.isEmpty() ? QByteArray() : QByteArray(", ")) + name;
    }
    return "SET search_path = " + path + ";\nRESET row_security;\n";
}

static QByteArray milliseconds(std::chrono::milliseconds value)
{
    return "'" + QByteArray::number(qint64(value.count())) + "ms'";
}

/// Our own statements' path: nothing of the tenant's is found by a bare name.
static const QByteArray ownPath = QByteArrayLiteral("SET search_path = pg_catalog, pg_temp;\n");

static QByteArray limitsOf(const StepLimits &limits)
{
    return "SET lock_timeout = " + milliseconds(limits.lockTimeout)
           + ";\nSET statement_timeout = " + milliseconds(limits.statementTimeout) + ";\n";
}

static QByteArray terminated(const QByteArray &sql)
{
    return sql.isEmpty() ? QByteArray() : sql + (sql.trimmed().endsWith(';') ? "\n" : "\n;\n");
}

static QByteArray becoming(const QByteArray &role)
{
    return role.isEmpty() ? QByteArray() : "SET ROLE " + role + ";\n";
}

/// After a file, whatever it has set: the record is the same role's, and nothing of the tenant's has a say.
static QByteArray ownPlace(const QByteArray &role)
{
    return "RESET SESSION AUTHORIZATION;\nRESET ROLE;\nSET standard_conforming_strings = on;\nSET row_security = off;\n"
           + ownPath + becoming(role);
}

static std::vector<ScriptMessage> transactional(const QByteArray &guard, const QByteArray &tenantPath,
                                                const QByteArray &role, const QByteArray &presence, const StepSql &sql)
{
    // The server reads a message with the encoding and the string rules that it had before: the guard goes first.
    ScriptMessage before;
    before.sql = guard;
    before.isGuard = true;
    ScriptMessage body;
    body.startsTransaction = true;
    body.sql = "BEGIN;\nSELECT pg_catalog.pg_current_xact_id();\n" + presence + terminated(sql.own);
    if (!sql.file.isEmpty()) {
        body.sql += tenantPath;
        body.bodyAt = body.sql.size();
        // A file may end in a comment without a newline, and without a semicolon.
        body.sql += sql.file + "\n;\n" + ownPlace(role);
    }
    body.sql += terminated(sql.record);
    ScriptMessage commit;
    commit.sql = "COMMIT;\n";
    commit.isCommit = true;
    return {before, body, commit};
}

static std::vector<ScriptMessage> alone(const QByteArray &guard, const QByteArray &tenantPath, const QByteArray &role,
                                        const Migration *migration, const StepSql &sql)
{
    std::vector<ScriptMessage> messages;
    const auto push = [&messages](const QByteArray &text, qsizetype bodyAt, int line) {
        if (text.isEmpty())
            return;
        ScriptMessage message;
        message.sql = terminated(text);
        message.bodyAt = bodyAt;
        message.bodyLine = line;
        messages.push_back(std::move(message));
    };
    push(guard, -1, 1);
    push(sql.before, -1, 1);
    push(sql.own, -1, 1);
    if (!sql.file.isEmpty()) {
        push(tenantPath, -1, 1);
        for (const SqlStatement &statement : migration->script.statements)
            push(statement.sql, 0, statement.line);
        push(ownPlace(role), -1, 1);
    }
    push(sql.record, -1, 1);
    return messages;
}

std::vector<ScriptMessage> stepMessages(const MigrationSettings &settings, const ServerInfo &server,
                                        const TenantPlan &tenant, const PlanStep &step, const StepLimits &limits)
{
    StepLimits own = limits;
    // CREATE INDEX CONCURRENTLY waits for old transactions without blocking anybody; a lock timeout would only leave
    // an invalid index behind.
    if (!step.transactional)
        own.lockTimeout = std::chrono::milliseconds(0);
    const QByteArray schema = quoting::identifier(tenant.schema);
    const QByteArray owner = tenant.role.role.isEmpty() ? QByteArray() : quoting::identifier(tenant.role.role);
    const StepPlace place{
        *tenant.set, schema, {tenant.history, schema + '.' + quoting::identifier(tenant.history.name)}, owner};
    const QByteArray role = step.kind->needsOperator() ? QByteArray() : owner;
    const QByteArray tenantPath = pathOf(settings, tenant.schema);
    // Temporary tables and prepared statements of one tenant would be in the next one's way.
    const QByteArray guard = guardSettings(server, AccessMode::ReadWrite) + "DISCARD TEMP;\nDEALLOCATE ALL;\n" + ownPath
                             + limitsOf(own) + becoming(role);
    const QByteArray presence = step.kind->presence(step, place);
    const StepSql sql = step.kind->sql(step, place);
    return step.transactional ? transactional(guard, tenantPath, role, presence, sql)
                              : alone(guard + presence, tenantPath, role, tenant.set->find(step.migration), sql);
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

static Status broken(const TenantPlan &tenant, const PlanStep &step, const QString &fact)
{
    const Migration *migration = tenant.set->find(step.migration);
    const QString file = migration ? migration->fileName : step.title();
    return failure(ErrorCode::MigrationFailed, QStringLiteral("%1: %2").arg(file, fact),
                   QCoreApplication::translate("Engine", "Scan the tenant, and take BEGIN, COMMIT and ROLLBACK out of "
                                                         "the file: each migration runs in a transaction of its own."));
}

Status checkTransaction(const TenantPlan &tenant, const PlanStep &step, const ScriptMessage &message,
                        const std::vector<Rows> &results, TransactionStatus after)
{
    if (message.isCommit && (results.empty() || results.back().commandTag() != "COMMIT"))
        return broken(tenant, step,
                      QCoreApplication::translate("Engine", "The server rolled its transaction back at COMMIT."));
    if (!message.startsTransaction)
        return {};
    const auto begins =
        std::count_if(results.begin(), results.end(), [](const Rows &r) { return isBegin(r.commandTag()); });
    const bool commits =
        std::any_of(results.begin(), results.end(), [](const Rows &r) { return r.commandTag() == "COMMIT"; });
    if (begins > 1 || commits || after != TransactionStatus::InTransaction)
        return broken(tenant, step,
                      QCoreApplication::translate("Engine", "It ended its own transaction, so that what stands before "
                                                            "that may be applied without a record."));
    return {};
}

} // namespace tenantry
