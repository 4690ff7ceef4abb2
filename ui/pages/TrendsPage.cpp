// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TrendsPage.h"

#include "migrations/FleetMeaning.h"
#include "ui/charts/ChartCard.h"
#include "ui/charts/ChartGrid.h"
#include "ui/widgets/Pieces.h"

#include <QButtonGroup>
#include <QDate>
#include <QDateEdit>
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tenantry {

namespace {

constexpr int longestComparedDays = 7;
constexpr int twoColumnsFrom = 100 * theme::grid; ///< below, a chart beside another is too narrow to be read

} // namespace

TrendsPage::TrendsPage(Session *session, QWidget *parent, Choosers choosers)
    : Page(PageId::Trends, session, parent)
    , m_choosers(std::move(choosers))
    , m_now(QDateTime::currentDateTimeUtc())
    , m_compare(pieces::chip(tr("Beside last week"), this))
    , m_customRow(new QWidget(this))
    , m_customFrom(new QDateEdit(m_customRow))
    , m_customTo(new QDateEdit(m_customRow))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_hint(pieces::muted(hintText(), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPane(this))
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(makeBar());
    column->addWidget(makeCharts(), 1);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    m_empty->setTexts(
        tr("Nothing measured yet"),
        tr("Every scan leaves its figures here: tenants by state, what is pending, how long the scan took, "
           "sizes, and the age of the newest backup. The first scan makes the first point."),
        tr("Scan now"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_compare, &QToolButton::toggled, this, &TrendsPage::rebuild);
    if (session) {
        connect(session, &Session::samplesChanged, this,
                [this] { setSamples(this->session()->samples(), QDateTime::currentDateTimeUtc()); });
        connect(session, &Session::backupsChanged, this, &TrendsPage::rebuild);
        connect(session, &Session::snapshotChanged, this, &TrendsPage::rebuild);
        offers()->bind(
            m_empty->button(), [] { return Action{ActionKind::Rescan}; }, ActionOffers::Texts::Own);
        setSamples(session->samples(), QDateTime::currentDateTimeUtc());
    }
}

QString TrendsPage::hintText()
{
    return tr("Drag to zoom, Shift+drag to move, double-click for all");
}

QWidget *TrendsPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    auto *group = new QButtonGroup(this);
    const QStringList names{tr("24 h"), tr("7 d"), tr("30 d"), tr("90 d"), tr("Custom")};
    for (int at = 0; at < names.size(); ++at) {
        QToolButton *chip = pieces::chip(names[at], bar);
        group->addButton(chip, at);
        m_spans.push_back(chip);
        row->addWidget(chip);
    }
    m_spans[static_cast<size_t>(m_span)]->setChecked(true);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { setSpan(static_cast<Span>(id)); });
    const QDate today = QDate::currentDate();
    for (QDateEdit *edit : {m_customFrom, m_customTo}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
        edit->setMaximumDate(today);
    }
    m_customFrom->setDate(today.addDays(-14));
    m_customTo->setDate(today);
    m_customFrom->setAccessibleName(tr("From"));
    m_customTo->setAccessibleName(tr("To"));
    auto *customLayout = new QHBoxLayout(m_customRow);
    customLayout->setContentsMargins(0, 0, 0, 0);
    customLayout->addWidget(m_customFrom);
    customLayout->addWidget(pieces::muted(QStringLiteral("–"), m_customRow));
    customLayout->addWidget(m_customTo);
    m_customRow->hide();
    connect(m_customFrom, &QDateEdit::dateChanged, this, &TrendsPage::loadOlder);
    connect(m_customTo, &QDateEdit::dateChanged, this, &TrendsPage::loadOlder);
    row->addWidget(m_customRow);
    row->addSpacing(theme::grid);
    row->addWidget(m_compare);
    row->addSpacing(theme::grid);
    m_hint->setMinimumWidth(1); // it goes before the page is kept from becoming narrow
    row->addWidget(m_hint);
    row->addStretch(1);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Picture (PNG)…"), this, &TrendsPage::exportPng);
    menu->addAction(tr("Drawing (SVG)…"), this, &TrendsPage::exportSvg);
    menu->addAction(tr("Figures (CSV)…"), this, &TrendsPage::exportCsv);
    m_export->setMenu(menu);
    m_export->setStyleSheet(QStringLiteral("QPushButton::menu-indicator { image: none; width: 0; }")); // "…" says it
    row->addWidget(m_export);
    return bar;
}

