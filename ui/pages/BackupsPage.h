// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"

class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTreeView;
class QVBoxLayout;

namespace tenantry {

class BackupContentModel;
class BackupModel;
class BackupTimeline;
class EmptyPane;
class KeptPane;

/// The days, the catalogue, and what the selected backup holds beside what is there now.
class BackupsPage : public Page {
    Q_OBJECT
public:
    explicit BackupsPage(Session *session, QWidget *parent = nullptr);

    void showTarget(const ActionTarget &target) override;
    QWidget *filterField() override;
    /// Shows \p backups: the session's, or a test's. \p today ends the timeline.
    void setBackups(const std::vector<Backup> &backups, const QDate &today);
    BackupModel *model() const { return m_model; }
    BackupTimeline *timeline() const { return m_timeline; }
    QTreeView *contentTree() const { return m_tree; }
    QTableView *table() const { return m_table; }
    QLabel *countError() const { return m_countError; }
    QPushButton *backUpButton() const { return m_backUp; }
    QPushButton *restoreButton() const { return m_restore; }
    QPushButton *verifyButton() const { return m_verify; }
    KeptPane *keptPane() const { return m_kept; }
    bool showsEmptyState() const;
    /// What can be done with the selected backup, owned by \p parent.
    QMenu *makeMenu(QWidget *parent);

protected:
    ActionState actionState() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeLeft();
    QWidget *makeCatalogue();
    QWidget *makeDetail();
    void offerActions();
    const Backup *current() const;
    QString currentSchema() const;
    void showBackups(const BackupsPtr &backups, const QDate &today);
    void takeSnapshot();
    void showWhatThereIs();
    void select(const QString &id);
    void showBackup();
    void showTrust(const Backup &backup);
    void askFigures(const QString &schema);
    void takeFigures(const QString &schema, const Result<std::vector<TableFigures>> &figures);
    ActionTarget selected() const; ///< the backup, and of it the tenant

    BackupModel *m_model;
    BackupContentModel *m_content;
    QStackedWidget *m_stack;
    EmptyPane *m_empty;
    QFrame *m_timelineCard;
    QSplitter *m_splitter;
    BackupTimeline *m_timeline;
    QLineEdit *m_filter;
    QTableView *m_table;
    QLabel *m_noRows;
    QLabel *m_name;
    QLabel *m_facts;
    QTreeView *m_tree;
    QLabel *m_countError;
    QVBoxLayout *m_trust;
    QPushButton *m_verify;
    QPushButton *m_restore;
    QPushButton *m_backUp;
    KeptPane *m_kept = nullptr; ///< asks the page at once what can be done, before it is a part of it
    QString m_shown;            ///< id of the backup on the right
};

} // namespace tenantry
