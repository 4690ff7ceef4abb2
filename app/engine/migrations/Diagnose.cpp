// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Diagnose.h"

#include "migrations/Reapplication.h"
#include "migrations/RecordedHistory.h"
#include "migrations/formats/MigrationFormat.h"
#include "postgres/StatementWords.h"

#include <algorithm>
#include <utility>

namespace tenantry {

bool isRepeatable(const Migration &migration)
{
    const auto &statements = migration.script.statements;
    return migration.isTransactional()
           || std::all_of(statements.begin(), statements.end(), [](const SqlStatement &statement) {
                  return statement.tag == QStringLiteral("CREATE INDEX");
              });
}

namespace {

/// One tenant's comparison, step by step; each step adds findings and states.
class Examination {
public:
    Examination(const MigrationSetPtr &set, const ExpectedObjects &expected, const TenantEvidence &evidence)
        : m_set(*set)
        , m_expected(expected)
        , m_evidence(evidence)
        , m_rows(set->size(), nullptr)
        , m_applied(set->size())
    {
        m_result.set = set;
        m_result.states.assign(set->size(), MigrationState::Pending);
        m_result.history = evidence.table;
        if (m_result.history)
            m_result.history->oid = 0; // each tenant's own
    }

    Diagnosis run()
    {
        matchHistory();
        if (!isJudged()) {
            m_result.states.assign(m_set.size(), MigrationState::NotExpected);
            m_result.health = TenantHealth::NotProvisioned;
            return std::move(m_result);
        }
        if (m_evidence.unknownType) {
            showRecorded();
        } else if (!m_evidence.schemaExists) {
            whole(FindingType::MissingSchema, EvidenceKind::NotInDatabase);
        } else if (m_set.isEmpty()) {
            // Nothing is expected of anybody.
        } else if (isEmpty()) {
            whole(FindingType::EmptySchema, EvidenceKind::NoTables);
        } else {
            judgeRecorded();
            judgeUnrecorded();
            judgeInvalidIndexes();
        }
        if (m_evidence.schemaExists && !m_evidence.mayCreate)
            whole(FindingType::MissingPrivilege, EvidenceKind::NoCreatePrivilege);
        if (m_evidence.table && !m_evidence.table->actors.isEmpty())
            m_result.findings.push_back(
                tenantFinding(FindingType::UnsafeHistory, EvidenceKind::HistoryActors, {m_evidence.table->actors}));
        if (!m_evidence.inRegistry)
            whole(FindingType::OrphanedSchema, EvidenceKind::NotInRegistry);
        if (!m_evidence.caseTwin.isEmpty())
            m_result.findings.push_back(
                tenantFinding(FindingType::CaseTwin, EvidenceKind::DiffersInCase, {m_evidence.caseTwin}));
        if (!m_evidence.kept.isEmpty())
            m_result.findings.push_back(
                tenantFinding(FindingType::KeptSchema, EvidenceKind::KeptSince, m_evidence.kept));
        return finish();
    }

private:
    bool isJudged() const
    {
        return m_evidence.provisioning == Provisioning::Done
               || (m_evidence.provisioning == Provisioning::NotDue && m_evidence.schemaExists);
    }

    /// Of a tenant of which nobody knows what it should have: what it records, and no judgement.
    void showRecorded()
    {
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_result.states[i] = m_applied[i] ? MigrationState::Applied : MigrationState::Unknown;
        if (!m_evidence.inRegistry) // then its row, which tells the type, is what is missing
            return;
        m_result.findings.push_back(
            tenantFinding(FindingType::UnknownType, m_evidence.unknownType->kind, m_evidence.unknownType->args));
        if (m_evidence.schemaExists)
            return;
        whole(FindingType::MissingSchema, EvidenceKind::NotInDatabase);
        m_result.findings.back().fix = FixPlan::None; // nobody knows what belongs into it
    }

    bool isEmpty() const { return m_evidence.tables == 0 && m_evidence.history.empty(); }