ChartCard *TrendsPage::addCard(const QString &id, const QString &title)
{
    auto *card = new ChartCard(title, this);
    card->setHint(hintText());
    m_cards.push_back(card);
    m_byId.insert(id, card);
    TimeChart *chart = card->chart();
    // All charts show the same time and the same moment.
    connect(chart, &TimeChart::visibleRangeChanged, this, [this, chart](const TrendRange &range) {
        for (ChartCard *other : m_cards) {
            if (other->chart() != chart)
                other->chart()->setVisibleRange(range);
        }
    });
    connect(chart, &TimeChart::markerMoved, this, [this, chart](qint64 at) {
        for (ChartCard *other : m_cards) {
            if (other->chart() != chart)
                other->chart()->setMarker(at);
        }
    });
    connect(chart, &TimeChart::markerLeft, this, [this] {
        for (ChartCard *other : m_cards)
            other->chart()->setMarker(std::nullopt);
    });
    return card;
}

QWidget *TrendsPage::makeCharts()
{
    auto *inner = new QWidget(this);
    m_grid = new QGridLayout(inner);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2 * theme::grid);
    ChartCard *states = addCard(QStringLiteral("states"), tr("Tenants by state"));
    addCard(QStringLiteral("pending"), tr("Pending migrations"));
    addCard(QStringLiteral("scan"), tr("Scan duration"));
    addCard(QStringLiteral("size"), tr("Size"));
    addCard(QStringLiteral("backup"), tr("Age of the newest backup"));
    arrange();
    for (ChartCard *card : m_cards)
        card->chart()->setMinimumSize(theme::grid * 25, theme::grid * (card == states ? 20 : 14));
    card(QStringLiteral("scan"))->chart()->setValueText(trends::seconds);
    card(QStringLiteral("size"))->chart()->setValueText(trends::bytes);
    card(QStringLiteral("backup"))->chart()->setValueText(trends::hours);
    return pieces::scrolled(inner, this);
}

/// What the widest two cards side by side need: their legends are of every length, by language.
static int widthOfPairs(const std::vector<ChartCard *> &cards)
{
    int widest = 0;
    for (size_t at = 1; at + 1 < cards.size(); at += 2)
        widest = std::max(widest, cards[at]->wantedWidth() + cards[at + 1]->wantedWidth());
    return widest + 2 * theme::grid;
}

void TrendsPage::arrange()
{
    const int room = width() - 8 * theme::grid; // less margins and a scroll bar
    showHint();
    const int wanted = width() < twoColumnsFrom || room < widthOfPairs(m_cards) ? 1 : 2;
    if (wanted != m_columns) {
        m_columns = wanted;
        placeCharts(*m_grid, m_cards, m_columns);
    }
}

/// Whole or not at all: half a hint helps nobody. Each chart's title has it, too.
void TrendsPage::showHint()
{
    const QLayout &bar = *m_hint->parentWidget()->layout();
    int needed = m_hint->sizeHint().width();
    for (int at = 0; at < bar.count(); ++at) {
        QLayoutItem *item = bar.itemAt(at);
        if (item->widget() != m_hint && !item->isEmpty())
            needed += item->sizeHint().width() + bar.spacing();
    }
    m_hint->setVisible(needed + 2 * theme::grid + bar.spacing() <= width() - 6 * theme::grid);
}

void TrendsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

ChartCard *TrendsPage::card(const QString &id) const
{
    return m_byId.value(id);
}

bool TrendsPage::showsEmptyState() const
{
    return m_stack->currentIndex() == 1;
}

void TrendsPage::setSamples(const std::vector<FleetSample> &samples, const QDateTime &now)
{
    m_recent = samples;
    m_now = now;
    m_stack->setCurrentIndex(samples.empty() ? 1 : 0);
    joinSamples();
    if (m_span == Span::Custom)
        loadOlder();
    else
        rebuild();
}

