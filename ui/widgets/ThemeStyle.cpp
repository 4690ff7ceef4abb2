// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ControlStyle.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QGuiApplication>

static void initResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace tenantry::theme {

namespace {

struct Swatch {
    const char *canvas, *panel, *sunken, *text, *muted, *disabled, *hairline, *accent, *accentText, *selection, *hover,
        *button, *border, *danger, *dangerText;
};

constexpr Swatch lightSwatch{"#F5F6F9", "#FFFFFF", "#F1F3F6", "#1B2026", "#5C6672", "#A3ABB5", "#E2E5EA", "#2766C9",
                             "#FFFFFF", "#E4EDFB", "#EEF1F5", "#FFFFFF", "#D3D8DF", "#B3201F", "#FFFFFF"};
constexpr Swatch darkSwatch{"#1C1F23", "#24282D", "#1A1D20", "#E7EAED", "#A0A8B2", "#656D76", "#363B42", "#6BA4F8",
                            "#10151C", "#29384F", "#2E3339", "#2B3036", "#454C55", "#F58379", "#1A0F0E"};

const Swatch &swatch()
{
    return isDark() ? darkSwatch : lightSwatch;
}

QColor named(const char *text)
{
    return QColor(QLatin1String(text));
}

QPalette paletteOf(const Swatch &colors)
{
    QPalette palette;
    const QColor text = named(colors.text);
    palette.setColor(QPalette::Window, named(colors.canvas));
    palette.setColor(QPalette::Base, named(colors.panel));
    palette.setColor(QPalette::AlternateBase, named(colors.canvas));
    palette.setColor(QPalette::Button, named(colors.button));
    palette.setColor(QPalette::ToolTipBase, named(colors.panel));
    palette.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, named(colors.disabled));
    }
    palette.setColor(QPalette::PlaceholderText, named(colors.muted));
    palette.setColor(QPalette::Highlight, named(colors.accent));
    palette.setColor(QPalette::HighlightedText, named(colors.accentText));
    palette.setColor(QPalette::Link, named(colors.accent));
    palette.setColor(QPalette::LinkVisited, named(colors.accent));
    palette.setColor(QPalette::Mid, named(colors.border));
    palette.setColor(QPalette::Midlight, named(colors.hairline));
    palette.setColor(QPalette::Light, named(colors.panel));
    palette.setColor(QPalette::Dark, named(colors.border));
    return palette;
}

