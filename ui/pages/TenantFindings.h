// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "models/Session.h"
#include "ui/actions/ActionOffers.h"

#include <QScrollArea>

#include <span>
#include <vector>

class QLayout;
class QVBoxLayout;

namespace tenantry {

/**
 * What is wrong with one tenant, each finding with its evidence and remedy, and below them the plan that would mend it,
 * step by step, made by the engine as the review dialog makes it.
 */
class TenantFindings : public QScrollArea {
    Q_OBJECT
public:
    TenantFindings(Session *session, ActionOffers *offers, QWidget *parent = nullptr);
    /// \p tenant must be of the session's snapshot.
    void showTenant(const TenantState &tenant);

private:
    /// What is wrong in the same way stands together: one title, one remedy.
    void addFindings(std::span<const Finding> alike);
    void addButtonsOf(FindingType type, QVBoxLayout *texts);
    void addButtonRow(const std::vector<Action> &actions, const QString &name, QVBoxLayout *texts);
    QStringList keptOfTenant() const; ///< schemas that restores of it put aside
    void addWell(const TenantState &tenant);
    void askPlan(const QString &schema);
    void showPlan(const Result<Plan> &plan);
    void addSteps(const Plan &plan);
    void addButtons(const QString &sql);
    void addSqlButtons(QLayout *row, const QString &sql);

    Session *m_session;
    ActionOffers *m_offers;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QVBoxLayout *m_fix = nullptr;
    QString m_schema;
};

} // namespace tenantry
