// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanProjectSql.h"

#include "migrations/ProjectStep.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// Tenants of a plan, by their places in it, that are equal.
struct Group {
    std::vector<std::size_t> tenants; ///< the one that goes first before the others
    std::vector<DjangoOutlined> told;
    QString untold; ///< why nothing is told
};

constexpr std::size_t fewest = 3; ///< the canary, the one that the replay is compared on, and somebody to gain from it

bool isAppliedByProject(const TenantPlan &tenant)
{
    return std::ranges::any_of(tenant.steps, [&tenant](const PlanStep &step) {
        return step.kind == &steps::applyMigration() && isByProject(tenant, step);
    });
}

std::vector<MigrationId> appliedIn(const TenantPlan &tenant)
{
    std::vector<MigrationId> ids;
    for (const PlanStep &step : tenant.steps) {
        if (step.kind == &steps::applyMigration())
            ids.push_back(step.migration);
    }
    return ids;
}

QByteArray joined(const QStringList &statements)
{
    QByteArray text;
    for (const QString &statement : statements) {
        text += statement.toUtf8().trimmed();
        text += text.endsWith(';') ? "\n" : ";\n";
    }
    return text;
}

/// Why \p script is not sent in the project's place, though it is all that a migration does; empty: it is.
QString oddityOf(const SqlScript &script)
{
    if (!script.classified || !script.problems.empty())
        return tr("PostgreSQL’s parser cannot read its SQL");
    if (!script.shared.empty())
        return tr("it changes what tenants share");
    if (!script.extensions.empty())
        return tr("it installs an extension");
    const bool isOdd = std::ranges::any_of(script.statements, [](const SqlStatement &one) {
        return one.transactionControl || one.outsideTransaction || one.opaque || one.setsTransaction
               || one.path.kind != PathChange::Kind::None || one.resets != SessionReset::None || !one.becomes.isEmpty();
    });
    return isOdd ? tr("its SQL does not fit into a transaction with others") : QString();
}

class Teller {
public:
    Teller(Plan &plan, const TaskContext &task)
        : m_plan(plan)
        , m_patience{std::chrono::minutes(5), task.stopToken()}
        , m_task(task)
    {
    }
    Status tell();

private:
    void collectGroups();
    Status ask(DjangoAgent &agent);
    Status askBack(DjangoAgent &agent);
    void give(const Group &group);
    QString whyNotReplayed(const Group &group) const;
    QString whyNotReplayed(const DjangoOutlined &told, const TenantPlan &tenant) const;
    void replay(const Group &group);
    MigrationSetPtr replayedSet(const Group &group) const;
    void putLeadersFirst();
    void describe();

    Plan &m_plan;
    const Patience m_patience;
    const TaskContext &m_task;
    std::vector<Group> m_groups; ///< largest first
    QString m_user;              ///< whose rights the project has in the database
};

void Teller::collectGroups()
{
    std::map<std::tuple<const Diagnosis *, QString>, Group> found;
    for (std::size_t i = 0; i < m_plan.tenants.size(); ++i) {
        const TenantPlan &tenant = m_plan.tenants[i];
        const TenantState *state = m_plan.snapshot->find(tenant.schema);
        if (state && isAppliedByProject(tenant))
            found[{state->diagnosis.get(), tenant.role.role}].tenants.push_back(i);
    }
    for (auto &[key, group] : found)
        m_groups.push_back(std::move(group));
    std::ranges::stable_sort(m_groups, [](const Group &a, const Group &b) {
        return std::tuple(b.tenants.size(), a.tenants.front()) < std::tuple(a.tenants.size(), b.tenants.front());
    });
}

/// Each group's first tenant is asked for all.
Status Teller::ask(DjangoAgent &agent)
{
    constexpr std::size_t mostAsked = 10;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        Group &group = m_groups[i];
        const TenantPlan &tenant = m_plan.tenants[group.tenants.front()];
        const TenantState *state = m_plan.snapshot->find(tenant.schema);
        if (!state->schemaExists) {
            group.untold = tr("the schema is yet to be made");
            continue;
        }
        if (i >= mostAsked) {
            group.untold = tr("only the largest groups of equal tenants are asked for");
            continue;
        }
        m_task.report(
            {tr("Asking the Django project"), qint64(i), qint64(std::min(m_groups.size(), mostAsked)), tenant.schema});
        Result<std::vector<DjangoOutlined>> told =
            agent.outline(appliedIn(tenant), tenant.others, {tenant.schema, tenant.tenantType}, m_patience);
        if (!told)
            return failure(told.error());
        group.told = std::move(*told);
    }
    return {};
}

