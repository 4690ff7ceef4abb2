// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/ReferenceTenant.h"

#include "migrations/CatalogReader.h"
#include "migrations/HistoryReader.h"
#include "migrations/formats/Formats.h"
#include "tenants/Registry.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

namespace {

constexpr size_t batchSize = 50; ///< tenants a statement

/// A history that some tenants have alike.
struct Recorded {
    const MigrationFormat *format = nullptr;
    std::vector<HistoryRow> rows; ///< of one of them, in its order; what failed is left out
    int tenants = 0;
};

std::vector<MigrationId> idsOf(const std::vector<HistoryRow> &rows)
{
    std::vector<MigrationId> ids;
    ids.reserve(rows.size());
    for (const HistoryRow &row : rows)
        ids.push_back(row.id);
    std::ranges::sort(ids);
    return ids;
}

/// What succeeded, in the order in which it was applied where the history tells it, else in that of its rows.
std::vector<HistoryRow> succeeded(std::vector<HistoryRow> rows)
{
    QSet<MigrationId> seen;
    std::erase_if(rows, [&seen](const HistoryRow &row) {
        const bool isTwice = seen.contains(row.id);
        seen.insert(row.id);
        return isTwice || !row.success;
    });
    std::ranges::stable_sort(rows, {}, [](const HistoryRow &row) {
        return row.appliedAt.isValid() ? row.appliedAt.toMSecsSinceEpoch() : 0;
    });
    return rows;
}

/// One look at the histories of a fleet.
class Histories {
public:
    Histories(Connection &connection, std::stop_token stop, const MigrationFormat &preferred)
        : m_connection(connection)
        , m_stop(std::move(stop))
        , m_preferred(preferred)
    {
    }

    Status look()
    {
        CatalogReader catalog(m_connection, m_stop);
        auto schemas = catalog.schemas();
        if (!schemas)
            return failure(schemas.error());
        auto tables = catalog.historyTables(m_preferred);
        if (!tables)
            return failure(tables.error());
        auto locked = catalog.lockedRelations();
        if (!locked)
            return failure(locked.error());
        m_schemas = std::move(*schemas);
        m_tables = std::move(*tables);
        m_locked = std::move(*locked);
        return {};
    }

    /// nullptr: there is no such schema, or it has no history table.
    const HistoryTable *tableOf(const QString &schema) const
    {
        const auto found = m_schemas.constFind(schema);
        const auto table = found == m_schemas.constEnd() ? m_tables.constEnd() : m_tables.constFind(found->oid);
        return table == m_tables.constEnd() ? nullptr : &*table;
    }
    bool hasSchema(const QString &schema) const { return m_schemas.contains(schema); }

    /// The rows of one tenant.
    Result<std::vector<HistoryRow>> of(const HistoryTarget &target)
    {
        auto rows = HistoryReader(m_connection, m_stop).rows(std::span(&target, 1));
        if (!rows)
            return failure(rows.error());
        return std::move(rows->front());
    }

    /// What the tenants of \p entries have recorded, those that can be read at once: most tenants first, of equally
    /// many what is more.
    Result<std::vector<Recorded>> all(const std::vector<RegistryEntry> &entries)
    {
        std::vector<HistoryTarget> targets;
        for (const RegistryEntry &entry : entries) {
            const HistoryTable *table = tableOf(entry.schema);
            const bool isReadable = entry.valid && entry.provisioning != Provisioning::NotYet && table
                                    && table->problem.isEmpty() && !m_locked.contains(table->oid);
            if (isReadable)
                targets.push_back({entry.schema, *table});
        }
        auto groups = grouped(targets);
        if (!groups)
            return failure(groups.error());
        return joined(*groups);
    }

private:
    using Group = std::pair<HistoryTarget, int>; ///< one of them, and how many there are

    /// By what the histories amount to.
    Result<std::vector<Group>> grouped(const std::vector<HistoryTarget> &targets)
    {
        HistoryReader reader(m_connection, m_stop);
        std::map<std::pair<const MigrationFormat *, QByteArray>, Group> groups;
        for (size_t from = 0; from < targets.size(); from += batchSize) {
            const auto batch = std::span(targets).subspan(from, std::min(batchSize, targets.size() - from));
            const auto summaries = reader.summaries(batch);
            if (!summaries)
                return failure(summaries.error());
            for (size_t i = 0; i < batch.size(); ++i) {
                const HistorySummary &summary = (*summaries)[i];
                if (summary.error || summary.rows == 0)
                    continue;
                const QByteArray key = QByteArray::number(summary.rows) + '|' + summary.hash;
                auto &group = groups.try_emplace({batch[i].table.format, key}, batch[i], 0).first->second;
                ++group.second;
            }
        }
        std::vector<Group> result;
        result.reserve(groups.size());
        for (auto &[key, group] : groups)
            result.push_back(std::move(group));
        return result;
    }

