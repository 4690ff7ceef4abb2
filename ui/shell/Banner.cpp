// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Banner.h"

#include "ui/widgets/Pieces.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace tenantry {

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_text(pieces::wrapped({}, this))
    , m_hint(pieces::wrapped({}, this))
    , m_buttons(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(5 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_hint->setProperty("role", QStringLiteral("muted"));
    words->addWidget(m_text);
    words->addWidget(m_hint);
    row->addLayout(words, 1);
    m_buttons->setSpacing(theme::grid);
    row->addLayout(m_buttons);
    hide();
}

void Banner::setText(const QString &text, const QString &hint)
{
    m_text->setText(text.simplified()); // libpq breaks and indents its lines
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

QString Banner::text() const
{
    return m_text->text();
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Mark mark = theme::mark(m_tone);
    painter.fillRect(rect(), mark.tint);
    painter.fillRect(QRect(0, 0, 4, height()), mark.color);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::hairline());
    theme::stateIcon(m_tone).paint(&painter, QRect(2 * theme::grid, (height() - 15) / 2, 15, 15));
}

} // namespace tenantry
