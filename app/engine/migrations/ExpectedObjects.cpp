// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ExpectedObjects.h"

#include "postgres/StatementWords.h"

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

Doubt doubtOf(const Migration &migration, const SqlStatement &statement)
{
    return {migration.fileName, statement.line, shortened(statement.sql, 160)};
}

/// The play of effects over one tenant's schema.
class Stage {
public:
    struct Entry {
        ObjectName object;
        int owner;
        bool isPartition = false;
        Doubt doubt;
    };

    /// A file begins with the tenant's path, whatever the one before has set.
    void begin() { m_where = m_session = Where::Tenant; }

    void play(const Migration &migration, int index)
    {
        begin();
        for (const SqlStatement &statement : migration.script.statements)
            play(migration, statement, index);
        // What the parser did not read may have changed anything that it names.
        if (!migration.script.classified)
            forgetMentioned(QString::fromUtf8(migration.body));
    }

    /// Nobody knows where unqualified names lead now.
    bool isLost() const { return m_where == Where::Unknown; }

    /// What \p effect makes, as things are now; nullopt if nothing, or nobody knows what.
    std::optional<ObjectName> made(const ObjectEffect &effect) const
    {
        if (!isTenants(effect.object) || effect.kind == EffectKind::Drop || effect.kind == EffectKind::Attach
            || m_where != Where::Tenant || (effect.ifTableExists && !isTableKnown(effect.object)))
            return std::nullopt;
        if (effect.kind == EffectKind::Create)
            return effect.object;
        ObjectName object = meant(effect.object);
        const bool perhaps = effect.conditional && !isTableKnown(object);
        if ((object.kind == ObjectKind::Table || perhaps) && !m_entries.contains(objectKey(object)))
            return std::nullopt;
        object.name = effect.newName;
        return object;
    }

    void play(const Migration &migration, const SqlStatement &statement, int index)
    {
        for (const ObjectEffect &effect : statement.effects) {
            if (isTenants(effect.object))
                play(effect, doubtOf(migration, statement), index);
        }
        if (statement.cascades)
            forgetDependents();
        if (statement.opaque)
            forgetMentioned(QString::fromUtf8(statement.sql));
        learn(statement);
        runCode(migration, statement);
        move(migration, statement);
    }

    std::vector<std::vector<ExpectedObject>> byOwner(size_t migrations) const
    {
        std::vector<std::vector<ExpectedObject>> result(migrations);
        for (const Entry &entry : m_entries)
            result[static_cast<size_t>(entry.owner)].push_back({entry.object, entry.isPartition, entry.doubt});
        for (auto &objects : result)
            std::sort(objects.begin(), objects.end(),
                      [](const ExpectedObject &a, const ExpectedObject &b) { return a.object < b.object; });
        return result;
    }

private:
    /// Where unqualified names lead.
    enum class Where { Tenant, Elsewhere, Unknown };

    void play(const ObjectEffect &effect, const Doubt &doubt, int index)
    {
        if (m_where != Where::Tenant) {
            // Whatever the path is, the tenant's schema may be in it.
            if (effect.kind == EffectKind::Drop || effect.kind == EffectKind::Rename)
                doubtEntry(meant(effect.object), doubt);
            else if (effect.kind == EffectKind::Create && m_where == Where::Unknown)
                create(effect, index, doubt);
            return;
        }
        const bool perhaps = effect.ifTableExists && !isTableKnown(effect.object);
        switch (effect.kind) {
        case EffectKind::Create:
            create(effect, index, perhaps ? doubt : Doubt());
            break;
        case EffectKind::Drop:
            drop(meant(effect.object));
            break;
        case EffectKind::Rename:
            rename(effect, index, doubt);
            break;
        case EffectKind::Attach:
            attach(effect);
            break;
        }
    }

    bool isTableKnown(const ObjectName &object) const
    {
        return m_entries.contains(objectKey({ObjectKind::Table, {}, {}, object.parent}));
    }

    void create(const ObjectEffect &effect, int migration, const Doubt &doubt)
    {
        const QString key = objectKey(effect.object);
        // CREATE … IF NOT EXISTS and OR REPLACE leave an existing object with whoever made it first.
        if (effect.conditional && m_entries.contains(key) && m_entries.value(key).doubt.isNone())
            return;
        m_entries.insert(key, {effect.object, migration, false, doubt});
        attach(effect);
    }

    /// Once in doubt, an entry stays so, for the first reason.
    void doubtEntry(const ObjectName &object, const Doubt &doubt)
    {
        const auto found = m_entries.find(objectKey(object));
        if (found != m_entries.end() && found->doubt.isNone())
            found->doubt = doubt;
    }

    void doubtAll(const Doubt &doubt)
    {
        for (Entry &entry : m_entries) {
            if (entry.doubt.isNone())
                entry.doubt = doubt;
        }
    }

    /// Functions of the source, by name: what calling one may do.
    void learn(const SqlStatement &statement)
    {
        for (const ObjectEffect &effect : statement.effects) {
            if (effect.kind == EffectKind::Create && effect.object.kind == ObjectKind::Function)
                m_routines.insert(effect.object.name, &statement);
        }
    }

