// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/MigrationsPage.h"

#include "models/MigrationMatrixModel.h"
#include "settings/Preferences.h"
#include "ui/actions/ActionRules.h"
#include "ui/pages/MigrationDetail.h"
#include "ui/pages/SplitterMemory.h"
#include "ui/widgets/AppChip.h"
#include "ui/widgets/MatrixLegend.h"
#include "ui/widgets/MatrixView.h"
#include "ui/widgets/PageBar.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SlantedHeader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPalette>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>
#include <numeric>

namespace tenantry {

namespace {

constexpr int leastDetail = 34 * theme::grid; ///< height in which the selected migration can be read
constexpr int mostOpenColumns = 60;           ///< at first; with more, apps that everybody has are folded

int tenantsIn(const MigrationCounts &counts)
{
    return std::accumulate(counts.byState.begin(), counts.byState.end(), 0);
}

/// "shown" or "hidden"; empty: where there is room.
Preference<QString> detailsPreference()
{
    return {QStringLiteral("filters/migrationDetails"), {}};
}

} // namespace

MigrationsPage::MigrationsPage(Session *session, QWidget *parent)
    : Page(PageId::Migrations, session, parent)
    , m_model(new MigrationMatrixModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPane(this))
    , m_table(new MatrixView(this))
    , m_noRows(pieces::muted({}, this))
    , m_filter(new QLineEdit(this))
    , m_onlyBehind(pieces::chip(tr("Only tenants behind"), this))
    , m_shapes(pieces::chip(tr("Group by shape"), this))
    , m_folds(pieces::chip(tr("Fold apps"), this))
    , m_app(new AppChip(this))
    , m_details(pieces::chip(tr("SQL and locks"), this))
    , m_apply(new QPushButton(this))
    , m_note(pieces::muted({}, this))
    , m_detail(new MigrationDetail(this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(makeBar());
    m_splitter = new QSplitter(Qt::Vertical, content);
    m_splitter->setObjectName(QStringLiteral("migrationsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * theme::grid);
    m_splitter->addWidget(makeMatrix());
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({500, 400});
    m_hasMovedHandle = splitter::remember(*m_splitter, QStringLiteral("migrations"));
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_hasMovedHandle = true; });
    m_splitter->installEventFilter(this);
    const QString details = Preferences().value(detailsPreference());
    m_hasChosenDetails = !details.isEmpty();
    m_details->setChecked(details == QStringLiteral("shown"));
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    connectControls();
    offers()->bind(m_apply, [this] { return applyAction(); });
    offerMenus();
    if (session) {
        connect(session, &Session::snapshotChanged, this, [this] { setSnapshot(this->session()->snapshot()); });
        connect(session, &Session::scanStarted, this, &MigrationsPage::showEmptyOrMatrix);
        connect(session, &Session::scanFailed, this, &MigrationsPage::showEmptyOrMatrix);
        connect(session, &Session::taskEnded, this, &MigrationsPage::showEmptyOrMatrix); // a check that was cancelled
        offers()->bind(
            m_empty->button(), [] { return Action{ActionKind::Rescan}; }, ActionOffers::Texts::Own);
        setSnapshot(session->snapshot());
    }
}

void MigrationsPage::connectControls()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            [this](const QModelIndex &now) { showColumn(now.column()); });
    connect(m_onlyBehind, &QToolButton::toggled, this, [this](bool on) {
        m_model->setOnlyBehind(on);
        select(m_wanted);
        showEmptyOrMatrix();
    });
    connect(m_shapes, &QToolButton::toggled, this, [this](bool on) {
        m_model->setRows(on ? MatrixRows::Shapes : MatrixRows::Tenants);
        select(m_wanted);
        fitMatrix();
    });
    connect(m_app, &AppChip::appChosen, this, [this](const QString &app) {
        m_model->setApp(app);
        columnsChanged();
        showEmptyOrMatrix();
    });
    connect(m_folds, &QToolButton::clicked, this, [this](bool on) {
        m_model->setFoldingOfAll(on ? Folding::Folded : Folding::Open);
        columnsChanged();
    });
    connect(m_table, &MatrixView::foldingAsked, this, &MigrationsPage::fold);
    connect(m_details, &QToolButton::clicked, this, [this](bool on) {
        m_hasChosenDetails = true;
        Preferences().set(detailsPreference(), on ? QStringLiteral("shown") : QStringLiteral("hidden"));
        showDetails();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this] {
        m_details->setChecked(true); // Enter or a double click asks for it, this time
        m_hasChosenDetails = true;
        showDetails();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_keptRow = m_model->rowSchema(m_table->currentIndex().row()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilterText(text.trimmed());
        select(m_wanted);
        showEmptyOrMatrix();
    });
}

QWidget *MigrationsPage::makeBar()
{
    auto *bar = new PageBar(this);
    m_filter->setPlaceholderText(tr("Filter: name, schema, domain"));
    m_filter->setClearButtonEnabled(true);
    theme::makePrimary(m_apply);
    bar->addFilter(m_filter);
    bar->addLeft(m_onlyBehind);
    m_app->setToolTip(tr("Show the migrations of one app only"));
    bar->addLeft(m_app);
    bar->addLeft(m_shapes);
    bar->addLeft(m_folds);
    bar->addLeft(m_details);
    bar->addRight(m_note);
    bar->addRight(m_apply);
    return bar;
}

QWidget *MigrationsPage::makeMatrix()
{
    auto *card = pieces::card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, theme::grid);
    column->setSpacing(theme::grid / 2);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Tenants and their migrations"));
    column->addWidget(m_table, 1);
    m_noRows->setAlignment(Qt::AlignCenter);
    column->addWidget(m_noRows);
    m_legend = makeMatrixLegend(card);
    column->addWidget(m_legend);
    column->addStretch(0);
    m_card = card;
    m_card->installEventFilter(this);
    return card;
}

