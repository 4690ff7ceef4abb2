// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Diagnose.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

QString listed(const std::vector<ObjectName> &objects)
{
    constexpr size_t most = 6;
    QStringList names;
    for (size_t i = 0; i < std::min(objects.size(), most); ++i)
        names << objects[i].text();
    if (objects.size() > most)
        names << tr("%1 more").arg(objects.size() - most);
    return names.join(QStringLiteral(", "));
}

/// One tenant's comparison, step by step; each step adds findings and states.
class Examination {
public:
    Examination(const MigrationSet &source, const ExpectedObjects &expected, const TenantEvidence &evidence)
        : m_source(source)
        , m_expected(expected)
        , m_evidence(evidence)
        , m_rows(source.migrations.size(), nullptr)
    {
        m_result.states.assign(source.migrations.size(), MigrationState::Pending);
        m_result.hasHistoryTable = evidence.hasHistoryTable;
        m_result.historyColumns = evidence.historyColumns;
    }

    Diagnosis run()
    {
        matchHistory();
        if (!m_evidence.schemaExists) {
            whole(FindingType::MissingSchema,
                  tr("The registry lists this tenant, but the database has no such schema."));
        } else if (isEmpty()) {
            whole(FindingType::EmptySchema, tr("The schema exists, but has no tables and no recorded migrations."));
        } else {
            judgeRecorded();
            judgeUnrecorded();
            judgeInvalidIndexes();
        }
        if (m_evidence.schemaExists && !m_evidence.mayCreate)
            whole(FindingType::MissingPrivilege,
                  tr("The role of this connection has no CREATE privilege on the schema."));
        if (!m_evidence.inRegistry)
            whole(FindingType::OrphanedSchema,
                  tr("It has the history of a tenant, but no row in the registry names it."));
        return finish();
    }

private:
    bool isEmpty() const { return m_evidence.tables == 0 && m_evidence.history.empty(); }

    void whole(FindingType type, const QString &words) { m_result.findings.push_back({type, {}, {}, {}, {}, words}); }

    void add(FindingType type, size_t index, std::vector<ObjectName> objects, const QString &words)
    {
        const Migration &migration = m_source.migrations[index];
        const QString recorded = m_rows[index] ? m_rows[index]->version : QString();
        m_result.findings.push_back({type, migration.version, migration.name, std::move(objects), recorded, words});
    }

    void matchHistory()
    {
        for (const HistoryRow &row : m_evidence.history) {
            const int index = m_source.indexOf(row.version);
            if (index >= 0) {
                m_rows[static_cast<size_t>(index)] = &row;
            } else if (!row.success) {
                m_result.findings.push_back({FindingType::PartialMigration,
                                             row.version,
                                             row.description,
                                             {},
                                             row.version,
                                             tr("The history records it as failed, and the source does not have it.")});
            } else {
                m_result.findings.push_back(
                    {FindingType::MissingFile,
                     row.version,
                     row.description,
                     {},
                     row.version,
                     tr("The history records version %1, which the source does not have.").arg(row.version)});
            }
            if (row.success && (m_result.level.isEmpty() || std::is_lt(compareVersions(m_result.level, row.version))))
                m_result.level = row.version;
        }
    }

