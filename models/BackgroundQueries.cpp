// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackgroundQueries.h"

namespace tenantry {

BackgroundQueries::BackgroundQueries(GuiHandOver::Poster post)
    : m_post(std::move(post))
{
}

BackgroundQueries::~BackgroundQueries()
{
    requestStop();
    // Joins: each jthread's destructor waits for its work.
    m_queries.clear();
    m_retired.clear();
}

void BackgroundQueries::requestStop()
{
    for (auto &[key, query] : m_queries) {
        query.thread.request_stop();
        query.context.clear(); // so that the rest of this object may go on another thread
    }
    for (Query &query : m_retired) {
        query.context.clear();
    }
}

void BackgroundQueries::start(const QString &key, QObject *context, Work work)
{
    if (const auto old = m_queries.find(key); old != m_queries.end()) {
        old->second.thread.request_stop();
        m_retired.push_back(std::move(old->second));
        m_queries.erase(old);
    }
    joinFinished();
    const quint64 number = ++m_counter;
    auto finished = std::make_shared<std::atomic_bool>(false);
    Query query{number, context, {}, finished};
    query.thread = std::jthread(
        [this, post = m_post, key, number, finished, work = std::move(work)](std::stop_token stop) mutable {
            auto done = work(stop);
            work = {}; // what it captured goes before the result is used, and not while the GUI thread joins
            post([this, key, number, done = std::move(done)] { deliver(key, number, done); });
            finished->store(true);
        });
    m_queries.insert_or_assign(key, std::move(query));
}

void BackgroundQueries::deliver(const QString &key, quint64 number, const std::function<void()> &done)
{
    const auto found = m_queries.find(key);
    if (found == m_queries.end() || found->second.number != number) {
        return; // a newer query took its place
    }
    const QPointer<QObject> context = found->second.context;
    m_retired.push_back(std::move(found->second));
    m_queries.erase(found);
    if (context) {
        done();
    }
    joinFinished();
}

void BackgroundQueries::joinFinished()
{
    m_retired.remove_if([](const Query &query) { return query.finished->load(); });
}

} // namespace tenantry
