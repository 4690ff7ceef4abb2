// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FleetScanner.h"

#include "migrations/RunRole.h"
#include "migrations/ShapeNumbers.h"
#include "migrations/TenantTypes.h"
#include "migrations/formats/MigrationFormat.h"
#include "tenants/AsideSchema.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <thread>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

Result<SnapshotPtr> FleetScanner::run()
{
    m_task.report({tr("Reading the registry"), 0, 0, {}});
    for (const auto step : {&FleetScanner::prepare, &FleetScanner::readEverything, &FleetScanner::diagnoseAll}) {
        if (const Status done = (this->*step)(); !done)
            return failure(done.error());
        if (m_task.isCancelled())
            return failure(cancelledError());
    }
    return finish();
}

Status FleetScanner::prepare()
{
    m_snapshot->extent = m_options.only.isEmpty() ? FleetExtent::Whole : FleetExtent::Some;
    Result<Connection> connection = Connection::open(m_access.session(QStringLiteral("scan")), m_task.stopToken());
    if (!connection)
        return failure(connection.error());
    m_connection.emplace(std::move(*connection));
    // Not before: a person may have been asked for the password.
    m_begun = std::chrono::steady_clock::now();
    m_snapshot->takenAt = QDateTime::currentDateTimeUtc();
    m_snapshot->server = m_connection->server();
    if (const Status read = readExpected(); !read)
        return read;
    const TenantSettings tenants = withTypeColumn(m_access.profile.tenants, *m_snapshot->source);
    Result<RegistryReading> registry =
        readRegistry(*m_connection, tenants, m_task.stopToken(), m_snapshot->source->tenantOrder);
    if (!registry)
        return failure(registry.error());
    m_snapshot->registrySource = registry->source;

    CatalogReader catalog(*m_connection, m_task.stopToken());
    Result<QHash<QString, SchemaFacts>> schemas = catalog.schemas();
    if (!schemas)
        return failure(schemas.error());
    m_schemas = std::move(*schemas);
    Result<QHash<quint32, HistoryTable>> tables = catalog.historyTables(m_snapshot->source->main().format());
    if (!tables)
        return failure(tables.error());
    m_tables = std::move(*tables);
    if (const Status collected = collectSubjects(*registry); !collected)
        return collected;
    const Result<QSet<quint32>> locked = catalog.lockedRelations();
    if (!locked)
        return failure(locked.error());
    blockLocked(*locked);
    return {};
}

/// What the tenants should have, and what is wrong with where it comes from.
Status FleetScanner::readExpected()
{
    Result<SourcePtr> source = readSource(m_access.profile, {m_task, &*m_connection, m_options.known});
    if (const Status told = source ? canTellTypes(m_access.profile.tenants, **source) : Status(); !told)
        source = failure(told.error());
    if (!source && (m_options.source == SourceNeed::Required || source.error().isCancelled()))
        return failure(source.error());
    if (!source) {
        m_snapshot->sourceProblem = source.error();
        return {};
    }
    m_snapshot->source = *source;
    for (const SourceProblem &problem : m_snapshot->source->problems)
        m_snapshot->findings.push_back(sourceFinding(problem));
    const QStringList extensions = extensionsOf(*m_snapshot->source);
    if (extensions.isEmpty())
        return {};
    // Where the server does not tell, installing one does.
    Result<std::vector<ExtensionFacts>> facts =
        readExtensions(*m_connection, extensions, m_access.profile.runs.extensionsSchema, m_task.stopToken());
    if (!facts && (facts.error().isCancelled() || !m_connection->isAlive()))
        return failure(facts.error());
    if (facts)
        m_snapshot->extensions = std::move(*facts);
    return {};
}

const MigrationSetPtr &FleetScanner::setOf(const Subject &subject) const
{
    return m_snapshot->source->setFor(subject.state.tenantType);
}

