// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ExpectedObjects.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tenantry {

namespace {

bool isInTable(ObjectKind kind)
{
    return kind == ObjectKind::Column || kind == ObjectKind::Constraint || kind == ObjectKind::Trigger;
}

bool isTenants(const ObjectName &object)
{
    return object.schema.isEmpty() && object.kind != ObjectKind::Schema && object.kind != ObjectKind::Extension;
}

/// DROP TABLE IF EXISTS before a CREATE TABLE: no sign of a table from before. Constraints and the like are dropped so
/// where an earlier migration made them without naming them.
bool isFreshStart(const ObjectEffect &drop)
{
    return drop.conditional && drop.object.kind == ObjectKind::Table;
}

/// CREATE OR REPLACE: whatever of this name was there before is there still.
bool isReplacement(const ObjectEffect &effect)
{
    const ObjectKind kind = effect.object.kind;
    return effect.conditional
           && (kind == ObjectKind::Function || kind == ObjectKind::View || kind == ObjectKind::Trigger);
}

/// The play of effects over one tenant's schema.
class Stage {
public:
    struct Entry {
        ObjectName object;
        int owner;
    };

    void play(const Migration &migration, int index)
    {
        for (const SqlStatement &statement : migration.script.statements)
            play(statement, index);
        // What the parser did not read may have changed anything that it names.
        if (!migration.script.classified)
            forgetMentioned(QString::fromUtf8(migration.body));
    }

    /// What \p effect makes, as things are now; nullopt if nothing, or nobody knows what.
    std::optional<ObjectName> made(const ObjectEffect &effect) const
    {
        if (!isTenants(effect.object) || effect.kind == EffectKind::Drop || effect.kind == EffectKind::Attach)
            return std::nullopt;
        if (effect.kind == EffectKind::Create)
            return effect.object;
        ObjectName object = meant(effect.object);
        if (object.kind == ObjectKind::Table && !m_entries.contains(objectKey(object)))
            return std::nullopt;
        object.name = effect.newName;
        return object;
    }

    void play(const SqlStatement &statement, int migration)
    {
        for (const ObjectEffect &effect : statement.effects) {
            if (!isTenants(effect.object))
                continue;
            switch (effect.kind) {
            case EffectKind::Create:
                create(effect, migration);
                break;
            case EffectKind::Drop:
                drop(meant(effect.object));
                break;
            case EffectKind::Rename:
                rename(meant(effect.object), effect.newName, migration);
                break;
            case EffectKind::Attach:
                attach(meant(effect.object));
                break;
            }
        }
        if (statement.cascades)
            forgetDependents();
        if (statement.opaque)
            forgetMentioned(QString::fromUtf8(statement.sql));
    }

    std::vector<std::vector<ObjectName>> byOwner(size_t migrations) const
    {
        std::vector<std::vector<ObjectName>> result(migrations);
        for (const Entry &entry : m_entries)
            result[static_cast<size_t>(entry.owner)].push_back(entry.object);
        for (auto &objects : result)
            std::sort(objects.begin(), objects.end());
        return result;
    }

private:
    void create(const ObjectEffect &effect, int migration)
    {
        const QString key = objectKey(effect.object);
        // CREATE … IF NOT EXISTS and OR REPLACE leave an existing object with whoever made it first.
        if (effect.conditional && m_entries.contains(key))
            return;
        m_entries.insert(key, {effect.object, migration});
        attach(effect.object);
    }

    /// ALTER TABLE takes sequences, views and indexes as well: the object that \p named is, where one is known.
    ObjectName meant(ObjectName named) const
    {
        constexpr std::array relations{ObjectKind::Table, ObjectKind::View, ObjectKind::MaterializedView,
                                       ObjectKind::Sequence, ObjectKind::Index};
        const bool relation = std::find(relations.begin(), relations.end(), named.kind) != relations.end();
        if (!relation || m_entries.contains(objectKey(named)))
            return named;
        ObjectName other = named;
        for (const ObjectKind kind : relations) {
            other.kind = kind;
            if (m_entries.contains(objectKey(other)))
                return other;
        }
        return named;
    }

    void drop(const ObjectName &object)
    {
        m_entries.remove(objectKey(object));
        if (object.kind == ObjectKind::Table) {
            std::vector<ObjectName> partitions;
            m_entries.removeIf([&object, &partitions](const auto &item) {
                const ObjectName &other = item.value().object;
                if (other.parent == object.name && other.kind == ObjectKind::Table)
                    partitions.push_back(other);
                return other.parent == object.name;
            });
            for (const ObjectName &partition : partitions)
                drop(partition);
        } else if (object.kind == ObjectKind::Column) {
            // Indexes, constraints and sequences of a dropped column go with it; which ones, only the server knows.
            m_entries.removeIf([&object](const auto &item) {
                const ObjectName &other = item.value().object;
                return other.parent == object.parent
                       && (other.kind == ObjectKind::Index || other.kind == ObjectKind::Constraint
                           || other.kind == ObjectKind::Sequence);
            });
        } else if (object.kind == ObjectKind::Constraint) {
            m_entries.remove(objectKey(twin(object)));
        }
    }

