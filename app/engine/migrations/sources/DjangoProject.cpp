// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoProject.h"

#include "migrations/formats/Formats.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

namespace {

using Replaced = QHash<MigrationId, MigrationId>; ///< by what is squashed: the squash

ObjectEffect effect(EffectKind kind, ObjectName object)
{
    ObjectEffect made;
    made.kind = kind;
    made.object = std::move(object);
    return made;
}

ObjectName table(const QString &name)
{
    return {ObjectKind::Table, {}, {}, name};
}

void addColumns(EffectKind kind, const DjangoTable &of, std::vector<ObjectEffect> &effects)
{
    for (const QString &column : of.columns)
        effects.push_back(effect(kind, {ObjectKind::Column, {}, of.name, column}));
}

/// As one statement that nobody sends: what Django's state of the project says is there afterwards. \p words is the
/// script's text, which the statement is a view of.
SqlStatement statementOf(const DjangoMigrationFact &fact, const QByteArray &words)
{
    SqlStatement statement;
    statement.tag = QStringLiteral("MIGRATION");
    statement.sql = words;
    if (!fact.areTablesKnown)
        return statement;
    for (const QString &removed : fact.tables.removed)
        statement.effects.push_back(effect(EffectKind::Drop, table(removed)));
    for (const DjangoTable &columns : fact.tables.columnsRemoved)
        addColumns(EffectKind::Drop, columns, statement.effects);
    for (const DjangoTable &added : fact.tables.added) {
        statement.effects.push_back(effect(EffectKind::Create, table(added.name)));
        addColumns(EffectKind::Create, added, statement.effects);
    }
    for (const DjangoTable &columns : fact.tables.columnsAdded)
        addColumns(EffectKind::Create, columns, statement.effects);
    return statement;
}

/// The tables of its models, and those that its own SQL names.
QStringList changedBy(const DjangoMigrationFact &fact)
{
    QStringList tables = fact.changed;
    const SqlScript raw = readSqlScript(fact.rawSql);
    for (const SqlStatement &statement : raw.statements) {
        for (const TableLock &lock : statement.locks)
            tables << lock.table;
        for (const ObjectEffect &made : statement.effects)
            tables << (made.object.parent.isEmpty() ? made.object.name : made.object.parent);
    }
    for (const DjangoTable &added : fact.tables.added)
        tables.removeAll(added.name);
    tables.removeDuplicates();
    return tables;
}

Migration migrationOf(const DjangoMigrationFact &fact, const Replaced &replaced)
{
    Migration migration;
    migration.id = fact.id;
    migration.description = fact.operations.join(QStringLiteral(", "));
    migration.fileName = fact.file.isEmpty() ? fact.id.text() : fact.file.section(u'/', -3);
    migration.filePath = fact.file;
    migration.appliedBy = AppliedBy::Project;
    migration.hasCode = fact.hasPython;
    // What its SQL has of values that are worked out is seen when it is told.
    migration.isReplayable = !fact.hasPython && fact.foreignOperations.isEmpty();
    migration.projectUndoes = fact.isReversible;
    migration.script.text = fact.operations.join(u'\n').toUtf8();
    migration.script.statements.push_back(statementOf(fact, migration.script.text));
    migration.script.classified = true;
    migration.replaces = fact.replaces;
    migration.changes = changedBy(fact);
    migration.refersTo = fact.referred;
    migration.isReplayable &= fact.isRawSqlTold;
    for (const MigrationId &dependency : fact.dependencies) {
        const MigrationId standsFor = replaced.value(dependency, dependency);
        if (standsFor != fact.id)
            migration.dependencies.push_back(standsFor);
    }
    return migration;
}

QString names(const std::vector<MigrationId> &ids)
{
    QStringList words;
    for (const MigrationId &id : ids)
        words << id.text();
    return words.join(QStringLiteral(", "));
}

SourceProblem problemOf(const DjangoProblem &told)
{
    SourceProblem problem;
    problem.migration = told.migration;
    problem.file = told.migration.key.isEmpty() ? told.migration.app : told.migration.text();
    switch (told.kind) {
    case DjangoProblemKind::Conflict:
        problem.kind = SourceProblemKind::Conflict;
        problem.fact = tr("The app has several last migrations: %1.").arg(names(told.others));
        problem.remedy = tr("Put them into an order: python3 manage.py makemigrations can merge them.");
        return problem;
    case DjangoProblemKind::MissingParent:
        problem.kind = SourceProblemKind::Orphan;
        problem.fact = tr("It depends on %1, which does not exist.").arg(names(told.others));
        problem.remedy = tr("Bring the file back, or correct its dependencies.");
        return problem;
    case DjangoProblemKind::Circular:
        problem.kind = SourceProblemKind::Circular;
        problem.fact = tr("It depends, through others, on itself.");
        problem.remedy = tr("Take one of the dependencies of the circle out.");
        return problem;
    case DjangoProblemKind::Unreadable:
        problem.kind = SourceProblemKind::Unreadable;
        problem.fact = tr("It cannot be imported: %1").arg(told.message);
        problem.remedy = tr("Correct the file: nothing is migrated until it can be imported.");
        return problem;
    case DjangoProblemKind::Settings:
    case DjangoProblemKind::Other:
        break;
    }
    problem.kind = SourceProblemKind::Project;
    problem.fact = told.message;
    problem.remedy = tr("Correct it in the project: python3 manage.py check");
    return problem;
}

/// Without what it puts into the environment, where passwords may be.
QString shownCommand(const QStringList &command)
{
    static const QRegularExpression assignment(QStringLiteral("^(\\w+)=.*$"),
                                               QRegularExpression::DotMatchesEverythingOption);
    QStringList words = command;
    words.replaceInStrings(assignment, QStringLiteral("\\1=…"));
    return words.join(u' ');
}

Replaced replacedBy(const DjangoProjectFacts &facts)
{
    Replaced replaced;
    for (const DjangoMigrationFact &fact : facts.migrations) {
        for (const MigrationId &id : fact.replaces)
            replaced.insert(id, fact.id);
    }
    return replaced;
}

std::vector<SourceProblem> problemsOf(const DjangoProjectFacts &facts)
{
    std::vector<SourceProblem> problems;
    problems.reserve(facts.problems.size());
    std::ranges::transform(facts.problems, std::back_inserter(problems), problemOf);
    return problems;
}

/// The migrations of \p apps (nullopt: of all); what is wrong with any of them stands with it.
MigrationSetPtr setOf(const DjangoProjectFacts &facts, const std::optional<QStringList> &apps, const QString &origin)
{
    const Replaced replaced = replacedBy(facts);
    std::vector<Migration> migrations;
    std::vector<MigrationId> elsewhere;
    for (const DjangoMigrationFact &fact : facts.migrations) {
        if (apps && !apps->contains(fact.id.app))
            elsewhere.push_back(fact.id);
        else if (!replaced.contains(fact.id))
            migrations.push_back(migrationOf(fact, replaced));
    }
    for (const SourceProblem &problem : problemsOf(facts)) {
        const auto whose = std::ranges::find(migrations, problem.migration, &Migration::id);
        if (whose != migrations.end())
            whose->problem = problem;
    }
    auto set = std::make_shared<MigrationSet>(*formats::find(QStringLiteral("django")), origin, std::move(migrations),
                                              SetOrder::Graph);
    set->alsoKnows(elsewhere);
    return set;
}

/// TENANT_MIGRATION_ORDER by the registry's columns; empty where it goes by anything else (related rows, chance).
QStringList tenantOrderOf(const DjangoProjectFacts &facts)
{
    QStringList order;
    for (const QString &word : facts.migrationOrder) {
        const QString field = word.startsWith(u'-') ? word.sliced(1) : word;
        const bool isColumn = facts.tenantModel
                              && std::ranges::find(facts.tenantModel->columns, field, &DjangoColumn::name)
                                     != facts.tenantModel->columns.end();
        if (!isColumn)
            return {};
        order << word;
    }
    return order;
}

QByteArray hashOf(const std::vector<ExpectedSet> &sets)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ExpectedSet &one : sets)
        hash.addData(one.tenantType.toUtf8() + '\0' + one.set->fingerprint());
    return hash.result().toHex();
}

} // namespace

