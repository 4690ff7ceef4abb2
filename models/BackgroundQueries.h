// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/GuiHandOver.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <stop_token>
#include <thread>

namespace tenantry {

/**
 * Reads that panes and dialogs wait for, each on a thread of its own, named by a key.
 *
 * A newer query with the same key tells the older one to stop, and the older one's result is dropped. Made and used on
 * the GUI thread. The destructor tells all threads to stop and joins them; it may run on another thread once the
 * hand-over is gone and requestStop() was called.
 */
class BackgroundQueries {
public:
    /// Runs on a background thread; what it returns runs on the GUI thread.
    using Work = std::function<std::function<void()>(std::stop_token)>;

    /// \p post hands results to the GUI thread.
    explicit BackgroundQueries(GuiHandOver::Poster post);
    ~BackgroundQueries();
    BackgroundQueries(const BackgroundQueries &) = delete;
    BackgroundQueries &operator=(const BackgroundQueries &) = delete;

    /// Starts \p work; its result is dropped if \p context has died or a newer query took the key.
    void start(const QString &key, QObject *context, Work work);
    /// Tells every query to stop, without waiting, and forgets who asked.
    void requestStop();

private:
    struct Query {
        quint64 number = 0;
        QPointer<QObject> context;
        std::jthread thread;
        std::shared_ptr<std::atomic_bool> finished;
    };
    void deliver(const QString &key, quint64 number, const std::function<void()> &done);
    void joinFinished();

    GuiHandOver::Poster m_post;
    quint64 m_counter = 0;
    std::map<QString, Query> m_queries;
    std::list<Query> m_retired; ///< superseded or delivered, not yet joined
};

} // namespace tenantry
