// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TenantsPage.h"

#include "base/Paths.h"
#include "migrations/FleetMeaning.h"
#include "models/MatrixColumns.h"
#include "models/PlainTip.h"
#include "settings/Preferences.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/pages/SplitterMemory.h"
#include "ui/pages/TenantColumns.h"
#include "ui/pages/TenantDetail.h"
#include "ui/widgets/AppChip.h"
#include "ui/widgets/PageBar.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/TenantDelegate.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace tenantry {

namespace {

constexpr int detailDelay = 90; // ms
/// Chips stand worst first, after "All".
constexpr TenantHealth chipOrder[] = {TenantHealth::Broken,  TenantHealth::Pending,        TenantHealth::Drifted,
                                      TenantHealth::Unknown, TenantHealth::NotProvisioned, TenantHealth::Healthy};

Preference<QString> filterPreference()
{
    return {QStringLiteral("filters/tenants"), {}};
}

/// A health's key; empty: all.
Preference<QString> healthPreference()
{
    return {QStringLiteral("filters/tenantHealth"), {}};
}

std::optional<TenantHealth> rememberedHealth()
{
    const QString key = Preferences().value(healthPreference());
    const auto found = std::find_if(allTenantHealths.begin(), allTenantHealths.end(),
                                    [&key](TenantHealth health) { return tenantHealthKey(health) == key; });
    return found == allTenantHealths.end() ? std::nullopt : std::optional(*found);
}

} // namespace

TenantsPage::TenantsPage(Session *session, QWidget *parent, Choosers choosers)
    : Page(PageId::Tenants, session, parent)
    , m_choosers(std::move(choosers))
    , m_model(new TenantModel(this))
    , m_proxy(new TenantFilterProxy(m_model, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPane(this))
    , m_rest(new QTimer(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *content = new QWidget(m_stack);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    rows->setSpacing(2 * theme::grid);
    rows->addWidget(makeBar());
    makeTable();
    rows->addWidget(m_splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);

    m_rest->setSingleShot(true);
    m_rest->setInterval(detailDelay);
    connect(m_rest, &QTimer::timeout, this, [this] { m_detail->showTenants(selectedSchemas()); });
    offers()->bind(
        m_empty->button(), [] { return Action{ActionKind::Rescan}; }, ActionOffers::Texts::Own);
    connect(session, &Session::snapshotChanged, this, &TenantsPage::refresh);
    connect(session, &Session::scanStarted, this, &TenantsPage::refresh);
    connect(session, &Session::scanFailed, this, &TenantsPage::refresh);
    connect(session, &Session::backupsChanged, this,
            [this] { m_model->setLastBackups(this->session()->lastBackups()); });
    keepSelectionOverReset();

    TenantFilter filter;
    filter.health = rememberedHealth();
    m_proxy->setFilter(filter);
    m_text->setText(Preferences().value(filterPreference()));
    m_model->setLastBackups(session->lastBackups());
    offers()->bind(m_backUp, [this] {
        return Action{ActionKind::BackUp, scope([](const TenantState &tenant) { return tenant.schemaExists; })};
    });
    offers()->bind(m_review, [this] {
        return Action{ActionKind::Fix, scope([](const TenantState &tenant) { return isFixable(tenant); })};
    });
    refresh();
}

int TenantsPage::badge() const
{
    const SnapshotPtr fleet = session()->snapshot();
    return fleet ? int(fleet->tenants.size()) : 0;
}

QWidget *TenantsPage::filterField()
{
    return m_text;
}

QWidget *TenantsPage::makeBar()
{
    auto *bar = new PageBar(this);
    m_text = new QLineEdit(bar);
    m_text->setPlaceholderText(tr("Filter: name, schema, domain"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(theme::icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    connect(m_text, &QLineEdit::textChanged, this, &TenantsPage::filterChanged);
    // Only what the person types is remembered, not what a click on another page cleared.
    connect(m_text, &QLineEdit::textEdited, this,
            [](const QString &text) { Preferences().set(filterPreference(), text); });
    bar->addFilter(m_text);
    makeChips(*bar);
    m_count = pieces::muted({}, bar);
    bar->addLeft(m_count);

    auto *more = new QToolButton(bar);
    more->setProperty("role", QStringLiteral("button"));
    more->setIcon(theme::icon(QStringLiteral("document-export")));
    more->setToolTip(tr("Export the table as CSV…"));
    more->setAccessibleName(tr("Export the table as CSV"));
    more->setFocusPolicy(Qt::StrongFocus);
    connect(more, &QToolButton::clicked, this, &TenantsPage::exportCsv);
    bar->addRight(more);
    m_backUp = new QPushButton(bar);
    bar->addRight(m_backUp);
    m_review = new QPushButton(bar);
    theme::makePrimary(m_review);
    bar->addRight(m_review);
    return bar;
}

void TenantsPage::makeChips(PageBar &bar)
{
    m_all = pieces::chip({}, this);
    m_all->setChecked(true);
    connect(m_all, &QToolButton::clicked, this, [this] { chooseHealth(std::nullopt); });
    bar.addLeft(m_all);
    for (const TenantHealth health : chipOrder) {
        QToolButton *chip = pieces::chip({}, this);
        chip->setIcon(theme::stateIcon(meaningOf(health).tone));
        chip->setIconSize({11, 11});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(chip, &QToolButton::clicked, this, [this, health] { chooseHealth(health); });
        m_chips[size_t(health)] = chip;
        bar.addLeft(chip);
    }
    m_app = new AppChip(this);
    m_app->setWording(tr("Behind in %1", "an app"));
    m_app->setToolTip(tr("Show only tenants that are behind in one app"));
    connect(m_app, &AppChip::appChosen, this, &TenantsPage::filterChanged);
    bar.addLeft(m_app);
    m_chosen = pieces::chip({}, this);
    m_chosen->setCheckable(false);
    m_chosen->setIcon(theme::icon(QStringLiteral("edit-clear")));
    m_chosen->setIconSize({10, 10});
    m_chosen->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chosen->setToolTip(tr("Show all tenants again"));
    m_chosen->hide();
    connect(m_chosen, &QToolButton::clicked, this, [this] {
        TenantFilter filter = m_proxy->filter();
        filter.schemas.clear();
        m_proxy->setFilter(filter);
        refreshChips();
    });
    bar.addLeft(m_chosen);
}

void TenantsPage::makeTable()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(2 * theme::grid);
    m_splitter->setChildrenCollapsible(false);
    QFrame *card = pieces::card(m_splitter);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 4, 1, 4);
    m_view = new QTableView(card);
    table::prepare(*m_view);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new TenantDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(TenantModel::StateColumn, Qt::AscendingOrder);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Tenants"));
    m_view->horizontalHeader()->setTextElideMode(Qt::ElideRight); // not the beginning of a right-aligned title
    table::installColumnChooser(*m_view);
    table::installCopy(*m_view);
    table::remember(*m_view, QStringLiteral("tenants"));
    m_view->horizontalHeader()->setMinimumSectionSize(6 * theme::grid);
    m_fit = new ColumnFit(m_view, tenantColumns(*m_view), QStringLiteral("tenants"));
    column->addWidget(m_view);
    m_nothing = pieces::muted(tr("No tenant matches the filter."), m_view);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setGeometry(0, 6 * theme::grid, 40 * theme::grid, 4 * theme::grid);
    m_nothing->hide();
    m_detail = new TenantDetail(session(), offers(), m_splitter);
    m_splitter->addWidget(card);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({860, 352});
    splitter::remember(*m_splitter, QStringLiteral("tenants"));

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        offers()->refresh();
        m_rest->start();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu *menu = makeMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_view->viewport()->mapToGlobal(at));
    });
}

