// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationId.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace tenantry {

struct Plan;
struct PlanStep;

/**
 * The steps of a plan as a person confirmed them, kept with its run: what is resumed is what was confirmed, and nothing
 * more. Immutable.
 *
 * As JSON: "step_lists", each a list of {kind, app, key, index, sha256 of what is sent of the migration's file}, and
 * "tenants", which of them each schema gets; ten thousand tenants share a handful.
 */
class ConfirmedSteps {
public:
    static ConfirmedSteps of(const Plan &plan);
    /// nullopt: the run was written by a version that kept only what was asked for.
    static std::optional<ConfirmedSteps> fromJson(const QJsonObject &json);
    void writeTo(QJsonObject &json) const;

    bool has(const QString &schema, const PlanStep &step) const;
    /// The migrations of whose files \p plan would send something else than was confirmed.
    std::vector<MigrationId> changedIn(const Plan &plan) const;

private:
    struct Step {
        QString kind;
        MigrationId migration;
        QString index;
        QByteArray hash; ///< hexadecimal; empty: no file's text is sent
        QString key() const;
    };
    using Steps = std::vector<Step>;
    static Step stepOf(const Plan &plan, const PlanStep &step);

    std::vector<Steps> m_lists;
    std::vector<QSet<QString>> m_keys; ///< beside m_lists
    QHash<QString, int> m_listOf;      ///< by schema
};

} // namespace tenantry