Status FleetScanner::collectSubjects(const RegistryReading &registry)
{
    for (const RegistryEntry &entry : registry.entries)
        addRegistered(entry);
    addOrphans(registry);
    nameCaseTwins();
    nameKept();
    QSet<QString> known;
    for (const Subject &subject : m_subjects)
        known.insert(subject.state.schema);
    for (const QString &wanted : m_options.only) {
        if (!known.contains(wanted))
            return failure(ErrorCode::TenantMissing, tr("There is no tenant \"%1\".").arg(wanted),
                           tr("The schema's name counts, not the customer's."));
    }
    if (const QSet<QString> only(m_options.only.begin(), m_options.only.end()); !only.isEmpty())
        std::erase_if(m_subjects, [&only](const Subject &s) { return !only.contains(s.state.schema); });
    std::sort(m_subjects.begin(), m_subjects.end(),
              [](const Subject &a, const Subject &b) { return a.state.schema < b.state.schema; });
    return {};
}

/// Whatever the half-filled schema looks like, mending it would bury the rows that lie in the one put aside.
static Finding interrupted(const RestoreMarker &marker)
{
    return marker.asideName.isEmpty()
               ? tenantFinding(FindingType::InterruptedRestore, EvidenceKind::RestoreCutOff, {marker.backupId})
               : tenantFinding(FindingType::InterruptedRestore, EvidenceKind::RestoreCutOffKept,
                               {marker.backupId, marker.asideName});
}

/// Whether the role that the tenant's steps would run with may create in its schema, as far as it can be told: nobody
/// asked the server about roles that only the profile names.
bool FleetScanner::mayCreate(const SchemaFacts &schema, const TenantOwner &owner) const
{
    const RunRole role = runRoleOf(m_access.profile.runs, owner);
    return schema.mayCreate || role.why == RunRole::Why::Named || role.role == schema.owner.role;
}

void FleetScanner::addRegistered(const RegistryEntry &entry)
{
    Subject subject;
    subject.state.schema = entry.schema;
    subject.state.name = entry.name;
    subject.state.domain = entry.domain;
    subject.state.tenantType = entry.tenantType;
    subject.state.turn = entry.turn;
    subject.unknownType = doubtOfType(*m_snapshot->source, entry.tenantType);
    subject.state.status = entry.status;
    subject.state.created = entry.created;
    subject.provisioning = entry.provisioning;
    const auto schema = m_schemas.constFind(entry.schema);
    subject.state.schemaExists = schema != m_schemas.constEnd();
    if (!entry.valid) {
        subject.blocked = tenantFinding(FindingType::InvalidName, EvidenceKind::Said, {entry.problem});
    } else if (subject.state.schemaExists) {
        subject.state.schemaOid = schema->oid;
        subject.state.owner = schema->owner;
        if (schema->restore)
            subject.blocked = interrupted(*schema->restore);
        const bool isRead = entry.provisioning != Provisioning::NotYet; // its history says nothing yet
        if (const auto table = m_tables.constFind(schema->oid); isRead && table != m_tables.constEnd())
            subject.table = *table;
        if (subject.table && !subject.table->owner.role.isEmpty())
            subject.state.owner = subject.table->owner;
        subject.mayCreate = mayCreate(*schema, subject.state.owner);
        if (subject.table && !subject.table->problem.isEmpty() && !subject.blocked)
            subject.blocked = tenantFinding(FindingType::Unreadable, EvidenceKind::Said, {subject.table->problem});
    }
    m_subjects.push_back(std::move(subject));
}

void FleetScanner::addOrphans(const RegistryReading &registry)
{
    const RegistryKind kind = m_access.profile.tenants.registry;
    if (kind != RegistryKind::Table && kind != RegistryKind::DjangoTenants)
        return;
    QSet<QString> known{QStringLiteral("public")};
    for (const RegistryEntry &entry : registry.entries)
        known.insert(entry.schema);
    for (const QString &excluded : m_access.profile.tenants.exclude)
        known.insert(excluded);
    for (auto it = m_schemas.constBegin(); it != m_schemas.constEnd(); ++it) {
        const auto table = m_tables.constFind(it->oid);
        if (table == m_tables.constEnd() || known.contains(it.key()) || isAsideName(it.key()))
            continue;
        if (!table->problem.isEmpty())
            continue; // nothing says that it is a tenant's
        Subject subject;
        subject.state.schema = it.key();
        subject.state.inRegistry = false;
        subject.unknownType = doubtOfType(*m_snapshot->source, {});
        subject.state.schemaOid = it->oid;
        subject.table = *table;
        subject.state.owner = table->owner.role.isEmpty() ? it->owner : table->owner;
        subject.mayCreate = mayCreate(*it, subject.state.owner);
        m_subjects.push_back(std::move(subject));
    }
}

