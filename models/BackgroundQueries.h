// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

class GuiHandOver;

/**
 * Reads that panes and dialogs wait for, each on a thread of its own, named by a key.
 *
 * A newer query with the same key tells the older one to stop, and the older one's result is dropped. Made, used and
 * destroyed on the GUI thread; the destructor tells all threads to stop and joins them.
 */
class BackgroundQueries {
public:
    /// Runs on a background thread; what it returns runs on the GUI thread.
    using Work = std::function<std::function<void()>(std::stop_token)>;

    /// \p handOver must outlive this object.
    explicit BackgroundQueries(GuiHandOver &handOver);
    ~BackgroundQueries();
    BackgroundQueries(const BackgroundQueries &) = delete;
    BackgroundQueries &operator=(const BackgroundQueries &) = delete;

    /// Starts \p work; its result is dropped if \p context has died or a newer query took the key.
    void start(const QString &key, QObject *context, Work work);
    /// Tells every query to stop, without waiting.
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

    GuiHandOver &m_handOver;
    quint64 m_counter = 0;
    std::map<QString, Query> m_queries;
    std::list<Query> m_retired; ///< superseded or delivered, not yet joined
};

} // namespace tenantry
