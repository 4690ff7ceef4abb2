// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/OverviewPage.h"

#include "migrations/FleetMeaning.h"
#include "models/FindingGroupModel.h"
#include "tasks/RunMeaning.h"
#include "ui/pages/OverviewWords.h"
#include "ui/widgets/FindingList.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Mosaic.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Sparkline.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TileRow.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace tenantry {

namespace {

enum TileIndex { HealthyTile, PendingTile, BrokenTile, DriftedTile, BackupTile, CheckTile };
constexpr int trendDays = 7;
constexpr int backupOldHours = 24;
constexpr int sideBySideFrom = 104 * theme::grid; ///< width

constexpr TenantHealth tileHealth[] = {TenantHealth::Healthy, TenantHealth::Pending, TenantHealth::Broken,
                                       TenantHealth::Drifted};

} // namespace

OverviewPage::OverviewPage(Session *session, QWidget *parent)
    : Page(PageId::Overview, session, parent)
    , m_stack(new QStackedWidget(this))
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_empty(new EmptyPane(this))
    , m_groups(new FindingGroupModel(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    auto *content = new QWidget(m_stack);
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    rows->setSpacing(2 * theme::grid);
    rows->addWidget(makeHead());
    rows->addWidget(makeTiles());
    m_cards->setSpacing(2 * theme::grid);
    m_cards->addWidget(makeFleetCard(), 4);
    m_cards->addWidget(makeFindingsCard(), 3);
    rows->addLayout(m_cards, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(pieces::scrolled(content, this)); // sooner than squeezed

    offers()->bind(
        m_empty->button(), [] { return Action{ActionKind::Rescan}; }, ActionOffers::Texts::Own);
    connect(session, &Session::snapshotChanged, this, &OverviewPage::refresh);
    connect(session, &Session::scanStarted, this, &OverviewPage::refresh);
    connect(session, &Session::scanFailed, this, &OverviewPage::refresh);
    connect(session, &Session::backupsChanged, this, &OverviewPage::refreshBackupTile);
    connect(session, &Session::samplesChanged, this, &OverviewPage::refreshTrend);
    connect(session, &Session::runsChanged, this, &OverviewPage::refreshRecent);
    auto *ages = new QTimer(this); // "12 s ago" grows old by itself
    connect(ages, &QTimer::timeout, this, &OverviewPage::refreshAges);
    ages->start(10 * 1000);
    refresh();
    refreshTrend();
    refreshRecent();
}

QString OverviewPage::sentence() const
{
    return m_sentence->text();
}

/// Narrow, one column: findings are read, not guessed.
void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_cards->setDirection(width() < sideBySideFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool OverviewPage::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_findings) {
        refresh(); // pixmaps of states in labels
    }
    return Page::event(event);
}

QWidget *OverviewPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_sentence = pieces::label({}, head);
    m_sentence->setFont(theme::title());
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(40 * theme::grid);
    m_details = pieces::wrapped({}, head);
    m_details->setProperty("role", QStringLiteral("muted"));
    words->addWidget(m_sentence);
    words->addWidget(m_details);
    row->addLayout(words, 1);
    m_primary = new QPushButton(head);
    theme::makePrimary(m_primary);
    m_primary->hide(); // until the first check says what there is to fix
    offers()->bind(
        m_primary, [] { return Action{ActionKind::Fix}; }, ActionOffers::Texts::Own);
    row->addWidget(m_primary, 0, Qt::AlignVCenter);
    return head;
}

QWidget *OverviewPage::makeTiles()
{
    auto *tiles = new QWidget(this);
    auto *row = new TileRow(tiles);
    for (int i = HealthyTile; i <= DriftedTile; ++i) {
        const Meaning health = meaningOf(tileHealth[i]);
        m_tiles[i] = new Tile(health.tone, health.label(), tiles);
        connect(m_tiles[i], &QAbstractButton::clicked, this, [this, i] {
            request({ActionKind::ShowHealth, {.health = tileHealth[i]}});
        });
    }
    m_tiles[BackupTile] = new Tile(Tone::Neutral, tr("Last verified backup"), tiles);
    connect(m_tiles[BackupTile], &QAbstractButton::clicked, this, [this] {
        request({ActionKind::ShowPage, {.page = PageId::Backups}});
    });
    m_tiles[CheckTile] = new Tile(Tone::Neutral, tr("Last scan"), tiles);
    connect(m_tiles[CheckTile], &QAbstractButton::clicked, this, [this] {
        request({ActionKind::ShowPage, {.page = PageId::Trends}});
    });
    for (Tile *tile : m_tiles) {
        row->addTile(tile);
    }
    return tiles;
}