    void whole(FindingType type, EvidenceKind kind) { m_result.findings.push_back(tenantFinding(type, kind)); }

    Finding &add(FindingType type, size_t index, Evidence evidence)
    {
        const Migration &migration = m_set.at(index);
        Finding finding = tenantFinding(type, evidence.kind);
        finding.evidence = std::move(evidence);
        finding.migration = migration.id;
        finding.migrationName = migration.name;
        if (m_rows[index])
            finding.recorded = m_rows[index]->id;
        m_result.findings.push_back(std::move(finding));
        return m_result.findings.back();
    }

    /// Of a row that the source knows nothing of.
    void addUnknown(const HistoryRow &row)
    {
        if (m_evidence.unknownType)
            return; // the source of its type may know it
        const Evidence beyond = m_set.isShownOnly()
                                    ? Evidence{EvidenceKind::BeyondReference, {row.id.text(), m_set.origin()}, {}}
                                    : Evidence{EvidenceKind::RecordedWithoutFile, {row.id.text()}, {}};
        Finding finding = row.success ? tenantFinding(FindingType::MissingFile, beyond.kind, beyond.args)
                                      : tenantFinding(FindingType::PartialMigration, EvidenceKind::FailedWithoutFile);
        finding.migration = row.id;
        finding.migrationName = row.description;
        finding.recorded = row.id;
        finding.fix = FixPlan::None;
        m_result.findings.push_back(std::move(finding));
    }

    void matchHistory()
    {
        std::vector<MigrationId> succeeded;
        MigrationId highest;
        for (const HistoryRow &row : m_evidence.history) {
            if (const auto position = m_set.indexOf(row.id))
                m_rows[*position] = &row;
            else if (!m_set.isEmpty() && !isReplaced(row.id) && !m_set.isElsewhere(row.id))
                addUnknown(row);
            if (!row.success)
                continue;
            succeeded.push_back(row.id);
            if (highest.isEmpty() || highest < row.id)
                highest = row.id;
        }
        m_applied = m_set.applied(succeeded);
        m_result.level = highest.text();
        m_result.levelText = m_set.level(m_applied);
        m_result.recorded = RecordedHistory::of(m_evidence.history).fingerprint();
    }

    /// By a squash, whose parts the source need not have any more.
    bool isReplaced(const MigrationId &id) const
    {
        const auto &all = m_set.migrations();
        return std::any_of(all.begin(), all.end(), [&id](const Migration &one) {
            return std::find(one.replaces.begin(), one.replaces.end(), id) != one.replaces.end();
        });
    }

