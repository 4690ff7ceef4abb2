// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/JournalRecord.h"
#include "tasks/StoreQuery.h"

namespace tenantry::rows {

/// Between the journal's rows and their values: what columns there are, and how a value stands in them. Used by Journal
/// alone. Errors: StoreUnusable.

/// Columns of the tables "runs" and "run_tenants t", as the read functions expect them. The plan is not among them: it
/// may be large.
QString runColumns();
QString tenantColumns();
QString stepColumns();
constexpr int runColumnCount = 19;
constexpr int stepColumnCount = 15;

RunRecord readRun(const StoreQuery &row);
/// \p first: the column that it begins at.
RunTenant readTenant(const StoreQuery &row, int first);
StepFact readStep(const StoreQuery &row);

Status insertRun(QSqlDatabase &database, const RunRecord &run, const QString &processMark);
/// \p position: the tenant's place in the run.
Status insertTenant(QSqlDatabase &database, const QString &runId, int position, const RunTenant &tenant);
/// Whether the run has such a tenant; what is known of it has changed.
Result<bool> updateTenant(QSqlDatabase &database, const QString &runId, const RunTenant &tenant);
/// The same, of one that stands there as under way: how far it has come, and its messages after the first \p kept,
/// which stand there as they are.
Result<bool> addProgress(QSqlDatabase &database, const QString &runId, const RunTenant &tenant, std::size_t kept);
/// Whether there is such a run.
Result<bool> isKnown(QSqlDatabase &database, const QString &runId);
Status writeSteps(QSqlDatabase &database, const QString &runId, const QString &schema,
                  const std::vector<StepFact> &steps);

/// Empty for an empty one.
QString storedMessage(const JournalMessage &message);
/// A plan as it is stored, and back. One of 0.1.0 is stored as it is.
QByteArray packedPlan(const QByteArray &plan);
QByteArray unpackedPlan(const QByteArray &stored);

// Keys to values; a key that is not known goes into the other… member.
void readState(const QString &key, RunRecord &run);
void readKind(const QString &key, RunRecord &run);
TenantRunState tenantStateOf(const QString &key, QString &other);

} // namespace tenantry::rows