// Every scan hands in the recent ones anew; what was read from the store beyond them stays.
void TrendsPage::joinSamples()
{
    m_samples = m_older;
    if (!m_recent.empty())
        std::erase_if(m_samples, [first = m_recent.front().takenAt](const FleetSample &sample) {
            return sample.takenAt >= first;
        });
    m_samples.insert(m_samples.end(), m_recent.begin(), m_recent.end());
}

TrendRange TrendsPage::range() const
{
    if (m_span == Span::Custom)
        return {QDateTime(m_customFrom->date(), QTime(0, 0)).toUTC(),
                QDateTime(m_customTo->date().addDays(1), QTime(0, 0)).toUTC()};
    constexpr int days[] = {1, 7, 30, 90};
    return {m_now.addDays(-days[static_cast<size_t>(m_span)]), m_now};
}

void TrendsPage::setSpan(Span span)
{
    m_span = span;
    m_spans[static_cast<size_t>(span)]->setChecked(true);
    m_customRow->setVisible(span == Span::Custom);
    if (span == Span::Custom)
        loadOlder();
    else
        rebuild();
}

void TrendsPage::setCustom(const QDate &from, const QDate &to)
{
    m_customFrom->setDate(from);
    m_customTo->setDate(to);
    setSpan(Span::Custom);
}

// The session keeps 90 days at hand; what is older comes from the store when it is asked for.
void TrendsPage::loadOlder()
{
    if (m_customFrom->date() > m_customTo->date())
        m_customTo->setDate(m_customFrom->date());
    if (m_span != Span::Custom)
        return;
    rebuild();
    const TrendRange wanted = range();
    SampleStore *store = session() ? session()->sampleStore() : nullptr;
    if (!store || (!m_samples.empty() && m_samples.front().takenAt <= wanted.from))
        return;
    session()->query<Result<std::vector<FleetSample>>>(
        QStringLiteral("trend-older"), this,
        [store, key = session()->profile().storeKey(), from = wanted.from, to = m_now](std::stop_token) {
            return store->range(key, from, to);
        },
        [this](const Result<std::vector<FleetSample>> &older) {
            if (!older)
                return;
            m_older = *older;
            joinSamples();
            rebuild();
        });
}

bool TrendsPage::compares() const
{
    return m_compare->isChecked() && range().milliseconds() <= longestComparedDays * 24LL * 3600 * 1000 + 1;
}

ChartSeries TrendsPage::line(const QString &id, const QString &name, const QColor &color, TrendMeasure measure) const
{
    return {id, name, color, ChartSeries::Kind::Line, trendSegments(m_samples, range(), measure)};
}

ChartSeries TrendsPage::earlier(ChartSeries series, TrendMeasure measure) const
{
    series.id += earlierEnding;
    series.name = tr("%1, a week before").arg(series.name);
    series.kind = ChartSeries::Kind::Earlier;
    series.color.setAlphaF(series.color.alphaF() * 0.7F);
    series.segments = movedLater(trendSegments(m_samples, range().earlierBy(7), measure), 7);
    return series;
}

void TrendsPage::addWithEarlier(std::vector<ChartSeries> &list, const ChartSeries &series, TrendMeasure measure) const
{
    if (compares())
        list.push_back(earlier(series, measure));
    list.push_back(series);
}

TrendFacts TrendsPage::facts() const
{
    TrendFacts facts;
    facts.within = samplesIn(m_samples, range());
    facts.compares = compares();
    if (facts.compares)
        facts.earlier = samplesIn(m_samples, range().earlierBy(7));
    facts.isNow = range().to >= m_now;
    facts.at = facts.isNow ? m_now : range().to;
    if (!facts.within.empty()) {
        facts.last = facts.within.back();
        facts.at = facts.isNow ? facts.at : facts.last->takenAt;
    }
    // What is shown as now is what the Overview shows, whenever the last sample was kept.
    if (const SnapshotPtr fleet = facts.isNow && session() ? session()->snapshot() : nullptr) {
        facts.last = sampleOf(*fleet, session()->newestBackup());
        facts.work = fleet->pendingWork();
        facts.at = QDateTime::currentDateTimeUtc();
    }
    return facts;
}