    void judgeRecorded()
    {
        const auto objects = m_expected.afterApplying(m_applied);
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i] && !m_rows[i]->success) {
                m_result.states[i] = MigrationState::Failed;
                Finding &failed = add(FindingType::PartialMigration, i, failureOf(m_set.at(i)));
                // What ran outside a transaction before it failed may be there.
                if (!isRepeatable(m_set.at(i)))
                    failed.fix = FixPlan::None;
                continue;
            }
            if (!m_applied[i])
                continue;
            m_result.states[i] = MigrationState::Applied;
            judgeChecksum(i);
            judgeObjects(i, objects[i]);
        }
    }

    void judgeChecksum(size_t i)
    {
        const Migration &migration = m_set.at(i);
        // A file that could not be read has no checksum to differ, and a record is no file.
        if (!m_rows[i] || migration.problem || migration.appliedBy == AppliedBy::Nobody)
            return;
        const QString recorded = m_rows[i]->checksum.trimmed().toLower();
        if (m_set.format().isSameChecksum(migration, recorded))
            return;
        m_result.states[i] = MigrationState::Edited;
        const qsizetype length = migration.checksum.size();
        constexpr int shown = 12;
        add(FindingType::ChecksumMismatch, i,
            recorded.size() != length
                ? Evidence{EvidenceKind::ChecksumLength,
                           {QString::number(recorded.size()), QString::number(length)},
                           {}}
                : Evidence{EvidenceKind::ChecksumDiffers, {recorded.left(shown), migration.checksum.left(shown)}, {}});
    }

    using Doubted = std::vector<std::pair<Doubt, std::vector<ObjectName>>>;

    static std::vector<ObjectName> &underDoubt(Doubted &all, const Doubt &doubt)
    {
        const auto found =
            std::find_if(all.begin(), all.end(), [&doubt](const auto &one) { return one.first == doubt; });
        return found != all.end() ? found->second : all.emplace_back(doubt, std::vector<ObjectName>()).second;
    }

    void judgeObjects(size_t i, const std::vector<ExpectedObject> &objects)
    {
        std::vector<ObjectName> absent;
        std::vector<ObjectName> partitions;
        Doubted perhaps;
        for (const ExpectedObject &expected : objects) {
            const ObjectName &object = expected.object;
            // Where a table is gone, its indexes, columns and triggers say nothing more.
            const bool tableGone = !object.parent.isEmpty() && !m_evidence.live.tables.contains(object.parent);
            if (m_evidence.live.has(object) || tableGone)
                continue;
            if (expected.isPartition)
                partitions.push_back(object);
            else if (expected.doubt.isNone())
                absent.push_back(object);
            else
                underDoubt(perhaps, expected.doubt).push_back(object);
        }
        if (!partitions.empty())
            add(FindingType::Undecidable, i, {EvidenceKind::PartitionsGone, {}, std::move(partitions)});
        for (auto &[doubt, those] : perhaps)
            add(FindingType::Undecidable, i,
                {EvidenceKind::PerhapsAbsent, {doubt.file, QString::number(doubt.line), doubt.sql}, std::move(those)});
        if (absent.empty())
            return;
        m_result.states[i] = MigrationState::Absent;
        // No date: tenants of one shape share this finding, and were migrated on different days.
        add(FindingType::MissingObject, i, {EvidenceKind::ObjectsAbsent, {}, std::move(absent)});
    }

    /// Of a migration that ran part by part and failed: where what it creates ends to be there.
    Evidence failureOf(const Migration &migration) const
    {
        for (const SqlStatement &statement : migration.script.statements) {
            const bool absent =
                std::any_of(statement.effects.begin(), statement.effects.end(), [this](const ObjectEffect &effect) {
                    return effect.kind == EffectKind::Create && effect.object.schema.isEmpty()
                           && effect.object.kind != ObjectKind::Schema && effect.object.kind != ObjectKind::Extension
                           && !m_evidence.live.has(effect.object);
                });
            if (!migration.isTransactional() && absent)
                return {EvidenceKind::FailedFrom, {QString::number(statement.line), shortened(statement.sql, 160)}, {}};
        }
        return {EvidenceKind::RecordedAsFailed, {}, {}};
    }

    void judgeUnrecorded()
    {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i] || m_applied[i])
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
                add(FindingType::MissingTracking, i, {EvidenceKind::AllObjectsPresent, {}, std::move(present)});
            } else {
                addPending(i, std::move(present));
            }
        }
    }

    void addPending(size_t i, std::vector<ObjectName> present)
    {
        // Applying cannot settle it while the source has a file that it depends on and that cannot be used.
        if (const SourceProblem *problem = m_set.problemOf(i)) {
            add(FindingType::Pending, i, {EvidenceKind::WaitsForFile, {problem->place()}, {}}).fix = FixPlan::None;
            return;
        }
        if (m_set.isShownOnly()) {
            add(FindingType::Pending, i, {EvidenceKind::ReferenceHasIt, {m_set.origin()}, {}});
            return;
        }
        const EvidenceKind kind = present.empty() ? EvidenceKind::None : EvidenceKind::SomeObjectsPresent;
        add(FindingType::Pending, i, {kind, {}, std::move(present)});
    }

    void judgeInvalidIndexes()
    {
        for (const QString &index : m_evidence.live.invalidIndexes) {
            Finding finding = tenantFinding(FindingType::PartialMigration, EvidenceKind::InvalidIndex, {index});
            finding.evidence.objects = {{ObjectKind::Index, {}, {}, index}};
            finding.fix = FixPlan::None; // until a migration is found that makes it
            for (size_t i = 0; i < m_rows.size(); ++i) {
                const auto &created = m_expected.createdBy(static_cast<int>(i));
                const bool creates = std::any_of(created.begin(), created.end(), [&index](const ObjectName &o) {
                    return o.kind == ObjectKind::Index && o.name == index;
                });
                if (!creates)
                    continue;
                const Migration &migration = m_set.at(i);
                finding.migration = migration.id;
                finding.migrationName = migration.name;
                // Recorded as applied: the history is right, and only the index has to be made again.
                const bool recorded = m_rows[i] && m_rows[i]->success;
                finding.recorded = recorded ? m_rows[i]->id : MigrationId();
                finding.fix = recorded                  ? FixPlan::RebuildIndex
                              : isRepeatable(migration) ? FixPlan::ApplyAgain
                                                        : FixPlan::None;
                m_result.states[i] = MigrationState::Failed;
            }
            m_result.findings.push_back(std::move(finding));
        }
    }

    /// What is absent comes back by its files all together, or not at all.
    void forgoReapplying()
    {
        const bool isAny = std::any_of(m_result.findings.begin(), m_result.findings.end(),
                                       [](const Finding &finding) { return finding.fix == FixPlan::Reapply; });
        if (!isAny || reapplication(m_result))
            return;
        for (Finding &finding : m_result.findings) {
            if (finding.fix == FixPlan::Reapply)
                finding.fix = FixPlan::None;
        }
    }

    Diagnosis finish()
    {
        for (size_t i = 0; i < m_rows.size() && !m_evidence.unknownType; ++i)
            m_result.pendingCount += m_applied[i] || m_result.states[i] == MigrationState::Untracked ? 0 : 1;
        forgoReapplying();
        if (m_set.isShownOnly()) {
            for (Finding &finding : m_result.findings)
                finding.fix = FixPlan::None;
        }
        std::stable_sort(m_result.findings.begin(), m_result.findings.end(),
                         [](const Finding &a, const Finding &b) { return severityOf(a.type) > severityOf(b.type); });
        m_result.health = healthOf(m_result.findings);
        if (m_set.isEmpty() && m_result.health == TenantHealth::Healthy)
            m_result.health = TenantHealth::Unknown;
        return std::move(m_result);
    }

