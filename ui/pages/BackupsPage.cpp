// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/BackupsPage.h"

#include "backups/BackupMeaning.h"
#include "models/BackupContentModel.h"
#include "models/BackupModel.h"
#include "ui/charts/BackupTimeline.h"
#include "ui/pages/KeptPane.h"
#include "ui/widgets/BackupColumns.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/PageBar.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TitleHeader.h"

#include <QDate>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>
#include <QVariant>

#include <optional>

namespace tenantry {

namespace {

constexpr int sideBySideFrom = 104 * theme::grid; ///< width
constexpr int timelineFrom = 60 * theme::grid;    ///< height

} // namespace

BackupsPage::BackupsPage(Session *session, QWidget *parent)
    : Page(PageId::Backups, session, parent)
    , m_model(new BackupModel(this))
    , m_content(new BackupContentModel(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPane(this))
    , m_timelineCard(pieces::card(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_timeline(new BackupTimeline(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_noRows(pieces::muted(tr("No backup matches."), this))
    , m_name(pieces::wrapped({}, this))
    , m_facts(pieces::wrapped({}, this))
    , m_tree(new QTreeView(this))
    , m_countError(pieces::wrapped({}, this))
    , m_trust(new QVBoxLayout)
    , m_verify(new QPushButton(this))
    , m_restore(new QPushButton(this))
    , m_backUp(new QPushButton(this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(makeBar());
    auto *cardColumn = new QVBoxLayout(m_timelineCard);
    cardColumn->setContentsMargins(2 * theme::grid, theme::grid + 4, 2 * theme::grid, theme::grid);
    cardColumn->addWidget(m_timeline);
    column->addWidget(m_timelineCard);
    // What stands side by side must not keep the page from becoming so narrow that it stands below one another.
    m_splitter->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_splitter->setMinimumWidth(40 * theme::grid);
    m_splitter->setObjectName(QStringLiteral("backupsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(2 * theme::grid);
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(makeDetail());
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setSizes({580, 460});
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(pieces::scrolled(content, this)); // sooner than squeezed
    m_stack->addWidget(m_empty);
    m_empty->setTexts(
        tr("No backup yet"),
        tr("Every backup of this connection will stand here: when it was taken, what it holds, and whether "
           "it was read back to its end. Before each run and each restore one is taken by itself."),
        tr("Back up now…"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    QWidget *order[] = {m_filter, m_verify, m_restore, m_backUp, m_timeline, m_table, m_tree};
    for (size_t at = 1; at < std::size(order); ++at)
        setTabOrder(order[at - 1], order[at]);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilterText(text.trimmed());
        m_noRows->setVisible(m_model->rowCount() == 0);
        select(m_shown);
    });
    connect(m_timeline, &BackupTimeline::backupPicked, this, &BackupsPage::select);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsPage::showBackup);
    connect(m_tree, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { askFigures(index.data(BackupContentModel::SchemaRole).toString()); });
    offerActions();
    connect(m_kept, &KeptPane::keptChanged, this, [this] {
        showWhatThereIs();
        offers()->refresh();
    });
    if (session) {
        const auto refresh = [this] { showBackups(this->session()->sharedBackups(), QDate::currentDate()); };
        connect(session, &Session::backupsChanged, this, refresh);
        connect(session, &Session::snapshotChanged, this, &BackupsPage::takeSnapshot);
        refresh();
    }
}

/// Narrow, one column; low, the lists before the picture of the last days.
void BackupsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_splitter->setOrientation(width() < sideBySideFrom ? Qt::Vertical : Qt::Horizontal);
    m_timelineCard->setVisible(height() >= timelineFrom);
}

void BackupsPage::offerActions()
{
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, offers(), &ActionOffers::refresh);
    const auto backUp = [] { return Action{ActionKind::BackUp}; };
    offers()->bind(m_backUp, backUp);
    offers()->bind(m_empty->button(), backUp, ActionOffers::Texts::Own);
    offers()->bind(
        m_restore,
        [this] {
            return Action{ActionKind::Restore, selected()};
        },
        ActionOffers::Texts::Brief);
    offers()->bind(m_verify, [this] { return Action{ActionKind::VerifyBackup, selected()}; });
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_table), static_cast<QAbstractItemView *>(m_tree)}) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
            QMenu *menu = makeMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu->popup(view->viewport()->mapToGlobal(at));
        });
    }
}

QWidget *BackupsPage::makeBar()
{
    auto *bar = new PageBar(this);
    m_filter->setPlaceholderText(tr("Filter: tenant, day, reason"));
    m_filter->setClearButtonEnabled(true);
    theme::makePrimary(m_backUp);
    bar->addFilter(m_filter);
    bar->addLeft(pieces::muted(tr("The last 30 days"), bar));
    bar->addRight(m_verify);
    bar->addRight(m_restore);
    bar->addRight(m_backUp);
    return bar;
}

QWidget *BackupsPage::makeLeft()
{
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(makeCatalogue(), 1);
    m_kept = new KeptPane(session(), offers(), this);
    column->addWidget(m_kept);
    return left;
}

