// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ShortcutsDialog.h"

#include "ui/actions/ActionTraits.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QVBoxLayout>

namespace tenantry {

ShortcutsDialog::ShortcutsDialog(const ActionState &state, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(2 * theme::grid);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(4 * theme::grid);
    grid->setVerticalSpacing(theme::grid - 2);
    const auto add = [this, grid](const QString &text, const QKeySequence &keys) {
        const QString shown = keys.toString(QKeySequence::NativeText);
        const int row = grid->rowCount();
        QLabel *key = pieces::label(shown, this);
        key->setFont(theme::mono());
        grid->addWidget(pieces::label(text, this), row, 0);
        grid->addWidget(key, row, 1, Qt::AlignRight);
        m_lines << QStringLiteral("%1: %2").arg(text, shown);
    };
    for (const Action &action : actions::withKeys()) {
        add(actions::text(action, state), actions::keys(action));
    }
    add(tr("Copy the selected rows"), QKeySequence::Copy); // of the table that has the focus
    grid->setColumnStretch(0, 1);
    column->addLayout(grid);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

} // namespace tenantry
