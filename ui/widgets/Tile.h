// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QAbstractButton>

namespace tenantry {

/**
 * One figure with its name and its context, in a card that can be clicked or pressed with Space. Name and context break
 * into further lines where they have not the room: the tile grows, its words are never cut.
 */
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

    /// Pixels that the name takes in a tile of this width.
    int nameHeight(int width) const;
    /// Room for the name, so that the figures of a row of tiles stand on one line.
    void setNameRoom(int height);
    int heightFor(int width, int nameRoom) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< as wide as its longest word
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int nameLeft() const; ///< of the shape before the name
    int contextHeight(int width) const;

    Tone m_tone;
    QString m_name;
    QString m_figure;
    QString m_context;
    Emphasis m_emphasis = Emphasis::Plain;
    int m_nameRoom = 0;
};

} // namespace tenantry
