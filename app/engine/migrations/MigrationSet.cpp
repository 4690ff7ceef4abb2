// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSet.h"

#include "migrations/TransactionNeeds.h"
#include "migrations/formats/Formats.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace tenantry {

QString Migration::title() const
{
    return name.isEmpty() ? id.text() : QStringLiteral("%1 %2").arg(id.text(), name);
}

/// What a migration makes, where its text is not known.
static QByteArray effectsOf(const SqlScript &script)
{
    QByteArray words;
    for (const SqlStatement &statement : script.statements) {
        for (const ObjectEffect &effect : statement.effects)
            words += QByteArray::number(static_cast<int>(effect.kind)) + effect.object.text().toUtf8() + '\n';
    }
    return words;
}

MigrationSet::MigrationSet()
    : m_format(&formats::standard())
{
}

MigrationSet::MigrationSet(const MigrationFormat &format, QString origin, std::vector<Migration> migrations,
                           SetOrder order)
    : m_format(&format)
    , m_origin(std::move(origin))
    , m_order(order)
    , m_migrations(std::move(migrations))
{
    if (m_order == SetOrder::Numbered)
        sortNumbered();
    else
        sortGraph();
    settleTransactions(m_migrations);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (std::size_t i = 0; i < m_migrations.size(); ++i) {
        const Migration &one = m_migrations[i];
        m_positions.insert(one.id, i);
        hash.addData(QStringLiteral("%1\n%2\n").arg(one.id.text(), one.fileName).toUtf8());
        hash.addData(QCryptographicHash::hash(one.sql + one.rollbackSql, QCryptographicHash::Sha256));
        if (one.appliedBy == AppliedBy::Project)
            hash.addData(effectsOf(one.script) + char(one.hasCode) + char(one.isReplayable) + char(one.projectUndoes)
                         + (one.changes + one.refersTo).join(u'\n').toUtf8());
        if (one.problem)
            hash.addData(one.problem->fact.toUtf8());
    }
    m_fingerprint = hash.result();
}

void MigrationSet::alsoKnows(const std::vector<MigrationId> &others)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_fingerprint);
    for (const MigrationId &id : others) {
        m_elsewhere.insert(id);
        hash.addData(id.text().toUtf8());
    }
    m_fingerprint = hash.result();
}

bool MigrationSet::isAppliedByProject() const
{
    return std::ranges::any_of(
        m_migrations, [](AppliedBy by) { return by == AppliedBy::Project; }, &Migration::appliedBy);
}

bool MigrationSet::isShownOnly() const
{
    return std::ranges::any_of(
        m_migrations, [](AppliedBy by) { return by == AppliedBy::Nobody; }, &Migration::appliedBy);
}

void MigrationSet::sortNumbered()
{
    std::stable_sort(m_migrations.begin(), m_migrations.end(),
                     [](const Migration &a, const Migration &b) { return a.id < b.id; });
    m_dependencies.resize(m_migrations.size());
    for (std::size_t i = 1; i < m_migrations.size(); ++i)
        m_dependencies[i] = {i - 1};
}

namespace {

using Positions = std::vector<std::vector<std::size_t>>;

/// What each needs of the others, by position.
Positions needsOf(const std::vector<Migration> &migrations)
{
    QHash<MigrationId, std::size_t> known;
    for (std::size_t i = 0; i < migrations.size(); ++i)
        known.insert(migrations[i].id, i);
    Positions needs(migrations.size());
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        for (const MigrationId &dependency : migrations[i].dependencies) {
            if (const auto found = known.constFind(dependency); found != known.constEnd())
                needs[i].push_back(*found);
        }
    }
    return needs;
}

/// Kahn's algorithm; of those that could be next, the first is, so that the order is the same every time. What depends
/// on itself through others is left out.
std::vector<std::size_t> orderOf(const Positions &needs)
{
    Positions neededBy(needs.size());
    std::vector<std::size_t> waiting(needs.size());
    std::set<std::size_t> ready;
    for (std::size_t i = 0; i < needs.size(); ++i) {
        for (const std::size_t need : needs[i])
            neededBy[need].push_back(i);
        waiting[i] = needs[i].size();
        if (waiting[i] == 0)
            ready.insert(i);
    }
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        const std::size_t next = *ready.begin();
        ready.erase(ready.begin());
        order.push_back(next);
        for (const std::size_t follower : neededBy[next]) {
            if (--waiting[follower] == 0)
                ready.insert(follower);
        }
    }
    return order;
}

