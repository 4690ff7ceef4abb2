// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TenantFilterProxy.h"
#include "ui/dialogs/Choosers.h"
#include "ui/pages/Page.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolButton;

namespace tenantry {

class AppChip;
class ColumnFit;
class EmptyPane;
class PageBar;
class TenantDetail;

/// Every tenant as a table row, with filter, sorting and columns to choose, and the selected one in detail beside it.
class TenantsPage : public Page {
    Q_OBJECT
public:
    explicit TenantsPage(Session *session, QWidget *parent = nullptr, Choosers choosers = Choosers::native());

    int badge() const override; ///< number of tenants
    void showTarget(const ActionTarget &target) override;
    QWidget *filterField() override;

    QTableView *view() const { return m_view; }
    TenantFilterProxy *proxy() const { return m_proxy; }
    TenantDetail *detail() const { return m_detail; }
    AppChip *appChip() const { return m_app; }
    QStringList selectedSchemas() const;
    void selectSchemas(const QStringList &schemas);
    /// The context menu for the present selection, owned by \p parent.
    QMenu *makeMenu(QWidget *parent);
    void exportCsv();

private:
    QWidget *makeBar();
    void makeChips(PageBar &bar);
    void makeTable();
    void refresh();
    void refreshChips();
    void filterChanged();
    void chooseHealth(std::optional<TenantHealth> health);
    void keepSelectionOverReset();
    /// What every button of the page acts on, and counts: what is selected, else what the filter shows; of it those
    /// that are as \p wanted.
    ActionTarget scope(bool (*wanted)(const TenantState &)) const;

    Choosers m_choosers;
    TenantModel *m_model;
    TenantFilterProxy *m_proxy;
    QStackedWidget *m_stack;
    EmptyPane *m_empty;
    QLineEdit *m_text = nullptr;
    QToolButton *m_all = nullptr;
    QToolButton *m_chips[std::size(allTenantHealths)] = {};
    AppChip *m_app = nullptr;
    QToolButton *m_chosen = nullptr; ///< "3 chosen tenants ✕": a filter that came from another page
    QLabel *m_count = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_review = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_view = nullptr;
    ColumnFit *m_fit = nullptr;
    QLabel *m_nothing = nullptr; ///< over the table when the filter matches nothing
    TenantDetail *m_detail = nullptr;
    QTimer *m_rest; ///< waits until the selection rests before details are read
    QStringList m_keptSelection;
};

} // namespace tenantry
