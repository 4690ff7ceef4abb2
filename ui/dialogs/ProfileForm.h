// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ProfileControl.h"

#include <QLineEdit>
#include <QTabWidget>

class QFormLayout;
class QLabel;

namespace tenantry {

class ConninfoFields;

/// The keys of a profile on four tabs, a row each as the profile's table declares it (settings/ProfileKey.h). Reads
/// and gives a Profile value; saves nothing by itself.
class ProfileForm : public QTabWidget {
    Q_OBJECT
public:
    /// \p words: what may be chosen for the keys whose words another part of the engine keeps.
    ProfileForm(const Profile &profile, Choosers choosers, OfferedWords words, QWidget *parent = nullptr);

    Profile profile() const;  ///< what the fields say, over the profile it began with
    QString password() const; ///< typed here; never part of the profile
    QString problem() const;  ///< the first field that cannot be so, as a sentence; empty: all can
    /// The field of the key \p name ("runs.workers"); null: the form has no such row, or a field of another kind.
    template <typename Field>
    Field *field(const QString &name) const
    {
        return qobject_cast<Field *>(fieldOf(name));
    }
    QLineEdit *titleField() const { return field<QLineEdit>(QStringLiteral("title")); }
    QLineEdit *conninfoField() const { return field<QLineEdit>(QStringLiteral("database.conninfo")); }
    /// Says where the tenants are, in the fields for it.
    void useTenants(const TenantSettings &tenants);
    /// Beside the connection string.
    ConninfoFields *conninfoFields() const { return m_conninfoFields; }
    QLineEdit *passwordField() const { return m_password; }

Q_SIGNALS:
    void changed();

private:
    struct Row {
        const ProfileKey *key;
        ProfileControl control;
        QFormLayout *form;
        QLabel *note; ///< null: none stands below
    };

    QWidget *fieldOf(const QString &name) const;
    QFormLayout *addPage(const QString &title);
    void addGroup(ProfileGroup group, const QString &title);
    void addRow(const ProfileKey &key, QFormLayout *form);
    void addPasswordRow(QFormLayout *form);
    QLabel *addNote(const QString &text, QFormLayout *form);
    void showRows();

    Profile m_profile;
    Choosers m_choosers;
    OfferedWords m_words;
    std::vector<Row> m_rows;
    ConninfoFields *m_conninfoFields = nullptr;
    QLineEdit *m_password;
};

} // namespace tenantry
