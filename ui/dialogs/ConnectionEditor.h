// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "models/ConnectionTest.h"
#include "models/ToldPasswords.h"
#include "settings/Profile.h"
#include "ui/dialogs/Choosers.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>
#include <thread>

class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace tenantry {

class ErrorPanel;
class GuiHandOver;
class ProfileForm;

/**
 * Makes or changes one profile. Test opens the connection in the background and says what it found; Save writes the
 * file, and the password, if one was typed, to the keyring.
 */
class ConnectionEditor : public QDialog {
    Q_OBJECT
public:
    using Tester = std::function<ConnectionReport(const Profile &, const std::optional<QString> &, std::stop_token)>;
    using PasswordStore = std::function<Status(const QString &, const QString &)>;

    /// \p profile without a file: a new one, saved in the connections folder under a name made from its title.
    explicit ConnectionEditor(const Profile &profile = {}, QWidget *parent = nullptr,
                              Choosers choosers = Choosers::native());
    ~ConnectionEditor() override;

    void setTester(Tester tester) { m_tester = std::move(tester); }
    void setPasswordStore(PasswordStore store) { m_storePassword = std::move(store); }
    /// Gets what is typed once it is saved, so that opening the connection does not ask for it again; may be null.
    void setToldPasswords(std::shared_ptr<ToldPasswords> told) { m_told = std::move(told); }
    ProfileForm *form() const { return m_form; }
    QPushButton *testButton() const { return m_test; }
    QPushButton *saveButton() const { return m_save; }
    QString problemText() const; ///< what keeps it from being saved or tested; empty: nothing
    /// What the file holds that Tenantry does not know, a line each as it is shown; saving keeps it.
    QString warningsText() const;
    /// Takes what the last test proposed over into the form; null: it proposed nothing.
    QPushButton *suggestionButton() const { return m_suggestion; }
    /// Lines that the last test showed.
    QStringList reportTexts() const { return m_reportTexts; }
    void test();
    void save();

Q_SIGNALS:
    void testFinished();
    void saved(const tenantry::Profile &profile);

private:
    void updateState();
    void clearReport();
    void showReport(const ConnectionReport &report);
    void addPreview(const ConnectionReport &report);
    void addSuggestion(const TenantSettings &tenants);
    void finishSaving(const Profile &profile, const Status &stored);
    /// What the form says, with the file and the name that it is saved under: relative folders count from there.
    Profile profileAsSaved() const;

    Profile m_original;
    Tester m_tester;
    PasswordStore m_storePassword;
    std::shared_ptr<ToldPasswords> m_told;
    ProfileForm *m_form;
    QLabel *m_warnings;
    QLabel *m_problem;
    QVBoxLayout *m_report;
    QStringList m_reportTexts;
    QPushButton *m_suggestion = nullptr; ///< in m_report
    ErrorPanel *m_error;
    QPushButton *m_test;
    QPushButton *m_save;
    int m_testNumber = 0;
    std::unique_ptr<GuiHandOver> m_handOver;
    std::vector<std::jthread> m_threads; ///< use nothing of this object; the reaper joins them
};

} // namespace tenantry
