// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Reapplication.h"

#include "migrations/Diagnose.h"
#include "migrations/ExpectedObjects.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace tenantry {

namespace {

/// What is gone, and will be there again once the migrations before the one that is looked at have run.
struct Lost {
    QSet<QString> keys;   ///< objectKey() of each
    QSet<QString> tables; ///< names
    bool has(const ObjectName &object) const
    {
        return object.schema.isEmpty()
               && (keys.contains(objectKey(object)) || (!object.parent.isEmpty() && tables.contains(object.parent)));
    }
    void add(const std::vector<ObjectName> &objects)
    {
        for (const ObjectName &object : objects) {
            keys.insert(objectKey(object));
            if (object.kind == ObjectKind::Table)
                tables.insert(object.name);
        }
    }
};

/// Whether what a migration does to rows may be done again: where it is settled by the objects themselves that it was.
enum class RowWrites { Allowed, Refused };

bool isWriting(const SqlStatement &statement)
{
    static const QStringList tags{QStringLiteral("INSERT"), QStringLiteral("UPDATE"), QStringLiteral("DELETE"),
                                  QStringLiteral("TRUNCATE")};
    return tags.contains(statement.tag);
}

/// GRANT and REVOKE of one lost table or sequence; what else they name nothing tells.
bool isGrantOnLost(const SqlStatement &statement, const Lost &lost)
{
    static const QRegularExpression one(
        QStringLiteral(R"re(^\s*(?:GRANT|REVOKE)\s[\w\s,()]*?\sON\s+(?:TABLE\s+)?"?(\w+)"?\s+(?:TO|FROM)\s)re"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = one.match(QString::fromUtf8(statement.sql));
    return match.hasMatch() && lost.tables.contains(match.captured(1));
}

/// IF NOT EXISTS; OR REPLACE would put an older body in the place of a newer one.
bool isHarmless(const ObjectEffect &effect)
{
    static const QList<ObjectKind> replaced{ObjectKind::Function, ObjectKind::View, ObjectKind::Trigger};
    return effect.kind == EffectKind::Create && effect.conditional && !replaced.contains(effect.object.kind);
}

/// Whether running the statement again does nothing but bring back what is lost.
bool bringsBack(const SqlStatement &statement, const Lost &lost, RowWrites rows)
{
    const bool runsCode = statement.opaque || !statement.calls.isEmpty() || statement.cascades;
    if (runsCode || statement.transactionControl || statement.path.kind != PathChange::Kind::None
        || statement.resets != SessionReset::None)
        return false;
    const auto isLost = [&lost](const TableLock &lock) { return lost.tables.contains(lock.table); };
    if (statement.tag == QStringLiteral("COMMENT"))
        return true;
    if (statement.tag == QStringLiteral("GRANT"))
        return isGrantOnLost(statement, lost);
    if (isWriting(statement)) {
        // WITH may write into other tables than the one that is named.
        static const QRegularExpression with(QStringLiteral("\\bWITH\\b"), QRegularExpression::CaseInsensitiveOption);
        return rows == RowWrites::Allowed && !statement.locks.empty()
               && std::all_of(statement.locks.begin(), statement.locks.end(), isLost)
               && !QString::fromUtf8(statement.sql).contains(with);
    }
    if (statement.effects.empty() && statement.tag == QStringLiteral("MIGRATION"))
        return true; // of a project's: what it changes is told by the migration
    if (statement.effects.empty())
        return statement.tag == QStringLiteral("ALTER TABLE")
               && std::any_of(statement.locks.begin(), statement.locks.end(), isLost);
    return std::all_of(statement.effects.begin(), statement.effects.end(),
                       [&lost](const ObjectEffect &effect) { return lost.has(effect.object) || isHarmless(effect); });
}

bool bringsBack(const Migration &migration, const Lost &lost, RowWrites rows)
{
    const std::vector<SqlStatement> &statements = migration.script.statements;
    const bool isOnLost =
        std::ranges::all_of(migration.changes, [&lost](const QString &table) { return lost.tables.contains(table); });
    return isOnLost && !migration.hasCode && !migration.problem && migration.script.classified
           && migration.script.problems.empty() && isRepeatable(migration)
           && std::all_of(statements.begin(), statements.end(),
                          [&](const SqlStatement &statement) { return bringsBack(statement, lost, rows); });
}

/// Whether what a recorded migration did went with what is lost.
bool touches(const Migration &migration, const Lost &lost)
{
    const auto isLost = [&lost](const QString &table) { return lost.tables.contains(table); };
    if (std::ranges::any_of(migration.changes, isLost) || std::ranges::any_of(migration.refersTo, isLost))
        return true;
    const std::vector<SqlStatement> &statements = migration.script.statements;
    return std::any_of(statements.begin(), statements.end(), [&lost](const SqlStatement &statement) {
        return std::any_of(statement.locks.begin(), statement.locks.end(),
                           [&lost](const TableLock &lock) { return lost.tables.contains(lock.table); })
               || std::any_of(statement.effects.begin(), statement.effects.end(),
                              [&lost](const ObjectEffect &effect) { return lost.has(effect.object); })
               || (statement.tag == QStringLiteral("GRANT") && isGrantOnLost(statement, lost));
    });
}

/// Of what is lost, what the migration made on it: a column of a table.
std::vector<ObjectName> madeOf(const Migration &migration, const Lost &lost)
{
    std::vector<ObjectName> made;
    for (const SqlStatement &statement : migration.script.statements) {
        for (const ObjectEffect &effect : statement.effects) {
            if (effect.kind == EffectKind::Create && lost.has(effect.object))
                made.push_back(effect.object);
        }
    }
    return made;
}

} // namespace

std::optional<std::vector<Reapplied>> reapplication(const Diagnosis &diagnosis)
{
    const MigrationSet &set = *diagnosis.set;
    const auto findingOf = [&](FindingType type, const MigrationId &id) {
        return std::find_if(diagnosis.findings.begin(), diagnosis.findings.end(),
                            [&](const Finding &one) { return one.type == type && one.migration == id; });
    };
    std::vector<Reapplied> result;
    Lost lost;
    for (std::size_t i = 0; i < set.size() && i < diagnosis.states.size(); ++i) {
        const Migration &migration = set.at(i);
        const MigrationState state = diagnosis.states[i];
        const auto absent = findingOf(FindingType::MissingObject, migration.id);
        const bool isAbsent = absent != diagnosis.findings.end();
        const bool isRecorded = state == MigrationState::Applied || state == MigrationState::Edited;
        if (isAbsent)
            lost.add(absent->evidence.objects);
        else if (!isRecorded || !touches(migration, lost))
            continue;
        const bool isEdited = findingOf(FindingType::ChecksumMismatch, migration.id) != diagnosis.findings.end();
        if (isEdited || !bringsBack(migration, lost, isAbsent ? RowWrites::Allowed : RowWrites::Refused))
            return std::nullopt;
        result.push_back({i, isAbsent ? absent->recorded : MigrationId(),
                          isAbsent ? absent->evidence.objects : madeOf(migration, lost)});
    }
    return result;
}

} // namespace tenantry