int MigrationsPage::badge() const
{
    return m_model->migrationsPending();
}

QWidget *MigrationsPage::filterField()
{
    return m_filter;
}

void MigrationsPage::setSnapshot(const SnapshotPtr &snapshot)
{
    const bool first = !m_model->snapshot() || m_column < 0;
    if (first && snapshot) {
        // Those that nothing is to be done with only fill the page.
        const bool isAnyBehind = std::any_of(snapshot->tenants.begin(), snapshot->tenants.end(),
                                             [](const TenantState &tenant) { return needsAttention(tenant.health()); });
        m_onlyBehind->setChecked(isAnyBehind);
    }
    m_model->setSnapshot(snapshot);
    if (snapshot)
        m_app->setApps(m_model->apps());
    if (first)
        foldWhatIsDone();
    columnsChanged();
    showEmptyOrMatrix();
    Q_EMIT badgeChanged();
}

/// At the newest migration that anybody waits for, so that its button brings everybody up to date; else at the newest.
void MigrationsPage::begin()
{
    int column = m_model->columnCount() - 1;
    for (int other = 0; other < m_model->columnCount(); ++other) {
        if (m_model->counts(other).of(MigrationState::Pending) > 0)
            column = other;
    }
    const std::vector<const Migration *> shown = m_model->migrations(column);
    m_wanted = shown.empty() ? MigrationId() : shown.front()->id;
}

/// Where they have not the room beside one another, apps that everybody has are folded until a person opens them.
void MigrationsPage::foldWhatIsDone()
{
    if (m_model->columnCount() <= mostOpenColumns)
        return;
    const QStringList apps = m_model->apps();
    for (const QString &app : apps) {
        bool isDone = true;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const MigrationCounts counts = m_model->counts(column);
            const bool isEverywhere = counts.of(MigrationState::Applied) == tenantsIn(counts);
            isDone = isDone && (m_model->columnApp(column) != app || isEverywhere);
        }
        if (isDone)
            m_model->setFolding(app, Folding::Folded);
    }
}

void MigrationsPage::fold(const QString &app, Folding folding)
{
    m_model->setFolding(app, folding);
    columnsChanged();
}

/// What follows from other columns: their widths, what is current among them, and what can be folded.
void MigrationsPage::columnsChanged()
{
    const QStringList apps = m_model->apps();
    m_folds->setVisible(apps.size() > 1 && m_model->app().isEmpty());
    m_folds->setChecked(
        std::ranges::all_of(apps, [this](const QString &app) { return m_model->folding(app) == Folding::Folded; }));
    fitMatrix();
    if (m_model->columnOf(m_wanted) < 0)
        begin();
    select(m_wanted);
}