/// Rules by role, in Qt's style sheet language; @names are replaced by the swatch's colours.
constexpr const char *sheet = R"(
QToolTip { background: @panel; color: @text; border: 1px solid @border; padding: 4px 6px; }
QMenuBar { background: @panel; border: none; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QDialog { background: @panel; border: 1px solid @border; }
QMenu { background: @panel; border: 1px solid @border; padding: 4px 0; }
QMenu::item { padding: 5px 24px 5px 12px; }
QMenu::icon { left: 8px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 0; }

QPushButton, QToolButton[role="button"] { background: @button; color: @text; border: 1px solid @border;
    border-radius: 5px; padding: 5px 12px; min-height: 18px; }
QPushButton:hover, QToolButton[role="button"]:hover { background: @hover; }
QPushButton:pressed { background: @selection; }
QPushButton:default { border: 1px solid @muted; }
QPushButton:focus, QToolButton[role="button"]:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton[role="button"]:disabled { color: @disabled; background: @canvas; border-color: @hairline; }
QPushButton[role="primary"] { background: @accent; color: @accentText; border: 1px solid @accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[role="primary"]:disabled { background: @hairline; border-color: @hairline; color: @disabled; }
QPushButton[role="dangerous"] { background: @danger; color: @dangerText; border: 1px solid @danger; font-weight: 600; }
QPushButton[role="dangerous"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[role="dangerous"]:disabled { background: @hairline; border-color: @hairline; color: @disabled; }
QPushButton[role="chip"], QToolButton[role="chip"] { background: @panel; border: 1px solid @border;
    border-radius: 11px; padding: 2px 10px; min-height: 16px; }
QPushButton[role="chip"]:hover, QToolButton[role="chip"]:hover { background: @hover; }
QToolButton[role="chip"]::menu-indicator { image: none; width: 0; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked { background: @selection; border-color: @accent; color: @accent; }
QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus { border-color: @accent; }
QPushButton[role="link"], QToolButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 2px 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid @accent; border-radius: 4px; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 4px 6px; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: @hover; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border-color: @accent; }

QLineEdit, QComboBox, QAbstractSpinBox { background: @panel; border: 1px solid @border; border-radius: 5px;
    padding: 4px 8px; min-height: 18px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 1px solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @canvas; color: @disabled; }
QAbstractSpinBox { padding-right: 22px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 20px; border: none;
    background: transparent; margin: 1px; }
QAbstractSpinBox::up-button { subcontrol-position: top right; border-top-right-radius: 4px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; border-bottom-right-radius: 4px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @hover; }
QAbstractSpinBox::up-button:pressed, QAbstractSpinBox::down-button:pressed { background: @selection; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@arrowUp.svg); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@arrow.svg); width: 9px; height: 9px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/@arrow.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @border; selection-background-color: @selection;
    selection-color: @text; }
QPlainTextEdit, QTextEdit { background: @sunken; border: 1px solid @hairline; border-radius: 5px; padding: 4px;
    selection-background-color: @accent; selection-color: @accentText; }
QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }

QFrame[role="card"], QWidget[role="card"] { background: @panel; border: 1px solid @hairline; border-radius: 7px; }
QFrame[role="flat"], QWidget[role="flat"] { background: @panel; border: none; }
QFrame[role="hairline"] { background: @hairline; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="sunken"] { background: @sunken; border: 1px solid @hairline; border-radius: 5px; }
QLabel[role="muted"] { color: @muted; }
QLabel { background: transparent; border: none; }
QCheckBox, QRadioButton { background: transparent; spacing: 6px; padding: 1px; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator,
    QMenu::indicator { width: 13px; height: 13px; border: 1px solid @muted; border-radius: 3px; background: @panel; }
QRadioButton::indicator, QMenu::indicator:exclusive { border-radius: 7px; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked,
    QMenu::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@check.svg); }
QTreeView::indicator:indeterminate { background: @hairline; border-color: @accent; image: url(:/icons/@part.svg); }
QRadioButton::indicator:checked { border: 4px solid @accent; width: 7px; height: 7px; background: @accentText; }
QMenu::indicator { margin-left: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @disabled; background: @canvas; }

QTableView, QTreeView, QListView { background: @panel; border: none; outline: none; alternate-background-color: @panel;
    selection-background-color: @selection; selection-color: @text; }
