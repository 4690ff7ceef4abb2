// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Scan.h"

#include "migrations/CatalogReader.h"
#include "migrations/HistoryReader.h"
#include "migrations/ReadableTable.h"
#include "migrations/ShapeNumbers.h"
#include "postgres/Batch.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace tenantry {

void numberShapes(FleetSnapshot &snapshot)
{
    struct Shape {
        std::shared_ptr<Diagnosis> diagnosis;
        int tenants = 0;
        size_t first = 0;
    };
    QHash<QByteArray, Shape> shapes;
    for (size_t i = 0; i < snapshot.tenants.size(); ++i) {
        const Diagnosis &diagnosis = *snapshot.tenants[i].diagnosis;
        if (diagnosis.shapeKey.isEmpty())
            continue;
        Shape &shape = shapes[diagnosis.shapeKey];
        if (shape.tenants++ == 0) {
            shape.diagnosis = std::make_shared<Diagnosis>(diagnosis);
            shape.first = i;
        }
    }
    std::vector<Shape *> order;
    for (Shape &shape : shapes)
        order.push_back(&shape);
    std::sort(order.begin(), order.end(), [](const Shape *a, const Shape *b) {
        return a->tenants != b->tenants ? a->tenants > b->tenants : a->first < b->first;
    });
    for (size_t i = 0; i < order.size(); ++i)
        order[i]->diagnosis->shape = static_cast<int>(i) + 1;
    for (TenantState &tenant : snapshot.tenants) {
        if (const auto shape = shapes.constFind(tenant.diagnosis->shapeKey); shape != shapes.constEnd())
            tenant.diagnosis = shape->diagnosis;
    }
    snapshot.shapes = static_cast<int>(order.size());
}

SnapshotPtr mergeSnapshots(const FleetSnapshot &base, const FleetSnapshot &part, const QStringList &rescanned)
{
    if (!base.source->isSame(*part.source))
        return nullptr;
    auto merged = std::make_shared<FleetSnapshot>(base);
    const QSet<QString> gone(rescanned.begin(), rescanned.end());
    std::erase_if(merged->tenants, [&](const TenantState &tenant) {
        return gone.contains(tenant.schema) || part.find(tenant.schema) != nullptr;
    });
    merged->tenants.insert(merged->tenants.end(), part.tenants.begin(), part.tenants.end());
    std::sort(merged->tenants.begin(), merged->tenants.end(),
              [](const TenantState &a, const TenantState &b) { return a.schema < b.schema; });
    merged->takenAt = part.takenAt;
    merged->server = part.server;
    merged->source = part.source;
    merged->findings = part.findings;
    merged->extensions = part.extensions;
    merged->kept = part.kept;
    numberShapes(*merged);
    return merged;
}

/// nullopt: the schema has no history table.
static Result<std::optional<HistoryTarget>> historyTargetOf(CatalogReader &catalog, const QString &schema,
                                                            const MigrationFormat &expected)
{
    const auto schemas = catalog.schemas();
    if (!schemas)
        return failure(schemas.error());
    const auto facts = schemas->constFind(schema);
    if (facts == schemas->constEnd())
        return failure(ErrorCode::TenantMissing,
                       QCoreApplication::translate("Engine", "The schema \"%1\" does not exist.").arg(schema));
    const auto tables = catalog.historyTables(expected, {facts->oid});
    if (!tables)
        return failure(tables.error());
    const auto table = tables->constFind(facts->oid);
    if (table == tables->constEnd())
        return std::nullopt;
    if (!table->problem.isEmpty())
        return failure(ErrorCode::HistoryUnreadable, table->problem,
                       QCoreApplication::translate("Engine", "Look at what the tenant's owner made of it."));
    return HistoryTarget{schema, *table};
}