/// What is taken back, as one tenant has it.
Status Teller::askBack(DjangoAgent &agent)
{
    std::vector<Migration> back;
    for (const TenantPlan &tenant : m_plan.tenants) {
        for (const PlanStep &step : tenant.steps) {
            if (!step.unrecordsMigration() || std::ranges::find(back, step.migration, &Migration::id) != back.end())
                continue;
            Migration migration = *tenant.set->find(step.migration);
            const Result<DjangoSql> sql =
                agent.reverseSql(step.migration, {tenant.schema, tenant.tenantType}, m_patience);
            if (!sql && (sql.error().isCancelled() || sql.error().code == ErrorCode::ProcessFailed))
                return failure(sql.error());
            migration.body = sql ? joined(sql->statements) : QByteArray();
            migration.untold = sql ? sql->pythonSteps.join(QStringLiteral(", ")) : sql.error().message;
            back.push_back(std::move(migration));
        }
    }
    if (back.empty())
        return {};
    std::map<const MigrationSet *, MigrationSetPtr> sets;
    for (TenantPlan &tenant : m_plan.tenants) {
        MigrationSetPtr &told = sets[tenant.set.get()];
        if (!told)
            told = tenant.set->with(back);
        tenant.set = told;
    }
    return {};
}

/// Has the plan show what was told: the set of the group's tenants is one with their SQL.
void Teller::give(const Group &group)
{
    if (group.told.empty())
        return;
    const MigrationSetPtr &set = m_plan.tenants[group.tenants.front()].set;
    std::vector<Migration> migrations;
    for (const MigrationId &id : appliedIn(m_plan.tenants[group.tenants.front()])) {
        Migration migration = *set->find(id);
        for (const DjangoOutlined &told : group.told) {
            if (told.id != id)
                continue;
            migration.body = joined(told.statements);
            migration.untold = told.isSqlTold ? QString() : told.why;
        }
        migrations.push_back(std::move(migration));
    }
    const MigrationSetPtr told = set->with(std::move(migrations));
    for (const std::size_t i : group.tenants)
        m_plan.tenants[i].set = told;
}

QString Teller::whyNotReplayed(const DjangoOutlined &told, const TenantPlan &tenant) const
{
    const QString name = told.id.text();
    const Migration *migration = tenant.set->find(told.id);
    const auto because = [&name](const QString &why) { return QStringLiteral("%1: %2").arg(name, why); };
    if (!told.pythonSteps.isEmpty() || (migration && migration->hasCode))
        return because(tr("it is Python code"));
    if (!told.isSqlTold)
        return because(tr("Django cannot tell its SQL"));
    if (!told.isAtomic)
        return because(tr("it runs outside a transaction"));
    if (!migration && !tenant.set->isElsewhere(told.id))
        return because(tr("it is part of a squashed migration that the tenants have in part"));
    if (migration && !migration->isReplayable)
        return because(tr("it has operations of the project’s own"));
    if (told.isComputed)
        return because(tr("Python works its values out anew each time"));
    if (const QString oddity = oddityOf(readSqlScript(joined(told.statements))); !oddity.isEmpty())
        return because(oddity);
    return {};
}

QString Teller::whyNotReplayed(const Group &group) const
{
    const TenantPlan &first = m_plan.tenants[group.tenants.front()];
    if (group.tenants.size() < fewest)
        return tr("they are fewer than %1").arg(fewest);
    if (!group.untold.isEmpty())
        return group.untold;
    if (m_plan.profile.migrations.applyBy == ApplyBy::Command)
        return tr("its own command is to be used");
    if (!m_plan.profile.migrations.replaySql)
        return tr("this connection does not want it");
    const QString owner = first.role.role.isEmpty() ? m_plan.snapshot->server.user : first.role.role;
    if (owner != m_user)
        return tr("what is made would belong to %1, and not to %2 as the project’s does").arg(owner, m_user);
    const bool isOther = std::ranges::any_of(first.steps, [](const PlanStep &step) {
        return step.kind != &steps::applyMigration() && step.kind != &steps::finishByProject();
    });
    if (isOther)
        return tr("something else is done to them, too");
    for (const DjangoOutlined &told : group.told) {
        if (const QString why = whyNotReplayed(told, first); !why.isEmpty())
            return why;
    }
    return {};
}

/// The migrations as SQL that is sent; those of other apps are recorded only, as the project does it.
MigrationSetPtr Teller::replayedSet(const Group &group) const
{
    const MigrationSetPtr &set = m_plan.tenants[group.tenants.front()].set;
    std::vector<Migration> migrations;
    for (const DjangoOutlined &told : group.told) {
        const Migration *known = set->find(told.id);
        Migration migration = known ? *known : Migration();
        migration.id = told.id;
        migration.appliedBy = AppliedBy::Tenantry;
        migration.fileName = told.id.text();
        migration.sql = joined(told.statements);
        migration.body = migration.sql;
        migration.script = readSqlScript(migration.body);
        migration.transactions = Transactions::One;
        migrations.push_back(std::move(migration));
    }
    return set->with(std::move(migrations));
}

