// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReviewDialog.h"

namespace tenantry {

class SqlView;

/// Reviews a backup: whom it holds, what it needs beside what is free, and the commands as they will run.
class BackupDialog : public ReviewDialog {
    Q_OBJECT
public:
    /// \p schemas empty: every tenant that has a schema.
    BackupDialog(Session *session, const QStringList &schemas, QWidget *parent = nullptr,
                 Choosers choosers = Choosers::native());

    const BackupRequest &request() const { return m_request; }
    /// What the backup will need; fills the dialog. Asked for in the background by the constructor.
    void setEstimate(const Result<BackupEstimate> &estimate);

protected:
    TaskId start() override;

private:
    void addFact(const QString &name, QLabel *value);

    BackupRequest m_request;
    QLabel *m_tenants;
    QLabel *m_size;
    QLabel *m_free;
    QLabel *m_folder;
    QLabel *m_notes;
    SqlView *m_commands;
};

} // namespace tenantry
