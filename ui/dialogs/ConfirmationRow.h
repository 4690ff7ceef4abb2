// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Confirmation.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tenantry {

/// The name that has to be typed before something is changed, in every review alike; hidden where none has.
class ConfirmationRow : public QWidget {
    Q_OBJECT
public:
    explicit ConfirmationRow(QWidget *parent = nullptr);

    /// Asks anew: what was typed is gone.
    void setConfirmation(const Confirmation &confirmation);
    /// What was asked for was typed, or nothing is asked.
    bool isSatisfied() const;
    QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    void changed();

private:
    QLabel *m_ask;
    QLineEdit *m_name;
    Confirmation m_confirmation;
};

} // namespace tenantry