void MigrationsPage::showEmptyOrMatrix()
{
    const bool has = m_model->columnCount() > 0;
    m_stack->setCurrentIndex(has ? 0 : 1);
    const Error error = session() ? session()->lastError() : Error();
    if (!m_model->snapshot() && session() && session()->isScanning())
        m_empty->setTexts(tr("Reading the migrations…"),
                          tr("Once the fleet was scanned, every tenant and every migration stand here."));
    else if (!m_model->snapshot() && !error.message.isEmpty())
        m_empty->setError(tr("The fleet could not be scanned"), error, tr("Scan again"));
    else if (!m_model->snapshot())
        m_empty->setTexts(tr("No scan yet"),
                          tr("Once the fleet was scanned, every tenant and every migration stand here."),
                          tr("Scan now"));
    else if (!has)
        m_empty->setTexts(tr("The migration source is empty"),
                          tr("The folder of the connection has no migrations. Add files named like 0001_initial.sql, "
                             "then scan again."),
                          tr("Scan again"));
    fitMatrix();
    const bool noRows = m_model->rowCount() == 0;
    m_noRows->setVisible(has && noRows);
    m_noRows->setText(m_onlyBehind->isChecked() && m_filter->text().isEmpty() ? tr("No tenant is behind.")
                                                                              : tr("No tenant matches."));
}

/// What the matrix needs beside its rows, and for so many of them.
int MigrationsPage::linesNeeded(int lines) const
{
    const int head = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    const int line = m_table->verticalHeader()->defaultSectionSize();
    const bool scrolls =
        m_table->horizontalHeader()->length() > m_card->width() - m_table->verticalHeader()->sizeHint().width();
    const int bar = scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0;
    return head + bar + lines * line;
}

bool MigrationsPage::hasRoomForDetails() const
{
    const int matrix = linesNeeded(std::max(1, m_model->rowCount())) + m_legend->sizeHint().height() + 2 * theme::grid;
    return matrix + m_splitter->handleWidth() + leastDetail <= m_splitter->height();
}

/// The matrix has the height; what is selected in it is shown below where that takes no row away, or on request.
void MigrationsPage::showDetails()
{
    const bool fits = hasRoomForDetails();
    const bool shows = m_hasChosenDetails ? m_details->isChecked() : fits;
    m_details->setChecked(shows);
    const bool isNew = m_detail->isHidden() == shows;
    m_detail->setVisible(shows);
    if (shows && fits && (isNew || !m_hasMovedHandle)) {
        const int matrix =
            linesNeeded(std::max(1, m_model->rowCount())) + m_legend->sizeHint().height() + 3 * theme::grid;
        m_splitter->setSizes({matrix, m_splitter->height() - matrix});
    }
}

// Columns share the width as far as tiles stay tiles, and the table ends below a whole row.
void MigrationsPage::fitMatrix()
{
    const int narrow = m_table->fontMetrics().horizontalAdvance(QStringLiteral("00")) + theme::grid;
    const int wide = 2 * (m_table->fontMetrics().horizontalAdvance(QStringLiteral("000")) + theme::grid);
    if (m_model->columnCount() == 0)
        return;
    const int lean = theme::grid * 12; // of the last title, over the end of its column
    const int room = m_card->width() - m_table->verticalHeader()->sizeHint().width() - lean;
    m_table->header()->fitSections(room, narrow, wide);
    showDetails();
    const int line = m_table->verticalHeader()->defaultSectionSize();
    const int legend = m_legend->heightForWidth(m_card->width() - 2);
    const int height = m_card->height() - legend - 2 * theme::grid - linesNeeded(0);
    const int lines = std::clamp(height / line, 1, std::max(1, m_model->rowCount()));
    m_table->setMaximumHeight(linesNeeded(lines));
}

bool MigrationsPage::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched == m_card || watched == m_splitter) && event->type() == QEvent::Resize)
        fitMatrix();
    return Page::eventFilter(watched, event);
}

void MigrationsPage::select(const MigrationId &migration)
{
    const int column = m_model->columnOf(migration);
    if (column >= 0 && m_model->rowCount() > 0 && m_table->currentIndex().column() != column) {
        int row = std::max(0, m_table->currentIndex().row());
        for (int other = 0; !m_keptRow.isEmpty() && other < m_model->rowCount(); ++other)
            row = m_model->rowSchema(other) == m_keptRow ? other : row;
        m_keptRow.clear();
        m_wanted = migration; // of a folded app the one that is to be current once it is opened
        m_table->setCurrentIndex(m_model->index(row, column));
    }
    showColumn(column);
}

void MigrationsPage::showTarget(const ActionTarget &target)
{
    if (target.migration.isEmpty())
        return;
    if (m_model->columnOf(target.migration) < 0)
        m_app->choose({}); // it is another app's
    if (m_model->folding(target.migration.app) == Folding::Folded)
        fold(target.migration.app, Folding::Open);
    select(target.migration);
}

