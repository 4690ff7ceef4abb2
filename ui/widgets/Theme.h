// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "settings/Profile.h"
#include "tasks/Journal.h"
#include "tasks/Task.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QRectF>

#include <chrono>

class QPainter;
class QWidget;

/**
 * The one place that turns meanings into colours, shapes and words. Lower layers give states; nothing outside this
 * file picks a colour, an icon or a margin. Light and dark follow the application's palette.
 */
namespace tenantry::theme {

enum class Scheme { System, Light, Dark };
QString schemeKey(Scheme scheme); ///< "system", "light", "dark": as it is remembered
Scheme schemeFromKey(const QString &key);
enum class Tone { Healthy, Pending, Broken, Drifted, Running, Unknown, Neutral };

/// Sets palette, style and the application's style sheet. Called once at start and on a change of scheme.
void apply(Scheme scheme);
bool isDark(); ///< judged by the palette's window colour

struct Mark {
    QColor color;   ///< Okabe and Ito's hue, lighter in dark
    QColor tint;    ///< pale background of a matrix cell or chip
    QString symbol; ///< ✓ ◷ ✕ ≠ ▸ ?
    QString word;   ///< "Healthy", translated
};
Mark mark(Tone tone);
Tone toneOf(TenantHealth health);
Tone toneOf(MigrationState state);
Tone toneOf(Severity severity);
Tone toneOf(FindingType type);
Tone toneOf(TaskState state);
Tone toneOf(RunState state);
Mark markOf(MigrationState state); ///< word: "applied", "recorded, absent" …

QColor environmentColor(Environment environment);
QString environmentWord(Environment environment); ///< "PRODUCTION", translated
QColor accent();                                  ///< links, selection, primary buttons
QColor accentText();                              ///< on accent()
QColor selection();                               ///< background of selected rows and the current page
QColor hover();                                   ///< background of the row or button under the pointer
QColor sunken();                                  ///< background of fields and of SQL
QColor textMuted();
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
QIcon stateIcon(Tone tone);                 ///< the mark's shape in the mark's colour, for rows and legends
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