    void judgeRecorded()
    {
        std::vector<bool> applied(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i)
            applied[i] = m_rows[i] && m_rows[i]->success;
        const auto objects = m_expected.afterApplying(applied);
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_rows[i])
                continue;
            if (!m_rows[i]->success) {
                m_result.states[i] = MigrationState::Failed;
                add(FindingType::PartialMigration, i, {}, tr("The history records it as failed."));
                continue;
            }
            m_result.states[i] = MigrationState::Applied;
            judgeChecksum(i);
            judgeObjects(i, objects[i]);
        }
    }

    void judgeChecksum(size_t i)
    {
        const Migration &migration = m_source.migrations[i];
        const QString recorded = m_rows[i]->checksum.trimmed().toLower();
        if (m_source.kind != HistoryKind::Native || recorded == migration.checksum || recorded == migration.checksumLf)
            return;
        m_result.states[i] = MigrationState::Edited;
        constexpr qsizetype digits = 64;
        add(FindingType::ChecksumMismatch, i, {},
            recorded.size() != digits
                ? tr("The recorded checksum has %1 characters, a SHA-256 has %2.").arg(recorded.size()).arg(digits)
                : tr("Recorded checksum %1, the file has %2.").arg(recorded.left(12), migration.checksum.left(12)));
    }

    void judgeObjects(size_t i, const std::vector<ObjectName> &objects)
    {
        std::vector<ObjectName> absent;
        for (const ObjectName &object : objects) {
            if (m_evidence.live.has(object))
                continue;
            // Where a table is gone, its indexes, columns and triggers say nothing more.
            const bool tableGone = !object.parent.isEmpty() && !m_evidence.live.tables.contains(object.parent);
            if (!tableGone)
                absent.push_back(object);
        }
        if (absent.empty())
            return;
        m_result.states[i] = MigrationState::Absent;
        // No date: tenants of one shape share this finding, and were migrated on different days.
        const QString words = tr("Recorded as applied, but the schema lacks: %1.").arg(listed(absent));
        add(FindingType::MissingObject, i, std::move(absent), words);
    }

    void judgeUnrecorded()
    {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i])
                continue;
            const std::vector<ObjectName> &created = m_expected.createdBy(static_cast<int>(i));
            std::vector<ObjectName> present;
            for (const ObjectName &object : created) {
                const bool invalid =
                    object.kind == ObjectKind::Index && m_evidence.live.invalidIndexes.contains(object.name);
                if (m_evidence.live.has(object) && !invalid)
                    present.push_back(object);
            }
            if (present.size() == created.size() && !m_expected.evidenceOf(static_cast<int>(i)).empty()) {
                m_result.states[i] = MigrationState::Untracked;
                const QString words = tr("All that it creates is there already: %1.").arg(listed(present));
                add(FindingType::MissingTracking, i, std::move(present), words);
            } else {
                const QString words = present.empty()
                                          ? QString()
                                          : tr("Some of what it creates is there already: %1.").arg(listed(present));
                add(FindingType::Pending, i, std::move(present), words);
            }
        }
    }

    void judgeInvalidIndexes()
    {
        for (const QString &index : m_evidence.live.invalidIndexes) {
            Finding finding{FindingType::PartialMigration, {}, {}, {{ObjectKind::Index, {}, {}, index}}, {}, {}};
            finding.evidence =
                tr("The index %1 is invalid: its CREATE INDEX CONCURRENTLY did not end well.").arg(index);
            for (size_t i = 0; i < m_rows.size(); ++i) {
                const auto &created = m_expected.createdBy(static_cast<int>(i));
                const bool creates = std::any_of(created.begin(), created.end(), [&index](const ObjectName &o) {
                    return o.kind == ObjectKind::Index && o.name == index;
                });
                if (creates) {
                    finding.version = m_source.migrations[i].version;
                    finding.migrationName = m_source.migrations[i].name;
                    // Recorded as applied: the history is right, and only the index has to be made again.
                    finding.recordedVersion = m_rows[i] && m_rows[i]->success ? m_rows[i]->version : QString();
                    m_result.states[i] = MigrationState::Failed;
                }
            }
            m_result.findings.push_back(std::move(finding));
        }
    }

    Diagnosis finish()
    {
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_result.pendingCount += m_rows[i] && m_rows[i]->success                   ? 0
                                     : m_result.states[i] == MigrationState::Untracked ? 0
                                                                                       : 1;
        std::stable_sort(m_result.findings.begin(), m_result.findings.end(),
                         [](const Finding &a, const Finding &b) { return severityOf(a.type) > severityOf(b.type); });
        m_result.health = healthOf(m_result.findings);
        return std::move(m_result);
    }

public:
    static TenantHealth healthOf(const std::vector<Finding> &findings)
    {
        const auto any = [&findings](auto predicate) {
            return std::any_of(findings.begin(), findings.end(), predicate);
        };
        if (any([](const Finding &f) { return f.type == FindingType::Busy || f.type == FindingType::Unreadable; }))
            return TenantHealth::Unknown;
        if (any([](const Finding &f) {
                return severityOf(f.type) >= Severity::High && f.type != FindingType::ChecksumMismatch;
            }))
            return TenantHealth::Broken;
        if (any([](const Finding &f) { return f.type != FindingType::Pending; }))
            return TenantHealth::Drifted;
        return findings.empty() ? TenantHealth::Healthy : TenantHealth::Pending;
    }

private:
    const MigrationSet &m_source;
    const ExpectedObjects &m_expected;
    const TenantEvidence &m_evidence;
    std::vector<const HistoryRow *> m_rows; ///< by migration index; nullptr: not recorded
    Diagnosis m_result;
};

} // namespace

Diagnosis diagnose(const MigrationSet &source, const ExpectedObjects &expected, const TenantEvidence &evidence)
{
    return Examination(source, expected, evidence).run();
}

Diagnosis diagnosisOf(const MigrationSet &source, Finding finding)
{
    Diagnosis diagnosis;
    diagnosis.states.assign(source.migrations.size(), MigrationState::Unknown);
    diagnosis.findings.push_back(std::move(finding));
    diagnosis.health = Examination::healthOf(diagnosis.findings);
    return diagnosis;
}

} // namespace tenantry