    void runCode(const Migration &migration, const SqlStatement &statement)
    {
        if (statement.tag == QStringLiteral("DO") && statement.code.undoesAtWill)
            doubtAll(doubtOf(migration, statement));
        for (const QString &call : statement.calls) {
            const SqlStatement *routine = m_routines.value(call.section(u'.', -1));
            if (routine && !routine->code.undoes)
                continue;
            if (routine && !routine->code.undoesAtWill) {
                forgetMentioned(QString::fromUtf8(routine->sql));
                continue;
            }
            // One that the source does not make may do anything to the tenant, unless it is somebody else's tool.
            const QString schema = call.section(u'.', -2, -2);
            if (!routine && !schema.isEmpty() && schema != QStringLiteral("public"))
                continue;
            forgetMentioned(QString::fromUtf8(statement.sql));
            doubtAll(doubtOf(migration, statement));
        }
    }

    /// Where the path leads after \p statement.
    void move(const Migration &migration, const SqlStatement &statement)
    {
        if (statement.transactionControl)
            m_where = m_session; // what was local has ended
        const bool calledOne = std::any_of(statement.calls.begin(), statement.calls.end(), [this](const QString &call) {
            const SqlStatement *routine = m_routines.value(call.section(u'.', -1));
            return routine && routine->code.setsPath;
        });
        if (calledOne)
            m_where = m_session = Where::Unknown;
        if (statement.path.kind == PathChange::Kind::None || (statement.path.local && isAlone(migration, statement)))
            return;
        m_where = whereOf(statement.path);
        if (!statement.path.local)
            m_session = m_where;
    }

    static Where whereOf(const PathChange &path)
    {
        switch (path.kind) {
        case PathChange::Kind::Schemas:
            return Where::Elsewhere;
        case PathChange::Kind::Unknown:
            return Where::Unknown;
        case PathChange::Kind::None:
        case PathChange::Kind::Default:
            break;
        }
        return Where::Tenant;
    }

    /// SET LOCAL outside a transaction does nothing.
    static bool isAlone(const Migration &migration, const SqlStatement &statement)
    {
        return std::any_of(migration.parts.begin(), migration.parts.end(), [&](const FilePart &part) {
            return part.kind == FilePart::Kind::Alone && &migration.script.statements[part.first] == &statement;
        });
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
    void attach(const ObjectEffect &effect)
    {
        const ObjectName object = meant(effect.object);
        if (object.kind != ObjectKind::Sequence && object.kind != ObjectKind::Table)
            return;
        const bool own = m_entries.contains(objectKey({ObjectKind::Table, {}, {}, object.parent}));
        if (const auto found = m_entries.find(objectKey(object)); found != m_entries.end()) {
            found->object.parent = own ? object.parent : QString();
            found->isPartition = effect.isPartition;
        }
    }

    void rename(const ObjectEffect &effect, int migration, const Doubt &doubt)
    {
        const ObjectName old = meant(effect.object);
        const QString &name = effect.newName;
        const bool known = m_entries.contains(objectKey(old));
        Entry entry = m_entries.take(objectKey(old));
        if (!known)
            entry.object = old;
        entry.owner = migration;
        // IF EXISTS of what no migration made: it may have been there, or not.
        const bool perhaps = !known && effect.conditional && !isTableKnown(old);
        if (perhaps)
            entry.doubt = doubt;
        const ObjectName other = twin(entry.object);
        entry.object.name = name;
        // One that no migration made may be anything that ALTER TABLE takes.
        if (known || perhaps || old.kind != ObjectKind::Table)
            m_entries.insert(objectKey(entry.object), entry);
        const bool paired = old.kind == ObjectKind::Constraint || old.kind == ObjectKind::Index;
        if (paired && m_entries.remove(objectKey(other)) > 0) {
            entry.object = twin(entry.object);
            m_entries.insert(objectKey(entry.object), entry);
        }
        if (old.kind != ObjectKind::Table)
            return;
        std::vector<Entry> moved;
        m_entries.removeIf([&](const auto &item) {
            if (item.value().object.parent != old.name)
                return false;
            moved.push_back(item.value());
            return true;
        });
        for (Entry &one : moved) {
            one.object.parent = name;
            m_entries.insert(objectKey(one.object), one);
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
    QHash<QString, const SqlStatement *> m_routines;
    Where m_where = Where::Tenant;
    Where m_session = Where::Tenant; ///< without what is local to a transaction
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
        stage.begin();
        bool isDecidable = true;
        for (const SqlStatement &statement : migration.script.statements) {
            isDecidable = isDecidable && (statement.effects.empty() || !stage.isLost());
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
            stage.play(migration, statement, 0);
        }
        if (!isDecidable)
            evidence.clear();
        for (const QString &key : std::as_const(made))
            ++makers[key];
        m_created.push_back(std::move(created));
        m_evidence.push_back(std::move(evidence));
    }
    for (auto &evidence : m_evidence)
        std::erase_if(evidence, [&makers](const ObjectName &object) { return makers.value(objectKey(object)) > 1; });
}

std::vector<std::vector<ExpectedObject>> ExpectedObjects::afterApplying(const std::vector<bool> &applied) const
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
