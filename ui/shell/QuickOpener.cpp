// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/QuickOpener.h"

#include "migrations/FleetMeaning.h"
#include "models/BackupModel.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QAbstractListModel>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tenantry {

namespace {

QString kindWord(OpenerEntry::Kind kind)
{
    switch (kind) {
    case OpenerEntry::Kind::Page:
        return QuickOpener::tr("Page");
    case OpenerEntry::Kind::Command:
        return QuickOpener::tr("Command");
    case OpenerEntry::Kind::Tenant:
        return QuickOpener::tr("Tenant");
    case OpenerEntry::Kind::Migration:
        return QuickOpener::tr("Migration");
    case OpenerEntry::Kind::Backup:
        break;
    }
    return QuickOpener::tr("Backup");
}

QIcon iconOf(const OpenerEntry &entry)
{
    switch (entry.kind) {
    case OpenerEntry::Kind::Page:
    case OpenerEntry::Kind::Command:
        return theme::icon(actions::icon(entry.action));
    case OpenerEntry::Kind::Tenant:
        return theme::stateIcon(entry.tone);
    case OpenerEntry::Kind::Migration:
        return theme::icon(QStringLiteral("application-sql"));
    case OpenerEntry::Kind::Backup:
        break;
    }
    return theme::icon(QStringLiteral("drive-harddisk"));
}

/// Lower is better; -1: no match.
int rankOf(const OpenerEntry &entry, const QString &text, const QStringList &words)
{
    if (!std::all_of(words.begin(), words.end(), [&](const QString &word) { return entry.haystack.contains(word); })) {
        return -1;
    }
    if (entry.haystack.startsWith(text)) {
        return 0;
    }
    return entry.haystack.contains(u' ' + text) || entry.haystack.contains(u'_' + text) ? 1 : 2;
}

enum ResultRole { NoteRole = Qt::UserRole + 1, KindRole, EnabledRole };

OpenerEntry commandEntry(const Action &action, const ActionState &state)
{
    const QString whyNot = actions::whyNot(action, state);
    QString title = actions::text(action, state);
    if (action.kind == ActionKind::SwitchReadOnly) { // a list has no check marks
        title = actions::isOn(action, state) ? QuickOpener::tr("Switch read only off")
                                             : QuickOpener::tr("Switch read only on");
    }
    const QString keys = actions::keys(action).toString(QKeySequence::NativeText);
    QString note = whyNot.isEmpty() ? actions::note(action.kind) : whyNot;
    if (whyNot.isEmpty() && !keys.isEmpty()) {
        note = note.isEmpty() ? keys : QStringLiteral("%1 · %2").arg(keys, note);
    }
    OpenerEntry entry = makeEntry(OpenerEntry::Kind::Command, title, note, action);
    entry.isEnabled = whyNot.isEmpty();
    return entry;
}

void addFleet(std::vector<OpenerEntry> &entries, const ActionState &state)
{
    if (!state.snapshot) {
        return;
    }
    const FleetSnapshot &fleet = *state.snapshot;
    entries.reserve(entries.size() + fleet.tenants.size() + fleet.source->main().size());
    for (const TenantState &tenant : fleet.tenants) {
        const QString note =
            tenant.domain.isEmpty() ? tenant.schema : QStringLiteral("%1 · %2").arg(tenant.schema, tenant.domain);
        entries.push_back(makeEntry(OpenerEntry::Kind::Tenant, tenant.displayName(), note,
                                    {ActionKind::ShowTenants, {.tenants = QStringList{tenant.schema}}}));
        entries.back().tone = meaningOf(tenant.health()).tone;
    }
    for (const Migration &migration : fleet.source->main().migrations()) {
        entries.push_back(makeEntry(OpenerEntry::Kind::Migration, migration.title(), migration.description,
                                    {ActionKind::ShowMigration, {.migration = migration.id}}));
    }
}

void addBackups(std::vector<OpenerEntry> &entries, const ActionState &state)
{
    if (!state.backups) {
        return;
    }
    for (const Backup &backup : *state.backups) {
        entries.push_back(makeEntry(OpenerEntry::Kind::Backup,
                                    QuickOpener::tr("Backup %1").arg(theme::when(backup.created)),
                                    QStringLiteral("%1 · %2").arg(backupWhat(backup), backup.id),
                                    {ActionKind::ShowBackup, {.backup = backup.id}}));
    }
}

} // namespace

OpenerEntry makeEntry(OpenerEntry::Kind kind, const QString &title, const QString &note, const Action &action)
{
    OpenerEntry entry;
    entry.kind = kind;
    entry.title = title;
    entry.note = note;
    entry.haystack = QStringLiteral("%1 %2").arg(title, note).toLower();
    entry.action = action;
    return entry;
}

std::vector<OpenerEntry> openerEntries(const ActionState &state)
{
    std::vector<OpenerEntry> entries;
    for (const PageId id : allPageIds) {
        const Action action{ActionKind::ShowPage, {.page = id}};
        entries.push_back(makeEntry(OpenerEntry::Kind::Page, pageTitle(id),
                                    actions::keys(action).toString(QKeySequence::NativeText), action));
    }
    for (const Action &action : actions::commands()) {
        entries.push_back(commandEntry(action, state));
    }
    addFleet(entries, state);
    addBackups(entries, state);
    return entries;
}

