// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PasswordDialog.h"

#include "models/GuiHandOver.h"
#include "ui/widgets/Pieces.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace tenantry {

PasswordDialog::PasswordDialog(const QString &what, Keeping keeping, QWidget *parent)
    : QDialog(parent)
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
    column->addWidget(pieces::heading(tr("The server asks for a password."), this));
    column->addWidget(pieces::wrapped(what, this));
    column->addWidget(m_field);
    column->addWidget(m_keep);
    column->addWidget(buttons);
    resize(theme::grid * 50, sizeHint().height());
    m_field->setFocus();
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
    std::mutex mutex;
    std::condition_variable answered;
    bool done = false;
    std::optional<QString> answer;
    void finish(std::optional<QString> with)
    {
        const std::lock_guard lock(mutex);
        if (done)
            return;
        done = true;
        answer = std::move(with);
        answered.notify_all();
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
    PasswordDesk(QWidget *window, QString storeKey)
        : QObject(window)
        , m_door(std::make_shared<DeskDoor>())
        , m_window(window)
        , m_storeKey(std::move(storeKey))
    {
        m_door->desk = this;
    }
    ~PasswordDesk() override
    {
        const std::lock_guard lock(m_door->mutex);
        m_door->desk = nullptr;
        for (const auto &question : m_door->open)
            question->finish(std::nullopt);
    }
    std::shared_ptr<DeskDoor> door() const { return m_door; }
    /// Any thread, with the door locked.
    void post(const QString &what, const std::shared_ptr<Question> &question)
    {
        m_handOver.post([this, what, question] { show(what, question); });
    }

private:
    void show(const QString &what, const std::shared_ptr<Question> &question)
    {
        const auto keeping =
            m_storeKey.isEmpty() ? PasswordDialog::Keeping::NotOffered : PasswordDialog::Keeping::Offered;
        auto *dialog = new PasswordDialog(what, keeping, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog, question] {
            if (dialog->isToBeKept()) {
                // A keyring may answer slowly or not at all; the connection does not wait for it.
                std::thread([key = m_storeKey, password = dialog->password()] {
                    (void)secrets::storePassword(key, password);
                }).detach();
            }
            question->finish(dialog->password());
        });
        connect(dialog, &QDialog::rejected, this, [question] { question->finish(std::nullopt); });
        dialog->open();
    }

    std::shared_ptr<DeskDoor> m_door;
    QWidget *m_window;
    QString m_storeKey;
    GuiHandOver m_handOver;
};

} // namespace

PasswordPrompt guiPasswordPrompt(QWidget *window, const QString &storeKey)
{
    auto *desk = new PasswordDesk(window, storeKey);
    return [door = desk->door()](const QString &what) -> std::optional<QString> {
        auto question = std::make_shared<Question>();
        {
            const std::lock_guard lock(door->mutex);
            if (!door->desk)
                return std::nullopt;
            std::erase_if(door->open, [](const auto &other) { return other.use_count() == 1; });
            door->open.push_back(question);
            door->desk->post(what, question);
        }
        std::unique_lock lock(question->mutex);
        question->answered.wait(lock, [&question] { return question->done; });
        return question->answer;
    };
}

} // namespace tenantry
