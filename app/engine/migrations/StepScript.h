// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "postgres/Connection.h"

#include <vector>

namespace tenantry {

/// One round trip to the server.
struct ScriptMessage {
    QByteArray sql;                 ///< may be a part of the migration's own bytes, and then ends in no NUL
    qsizetype bodyAt = -1;          ///< where the migration's own text begins in sql; -1: it has none
    qsizetype bodyEnd = -1;         ///< and where it ends
    int bodyLine = 1;               ///< the line of the file at which that text begins
    std::size_t firstStatement = 0; ///< with which that text begins, by position; 0 too where it has none
    bool startsTransaction = false;
    bool tellsTransaction = false; ///< its last row of one column is the transaction's id
    std::size_t sinceBegin = 0;    ///< how many messages before it are of its transaction, with their BEGIN first
    bool isCommit = false;
    bool isGuard = false; ///< settings alone: may go in one message with the next where the session reads as guarded
};

/// The timeouts that a step runs under.
struct StepLimits {
    std::chrono::milliseconds lockTimeout;
    std::chrono::milliseconds statementTimeout;
};

/**
 * A step as the messages that are sent for it, in order. The preview joins the same messages, so that what is shown is
 * what runs: guards (everything a file may have SET or left in the session, search_path, timeouts), BEGIN, the file,
 * the transaction's id, its history row; then COMMIT by itself. A large file goes in several messages of whole
 * statements: the server, too, reads a message whole before it runs any of it. Nothing of ours that a file could see
 * stands between BEGIN and its first statement. A step that may not run in one transaction sends its file part by part
 * between two marks: statements alone, transactions of the file's own whole, the last of these with the record.
 *
 * The tenant's own search_path holds for the file's text alone. Whatever is ours runs with pg_catalog before and
 * nothing of the tenant's in the path, with its names qualified.
 */
std::vector<ScriptMessage> stepMessages(const Profile &profile, const ServerInfo &server, const TenantPlan &tenant,
                                        const PlanStep &step, const StepLimits &limits);

/// The steps of \p tenant that are SQL in one transaction, all of them in one that is not ended: to look at what they
/// make and to roll it back. Precondition: all are transactional.
std::vector<ScriptMessage> trialMessages(const Profile &profile, const ServerInfo &server, const TenantPlan &tenant,
                                         const StepLimits &limits);

/// Where a file's unqualified names lead: to the tenant. A list of quoted names.
QByteArray pathOf(const MigrationSettings &settings, const QString &schema);

/// Puts a guard in front of the message after it: one round trip less, the same text.
void joinGuard(std::vector<ScriptMessage> &messages);

/// Whether the file left its transaction as it was given it. What a file may not do is refused by the plan; this is
/// the server's own word on it. Errors: MigrationFailed naming the file.
Status checkTransaction(const TenantPlan &tenant, const PlanStep &step, const ScriptMessage &message,
                        const std::vector<Rows> &results, TransactionStatus after);

} // namespace tenantry
