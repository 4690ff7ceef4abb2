// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/StoreModule.h"

#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace tenantry {

/**
 * The local SQLite store. WAL, busy timeout 10 s. What stands in it is its modules' own: each has its tables and their
 * version (StoreModule), kept in the table store_modules and brought forward in one transaction. A newer store or
 * module is refused (StoreTooNew) and left as it is; a corrupt file is renamed to "….corrupt-<time>" and a fresh one
 * begun, which openNotice() tells.
 *
 * PRAGMA user_version is the format of the store itself: 1 and 2 numbered all tables together (0.1.0); such a store is
 * taken over. From 3 on it says that modules have versions, so that 0.1.0 refuses the file.
 *
 * One connection, on a thread of the store's own: Qt SQL connections stay in the thread that opened them. Calls from
 * any thread; each waits until its work is committed and on the disk, which a power cut does not undo (WAL,
 * synchronous = EXTRA). What several threads wait for at the same time is committed together.
 */
class LocalStore {
public:
    /// Opens or creates \p file (0600) and its folder, and brings \p modules forward: a program hands in all that it
    /// knows, to be refused at once by a store that a newer one has written. Errors: StoreUnusable, StoreTooNew.
    static Result<std::shared_ptr<LocalStore>> open(const QString &file, const std::vector<StoreModule> &modules = {});
    ~LocalStore();
    LocalStore(const LocalStore &) = delete;
    LocalStore &operator=(const LocalStore &) = delete;

    /// Runs \p work on the store's thread and waits: all of it is kept, or nothing. An error returned by it rolls back.
    Status transaction(const std::function<Status(QSqlDatabase &)> &work);
    /// The same on the tables of \p module, which are brought forward first where open() was not given it.
    Status transaction(const StoreModule &module, const std::function<Status(QSqlDatabase &)> &work);
    /// How often this handle has committed, and how many calls wait for their turn now: what a disk has to bear.
    qint64 commits() const;
    int waiting() const;
    /// Set when open() had to put a corrupt file aside; empty otherwise.
    QString openNotice() const;
    QString file() const;

private:
    struct Impl;
    explicit LocalStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace tenantry
