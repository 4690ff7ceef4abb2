// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/FirstStartPage.h"

#include "models/GuiHandOver.h"
#include "models/Reaper.h"
#include "models/TaskListModel.h"
#include "postgres/Conninfo.h"
#include "settings/Secrets.h"
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/widgets/Pieces.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFont>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPalette>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QVariant>

#include <thread>

namespace tenantry {

namespace {

enum Role { EntryRole = Qt::UserRole + 1, DetailRole, EnvironmentRole, BadRole };

/// Title and where it leads in two lines, with the environment's word.
class ProfileDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() * 2 + 2 * theme::grid};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme::selection());
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, theme::hover());
        painter->setPen(theme::hairline());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        QRect place = option.rect.adjusted(2 * theme::grid, theme::grid, -2 * theme::grid, -theme::grid);
        const bool bad = index.data(BadRole).toBool();
        const auto environment = static_cast<Environment>(index.data(EnvironmentRole).toInt());
        const QString word =
            bad ? QCoreApplication::translate("FirstStartPage", "cannot be read") : theme::environmentWord(environment);
        QFont chipFont = theme::small();
        chipFont.setWeight(QFont::DemiBold);
        const int chipWidth = QFontMetrics(chipFont).horizontalAdvance(word) + 2 * theme::grid;
        QRect chip(place.right() - chipWidth, place.top() + theme::grid / 2, chipWidth,
                   QFontMetrics(chipFont).height() + 6);
        painter->setPen(Qt::NoPen);
        painter->setBrush(bad ? theme::mark(Tone::Danger).tint : theme::environmentColor(environment));
        painter->drawRoundedRect(chip, 3, 3);
        painter->setFont(chipFont);
        painter->setPen(bad ? option.palette.color(QPalette::Text) : QColor(Qt::white));
        painter->drawText(chip, Qt::AlignCenter, word);
        place.setRight(chip.left() - theme::grid);
        painter->setFont(theme::heading());
        painter->setPen(option.palette.color(QPalette::Text));
        const QFontMetrics title(theme::heading());
        painter->drawText(QRect(place.left(), place.top(), place.width(), title.height()), Qt::AlignVCenter,
                          title.elidedText(index.data().toString(), Qt::ElideMiddle, place.width()));
        painter->setFont(option.font);
        painter->setPen(theme::textMuted());
        painter->drawText(
            QRect(place.left(), place.top() + title.height(), place.width(), option.fontMetrics.height()),
            Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data(DetailRole).toString(), Qt::ElideMiddle, place.width()));
        painter->restore();
    }
};

} // namespace

