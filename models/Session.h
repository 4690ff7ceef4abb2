// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/KeptSchemas.h"
#include "models/BackupList.h"
#include "operations/ApplyPlan.h"
#include "tasks/Task.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace tenantry {

enum class LinkState { Unknown, Connected, Lost };

/**
 * One open connection as the window sees it: the profile, the newest snapshot, the running tasks and everything the
 * pages may ask for. Lives on the GUI thread; every slow thing runs as a task or background job on a thread of its
 * own and comes back through a queued call (GuiHandOver). Results of an older request are dropped.
 */
class Session : public QObject {
    Q_OBJECT
public:
    struct Services {
        std::shared_ptr<LocalStore> store;    ///< may be null: the store could not be opened; scanning still works
        PasswordPrompt prompt;                ///< called on a worker thread; the window shows the dialog on its own
        std::optional<QString> password = {}; ///< told before, in the form or to an earlier session
    };
    Session(Profile profile, const Services &services, QObject *parent = nullptr);
    ~Session() override;

    const Profile &profile() const;
    Access access() const;
    SnapshotPtr snapshot() const; ///< null until the first scan ended
    const std::vector<Backup> &backups() const { return *sharedBackups(); }
    BackupsPtr sharedBackups() const; ///< the same, for models that keep them; never null
    bool backupsKnown() const;        ///< the catalogue was read at least once; before, an empty list says nothing
    /// Newest verified or proven backup of each schema, UTC; worked out beside reading the backups.
    const QHash<QString, QDateTime> &lastBackups() const;
    /// When the newest of them was taken, of the tenants that are there now; UTC; invalid: none.
    QDateTime newestBackup() const;
    const std::vector<FleetSample> &samples() const; ///< of the last 90 days, ascending
    const std::vector<RunRecord> &runs() const;      ///< newest first
    TaskRunner &tasks();
    Journal *journal();         ///< null without a store
    SampleStore *sampleStore(); ///< null without a store
    LinkState linkState() const;
    Error lastError() const;    ///< of the last failed scan
    int secondsToRetry() const; ///< until a lost connection is tried again by itself; -1: it is not
    bool isScanning() const { return scanTask() != 0; }
    TaskId scanTask() const;                                        ///< of the whole-fleet scan that runs; 0: none
    bool isScan(TaskId id) const;                                   ///< a task that only looked: scan() or rescan()
    bool isReadOnly() const { return !readOnlyReason().isEmpty(); } ///< profile, switch, or server (standby)
    bool isSwitchedReadOnly() const;                                ///< by setReadOnly() alone
    QString readOnlyReason() const;                                 ///< a sentence; empty when writing is possible

    /// Shows a snapshot that was made elsewhere, as if a scan had just ended with it.
    void setSnapshot(SnapshotPtr snapshot);

public Q_SLOTS:
    void scan(); ///< F5; a scan that runs already is joined
    void refreshBackups();
    void refreshRuns();
    void refreshSamples();
    void setReadOnly(bool on); ///< the header's switch
    void cancelTask(tenantry::TaskId id);

public:
    /// Starts a task with a title; snapshot(s) and lists are refreshed when it ends. Returns its id.
    TaskId startTask(const QString &title, TaskFunction function);
    /// The standard jobs, each a task:
    TaskId apply(const Plan &plan, const ApplyOptions &options);
    TaskId backUp(const BackupRequest &request);
    TaskId verify(const Backup &backup);
    TaskId restore(const RestorePlan &plan, const RestoreOptions &options);
    /// Drops a schema that a restore put aside.
    TaskId dropAside(const QString &asideName);
    TaskId takeBack(const InterruptedRestore &restore);
    /// Gives what a finished restore put aside its name back.
    TaskId takeBack(const PutBack &plan);
    /// Scans these tenants again and puts them into the snapshot. Returns the task's id.
    TaskId rescan(const QStringList &schemas);
    /// Runs \p work on a background thread and \p done with its result on the GUI thread, unless \p context has died or
    /// a newer query with the same \p key was started: for detail panes and dialogs.
    template <typename T>
    void query(const QString &key, QObject *context, std::function<T(std::stop_token)> work,
               std::function<void(T)> done);

    /// As query(), for what is asked of the server: \p work gets an access with a session that is kept open for a while
    /// (KeptSessions), and only reads.
    template <typename T>
    void ask(const QString &key, QObject *context, std::function<T(const Access &, std::stop_token)> work,
             std::function<void(T)> done);

Q_SIGNALS:
    void snapshotChanged();
    void scanStarted();
    void scanFailed(const tenantry::Error &error);
    void backupsChanged();
    void runsChanged();
    void samplesChanged();
    void tasksChanged(); ///< progress or state of any task, at most ten times a second
    void taskEnded(tenantry::TaskId id);
    void linkStateChanged();
    void readOnlyChanged();

private:
    /// Does \p work over a kept session, on any thread of a query, and waits for its end.
    using OverKept = std::function<void(const std::function<void(const Access &)> &work)>;
    OverKept overKept();
    void startQuery(const QString &key, QObject *context, std::function<std::function<void()>(std::stop_token)> work);
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

template <typename T>
void Session::query(const QString &key, QObject *context, std::function<T(std::stop_token)> work,
                    std::function<void(T)> done)
{
    startQuery(key, context,
               [work = std::move(work), done = std::move(done)](std::stop_token stop) -> std::function<void()> {
                   auto result = std::make_shared<T>(work(stop));
                   return [result, done] { done(std::move(*result)); };
               });
}

template <typename T>
void Session::ask(const QString &key, QObject *context, std::function<T(const Access &, std::stop_token)> work,
                  std::function<void(T)> done)
{
    query<T>(
        key, context,
        [over = overKept(), work = std::move(work)](std::stop_token stop) {
            std::optional<T> result;
            over([&](const Access &access) { result.emplace(work(access, stop)); });
            return std::move(*result);
        },
        std::move(done));
}

} // namespace tenantry