    /// The same where only checksums or descriptions differ, which are nobody's level.
    Result<std::vector<Recorded>> joined(const std::vector<Group> &groups)
    {
        HistoryReader reader(m_connection, m_stop);
        std::map<std::pair<const MigrationFormat *, std::vector<MigrationId>>, Recorded> sets;
        for (size_t from = 0; from < groups.size(); from += batchSize) {
            std::vector<HistoryTarget> targets;
            for (size_t i = from; i < std::min(groups.size(), from + batchSize); ++i)
                targets.push_back(groups[i].first);
            auto read = reader.rows(targets);
            if (!read)
                return failure(read.error());
            for (size_t i = 0; i < targets.size(); ++i) {
                if (!(*read)[i])
                    continue;
                std::vector<HistoryRow> rows = succeeded(std::move(*(*read)[i]));
                const MigrationFormat *format = targets[i].table.format;
                Recorded &set = sets.try_emplace({format, idsOf(rows)}, Recorded{format, rows, 0}).first->second;
                set.tenants += groups[from + i].second;
            }
        }
        std::vector<Recorded> result;
        for (auto &[key, set] : sets) {
            if (!set.rows.empty())
                result.push_back(std::move(set));
        }
        std::ranges::stable_sort(result, [](const Recorded &a, const Recorded &b) {
            return a.tenants != b.tenants ? a.tenants > b.tenants : a.rows.size() > b.rows.size();
        });
        return result;
    }