QWidget *BackupsPage::makeCatalogue()
{
    auto *card = pieces::card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    m_table->setModel(m_model);
    m_table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_table->setMinimumHeight(16 * theme::grid);
    auto *delegate = new CellDelegate(m_table);
    delegate->setBytesColumn(BackupModel::Size);
    delegate->setMutedColumn(BackupModel::Reason);
    delegate->setStateColumn(BackupModel::State, [](const QModelIndex &index) -> std::optional<Tone> {
        return meaningOf(static_cast<BackupTrust>(index.data(BackupModel::TrustRole).toInt())).tone;
    });
    m_table->setItemDelegate(delegate);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::grid + 6);
    TitleHeader::install(m_table);
    new ColumnFit(m_table, backupColumns(*m_table), QStringLiteral("backups"));
    m_table->setAccessibleName(tr("Backups"));
    m_noRows->setAlignment(Qt::AlignCenter);
    m_noRows->hide();
    column->addWidget(m_table, 1);
    column->addWidget(m_noRows);
    return card;
}

QWidget *BackupsPage::makeDetail()
{
    auto *card = pieces::card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * theme::grid, theme::grid + 4, 2 * theme::grid, theme::grid + 4);
    column->setSpacing(theme::grid);
    m_name->setFont(theme::heading());
    m_facts->setProperty("role", QStringLiteral("muted"));
    m_tree->setModel(m_content);
    auto *delegate = new CellDelegate(m_tree);
    delegate->setNumberColumn(BackupContentModel::Rows);
    delegate->setNumberColumn(BackupContentModel::Now);
    delegate->setColorColumn(BackupContentModel::Now, [](const QModelIndex &index) -> std::optional<QColor> {
        switch (static_cast<BackupContentModel::NowState>(index.data(BackupContentModel::NowStateRole).toInt())) {
        case BackupContentModel::NowState::Absent:
        case BackupContentModel::NowState::Failed:
            return theme::mark(Tone::Danger).color;
        case BackupContentModel::NowState::Same:
        case BackupContentModel::NowState::NotAsked:
        case BackupContentModel::NowState::Counting:
            return theme::textMuted();
        default:
            return std::nullopt;
        }
    });
    m_tree->setItemDelegate(delegate);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the room there is, not that of all tenants
    m_tree->setMinimumHeight(16 * theme::grid);
    m_tree->setAllColumnsShowFocus(true);
    TitleHeader::install(m_tree);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(BackupContentModel::Name, QHeaderView::Stretch);
    m_tree->setAccessibleName(tr("Content of the backup"));
    m_trust->setSpacing(theme::grid / 2);
    column->addWidget(m_name);
    column->addWidget(m_facts);
    column->addWidget(m_tree, 1);
    m_countError->hide();
    column->addWidget(m_countError);
    column->addWidget(pieces::hairline(card));
    column->addWidget(pieces::heading(tr("Trust"), card));
    column->addLayout(m_trust);
    return card;
}

bool BackupsPage::showsEmptyState() const
{
    return m_stack->currentIndex() == 1;
}

QWidget *BackupsPage::filterField()
{
    return m_filter;
}

void BackupsPage::setBackups(const std::vector<Backup> &backups, const QDate &today)
{
    showBackups(std::make_shared<const std::vector<Backup>>(backups), today);
}

void BackupsPage::showBackups(const BackupsPtr &backups, const QDate &today)
{
    const SnapshotPtr snapshot = session() ? session()->snapshot() : nullptr;
    m_timeline->setDays(backupDays(*backups, today));
    m_model->setBackups(backups, snapshot ? snapshot->source->setOfAll() : nullptr);
    showWhatThereIs();
    select(m_shown);
    offers()->refresh();
}

// What restores have kept is shown without a backup, too.
void BackupsPage::showWhatThereIs()
{
    const bool nothing = m_model->all()->empty() && m_kept->isHidden();
    m_stack->setCurrentIndex(nothing ? 1 : 0);
}

// A scan tells nothing new about backups but how far behind their migrations are.
void BackupsPage::takeSnapshot()
{
    const SnapshotPtr snapshot = session()->snapshot();
    m_model->setSource(snapshot ? snapshot->source->setOfAll() : nullptr);
    offers()->refresh();
}

const Backup *BackupsPage::current() const
{
    return m_table->currentIndex().isValid() ? m_model->backup(m_table->currentIndex().row()) : nullptr;
}

QString BackupsPage::currentSchema() const
{
    return m_tree->currentIndex().data(BackupContentModel::SchemaRole).toString();
}

void BackupsPage::select(const QString &id)
{
    int row = m_model->rowOf(id);
    if (row < 0 && m_model->rowCount() > 0)
        row = 0;
    if (row >= 0 && (!m_table->currentIndex().isValid() || m_table->currentIndex().row() != row)) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
    showBackup();
}

void BackupsPage::showTarget(const ActionTarget &target)
{
    if (target.backup.isEmpty()) {
        m_filter->setText(target.tenants ? target.tenants->value(0) : QString());
        return;
    }
    m_filter->clear();
    select(target.backup);
}