FirstStartPage::FirstStartPage(SandboxStarter starter, std::shared_ptr<ToldPasswords> passwords, QWidget *parent,
                               Choosers choosers)
    : QWidget(parent)
    , m_starter(std::move(starter))
    , m_choosers(std::move(choosers))
    , m_passwords(std::move(passwords))
    , m_back(new QPushButton(this))
    , m_escape(new QShortcut(Qt::Key_Escape, this))
    , m_listTitle(pieces::heading({}, this))
    , m_list(new QListWidget(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_add(new QPushButton(tr("Add a connection…"), this))
    , m_sandbox(new QPushButton(tr("Open the sandbox"), this))
    , m_progress(pieces::card(this))
    , m_error(new ErrorPanel(this))
    , m_handOver(std::make_unique<GuiHandOver>())
    , m_tasks(std::make_unique<TaskRunner>())
{
    QLabel *title = pieces::label(tr("Which tenants are behind, broken or unsafe?"), this);
    title->setFont(theme::title());
    QLabel *text = pieces::wrapped(tr("Tenantry reads every tenant schema of a PostgreSQL database, says what is wrong "
                                      "and why, and mends it with a "
                                      "backup first. Add a connection to your database, or look around in the sandbox: "
                                      "a private PostgreSQL with a "
                                      "demonstration fleet."),
                                   this);
    text->setProperty("role", QStringLiteral("muted"));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(theme::grid);
    actions->addWidget(m_add);
    actions->addWidget(m_sandbox);
    actions->addStretch(1);
    m_sandbox->setVisible(static_cast<bool>(m_starter));
    fillSandboxProgress();
    m_error->hide();

    auto *column = new QVBoxLayout;
    column->setSpacing(2 * theme::grid);
    auto *top = new QHBoxLayout;
    top->addWidget(m_back);
    top->addStretch(1);
    m_back->setIcon(theme::icon(QStringLiteral("go-previous")));
    m_back->hide();
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, this, &FirstStartPage::backRequested);
    column->addLayout(top);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(actions);
    column->addWidget(m_progress);
    column->addWidget(m_error);
    makeList(column);
    column->addStretch(3);
    auto *middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(theme::grid * 90);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(middle, 8);
    row->addStretch(1);

    connect(m_back, &QPushButton::clicked, this, &FirstStartPage::backRequested);
    connect(m_add, &QPushButton::clicked, this, &FirstStartPage::addConnection);
    connect(m_sandbox, &QPushButton::clicked, this, &FirstStartPage::startSandbox);
    m_tasks->setObserver([this](TaskId) { m_handOver->post([this] { followSandbox(); }); });
    reload();
}

FirstStartPage::~FirstStartPage()
{
    m_tasks->cancelAll();
    m_tasks->setObserver({});
    reaper::leave(std::move(m_tasks)); // initdb is not waited for
}

void FirstStartPage::makeList(QVBoxLayout *column)
{
    m_list->setItemDelegate(new ProfileDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Connections"));
    theme::makeCard(m_list);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(m_listTitle, 1);
    m_edit = addListAction(tr("Edit…"), QKeySequence(Qt::Key_F2), &FirstStartPage::editCurrent);
    m_duplicate = addListAction(tr("Duplicate…"), {}, &FirstStartPage::duplicateCurrent);
    m_delete = addListAction(tr("Delete…"), QKeySequence::Delete, &FirstStartPage::deleteCurrent);
    for (QWidget *button : m_listButtons)
        row->addWidget(button);
    row->addWidget(m_open);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    column->addSpacing(theme::grid);
    column->addLayout(row);
    column->addWidget(m_list);
    connect(m_open, &QPushButton::clicked, this, &FirstStartPage::openCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &FirstStartPage::openCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &FirstStartPage::updateButtons);
}

/// In the list's context menu, with its keys there, and as a button over it.
QAction *FirstStartPage::addListAction(const QString &text, const QKeySequence &keys, void (FirstStartPage::*deed)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, deed);
    m_list->addAction(action);
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
    m_listButtons.push_back(button);
    return action;
}

void FirstStartPage::fillSandboxProgress()
{
    QWidget *card = m_progress;
    m_stage = pieces::label({}, card);
    m_numbers = pieces::muted({}, card);
    m_bar = new QProgressBar(card);
    m_bar->setTextVisible(false);
    m_cancel = new QPushButton(tr("Cancel"), card);
    auto *words = new QHBoxLayout;
    words->addWidget(m_stage, 1);
    words->addWidget(m_numbers);
    words->addWidget(m_cancel);
    auto *column = new QVBoxLayout(card);
    column->setSpacing(theme::grid);
    column->addLayout(words);
    column->addWidget(m_bar);
    card->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_tasks->cancel(m_task);
    });
}

void FirstStartPage::setBack(const QString &title)
{
    m_back->setVisible(!title.isEmpty());
    m_back->setText(tr("Back to %1").arg(title));
    m_escape->setEnabled(!title.isEmpty());
    m_back->setToolTip(tr("Esc"));
}

void FirstStartPage::reload()
{
    m_entries = listProfiles();
    m_list->clear();
    for (size_t at = 0; at < m_entries.size(); ++at) {
        const ProfileEntry &entry = m_entries[at];
        auto *item = new QListWidgetItem(m_list);
        item->setData(EntryRole, static_cast<int>(at));
        item->setData(BadRole, !entry.profile.has_value());
        if (entry.profile) {
            item->setText(entry.profile->displayTitle());
            const auto conninfo = Conninfo::parse(entry.profile->database.conninfo);
            item->setData(DetailRole, conninfo ? conninfo->shortText() : entry.profile->database.conninfo);
            item->setData(EnvironmentRole, static_cast<int>(entry.profile->environment));
        } else {
            item->setText(QFileInfo(entry.file).fileName());
            item->setData(DetailRole, entry.profile.error().message);
            item->setToolTip(Qt::convertFromPlainText(entry.profile.error().toText()));
        }
    }
    const bool any = !m_entries.empty();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_listTitle), static_cast<QWidget *>(m_open)})
        widget->setVisible(any);
    for (QWidget *button : m_listButtons)
        button->setVisible(any);
    m_listTitle->setText(tr("Connections"));
    // One next action: opening what there is, or else adding the first.
    theme::makePrimary(any ? m_open : m_add);
    if (any) {
        m_add->setProperty("role", QVariant());
        m_list->setCurrentRow(0);
        const int rows = std::min(static_cast<int>(m_entries.size()), 6);
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + theme::grid);
    }
    updateButtons();
}

