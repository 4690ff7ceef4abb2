// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace tenantry::theme {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Theme", text);
}

QColor pick(const char *light, const char *dark)
{
    return QColor(QLatin1String(isDark() ? dark : light));
}

/// A pale background that lets \p color's shape stand out on the panel.
QColor tintOf(const QColor &color)
{
    const QColor ground = panel();
    const double part = isDark() ? 0.26 : 0.24;
    return QColor::fromRgbF(float(color.redF() * part + ground.redF() * (1 - part)),
                            float(color.greenF() * part + ground.greenF() * (1 - part)),
                            float(color.blueF() * part + ground.blueF() * (1 - part)));
}

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

} // namespace

bool isDark()
{
    return QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

static QColor colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return pick("#009E73", "#2DBE91");
    case Tone::Attention:
        return pick("#E69F00", "#F5B841");
    case Tone::Danger:
        return pick("#D55E00", "#F07F3C");
    case Tone::Drift:
        return pick("#CC79A7", "#E29BC2");
    case Tone::Running:
        return pick("#56B4E9", "#8FCBF2");
    case Tone::Unknown:
        return pick("#7A828C", "#9AA3AD");
    case Tone::Neutral:
        break;
    }
    return textMuted();
}

Mark mark(Tone tone)
{
    const QColor color = colorOf(tone);
    // The canvas is the worse ground of the two in light, the panel in dark.
    return {color, tintOf(color), readableOn(isDark() ? panel() : canvas(), color)};
}

/// WCAG 2.1, "relative luminance".
static double luminance(const QColor &color)
{
    const auto linear = [](float part) {
        return part <= 0.03928F ? double(part) / 12.92 : std::pow((double(part) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &text, const QColor &ground)
{
    const double one = luminance(text);
    const double other = luminance(ground);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor readableOn(const QColor &ground, const QColor &wanted)
{
    const QColor end = luminance(ground) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor color = wanted;
    constexpr int steps = 50;
    for (int step = 1; step <= steps && contrast(color, ground) < leastContrast; ++step) {
        const auto part = float(step) / steps;
        const auto mix = [part](float from, float to) { return from + (to - from) * part; };
        color = QColor::fromRgbF(mix(wanted.redF(), end.redF()), mix(wanted.greenF(), end.greenF()),
                                 mix(wanted.blueF(), end.blueF()));
    }
    return color;
}

QColor environmentColor(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return QColor(QStringLiteral("#B3201F"));
    case Environment::Staging:
        return QColor(QStringLiteral("#8A5A00"));
    case Environment::Development:
        return QColor(QStringLiteral("#1F6F54"));
    case Environment::Sandbox:
        break;
    }
    return QColor(QStringLiteral("#4A5BB5"));
}

QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return say(QT_TRANSLATE_NOOP("Theme", "PRODUCTION"));
    case Environment::Staging:
        return say(QT_TRANSLATE_NOOP("Theme", "STAGING"));
    case Environment::Development:
        return say(QT_TRANSLATE_NOOP("Theme", "DEVELOPMENT"));
    case Environment::Sandbox:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Theme", "SANDBOX"));
}

QColor accent()
{
    return pick("#2766C9", "#6BA4F8");
}

QColor accentText()
{
    return pick("#FFFFFF", "#10151C");
}

QColor textMuted()
{
    return pick("#5C6672", "#A0A8B2");
}

QColor hairline()
{
    return pick("#E2E5EA", "#363B42");
}

QColor panel()
{
    return pick("#FFFFFF", "#24282D");
}

QColor canvas()
{
    return pick("#F5F6F9", "#1C1F23");
}

QFont title()
{
    return scaled(1.7, QFont::DemiBold);
}

QFont heading()
{
    return scaled(1.0, QFont::DemiBold);
}

QFont small()
{
    return scaled(0.9, QFont::Normal);
}

QFont figure()
{
    return scaled(1.8, QFont::DemiBold);
}

QFont mono()
{
    const QStringList families = QFontDatabase::families();
    for (const QString &family : {QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")}) {
        if (families.contains(family)) {
            QFont font(family);
            font.setPointSizeF(QApplication::font().pointSizeF() * 0.95);
            font.setStyleHint(QFont::Monospace);
            return font;
        }
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont tabular(const QFont &base)
{
    const QFontMetricsF metrics(base);
    const double one = metrics.horizontalAdvance(QLatin1Char('1'));
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    if (std::abs(one - zero) < 0.01) {
        return base;
    }
    // Qt learned to switch on a font's tabular figures in 6.7; before, kerning off is the nearest to it.
    QFont font(base);
    font.setKerning(false);
    return font;
}

/// The style sheet looks at properties once, when it polishes a widget.
static void setRole(QWidget *button, const QString &role)
{
    if (button->property("role").toString() == role) {
        return;
    }
    button->setProperty("role", role);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

void makePrimary(QWidget *button)
{
    setRole(button, QStringLiteral("primary"));
}

void makeDangerous(QWidget *button)
{
    setRole(button, QStringLiteral("dangerous"));
}

void makeCard(QWidget *frame)
{
    frame->setProperty("role", QStringLiteral("card"));
    frame->setAttribute(Qt::WA_StyledBackground, true);
}

void makeChip(QWidget *button)
{
    button->setProperty("role", QStringLiteral("chip"));
}

} // namespace tenantry::theme
