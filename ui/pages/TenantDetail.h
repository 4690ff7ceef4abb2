// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/ActionOffers.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace tenantry {

class ElidedLabel;
class EmptyPane;
class TableTab;
class TenantFindings;

/**
 * One tenant beside the table: findings and their fix, migrations, tables, backups, history. Each tab reads what it
 * needs when it is first looked at, in the background. Several selected tenants are shown as their sum.
 */
class TenantDetail : public QFrame {
    Q_OBJECT
public:
    enum Tab { FindingsTab, MigrationsTab, TablesTab, BackupsTab, HistoryTab };

    TenantDetail(Session *session, ActionOffers *offers, QWidget *parent = nullptr);

    /// None: a hint; one: the tenant; more: their sum.
    void showTenants(const QStringList &schemas);
    void showTab(Tab tab);
    TableTab *tab(Tab tab) const; ///< null for the findings
    QString schema() const;       ///< of the one shown, else empty
    QTabBar *tabBar() const { return m_tabs; }
    /// As wide as its tabs.
    QSize minimumSizeHint() const override;

private:
    QWidget *makeTenantPane();
    QWidget *makeSelectionPane();
    QWidget *makeBackupsTab();
    void refresh();
    void showOne(const TenantState &tenant);
    /// What the open tab was loaded for; the same again is not loaded again.
    struct Loaded {
        int tab = -1;
        QString schema;
        std::shared_ptr<const Diagnosis> diagnosis;
        bool operator==(const Loaded &other) const;
    };
    void showMany(const FleetSnapshot &fleet);
    void loadTab();
    void loadMigrations(const TenantState &tenant);
    void loadTables(const TenantState &tenant);
    void loadBackups(const TenantState &tenant);
    void loadHistory(const TenantState &tenant);
    const TenantState *tenant() const;

    Session *m_session;
    ActionOffers *m_offers;
    QStringList m_schemas;
    QStackedWidget *m_stack;
    EmptyPane *m_hint;
    ElidedLabel *m_name = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_facts = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    TenantFindings *m_findings = nullptr;
    TableTab *m_migrations = nullptr;
    TableTab *m_tables = nullptr;
    TableTab *m_backups = nullptr;
    TableTab *m_history = nullptr;
    Loaded m_loaded;
    QStringList m_runs; ///< of the history as it is shown
    QLabel *m_manyTitle = nullptr;
    QLabel *m_manyFacts = nullptr;
};

} // namespace tenantry
