// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMenu;
class QTableView;

/// What every large table can do: choose columns, remember them, copy and export. Works on any view and model.
namespace tenantry::table {

enum class Form {
    Text, ///< as shown, columns separated by tabs
    Csv   ///< RFC 4180, times in ISO 8601 UTC, sizes in bytes, numbers without grouping
};
enum class Rows { Selected, All };

/// The columns in their visible order, but for those that a person hid, with a header line. Rows in view order.
QString asText(const QTableView &view, Form form, Rows rows);

/// Calm defaults for all tables: whole rows, no grid, height of a line and a half.
void prepare(QTableView &view);
/// Width that a column needs for its title, with the style sheet's padding and the sort arrow, and for \p sample.
int columnWidth(const QTableView &view, int column, const QString &sample);
/// A check mark for each column in the header's context menu, and "All columns".
void installColumnChooser(QTableView &view);
/// Restores widths, order and hidden columns from the window's settings, and keeps them there from now on. Call after
/// the model was set and the defaults were laid out.
void remember(QTableView &view, const QString &key);
/// Ctrl+C copies as text.
void installCopy(QTableView &view);
/// "Copy", "Copy as CSV", for a context menu.
void addCopyActions(QMenu &menu, QTableView &view);
/// One field as CSV: quoted where it must be; a leading = + - @ gets an apostrophe, so that a spreadsheet shows a name
/// that came from a server instead of running it.
QString csvField(const QString &text);

} // namespace tenantry::table
