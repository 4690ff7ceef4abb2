// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Meaning.h"
#include "settings/Profile.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QRectF>

#include <chrono>

class QPainter;
class QWidget;

/**
 * The one place that turns a tone into a colour. Lower layers give states and their meanings (base/Meaning.h); nothing
 * outside this file picks a colour or a margin. Light and dark follow the application's palette.
 */
namespace tenantry::theme {

enum class Scheme { System, Light, Dark };
QString schemeKey(Scheme scheme); ///< "system", "light", "dark": as it is remembered
Scheme schemeFromKey(const QString &key);

/// Sets palette, style and the application's style sheet. Called once at start and on a change of scheme.
void apply(Scheme scheme);
bool isDark(); ///< judged by the palette's window colour

struct Mark {
    QColor color; ///< Okabe and Ito's hue, lighter in dark: of shapes and lines
    QColor tint;  ///< pale background of a matrix cell or chip
    QColor text;  ///< the hue where words or figures are written in it on a panel or a canvas
};
Mark mark(Tone tone);

QColor environmentColor(Environment environment);
QString environmentWord(Environment environment); ///< "PRODUCTION", translated
QColor accent();                                  ///< links, selection, primary buttons
QColor accentText();                              ///< on accent()
QColor selection();                               ///< background of selected rows and the current page
QColor hover();                                   ///< background of the row or button under the pointer
QColor sunken();                                  ///< background of fields and of SQL
QColor textMuted();

/// How well \p text can be told from \p ground: 1 to 21, by WCAG 2.1's relative luminance.
double contrast(const QColor &text, const QColor &ground);
inline constexpr double leastContrast = 4.5; ///< of text
/// \p wanted where it can be read on \p ground, else the nearest darker or lighter shade of it that can.
QColor readableOn(const QColor &ground, const QColor &wanted);
QColor hairline();
QColor panel();  ///< background of cards and tables
QColor canvas(); ///< background of pages

inline constexpr int grid = 8; ///< margins and gaps are multiples of it
QFont title();                 ///< page sentence
QFont heading();
QFont small();
QFont figure(); ///< the big number of a tile
QFont mono();
QFont tabular(const QFont &base); ///< tabular figures where the font has them

QIcon icon(const QString &freedesktopName); ///< bundled SVG, drawn in the palette's text colour
QIcon stateIcon(Tone tone);                 ///< the tone's shape in the tone's colour, for rows and legends
/// Paints \p text right-aligned in \p rect with every digit equally wide, whatever the font (Qt 6.4 cannot ask a font
/// for its tabular figures).
void drawTabular(QPainter *painter, const QRectF &rect, const QString &text);
/// Width that drawTabular() needs.
double tabularWidth(const QFont &font, const QString &text);
void makePrimary(QWidget *button); ///< property-driven style
void makeDangerous(QWidget *button);
void makeCard(QWidget *frame);
void makeChip(QWidget *button);

/// Words with QLocale: "2 h ago", "18.2 MB", "Today 09:15".
QString ago(const QDateTime &utc);
QString size(qint64 bytes);
QString when(const QDateTime &utc);
QString number(qint64 value);
QString duration(std::chrono::milliseconds value);

} // namespace tenantry::theme
