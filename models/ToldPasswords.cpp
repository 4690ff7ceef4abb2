// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ToldPasswords.h"

#include <QHash>

#include <mutex>
#include <utility>

namespace tenantry {

struct ToldPasswords::State {
    std::mutex mutex;
    QHash<std::pair<QString, QString>, QString> told; ///< by the connection's key and its string

    static std::pair<QString, QString> keyOf(const Profile &profile)
    {
        return {profile.storeKey(), profile.database.conninfo};
    }
    void put(const std::pair<QString, QString> &key, const QString &password)
    {
        const std::lock_guard lock(mutex);
        told.insert(key, password);
    }
    void forget(const std::pair<QString, QString> &key, const QString &password)
    {
        const std::lock_guard lock(mutex);
        if (const auto found = told.constFind(key); found != told.constEnd() && *found == password) {
            told.erase(found);
        }
    }
};

ToldPasswords::ToldPasswords()
    : m_state(std::make_shared<State>())
{
}

ToldPasswords::~ToldPasswords() = default;

void ToldPasswords::tell(const Profile &profile, const QString &password)
{
    m_state->put(State::keyOf(profile), password);
}

std::optional<QString> ToldPasswords::of(const Profile &profile) const
{
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->told.constFind(State::keyOf(profile));
    return found == m_state->told.constEnd() ? std::nullopt : std::optional(*found);
}

PasswordPrompt ToldPasswords::remembering(const Profile &profile, PasswordPrompt person) const
{
    return [state = m_state, key = State::keyOf(profile),
            person = std::move(person)](const PasswordQuestion &question) -> std::optional<QString> {
        if (question.refused) {
            state->forget(key, *question.refused);
        }
        std::optional<QString> answer = person(question);
        if (answer) {
            state->put(key, *answer);
        }
        return answer;
    };
}

} // namespace tenantry
