// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/ActionState.h"

#include <QDialog>

namespace tenantry {

/// Ctrl+/: every key that the window knows, made from the table of actions.
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const ActionState &state, QWidget *parent = nullptr);
    /// "Rescan: F5": its lines, in order.
    QStringList lines() const { return m_lines; }

private:
    QStringList m_lines;
};

} // namespace tenantry