void MigrationsPage::showColumn(int column)
{
    m_column = column;
    const std::vector<const Migration *> shown = m_model->migrations(column);
    if (!shown.empty() && std::ranges::find(shown, m_wanted, &Migration::id) == shown.end())
        m_wanted = shown.front()->id;
    if (m_model->migration(column) || shown.empty())
        m_detail->showMigration(m_model->migration(column), m_model->counts(column));
    else
        m_detail->showApp(m_model->columnApp(column), shown, m_model->counts(column));
    m_apply->setVisible(!shown.empty());
    const QStringList waiting = m_model->schemasPending(column);
    const int without =
        shown.empty() ? 0 : static_cast<int>(waiting.size() - appliedTo(waiting, targetOf(column)).size());
    m_note->setVisible(without > 0);
    m_note->setText(tr("%n more have to be fixed first.", "tenants that wait for a migration", without));
    offers()->refresh();
}

/// Of a migration's column up to it; of a folded app everything that it has.
ActionTarget MigrationsPage::targetOf(int column) const
{
    const Migration *migration = m_model->migration(column);
    return migration ? ActionTarget{.migration = migration->id} : ActionTarget{.app = m_model->columnApp(column)};
}

/// Of those that wait, the ones that a plan would touch; tenants of one shape are alike in that.
QStringList MigrationsPage::appliedTo(const QStringList &waiting, const ActionTarget &target) const
{
    PlanRequest request = actions::rules::requestFor(target, PlanRequest::Scope::Apply);
    QHash<std::pair<const Diagnosis *, bool>, bool> known;
    QStringList applied;
    for (const QString &schema : waiting) {
        const TenantState *tenant = m_model->snapshot()->find(schema);
        const auto kind = std::make_pair(tenant->diagnosis.get(), tenant->schemaExists);
        auto found = known.find(kind);
        if (found == known.end()) {
            request.tenants = {schema};
            found = known.insert(kind, hasWork(*m_model->snapshot(), request));
        }
        if (*found)
            applied << schema;
    }
    return applied;
}

/// What the column stands for: to the tenants of \p row, or (-1) to all that are shown and wait for it.
Action MigrationsPage::applyTo(int row, int column) const
{
    ActionTarget target = targetOf(column);
    QStringList waiting = m_model->schemasPending(column);
    if (row >= 0) {
        const QStringList here = m_model->rowSchemas(row);
        const QSet<QString> there(here.begin(), here.end());
        waiting.removeIf([&there](const QString &schema) { return !there.contains(schema); });
        target.name = here.size() == 1 ? m_model->rowName(row) : QString();
    }
    target.tenants = appliedTo(waiting, target);
    return {ActionKind::Apply, target};
}

ActionState MigrationsPage::actionState() const
{
    ActionState state = Page::actionState();
    state.snapshot = m_model->snapshot(); // the one that is shown, which a test gives itself
    return state;
}

QMenu *MigrationsPage::makeMenu(int row, int column, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    if (row >= 0) {
        const QStringList tenants = m_model->rowSchemas(row);
        const QString name = tenants.size() == 1 ? m_model->rowName(row) : QString();
        offers()->add(menu, {ActionKind::ShowTenants, {.tenants = tenants, .name = name}});
        menu->addSeparator();
        offers()->add(menu, applyTo(row, column));
        if (const Migration *one = m_model->migration(column); one && one->projectUndoes)
            offers()->add(menu, {ActionKind::RollBack, {.tenants = tenants, .migration = one->id, .name = name}});
    }
    offers()->add(menu, applyTo(-1, column));
    addFolding(menu, m_model->columnApp(column));
    return menu;
}

void MigrationsPage::addFolding(QMenu *menu, const QString &app)
{
    if (app.isEmpty())
        return;
    menu->addSeparator();
    const bool isFolded = m_model->folding(app) == Folding::Folded;
    menu->addAction((isFolded ? tr("Open %1") : tr("Fold %1")).arg(pieces::verbatim(app)), this,
                    [this, app, isFolded] { fold(app, isFolded ? Folding::Open : Folding::Folded); });
}

void MigrationsPage::offerMenus()
{
    const auto open = [this](int row, int column, const QPoint &at) {
        if (column < 0)
            return;
        QMenu *menu = makeMenu(row, column, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    };
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this, open](const QPoint &at) {
        // By the menu key, at the current cell.
        const QModelIndex under = m_table->indexAt(at).isValid() ? m_table->indexAt(at) : m_table->currentIndex();
        open(under.row(), under.column(), m_table->viewport()->mapToGlobal(at));
    });
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [header, open](const QPoint &at) {
        open(-1, header->logicalIndexAt(at), header->viewport()->mapToGlobal(at));
    });
}

} // namespace tenantry