void TenantsPage::keepSelectionOverReset()
{
    connect(m_proxy, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_keptSelection = selectedSchemas(); });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] { selectSchemas(m_keptSelection); });
}

QStringList TenantsPage::selectedSchemas() const
{
    QStringList schemas;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            schemas.append(m_proxy->tenant(row).schema);
        }
    }
    return schemas;
}

void TenantsPage::selectSchemas(const QStringList &schemas)
{
    // Neighbours are joined: a selection model compares every range with every other.
    std::vector<int> rows = m_proxy->rowsOf(schemas);
    const QModelIndex first = rows.empty() ? QModelIndex() : m_proxy->index(rows.front(), 0);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QItemSelection selection;
    for (size_t begin = 0; begin < rows.size();) {
        size_t end = begin;
        while (end + 1 < rows.size() && rows[end + 1] == rows[end] + 1) {
            ++end;
        }
        selection.select(m_proxy->index(rows[begin], 0), m_proxy->index(rows[end], TenantModel::ColumnCount - 1));
        begin = end + 1;
    }
    m_view->selectionModel()->clearSelection();
    m_view->selectionModel()->select(selection, QItemSelectionModel::Select);
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }
}

/// One tenant is selected among all; several are what the filter shows; a health is filtered to.
void TenantsPage::showTarget(const ActionTarget &target)
{
    if (!target.tenants && !target.health) {
        return;
    }
    TenantFilter filter;
    m_text->clear();
    m_app->choose({});
    filter.health = target.health;
    const QStringList schemas = target.tenants.value_or(QStringList());
    const bool isOne = schemas.size() == 1;
    if (!isOne) {
        filter.schemas = QSet<QString>(schemas.begin(), schemas.end());
    }
    m_proxy->setFilter(filter);
    if (target.tenants) {
        selectSchemas(schemas);
    }
    if (isOne) {
        m_detail->showTenants(schemas);
        m_view->setFocus();
    }
    refreshChips();
}

void TenantsPage::filterChanged()
{
    TenantFilter filter = m_proxy->filter();
    filter.text = m_text->text();
    filter.app = m_app->app();
    m_proxy->setFilter(filter);
    refreshChips();
}

void TenantsPage::chooseHealth(std::optional<TenantHealth> health)
{
    TenantFilter filter = m_proxy->filter();
    filter.health = filter.health == health ? std::nullopt : health;
    m_proxy->setFilter(filter);
    Preferences().set(healthPreference(), filter.health ? tenantHealthKey(*filter.health) : QString());
    refreshChips();
}

