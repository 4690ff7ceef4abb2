// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Meaning.h"

#include <QCoreApplication>

namespace tenantry {

QString glyphOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return QStringLiteral("✓");
    case Tone::Attention:
        return QStringLiteral("◷");
    case Tone::Danger:
        return QStringLiteral("✕");
    case Tone::Drift:
        return QStringLiteral("≠");
    case Tone::Running:
        return QStringLiteral("▸");
    case Tone::Unknown:
        return QStringLiteral("?");
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("·");
}

QString Meaning::glyph() const
{
    return own ? QString::fromUtf16(own) : glyphOf(tone);
}

QString Meaning::word() const
{
    return QCoreApplication::translate("Engine", source);
}

QString Meaning::label() const
{
    const QString text = word();
    return text.isEmpty() ? text : text.front().toUpper() + text.mid(1);
}

} // namespace tenantry
