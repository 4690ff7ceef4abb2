// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TenantDetail.h"

#include "backups/BackupMeaning.h"
#include "migrations/FleetMeaning.h"
#include "migrations/MigrationMarks.h"
#include "models/MatrixColumns.h"
#include "models/TenantModel.h"
#include "tasks/RunMeaning.h"
#include "ui/pages/TenantFindings.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTab.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace tenantry {

namespace {

using Format = TenantModel::Format;

constexpr int appColumn = 1; ///< of the migrations

ValueTable::Column column(const QString &name, Format format)
{
    return {name, int(format)};
}

} // namespace

TenantDetail::TenantDetail(Session *session, ActionOffers *offers, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_offers(offers)
    , m_stack(new QStackedWidget(this))
    , m_hint(new EmptyPane(this))
{
    theme::makeCard(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(2 * theme::grid, theme::grid + 4, theme::grid, theme::grid);
    outer->addWidget(m_stack);
    m_hint->setTexts(
        tr("No tenant selected"),
        tr("Select one to see its findings, migrations, tables, backups and history; several to act on them "
           "together."));
    m_stack->addWidget(m_hint);
    m_stack->addWidget(makeTenantPane());
    m_stack->addWidget(makeSelectionPane());
    connect(session, &Session::snapshotChanged, this, &TenantDetail::refresh);
    connect(session, &Session::backupsChanged, this, [this] {
        if (const TenantState *one = tenant(); one && m_tabs->currentIndex() == BackupsTab) {
            loadBackups(*one);
        }
    });
    connect(session, &Session::runsChanged, this, [this] {
        if (const TenantState *one = tenant(); one && m_tabs->currentIndex() == HistoryTab) {
            loadHistory(*one);
        }
    });
}

QWidget *TenantDetail::makeTenantPane()
{
    auto *pane = new QWidget(this);
    auto *rows = new QVBoxLayout(pane);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    auto *head = new QHBoxLayout;
    m_name = new ElidedLabel({}, pane);
    QFont font = theme::title();
    font.setPointSizeF(font.pointSizeF() * 0.82);
    m_name->setFont(font);
    m_state = new QLabel(pane);
    head->addWidget(m_state);
    head->addWidget(m_name, 1);
    rows->addLayout(head);
    m_facts = pieces::wrapped({}, pane);
    m_facts->setProperty("role", QStringLiteral("muted"));
    rows->addWidget(m_facts);

    m_tabs = new QTabBar(pane);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false); // they fit: minimumSizeHint()
    m_pages = new QStackedWidget(pane);
    m_findings = new TenantFindings(m_session, m_offers, m_pages);
    m_migrations = new TableTab({column(tr("State"), Format::State), column(tr("App"), Format::Text),
                                 column(tr("Migration"), Format::Text), column(tr("Applied"), Format::Moment),
                                 column(tr("Kind"), Format::Quiet), column(tr("Undo"), Format::Quiet),
                                 column(tr("ms"), Format::Count)},
                                m_pages);
    connect(m_migrations, &TableTab::activated, this, [this](const QVariant &migration) {
        m_offers->request({ActionKind::ShowMigration, {.migration = migration.value<MigrationId>()}});
    });
    m_tables = new TableTab({column(tr("Table"), Format::Text), column(tr("Rows"), Format::Count),
                             column(tr("Size, MB"), Format::Megabytes)},
                            m_pages);
    m_history = new TableTab(
        {column(tr("Outcome"), Format::State), column(tr("When"), Format::Moment), column(tr("Run"), Format::Text)},
        m_pages);
    connect(m_history, &TableTab::activated, this, [this](const QVariant &run) {
        m_offers->request({ActionKind::ShowRun, {.run = run.toString()}});
    });
    const std::pair<QString, QWidget *> tabs[] = {{tr("Findings"), m_findings},
                                                  {tr("Migrations"), m_migrations},
                                                  {tr("Tables"), m_tables},
                                                  {tr("Backups"), makeBackupsTab()},
                                                  {tr("History"), m_history}};
    for (const auto &[name, page] : tabs) {
        m_tabs->addTab(name);
        m_pages->addWidget(page);
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        loadTab();
    });
    rows->addSpacing(4);
    rows->addWidget(m_tabs);
    rows->addWidget(pieces::hairline(pane));
    rows->addWidget(m_pages, 1);
    return pane;
}

