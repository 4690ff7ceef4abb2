// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"
#include "ui/dialogs/Choosers.h"

#include <QTabWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace tenantry {

/// The fields of a profile on four tabs. Reads and gives a Profile value; saves nothing by itself.
class ProfileForm : public QTabWidget {
    Q_OBJECT
public:
    ProfileForm(const Profile &profile, Choosers choosers, QWidget *parent = nullptr);

    Profile profile() const;  ///< what the fields say, over the profile it began with
    QString password() const; ///< typed here; never part of the profile
    QString problem() const;  ///< the first field that cannot be so, as a sentence; empty: all can
    QLineEdit *titleField() const { return m_title; }
    QLineEdit *conninfoField() const { return m_conninfo; }
    QLineEdit *passwordField() const { return m_password; }
    QLineEdit *folderField() const { return m_folder; }
    QDoubleSpinBox *lockTimeoutField() const { return m_lockTimeout; }
    QLineEdit *patternField() const { return m_pattern; }
    QComboBox *environmentField() const { return m_environment; }
    QComboBox *registryField() const { return m_registry; }

Q_SIGNALS:
    void changed();

private:
    QFormLayout *addPage(const QString &title);
    void makeConnectionPage();
    void makeTenantsPage();
    void makeMigrationsPage();
    void makeRunsPage();
    QWidget *withBrowse(QLineEdit *field, const QString &title);
    QLineEdit *field(const QString &text, const QString &example = {});
    void showRegistry();
    void setRow(QWidget *field, bool visible);
    QString conninfoProblem() const;

    Profile m_profile;
    Choosers m_choosers;
    QFormLayout *m_tenantsForm = nullptr;
    QLineEdit *m_title = nullptr;
    QComboBox *m_environment = nullptr;
    QLineEdit *m_conninfo = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_readOnly = nullptr;
    QComboBox *m_registry = nullptr;
    QLineEdit *m_table = nullptr;
    QLineEdit *m_schemaColumn = nullptr;
    QLineEdit *m_nameColumn = nullptr;
    QLineEdit *m_domainColumn = nullptr;
    QLineEdit *m_statusColumns = nullptr;
    QLineEdit *m_pattern = nullptr;
    QLineEdit *m_singleSchema = nullptr;
    QLineEdit *m_exclude = nullptr;
    QLineEdit *m_folder = nullptr;
    QComboBox *m_format = nullptr;
    QLineEdit *m_searchPath = nullptr;
    QSpinBox *m_workers = nullptr;
    QLineEdit *m_canary = nullptr;
    QLineEdit *m_stopAfter = nullptr;
    QDoubleSpinBox *m_lockTimeout = nullptr;
    QDoubleSpinBox *m_statementTimeout = nullptr;
    QLineEdit *m_backupFolder = nullptr;
};

} // namespace tenantry
