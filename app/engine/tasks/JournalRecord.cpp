// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/JournalRecord.h"

#include "tasks/JournalRows.h"

#include <array>

namespace tenantry {

namespace {

template <typename State>
using Named = std::pair<State, const char *>;

constexpr std::array<Named<RunState>, 7> runStates{{{RunState::Running, "running"},
                                                    {RunState::Succeeded, "succeeded"},
                                                    {RunState::PartlyFailed, "partly_failed"},
                                                    {RunState::Failed, "failed"},
                                                    {RunState::Cancelled, "cancelled"},
                                                    {RunState::Interrupted, "interrupted"},
                                                    {RunState::Stopped, "stopped"}}};
constexpr std::array<Named<RunKind>, 8> runKinds{{{RunKind::Apply, "apply"},
                                                  {RunKind::Backup, "backup"},
                                                  {RunKind::Restore, "restore"},
                                                  {RunKind::Fix, "fix"},
                                                  {RunKind::RollBack, "roll_back"},
                                                  {RunKind::DropKept, "drop_kept"},
                                                  {RunKind::TakeBack, "take_back"},
                                                  {RunKind::Lifecycle, "lifecycle"}}};
constexpr std::array<Named<TenantRunState>, 6> tenantStates{{{TenantRunState::Planned, "planned"},
                                                             {TenantRunState::Started, "started"},
                                                             {TenantRunState::Done, "done"},
                                                             {TenantRunState::Failed, "failed"},
                                                             {TenantRunState::Skipped, "skipped"},
                                                             {TenantRunState::Unknown, "unknown"}}};

template <typename State, std::size_t count>
QString keyOf(const std::array<Named<State>, count> &names, State state)
{
    for (const auto &[known, name] : names) {
        if (known == state)
            return QLatin1String(name);
    }
    return QStringLiteral("other");
}

template <typename State, std::size_t count>
State stateOf(const std::array<Named<State>, count> &names, const QString &key, QString &other)
{
    for (const auto &[known, name] : names) {
        if (key == QLatin1String(name))
            return known;
    }
    other = key;
    return State::Other;
}

} // namespace

QString runStateKey(RunState state)
{
    return keyOf(runStates, state);
}

QString runKindKey(RunKind kind)
{
    return keyOf(runKinds, kind);
}

QString tenantRunStateKey(TenantRunState state)
{
    return keyOf(tenantStates, state);
}

QString runStateKey(const RunRecord &run)
{
    return run.state == RunState::Other ? run.otherState : keyOf(runStates, run.state);
}

QString runKindKey(const RunRecord &run)
{
    return run.kind == RunKind::Other ? run.otherKind : keyOf(runKinds, run.kind);
}

QString tenantRunStateKey(const RunTenant &tenant)
{
    return tenant.state == TenantRunState::Other ? tenant.otherState : keyOf(tenantStates, tenant.state);
}

QString stepStateKey(const StepFact &step)
{
    return step.state == TenantRunState::Other ? step.otherState : keyOf(tenantStates, step.state);
}

JournalMessage StepFact::title() const
{
    JournalMessage message{QStringLiteral("step.") + kind, {}};
    if (!migration.isEmpty())
        message.args.insert(QStringLiteral("migration"), migrationText());
    return message;
}

void rows::readState(const QString &key, RunRecord &run)
{
    run.state = stateOf(runStates, key, run.otherState);
}

void rows::readKind(const QString &key, RunRecord &run)
{
    run.kind = stateOf(runKinds, key, run.otherKind);
}

TenantRunState rows::tenantStateOf(const QString &key, QString &other)
{
    return stateOf(tenantStates, key, other);
}

} // namespace tenantry