void Teller::replay(const Group &group)
{
    const MigrationSetPtr replayed = replayedSet(group);
    std::vector<PlanStep> list;
    for (const DjangoOutlined &told : group.told) {
        PlanStep step;
        step.kind = told.statements.isEmpty() && !m_plan.tenants[group.tenants.front()].set->find(told.id)
                        ? &steps::recordMigration()
                        : &steps::applyMigration();
        step.migration = told.id;
        list.push_back(std::move(step));
    }
    PlanStep finish;
    finish.kind = &steps::finishByProject();
    list.push_back(std::move(finish));
    for (std::size_t i = 1; i < group.tenants.size(); ++i) {
        TenantPlan &tenant = m_plan.tenants[group.tenants[i]];
        tenant.project = tenant.set;
        tenant.set = replayed;
        tenant.steps = list;
        if (i > 1)
            continue;
        PlanStep proof;
        proof.kind = &steps::proveReplay();
        tenant.steps.insert(tenant.steps.begin(), std::move(proof));
    }
}

/// Of each group that is replayed the canary and the one it is compared on, in this order, before all others.
void Teller::putLeadersFirst()
{
    std::vector<QString> leaders;
    for (const PlanGroup &group : m_plan.groups) {
        if (group.way == PlanGroup::Way::Replay)
            leaders.insert(leaders.end(), {group.canary, group.proof});
    }
    if (leaders.empty())
        return;
    // The one that the profile wants to go first does so whatever group it is of.
    const auto canary = std::ranges::find(leaders, m_plan.canary);
    if (canary == leaders.end())
        leaders.insert(leaders.begin(), m_plan.canary);
    else
        std::rotate(leaders.begin(), canary, canary + 2);
    m_plan.leaders = leaders.size();
    const auto rank = [&leaders](const TenantPlan &tenant) {
        return std::ranges::find(leaders, tenant.schema) - leaders.begin();
    };
    std::ranges::stable_sort(m_plan.tenants,
                             [&rank](const TenantPlan &a, const TenantPlan &b) { return rank(a) < rank(b); });
}

/// How each group goes, for people.
void Teller::describe()
{
    constexpr std::size_t mostTold = 5;
    for (std::size_t i = 0; i < std::min(m_plan.groups.size(), mostTold); ++i) {
        const PlanGroup &group = m_plan.groups[i];
        const QString who = QCoreApplication::translate("Engine", "%n equal tenants", nullptr, group.tenants);
        m_plan.notices
            << (group.way == PlanGroup::Way::Project
                    ? tr("%1: the project does it in each of them. Its SQL is not replayed, for %2.")
                          .arg(who, group.why)
                    : tr("%1: the project does it in %2; its SQL is tried on %3 and compared with that. Where "
                         "both are equal, the others get that SQL, several at a time, and the project finishes "
                         "them; else the project does all of it.")
                          .arg(who, group.canary, group.proof));
    }
    if (m_plan.groups.size() > mostTold)
        m_plan.notices << QCoreApplication::translate("Engine", "%n further groups of equal tenants.", nullptr,
                                                      static_cast<int>(m_plan.groups.size() - mostTold));
}

Status Teller::tell()
{
    collectGroups();
    const bool isBack = m_plan.request.scope == PlanRequest::Scope::RollBack && !m_plan.tenants.empty();
    if (m_groups.empty() && !isBack)
        return {};
    m_task.report({tr("Asking the Django project"), 0, 0, {}});
    DjangoCommand command = DjangoCommand::of(m_plan.profile);
    command.onNoise = [this](const QByteArray &line) { m_task.log(QString::fromUtf8(line)); };
    Result<DjangoAgent> agent = DjangoAgent::start(command, m_patience);
    if (!agent)
        return failure(agent.error());
    if (isBack)
        return askBack(*agent);
    const Result<DjangoDatabase> database = agent->database(m_patience);
    if (!database)
        return failure(database.error());
    m_user = database->user;
    if (const Status asked = ask(*agent); !asked)
        return asked;
    for (const Group &group : m_groups) {
        give(group);
        const TenantPlan &first = m_plan.tenants[group.tenants.front()];
        PlanGroup told;
        told.tenants = static_cast<int>(group.tenants.size());
        told.level = first.level;
        told.why = whyNotReplayed(group);
        for (const std::size_t i : group.tenants)
            m_plan.tenants[i].group = static_cast<int>(m_plan.groups.size());
        if (told.why.isEmpty()) {
            told.way = PlanGroup::Way::Replay;
            told.canary = first.schema;
            told.proof = m_plan.tenants[group.tenants[1]].schema;
            replay(group);
        }
        m_plan.groups.push_back(std::move(told));
    }
    putLeadersFirst();
    describe();
    return {};
}

} // namespace

Status tellProjectSql(Plan &plan, const TaskContext &task)
{
    return Teller(plan, task).tell();
}

} // namespace tenantry
