// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>

namespace tenantry {

/**
 * The local SQLite store: journal, samples and what later parts add. WAL, busy timeout 10 s, schema versioned by
 * PRAGMA user_version and migrated forward; a newer file is refused (StoreTooNew) and left as it is; a corrupt one
 * is renamed to "….corrupt-<time>" and a fresh one begun, which openNotice() tells.
 *
 * One connection, on a thread of the store's own: Qt SQL connections stay in the thread that opened them. Calls from
 * any thread; each waits until its work is committed, which for a kill -9 means kept (WAL, synchronous = NORMAL).
 */
class LocalStore {
public:
    /// Opens or creates \p file (0600) and its folder. Errors: StoreUnusable, StoreTooNew.
    static Result<std::shared_ptr<LocalStore>> open(const QString &file);
    ~LocalStore();
    LocalStore(const LocalStore &) = delete;
    LocalStore &operator=(const LocalStore &) = delete;

    /// Runs \p work in one transaction on the store's thread and waits. An error returned by it rolls back.
    Status transaction(const std::function<Status(QSqlDatabase &)> &work);
    /// Set when open() had to put a corrupt file aside; empty otherwise.
    QString openNotice() const;
    QString file() const;

private:
    struct Impl;
    explicit LocalStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tenantry