QWidget *OverviewPage::makeFleetCard()
{
    QFrame *card = pieces::card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * theme::grid, theme::grid + 4, 2 * theme::grid, theme::grid);
    column->setSpacing(theme::grid);

    auto *head = new QHBoxLayout;
    head->addWidget(pieces::heading(tr("Tenants"), card));
    head->addWidget(pieces::muted(tr("one cell each"), card));
    head->addStretch();
    m_worstFirst = pieces::chip(tr("Worst first"), card);
    head->addWidget(m_worstFirst);
    column->addLayout(head);

    m_mosaic = new Mosaic(card);
    column->addWidget(m_mosaic, 5);
    connect(m_worstFirst, &QToolButton::toggled, m_mosaic,
            [this](bool on) { m_mosaic->setOrder(on ? Mosaic::Order::WorstFirst : Mosaic::Order::BySchema); });
    connect(m_mosaic, &Mosaic::tenantActivated, this, [this](const QString &schema) {
        request({ActionKind::ShowTenants, {.tenants = QStringList{schema}}});
    });

    m_legend = new QWidget(card);
    auto *legend = new FlowLayout(m_legend);
    legend->setSpacing(theme::grid / 2);
    column->addWidget(m_legend);
    column->addWidget(pieces::hairline(card));
    column->addWidget(pieces::heading(tr("Seven days"), card));
    m_trend = new Sparkline(card);
    m_trend->setEmptyText(tr("Every scan leaves a sample here. The lines begin with the second one."));
    column->addWidget(m_trend, 2);
    return card;
}

QWidget *OverviewPage::makeFindingsCard()
{
    QFrame *card = pieces::card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * theme::grid, theme::grid + 4, 2 * theme::grid, theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(pieces::heading(tr("Findings"), card));

    m_findings = new FindingList(m_groups, offers(), card);
    auto *scroll = new QScrollArea(card);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the room there is, not that of all findings
    scroll->setMinimumHeight(13 * theme::grid);
    scroll->setWidget(m_findings);
    scroll->viewport()->setAutoFillBackground(false);
    m_findings->setAutoFillBackground(false); // setWidget() switched it on
    auto *well = new QWidget(card);
    auto *wellRow = new QVBoxLayout(well);
    wellRow->setContentsMargins(0, 0, 0, 0);
    wellRow->addWidget(pieces::marked(Tone::Ok,
                                      tr("Nothing is wrong: every tenant has every migration, and "
                                         "its tables are there."),
                                      well));
    wellRow->addStretch();
    m_findingsStack = new QStackedWidget(card);
    m_findingsStack->addWidget(scroll);
    m_findingsStack->addWidget(well);
    column->addWidget(m_findingsStack, 1);

    column->addWidget(pieces::hairline(card));
    column->addWidget(pieces::heading(tr("Recent"), card));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    column->addLayout(m_recent);
    column->addWidget(pieces::hairline(card));
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(2);
    column->addLayout(m_facts);
    return card;
}