void TenantsPage::refreshChips()
{
    const SnapshotPtr fleet = session()->snapshot();
    const HealthCounts counts = fleet ? fleet->counts() : HealthCounts();
    const TenantFilter &filter = m_proxy->filter();
    m_all->setText(tr("All %1").arg(theme::number(counts.total())));
    m_all->setChecked(!filter.health);
    for (const TenantHealth health : allTenantHealths) {
        QToolButton *chip = m_chips[size_t(health)];
        chip->setText(QStringLiteral(" %1 %2").arg(meaningOf(health).label(), theme::number(counts.of(health))));
        chip->setVisible(counts.of(health) > 0 || filter.health == health);
        chip->setChecked(filter.health == health);
    }
    m_chosen->setVisible(!filter.schemas.isEmpty());
    m_chosen->setText(tr("%n chosen tenants", nullptr, int(filter.schemas.size())));
    const int shown = m_proxy->rowCount();
    m_count->setText(filter.isEmpty() ? QString() : tr("%1 shown").arg(theme::number(shown)));
    m_nothing->setVisible(shown == 0);
    offers()->refresh();
}

ActionTarget TenantsPage::scope(bool (*wanted)(const TenantState &)) const
{
    const QStringList selected = selectedSchemas();
    std::vector<int> rows = m_proxy->rowsOf(selected);
    if (rows.empty()) {
        rows.resize(size_t(m_proxy->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    QStringList schemas;
    for (const int row : rows) {
        if (const TenantState &tenant = m_proxy->tenant(row); wanted(tenant)) {
            schemas.append(tenant.schema);
        }
    }
    // Of what is selected the reason is told why none of it can be touched.
    return {.tenants = schemas.isEmpty() ? selected : schemas};
}

QMenu *TenantsPage::makeMenu(QWidget *parent)
{
    const ActionTarget chosen{.tenants = selectedSchemas()};
    ActionTarget applied = chosen;
    applied.app = m_app->app(); // what the page shows is what is meant
    std::vector<std::optional<Action>> entries{Action{ActionKind::Recheck, chosen}, std::nullopt,
                                               Action{ActionKind::Apply, applied}, Action{ActionKind::Fix, chosen},
                                               Action{ActionKind::ShowPlan, chosen}};
    if (const Action takeBack{ActionKind::TakeBack, chosen}; offers()->canTake(takeBack)) {
        entries.emplace_back(takeBack);
    }
    entries.insert(entries.end(), {std::nullopt, Action{ActionKind::BackUp, chosen},
                                   Action{ActionKind::Restore, chosen}, std::nullopt});
    QMenu *menu = offers()->makeMenu(parent, entries);
    table::addCopyActions(*menu, *m_view);
    QAction *all = menu->addAction(theme::icon(QStringLiteral("document-export")), tr("Export the table as CSV…"));
    all->setEnabled(m_proxy->rowCount() > 0);
    connect(all, &QAction::triggered, this, &TenantsPage::exportCsv);
    return menu;
}

void TenantsPage::exportCsv()
{
    const QString file =
        m_choosers.saveFile(this, tr("Export the table as CSV"), QStringLiteral("tenants.csv"), tr("CSV (*.csv)"));
    if (file.isEmpty()) {
        return;
    }
    const QByteArray bytes = table::asText(*m_view, table::Form::Csv, table::Rows::All).toUtf8();
    session()->query<Status>(
        QStringLiteral("tenants/export"), this,
        [file, bytes](std::stop_token) { return paths::writePrivateFile(file, bytes); },
        [this](Status written) {
            if (!written) {
                auto *dialog = new ErrorDialog(tr("The table could not be exported"), written.error(), this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            }
        });
}

void TenantsPage::refresh()
{
    const SnapshotPtr fleet = session()->snapshot();
    if (fleet && !fleet->tenants.empty()) {
        m_model->setSnapshot(fleet);
        m_fit->setNeeds(tenantColumnNeeds(*m_view, *fleet));
        m_app->setApps(graphApps(fleet->source->main()));
        m_stack->setCurrentIndex(1);
    } else if (fleet) {
        m_model->setSnapshot(fleet);
        m_empty->setTexts(
            tr("This fleet has no tenants"),
            tr("The registry %1 lists none. As soon as it does, they are listed here.").arg(fleet->registrySource),
            tr("Scan again"));
        m_stack->setCurrentIndex(0);
    } else if (!session()->isScanning() && !session()->lastError().message.isEmpty()) {
        m_empty->setError(tr("The fleet could not be scanned"), session()->lastError(), tr("Scan again"));
        m_stack->setCurrentIndex(0);
    } else {
        const bool scanning = session()->isScanning();
        m_empty->setTexts(scanning ? tr("Reading the tenants…") : tr("The fleet has not been scanned yet"),
                          tr("Every tenant will have a row here, with its state, migrations, size and last backup."),
                          scanning ? QString() : tr("Scan now"));
        m_stack->setCurrentIndex(0);
    }
    refreshChips();
    Q_EMIT badgeChanged();
}

} // namespace tenantry
