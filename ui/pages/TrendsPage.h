// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartSeries.h"
#include "ui/dialogs/Choosers.h"
#include "ui/pages/Page.h"
#include "ui/pages/TrendWords.h"

class QDateEdit;
class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tenantry {

class ChartCard;
class EmptyPane;

/// The fleet over time: states, what is pending, how long scans take, sizes, and the age of the newest backup.
class TrendsPage : public Page {
    Q_OBJECT
public:
    enum class Span { Day, Week, Month, Quarter, Custom };

    explicit TrendsPage(Session *session, QWidget *parent = nullptr, Choosers choosers = Choosers::native());

    /// Shows \p samples (ascending): the session's, or a test's. \p now ends the ranges.
    void setSamples(const std::vector<FleetSample> &samples, const QDateTime &now);
    void setSpan(Span span);
    Span span() const { return m_span; }
    TrendRange range() const;
    void setCustom(const QDate &from, const QDate &to);
    const std::vector<ChartCard *> &cards() const { return m_cards; }
    ChartCard *card(const QString &id) const; ///< "states", "pending", "scan", "size", "backup"
    QToolButton *compareChip() const { return m_compare; }
    bool showsEmptyState() const;
    void exportPng();
    void exportSvg();
    void exportCsv();
    int columns() const { return m_columns; } ///< of charts side by side

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeCharts();
    ChartCard *addCard(const QString &id, const QString &title);
    void loadOlder();
    void joinSamples();
    void rebuild();
    void fillStates(const TrendFacts &facts);
    void fillPending(const TrendFacts &facts);
    void fillScan(const TrendFacts &facts);
    void fillSize(const TrendFacts &facts);
    void fillBackup(const TrendFacts &facts);
    bool compares() const;
    ChartSeries line(const QString &id, const QString &name, const QColor &color, TrendMeasure measure) const;
    ChartSeries earlier(ChartSeries series, TrendMeasure measure) const;
    /// \p series and, where asked for, the same a week before.
    void addWithEarlier(std::vector<ChartSeries> &list, const ChartSeries &series, TrendMeasure measure) const;
    TrendFacts facts() const;
    void arrange();
    void showHint();
    static QString hintText();
    QString sheetTitle() const;
    QString sheetFacts() const;
    QString askFile(const QString &ending, const QString &filter);
    void tellUnwritten(const QString &file, const QString &reason);

    Choosers m_choosers;
    std::vector<FleetSample> m_samples; ///< m_older before m_recent
    std::vector<FleetSample> m_older;   ///< read for a custom range
    std::vector<FleetSample> m_recent;
    QDateTime m_now;
    Span m_span = Span::Week;
    std::vector<QToolButton *> m_spans;
    QToolButton *m_compare;
    QWidget *m_customRow;
    QDateEdit *m_customFrom;
    QDateEdit *m_customTo;
    QPushButton *m_export;
    QGridLayout *m_grid = nullptr;
    int m_columns = 0;
    QLabel *m_hint;
    QStackedWidget *m_stack;
    EmptyPane *m_empty;
    std::vector<ChartCard *> m_cards;
    QHash<QString, ChartCard *> m_byId;
};

} // namespace tenantry
