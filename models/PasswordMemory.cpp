// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PasswordMemory.h"

#include <condition_variable>
#include <mutex>

namespace tenantry {

struct PasswordMemory::State {
    PasswordPrompt person;
    std::stop_source closing;
    std::mutex mutex;
    std::condition_variable_any changed;
    // guarded by mutex:
    std::optional<QString> known;
    bool asking = false;   ///< a person is being asked
    quint64 round = 0;     ///< questions put to a person so far
    bool declined = false; ///< how the last one ended

    std::optional<QString> answer(const PasswordQuestion &question);
    std::optional<QString> ask(const PasswordQuestion &question, std::unique_lock<std::mutex> &lock);
};

PasswordMemory::PasswordMemory(PasswordPrompt person, std::optional<QString> known)
    : m_state(std::make_shared<State>())
{
    m_state->person = std::move(person);
    m_state->known = std::move(known);
}

PasswordMemory::~PasswordMemory()
{
    close();
}

PasswordPrompt PasswordMemory::prompt() const
{
    if (!m_state->person) {
        return {};
    }
    return [state = m_state](const PasswordQuestion &question) { return state->answer(question); };
}

void PasswordMemory::close()
{
    m_state->closing.request_stop();
    {
        const std::lock_guard lock(m_state->mutex); // nobody is between looking and waiting
    }
    m_state->changed.notify_all();
}

std::optional<QString> PasswordMemory::State::answer(const PasswordQuestion &question)
{
    std::unique_lock lock(mutex);
    if (question.refused && known == question.refused) {
        known.reset();
    }
    while (!closing.stop_requested() && !question.stop.stop_requested()) {
        if (known) {
            return known;
        }
        if (question.of == PasswordQuestion::Of::Memory) {
            return std::nullopt;
        }
        if (!asking) {
            return ask(question, lock);
        }
        const quint64 before = round;
        changed.wait(lock, question.stop, [&] { return closing.stop_requested() || round != before; });
        if (round != before && declined) {
            return std::nullopt; // who declines once does not want to be asked for every worker
        }
    }
    return std::nullopt;
}

std::optional<QString> PasswordMemory::State::ask(const PasswordQuestion &question, std::unique_lock<std::mutex> &lock)
{
    asking = true;
    lock.unlock();
    std::optional<QString> told;
    std::stop_source either;
    {
        const std::stop_callback stopped(question.stop, [&either] { either.request_stop(); });
        const std::stop_callback closed(closing.get_token(), [&either] { either.request_stop(); });
        PasswordQuestion put = question;
        put.stop = either.get_token();
        told = person(put);
    }
    lock.lock();
    asking = false;
    ++round;
    declined = !told && !either.stop_requested();
    known = told;
    changed.notify_all();
    return told;
}

} // namespace tenantry