void BackupsPage::showBackup()
{
    const Backup *backup = current();
    offers()->refresh();
    if (!backup) {
        m_shown.clear();
        m_content->clear();
        m_name->setText(tr("Select a backup"));
        m_facts->clear();
        pieces::clear(m_trust);
        return;
    }
    m_timeline->setCurrentDay(backup->created.toLocalTime().date());
    showTrust(*backup);
    if (backup->id == m_shown && m_content->rowCount() == static_cast<int>(backup->tenants.size()))
        return;
    m_shown = backup->id;
    m_countError->hide();
    m_name->setText(tr("%1, %2", "what a backup holds, and when it was taken")
                        .arg(backupWhat(*backup), theme::when(backup->created)));
    m_facts->setText(tr("%1 in %2, taken in %3")
                         .arg(theme::size(backup->bytes()),
                              tr("%n files", nullptr, static_cast<int>(backup->files.size())),
                              theme::duration(backup->duration)));
    m_content->setBackup(m_model->sharedBackup(m_table->currentIndex().row()));
    if (!backup->tenants.empty())
        m_tree->setCurrentIndex(m_content->index(0, 0));
    if (backup->tenants.size() == 1)
        m_tree->expand(m_content->index(0, 0));
}

void BackupsPage::showTrust(const Backup &backup)
{
    pieces::clear(m_trust);
    const auto files = static_cast<int>(backup.files.size());
    const auto add = [this](Tone tone, const QString &text) { m_trust->addWidget(pieces::marked(tone, text, this)); };
    switch (backup.trust) {
    case BackupTrust::Damaged:
        add(Tone::Danger,
            backup.problem.isEmpty() ? tr("Damaged: it cannot be restored.") : tr("Damaged: %1").arg(backup.problem));
        break;
    case BackupTrust::Unverified:
        add(Tone::Unknown, tr("Nobody has read it back yet. Verify it before you rely on it."));
        break;
    case BackupTrust::Verified:
    case BackupTrust::Proven:
        add(Tone::Ok, tr("The SHA-256 of %n files matches.", nullptr, files));
        add(Tone::Ok,
            tr("pg_restore %1 read it to the end, %2.").arg(backup.toolVersion, theme::when(backup.verifiedAt)));
        if (backup.trust == BackupTrust::Proven)
            add(Tone::Ok, tr("Proven: it was restored elsewhere and compared."));
        break;
    }
    for (const QString &note : backup.notes)
        add(Tone::Attention, note);
    QLabel *origin = pieces::wrapped(
        tr("From PostgreSQL %1, database %2, in %3").arg(backup.serverVersion, backup.database, backup.folder), this);
    origin->setProperty("role", QStringLiteral("muted"));
    m_trust->addWidget(origin);
}

void BackupsPage::askFigures(const QString &schema)
{
    if (!session() || m_content->hasFigures(schema) || m_content->isCounting(schema) || schema.isEmpty())
        return;
    const SnapshotPtr snapshot = session()->snapshot();
    const TenantState *tenant = snapshot ? snapshot->find(schema) : nullptr;
    if (snapshot && (!tenant || !tenant->schemaExists)) {
        m_content->setFiguresNow(schema, {});
        return;
    }
    m_content->setCounting(schema);
    session()->ask<Result<std::vector<TableFigures>>>(
        QStringLiteral("backup-figures/") + schema, this,
        [schema](const Access &access, std::stop_token stop) { return readTableFigures(access, schema, stop); },
        [this, schema, id = m_shown](const Result<std::vector<TableFigures>> &figures) {
            if (id == m_shown)
                takeFigures(schema, figures);
        });
}

void BackupsPage::takeFigures(const QString &schema, const Result<std::vector<TableFigures>> &figures)
{
    m_countError->setVisible(!figures);
    if (figures) {
        m_content->setFiguresNow(schema, *figures);
        return;
    }
    const Error &error = figures.error();
    m_content->setCountFailed(schema, error.message);
    m_countError->setText(tr("The rows that %1 has now could not be counted: %2")
                              .arg(schema, QStringLiteral("%1 %2").arg(error.message, error.hint).trimmed()));
}

ActionTarget BackupsPage::selected() const
{
    const Backup *backup = current();
    if (!backup)
        return {.tenants = QStringList()}; // nobody: an empty target would mean any backup
    const QString schema = currentSchema();
    return {.tenants = schema.isEmpty() ? std::nullopt : std::optional(QStringList{schema}), .backup = backup->id};
}

ActionState BackupsPage::actionState() const
{
    ActionState state = Page::actionState();
    state.backups = m_model->all(); // those that are shown, which a test gives itself
    state.kept = m_kept ? &m_kept->kept() : nullptr;
    return state;
}

QMenu *BackupsPage::makeMenu(QWidget *parent)
{
    const ActionTarget one = selected();
    auto *menu = new QMenu(parent);
    offers()->add(menu, {ActionKind::Restore, one}, actions::Words::Brief);
    offers()->add(menu, {ActionKind::VerifyBackup, one});
    menu->addSeparator();
    offers()->add(menu, {ActionKind::BackUp, {}});
    return menu;
}

} // namespace tenantry
