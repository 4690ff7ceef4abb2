// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TrendsPage.h"

#include "migrations/FleetMeaning.h"
#include "ui/charts/ChartCard.h"
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

#include <cmath>

namespace tenantry {

namespace {

constexpr int longestComparedDays = 7;

QString seconds(double value)
{
    return value < 10 ? TrendsPage::tr("%1 s", "seconds").arg(QLocale().toString(value, 'g', 3))
                      : TrendsPage::tr("%1 s", "seconds").arg(QLocale().toString(value, 'f', 0));
}

/// One decimal at most: nobody plans by hundredths of an hour.
QString shortNumber(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return QLocale().toString(rounded, 'f', rounded == std::floor(rounded) || rounded >= 100 ? 0 : 1);
}

QString hours(double value)
{
    return value < 48 ? TrendsPage::tr("%1 h", "hours").arg(shortNumber(value))
                      : TrendsPage::tr("%1 d", "days").arg(shortNumber(value / 24));
}

QString bytes(double value)
{
    return theme::size(static_cast<qint64>(value));
}

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
        offers()->bind(
            m_empty->button(), [] { return Action{ActionKind::Rescan}; }, ActionOffers::Texts::Own);
        setSamples(session->samples(), QDateTime::currentDateTimeUtc());
    }
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
    auto *scroll = new QScrollArea(this);
    auto *inner = new QWidget(scroll);
    auto *gridLayout = new QGridLayout(inner);
    gridLayout->setContentsMargins(0, 0, 0, 0);
    gridLayout->setSpacing(2 * theme::grid);
    ChartCard *states = addCard(QStringLiteral("states"), tr("Tenants by state"));
    gridLayout->addWidget(states, 0, 0, 1, 2);
    gridLayout->addWidget(addCard(QStringLiteral("pending"), tr("Pending migrations")), 1, 0);
    gridLayout->addWidget(addCard(QStringLiteral("scan"), tr("Scan duration")), 1, 1);
    gridLayout->addWidget(addCard(QStringLiteral("size"), tr("Size")), 2, 0);
    gridLayout->addWidget(addCard(QStringLiteral("backup"), tr("Age of the newest backup")), 2, 1);
    gridLayout->setColumnStretch(0, 1);
    gridLayout->setColumnStretch(1, 1);
    for (int row = 0; row < 3; ++row)
        gridLayout->setRowStretch(row, row == 0 ? 4 : 3);
    for (ChartCard *card : m_cards)
        card->chart()->setMinimumSize(theme::grid * 25, theme::grid * (card == states ? 20 : 14));
    card(QStringLiteral("scan"))->chart()->setValueText(seconds);
    card(QStringLiteral("size"))->chart()->setValueText(bytes);
    card(QStringLiteral("backup"))->chart()->setValueText(hours);
    for (ChartCard *card : m_cards)
        card->chart()->setToolTip(tr("Drag to zoom, Shift+drag to move, double-click for all"));
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
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

void TrendsPage::addWithEarlier(std::vector<ChartSeries> &list, const ChartSeries &series, TrendMeasure measure) const
{
    if (compares()) {
        ChartSeries earlier = series;
        earlier.id += earlierEnding;
        earlier.name = tr("%1, a week before").arg(series.name);
        earlier.kind = ChartSeries::Kind::Earlier;
        earlier.color.setAlphaF(0.6F);
        earlier.segments = movedLater(trendSegments(m_samples, range().earlierBy(7), measure), 7);
        list.push_back(earlier);
    }
    list.push_back(series);
}

void TrendsPage::rebuild()
{
    const bool canCompare = range().milliseconds() <= longestComparedDays * 24LL * 3600 * 1000 + 1;
    m_compare->setEnabled(canCompare);
    m_compare->setToolTip(canCompare ? QString() : tr("For ranges of up to seven days"));
    fillStates();
    fillPending();
    fillScan();
    fillSize();
    fillBackup();
}

void TrendsPage::fillStates()
{
    const struct {
        const char *id;
        TenantHealth health;
        TrendMeasure measure;
    } states[] = {{"broken", TenantHealth::Broken, TrendMeasure::Broken},
                  {"drifted", TenantHealth::Drifted, TrendMeasure::Drifted},
                  {"unknown", TenantHealth::Unknown, TrendMeasure::Unknown},
                  {"pending", TenantHealth::Pending, TrendMeasure::Pending},
                  {"healthy", TenantHealth::Healthy, TrendMeasure::Healthy}};
    std::vector<ChartSeries> list;
    for (const auto &state : states) {
        const Meaning meaning = meaningOf(state.health);
        ChartSeries series =
            line(QString::fromLatin1(state.id), meaning.label(), theme::mark(meaning.tone).color, state.measure);
        series.kind = ChartSeries::Kind::Stacked;
        list.push_back(series);
    }
    const std::vector<FleetSample> within = samplesIn(m_samples, range());
    QString figures;
    if (!within.empty()) {
        int worst = 0;
        for (const FleetSample &sample : within)
            worst = std::max({worst, sample.needAttention(), sample.worstAttention});
        figures =
            tr("%1 of %2 healthy now, at worst %3 not")
                .arg(theme::number(within.back().healthy), theme::number(within.back().total), theme::number(worst));
    }
    card(QStringLiteral("states"))->setFigures(figures);
    card(QStringLiteral("states"))->setSeries(std::move(list), range());
}

void TrendsPage::fillPending()
{
    std::vector<ChartSeries> list;
    const ChartSeries total = line(QStringLiteral("total"), tr("over all tenants"), theme::mark(Tone::Attention).color,
                                   TrendMeasure::PendingMigrations);
    addWithEarlier(list, total, TrendMeasure::PendingMigrations);
    list.push_back(
        line(QStringLiteral("most"), tr("tenant furthest behind"), theme::textMuted(), TrendMeasure::MaxPending));
    ChartCard *card = this->card(QStringLiteral("pending"));
    const auto figures = trendFigures(total.segments);
    card->setFigures(figures ? tr("%1 now, at most %2")
                                   .arg(theme::number(qRound(figures->last)), theme::number(qRound(figures->largest)))
                             : QString());
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillScan()
{
    std::vector<ChartSeries> list;
    list.push_back(line(QStringLiteral("max"), tr("max"), theme::textMuted(), TrendMeasure::ScanMax));
    const ChartSeries mean = line(QStringLiteral("mean"), tr("mean"), theme::accent(), TrendMeasure::ScanMean);
    addWithEarlier(list, mean, TrendMeasure::ScanMean);
    ChartCard *card = this->card(QStringLiteral("scan"));
    const auto figures = trendFigures(mean.segments);
    const auto largest = trendFigures(list.front().segments);
    const auto before = trendFigures(trendSegments(m_samples, range().earlierBy(7), TrendMeasure::ScanMean));
    if (figures && before && compares())
        card->setFigures(tr("mean %1 (a week before %2), max %3")
                             .arg(seconds(figures->mean), seconds(before->mean), seconds(largest->largest)));
    else if (figures)
        card->setFigures(tr("mean %1, max %2").arg(seconds(figures->mean), seconds(largest->largest)));
    else
        card->setFigures({});
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillSize()
{
    std::vector<ChartSeries> list;
    const ChartSeries tenants =
        line(QStringLiteral("tenants"), tr("all tenants"), theme::accent(), TrendMeasure::TenantBytes);
    list.push_back(line(QStringLiteral("database"), tr("database"), theme::textMuted(), TrendMeasure::DatabaseBytes));
    addWithEarlier(list, tenants, TrendMeasure::TenantBytes);
    ChartCard *card = this->card(QStringLiteral("size"));
    const auto figures = trendFigures(tenants.segments);
    QString text;
    if (figures) {
        const double first = tenants.segments.front().front().value;
        const double grown = first > 0 ? (figures->last - first) / first * 100 : 0;
        text = tr("%1, %2 % in this time")
                   .arg(bytes(figures->last),
                        (grown < 0 ? QString() : QStringLiteral("+")) + QLocale().toString(grown, 'f', 1));
    }
    card->setFigures(text);
    card->setSeries(std::move(list), range());
}

void TrendsPage::fillBackup()
{
    std::vector<ChartSeries> list;
    const ChartSeries age =
        line(QStringLiteral("age"), tr("age"), theme::mark(Tone::Running).color, TrendMeasure::BackupAge);
    addWithEarlier(list, age, TrendMeasure::BackupAge);
    ChartCard *card = this->card(QStringLiteral("backup"));
    const auto figures = trendFigures(age.segments);
    card->setFigures(figures ? tr("%1 now, at most %2").arg(hours(figures->last), hours(figures->largest))
                             : tr("no backup in this time"));
    card->setSeries(std::move(list), range());
}

} // namespace tenantry
