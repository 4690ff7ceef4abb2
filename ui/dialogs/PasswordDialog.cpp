// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PasswordDialog.h"

#include "models/GuiHandOver.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/widgets/Pieces.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace tenantry {

PasswordDialog::PasswordDialog(const QString &what, Keeping keeping, QWidget *parent)
    : QDialog(parent)
    , m_heading(pieces::heading(tr("The server asks for a password."), this))
    , m_field(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the keyring"), this))
{
    setWindowTitle(tr("Password"));
    setModal(true);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("Password"));
    m_keep->setVisible(keeping == Keeping::Offered);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *open = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    theme::makePrimary(open);
    open->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(m_heading);
    column->addWidget(pieces::wrapped(what, this));
    column->addWidget(m_field);
    column->addWidget(m_keep);
    column->addWidget(buttons);
    resize(theme::grid * 50, sizeHint().height());
    m_field->setFocus();
}

void PasswordDialog::tellRefused()
{
    m_heading->setText(tr("The server refused the password. Try another one."));
}

QString PasswordDialog::password() const
{
    return m_field->text();
}

bool PasswordDialog::isToBeKept() const
{
    return m_keep->isVisibleTo(this) && m_keep->isChecked();
}

namespace {

/// One question on its way from a worker thread to the window and back.
struct Question {
    PasswordQuestion what;
    std::mutex mutex;
    std::condition_variable_any answered;
    bool done = false;
    std::optional<QString> answer;
    explicit Question(PasswordQuestion question)
        : what(std::move(question))
    {
    }
    void finish(std::optional<QString> with)
    {
        const std::lock_guard lock(mutex);
        if (done)
            return;
        done = true;
        answer = std::move(with);
        answered.notify_all();
    }
    bool isDone()
    {
        const std::lock_guard lock(mutex);
        return done;
    }
};

class PasswordDesk;

/// Shared by the window's side and every copy of the prompt; outlives both.
struct DeskDoor {
    std::mutex mutex;
    PasswordDesk *desk = nullptr;
    std::vector<std::shared_ptr<Question>> open;
};

/// The window's side; a child of the window, so that it goes with it.
class PasswordDesk : public QObject {
public:
    PasswordDesk(QWidget *window, QString storeKey, QObject *owner)
        : QObject(owner)
        , m_door(std::make_shared<DeskDoor>())
        , m_window(window)
        , m_storeKey(std::move(storeKey))
    {
        m_door->desk = this;
    }
    ~PasswordDesk() override
    {
        {
            const std::lock_guard lock(m_door->mutex);
            m_door->desk = nullptr;
            for (const auto &question : m_door->open)
                question->finish(std::nullopt);
        }
        const auto shown = std::exchange(m_shown, {});
        for (const auto &[dialog, question] : shown) {
            dialog->disconnect(this);
            delete dialog;
        }
    }
    std::shared_ptr<DeskDoor> door() const { return m_door; }
    /// Any thread, with the door locked.
    void post(const std::shared_ptr<Question> &question)
    {
        m_handOver.post([this, question] { show(question); });
    }
    /// Likewise: nobody waits for these answers any more.
    void postWithdrawn()
    {
        m_handOver.post([this] { withdraw(); });
    }

private:
    void show(const std::shared_ptr<Question> &question)
    {
        if (question->isDone())
            return;
        const auto keeping =
            m_storeKey.isEmpty() ? PasswordDialog::Keeping::NotOffered : PasswordDialog::Keeping::Offered;
        auto *dialog = new PasswordDialog(question->what.what, keeping, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (question->what.refused)
            dialog->tellRefused();
        connect(dialog, &QDialog::accepted, this, [this, dialog, question] {
            if (dialog->isToBeKept()) {
                // A keyring may answer slowly or not at all; the connection does not wait for it.
                std::thread([this, post = m_handOver.poster(), key = m_storeKey, password = dialog->password()] {
                    const Status kept = secrets::storePassword(key, password);
                    if (!kept)
                        post([this, error = kept.error()] { tellNotKept(error); });
                }).detach();
            }
            question->finish(dialog->password());
        });
        connect(dialog, &QDialog::rejected, this, [question] { question->finish(std::nullopt); });
        m_shown.insert_or_assign(dialog, question);
        connect(dialog, &QObject::destroyed, this, [this, dialog] { m_shown.erase(dialog); });
        dialog->open();
    }

    void tellNotKept(const Error &error)
    {
        auto *dialog =
            new ErrorDialog(PasswordDialog::tr("The password is known until Tenantry is closed"), error, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }

    void withdraw()
    {
        const auto shown = m_shown; // closing changes it
        for (const auto &[dialog, question] : shown) {
            if (question->isDone())
                dialog->reject();
        }
    }

    std::shared_ptr<DeskDoor> m_door;
    QWidget *m_window;
    QString m_storeKey;
    std::map<PasswordDialog *, std::shared_ptr<Question>> m_shown;
    GuiHandOver m_handOver;
};

} // namespace

PasswordPrompt guiPasswordPrompt(QWidget *window, const QString &storeKey, QObject *owner)
{
    auto *desk = new PasswordDesk(window, storeKey, owner ? owner : window);
    return [door = desk->door()](const PasswordQuestion &asked) -> std::optional<QString> {
        if (asked.of == PasswordQuestion::Of::Memory)
            return std::nullopt;
        auto question = std::make_shared<Question>(asked);
        {
            const std::lock_guard lock(door->mutex);
            if (!door->desk)
                return std::nullopt;
            std::erase_if(door->open, [](const auto &other) { return other.use_count() == 1; });
            door->open.push_back(question);
            door->desk->post(question);
        }
        {
            std::unique_lock lock(question->mutex);
            if (question->answered.wait(lock, asked.stop, [&question] { return question->done; }))
                return question->answer;
        }
        question->finish(std::nullopt);
        const std::lock_guard lock(door->mutex);
        if (door->desk)
            door->desk->postWithdrawn();
        return std::nullopt;
    };
}

} // namespace tenantry
