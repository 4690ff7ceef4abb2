// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TableTools.h"

#include "settings/Preferences.h"
#include "ui/widgets/ColumnFit.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace tenantry::table {

namespace {

std::vector<int> visibleColumns(const QTableView &view, const QVariantList &besides = {})
{
    std::vector<int> columns;
    const QHeaderView *header = view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical) || besides.contains(logical)) {
            columns.push_back(logical);
        }
    }
    return columns;
}

std::vector<int> wantedRows(const QTableView &view, Rows rows)
{
    std::vector<int> result;
    if (rows == Rows::All) {
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            result.push_back(row);
        }
        return result;
    }
    const QModelIndexList selected = view.selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        result.push_back(index.row());
    }
    std::sort(result.begin(), result.end());
    return result;
}

QString cell(const QTableView &view, const QModelIndex &index, Form form)
{
    const QVariant value = index.data(Qt::DisplayRole);
    if (form == Form::Csv) {
        if (value.typeId() == QMetaType::QDateTime) {
            return value.toDateTime().toUTC().toString(Qt::ISODate);
        }
        const bool number = value.typeId() != QMetaType::QString && value.canConvert<double>();
        return number ? value.toString() : csvField(value.toString());
    }
    const auto *delegate = qobject_cast<const QStyledItemDelegate *>(view.itemDelegateForIndex(index));
    QString text = delegate ? delegate->displayText(value, view.locale()) : value.toString();
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

QString csvField(const QString &text)
{
    QString field = text;
    if (!field.isEmpty() && QStringLiteral("=+-@\t\r").contains(field.front())) {
        field.prepend(u'\'');
    }
    if (field.contains(u'"') || field.contains(u',') || field.contains(u'\n') || field.contains(u'\r')) {
        field.replace(u'"', QStringLiteral("\"\""));
        field = u'"' + field + u'"';
    }
    return field;
}

QString asText(const QTableView &view, Form form, Rows rows)
{
    // How wide the window is decides what is seen, not what is copied.
    const std::vector<int> columns = visibleColumns(view, view.property(ColumnFit::lackingRoom).toList());
    const QString separator = form == Form::Csv ? QStringLiteral(",") : QStringLiteral("\t");
    const QString lineEnd = form == Form::Csv ? QStringLiteral("\r\n") : QStringLiteral("\n");
    QString result;
    QStringList fields;
    for (const int column : columns) {
        const QString name = view.model()->headerData(column, Qt::Horizontal).toString();
        fields.append(form == Form::Csv ? csvField(name) : name);
    }
    result += fields.join(separator) + lineEnd;
    for (const int row : wantedRows(view, rows)) {
        fields.clear();
        for (const int column : columns) {
            fields.append(cell(view, view.model()->index(row, column), form));
        }
        result += fields.join(separator) + lineEnd;
    }
    return result;
}

void prepare(QTableView &view)
{
    view.setShowGrid(false);
    view.setWordWrap(false);
    view.setTextElideMode(Qt::ElideMiddle); // neighbours are told apart by the ends of their names
    view.setCornerButtonEnabled(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + theme::grid + 4);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setSectionsMovable(true);
    view.horizontalHeader()->setMinimumSectionSize(4 * theme::grid);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int columnWidth(const QTableView &view, int column, const QString &sample)
{
    const QHeaderView *header = view.horizontalHeader();
    const QString title = view.model()->headerData(column, Qt::Horizontal).toString();
    constexpr int titleRoom = 9 + 6 + 9 + 4; // the section's padding, the arrow, the gap before it
    constexpr int cellRoom = 2 * (6 + 4);    // the item's padding, the text's margin
    return std::max(header->fontMetrics().horizontalAdvance(title) + titleRoom,
                    view.fontMetrics().horizontalAdvance(sample) + cellRoom);
}

void installColumnChooser(QTableView &view)
{
    QHeaderView *header = view.horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(header, &QWidget::customContextMenuRequested, &view, [&view, header](const QPoint &at) {
        QMenu menu;
        const size_t shown = visibleColumns(view).size();
        for (int column = 0; column < header->count(); ++column) {
            QAction *action = menu.addAction(view.model()->headerData(column, Qt::Horizontal).toString());
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(column));
            action->setEnabled(shown > 1 || !action->isChecked()); // the last one stays, or the header is lost
            QObject::connect(action, &QAction::toggled, header,
                             [header, column](bool on) { header->setSectionHidden(column, !on); });
        }
        menu.addSeparator();
        QObject::connect(menu.addAction(QCoreApplication::translate("TableTools", "All columns")), &QAction::triggered,
                         header, [header] {
                             for (int column = 0; column < header->count(); ++column) {
                                 header->setSectionHidden(column, false);
                             }
                         });
        menu.exec(header->mapToGlobal(at));
    });
}

void remember(QTableView &view, const QString &key)
{
    QHeaderView *header = view.horizontalHeader();
    const QByteArray state = Preferences().value(preference::columns(key));
    if (!state.isEmpty()) {
        header->restoreState(state);
    }
    // Dragging a column sends a signal a pixel; one write when it rests is enough.
    auto *rest = new QTimer(&view);
    rest->setSingleShot(true);
    rest->setInterval(500);
    QObject::connect(rest, &QTimer::timeout, header,
                     [header, key] { Preferences().set(preference::columns(key), header->saveState()); });
    const auto changed = [rest] { rest->start(); };
    QObject::connect(header, &QHeaderView::sectionResized, rest, changed);
    QObject::connect(header, &QHeaderView::sectionMoved, rest, changed);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, rest, changed);
}

void addCopyActions(QMenu &menu, QTableView &view)
{
    const auto add = [&](const QString &text, Form form) {
        QAction *action = menu.addAction(text);
        action->setEnabled(view.selectionModel()->hasSelection());
        QObject::connect(action, &QAction::triggered, &view,
                         [&view, form] { QApplication::clipboard()->setText(asText(view, form, Rows::Selected)); });
        return action;
    };
    QAction *copy = add(QCoreApplication::translate("TableTools", "Copy"), Form::Text);
    copy->setIcon(theme::icon(QStringLiteral("edit-copy")));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutVisibleInContextMenu(true);
    add(QCoreApplication::translate("TableTools", "Copy as CSV"), Form::Csv);
}

void installCopy(QTableView &view)
{
    auto *copy = new QAction(&view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    QObject::connect(copy, &QAction::triggered, &view,
                     [&view] { QApplication::clipboard()->setText(asText(view, Form::Text, Rows::Selected)); });
    view.addAction(copy);
}

} // namespace tenantry::table