const ProfileEntry *FirstStartPage::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? &m_entries[item->data(EntryRole).value<size_t>()] : nullptr;
}

void FirstStartPage::updateButtons()
{
    const ProfileEntry *entry = current();
    const bool good = entry && entry->profile.has_value();
    m_open->setEnabled(good);
    m_edit->setEnabled(good);
    m_duplicate->setEnabled(good);
    m_delete->setEnabled(entry != nullptr); // one that cannot be read, too
    if (m_task != 0)
        return;
    const bool bad = entry && !entry->profile.has_value();
    m_error->setVisible(bad);
    if (bad)
        m_error->setError(tr("%1 cannot be used").arg(QFileInfo(entry->file).fileName()), entry->profile.error());
}

void FirstStartPage::openCurrent()
{
    if (const ProfileEntry *entry = current(); entry && entry->profile)
        Q_EMIT profileChosen(*entry->profile);
}

void FirstStartPage::addConnection()
{
    edit({});
}

void FirstStartPage::edit(const Profile &profile)
{
    auto *editor = new ConnectionEditor(profile, this);
    editor->setToldPasswords(m_passwords);
    connect(editor, &ConnectionEditor::saved, this, &FirstStartPage::reload);
    editor->open();
}

void FirstStartPage::editCurrent()
{
    if (const ProfileEntry *entry = current(); entry && entry->profile)
        edit(*entry->profile);
}

void FirstStartPage::duplicateCurrent()
{
    const ProfileEntry *entry = current();
    if (!entry || !entry->profile)
        return;
    Profile copy = *entry->profile;
    copy.title = tr("%1 (copy)", "a connection").arg(copy.displayTitle());
    copy.name.clear();
    copy.file.clear();
    copy.warnings.clear();
    edit(copy);
}

void FirstStartPage::deleteCurrent()
{
    const ProfileEntry *entry = current();
    if (!entry)
        return;
    const QString name = entry->profile ? entry->profile->displayTitle() : QFileInfo(entry->file).fileName();
    if (!m_choosers.confirm(
            this, tr("Delete the connection %1?").arg(name),
            tr("Its file %1 is deleted, and its password in the keyring. The database, the backups, and "
               "what Tenantry recorded about it stay.")
                .arg(entry->file),
            tr("Delete")))
        return;
    if (entry->profile) // a keyring may hang; and a later connection of this name must not find the password
        std::thread([key = entry->profile->storeKey()] { secrets::forgetPassword(key); }).detach();
    const Status deleted = deleteProfile(entry->file);
    reload();
    if (!deleted) {
        m_error->setError(tr("The connection was not deleted"), deleted.error());
        m_error->show();
    }
}

void FirstStartPage::startSandbox()
{
    if (!m_starter || m_task != 0)
        return;
    m_error->hide();
    m_cancel->setEnabled(true);
    m_sandbox->setEnabled(false);
    m_stage->setText(tr("Starting the sandbox"));
    m_numbers->clear();
    m_bar->setRange(0, 0);
    m_progress->show();
    m_started = std::make_shared<std::optional<Profile>>();
    m_task =
        m_tasks->start(tr("Start the sandbox"), [starter = m_starter, started = m_started](const TaskContext &task) {
            Result<Profile> profile = starter(task);
            if (!profile)
                return TaskOutcome::fromError(profile.error());
            *started = *profile;
            return TaskOutcome{};
        });
    followSandbox();
}

QString FirstStartPage::problem() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void FirstStartPage::followSandbox()
{
    const auto task = m_task != 0 ? m_tasks->snapshot(m_task) : std::nullopt;
    if (!task)
        return;
    if (isActive(*task)) {
        const double fraction = taskFraction(*task);
        m_bar->setRange(0, fraction < 0 ? 0 : 1000);
        m_bar->setValue(static_cast<int>(std::max(0.0, fraction) * 1000));
        if (!task->progress.stage.isEmpty())
            m_stage->setText(task->cancelRequested ? tr("Stopping…") : task->progress.stage);
        m_numbers->setText(taskProgressText(*task));
        return;
    }
    m_task = 0;
    m_progress->hide();
    m_sandbox->setEnabled(true);
    if (task->state == TaskState::Succeeded && m_started->has_value()) {
        Q_EMIT profileChosen(**m_started);
    } else if (task->outcome.error && !task->outcome.error->isCancelled()) {
        m_error->setError(tr("The sandbox did not start"), *task->outcome.error);
        m_error->show();
    }
}

} // namespace tenantry