    Connection &m_connection;
    std::stop_token m_stop;
    const MigrationFormat &m_preferred;
    QHash<QString, SchemaFacts> m_schemas;
    QHash<quint32, HistoryTable> m_tables;
    QSet<quint32> m_locked;
};

Migration migrationOf(const HistoryRow &row, const MigrationId &before)
{
    Migration migration;
    migration.id = row.id;
    migration.name = row.description;
    migration.description = row.description;
    migration.fileName = row.id.text();
    migration.appliedBy = AppliedBy::Nobody;
    migration.script.classified = true;
    if (!before.isEmpty())
        migration.dependencies.push_back(before);
    return migration;
}

/// One row stands for every version up to it: the versions below are those that other tenants are at.
std::vector<HistoryRow> withVersionsBelow(const Recorded &wanted, const std::vector<Recorded> &all)
{
    std::vector<HistoryRow> rows = wanted.rows;
    if (!wanted.format->limits().keepsHighestOnly || rows.empty())
        return rows;
    const MigrationId highest = rows.front().id;
    for (const Recorded &other : all) {
        for (const HistoryRow &row : other.rows) {
            const bool isBelow = other.format == wanted.format && row.id < highest;
            if (isBelow && std::ranges::find(rows, row.id, &HistoryRow::id) == rows.end())
                rows.push_back(row);
        }
    }
    return rows;
}

SourcePtr readingOf(const MigrationFormat &format, const std::vector<HistoryRow> &rows, const QString &origin,
                    const QString &recognisedAs)
{
    // A history that knows apps has no numbers to go by: the order is that in which the reference got them.
    const bool hasApps = std::ranges::any_of(rows, [](const HistoryRow &row) { return !row.id.app.isEmpty(); });
    std::vector<Migration> migrations;
    migrations.reserve(rows.size());
    for (const HistoryRow &row : rows)
        migrations.push_back(migrationOf(row, hasApps && !migrations.empty() ? migrations.back().id : MigrationId()));
    auto reading = std::make_shared<SourceReading>(std::make_shared<const MigrationSet>(
        format, origin, std::move(migrations), hasApps ? SetOrder::Graph : SetOrder::Numbered));
    reading->files = reading->main().fingerprint();
    reading->recognisedAs = recognisedAs;
    return reading;
}

Error cannotBeReference(const QString &fact, const char *remedy)
{
    return Error{ErrorCode::SourceInvalid, fact, tr(remedy), {}, {}};
}

const char *const nameAnother =
    QT_TRANSLATE_NOOP("Engine", "Under [migrations], name another tenant as reference, or none: then what most tenants "
                                "have counts.");

Result<SourcePtr> readNamed(Histories &histories, const QString &schema, const std::vector<RegistryEntry> &entries)
{
    const HistoryTable *table = histories.tableOf(schema);
    if (!histories.hasSchema(schema))
        return failure(
            cannotBeReference(tr("There is no schema \"%1\" to be the reference.").arg(schema), nameAnother));
    if (!table)
        return failure(
            cannotBeReference(tr("The reference \"%1\" has no history of migrations.").arg(schema), nameAnother));
    if (!table->problem.isEmpty())
        return failure(cannotBeReference(
            tr("The history of the reference \"%1\" cannot be read. %2").arg(schema, table->problem), nameAnother));
    auto rows = histories.of({schema, *table});
    if (!rows)
        return failure(rows.error());
    Recorded wanted{table->format, succeeded(std::move(*rows)), 1};
    if (wanted.rows.empty())
        return failure(
            cannotBeReference(tr("The reference \"%1\" has recorded no migration.").arg(schema), nameAnother));
    std::vector<Recorded> others;
    if (wanted.format->limits().keepsHighestOnly) {
        auto all = histories.all(entries);
        if (!all)
            return failure(all.error());
        others = std::move(*all);
    }
    return readingOf(*wanted.format, withVersionsBelow(wanted, others), schema,
                     tr("What \"%1\" has recorded is what every tenant should have.").arg(schema));
}

/// Nobody can be sure of what less than every other tenant has.
std::optional<SourceProblem> doubtOf(const std::vector<Recorded> &all, int tenants, const QString &origin)
{
    const int most = all.front().tenants;
    SourceProblem problem;
    problem.kind = SourceProblemKind::Uncertain;
    problem.file = origin;
    problem.remedy = tr("Name a tenant that is as all should be: reference under [migrations].");
    const auto ties = std::ranges::count(all, most, &Recorded::tenants);
    if (ties > 1)
        problem.fact = tr("%1 different histories are equally frequent, each in %2 of %3 tenants; the longest of them "
                          "is taken.")
                           .arg(ties)
                           .arg(most)
                           .arg(tenants);
    else if (2 * most <= tenants)
        problem.fact = tr("The most frequent history is that of %1 of %2 tenants only.").arg(most).arg(tenants);
    else
        return std::nullopt;
    return problem;
}

Result<SourcePtr> readMost(Histories &histories, const std::vector<RegistryEntry> &entries)
{
    const Result<std::vector<Recorded>> all = histories.all(entries);
    if (!all)
        return failure(all.error());
    if (all->empty())
        return failure(cannotBeReference(tr("No tenant has recorded a migration, so none can be the reference."),
                                         QT_TRANSLATE_NOOP("Engine", "Under [migrations], set source = \"sql\" and "
                                                                     "folder, or source = \"django\" and command.")));
    int tenants = 0;
    for (const Recorded &one : *all)
        tenants += one.tenants;
    const QString origin = tr("%1 of %2 tenants").arg(all->front().tenants).arg(tenants);
    SourcePtr reading = readingOf(*all->front().format, withVersionsBelow(all->front(), *all), origin,
                                  tr("What %1 have recorded alike is what every tenant should have.").arg(origin));
    const std::optional<SourceProblem> doubt = doubtOf(*all, tenants, origin);
    if (!doubt)
        return reading;
    auto told = std::make_shared<SourceReading>(*reading);
    told->problems.push_back(*doubt);
    return told;
}

} // namespace

ReferenceTenant::ReferenceTenant(TenantSettings tenants, QString format, QString reference)
    : m_tenants(std::move(tenants))
    , m_format(std::move(format))
    , m_reference(std::move(reference))
{
}

Result<SourcePtr> ReferenceTenant::read(const SourceContext &context) const
{
    if (!context.connection)
        return failure(cannotBeReference(tr("What the tenants have recorded cannot be read without the database."),
                                         QT_TRANSLATE_NOOP("Engine", "Connect to the database first.")));
    context.task.report({tr("Reading the reference"), 0, 0, {}});
    const auto registry = readRegistry(*context.connection, m_tenants, context.task.stopToken());
    if (!registry)
        return failure(registry.error());
    const MigrationFormat *preferred = formats::find(m_format);
    Histories histories(*context.connection, context.task.stopToken(), preferred ? *preferred : formats::standard());
    if (const Status looked = histories.look(); !looked)
        return failure(looked.error());
    Result<SourcePtr> reading = m_reference.isEmpty() ? readMost(histories, registry->entries)
                                                      : readNamed(histories, m_reference, registry->entries);
    const bool isSame = reading && context.before && context.before->isSame(**reading)
                        && context.before->problems == (*reading)->problems;
    return isSame ? context.before : std::move(reading);
}

} // namespace tenantry
