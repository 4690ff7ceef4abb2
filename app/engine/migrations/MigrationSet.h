// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace tenantry {

class MigrationFormat;

/// What decides the order of a set.
enum class SetOrder {
    Numbered, ///< each migration follows the one with the next smaller number
    Graph,    ///< each migration follows its dependencies
};

/**
 * The migrations that a tenant should have, in the order in which they are applied: the one place that knows order,
 * dependencies, replacements and levels. Immutable, shared between threads.
 *
 * Positions (std::size_t) count within this set only; whatever outlives the set holds a MigrationId.
 */
class MigrationSet {
public:
    MigrationSet();
    /// Puts \p migrations into order. A graph's dependencies on migrations that the set does not have are ignored (they
    /// are another app's); migrations that depend on each other in a circle stand at the end, each with a problem.
    MigrationSet(const MigrationFormat &format, QString origin, std::vector<Migration> migrations,
                 SetOrder order = SetOrder::Numbered);

    /// Of \p others, which the source has for somebody else, a record means nothing: Django's histories hold rows of
    /// shared apps, whose tables stand in another schema. Before the set is shared.
    void alsoKnows(const std::vector<MigrationId> &others);
    bool isElsewhere(const MigrationId &id) const { return m_elsewhere.contains(id); }
    /// Whether the project that they belong to has to apply any of them: AppliedBy::Project.
    bool isAppliedByProject() const;
    /// Whether they are known by records alone, so that they can be shown and not applied: AppliedBy::Nobody.
    bool isShownOnly() const;

    const MigrationFormat &format() const { return *m_format; }
    const QString &origin() const { return m_origin; } ///< the folder, or what else it was read from
    const std::vector<Migration> &migrations() const { return m_migrations; }
    std::size_t size() const { return m_migrations.size(); }
    bool isEmpty() const { return m_migrations.empty(); }
    const Migration &at(std::size_t position) const { return m_migrations[position]; }

    std::optional<std::size_t> indexOf(const MigrationId &id) const;
    /// A bare key, as people type it and as histories without apps record it.
    std::optional<std::size_t> indexOf(const QString &key) const { return indexOf(MigrationId{{}, key}); }
    const Migration *find(const MigrationId &id) const; ///< nullptr: not in this set

    /// What has to be applied right before it.
    const std::vector<std::size_t> &dependenciesOf(std::size_t position) const { return m_dependencies[position]; }
    /// Every migration that cannot be applied as the source stands: those with a problem, and what depends on them.
    std::vector<bool> blocked() const;
    /// Why \p position cannot be applied as the source stands: its own problem, or that of one it depends on; nullptr:
    /// it can.
    const SourceProblem *problemOf(std::size_t position) const;
    /// By position: recorded itself, or replacing migrations all of which are recorded.
    std::vector<bool> applied(const std::vector<MigrationId> &recorded) const;

    /// By position: \p targets and everything that has to be applied before them.
    std::vector<bool> neededFor(const std::vector<std::size_t> &targets) const;
    /// By position: \p target and everything that needs it, directly or through others.
    std::vector<bool> neededBy(std::size_t target) const;
    /// The migration that people mean by \p word: a key, of a graph an app's, or "app.key", or how a key begins where
    /// only one of the app begins so. nullopt: none, or several.
    std::optional<std::size_t> meant(const QString &app, const QString &word) const;
    bool isGraph() const { return m_order == SetOrder::Graph; }
    /// The same with \p migrations in the place of those of the same ids, and what it did not have of them.
    std::shared_ptr<const MigrationSet> with(std::vector<Migration> migrations) const;

    /// What a tenant's applied migrations amount to, in words: the highest of a numbered list and what is missing below
    /// it ("0018, without 0012"), or the last of every app of a graph ("finance 0004, users 0011"). Empty: none.
    QString level(const std::vector<bool> &applied) const;

    /// Whether the migration belongs to \p app: a graph's app, or of a numbered list the first word of the file's name.
    bool isOfApp(std::size_t position, const QString &app) const;
    QStringList apps() const; ///< sorted

    /// Equal for sets that expect the same: order, ids and texts.
    const QByteArray &fingerprint() const { return m_fingerprint; }

private:
    void sortNumbered();
    void sortGraph();

    const MigrationFormat *m_format;
    QString m_origin;
    SetOrder m_order = SetOrder::Numbered;
    std::vector<Migration> m_migrations;
    QHash<MigrationId, std::size_t> m_positions;
    QSet<MigrationId> m_elsewhere;
    std::vector<std::vector<std::size_t>> m_dependencies;
    QByteArray m_fingerprint;
};

using MigrationSetPtr = std::shared_ptr<const MigrationSet>;

/// What people call the app of a migration: a graph's app, or of a numbered list the first word of the file's name
/// ("finance" of 0007_finance_invoices).
QString appOf(const Migration &migration);

} // namespace tenantry