public:
    /// The worst colour that a finding gives.
    static TenantHealth healthOf(const std::vector<Finding> &findings)
    {
        FindingTint worst = FindingTint::None;
        for (const Finding &finding : findings)
            worst = std::max(worst, traitsOf(finding.type).tint);
        switch (worst) {
        case FindingTint::None:
            return TenantHealth::Healthy;
        case FindingTint::Pending:
            return TenantHealth::Pending;
        case FindingTint::Drifted:
            return TenantHealth::Drifted;
        case FindingTint::Broken:
            return TenantHealth::Broken;
        case FindingTint::Unknown:
            break;
        }
        return TenantHealth::Unknown;
    }

private:
    const MigrationSet &m_set;
    const ExpectedObjects &m_expected;
    const TenantEvidence &m_evidence;
    std::vector<const HistoryRow *> m_rows; ///< by migration index; nullptr: not recorded
    std::vector<bool> m_applied;            ///< by migration index: recorded as applied, or replacing what is
    Diagnosis m_result;
};

} // namespace

Diagnosis diagnose(const MigrationSetPtr &set, const ExpectedObjects &expected, const TenantEvidence &evidence)
{
    return Examination(set, expected, evidence).run();
}

Diagnosis diagnosisOf(const MigrationSetPtr &set, Finding finding)
{
    Diagnosis diagnosis;
    diagnosis.set = set;
    diagnosis.states.assign(set->size(), MigrationState::Unknown);
    diagnosis.findings.push_back(std::move(finding));
    diagnosis.health = Examination::healthOf(diagnosis.findings);
    return diagnosis;
}

} // namespace tenantry
