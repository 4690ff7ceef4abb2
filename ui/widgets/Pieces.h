// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "ui/widgets/Theme.h"

#include <QFrame>
#include <QLabel>

#include <functional>

class QLayout;
class QHeaderView;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

/// Small pieces that pages and dialogs are put together from. All labels show plain text, whatever a server sent.
namespace tenantry::pieces {

QLabel *label(const QString &text = {}, QWidget *parent = nullptr);
QLabel *wrapped(const QString &text = {}, QWidget *parent = nullptr); ///< breaks into lines, can be selected
QLabel *muted(const QString &text = {}, QWidget *parent = nullptr);
QLabel *heading(const QString &text = {}, QWidget *parent = nullptr);
QFrame *hairline(QWidget *parent = nullptr);
QFrame *card(QWidget *parent = nullptr);
/// \p text for a button, tab or menu as it stands: an & in a name is no mnemonic.
QString verbatim(const QString &text);
QPushButton *link(const QString &text, QWidget *parent = nullptr);
QToolButton *chip(const QString &text, QWidget *parent = nullptr); ///< checkable
/// Gives a field the width of its hint, of its icons, and of a few words typed into it.
void fitHint(QLineEdit *field);
/// "✓ Verified": the tone's shape and colour before a text. The word carries the meaning, too.
QWidget *marked(Tone tone, const QString &text, QWidget *parent = nullptr);
/// The environment's word on its colour.
QLabel *environmentChip(Environment environment, QWidget *parent = nullptr);
/// Header of a table: bold as the style sheet draws it, so that columns fitted to their content fit their titles, too.
void tuneHeader(QHeaderView *header);
/// \p content, which takes all the room there is and is scrolled where that is less than it needs.
QScrollArea *scrolled(QWidget *content, QWidget *parent = nullptr);
/// Removes and deletes all that stands in \p layout.
void clear(QLayout *layout);

} // namespace tenantry::pieces

namespace tenantry {

/// A label that shortens its text with "…" instead of asking for more room; the whole is its tooltip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);
    QString fullText() const { return m_text; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// What stands where there is nothing yet: what will be here, and the action that fills it.
class EmptyPane : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPane(QWidget *parent = nullptr);
    /// \p action empty: no button.
    void setTexts(const QString &title, const QString &text, const QString &action = {});
    /// What happened, and below it what to do about it.
    void setError(const QString &title, const Error &error, const QString &action);
    QPushButton *button() const { return m_button; }

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace tenantry
