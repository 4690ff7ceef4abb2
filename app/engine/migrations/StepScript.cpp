// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/StepScript.h"

#include "migrations/SentText.h"
#include "migrations/steps/StepKind.h"
#include "postgres/Quoting.h"
#include "postgres/SessionGuard.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace tenantry {

QByteArray pathOf(const MigrationSettings &settings, const QString &schema)
{
    QByteArray path;
    for (const QString &entry : settings.searchPath) {
        const QByteArray name = entry == QStringLiteral("{schema}") ? quoting::identifier(schema)
                                : entry == QStringLiteral("public") ? QByteArray("public")
                                                                    : quoting::identifier(entry);
        path += (path.isEmpty() ? QByteArray() : QByteArray(", ")) + name;
    }
    return path;
}

/// Our own statements' path: nothing of the tenant's is found by a bare name.
static const QByteArray ownPath = QByteArrayLiteral("SET search_path = pg_catalog, pg_temp;\n");

static QByteArray becoming(const QByteArray &role)
{
    return role.isEmpty() ? QByteArray() : "SET ROLE " + role + ";\n";
}

/// What a step begins with, whatever was left of the one before.
static QByteArray guardOf(const ServerInfo &server, const StepLimits &limits, const QByteArray &role)
{
    const auto milliseconds = [](std::chrono::milliseconds time) {
        return QByteArray::number(qint64(time.count())) + "ms";
    };
    const std::array last{SettingValue{"lock_timeout", milliseconds(limits.lockTimeout)},
                          SettingValue{"statement_timeout", milliseconds(limits.statementTimeout)}};
    // Temporary tables and prepared statements of one tenant would be in the next one's way.
    return guardSettings(server, AccessMode::ReadWrite, last) + "DISCARD TEMP;\nDEALLOCATE ALL;\n" + becoming(role);
}

static QByteArray terminated(const QByteArray &sql)
{
    return sql.isEmpty() ? QByteArray() : sql + (sql.trimmed().endsWith(';') ? "\n" : "\n;\n");
}

/// After a file, whatever it has set: the record is the same role's, and nothing of the tenant's has a say.
static QByteArray ownPlace(const QByteArray &role)
{
    return "RESET SESSION AUTHORIZATION;\nRESET ROLE;\nSET standard_conforming_strings = on;\nSET row_security = off;\n"
           + ownPath + becoming(role);
}

/// Who it is that commits: asked at the end, so that nothing of ours is in the way of a file that sets its
/// transaction's mode, or may write nothing before it makes a replication slot.
static const QByteArray askTransaction = QByteArrayLiteral("SELECT pg_catalog.pg_current_xact_id();\n");

/// Ends a transaction of \p messages messages.
static ScriptMessage commitMessage(std::size_t messages)
{
    ScriptMessage commit;
    commit.sql = "COMMIT;\n";
    commit.isCommit = true;
    commit.sinceBegin = messages;
    return commit;
}

/// As much of a file as goes in one message: neither side then holds more of it than that, and a server that reads
/// thirty megabytes at once takes two gigabytes for it.
static constexpr qsizetype mostInMessage = 1024 * 1024;

/// What of a file comes after its first piece: messages of their own, but for what ends the last one.
static std::vector<ScriptMessage> furtherPieces(const Migration &migration, std::vector<SentText::Piece> pieces)
{
    std::vector<ScriptMessage> messages;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        ScriptMessage message;
        message.sql = std::move(pieces[i].sql);
        message.bodyAt = 0;
        message.bodyEnd = message.sql.size();
        message.bodyLine = migration.script.statements[pieces[i].first].line;
        message.firstStatement = pieces[i].first;
        message.sinceBegin = i;
        messages.push_back(std::move(message));
    }
    return messages;
}

