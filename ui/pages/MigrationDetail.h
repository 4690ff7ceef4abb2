// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MigrationMatrixModel.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QTabBar;
class QVBoxLayout;

namespace tenantry {

class SqlView;

/// One migration: its file and rollback as SQL, and beside it what it takes.
class MigrationDetail : public QWidget {
    Q_OBJECT
public:
    explicit MigrationDetail(QWidget *parent = nullptr);
    void showMigration(const Migration *migration, const MigrationCounts &counts); ///< null: says what to do
    QStringList facts() const; ///< "Locks: …": what the right side says, for tests and for copying

private:
    void showFile(int tab);
    void addFact(const QString &name, const QStringList &values, bool warns = false);

    QByteArray m_sqlText;
    QByteArray m_rollbackText;
    QLabel *m_title;
    QLabel *m_counts;
    QTabBar *m_tabs;
    SqlView *m_sql;
    QVBoxLayout *m_facts;
    QStringList m_factTexts;
};

} // namespace tenantry