/// PostgreSQL and we tell "Acme" from "acme"; people, and names that are typed without quotes, do not.
void FleetScanner::nameCaseTwins()
{
    QHash<QString, QStringList> spellings;
    for (const Subject &subject : m_subjects) {
        QStringList &same = spellings[subject.state.schema.toCaseFolded()];
        if (!same.contains(subject.state.schema))
            same << subject.state.schema;
    }
    for (Subject &subject : m_subjects) {
        const QStringList &same = spellings[subject.state.schema.toCaseFolded()];
        if (same.size() > 1)
            subject.caseTwin = same.front() == subject.state.schema ? same.at(1) : same.front();
    }
}

/// What restores have put aside, and whom it is told of: who has kept it for days has perhaps forgotten it.
void FleetScanner::nameKept()
{
    constexpr int daysUntold = 7;
    QStringList schemas;
    schemas.reserve(static_cast<qsizetype>(m_subjects.size()));
    for (const Subject &subject : m_subjects)
        schemas << subject.state.schema;
    QHash<QString, QStringList> kept;
    const QDateTime old = m_snapshot->takenAt.addDays(-daysUntold);
    for (auto it = m_schemas.constBegin(); it != m_schemas.constEnd(); ++it) {
        if (!isAsideName(it.key()))
            continue;
        m_snapshot->kept << it.key();
        if (const QDateTime since = asideTime(it.key()); since.isValid() && since <= old)
            kept[schemaOfAside(it.key(), schemas)] << it.key();
    }
    m_snapshot->kept.sort();
    for (Subject &subject : m_subjects) {
        QStringList names = kept.value(subject.state.schema);
        if (names.isEmpty())
            continue;
        std::ranges::sort(names, {}, asideTime);
        subject.kept = {names.join(QStringLiteral(", ")), asideTime(names.front()).date().toString(Qt::ISODate)};
    }
}

/// Decides whose history is read; a table that somebody holds ACCESS EXCLUSIVE is not even tried.
void FleetScanner::blockLocked(const QSet<quint32> &locked)
{
    for (size_t i = 0; i < m_subjects.size(); ++i) {
        Subject &subject = m_subjects[i];
        if (subject.blocked || !subject.table)
            continue;
        const MigrationFormat &expected = setOf(subject)->format();
        if (subject.table->format != &expected && !setOf(subject)->isEmpty()) {
            subject.blocked = tenantFinding(FindingType::Unreadable, EvidenceKind::OtherLayout,
                                            {subject.table->format->title(), expected.title()});
        } else if (locked.contains(subject.table->oid)) {
            subject.blocked = tenantFinding(FindingType::Busy, EvidenceKind::Locked);
        } else {
            m_readable.push_back(i);
            m_targets.push_back({subject.state.schema, *subject.table});
        }
    }
}

Status FleetScanner::readEverything()
{
    std::mutex mutex;
    Status helped;
    bool structureRead = false;
    const bool twoSessions = m_options.connections > 1 && m_subjects.size() > 1 && !m_snapshot->server.transactionPooler
                             && m_snapshot->server.connectionSlotsFree > 1;
    std::jthread helper;
    if (twoSessions) {
        helper = std::jthread([this, &mutex, &helped, &structureRead] {
            Result<Connection> second = Connection::open(m_access.session(QStringLiteral("scan")), m_task.stopToken());
            if (!second)
                return; // the first session reads everything, only later
            structureRead = true;
            Status done = readStructure(*second);
            if (done)
                done = readBatches(*second);
            const std::lock_guard lock(mutex);
            helped = std::move(done);
        });
    }
    Status done = readBatches(*m_connection);
    if (helper.joinable())
        helper.join();
    if (done && !structureRead)
        done = readStructure(*m_connection);
    if (done)
        done = helped;
    nameHolders();
    return done;
}

