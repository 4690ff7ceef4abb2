// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HelpDialog.h"

#include "migrations/FleetMeaning.h"
#include "ui/widgets/Pieces.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace tenantry {

/// What a tenant's state says, a sentence.
static QString sentenceOf(TenantHealth health)
{
    switch (health) {
    case TenantHealth::Healthy:
        return HelpDialog::tr("has every migration, and the objects they made.");
    case TenantHealth::Pending:
        return HelpDialog::tr("lacks migrations; Apply… shows which and brings them in.");
    case TenantHealth::Broken:
        return HelpDialog::tr("may answer its users with errors now. Look at these first.");
    case TenantHealth::Drifted:
        return HelpDialog::tr("works, but is not what its migrations make.");
    case TenantHealth::NotProvisioned:
        return HelpDialog::tr("is yet to be made, as its status says, and is not judged.");
    case TenantHealth::Unknown:
        break;
    }
    return HelpDialog::tr("could not be read, or what it is cannot be known.");
}

HelpDialog::HelpDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    const auto paragraph = [this, column](const QString &title, const QString &text) {
        column->addSpacing(theme::grid);
        column->addWidget(pieces::heading(title, this));
        column->addWidget(pieces::wrapped(text, this));
    };
    column->addWidget(pieces::heading(tr("A tenant is"), this));
    for (const TenantHealth health : allTenantHealths) {
        const Meaning meaning = meaningOf(health);
        column->addWidget(
            pieces::marked(meaning.tone, QStringLiteral("%1: %2").arg(meaning.word(), sentenceOf(health)), this));
    }
    paragraph(
        tr("What changes something"),
        tr("Nothing does until a dialog has shown exactly what will run and its button was pressed; Cancel is the "
           "default. A backup is taken first, what fails is rolled back, and every step is journaled. On "
           "production, and wherever something is dropped, a name has to be typed. Read only blocks it all."));
    paragraph(tr("Getting about"),
              tr("Ctrl+K finds a tenant, a migration, a backup or a command. F5 scans the fleet again. Ctrl+/ lists "
                 "the keys."));
    paragraph(tr("Manual"), tr("man tenantry describes this window, man tenantryctl the same work for scripts, and man "
                               "tenantry-profile the file of a connection."));
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(theme::grid * 75, sizeHint().height());
}

} // namespace tenantry
