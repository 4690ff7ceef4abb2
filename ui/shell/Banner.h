// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tenantry {

/// A line across the window for what must not be missed: a mark, one or two sentences, and buttons. Rare by intent.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(Tone tone, QWidget *parent = nullptr);
    void setText(const QString &text, const QString &hint = {});
    QString text() const;
    QPushButton *addButton(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QLabel *m_text;
    QLabel *m_hint;
    QBoxLayout *m_buttons;
};

} // namespace tenantry
