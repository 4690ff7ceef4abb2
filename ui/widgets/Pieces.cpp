// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Pieces.h"

#include <QBoxLayout>
#include <QFont>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTextDocument>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry::pieces {

QLabel *label(const QString &text, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setText(text);
    return made;
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    QLabel *made = label(text, parent);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QLabel *muted(const QString &text, QWidget *parent)
{
    QLabel *made = label(text, parent);
    made->setProperty("role", QStringLiteral("muted"));
    return made;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *made = label(text, parent);
    made->setFont(theme::heading());
    return made;
}

QFrame *hairline(QWidget *parent)
{
    auto *made = new QFrame(parent);
    made->setProperty("role", QStringLiteral("hairline"));
    return made;
}

QFrame *card(QWidget *parent)
{
    auto *made = new QFrame(parent);
    theme::makeCard(made);
    return made;
}

QString verbatim(const QString &text)
{
    return QString(text).replace(u'&', QStringLiteral("&&"));
}

QPushButton *link(const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setProperty("role", QStringLiteral("link"));
    made->setCursor(Qt::PointingHandCursor);
    made->setAutoDefault(false);
    return made;
}

QToolButton *chip(const QString &text, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setText(text);
    made->setCheckable(true);
    made->setFocusPolicy(Qt::StrongFocus);
    theme::makeChip(made);
    return made;
}

void fitHint(QLineEdit *field)
{
    constexpr int leastWidth = 30 * theme::grid;
    const int icons = (field->isClearButtonEnabled() ? 1 : 0) + int(field->actions().size());
    const int needed =
        field->fontMetrics().horizontalAdvance(field->placeholderText()) + 2 * theme::grid + icons * 3 * theme::grid;
    field->setFixedWidth(std::max(leastWidth, needed));
}

QWidget *marked(Tone tone, const QString &text, QWidget *parent)
{
    auto *made = new QWidget(parent);
    auto *row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    auto *shape = new QLabel(made);
    const int side = made->fontMetrics().height();
    shape->setPixmap(theme::stateIcon(tone).pixmap(QSize(side, side), made->devicePixelRatioF()));
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addWidget(wrapped(text, made), 1);
    return made;
}

QLabel *environmentChip(Environment environment, QWidget *parent)
{
    QLabel *made = label(theme::environmentWord(environment), parent);
    QFont font = theme::small();
    font.setWeight(QFont::DemiBold);
    made->setFont(font);
    // The one colour that belongs to a connection, not to the palette: white on it is legible in both schemes.
    made->setStyleSheet(QStringLiteral("QLabel { background: %1; color: white; border-radius: 3px; padding: 2px 6px; }")
                            .arg(theme::environmentColor(environment).name()));
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return made;
}

void tuneHeader(QHeaderView *header)
{
    header->setFont(theme::heading());
    header->setHighlightSections(false);
    header->setResizeContentsPrecision(200); // measuring ten thousand rows takes long and tells nothing new
}

QScrollArea *scrolled(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clear(inner);
        }
        delete item;
    }
}

} // namespace tenantry::pieces

namespace tenantry {

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, QLabel::minimumSizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(property("role") == QStringLiteral("muted") ? theme::textMuted()
                                                               : palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideMiddle, width());
    painter.drawText(rect(), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), shown);
    setToolTip(shown == m_text ? QString() : Qt::convertFromPlainText(m_text));
}

EmptyPane::EmptyPane(QWidget *parent)
    : QWidget(parent)
    , m_title(pieces::label({}, this))
    , m_text(pieces::wrapped({}, this))
    , m_button(new QPushButton(this))
{
    m_title->setFont(theme::title());
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setProperty("role", QStringLiteral("muted"));
    m_text->setMaximumWidth(theme::grid * 60);
    theme::makePrimary(m_button);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme::grid);
    column->addStretch(2);
    column->addWidget(m_title); // aligned in its layout, a label would get no height for its width
    auto *text = new QHBoxLayout;
    text->addStretch(1);
    text->addWidget(m_text, 1000);
    text->addStretch(1);
    column->addLayout(text);
    column->addSpacing(theme::grid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyPane::setError(const QString &title, const Error &error, const QString &action)
{
    setTexts(title, error.hint.isEmpty() ? error.message : QStringLiteral("%1\n\n%2").arg(error.message, error.hint),
             action);
}

void EmptyPane::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

} // namespace tenantry
