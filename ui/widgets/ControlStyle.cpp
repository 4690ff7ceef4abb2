// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ControlStyle.h"

#include "ui/widgets/Theme.h"

namespace tenantry {

ControlStyle::ControlStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon ControlStyle::standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    switch (picture) {
    case SP_MessageBoxQuestion:
    case SP_MessageBoxWarning:
        return theme::stateIcon(Tone::Attention);
    case SP_MessageBoxCritical:
        return theme::stateIcon(Tone::Danger);
    case SP_MessageBoxInformation:
        return theme::icon(QStringLiteral("dialog-information"));
    case SP_LineEditClearButton:
        return theme::icon(QStringLiteral("edit-clear"));
    default:
        return QProxyStyle::standardIcon(picture, option, widget);
    }
}

} // namespace tenantry