QTableView[role="card"], QTreeView[role="card"], QListView[role="card"] { border: 1px solid @hairline; border-radius: 7px; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 6px; border: none; border-bottom: 1px solid @hairline; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @hover; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: 5px 6px 5px 9px; }
QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow { image: url(:/icons/@arrowUp.svg); width: 9px; height: 9px; subcontrol-position: center right; right: 2px; }
QHeaderView::down-arrow { image: url(:/icons/@arrow.svg); width: 9px; height: 9px; subcontrol-position: center right; right: 2px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTabBar QToolButton { background: @panel; border: none; }
QTableCornerButton::section { background: @panel; border: none; }

QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent; padding: 6px 10px;
    margin-right: 2px; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { background: @hover; }

QProgressBar { background: @hairline; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString sheetOf(const Swatch &colors, bool dark)
{
    const QColor accentColor = named(colors.accent);
    // Longest names first, so that @accent does not eat the beginning of @accentText.
    const std::vector<std::pair<QString, QString>> names{
        {QStringLiteral("@accentHover"), (dark ? accentColor.lighter(112) : accentColor.darker(112)).name()},
        {QStringLiteral("@accentText"), QLatin1String(colors.accentText)},
        {QStringLiteral("@accent"), QLatin1String(colors.accent)},
        {QStringLiteral("@arrowUp"), dark ? QStringLiteral("arrow-up-dark") : QStringLiteral("arrow-up-light")},
        {QStringLiteral("@arrow"), dark ? QStringLiteral("arrow-down-dark") : QStringLiteral("arrow-down-light")},
        {QStringLiteral("@check"), dark ? QStringLiteral("check-dark") : QStringLiteral("check-light")},
        {QStringLiteral("@part"), dark ? QStringLiteral("part-dark") : QStringLiteral("part-light")},
        {QStringLiteral("@border"), QLatin1String(colors.border)},
        {QStringLiteral("@button"), QLatin1String(colors.button)},
        {QStringLiteral("@canvas"), QLatin1String(colors.canvas)},
        {QStringLiteral("@dangerText"), QLatin1String(colors.dangerText)},
        {QStringLiteral("@danger"), QLatin1String(colors.danger)},
        {QStringLiteral("@disabled"), QLatin1String(colors.disabled)},
        {QStringLiteral("@hairline"), QLatin1String(colors.hairline)},
        {QStringLiteral("@hover"), QLatin1String(colors.hover)},
        {QStringLiteral("@muted"), QLatin1String(colors.muted)},
        {QStringLiteral("@panel"), QLatin1String(colors.panel)},
        {QStringLiteral("@selection"), QLatin1String(colors.selection)},
        {QStringLiteral("@sunken"), QLatin1String(colors.sunken)},
        {QStringLiteral("@text"), QLatin1String(colors.text)}};
    QString result = QLatin1String(sheet);
    for (const auto &[name, value] : names) {
        result.replace(name, value);
    }
    return result;
}

QFont applicationFont(const QFont &systemFont)
{
    QFont font = systemFont;
    // Without a desktop (offscreen, a bare X server) the platform's size is no one's choice.
    const bool desktop = !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP");
    font.setPointSizeF(desktop && font.pointSizeF() > 0 ? std::max(font.pointSizeF(), 9.0) : 9.75);
    const QStringList families = QFontDatabase::families();
    if (families.contains(QStringLiteral("Inter"))) {
        font.setFamily(QStringLiteral("Inter"));
    } else if (!desktop && families.contains(QStringLiteral("DejaVu Sans"))) {
        font.setFamily(QStringLiteral("DejaVu Sans"));
    }
    return font;
}

} // namespace

QString schemeKey(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::System:
        break;
    }
    return QStringLiteral("system");
}

Scheme schemeFromKey(const QString &key)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        if (schemeKey(scheme) == key) {
            return scheme;
        }
    }
    return Scheme::System;
}

QColor selection()
{
    return named(swatch().selection);
}

QColor hover()
{
    return named(swatch().hover);
}

QColor sunken()
{
    return named(swatch().sunken);
}

void apply(Scheme scheme)
{
    initResources();
    // What the desktop gave us before we changed anything is what "System" means later.
    static const QPalette systemPalette = QApplication::palette();
    static const QFont systemFont = QApplication::font();
    const bool dark = scheme == Scheme::Dark
                      || (scheme == Scheme::System && systemPalette.color(QPalette::Window).lightnessF() < 0.5F);
    const Swatch &colors = dark ? darkSwatch : lightSwatch;
    QApplication::setStyle(new ControlStyle);
    QApplication::setPalette(paletteOf(colors));
    QApplication::setFont(applicationFont(systemFont));
    // Set as a font, not in the style sheet: only so do headers reckon with its width.
    QFont header = applicationFont(systemFont);
    header.setWeight(QFont::DemiBold);
    QApplication::setFont(header, "QHeaderView");
    qApp->setStyleSheet(sheetOf(colors, dark));
}

} // namespace tenantry::theme