SourcePtr djangoReading(const DjangoProjectFacts &facts, const QString &origin, const QString &publicSchema)
{
    std::vector<DjangoTenantType> types = facts.types;
    std::erase_if(types, [&publicSchema](const DjangoTenantType &type) { return type.name == publicSchema; });
    std::optional<QStringList> apps;
    if (!types.empty() || !facts.tenantApps.isEmpty())
        apps = types.empty() ? facts.tenantApps : QStringList();
    for (const DjangoTenantType &type : types)
        *apps << type.apps;
    auto reading = std::make_shared<SourceReading>(setOf(facts, apps, origin));
    for (const DjangoTenantType &type : types)
        reading->sets.push_back({type.name, setOf(facts, type.apps, origin)});
    reading->typeColumn = types.empty() ? QString() : facts.typeColumn;
    reading->tenantOrder = tenantOrderOf(facts);
    reading->problems = problemsOf(facts);
    reading->files = hashOf(reading->sets);
    reading->recognisedAs = tr("The project itself tells its migrations.");
    if (reading->tenantOrder.isEmpty() && !facts.migrationOrder.isEmpty())
        reading->recognisedAs += u' '
                                 + tr("Its TENANT_MIGRATION_ORDER (%1) goes by more than columns of the registry, and "
                                      "is not followed.")
                                       .arg(facts.migrationOrder.join(QStringLiteral(", ")));
    return reading;
}

DjangoProject::DjangoProject(DjangoCommand command)
    : m_command(std::move(command))
{
}

Result<SourcePtr> DjangoProject::read(const SourceContext &context) const
{
    // To import a large project takes seconds, on a far machine tens of them.
    const Patience patience{std::chrono::minutes(2), context.task.stopToken()};
    context.task.report({tr("Asking the Django project"), 0, 0, {}});
    DjangoCommand command = m_command;
    command.onNoise = [&context](const QByteArray &line) { context.task.log(QString::fromUtf8(line)); };
    Result<DjangoAgent> agent = DjangoAgent::start(command, patience);
    if (!agent)
        return failure(agent.error());
    const QString publicSchema = agent->versions().publicSchema;
    const Result<DjangoProjectFacts> facts = agent->project(patience);
    if (!facts)
        return failure(facts.error());
    if (const Status ended = agent->finish(patience); !ended)
        context.task.log(ended.error().toText());
    if (facts->migrations.empty() && facts->problems.empty())
        return failure(ErrorCode::SourceInvalid, tr("The Django project has no migrations."),
                       tr("Look at the command and the working folder under [migrations]."));
    const QString origin = QStringLiteral("%1 (%2)").arg(shownCommand(m_command.command), m_command.workingDirectory);
    SourcePtr reading = djangoReading(*facts, origin, publicSchema);
    const bool isSame =
        context.before && context.before->isSame(*reading) && context.before->problems == reading->problems;
    return isSame ? context.before : reading;
}

} // namespace tenantry
