// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ExpectedObjects.h"

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

/// The play of effects over one tenant's schema.
class Stage {
public:
    struct Entry {
        ObjectName object;
        int owner;
    };

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
                drop(effect.object);
                break;
            case EffectKind::Rename:
                rename(effect, migration);
                break;
            case EffectKind::Attach:
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
        if (!(effect.conditional && m_entries.contains(key)))
            m_entries.insert(key, {effect.object, migration});
    }

    void drop(const ObjectName &object)
    {
        m_entries.remove(objectKey(object));
        if (object.kind == ObjectKind::Table) {
            m_entries.removeIf([&object](const auto &item) { return item.value().object.parent == object.name; });
        } else if (object.kind == ObjectKind::Column) {
            // Indexes and constraints over a dropped column go with it; which ones, only the server knows.
            m_entries.removeIf([&object](const auto &item) {
                const ObjectName &other = item.value().object;
                return other.parent == object.parent
                       && (other.kind == ObjectKind::Index || other.kind == ObjectKind::Constraint);
            });
        }
    }

    void rename(const ObjectEffect &effect, int migration)
    {
        const ObjectName &old = effect.object;
        m_entries.remove(objectKey(old));
        ObjectName renamed = old;
        renamed.name = effect.newName;
        m_entries.insert(objectKey(renamed), {renamed, migration});
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
            entry.object.parent = effect.newName;
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
    for (const Migration &migration : source.migrations) {
        std::vector<ObjectName> created;
        for (const SqlStatement &statement : migration.script.statements) {
            for (const ObjectEffect &effect : statement.effects) {
                if (!isTenants(effect.object) || effect.kind == EffectKind::Drop || effect.kind == EffectKind::Attach)
                    continue;
                ObjectName object = effect.object;
                if (effect.kind == EffectKind::Rename)
                    object.name = effect.newName;
                created.push_back(object);
            }
        }
        m_created.push_back(std::move(created));
    }
}

std::vector<std::vector<ObjectName>> ExpectedObjects::afterApplying(const std::vector<bool> &applied) const
{
    Stage stage;
    for (size_t i = 0; i < m_source.migrations.size(); ++i) {
        if (!applied[i])
            continue;
        for (const SqlStatement &statement : m_source.migrations[i].script.statements)
            stage.play(statement, static_cast<int>(i));
    }
    return stage.byOwner(m_source.migrations.size());
}

} // namespace tenantry
