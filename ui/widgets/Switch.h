// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace tenantry {

/// A switch: words, and beside them a track whose knob stands left for off and right for on. On is filled with the
/// text's colour, so that it is seen from afar in any palette, and never by colour alone.
class Switch : public QAbstractButton {
    Q_OBJECT
public:
    explicit Switch(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize trackSize() const;
};

} // namespace tenantry