std::vector<int> findEntries(const std::vector<OpenerEntry> &entries, const QString &text, int limit)
{
    const QString wanted = text.trimmed().toLower();
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, int>> found; // rank, index
    for (size_t i = 0; i < entries.size(); ++i) {
        const OpenerEntry &entry = entries[i];
        if (words.isEmpty() && entry.kind > OpenerEntry::Kind::Command) {
            continue; // before anything is typed, only what does not depend on the fleet
        }
        const int rank = rankOf(entry, wanted, words);
        if (rank >= 0) {
            found.emplace_back(rank * 8 + int(entry.kind), int(i));
        }
    }
    const size_t count = std::min(found.size(), size_t(limit));
    std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(count), found.end());
    std::vector<int> result;
    for (size_t i = 0; i < count; ++i) {
        result.push_back(found[i].second);
    }
    return result;
}

class QuickOpener::Results : public QAbstractListModel {
public:
    Results(const std::vector<OpenerEntry> &entries, QObject *parent)
        : QAbstractListModel(parent)
        , m_entries(entries)
    {
    }

    void show(std::vector<int> found)
    {
        beginResetModel();
        m_found = std::move(found);
        endResetModel();
    }

    const OpenerEntry &entry(int row) const { return m_entries[size_t(m_found[size_t(row)])]; }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : int(m_found.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
            return {};
        }
        const OpenerEntry &found = entry(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return found.title;
        case Qt::DecorationRole:
            return iconOf(found);
        case NoteRole:
            return found.note;
        case KindRole:
            return kindWord(found.kind);
        case EnabledRole:
            return found.isEnabled;
        default:
            return {};
        }
    }

private:
    const std::vector<OpenerEntry> &m_entries;
    std::vector<int> m_found;
};

class QuickOpener::Line : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, option.fontMetrics.height() + 2 * theme::grid - 4}; // as wide as the list
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(option.rect, theme::selection());
        }
        const QRect inner = option.rect.adjusted(theme::grid + 4, 0, -theme::grid - 4, 0);
        const int side = 14;
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(inner.left(), inner.center().y() - side / 2, side, side));
        QRect words = inner.adjusted(side + theme::grid + 2, 0, 0, 0);
        painter->setPen(theme::textMuted());
        painter->setFont(theme::small());
        const QString kind = index.data(KindRole).toString();
        painter->drawText(words, int(Qt::AlignRight | Qt::AlignVCenter), kind);
        words.setRight(words.right() - painter->fontMetrics().horizontalAdvance(kind) - theme::grid);
        painter->setFont(option.font);
        painter->setPen(index.data(EnabledRole).toBool() ? option.palette.color(QPalette::WindowText)
                                                         : theme::textMuted());
        const QString title =
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, words.width() * 2 / 3);
        painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter), title);
        words.setLeft(words.left() + painter->fontMetrics().horizontalAdvance(title) + theme::grid);
        painter->setPen(theme::textMuted());
        painter->drawText(
            words, int(Qt::AlignLeft | Qt::AlignVCenter),
            painter->fontMetrics().elidedText(index.data(NoteRole).toString(), Qt::ElideMiddle, words.width()));
    }
};

QuickOpener::QuickOpener(std::vector<OpenerEntry> entries, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_entries(std::move(entries))
    , m_field(new QLineEdit(this))
    , m_results(new Results(m_entries, this))
    , m_list(new QListView(this))
    , m_nothing(pieces::wrapped({}, this))
{
    setWindowTitle(tr("Find"));
    setModal(true);
    theme::makeCard(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
    m_field->setPlaceholderText(tr("A tenant, migration, backup, page or command"));
    m_field->addAction(theme::icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    column->addWidget(m_field);
    m_list->setModel(m_results);
    m_list->setItemDelegate(new Line(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QuickOpener::search);
    connect(m_field, &QLineEdit::returnPressed, this, &QuickOpener::openCurrent);
    connect(m_list, &QListView::clicked, this, &QuickOpener::openCurrent);
    search();
    fitToRows();
    if (parent) {
        const QRect frame = parent->window()->geometry();
        move(frame.center().x() - width() / 2, frame.top() + theme::grid * 9);
    }
    m_field->setFocus();
}

int QuickOpener::resultCount() const
{
    return m_results->rowCount({});
}

void QuickOpener::search()
{
    m_results->show(findEntries(m_entries, m_field->text()));
    m_list->setCurrentIndex(m_results->index(0));
    m_list->setVisible(resultCount() > 0);
    m_nothing->setVisible(resultCount() == 0);
    m_nothing->setText(tr("Nothing is called %1.").arg(m_field->text().trimmed()));
}

QString QuickOpener::nothingText() const
{
    return m_nothing->isVisibleTo(this) ? m_nothing->text() : QString();
}

void QuickOpener::fitToRows()
{
    // Whole rows only: a cut one looks like the end of the list.
    constexpr int rows = 14;
    const int height = rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    m_list->setFixedHeight(height);
    m_nothing->setFixedHeight(height);
    resize(theme::grid * 76, sizeHint().height());
}

void QuickOpener::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const Action action = m_results->entry(current.row()).action;
    accept();
    Q_EMIT actionRequested(action);
}

bool QuickOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0 && resultCount() > 0) {
            const int row = std::clamp(m_list->currentIndex().row() + step, 0, resultCount() - 1);
            m_list->setCurrentIndex(m_results->index(row));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace tenantry
