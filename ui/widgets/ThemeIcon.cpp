// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace tenantry::theme {

namespace {

/// Draws a monochrome SVG ("currentColor") in a colour that is looked up when it is painted, so that an icon made in
/// the light theme is right in the dark one.
class SvgEngine : public QIconEngine {
public:
    SvgEngine(QByteArray svg, std::optional<Tone> tone)
        : m_svg(std::move(svg))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colorFor(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new SvgEngine(m_svg, m_tone); }
    QString key() const override { return QStringLiteral("tenantry-svg"); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (m_tone) {
            return mark(*m_tone).color;
        }
        if (mode == QIcon::Disabled) {
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        }
        return mode == QIcon::Selected ? accent() : palette.color(QPalette::Active, QPalette::WindowText);
    }

    QByteArray m_svg;
    std::optional<Tone> m_tone;
};

QByteArray read(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString stateName(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return QStringLiteral("state-healthy");
    case Tone::Attention:
        return QStringLiteral("state-pending");
    case Tone::Danger:
        return QStringLiteral("state-broken");
    case Tone::Drift:
        return QStringLiteral("state-drifted");
    case Tone::Running:
        return QStringLiteral("state-running");
    case Tone::Unknown:
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("state-unknown");
}

double digitWidth(const QFontMetricsF &metrics)
{
    double widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) {
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    }
    return widest;
}

} // namespace

QIcon icon(const QString &freedesktopName)
{
    const QByteArray svg = read(freedesktopName);
    return svg.isEmpty() ? QIcon() : QIcon(new SvgEngine(svg, std::nullopt));
}

QIcon stateIcon(Tone tone)
{
    return QIcon(new SvgEngine(read(stateName(tone)), tone));
}

double tabularWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const double digit = digitWidth(metrics);
    double width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    }
    return width;
}

void drawTabular(QPainter *painter, const QRectF &rect, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    const double digit = digitWidth(metrics);
    const double baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    double x = rect.right() - tabularWidth(painter->font(), text);
    for (const QChar c : text) {
        const double own = metrics.horizontalAdvance(c);
        const double cell = c.isDigit() ? digit : own;
        painter->drawText(QPointF(x + (cell - own) / 2, baseline), QString(c));
        x += cell;
    }
}

} // namespace tenantry::theme