    /// A constraint's index, an index's constraint: they have one name and go together.
    static ObjectName twin(ObjectName object)
    {
        object.kind = object.kind == ObjectKind::Index ? ObjectKind::Constraint : ObjectKind::Index;
        return object;
    }

    /// A sequence or a table goes with its parent only where that is the tenant's own, too.
    void attach(const ObjectName &object)
    {
        if (object.kind != ObjectKind::Sequence && object.kind != ObjectKind::Table)
            return;
        const bool own = m_entries.contains(objectKey({ObjectKind::Table, {}, {}, object.parent}));
        if (const auto found = m_entries.find(objectKey(object)); found != m_entries.end())
            found->object.parent = own ? object.parent : QString();
    }

    void rename(const ObjectName &old, const QString &name, int migration)
    {
        const auto known = m_entries.constFind(objectKey(old));
        // One that no migration made may be anything that ALTER TABLE takes.
        const bool expected = known != m_entries.constEnd() || old.kind != ObjectKind::Table;
        ObjectName renamed = known != m_entries.constEnd() ? known->object : old;
        m_entries.remove(objectKey(old));
        const ObjectName other = twin(renamed);
        renamed.name = name;
        if (expected)
            m_entries.insert(objectKey(renamed), {renamed, migration});
        const bool paired = old.kind == ObjectKind::Constraint || old.kind == ObjectKind::Index;
        if (paired && m_entries.remove(objectKey(other)) > 0)
            m_entries.insert(objectKey(twin(renamed)), {twin(renamed), migration});
        if (old.kind != ObjectKind::Table)
            return;
        std::vector<Entry> moved;
        m_entries.removeIf([&](const auto &item) {
            if (item.value().object.parent != old.name)
                return false;
            moved.push_back(item.value());
            return true;
        });
        for (Entry &entry : moved) {
            entry.object.parent = name;
            m_entries.insert(objectKey(entry.object), entry);
        }
    }

    void forgetDependents()
    {
        m_entries.removeIf([](const auto &item) {
            const ObjectKind kind = item.value().object.kind;
            return kind == ObjectKind::View || kind == ObjectKind::MaterializedView || kind == ObjectKind::Constraint
                   || kind == ObjectKind::Trigger || kind == ObjectKind::Column;
        });
    }

    void forgetMentioned(const QString &body)
    {
        m_entries.removeIf(
            [&body](const auto &item) { return body.contains(item.value().object.name, Qt::CaseInsensitive); });
    }

    QHash<QString, Entry> m_entries;
};

} // namespace

QString objectKey(const ObjectName &object)
{
    // A table, a view and a sequence share one name space in PostgreSQL, but are not interchangeable as evidence.
    const QString parent = isInTable(object.kind) ? object.parent : QString();
    return QStringLiteral("%1\x1f%2\x1f%3").arg(static_cast<int>(object.kind)).arg(parent, object.name);
}

bool LiveObjects::has(const ObjectName &object) const
{
    return keys.contains(objectKey(object));
}

ExpectedObjects::ExpectedObjects(const MigrationSet &source)
    : m_source(source)
{
    Stage stage;
    QHash<QString, int> makers; // by object: in how many migrations it is made
    QSet<QString> dropped;      // objects that a migration so far dropped: they were there before
    for (const Migration &migration : source.migrations()) {
        std::vector<ObjectName> created;
        std::vector<ObjectName> evidence;
        QSet<QString> made;
        for (const SqlStatement &statement : migration.script.statements) {
            for (const ObjectEffect &effect : statement.effects) {
                if (effect.kind == EffectKind::Drop && !isFreshStart(effect))
                    dropped.insert(objectKey(effect.object));
                const auto object = stage.made(effect);
                if (!object)
                    continue;
                created.push_back(*object);
                made.insert(objectKey(*object));
                if (!dropped.contains(objectKey(*object)) && !isReplacement(effect))
                    evidence.push_back(*object);
            }
            stage.play(statement, 0);
        }
        for (const QString &key : std::as_const(made))
            ++makers[key];
        m_created.push_back(std::move(created));
        m_evidence.push_back(std::move(evidence));
    }
    for (auto &evidence : m_evidence)
        std::erase_if(evidence, [&makers](const ObjectName &object) { return makers.value(objectKey(object)) > 1; });
}

std::vector<std::vector<ObjectName>> ExpectedObjects::afterApplying(const std::vector<bool> &applied) const
{
    Stage stage;
    for (size_t i = 0; i < m_source.size(); ++i) {
        if (!applied[i])
            continue;
        stage.play(m_source.migrations()[i], static_cast<int>(i));
    }
    return stage.byOwner(m_source.size());
}

} // namespace tenantry