Status FleetScanner::readBatches(Connection &connection)
{
    HistoryReader reader(connection, m_task.stopToken());
    const size_t batch = static_cast<size_t>(std::max(1, m_options.batchSize));
    while (true) {
        const size_t from = m_nextTarget.fetch_add(batch);
        if (from >= m_targets.size())
            return {};
        const size_t count = std::min(batch, m_targets.size() - from);
        Result<std::vector<HistorySummary>> summaries = reader.summaries(std::span(m_targets).subspan(from, count));
        if (!summaries)
            return failure(summaries.error());
        for (size_t i = 0; i < count; ++i)
            m_subjects[m_readable[from + i]].summary = std::move((*summaries)[i]);
        m_done += static_cast<qint64>(count);
        m_task.report({tr("Reading histories"), m_done, static_cast<qint64>(m_targets.size()), {}});
    }
}

std::vector<quint32> FleetScanner::schemaOids() const
{
    std::vector<quint32> oids;
    for (const Subject &subject : m_subjects) {
        if (subject.state.schemaOid != 0)
            oids.push_back(subject.state.schemaOid);
    }
    return oids;
}

Status FleetScanner::readStructure(Connection &connection)
{
    CatalogReader catalog(connection, m_task.stopToken());
    // Narrowing helps only where a few of many are asked for; the fleet is read whole.
    const bool few = !m_options.only.isEmpty();
    const std::vector<quint32> oids = few ? schemaOids() : std::vector<quint32>();
    if (few && oids.empty())
        return {};
    Result<QHash<quint32, StructureFacts>> structures = catalog.structures(oids);
    if (!structures)
        return failure(structures.error());
    qint64 pages = 0;
    for (const StructureFacts &facts : std::as_const(*structures))
        pages += facts.pages;
    m_structures = std::move(*structures);
    const Result<qint64> bytes = catalog.databaseBytes(pages);
    m_snapshot->databaseBytes = bytes.value_or(0);
    return {};
}

/// Turns what could not be read into findings, and says who is in the way.
void FleetScanner::nameHolders()
{
    constexpr int mostAsked = 40;
    int asked = 0;
    for (Subject &subject : m_subjects) {
        if (!subject.blocked && subject.summary.error) {
            const Error &error = *subject.summary.error;
            const bool busy = error.code == ErrorCode::LockTimeout || error.code == ErrorCode::StatementTimeout;
            subject.blocked = busy ? tenantFinding(FindingType::Busy, EvidenceKind::Locked)
                                   : tenantFinding(FindingType::Unreadable, EvidenceKind::Said, {error.toText()});
        }
        if (!subject.blocked || subject.blocked->type != FindingType::Busy || !subject.table || ++asked > mostAsked)
            continue;
        const auto holders = lockHolders(*m_connection, subject.table->oid, m_task.stopToken());
        if (holders && !holders->empty())
            subject.blocked->evidence = {EvidenceKind::LockedBy, {holders->front().describe()}, {}};
    }
}

TenantEvidence FleetScanner::evidenceOf(const Subject &subject, std::vector<HistoryRow> rows, LiveObjects live) const
{
    TenantEvidence evidence;
    evidence.schemaExists = subject.state.schemaExists;
    evidence.provisioning = subject.provisioning;
    evidence.unknownType = subject.unknownType;
    evidence.caseTwin = subject.caseTwin;
    evidence.kept = subject.kept;
    evidence.table = subject.table;
    evidence.mayCreate = subject.mayCreate;
    evidence.inRegistry = subject.state.inRegistry;
    evidence.tables = subject.state.tables;
    evidence.history =
        subject.table ? subject.table->format->expand(std::move(rows), *setOf(subject)) : std::move(rows);
    evidence.live = std::move(live);
    return evidence;
}

/// Equal where the same is expected of both; empty where it is of everybody.
QByteArray FleetScanner::typeKey(const Subject &subject) const
{
    if (!m_snapshot->source->tellsTypes())
        return {};
    return setOf(subject)->fingerprint() + (subject.unknownType ? subject.unknownType->args.join(u'|').toUtf8() : "");
}

