// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tenantry {

/// A step as a person confirmed it.
struct PlannedStep {
    QString kind{};      ///< its key
    QString app{};       ///< of the migration; empty: none
    QString key{};       ///< of the migration; empty: none
    QString index{};     ///< that is dropped or rebuilt; empty: none
    QString text{};      ///< the SQL or command, where it is no migration's; of several tenants with {schema}
    QByteArray sha256{}; ///< hexadecimal, of the migration's text; empty: none is sent
};

/**
 * The plan of a run as it is kept in the journal, whatever its kind: lists of steps, which of them each tenant gets
 * (ten thousand tenants share a handful), and the text of every migration that is sent.
 *
 * As JSON, beside members of the run's own: "step_lists", each a list of {kind, app, key, index, text, sha256}, of
 * which what is empty may be left out; "tenants", schema to index of a list; "files", sha256 to text.
 */
class PlanDocument {
public:
    /// False: a run of 0.1.0, which kept no steps.
    static bool isIn(const QJsonObject &json);
    /// What \p json lacks is empty.
    static PlanDocument fromJson(const QJsonObject &json);
    /// As one document with the members of \p beside, of which none is among its own. The texts of migrations are
    /// written as they are: there may be hundreds of megabytes of them.
    QByteArray toJson(QJsonObject beside = {}) const;

    /// Of these schemas the empty one is the database. Returns the list's index.
    int add(std::vector<PlannedStep> steps);
    void assign(const QString &schema, int list) { m_listOf.insert(schema, list); }
    void addFile(const QByteArray &sha256, const QByteArray &text) { m_files.insert(sha256, text); }

    const std::vector<std::vector<PlannedStep>> &lists() const { return m_lists; }
    /// -1: none.
    int listOf(const QString &schema) const { return m_listOf.value(schema, -1); }

    /// The plan for people: each list under its tenants, each step under its title, with what is sent. \p only: of
    /// these schemas; empty: of all.
    QString toText(const QStringList &only = {}) const;

private:
    QString textOf(const PlannedStep &step) const;

    std::vector<std::vector<PlannedStep>> m_lists;
    QHash<QString, int> m_listOf;
    QHash<QByteArray, QByteArray> m_files;
};

} // namespace tenantry