Result<std::vector<HistoryRow>> readHistory(const Access &access, const QString &schema, const MigrationSet &set,
                                            std::stop_token stop)
{
    Result<ReadingSession> reading = access.reading(access.session(QStringLiteral("history")), stop);
    if (!reading)
        return failure(reading.error());
    Connection &connection = reading->connection();
    CatalogReader catalog(connection, stop);
    const Result<std::optional<HistoryTarget>> found = historyTargetOf(catalog, schema, set.format());
    if (!found)
        return failure(found.error());
    if (!*found)
        return std::vector<HistoryRow>();
    const HistoryTarget &target = **found;
    auto read = HistoryReader(connection, stop).rows(std::span(&target, 1));
    if (!read)
        return failure(read.error());
    if (!read->front())
        return failure(read->front().error());
    std::vector<HistoryRow> rows = target.table.format->expand(std::move(*read->front()), set);
    // What the set does not have goes to the end.
    const auto place = [&set](const HistoryRow &row) { return set.indexOf(row.id).value_or(set.size()); };
    std::stable_sort(rows.begin(), rows.end(), [&place](const HistoryRow &a, const HistoryRow &b) {
        return place(a) != place(b) ? place(a) < place(b) : a.id < b.id;
    });
    return rows;
}

/// Relations whose rows make up those of a table: itself, or the leaves of a partitioned one.
struct CountedTable {
    TableFigures figures;
    QByteArrayList relations;
    bool isCountable = true;
};

static std::vector<CountedTable> countedTablesFrom(const Connection &connection, const Rows &rows)
{
    std::vector<CountedTable> tables;
    for (int row = 0; row < rows.count(); ++row) {
        if (tables.empty() || tables.back().figures.table != rows.text(row, 0))
            tables.push_back({{rows.text(row, 0), 0, rows.integer(row, 1)}, {}});
        if (rows.isNull(row, 2))
            continue; // partitioned, without a partition
        const Result<QByteArray> schema = connection.quoted(rows.text(row, 2));
        const Result<QByteArray> table = connection.quoted(rows.text(row, 3));
        if (schema && table && rows.boolean(row, 4))
            tables.back().relations << *schema + '.' + *table;
        else
            tables.back().isCountable = false;
    }
    return tables;
}

/// Counts the rows of \p tables in one message.
static Status countRows(Connection &connection, std::span<CountedTable> tables, std::stop_token stop)
{
    Batch counting;
    for (CountedTable &one : tables) {
        one.figures.rows = one.isCountable ? 0 : -1;
        if (!one.isCountable)
            continue;
        for (const QByteArray &relation : std::as_const(one.relations))
            counting.add("SELECT pg_catalog.count(*) FROM ONLY " + relation,
                         [&one](const Rows &rows) { one.figures.rows += rows.integer(0, 0); });
    }
    return counting.isEmpty() ? Status() : counting.run(connection, std::move(stop));
}

Result<std::vector<TableFigures>> readTableFigures(const Access &access, const QString &schema, std::stop_token stop)
{
    constexpr size_t atOnce = 100; // tables whose locks are held together
    Result<ReadingSession> reading = access.reading(access.session(QStringLiteral("figures")), stop);
    if (!reading)
        return failure(reading.error());
    Connection &connection = reading->connection();
    const QByteArray list = R"(
        SELECT p.relname, pg_catalog.pg_total_relation_size(p.oid), ln.nspname, l.relname,
               (SELECT )" + countRunsNothing(connection.server().major())
                            + R"( FROM pg_catalog.pg_class c WHERE c.oid = l.oid)
          FROM pg_catalog.pg_class p
          JOIN pg_catalog.pg_namespace n ON n.oid = p.relnamespace
          LEFT JOIN LATERAL pg_catalog.pg_partition_tree(p.oid) leaf ON p.relkind = 'p' AND leaf.isleaf
          LEFT JOIN pg_catalog.pg_class l
            ON l.oid = CASE WHEN p.relkind = 'r' THEN p.oid ELSE leaf.relid::pg_catalog.oid END
          LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.relnamespace
         WHERE n.nspname = $1 AND p.relkind IN ('r', 'p')
         ORDER BY p.relname COLLATE "C")";
    const Result<Rows> found = connection.query(list, {schema.toUtf8()}, stop);
    if (!found)
        return failure(found.error());
    std::vector<CountedTable> tables = countedTablesFrom(connection, *found);
    std::vector<TableFigures> figures;
    figures.reserve(tables.size());
    for (size_t next = 0; next < tables.size(); next += atOnce) {
        const std::span<CountedTable> part = std::span(tables).subspan(next, std::min(atOnce, tables.size() - next));
        if (const Status counted = countRows(connection, part, stop); !counted)
            return failure(counted.error());
        for (const CountedTable &one : part)
            figures.push_back(one.figures);
    }
    return figures;
}

} // namespace tenantry