QSize TenantDetail::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const QSize least = QFrame::minimumSizeHint();
    return {std::max(least.width(), m_tabs->sizeHint().width() + margins.left() + margins.right() + 2), least.height()};
}

QWidget *TenantDetail::makeBackupsTab()
{
    auto *tab = new QWidget(this);
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    m_backups = new TableTab({column(tr("State"), Format::State), column(tr("When"), Format::Moment),
                              column(tr("Level"), Format::Text), column(tr("Rows"), Format::Count),
                              column(tr("Reason"), Format::Quiet)},
                             tab);
    rows->addWidget(m_backups, 1);
    auto *buttons = new QHBoxLayout;
    auto *backUp = new QPushButton(tab);
    auto *restore = new QPushButton(tab);
    m_offers->bind(
        backUp,
        [this] {
            return Action{ActionKind::BackUp, {.tenants = m_schemas}};
        },
        ActionOffers::Texts::Brief);
    // Without a selected backup the newest that can be trusted is meant.
    m_offers->bind(
        restore,
        [this] {
            return Action{ActionKind::Restore, {.tenants = m_schemas, .backup = m_backups->selectedKey().toString()}};
        },
        ActionOffers::Texts::Brief);
    connect(m_backups, &TableTab::selectionChanged, m_offers, &ActionOffers::refresh);
    connect(m_backups, &TableTab::activated, this, [this](const QVariant &id) {
        m_offers->request({ActionKind::ShowBackup, {.backup = id.toString()}});
    });
    buttons->addWidget(backUp);
    buttons->addWidget(restore);
    buttons->addStretch();
    rows->addLayout(buttons);
    return tab;
}

QWidget *TenantDetail::makeSelectionPane()
{
    auto *pane = new QWidget(this);
    auto *rows = new QVBoxLayout(pane);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::grid);
    m_manyTitle = pieces::label({}, pane);
    QFont font = theme::title();
    font.setPointSizeF(font.pointSizeF() * 0.82);
    m_manyTitle->setFont(font);
    m_manyFacts = pieces::wrapped({}, pane);
    rows->addWidget(m_manyTitle);
    rows->addWidget(m_manyFacts);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(theme::grid);
    const auto offer = [&](ActionKind kind) {
        auto *button = new QPushButton(pane);
        m_offers->bind(
            button,
            [this, kind] {
                return Action{kind, {.tenants = m_schemas}};
            },
            ActionOffers::Texts::Brief);
        buttons->addWidget(button);
        return button;
    };
    theme::makePrimary(offer(ActionKind::Fix));
    offer(ActionKind::BackUp);
    offer(ActionKind::Recheck);
    rows->addLayout(buttons);
    rows->addStretch();
    return pane;
}

QString TenantDetail::schema() const
{
    return m_schemas.size() == 1 ? m_schemas.front() : QString();
}

const TenantState *TenantDetail::tenant() const
{
    const SnapshotPtr fleet = m_session->snapshot();
    return fleet && m_schemas.size() == 1 ? fleet->find(m_schemas.front()) : nullptr;
}

void TenantDetail::showTenants(const QStringList &schemas)
{
    if (schemas != m_schemas) {
        m_schemas = schemas;
        refresh();
        m_offers->refresh();
    }
}

TableTab *TenantDetail::tab(Tab tab) const
{
    TableTab *const tabs[] = {nullptr, m_migrations, m_tables, m_backups, m_history};
    return tabs[tab];
}

bool TenantDetail::Loaded::operator==(const Loaded &other) const
{
    if (tab != other.tab || schema != other.schema || !diagnosis || !other.diagnosis) {
        return false;
    }
    const Diagnosis &one = *diagnosis;
    const Diagnosis &two = *other.diagnosis;
    return &one == &two
           || (one.shapeKey == two.shapeKey && one.health == two.health && one.level == two.level
               && one.states == two.states && one.findings == two.findings);
}

