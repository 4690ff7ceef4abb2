// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace tenantry {

class AppChip;
class EmptyPane;
class MatrixView;
class MigrationDetail;
class MigrationMatrixModel;
enum class Folding;

/// Tenants × migrations, and below it the selected migration: its SQL, its rollback, what it takes and who has it.
class MigrationsPage : public Page {
    Q_OBJECT
public:
    explicit MigrationsPage(Session *session, QWidget *parent = nullptr);

    int badge() const override; ///< migrations that any tenant waits for
    void showTarget(const ActionTarget &target) override;
    QWidget *filterField() override;
    /// Shows \p snapshot: the session's, or a test's.
    void setSnapshot(const SnapshotPtr &snapshot);
    void select(const MigrationId &migration);
    MigrationMatrixModel *model() const { return m_model; }
    QPushButton *applyButton() const { return m_apply; }
    Action applyAction() const { return applyTo(-1, m_column); } ///< what the button asks for
    QToolButton *onlyBehindChip() const { return m_onlyBehind; }
    QToolButton *shapesChip() const { return m_shapes; }
    /// Shows the selected migration below the matrix. Until a person decides, it is there where it takes no row away.
    QToolButton *detailsChip() const { return m_details; }
    QToolButton *foldsChip() const { return m_folds; }
    AppChip *appChip() const { return m_app; }
    MatrixView *table() const { return m_table; }
    QLabel *note() const { return m_note; }
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// What can be done at a cell (\p row -1: with the whole column), owned by \p parent.
    QMenu *makeMenu(int row, int column, QWidget *parent);

protected:
    ActionState actionState() const override;

private:
    QWidget *makeBar();
    QWidget *makeMatrix();
    void connectControls();
    void showEmptyOrMatrix();
    void showColumn(int column);
    ActionTarget targetOf(int column) const;
    Action applyTo(int row, int column) const;
    void addFolding(QMenu *menu, const QString &app);
    void offerMenus();
    QStringList appliedTo(const QStringList &waiting, const ActionTarget &target) const;
    void begin();
    void foldWhatIsDone();
    void fold(const QString &app, Folding folding);
    void columnsChanged();
    int linesNeeded(int lines) const;
    bool hasRoomForDetails() const;
    void showDetails();
    void fitMatrix();

    MigrationMatrixModel *m_model;
    QStackedWidget *m_stack;
    EmptyPane *m_empty;
    MatrixView *m_table;
    QLabel *m_noRows;
    QLineEdit *m_filter;
    QToolButton *m_onlyBehind;
    QToolButton *m_shapes;
    QToolButton *m_folds;
    AppChip *m_app;
    QToolButton *m_details;
    QPushButton *m_apply;
    QLabel *m_note; ///< why fewer tenants get it than wait for it
    QWidget *m_card = nullptr;
    QWidget *m_legend = nullptr;
    QSplitter *m_splitter = nullptr;
    MigrationDetail *m_detail;
    bool m_hasChosenDetails = false; ///< a person said whether they are shown
    bool m_hasMovedHandle = false;   ///< a person said how high the matrix is
    QString m_keptRow;               ///< schema of the current row, over a reset
    int m_column = -1;
    MigrationId m_wanted;
};

} // namespace tenantry
