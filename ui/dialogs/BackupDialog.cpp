// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/BackupDialog.h"

#include "operations/BackUp.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

BackupDialog::BackupDialog(Session *session, const QStringList &schemas, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent, Touches::FilesOnly)
    , m_tenants(pieces::wrapped({}, this))
    , m_size(pieces::wrapped(tr("is being measured…"), this))
    , m_free(pieces::wrapped(QStringLiteral("–"), this))
    , m_folder(pieces::wrapped(session->profile().backupFolder(), this))
    , m_notes(pieces::wrapped({}, this))
    , m_commands(new SqlView(SqlView::Language::Commands, this))
{
    const SnapshotPtr snapshot = session->snapshot();
    const QStringList subjects = snapshot ? backUpSubjects(*snapshot, schemas) : schemas;
    // A backup of all leaves out who cannot be backed up, and says so; whoever is named has to be in it.
    m_request.tenants = schemas.isEmpty() ? QStringList() : subjects;
    const auto count = static_cast<int>(subjects.size());
    const QString title = tr("Back up %n tenants", nullptr, count);
    setTexts(
        title,
        tr("All of them are read at one and the same moment. Their users notice nothing. The backup counts as taken "
           "only after it was read back to its end."),
        title);
    const QString names = subjects.mid(0, 6).join(QStringLiteral(", "));
    m_tenants->setText(count > 6 ? tr("%1 and %n more", nullptr, count - 6).arg(names) : names);
    addFact(tr("Tenants"), m_tenants);
    addFact(tr("Needs at most"), m_size);
    addFact(tr("Free"), m_free);
    addFact(tr("Folder"), m_folder);
    m_notes->hide();
    body()->addWidget(m_notes);
    QLabel *whole = pieces::wrapped(
        tr("A backup is whole or not at all: one that is cancelled keeps nothing of what was finished by then."), this);
    whole->setProperty("role", QStringLiteral("muted"));
    body()->addWidget(whole);
    body()->addSpacing(theme::grid);
    body()->addWidget(pieces::heading(tr("Commands"), this));
    m_commands->setAccessibleName(tr("Commands"));
    m_commands->setVisibleLines(8);
    body()->addWidget(m_commands, 1);
    resize(theme::grid * 90, theme::grid * 62);
    if (count == 0 || !snapshot) {
        frame()->setRefusal(tr("None of these tenants has a schema that could be backed up."));
        return;
    }
    session->ask<Result<BackupEstimate>>(
        QStringLiteral("backup-estimate"), this,
        [snapshot, request = m_request](const Access &access, std::stop_token stop) {
            return estimateBackup(access, *snapshot, request, stop);
        },
        [this](const Result<BackupEstimate> &estimate) { setEstimate(estimate); });
}

void BackupDialog::addFact(const QString &name, QLabel *value)
{
    auto *row = new QHBoxLayout;
    QLabel *caption = pieces::muted(name, this);
    caption->setFixedWidth(theme::grid * 16);
    row->addWidget(caption, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    body()->addLayout(row);
    body()->addWidget(pieces::hairline(this));
}

void BackupDialog::setEstimate(const Result<BackupEstimate> &estimate)
{
    if (!estimate) {
        m_size->setText(tr("not known"));
        frame()->setRefusal(QStringLiteral("%1\n%2").arg(estimate.error().message, estimate.error().hint).trimmed());
        return;
    }
    m_size->setText(theme::size(estimate->bytes));
    m_free->setText(theme::size(estimate->freeBytes));
    m_folder->setText(estimate->folder);
    m_notes->setText(estimate->notes.join(u'\n'));
    m_notes->setVisible(!estimate->notes.isEmpty());
    QStringList commands(estimate->commands.begin(), estimate->commands.end());
    m_commands->setSql(commands.join(u'\n'));
    if (estimate->bytes > estimate->freeBytes)
        frame()->setRefusal(tr("There is not enough space: the backup may need %1, and %2 are free.")
                                .arg(theme::size(estimate->bytes), theme::size(estimate->freeBytes)));
}

TaskId BackupDialog::start()
{
    return session()->backUp(m_request);
}

} // namespace tenantry
