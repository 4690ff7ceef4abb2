// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"

#include <QStringList>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace tenantry {

class EmptyPane;
class FindingGroupModel;
class FindingList;
class Mosaic;
class Sparkline;
class Tile;

/**
 * The state of the fleet in five seconds: a sentence, six figures, the mosaic, what is wrong, and one next action.
 */
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(Session *session, QWidget *parent = nullptr);
    /// Findings and the primary button do not stand yet.
    bool isWorking() const { return m_working; }

    QString sentence() const;
    Mosaic *mosaic() const { return m_mosaic; }
    QPushButton *primaryButton() const { return m_primary; }

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTiles();
    QWidget *makeFleetCard();
    QWidget *makeFindingsCard();
    void refresh();
    void refreshSentence();
    void refreshTiles();
    void refreshBackupTile();
    void refreshLegend();
    void refreshGroups();
    void refreshPrimary();
    void refreshTrend();
    void refreshRecent();
    void refreshFacts();
    void refreshAges();

    QStackedWidget *m_stack;
    QBoxLayout *m_cards;
    EmptyPane *m_empty;
    QLabel *m_sentence = nullptr;
    QLabel *m_details = nullptr;
    QPushButton *m_primary = nullptr;
    bool m_working = false; ///< findings are being grouped
    int m_fixable = 0;      ///< tenants that the plan of all fixes would touch
    Tile *m_tiles[6] = {};
    Mosaic *m_mosaic = nullptr;
    QWidget *m_legend = nullptr;
    QToolButton *m_worstFirst = nullptr;
    Sparkline *m_trend = nullptr;
    FindingGroupModel *m_groups;
    FindingList *m_findings = nullptr;
    QStackedWidget *m_findingsStack = nullptr;
    QVBoxLayout *m_recent = nullptr;
    std::optional<QStringList> m_recentShown; ///< what m_recent was made for; nullopt: not yet
    QVBoxLayout *m_facts = nullptr;
};

} // namespace tenantry
