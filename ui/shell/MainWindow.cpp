// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "metrics/StoreModules.h"
#include "models/GuiHandOver.h"
#include "settings/Preferences.h"
#include "ui/actions/ActionOffers.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/PasswordDialog.h"
#include "ui/shell/CloseWhenDone.h"
#include "ui/shell/Performer.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/shell/WindowPlace.h"
#include "ui/shell/Workbench.h"

#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>

namespace tenantry {

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_handOver(std::make_unique<GuiHandOver>())
    , m_stack(new QStackedWidget(this))
    , m_performer(new Performer(this))
    , m_offers(new ActionOffers([this] { return actionState(); }, this))
    , m_desktop(new DesktopLink(m_services.buses, this))
    , m_closing(new CloseWhenDone(this))
{
    if (!m_services.atRunningTask) {
        m_services.atRunningTask = [this](const RunningTaskQuestion &question) {
            return askAtRunningTask(this, question);
        };
    }
    if (!m_services.passwords) {
        m_services.passwords = std::make_shared<ToldPasswords>();
    }
    if (!m_services.startWindow) {
        m_services.startWindow = [](const QStringList &arguments) {
            return QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
        };
    }
    if (!m_services.sandboxEnd.ask) {
        m_services.sandboxEnd.ask = [this] { return askAboutSandbox(); };
    }
    setCentralWidget(m_stack);
    setWindowIcon(QIcon(QStringLiteral(":/icons/tenantry.svg")));
    connect(m_offers, &ActionOffers::actionRequested, this, &MainWindow::perform);
    connect(m_closing, &CloseWhenDone::changed, this, &MainWindow::showClosing);
    connect(m_closing, &CloseWhenDone::done, this, &QWidget::close, Qt::QueuedConnection);
    connect(m_desktop, &DesktopLink::taskChosen, this, [this](TaskId id) {
        perform({ActionKind::ShowTask, {.task = id}});
    });
    connect(m_stack, &QStackedWidget::currentChanged, m_offers, &ActionOffers::refresh);
    makeMenus();
    makeFirstStart();
    showConnections();
    restoreLayout();
    openStore();
}

MainWindow::~MainWindow()
{
    m_desktop->follow(nullptr);
    // The workbench refers to the session; widgets go before it.
    delete std::exchange(m_workbench, nullptr);
    m_session.reset();
}

void MainWindow::openStore()
{
    m_storeThread = std::jthread([this, file = m_services.storeFile] {
        // A shared pointer, because a std::function must be copyable.
        auto store = std::make_shared<Result<std::shared_ptr<LocalStore>>>(LocalStore::open(file, storeModules()));
        m_handOver->post([this, store] { storeOpened(std::move(*store)); });
    });
}

void MainWindow::storeOpened(Result<std::shared_ptr<LocalStore>> store)
{
    m_storeReady = true;
    if (store) {
        m_store = *store;
        m_storeNotice = m_store->openNotice();
    } else {
        m_storeNotice = tr("%1 The fleet can be scanned, but nothing can be changed and no trend is kept.")
                            .arg(store.error().message);
    }
    if (m_waiting) {
        openNow(*std::exchange(m_waiting, std::nullopt));
    }
}

void MainWindow::open(const Profile &profile)
{
    if (m_storeReady) {
        openNow(profile);
    } else {
        m_waiting = profile;
    }
}

void MainWindow::openNow(const Profile &profile)
{
    if (m_session && m_session->profile() == profile) {
        showWorkbench();
        return;
    }
    if (CloseWhenDone::isWorking(m_session.get())
        && m_services.atRunningTask(
               {tr("Opening %1 closes %2 and cancels its task: what is in progress is rolled back, what is done stays "
                   "done and is journaled.")
                    .arg(profile.displayTitle(), m_session->profile().displayTitle()),
                tr("Stop and open %1").arg(profile.displayTitle()),
                {}})
               != AtRunningTask::Stop) {
        return;
    }
    m_closing->giveUp();
    delete std::exchange(m_workbench, nullptr);
    m_session.reset();
    m_sessionThings = std::make_unique<QObject>();
    const PasswordPrompt person = guiPasswordPrompt(this, profile.storeKey(), m_sessionThings.get());
    ToldPasswords &told = *m_services.passwords;
    m_session = std::make_unique<Session>(
        profile, Session::Services{m_store, told.remembering(profile, person), told.of(profile)});
    m_offers->follow(m_session.get());
    m_desktop->follow(m_session.get());
    makeWorkbench();
    Preferences().set(preference::lastConnection(), profile.name);
    m_session->refreshBackups();
    m_session->refreshRuns();
    m_session->refreshSamples();
    m_session->scan();
    Q_EMIT sessionOpened();
}

void MainWindow::makeWorkbench()
{
    delete std::exchange(m_workbench, nullptr);
    m_workbench = new Workbench(m_session.get(), m_stack);
    QStringList notices = m_session->profile().warnings;
    if (!m_storeNotice.isEmpty()) {
        notices.prepend(m_storeNotice);
    }
    m_workbench->showNotice(notices.join(u'\n'));
    connect(m_workbench, &Workbench::actionRequested, this, &MainWindow::perform);
    connect(m_workbench, &Workbench::closingDismissed, m_closing, &CloseWhenDone::giveUp);
    showClosing();
    m_stack->addWidget(m_workbench);
    showWorkbench();
}

void MainWindow::showWorkbench()
{
    if (!m_workbench) {
        return;
    }
    m_stack->setCurrentWidget(m_workbench);
    const Profile &profile = m_session->profile();
    setWindowTitle(tr("%1 (%2) – Tenantry").arg(profile.displayTitle(), theme::environmentWord(profile.environment)));
}

void MainWindow::makeFirstStart()
{
    delete std::exchange(m_firstStart, nullptr);
    m_firstStart = new FirstStartPage(m_services.sandbox, m_services.passwords, m_stack);
    m_stack->addWidget(m_firstStart);
    connect(m_firstStart, &FirstStartPage::profileChosen, this, &MainWindow::open);
    connect(m_firstStart, &FirstStartPage::backRequested, this, &MainWindow::showWorkbench);
}

void MainWindow::showConnections()
{
    m_firstStart->reload();
    m_firstStart->setBack(m_session ? m_session->profile().displayTitle() : QString());
    m_stack->setCurrentWidget(m_firstStart);
    setWindowTitle(QStringLiteral("Tenantry"));
}

void MainWindow::openSandbox()
{
    showConnections();
    m_firstStart->startSandbox();
}

void MainWindow::openLast()
{
    const QString name = Preferences().value(preference::lastConnection());
    if (name.isEmpty()) {
        return;
    }
    if (const Result<Profile> profile = findProfile(name)) {
        open(*profile);
    }
}

ActionState MainWindow::actionState() const
{
    ActionState state =
        ActionState::of(m_workbench && m_stack->currentWidget() == m_workbench ? m_session.get() : nullptr);
    state.offersSandbox = bool(m_services.sandbox);
    return state;
}

void MainWindow::perform(const Action &action)
{
    m_performer->perform(action);
}

void MainWindow::makeMenus()
{
    menuBar()->clear();
    const QList<QMenu *> before = menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(before); // their entries are offers, too
    fillMenu(actions::Menu::File, tr("&File"));
    fillMenu(actions::Menu::View, tr("&View"));
    fillMenu(actions::Menu::Fleet, tr("F&leet"));
    fillMenu(actions::Menu::Help, tr("&Help"));
}

void MainWindow::fillMenu(actions::Menu which, const QString &title)
{
    QMenu *menu = menuBar()->addMenu(title);
    for (const std::optional<Action> &entry : actions::entriesOf(which)) {
        if (!entry) {
            menu->addSeparator();
        } else if (entry->kind != ActionKind::OpenSandbox || m_services.sandbox) {
            m_offers->add(menu, *entry)->setShortcut(actions::keys(*entry));
        }
    }
    if (which == actions::Menu::View) {
        addChoices(menu);
    }
}

void MainWindow::addChoices(QMenu *view)
{
    view->addSeparator();
    const auto choose = [this](QMenu *menu, QActionGroup *group, const Action &action, const QString &now) {
        QAction *entry = m_offers->add(menu, action);
        entry->setCheckable(true);
        entry->setChecked(action.target.choice == now);
        group->addAction(entry);
    };
    QMenu *looks = view->addMenu(tr("&Theme"));
    auto *schemes = new QActionGroup(looks);
    const std::pair<theme::Scheme, QString> names[] = {{theme::Scheme::System, tr("As the system")},
                                                       {theme::Scheme::Light, tr("Light")},
                                                       {theme::Scheme::Dark, tr("Dark")}};
    for (const auto &[scheme, name] : names) {
        choose(looks, schemes, {ActionKind::ChooseTheme, {.choice = theme::schemeKey(scheme), .name = name}},
               theme::schemeKey(m_services.scheme));
    }
    if (!m_services.language) {
        return;
    }
    QMenu *tongues = view->addMenu(tr("&Language"));
    auto *group = new QActionGroup(tongues);
    for (const Language &language : languages()) {
        choose(tongues, group, {ActionKind::ChooseLanguage, {.choice = language.code, .name = language.name}},
               m_services.language->code());
    }
}

void MainWindow::setScheme(theme::Scheme scheme)
{
    m_services.scheme = scheme;
    Preferences().set(preference::theme(), theme::schemeKey(scheme));
    theme::apply(scheme);
    if (m_session) {
        const PageId page = m_workbench->currentPage();
        makeWorkbench(); // colours that widgets took when they were made
        m_workbench->showPage(page);
    }
}

void MainWindow::setLanguage(const QString &code)
{
    m_services.language->choose(code);
    Preferences().set(preference::language(), code);
    makeMenus();
    const bool connections = m_stack->currentWidget() == m_firstStart;
    makeFirstStart();
    if (m_session) {
        const PageId page = m_workbench->currentPage();
        makeWorkbench();
        m_workbench->showPage(page);
    }
    if (connections) {
        showConnections();
    }
}

void MainWindow::restoreLayout()
{
    const QByteArray geometry = Preferences().value(preference::windowGeometry());
    if (geometry.isEmpty() || !restoreGeometry(geometry)) {
        // How wide the frame gets, only the window manager knows, and later.
        const int edge = style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
        const QMargins frame(edge, edge + style()->pixelMetric(QStyle::PM_TitleBarHeight), edge, edge);
        const QSize room = screen() ? screen()->availableSize() : QSize(1440, 900);
        resize(place::sizeWithin(QSize(1440, 900), room, frame));
    }
    m_restored = this->geometry();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Once the frame is there, which a window manager draws after this.
    QMetaObject::invokeMethod(this, &MainWindow::fitToScreen, Qt::QueuedConnection);
}

/// A screen may be smaller than the one that the geometry was remembered on, and a frame wider than was thought.
void MainWindow::fitToScreen()
{
    const QRect before = std::exchange(m_restored, QRect());
    if (before.isNull() || size() != before.size() || isMaximized() || isFullScreen() || !screen()) {
        return; // placed by somebody who knew what he wanted
    }
    const QRect frame = frameGeometry();
    const QRect placed = place::within(frame, screen()->availableGeometry());
    if (placed != frame) {
        resize(size() - (frame.size() - placed.size()));
        move(placed.topLeft());
    }
}

void MainWindow::showClosing()
{
    if (m_workbench) {
        m_workbench->showClosing(m_closing->text(), m_closing->isWaiting() ? tr("Keep open") : tr("Close"));
    }
}

bool MainWindow::mayClose()
{
    if (!CloseWhenDone::isWorking(m_session.get())) {
        return true;
    }
    const AtRunningTask chosen = m_services.atRunningTask(
        {tr("Stopping cancels it: what is in progress is rolled back, what is done stays done and is journaled."),
         tr("Stop and close"), tr("Close when done")});
    if (chosen == AtRunningTask::WhenDone) {
        m_closing->begin(m_session.get());
    }
    return chosen == AtRunningTask::Stop;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    if (!mayLeaveSandbox()) {
        event->ignore();
        return;
    }
    Preferences().set(preference::windowGeometry(), saveGeometry());
    QMainWindow::closeEvent(event);
}

/// The sandbox was started for this window; nobody would look for a server that it left behind.
bool MainWindow::mayLeaveSandbox()
{
    const SandboxEnd &end = m_services.sandboxEnd;
    const bool isOpen = m_session && m_session->profile().environment == Environment::Sandbox;
    if (!isOpen || !end.isRunning || !end.isRunning()) {
        return true;
    }
    const QString wish = Preferences().value(preference::sandboxAtQuit());
    const std::optional<SandboxAtQuit> chosen = wish == QStringLiteral("stop")   ? SandboxAtQuit::Stop
                                                : wish == QStringLiteral("keep") ? SandboxAtQuit::Keep
                                                                                 : end.ask();
    if (chosen == SandboxAtQuit::Stop) {
        end.stopAtEnd();
    }
    return chosen.has_value();
}

std::optional<SandboxAtQuit> MainWindow::askAboutSandbox()
{
    QMessageBox box(QMessageBox::Question, tr("The sandbox is running"),
                    tr("The sandbox’s PostgreSQL server is running. Its data stays in either case."),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *keep = box.addButton(tr("Leave it running"), QMessageBox::AcceptRole);
    QPushButton *stop = box.addButton(tr("Stop it and quit"), QMessageBox::AcceptRole);
    auto *always = new QCheckBox(tr("Always do so"), &box);
    box.setCheckBox(always);
    box.setDefaultButton(stop);
    box.exec();
    const QAbstractButton *clicked = box.clickedButton();
    if (clicked != keep && clicked != stop) {
        return std::nullopt;
    }
    if (always->isChecked()) {
        Preferences().set(preference::sandboxAtQuit(),
                          clicked == stop ? QStringLiteral("stop") : QStringLiteral("keep"));
    }
    return clicked == stop ? SandboxAtQuit::Stop : SandboxAtQuit::Keep;
}

/// It begins with the connections: the one that was open last is open here already.
void MainWindow::newWindow()
{
    if (m_services.startWindow({QStringLiteral("--choose")})) {
        return;
    }
    auto *dialog = new ErrorDialog(tr("No window was opened"),
                                   Error{ErrorCode::ProcessNotStarted,
                                         tr("The program could not be started a second time."),
                                         tr("Look whether it was moved or removed since it was started."),
                                         {},
                                         {}},
                                   this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPreferences()
{
    const QString code = m_services.language ? m_services.language->code() : QString();
    auto *dialog = new PreferencesDialog(m_services.scheme, code, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Later, because the change of language makes the menus and pages anew.
    connect(dialog, &QDialog::accepted, this, [this, dialog, code] {
        Preferences().set(preference::sandboxAtQuit(), dialog->sandboxAtQuit());
        if (dialog->scheme() != m_services.scheme) {
            setScheme(dialog->scheme());
        }
        if (!code.isEmpty() && dialog->language() != code) {
            setLanguage(dialog->language());
        }
        makeMenus(); // with the choices that hold now
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(tr("About Tenantry"));
    about->setIconPixmap(windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    about->setTextFormat(Qt::PlainText);
    about->setText(tr("Tenantry %1").arg(QStringLiteral(TENANTRY_VERSION)));
    about->setInformativeText(
        tr("Which tenants are behind, broken or unsafe, why, and what exactly will be run to mend "
           "them.\n\nFree software under the GNU General Public License, version 3 or later."));
    about->open();
}

} // namespace tenantry
