// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QAbstractButton>

namespace tenantry {

/// One figure with its name and a line of context, in a card that can be clicked or pressed with Space.
class Tile : public QAbstractButton {
    Q_OBJECT
public:
    /// \p tone Neutral: no shape before the name.
    Tile(Tone tone, const QString &name, QWidget *parent = nullptr);
    /// \p alarm paints the figure in the tone's colour.
    enum class Emphasis { Plain, Alarm };
    void setFigure(const QString &figure, const QString &context, Emphasis emphasis = Emphasis::Plain);
    QString figure() const { return m_figure; }
    QString context() const { return m_context; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Tone m_tone;
    QString m_name;
    QString m_figure;
    QString m_context;
    Emphasis m_emphasis = Emphasis::Plain;
};

} // namespace tenantry
