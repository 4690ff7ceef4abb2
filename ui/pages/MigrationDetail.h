// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MatrixColumns.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace tenantry {

class SqlView;

/// One migration: its file and rollback as SQL (a project's: its operations), and beside it what it takes. Or a whole
/// app: its migrations.
class MigrationDetail : public QWidget {
    Q_OBJECT
public:
    explicit MigrationDetail(QWidget *parent = nullptr);
    void showMigration(const Migration *migration, const MigrationCounts &counts); ///< null: says what to do
    void showApp(const QString &app, const std::vector<const Migration *> &migrations, const MigrationCounts &counts);
    QStringList facts() const; ///< "Locks: …": what the right side says, for tests and for copying

private:
    void showFile(int tab);
    void showNothing();
    void showOperations(const QStringList &operations);
    void showLines(const QString &heading, const QStringList &lines);
    void showProjectFacts(const Migration &migration);
    void showFileFacts(const Migration &migration);
    void showEffects(const SqlScript &script);
    void addFact(const QString &name, const QStringList &values, bool warns = false);

    QByteArray m_sqlText;
    QByteArray m_rollbackText;
    QLabel *m_title;
    QLabel *m_counts;
    QTabBar *m_tabs;
    QStackedWidget *m_texts; ///< m_sql, or the lines
    SqlView *m_sql;
    QLabel *m_linesHeading;
    QLabel *m_lines;
    QVBoxLayout *m_facts;
    QStringList m_factTexts;
};

} // namespace tenantry