static std::vector<ScriptMessage> transactional(const QByteArray &guard, const QByteArray &role, const SentText *text,
                                                const Migration *migration, const QByteArray &presence,
                                                const StepSql &sql)
{
    // The server reads a message with the encoding and the string rules that it had before: the guard goes first.
    ScriptMessage before;
    before.sql = guard;
    // What is in one message with BEGIN is in its transaction: nothing may have been asked there before SET
    // TRANSACTION.
    before.isGuard = sql.file.isEmpty() || !text->setsTransaction();
    ScriptMessage body;
    std::vector<ScriptMessage> further;
    body.startsTransaction = true;
    body.sql = "BEGIN;\n" + presence + terminated(sql.own);
    if (!sql.file.isEmpty()) {
        body.sql += text->setPath() + ";\n";
        body.bodyAt = body.sql.size();
        std::vector<SentText::Piece> pieces = text->pieces(mostInMessage);
        body.sql += pieces.front().sql;
        body.bodyEnd = body.sql.size();
        further = furtherPieces(*migration, std::move(pieces));
        // A file may end in a comment without a newline, and without a semicolon.
        (further.empty() ? body : further.back()).sql += "\n;\n" + ownPlace(role);
    }
    ScriptMessage &last = further.empty() ? body : further.back();
    last.sql += askTransaction + terminated(sql.record);
    last.tellsTransaction = true;
    std::vector<ScriptMessage> messages{std::move(before), std::move(body)};
    std::ranges::move(further, std::back_inserter(messages));
    messages.push_back(commitMessage(messages.size() - 1));
    return messages;
}

/// The messages of a step outside transactions of ours, in the making.
class PartByPart {
public:
    void push(const QByteArray &text)
    {
        if (text.isEmpty())
            return;
        ScriptMessage message;
        message.sql = terminated(text);
        m_messages.push_back(std::move(message));
    }

    /// \p ending: ours, in the same transaction where the part is one that is committed.
    void pushPart(const Migration &migration, const SentText &text, const FilePart &part, const QByteArray &ending)
    {
        const SqlStatement &first = migration.script.statements[part.first];
        if (part.kind == FilePart::Kind::Alone) {
            const QByteArray statement = text.statement(part.first);
            push(statement);
            setPlace(part, first, 0, statement.size());
            if (first.resets == SessionReset::Within)
                push(text.putBack());
            return;
        }
        ScriptMessage body;
        body.startsTransaction = true;
        body.sql = "BEGIN" + (part.mode.isEmpty() ? part.mode : ' ' + part.mode) + ";\n";
        const qsizetype bodyAt = body.sql.size();
        body.sql += text.part(part.first, part.end);
        const qsizetype bodyEnd = body.sql.size();
        body.sql += "\n;\n";
        const bool commits = part.kind == FilePart::Kind::Committed;
        if (commits)
            body.sql += ending + askTransaction;
        body.tellsTransaction = commits;
        m_messages.push_back(std::move(body));
        setPlace(part, first, bodyAt, bodyEnd);
        if (commits)
            m_messages.push_back(commitMessage(1));
        else
            push("ROLLBACK");
    }

    std::vector<ScriptMessage> take() { return std::move(m_messages); }

private:
    /// Of the last message: where in it the text of \p part is, and what of the file that is.
    void setPlace(const FilePart &part, const SqlStatement &first, qsizetype bodyAt, qsizetype bodyEnd)
    {
        ScriptMessage &message = m_messages.back();
        message.bodyAt = bodyAt;
        message.bodyEnd = bodyEnd;
        message.bodyLine = first.line;
        message.firstStatement = part.first;
    }

    std::vector<ScriptMessage> m_messages;
};

static std::vector<ScriptMessage> alone(const QByteArray &guard, const QByteArray &role, const SentText *text,
                                        const Migration *migration, const StepSql &sql)
{
    PartByPart messages;
    messages.push(guard);
    messages.push(sql.before);
    messages.push(sql.own);
    bool recorded = false;
    if (!sql.file.isEmpty()) {
        messages.push(text->setPath());
        for (std::size_t i = 0; i < migration->parts.size(); ++i) {
            const FilePart &part = migration->parts[i];
            // Where the last part is a transaction, the record goes with it.
            recorded = i + 1 == migration->parts.size() && part.kind == FilePart::Kind::Committed;
            messages.pushPart(*migration, *text, part,
                              recorded ? ownPlace(role) + terminated(sql.record) : QByteArray());
        }
        if (!recorded)
            messages.push(ownPlace(role));
    }
    if (!recorded)
        messages.push(sql.record);
    return messages.take();
}