void TrendsPage::rebuild()
{
    const bool canCompare = range().milliseconds() <= longestComparedDays * 24LL * 3600 * 1000 + 1;
    m_compare->setEnabled(canCompare);
    m_compare->setToolTip(canCompare ? QString() : tr("For ranges of up to seven days"));
    const TrendFacts facts = this->facts();
    fillStates(facts);
    fillPending(facts);
    fillScan(facts);
    fillSize(facts);
    fillBackup(facts);
    arrange(); // the legends may have grown
}

void TrendsPage::fillStates(const TrendFacts &facts)
{
    const struct {
        const char *id;
        TenantHealth health;
        TrendMeasure measure;
    } states[] = {{"broken", TenantHealth::Broken, TrendMeasure::Broken},
                  {"drifted", TenantHealth::Drifted, TrendMeasure::Drifted},
                  {"unknown", TenantHealth::Unknown, TrendMeasure::Unknown},
                  {"pending", TenantHealth::Pending, TrendMeasure::Pending},
                  {"notProvisioned", TenantHealth::NotProvisioned, TrendMeasure::NotProvisioned},
                  {"healthy", TenantHealth::Healthy, TrendMeasure::Healthy}};
    const bool areAllProvisioned =
        std::ranges::all_of(facts.within, [](const FleetSample &sample) { return sample.notProvisioned == 0; });
    std::vector<ChartSeries> list;
    for (const auto &state : states) {
        if (state.health == TenantHealth::NotProvisioned && areAllProvisioned)
            continue; // most fleets have none, and an area of nothing explains nothing
        const Meaning meaning = meaningOf(state.health);
        ChartSeries series =
            line(QString::fromLatin1(state.id), meaning.label(), theme::mark(meaning.tone).color, state.measure);
        series.kind = ChartSeries::Kind::Stacked;
        list.push_back(series);
    }
    if (compares()) { // over the areas: the edge that is now between healthy and the rest, dark enough to be seen there
        const QColor ink = palette().color(QPalette::WindowText);
        list.push_back(earlier(line(QStringLiteral("attention"), tr("not healthy"), ink, TrendMeasure::Attention),
                               TrendMeasure::Attention));
        list.back().color = ink;
    }
    ChartCard *card = this->card(QStringLiteral("states"));
    card->setFigures(trends::statesText(facts));
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillPending(const TrendFacts &facts)
{
    std::vector<ChartSeries> list;
    addWithEarlier(list,
                   line(QStringLiteral("total"), tr("over all tenants"), theme::mark(Tone::Attention).color,
                        TrendMeasure::PendingMigrations),
                   TrendMeasure::PendingMigrations);
    list.push_back(
        line(QStringLiteral("most"), tr("tenant furthest behind"), theme::textMuted(), TrendMeasure::MaxPending));
    ChartCard *card = this->card(QStringLiteral("pending"));
    card->setFigures(trends::pendingText(facts));
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillScan(const TrendFacts &facts)
{
    std::vector<ChartSeries> list;
    list.push_back(line(QStringLiteral("max"), tr("max"), theme::textMuted(), TrendMeasure::ScanMax));
    addWithEarlier(list, line(QStringLiteral("mean"), tr("mean"), theme::accent(), TrendMeasure::ScanMean),
                   TrendMeasure::ScanMean);
    ChartCard *card = this->card(QStringLiteral("scan"));
    card->setFigures(trends::scanText(facts));
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillSize(const TrendFacts &facts)
{
    std::vector<ChartSeries> list;
    list.push_back(line(QStringLiteral("database"), tr("database"), theme::textMuted(), TrendMeasure::DatabaseBytes));
    addWithEarlier(list, line(QStringLiteral("tenants"), tr("all tenants"), theme::accent(), TrendMeasure::TenantBytes),
                   TrendMeasure::TenantBytes);
    ChartCard *card = this->card(QStringLiteral("size"));
    card->setFigures(trends::sizeText(facts));
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillBackup(const TrendFacts &facts)
{
    std::vector<ChartSeries> list;
    addWithEarlier(list,
                   line(QStringLiteral("age"), tr("age"), theme::mark(Tone::Running).color, TrendMeasure::BackupAge),
                   TrendMeasure::BackupAge);
    ChartCard *card = this->card(QStringLiteral("backup"));
    card->setFigures(trends::backupText(facts));
    card->setSeries(std::move(list), range());
}

} // namespace tenantry