SourceProblem circularProblem(const Migration &migration)
{
    return {SourceProblemKind::Circular,
            migration.id,
            migration.fileName,
            0,
            QCoreApplication::translate("Engine", "It depends, through others, on itself."),
            QCoreApplication::translate("Engine", "Take one of the dependencies of the circle out.")};
}

} // namespace

void MigrationSet::sortGraph()
{
    std::sort(m_migrations.begin(), m_migrations.end(),
              [](const Migration &a, const Migration &b) { return a.id < b.id; });
    const Positions needs = needsOf(m_migrations);
    std::vector<std::size_t> order = orderOf(needs);
    std::vector<bool> placed(m_migrations.size());
    for (const std::size_t i : order)
        placed[i] = true;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (placed[i])
            continue;
        m_migrations[i].problem = circularProblem(m_migrations[i]);
        order.push_back(i);
    }
    std::vector<std::size_t> positionOf(order.size());
    for (std::size_t position = 0; position < order.size(); ++position)
        positionOf[order[position]] = position;
    std::vector<Migration> sorted;
    sorted.reserve(order.size());
    m_dependencies.resize(order.size());
    for (std::size_t position = 0; position < order.size(); ++position) {
        sorted.push_back(std::move(m_migrations[order[position]]));
        for (const std::size_t need : needs[order[position]])
            m_dependencies[position].push_back(positionOf[need]);
    }
    m_migrations = std::move(sorted);
}

std::optional<std::size_t> MigrationSet::indexOf(const MigrationId &id) const
{
    const auto found = m_positions.constFind(id);
    return found == m_positions.constEnd() ? std::nullopt : std::optional(*found);
}

const Migration *MigrationSet::find(const MigrationId &id) const
{
    const auto position = indexOf(id);
    return position ? &m_migrations[*position] : nullptr;
}

std::vector<bool> MigrationSet::blocked() const
{
    std::vector<bool> result(m_migrations.size());
    for (std::size_t i = 0; i < m_migrations.size(); ++i) {
        const auto &needs = m_dependencies[i];
        result[i] =
            m_migrations[i].problem.has_value()
            || std::any_of(needs.begin(), needs.end(), [&](std::size_t need) { return need < i && result[need]; });
    }
    return result;
}

const SourceProblem *MigrationSet::problemOf(std::size_t position) const
{
    std::vector<bool> seen(m_migrations.size());
    std::vector<std::size_t> waiting{position};
    while (!waiting.empty()) {
        const std::size_t one = waiting.back();
        waiting.pop_back();
        if (seen[one])
            continue;
        seen[one] = true;
        if (m_migrations[one].problem)
            return &*m_migrations[one].problem;
        const auto &needs = m_dependencies[one];
        waiting.insert(waiting.end(), needs.begin(), needs.end());
    }
    return nullptr;
}

std::vector<bool> MigrationSet::applied(const std::vector<MigrationId> &recorded) const
{
    std::vector<bool> result(m_migrations.size());
    QSet<MigrationId> others; // recorded and replaced: no longer in the set
    for (const MigrationId &id : recorded) {
        if (const auto position = indexOf(id))
            result[*position] = true;
        others.insert(id);
    }
    for (std::size_t i = 0; i < m_migrations.size(); ++i) {
        const auto &replaces = m_migrations[i].replaces;
        if (!replaces.empty() && std::all_of(replaces.begin(), replaces.end(), [&](const MigrationId &id) {
                return others.contains(id);
            }))
            result[i] = true;
    }
    return result;
}

std::vector<bool> MigrationSet::neededFor(const std::vector<std::size_t> &targets) const
{
    std::vector<bool> result(m_migrations.size());
    std::vector<std::size_t> waiting = targets;
    while (!waiting.empty()) {
        const std::size_t one = waiting.back();
        waiting.pop_back();
        if (result[one])
            continue;
        result[one] = true;
        waiting.insert(waiting.end(), m_dependencies[one].begin(), m_dependencies[one].end());
    }
    return result;
}