Status FleetScanner::diagnoseAll()
{
    QHash<QByteArray, std::vector<size_t>> groups;
    std::vector<size_t> representatives;
    const qint64 blockSize = 8192;
    for (size_t i = 0; i < m_subjects.size(); ++i) {
        Subject &subject = m_subjects[i];
        const StructureFacts facts = m_structures.value(subject.state.schemaOid);
        subject.state.tables = std::max(0, facts.tables - (subject.table ? 1 : 0));
        subject.state.sizeBytes = facts.pages * blockSize;
        subject.state.lastMigration = subject.summary.lastApplied;
        subject.state.historyOid = subject.table ? subject.table->oid : 0;
        if (subject.blocked) {
            subject.state.diagnosis = std::make_shared<Diagnosis>(diagnosisOf(setOf(subject), *subject.blocked));
            continue;
        }
        subject.key =
            QByteArray::number(subject.summary.rows) + '|' + subject.summary.hash + '|' + facts.fingerprint + '|'
            + (subject.state.schemaExists ? 's' : '-') + (subject.table ? 'h' : '-') + (subject.mayCreate ? 'c' : '-')
            + (subject.state.inRegistry ? 'r' : '-') + QByteArray::number(static_cast<int>(subject.provisioning))
            + subject.caseTwin.toUtf8() + '|' + subject.kept.join(u'|').toUtf8() + '|' + typeKey(subject) + '|'
            + (subject.table
                   ? (subject.table->name + u':' + subject.table->columns.join(u',') + u'|' + subject.table->actors)
                         .toUtf8()
                   : QByteArray());
        std::vector<size_t> &group = groups[subject.key];
        if (group.empty())
            representatives.push_back(i);
        group.push_back(i);
    }
    constexpr size_t batch = 50;
    for (size_t from = 0; from < representatives.size(); from += batch) {
        const size_t count = std::min(batch, representatives.size() - from);
        if (const Status done = diagnoseGroup(std::span(representatives).subspan(from, count), groups); !done)
            return done;
        m_task.report({tr("Comparing shapes"),
                       static_cast<qint64>(from + count),
                       static_cast<qint64>(representatives.size()),
                       {}});
    }
    return {};
}

Status FleetScanner::diagnoseGroup(std::span<const size_t> representatives,
                                   const QHash<QByteArray, std::vector<size_t>> &groups)
{
    std::vector<HistoryTarget> targets;
    std::vector<quint32> schemas;
    for (const size_t i : representatives) {
        if (m_subjects[i].table)
            targets.push_back({m_subjects[i].state.schema, *m_subjects[i].table});
        if (m_subjects[i].state.schemaOid != 0)
            schemas.push_back(m_subjects[i].state.schemaOid);
    }
    auto rows = HistoryReader(*m_connection, m_task.stopToken()).rows(targets);
    if (!rows)
        return failure(rows.error());
    auto objects = CatalogReader(*m_connection, m_task.stopToken()).objects(schemas);
    if (!objects)
        return failure(objects.error());
    std::map<const MigrationSet *, ExpectedObjects> expected;
    size_t nextRows = 0;
    for (const size_t i : representatives) {
        const Subject &subject = m_subjects[i];
        Result<std::vector<HistoryRow>> history =
            subject.table ? std::move((*rows)[nextRows++]) : std::vector<HistoryRow>();
        const MigrationSetPtr &set = setOf(subject);
        const ExpectedObjects &objectsOfSet = expected.try_emplace(set.get(), *set).first->second;
        auto diagnosis = std::make_shared<Diagnosis>(
            history ? diagnose(set, objectsOfSet,
                               evidenceOf(subject, std::move(*history), objects->take(subject.state.schemaOid)))
                    : diagnosisOf(
                        set, tenantFinding(FindingType::Unreadable, EvidenceKind::Said, {history.error().toText()})));
        diagnosis->shapeKey = subject.key;
        for (const size_t member : groups.value(subject.key))
            m_subjects[member].state.diagnosis = diagnosis;
    }
    return {};
}

SnapshotPtr FleetScanner::finish()
{
    m_snapshot->tenants.reserve(m_subjects.size());
    for (Subject &subject : m_subjects) {
        // A schema with somebody else's history table is no orphan of ours: none of its versions is in the source.
        const auto &findings = subject.state.diagnosis->findings;
        if (!subject.state.inRegistry && subject.state.diagnosis->recordsNone() && !findings.empty())
            continue;
        m_snapshot->tenants.push_back(std::move(subject.state));
    }
    numberShapes(*m_snapshot);
    m_snapshot->duration =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_begun);
    return m_snapshot;
}

Result<SnapshotPtr> scanFleet(const Access &access, const ScanOptions &options, const TaskContext &task)
{
    return FleetScanner(access, options, task).run();
}

} // namespace tenantry
