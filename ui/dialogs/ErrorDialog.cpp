// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ErrorDialog.h"

#include "ui/widgets/Pieces.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

ErrorPanel::ErrorPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(pieces::wrapped({}, this))
    , m_message(pieces::wrapped({}, this))
    , m_hint(pieces::wrapped({}, this))
    , m_state(pieces::muted({}, this))
    , m_detail(new QPlainTextEdit(this))
{
    m_title->setFont(theme::heading());
    m_detail->setReadOnly(true);
    m_detail->setFont(theme::mono());
    m_detail->setTabChangesFocus(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton *copyButton = pieces::link(tr("Copy"), this);
    connect(copyButton, &QPushButton::clicked, this, &ErrorPanel::copy);

    auto *shape = new QLabel(this);
    const int side = fontMetrics().height() + 4;
    shape->setPixmap(theme::stateIcon(Tone::Danger).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *words = new QVBoxLayout;
    words->setSpacing(theme::grid / 2);
    words->addWidget(m_title);
    words->addWidget(m_message);
    words->addWidget(m_hint);
    words->addWidget(m_detail);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(copyButton);
    words->addLayout(foot);
    auto *row = new QHBoxLayout(this);
    row->setSpacing(theme::grid);
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

void ErrorPanel::setError(const QString &title, const Error &error)
{
    m_titleText = title;
    m_error = error;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_message->setText(error.message);
    m_hint->setText(error.hint);
    m_hint->setVisible(!error.hint.isEmpty());
    m_detail->setPlainText(error.detail);
    const int lines = std::clamp(static_cast<int>(error.detail.count(u'\n')) + 1, 1, 8);
    m_detail->setFixedHeight(m_detail->fontMetrics().lineSpacing() * lines + 3 * theme::grid);
    m_detail->setVisible(!error.detail.isEmpty());
    const QString code = errorCodeName(error.code);
    m_state->setText(error.sqlState.isEmpty() ? code : tr("SQLSTATE %1 · %2").arg(error.sqlState, code));
}

QString ErrorPanel::text() const
{
    const QString all = m_error.toText();
    return m_titleText.isEmpty() ? all : m_titleText + u'\n' + all;
}

void ErrorPanel::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

ErrorDialog::ErrorDialog(const QString &title, const Error &error, QWidget *parent)
    : QDialog(parent)
    , m_panel(new ErrorPanel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_panel->setError(title, error);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_panel);
    column->addWidget(buttons);
    resize(theme::grid * 70, sizeHint().height());
}

} // namespace tenantry
