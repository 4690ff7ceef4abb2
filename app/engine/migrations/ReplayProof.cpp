// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ReplayProof.h"

#include "migrations/StepScript.h"
#include "migrations/steps/StepKinds.h"
#include "plans/StepScene.h"
#include "tenants/SchemaStructure.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

ReplayProofs::ReplayProofs(std::size_t groups)
    : m_proven(groups, false)
{
}

void ReplayProofs::settle(int group, bool isProven)
{
    const std::lock_guard lock(m_mutex);
    m_proven[static_cast<std::size_t>(group)] = isProven;
}

bool ReplayProofs::isProven(int group) const
{
    const std::lock_guard lock(m_mutex);
    return m_proven[static_cast<std::size_t>(group)];
}

namespace {

class ProofStep final : public Step {
public:
    ProofStep(TenantWork &work, const PlanStep &step)
        : m_work(work)
        , m_step(step)
    {
    }

    StepFact fact() const override { return factOf(m_work, m_step); }
    QString text() const override { return stepAsSql(m_work.plan, m_work.tenant, m_step); }
    Status run(StepScene &scene) const override;

private:
    const TenantPlan &model() const;
    Result<QStringList> compare(StepScene &scene) const;
    Status replay(StepScene &scene) const;

    TenantWork &m_work;
    const PlanStep &m_step;
};

/// The tenant of this level that the project has migrated.
const TenantPlan &ProofStep::model() const
{
    const QString &canary = m_work.plan.groups[static_cast<std::size_t>(m_work.tenant.group)].canary;
    return *std::ranges::find(m_work.plan.tenants, canary, &TenantPlan::schema);
}

/// Sends the steps in a transaction that is left open.
Status ProofStep::replay(StepScene &scene) const
{
    const Plan &plan = m_work.plan;
    ServerInfo server = plan.snapshot->server;
    server.keepsGuards = scene.connection().server().keepsGuards;
    const StepLimits limits{m_work.options.lockTimeout, m_work.options.statementTimeout};
    for (const ScriptMessage &message : trialMessages(plan.profile, server, m_work.tenant, limits)) {
        const Result<std::vector<Rows>> sent = scene.connection().scriptOfOthers(message.sql, scene.stopToken());
        if (!sent)
            return failure(sent.error());
    }
    return {};
}

/// What differs, in words; empty: nothing. Errors: those of the connection.
Result<QStringList> ProofStep::compare(StepScene &scene) const
{
    Connection &connection = scene.connection();
    // With our own rights: the tenant's owner need not be let into the other one's schema.
    if (const auto own = connection.script("RESET SESSION AUTHORIZATION;\nRESET ROLE"); !own)
        return failure(own.error());
    const auto structures =
        readStructures(connection, {model().schema, m_work.tenant.schema}, StructureGrants::Compare, scene.stopToken());
    if (!structures)
        return failure(structures.error());
    QStringList words;
    for (const StructureDifference &difference : differences((*structures)[0], (*structures)[1]))
        words << difference.toText();
    const Result<TenantNow> theirs = TenantNow::read(connection, model(), scene.stopToken());
    const Result<TenantNow> ours = TenantNow::read(connection, m_work.tenant, scene.stopToken());
    if (!theirs || !ours)
        return failure(theirs ? ours.error() : theirs.error());
    if (theirs->history().fingerprint() != ours->history().fingerprint())
        words << QCoreApplication::translate("Engine", "The histories differ.");
    return words;
}

Status ProofStep::run(StepScene &scene) const
{
    const Status replayed = replay(scene);
    Result<QStringList> differs = replayed ? compare(scene) : Result<QStringList>(QStringList{});
    Connection &connection = scene.connection();
    if (connection.isAlive() && connection.transactionStatus() != TransactionStatus::Idle)
        (void)connection.script("ROLLBACK;\nRESET SESSION AUTHORIZATION;\nRESET ROLE");
    const Error *failed = !replayed ? &replayed.error() : !differs ? &differs.error() : nullptr;
    if (failed && (failed->isCancelled() || !connection.isAlive()))
        return failure(*failed);
    const bool isProven = !failed && differs->isEmpty();
    m_work.proofs->settle(m_work.tenant.group, isProven);
    if (isProven) {
        scene.note({QStringLiteral("replay_proven"), {{QStringLiteral("tenant"), model().schema}}});
        return {};
    }
    constexpr qsizetype mostNamed = 5;
    const QString why = failed ? failed->message : differs->mid(0, mostNamed).join(u' ');
    scene.note({QStringLiteral("replay_refuted"),
                {{QStringLiteral("tenant"), model().schema}, {QStringLiteral("reason"), why}}});
    return {};
}

class ReplayOrProject final : public Step {
public:
    ReplayOrProject(const TenantWork &work, std::shared_ptr<const Step> replayed, std::shared_ptr<const Step> byProject)
        : m_work(work)
        , m_replayed(std::move(replayed))
        , m_byProject(std::move(byProject))
    {
    }

    StepFact fact() const override { return m_replayed->fact(); }
    QString text() const override { return m_replayed->text(); }
    Result<bool> isDone(StepScene &scene) const override { return m_replayed->isDone(scene); }
    Status run(StepScene &scene) const override
    {
        if (m_work.proofs->isProven(m_work.tenant.group))
            return m_replayed->run(scene);
        return m_byProject ? m_byProject->run(scene) : Status();
    }

private:
    const TenantWork &m_work;
    const std::shared_ptr<const Step> m_replayed;
    const std::shared_ptr<const Step> m_byProject;
};

} // namespace

std::shared_ptr<const Step> replayProof(TenantWork &work, const PlanStep &step)
{
    return std::make_shared<ProofStep>(work, step);
}

std::shared_ptr<const Step> replayOrProject(const TenantWork &work, std::shared_ptr<const Step> replayed,
                                            std::shared_ptr<const Step> byProject)
{
    return std::make_shared<ReplayOrProject>(work, std::move(replayed), std::move(byProject));
}

} // namespace tenantry
