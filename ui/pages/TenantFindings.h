// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "models/Session.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tenantry {

/**
 * What is wrong with one tenant, each finding with its evidence and remedy, and below them the plan that would mend it,
 * step by step, made by the engine as the review dialog makes it.
 */
class TenantFindings : public QScrollArea {
    Q_OBJECT
public:
    explicit TenantFindings(Session *session, QWidget *parent = nullptr);
    /// \p tenant must be of the session's snapshot.
    void showTenant(const TenantState &tenant);

Q_SIGNALS:
    void reviewRequested(const tenantry::PlanRequest &request);
    void takeBackRequested(const QString &schema);

private:
    void addFinding(const Finding &finding);
    void addWell(const TenantState &tenant);
    void askPlan(const QString &schema);
    void showPlan(const Result<Plan> &plan, const QString &sql);
    void addSteps(const Plan &plan);
    void addButtons(const Plan &plan, const QString &sql);

    Session *m_session;
    QWidget *m_content;
    QVBoxLayout *m_column;
    QVBoxLayout *m_fix = nullptr;
    QString m_schema;
};

} // namespace tenantry