std::vector<ScriptMessage> stepMessages(const Profile &profile, const ServerInfo &server, const TenantPlan &tenant,
                                        const PlanStep &step, const StepLimits &limits)
{
    const QByteArray schema = quoting::identifier(tenant.schema);
    const QByteArray owner = tenant.role.role.isEmpty() ? QByteArray() : quoting::identifier(tenant.role.role);
    const StepPlace place{
        *tenant.set, schema, {tenant.history, schema + '.' + quoting::identifier(tenant.history.name)}, owner};
    const QByteArray role = step.kind->needsOperator() ? QByteArray() : owner;
    const QByteArray presence = step.kind->presence(step, place);
    const StepSql sql = step.kind->sql(step, place);
    const Migration *migration = tenant.set->find(step.migration);
    StepLimits own = limits;
    // CREATE INDEX CONCURRENTLY waits for old transactions without blocking anybody; a lock timeout would only leave
    // an invalid index behind.
    if (!step.transactional && (sql.file.isEmpty() || !migration || migration->script.needsNoTransaction()))
        own.lockTimeout = std::chrono::milliseconds(0);
    const QByteArray guard = guardOf(server, own, role);
    std::optional<SentText> text;
    if (migration)
        text.emplace(*migration,
                     SentText::Place{pathOf(profile.migrations, tenant.schema), role, profile.runs.extensionsSchema});
    return step.transactional ? transactional(guard, role, text ? &*text : nullptr, migration, presence, sql)
                              : alone(guard + presence, role, text ? &*text : nullptr, migration, sql);
}

std::vector<ScriptMessage> trialMessages(const Profile &profile, const ServerInfo &server, const TenantPlan &tenant,
                                         const StepLimits &limits)
{
    static const QByteArray begin = QByteArrayLiteral("BEGIN;\n");
    std::vector<ScriptMessage> trial;
    for (const PlanStep &step : tenant.steps) {
        if (!step.recordsMigration())
            continue;
        for (ScriptMessage &message : stepMessages(profile, server, tenant, step, limits)) {
            const bool isFirst = trial.size() < 2; // the guard, and what begins the transaction
            const bool isGuard = !message.startsTransaction && message.sinceBegin == 0;
            if (message.isCommit || (isGuard && !isFirst))
                continue;
            if (message.startsTransaction && !isFirst)
                message.sql.remove(0, begin.size());
            trial.push_back(std::move(message));
        }
    }
    return trial;
}

void joinGuard(std::vector<ScriptMessage> &messages)
{
    if (messages.size() < 2 || !messages.front().isGuard)
        return;
    ScriptMessage &next = messages[1];
    if (const qsizetype guard = messages.front().sql.size(); next.bodyAt >= 0) {
        next.bodyAt += guard;
        next.bodyEnd += guard;
    }
    next.sql = messages.front().sql + next.sql;
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
    const bool goesOn = message.sinceBegin > 0 && !message.isCommit;
    if (!message.startsTransaction && !goesOn)
        return {};
    const auto begins =
        std::count_if(results.begin(), results.end(), [](const Rows &r) { return isBegin(r.commandTag()); });
    const bool commits =
        std::any_of(results.begin(), results.end(), [](const Rows &r) { return r.commandTag() == "COMMIT"; });
    if (begins > (goesOn ? 0 : 1) || commits || after != TransactionStatus::InTransaction)
        return broken(tenant, step,
                      QCoreApplication::translate("Engine", "It ended its own transaction, so that what stands before "
                                                            "that may be applied without a record."));
    return {};
}

} // namespace tenantry
