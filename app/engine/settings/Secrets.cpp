// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Secrets.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace tenantry::secrets {

namespace {

using namespace std::chrono_literals;

const auto serviceName = QLatin1String("tenantry");
constexpr auto readingTakesAtMost = 2000ms;
constexpr auto writingTakesAtMost = 20000ms; // the keyring may ask the person to unlock it

/// Without a session bus there is no keyring, and looking for one may start a bus or wait for it.
bool hasSessionBus()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

struct Answer {
    QKeychain::Error error = QKeychain::OtherError;
    QString errorText;
    QString password;
};

/// What the keyring's thread and the caller share; the later of the two frees it.
struct Exchange {
    std::mutex mutex;
    std::condition_variable ended;
    bool done = false;
    bool abandoned = false;
    Answer answer;
};

/// Keyring threads that were given up and still run. One number for the process, since its end is what they hold up.
std::atomic<int> abandoned{0};

/// Qt's D-Bus waits in a static destructor for a thread of its own, which waits for the bus: with a bus that hangs, the
/// process would stay for ever after its work is done and printed.
void endWithoutWaiting(int status, void *)
{
    if (abandoned == 0)
        return;
    std::fflush(nullptr);
    ::_exit(status);
}

void abandon()
{
    static std::once_flag once;
    std::call_once(once, [] { ::on_exit(&endWithoutWaiting, nullptr); }); // runs before what was registered earlier
    ++abandoned;
}

template <typename Job>
Answer runHere(const QString &storeKey, const QString &password, std::chrono::milliseconds limit)
{
    Answer answer;
    QEventLoop loop;
    auto *job = new Job(serviceName); // deletes itself when it has ended
    job->setInsecureFallback(false);
    job->setKey(storeKey);
    if constexpr (std::is_same_v<Job, QKeychain::WritePasswordJob>)
        job->setTextData(password);
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *ended) {
        answer.error = ended->error();
        answer.errorText = ended->errorString();
        if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
            answer.password = static_cast<QKeychain::ReadPasswordJob *>(ended)->textData();
        loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    job->start();
    loop.exec();
    return answer;
}

/// On a thread of its own: a bus that accepts and never answers blocks inside the libraries, where no event loop is
/// asked, and a nested event loop in the caller's thread would let the window act in the middle of a call.
template <typename Job>
std::optional<Answer> ask(const QString &storeKey, const QString &password, std::chrono::milliseconds limit)
{
    if (!hasSessionBus() || QCoreApplication::instance() == nullptr)
        return std::nullopt;
    const auto exchange = std::make_shared<Exchange>();
    std::thread([exchange, storeKey, password, limit] {
        Answer answer = runHere<Job>(storeKey, password, limit);
        const std::scoped_lock lock(exchange->mutex);
        exchange->answer = std::move(answer);
        exchange->done = true;
        if (exchange->abandoned)
            --abandoned;
        exchange->ended.notify_all();
    }).detach();
    std::unique_lock lock(exchange->mutex);
    if (!exchange->ended.wait_for(lock, limit + 200ms, [&] { return exchange->done; })) {
        exchange->abandoned = true;
        abandon();
        return std::nullopt;
    }
    return std::move(exchange->answer);
}

/// Why there was no answer at all, in words.
QString reasonWithoutAnswer()
{
    return hasSessionBus()
               ? QCoreApplication::translate("Engine", "it did not answer; it may be waiting to be unlocked.")
               : QCoreApplication::translate("Engine",
                                             "this login has no D-Bus session, so no keyring can be reached.");
}

/// What the keyring said, in words. QtKeychain has a text of its own for some errors, and for others "Unknown error":
/// that is what it says where nobody on the session's bus is a keyring.
QString reasonOf(const Answer &answer)
{
    switch (answer.error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return QCoreApplication::translate("Engine", "it refused access.");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        break;
    default:
        if (answer.errorText.isEmpty())
            return reasonWithoutAnswer();
        if (answer.errorText != QStringLiteral("Unknown error")
            && answer.errorText != QCoreApplication::translate("QKeychain::JobPrivate", "Unknown error"))
            return answer.errorText;
    }
    return QCoreApplication::translate("Engine",
                                       "no keyring service (GNOME Keyring, KWallet, KeePassXC) answers on this "
                                       "login's D-Bus session.");
}

} // namespace

std::optional<QString> storedPassword(const QString &storeKey)
{
    const auto answer = ask<QKeychain::ReadPasswordJob>(storeKey, {}, readingTakesAtMost);
    if (!answer || answer->error != QKeychain::NoError)
        return std::nullopt;
    return answer->password;
}

void forgetPassword(const QString &storeKey)
{
    (void)ask<QKeychain::DeletePasswordJob>(storeKey, {}, readingTakesAtMost);
}

Status storePassword(const QString &storeKey, const QString &password)
{
    const auto answer = ask<QKeychain::WritePasswordJob>(storeKey, password, writingTakesAtMost);
    if (answer && answer->error == QKeychain::NoError)
        return {};
    return failure(ErrorCode::SecretUnavailable,
                   QCoreApplication::translate("Engine", "The password was not stored in the keyring: %1")
                       .arg(answer ? reasonOf(*answer) : reasonWithoutAnswer()),
                   QCoreApplication::translate("Engine",
                                               "Put it into ~/.pgpass (host:port:database:user:password, mode "
                                               "0600), or name a file of that form with passfile=."));
}

} // namespace tenantry::secrets
