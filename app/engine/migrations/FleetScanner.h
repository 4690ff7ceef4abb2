// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/CatalogReader.h"
#include "migrations/Diagnose.h"
#include "migrations/HistoryReader.h"
#include "migrations/Scan.h"

#include <atomic>
#include <mutex>

namespace tenantry {

/**
 * One scan under way. Two sessions at most: the second reads the catalog's structure while the first reads registry and
 * history, then both share the remaining batches. Details are read once for every distinct shape, not once a tenant.
 */
class FleetScanner {
public:
    FleetScanner(const Access &access, const ScanOptions &options, const TaskContext &task)
        : m_access(access)
        , m_options(options)
        , m_task(task)
    {
    }
    Result<SnapshotPtr> run();

private:
    /// A tenant on its way: what is known of it so far.
    struct Subject {
        TenantState state;
        Provisioning provisioning = Provisioning::Done;
        QString caseTwin; ///< another tenant's schema that differs in case only; empty: none
        QStringList kept; ///< TenantEvidence::kept
        bool mayCreate = true;
        std::optional<Evidence> unknownType; ///< TenantEvidence::unknownType
        std::optional<Finding> blocked;      ///< why it could not be looked at
        std::optional<HistoryTable> table;
        HistorySummary summary;
        QByteArray key; ///< equal keys: the same diagnosis
    };

    Status prepare();
    Status collectSubjects(const RegistryReading &registry);
    void addRegistered(const RegistryEntry &entry);
    bool mayCreate(const SchemaFacts &schema, const TenantOwner &owner) const;
    void addOrphans(const RegistryReading &registry);
    void nameCaseTwins();
    void nameKept();
    void blockLocked(const QSet<quint32> &locked);
    const MigrationSetPtr &setOf(const Subject &subject) const;
    QByteArray typeKey(const Subject &subject) const;
    Status readEverything();
    Status readBatches(Connection &connection);
    Status readStructure(Connection &connection);
    void nameHolders();
    Status readExpected();
    Status diagnoseAll();
    Status diagnoseGroup(std::span<const size_t> representatives, const QHash<QByteArray, std::vector<size_t>> &groups);
    TenantEvidence evidenceOf(const Subject &subject, std::vector<HistoryRow> rows, LiveObjects live) const;
    SnapshotPtr finish();
    std::vector<quint32> schemaOids() const;

    const Access &m_access;
    const ScanOptions &m_options;
    const TaskContext &m_task;
    std::chrono::steady_clock::time_point m_begun; ///< when the server had let us in
    std::optional<Connection> m_connection;
    std::shared_ptr<FleetSnapshot> m_snapshot = std::make_shared<FleetSnapshot>();
    QHash<QString, SchemaFacts> m_schemas;
    QHash<quint32, HistoryTable> m_tables;
    QHash<quint32, StructureFacts> m_structures;
    std::vector<Subject> m_subjects;
    std::vector<size_t> m_readable;       ///< indexes of subjects whose history is read
    std::vector<HistoryTarget> m_targets; ///< parallel to m_readable
    std::atomic<size_t> m_nextTarget{0};
    std::atomic<qint64> m_done{0};
};

} // namespace tenantry