void TenantDetail::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void TenantDetail::refresh()
{
    const SnapshotPtr fleet = m_session->snapshot();
    if (const TenantState *one = tenant()) {
        showOne(*one);
        m_stack->setCurrentIndex(1);
    } else if (fleet && m_schemas.size() > 1) {
        showMany(*fleet);
        m_stack->setCurrentIndex(2);
    } else {
        m_stack->setCurrentIndex(0);
    }
}

void TenantDetail::showOne(const TenantState &one)
{
    const Meaning health = meaningOf(one.health());
    const int side = m_name->fontMetrics().height() - 6;
    m_state->setPixmap(theme::stateIcon(health.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_state->setToolTip(health.label());
    m_name->setText(one.displayName());
    QStringList facts{health.label()};
    if (one.schema != one.displayName()) {
        facts << one.schema;
    }
    if (!one.domain.isEmpty()) {
        facts << one.domain;
    }
    if (!one.tenantType.isEmpty()) {
        facts << tr("type %1").arg(one.tenantType);
    }
    for (auto it = one.status.cbegin(); it != one.status.cend(); ++it) {
        if (it.value().isEmpty()) {
            continue; // no error message, no status yet
        }
        facts << QStringLiteral("%1 %2").arg(it.key(), it.value());
    }
    if (one.schemaExists) {
        facts << theme::size(one.sizeBytes) << tr("%n tables", nullptr, one.tables);
    } else {
        facts << tr("no schema");
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    const int findings = int(one.diagnosis->findings.size());
    m_tabs->setTabText(FindingsTab, findings > 0 ? tr("Findings %1").arg(theme::number(findings)) : tr("Findings"));
    updateGeometry(); // the tab's title may be wider now
    loadTab();
}

void TenantDetail::showMany(const FleetSnapshot &fleet)
{
    HealthCounts counts;
    int pending = 0;
    qint64 bytes = 0;
    for (const QString &name : m_schemas) {
        if (const TenantState *one = fleet.find(name)) {
            ++counts.byHealth[size_t(one->health())];
            pending += one->diagnosis->pendingCount;
            bytes += one->sizeBytes;
        }
    }
    m_manyTitle->setText(tr("%n tenants selected", nullptr, int(m_schemas.size())));
    QStringList lines;
    for (const TenantHealth health : allTenantHealths) {
        if (counts.of(health) > 0) {
            const Meaning meaning = meaningOf(health);
            lines << QStringLiteral("%1 %2 %3").arg(meaning.glyph(), theme::number(counts.of(health)), meaning.label());
        }
    }
    lines << tr("%n migrations to apply", nullptr, pending);
    lines << tr("%1 together").arg(theme::size(bytes));
    m_manyFacts->setText(lines.join(u'\n'));
}

void TenantDetail::loadTab()
{
    const TenantState *one = tenant();
    if (!one) {
        m_loaded = {};
        return;
    }
    // A check that finds the tenant as it was costs neither the place in the table nor another count on the server.
    const Loaded wanted{m_tabs->currentIndex(), one->schema, one->diagnosis};
    const bool same = wanted == m_loaded;
    const bool other = wanted.schema != m_loaded.schema;
    m_loaded = wanted;
    if (same) {
        return;
    }
    if (other) { // nothing of the tenant before stands under this one's name
        m_runs.clear();
        m_history->setMessage(tr("Reading the history…"));
    }
    switch (m_tabs->currentIndex()) {
    case FindingsTab:
        m_findings->showTenant(*one);
        break;
    case MigrationsTab:
        loadMigrations(*one);
        break;
    case TablesTab:
        loadTables(*one);
        break;
    case BackupsTab:
        loadBackups(*one);
        break;
    case HistoryTab:
        loadHistory(*one);
        break;
    default:
        break;
    }
}

void TenantDetail::loadMigrations(const TenantState &one)
{
    const auto show = [this, diagnosis = one.diagnosis](const std::vector<HistoryRow> &history) {
        std::vector<ValueTable::Row> rows;
        const auto &migrations = diagnosis->set->migrations();
        for (size_t i = 0; i < migrations.size() && i < diagnosis->states.size(); ++i) {
            const auto row = std::find_if(history.begin(), history.end(),
                                          [&](const HistoryRow &known) { return known.id == migrations[i].id; });
            const bool known = row != history.end();
            const Meaning state = meaningOf(diagnosis->states[i]);
            const QString &app = migrations[i].id.app;
            rows.push_back(
                {{state.word(), app, app.isEmpty() ? migrations[i].title() : migrations[i].id.key,
                  known && row->appliedAt.isValid() ? QVariant(row->appliedAt) : QVariant(), kindWord(migrations[i]),
                  undoWord(migrations[i]), known && row->executionMs >= 0 ? QVariant(row->executionMs) : QVariant()},
                 state.tone,
                 QVariant::fromValue(migrations[i].id),
                 migrations[i].description});
        }
        m_migrations->view()->setColumnHidden(appColumn, graphApps(*diagnosis->set).isEmpty());
        m_migrations->setRows(std::move(rows), tr("The source has no migrations."));
    };
    show({}); // the states are known; the dates follow
    using Answer = Result<std::vector<HistoryRow>>;
    m_session->ask<Answer>(
        QStringLiteral("detail/history"), this,
        [schema = one.schema, set = one.diagnosis->set](const Access &access, std::stop_token stop) {
            return readHistory(access, schema, *set, stop);
        },
        [show](Answer history) {
            if (history) {
                show(*history);
            }
        });
}

void TenantDetail::loadTables(const TenantState &one)
{
    if (!one.schemaExists) {
        m_tables->setMessage(tr("The schema does not exist, so it has no tables."));
        return;
    }
    m_tables->setMessage(tr("Counting rows…"));
    using Answer = Result<std::vector<TableFigures>>;
    m_session->ask<Answer>(
        QStringLiteral("detail/tables"), this,
        [schema = one.schema](const Access &access, std::stop_token stop) {
            return readTableFigures(access, schema, stop);
        },
        [this](Answer figures) {
            if (!figures) {
                m_tables->setMessage(figures.error().toText());
                return;
            }
            std::vector<ValueTable::Row> rows;
            for (const TableFigures &table : *figures) {
                rows.push_back({{table.table, table.rows < 0 ? QVariant() : QVariant(table.rows), table.bytes},
                                std::nullopt,
                                table.table,
                                {}});
            }
            m_tables->setRows(std::move(rows), tr("The schema has no tables."));
        });
}

void TenantDetail::loadBackups(const TenantState &one)
{
    std::vector<ValueTable::Row> rows;
    for (const Backup &backup : m_session->backups()) {
        if (const BackupTenant *held = backup.find(one.schema)) {
            const Meaning trust = meaningOf(backup.trust);
            rows.push_back({{trust.label(), backup.created, held->level, held->rows(), backup.reason},
                            trust.tone,
                            backup.id,
                            backup.problem});
        }
    }
    m_backups->setRows(std::move(rows), tr("There is no backup of %1 yet.").arg(one.displayName()));
    m_offers->refresh(); // none is selected any more
}

void TenantDetail::loadHistory(const TenantState &one)
{
    Journal *const journal = m_session->journal();
    if (!journal) {
        m_history->setMessage(tr("The local store could not be opened, so no runs are known."));
        return;
    }
    using Answer = Result<std::vector<std::pair<RunRecord, RunTenant>>>;
    m_session->query<Answer>(
        QStringLiteral("detail/runs"), this,
        [journal, key = m_session->profile().storeKey(), schema = one.schema](std::stop_token) {
            return journal->history(key, schema);
        },
        [this, name = one.displayName()](Answer history) {
            if (!history) {
                m_history->setMessage(history.error().toText());
                return;
            }
            std::vector<ValueTable::Row> rows;
            QStringList runs{name};
            for (const auto &[run, part] : *history) {
                runs << run.id << QString::number(int(part.state));
                const Meaning outcome = meaningOf(part.state);
                rows.push_back({{outcome.label(), run.started, run.title}, outcome.tone, run.id, part.error.message});
            }
            if (runs == m_runs) {
                return;
            }
            m_runs = runs;
            m_history->setRows(std::move(rows), tr("%1 has not taken part in a run yet.").arg(name));
        });
}

} // namespace tenantry
