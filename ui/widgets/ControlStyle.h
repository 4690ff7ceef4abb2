// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace tenantry {

/**
 * Fusion without what the theme draws itself: the style sheet shows the focus, so there is no second ring of dots;
 * buttons have words and no stock pictures; and what pictures are left (of message boxes, in fields) are the bundled
 * ones.
 */
class ControlStyle : public QProxyStyle {
    Q_OBJECT
public:
    ControlStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace tenantry
