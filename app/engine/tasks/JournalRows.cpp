// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/JournalRows.h"

#include <QJsonDocument>

#include <span>

namespace tenantry::rows {

namespace {

QByteArray asText(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

JournalMessage readMessage(const QString &stored)
{
    return messageFromJson(QJsonDocument::fromJson(stored.toUtf8()).object());
}

/// The rest of an array that \p before messages stand in, from the comma or the bracket on.
QString storedMessages(std::span<const JournalMessage> messages, std::size_t before = 0)
{
    if (messages.empty() && before == 0)
        return QStringLiteral("");
    QByteArray array;
    for (const JournalMessage &message : messages)
        array += (array.isEmpty() && before == 0 ? '[' : ',') + asText(messageToJson(message));
    return QString::fromUtf8(array + ']');
}

/// \p log: lines of 0.1.0, which stand in no other form.
std::vector<JournalMessage> readMessages(const QString &log, const QString &stored)
{
    std::vector<JournalMessage> messages;
    if (!log.isEmpty()) {
        for (const QString &line : log.split(u'\n'))
            messages.push_back(plainMessage(line));
    }
    const QJsonArray array = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValueConstRef message : array)
        messages.push_back(messageFromJson(message.toObject()));
    return messages;
}

QVariant storedCode(const Error &error)
{
    return error.message.isEmpty() ? QVariant(QMetaType::fromType<int>()) : QVariant(static_cast<int>(error.code));
}

/// The five columns of an error.
Error readError(const StoreQuery &row, int first)
{
    if (row.value(first).isNull())
        return {};
    return {static_cast<ErrorCode>(row.number(first)), row.text(first + 1), row.text(first + 2), row.text(first + 3),
            row.text(first + 4)};
}

/// A value that is no object is kept inside one.
QString storedValue(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("");
    return QString::fromUtf8(asText({{QStringLiteral("value"), value}}));
}

QJsonValue readValue(const QString &stored)
{
    return stored.isEmpty() ? QJsonValue()
                            : QJsonDocument::fromJson(stored.toUtf8()).object().value(QStringLiteral("value"));
}

} // namespace

QString storedMessage(const JournalMessage &message)
{
    return message.isEmpty() ? QStringLiteral("") : QString::fromUtf8(asText(messageToJson(message)));
}

QString runColumns()
{
    return QStringLiteral("runs.id, runs.connection, runs.kind, runs.state, runs.title, runs.started, runs.ended, "
                          "runs.process_id, runs.host, runs.user_name, runs.profile_file, runs.what, "
                          "runs.stop_reason, runs.backup_id, runs.resumed_by, runs.tenants_total, runs.tenants_done, "
                          "runs.tenants_failed, runs.tenants_skipped");
}

QString tenantColumns()
{
    return QStringLiteral(
        "t.schema_name, t.state, t.steps_total, t.steps_done, t.current_version, t.error_code, "
        "t.error_message, t.error_hint, t.error_sql_state, t.error_detail, t.started, t.ended, t.log, t.messages");
}

QString stepColumns()
{
    return QStringLiteral("number, kind, app, migration, state, started, ended, transaction_id, sql_hash, before, "
                          "error_code, error_message, error_hint, error_sql_state, error_detail");
}

RunRecord readRun(const StoreQuery &row)
{
    RunRecord run;
    run.id = row.text(0);
    run.connection = row.text(1);
    readKind(row.text(2), run);
    readState(row.text(3), run);
    run.title = row.text(4);
    run.started = row.time(5);
    run.ended = row.time(6);
    run.processId = row.value(7).toLongLong();
    run.host = row.text(8);
    run.user = row.text(9);
    run.profileFile = row.text(10);
    run.what = readMessage(row.text(11));
    if (!run.what.isEmpty())
        run.title = messageText(run.what);
    run.stopReason = readMessage(row.text(12));
    run.backupId = row.text(13);
    run.resumedBy = row.text(14);
    run.tenantsTotal = row.number(15);
    run.tenantsDone = row.number(16);
    run.tenantsFailed = row.number(17);
    run.tenantsSkipped = row.number(18);
    return run;
}

RunTenant readTenant(const StoreQuery &row, int first)
{
    RunTenant tenant;
    tenant.schema = row.text(first);
    tenant.state = tenantStateOf(row.text(first + 1), tenant.otherState);
    tenant.stepsTotal = row.number(first + 2);
    tenant.stepsDone = row.number(first + 3);
    tenant.currentVersion = row.text(first + 4);
    tenant.error = readError(row, first + 5);
    tenant.started = row.time(first + 10);
    tenant.ended = row.time(first + 11);
    tenant.messages = readMessages(row.text(first + 12), row.text(first + 13));
    return tenant;
}

StepFact readStep(const StoreQuery &row)
{
    StepFact step;
    step.number = row.number(0);
    step.kind = row.text(1);
    step.app = row.text(2);
    step.migration = row.text(3);
    step.state = tenantStateOf(row.text(4), step.otherState);
    step.started = row.time(5);
    step.ended = row.time(6);
    step.transactionId = row.text(7);
    step.sqlHash = row.text(8).toLatin1();
    step.before = readValue(row.text(9));
    step.error = readError(row, 10);
    return step;
}

Status insertRun(QSqlDatabase &database, const RunRecord &run, const QString &processMark)
{
    // A title is kept only where there are no facts to word it from.
    const QString title = run.what.isEmpty() ? storedText(run.title) : QStringLiteral("");
    return StoreQuery(database, QStringLiteral(R"(
        INSERT INTO runs (id, connection, kind, state, title, started, process_id, process_mark, host, user_name,
                          profile_file, plan, backup_id, resumed_by, tenants_total, what)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"))
        .run({run.id, storedText(run.connection), runKindKey(run), runStateKey(run), title, storedTime(run.started),
              run.processId, processMark, run.host, run.user, storedText(run.profileFile), packedPlan(run.plan),
              storedText(run.backupId), storedText(run.resumedBy), run.tenantsTotal, storedMessage(run.what)});
}

namespace {

/// In the order of its columns from "state" on.
QVariantList tenantValues(const RunTenant &tenant)
{
    return {tenantRunStateKey(tenant),
            tenant.stepsTotal,
            tenant.stepsDone,
            storedText(tenant.currentVersion),
            storedCode(tenant.error),
            storedText(tenant.error.message),
            storedText(tenant.error.hint),
            storedText(tenant.error.sqlState),
            storedText(tenant.error.detail),
            storedTime(tenant.started),
            storedTime(tenant.ended),
            storedMessages(tenant.messages)};
}

} // namespace

Status insertTenant(QSqlDatabase &database, const QString &runId, int position, const RunTenant &tenant)
{
    return StoreQuery(database, QStringLiteral(R"(
        INSERT INTO run_tenants (run_id, schema_name, position, state, steps_total, steps_done, current_version,
                                 error_code, error_message, error_hint, error_sql_state, error_detail, started, ended,
                                 messages)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"))
        .run(QVariantList{runId, tenant.schema, position} + tenantValues(tenant));
}

Result<bool> updateTenant(QSqlDatabase &database, const QString &runId, const RunTenant &tenant)
{
    StoreQuery update(database, QStringLiteral(R"(
        UPDATE run_tenants SET state = ?, steps_total = ?, steps_done = ?, current_version = ?, error_code = ?,
                               error_message = ?, error_hint = ?, error_sql_state = ?, error_detail = ?, started = ?,
                               ended = ?, messages = ?
        WHERE run_id = ? AND schema_name = ?)"));
    if (const Status written = update.run(tenantValues(tenant) + QVariantList{runId, tenant.schema}); !written)
        return failure(written.error());
    return update.rowsAffected() > 0;
}

Result<bool> addProgress(QSqlDatabase &database, const QString &runId, const RunTenant &tenant, std::size_t kept)
{
    const QString messages = storedMessages(std::span(tenant.messages).subspan(kept), kept);
    StoreQuery update(
        database,
        QStringLiteral("UPDATE run_tenants SET steps_done = ?, current_version = ?, messages = %1 "
                       "WHERE run_id = ? AND schema_name = ?")
            .arg(kept == 0 ? QStringLiteral("?") : QStringLiteral("substr(messages, 1, length(messages) - 1) || ?")));
    if (const Status written =
            update.run({tenant.stepsDone, storedText(tenant.currentVersion), messages, runId, tenant.schema});
        !written)
        return failure(written.error());
    return update.rowsAffected() > 0;
}

Result<bool> isKnown(QSqlDatabase &database, const QString &runId)
{
    StoreQuery query(database, QStringLiteral("SELECT 1 FROM runs WHERE id = ?"));
    if (const Status ran = query.run({runId}); !ran)
        return failure(ran.error());
    return query.next();
}

Status writeSteps(QSqlDatabase &database, const QString &runId, const QString &schema,
                  const std::vector<StepFact> &steps)
{
    if (steps.empty())
        return {};
    StoreQuery write(database, QStringLiteral("REPLACE INTO run_steps (run_id, schema_name, ") + stepColumns()
                                   + QStringLiteral(") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const StepFact &step : steps) {
        const Status written = write.run(
            {runId, storedText(schema), step.number, storedText(step.kind), storedText(step.app),
             storedText(step.migration), stepStateKey(step), storedTime(step.started), storedTime(step.ended),
             storedText(step.transactionId), QString::fromLatin1(step.sqlHash.isNull() ? QByteArray("") : step.sqlHash),
             storedValue(step.before), storedCode(step.error), storedText(step.error.message),
             storedText(step.error.hint), storedText(step.error.sqlState), storedText(step.error.detail)});
        if (!written)
            return written;
    }
    return {};
}

namespace {

/// No document of JSON begins so.
constexpr QByteArrayView packedMark("zlib:");

} // namespace

QByteArray packedPlan(const QByteArray &plan)
{
    return plan.isEmpty() ? plan : packedMark.toByteArray() + qCompress(plan);
}

QByteArray unpackedPlan(const QByteArray &stored)
{
    return stored.startsWith(packedMark) ? qUncompress(stored.sliced(packedMark.size())) : stored;
}

} // namespace tenantry::rows