std::vector<bool> MigrationSet::neededBy(std::size_t target) const
{
    std::vector<bool> result(m_migrations.size());
    result[target] = true;
    for (std::size_t i = target + 1; i < m_migrations.size(); ++i)
        result[i] = std::ranges::any_of(m_dependencies[i], [&](std::size_t need) { return result[need]; });
    return result;
}

std::optional<std::size_t> MigrationSet::meant(const QString &app, const QString &word) const
{
    if (m_order == SetOrder::Numbered)
        return indexOf(word);
    const QString ofApp = app.isEmpty() ? word.section(u'.', 0, 0) : app;
    const QString key = app.isEmpty() ? word.section(u'.', 1) : word;
    if (const auto exact = indexOf(MigrationId{ofApp, key}))
        return exact;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_migrations.size(); ++i) {
        const Migration &one = m_migrations[i];
        // A squash stands for the last of what it replaces.
        const bool isMeant =
            one.id.key.startsWith(key) || (!one.replaces.empty() && one.replaces.back().key.startsWith(key));
        if (key.isEmpty() || one.id.app != ofApp || !isMeant)
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return found;
}

std::shared_ptr<const MigrationSet> MigrationSet::with(std::vector<Migration> migrations) const
{
    std::vector<Migration> all = m_migrations;
    for (Migration &migration : migrations) {
        const auto place = std::ranges::find(all, migration.id, &Migration::id);
        if (place != all.end())
            *place = std::move(migration);
        else
            all.push_back(std::move(migration));
    }
    auto set = std::make_shared<MigrationSet>(*m_format, m_origin, std::move(all), m_order);
    set->alsoKnows({m_elsewhere.begin(), m_elsewhere.end()});
    return set;
}

static QString numberedLevel(const std::vector<Migration> &migrations, const std::vector<bool> &applied)
{
    const auto highest = std::find(applied.rbegin(), applied.rend(), true);
    if (highest == applied.rend())
        return {};
    const auto top = static_cast<std::size_t>(applied.rend() - highest) - 1;
    QStringList missing;
    for (std::size_t i = 0; i < top; ++i) {
        if (!applied[i])
            missing << migrations[i].id.text();
    }
    constexpr qsizetype mostNamed = 4;
    if (missing.isEmpty())
        return migrations[top].id.text();
    if (missing.size() > mostNamed)
        return QCoreApplication::translate("Engine", "%1, without %n before it", nullptr,
                                           static_cast<int>(missing.size()))
            .arg(migrations[top].id.text());
    return QCoreApplication::translate("Engine", "%1, without %2")
        .arg(migrations[top].id.text(), missing.join(QStringLiteral(", ")));
}

QString MigrationSet::level(const std::vector<bool> &applied) const
{
    if (m_order == SetOrder::Numbered)
        return numberedLevel(m_migrations, applied);
    std::map<QString, QString> lastOfApp;
    for (std::size_t i = 0; i < m_migrations.size(); ++i) {
        if (applied[i])
            lastOfApp[m_migrations[i].id.app] = m_migrations[i].id.key;
    }
    QStringList words;
    for (const auto &[app, key] : lastOfApp)
        words << QStringLiteral("%1 %2").arg(app, key);
    return words.join(QStringLiteral(", "));
}

QString appOf(const Migration &migration)
{
    return migration.id.app.isEmpty() ? migration.name.section(u'_', 0, 0) : migration.id.app;
}

bool MigrationSet::isOfApp(std::size_t position, const QString &app) const
{
    const Migration &migration = m_migrations[position];
    if (!migration.id.app.isEmpty())
        return migration.id.app == app;
    return migration.name == app || migration.name.startsWith(app + u'_');
}

QStringList MigrationSet::apps() const
{
    QStringList apps;
    for (const Migration &migration : m_migrations)
        apps << appOf(migration);
    apps.removeDuplicates();
    apps.sort();
    return apps;
}

} // namespace tenantry