void OverviewPage::refresh()
{
    const SnapshotPtr fleet = session()->snapshot();
    if (!fleet || fleet->tenants.empty()) {
        if (session()->isScanning() && !fleet) {
            m_empty->setTexts(tr("Scanning the fleet…"),
                              tr("Registry, history tables and catalog are read. Here you will see which tenants need "
                                 "attention, and why."));
        } else if (!fleet && !session()->lastError().message.isEmpty()) {
            m_empty->setError(tr("The fleet could not be scanned"), session()->lastError(), tr("Scan again"));
        } else if (!fleet) {
            m_empty->setTexts(tr("The fleet has not been scanned yet"),
                              tr("A scan reads every tenant's migrations and changes nothing."), tr("Scan now"));
        } else {
            m_empty->setTexts(tr("This fleet has no tenants"),
                              tr("The registry %1 lists none. As soon as it does, each tenant has its cell here.")
                                  .arg(fleet->registrySource),
                              tr("Scan again"));
        }
        m_stack->setCurrentIndex(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    m_mosaic->setSnapshot(fleet);
    refreshSentence();
    refreshTiles();
    refreshBackupTile();
    refreshLegend();
    refreshGroups();
    refreshFacts();
}

void OverviewPage::refreshSentence()
{
    const SnapshotPtr fleet = session()->snapshot();
    m_sentence->setText(overview::sentence(*fleet));
    m_details->setText(overview::details(*fleet));
}

void OverviewPage::refreshTiles()
{
    const SnapshotPtr fleet = session()->snapshot();
    const HealthCounts counts = fleet->counts();
    const int total = std::max(1, counts.judged());
    const int notProvisioned = counts.of(TenantHealth::NotProvisioned);
    const int unknown = counts.of(TenantHealth::Unknown);
    const QString share =
        tr("%1 % of the fleet")
            .arg(QLocale().toString(100.0 * counts.of(TenantHealth::Healthy) / total, 'f', total > 500 ? 1 : 0));
    m_tiles[HealthyTile]->setFigure(theme::number(counts.of(TenantHealth::Healthy)),
                                    notProvisioned > 0 ? tr("and %n not provisioned", nullptr, notProvisioned) : share);
    m_tiles[PendingTile]->setFigure(theme::number(counts.of(TenantHealth::Pending)), overview::pendingContext(*fleet));
    const int broken = counts.of(TenantHealth::Broken);
    m_tiles[BrokenTile]->setFigure(theme::number(broken),
                                   broken > 0 ? tr("pages may fail right now") : tr("no table is missing"),
                                   broken > 0 ? Tile::Emphasis::Alarm : Tile::Emphasis::Plain);
    m_tiles[DriftedTile]->setFigure(theme::number(counts.of(TenantHealth::Drifted)),
                                    unknown > 0 ? tr("and %n could not be read", nullptr, unknown)
                                                : tr("differ from what is expected"));
    m_tiles[CheckTile]->setFigure(
        theme::ago(fleet->takenAt),
        tr("%n tenants in %1", nullptr, counts.total()).arg(theme::duration(fleet->duration)));
}

void OverviewPage::refreshBackupTile()
{
    const SnapshotPtr fleet = session()->snapshot();
    if (!fleet) {
        return;
    }
    if (!session()->backupsKnown()) {
        m_tiles[BackupTile]->setFigure(QStringLiteral("…"), tr("Reading the backups…"));
        return;
    }
    const QHash<QString, QDateTime> &last = session()->lastBackups();
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-backupOldHours * 3600);
    QDateTime newest;
    int missing = 0;
    int stale = 0;
    for (const TenantState &tenant : fleet->tenants) {
        if (!tenant.schemaExists) {
            continue;
        }
        const auto found = last.constFind(tenant.schema);
        if (found == last.constEnd()) {
            ++missing;
            continue;
        }
        stale += *found < old;
        newest = std::max(newest, *found);
    }
    QString context = tr("every tenant within %n hours", nullptr, backupOldHours);
    if (missing > 0) {
        context = tr("%n tenants have none", nullptr, missing);
    } else if (stale > 0) {
        context = tr("%n tenants older than a day", nullptr, stale);
    }
    m_tiles[BackupTile]->setFigure(theme::ago(newest), context);
}

void OverviewPage::refreshAges()
{
    if (const SnapshotPtr fleet = session()->snapshot(); fleet && !fleet->tenants.empty()) {
        m_tiles[CheckTile]->setFigure(theme::ago(fleet->takenAt), m_tiles[CheckTile]->context());
        refreshBackupTile();
    }
}

void OverviewPage::refreshLegend()
{
    QLayout *row = m_legend->layout();
    while (QLayoutItem *old = row->takeAt(0)) {
        old->widget()->deleteLater();
        old->widget()->hide();
        delete old;
    }
    const HealthCounts counts = session()->snapshot()->counts();
    for (const TenantHealth health : allTenantHealths) {
        if (counts.of(health) == 0) {
            continue; // what is not there needs no explanation
        }
        const Meaning meaning = meaningOf(health);
        auto *entry =
            new QPushButton(QStringLiteral(" %1 %2").arg(meaning.label(), theme::number(counts.of(health))), m_legend);
        entry->setProperty("role", QStringLiteral("quiet"));
        entry->setIcon(theme::stateIcon(meaning.tone));
        entry->setIconSize(QSize(12, 12));
        entry->setAutoDefault(false);
        entry->setFont(theme::small());
        entry->setCursor(Qt::PointingHandCursor);
        connect(entry, &QPushButton::clicked, this, [this, health] {
            request({ActionKind::ShowHealth, {.health = health}});
        });
        row->addWidget(entry);
    }
}

void OverviewPage::refreshGroups()
{
    const SnapshotPtr fleet = session()->snapshot();
    // The button counts what the very plan that it opens would touch: a tenant whose fix waits for a person is not
    // among them.
    using Answer = std::pair<std::vector<FindingGroup>, int>;
    m_working = true;
    session()->query<Answer>(
        QStringLiteral("overview/groups"), this,
        [fleet, profile = session()->profile()](std::stop_token) {
            const Result<Plan> plan = makePlan(profile, fleet, reviewOfFixes(*fleet));
            return Answer(groupFindings(*fleet), plan ? int(plan->tenants.size()) : 0);
        },
        [this, fleet](Answer answer) {
            m_working = false;
            m_groups->setGroups(fleet, std::move(answer.first));
            m_fixable = answer.second;
            m_findingsStack->setCurrentIndex(m_groups->rowCount() > 0 ? 0 : 1);
            refreshPrimary();
        });
}

void OverviewPage::refreshPrimary()
{
    // A plan that cannot be made (a refused migration, say) is shown by the dialog, with its reason.
    const bool any = m_fixable > 0 || m_groups->hasFixable();
    m_primary->setVisible(any);
    m_primary->setText(m_fixable > 0 ? tr("Review fixes for %n tenants…", nullptr, m_fixable) : tr("Review fixes…"));
    offers()->refresh();
}

void OverviewPage::refreshTrend()
{
    Sparkline::Line pending{Tone::Attention, {}, {}};
    Sparkline::Line broken{Tone::Danger, {}, {}};
    Sparkline::Line drifted{Tone::Drift, {}, {}};
    const QDateTime from = QDateTime::currentDateTimeUtc().addDays(-trendDays - 1);
    for (const FleetSample &sample : session()->samples()) {
        if (sample.takenAt >= from) {
            pending.points.push_back({sample.takenAt, double(sample.pending)});
            broken.points.push_back({sample.takenAt, double(sample.broken)});
            drifted.points.push_back({sample.takenAt, double(sample.drifted)});
        }
    }
    if (!session()->samples().empty()) {
        const FleetSample &last = session()->samples().back();
        pending.label = tr("%1 pending").arg(theme::number(last.pending));
        broken.label = tr("%1 broken").arg(theme::number(last.broken));
        drifted.label = tr("%1 drifted").arg(theme::number(last.drifted));
    }
    m_trend->setLines({pending, broken, drifted}, trendDays);
}

void OverviewPage::refreshRecent()
{
    constexpr qsizetype most = 3;
    QStringList wanted;
    for (const RunRecord &run : session()->runs()) {
        if (wanted.size() < most) {
            wanted << run.id + u' ' + QString::number(int(run.state)) + u' ' + run.title + theme::when(run.started);
        }
    }
    if (m_recentShown == wanted) {
        return; // made anew, they would be away for a moment
    }
    m_recentShown = wanted;
    pieces::clear(m_recent);
    int shown = 0;
    for (const RunRecord &run : session()->runs()) {
        if (shown++ == most) {
            break;
        }
        auto *line = new QWidget(this);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme::grid);
        auto *shape = new QLabel(line);
        shape->setPixmap(theme::stateIcon(meaningOf(run.state).tone).pixmap(QSize(12, 12), devicePixelRatioF()));
        row->addWidget(shape);
        auto *text = new ElidedLabel(run.title, line);
        row->addWidget(text, 1);
        row->addWidget(pieces::muted(theme::when(run.started), line));
        QPushButton *open = pieces::link(tr("Open"), line);
        open->setAccessibleName(tr("Open %1").arg(run.title));
        connect(open, &QPushButton::clicked, this, [this, id = run.id] {
            request({ActionKind::ShowRun, {.run = id}});
        });
        row->addWidget(open);
        m_recent->addWidget(line);
    }
    if (shown == 0) {
        QLabel *none = pieces::wrapped(tr("Runs, backups and restores will be listed here."), this);
        none->setProperty("role", QStringLiteral("muted"));
        m_recent->addWidget(none);
    }
}

void OverviewPage::refreshFacts()
{
    pieces::clear(m_facts);
    const SnapshotPtr fleet = session()->snapshot();
    qint64 tables = 0;
    for (const TenantState &tenant : fleet->tenants) {
        tables += tenant.tables;
    }
    auto *facts = new QWidget(this);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * theme::grid);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_facts->addWidget(facts);
    const auto add = [facts, grid](const QString &name, const QString &value) {
        const int row = grid->rowCount();
        grid->addWidget(pieces::muted(name, facts), row, 0, Qt::AlignTop);
        grid->addWidget(pieces::wrapped(value, facts), row, 1);
    };
    add(tr("Database"), tr("%1, %2 with %3 tables of tenants")
                            .arg(fleet->server.database, theme::size(fleet->databaseBytes), theme::number(tables)));
    add(tr("Registry"), fleet->registrySource);
    if (!fleet->source->main().isEmpty()) {
        add(tr("Migrations"), tr("%1, newest %2")
                                  .arg(theme::number(qint64(fleet->source->main().migrations().size())),
                                       fleet->source->main().migrations().back().title()));
    }
    add(tr("Shapes"), tr("%n different shapes among the tenants", nullptr, fleet->shapes));
}

} // namespace tenantry
