// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/BackupList.h"
#include "models/GuiHandOver.h"
#include "models/Session.h"
#include "models/SessionJobs.h"
#include "models/SessionWorkers.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace tenantry {

/// What a Session holds; shared by Session.cpp (what it knows, and scanning) and SessionStarts.cpp (what it starts).
struct Session::Impl {
    static constexpr int firstRetrySeconds = 2;

    Session *q;
    Profile profile;
    GuiHandOver handOver;
    std::unique_ptr<SessionWorkers> workers;

    SnapshotPtr snapshot;
    BackupsPtr backups = std::make_shared<const std::vector<Backup>>();
    QHash<QString, QDateTime> lastBackups;
    bool backupsKnown = false;
    std::vector<FleetSample> sampleList;
    std::vector<RunRecord> runs;
    LinkState link = LinkState::Unknown;
    Error lastError;
    bool switchedReadOnly = false;

    TaskId scanTask = 0;
    QSet<TaskId> scans; ///< whole and partial ones of this session
    int retrySeconds = firstRetrySeconds;
    QTimer retryTimer;
    QTimer tasksTimer;
    QElapsedTimer sinceTasksChanged;
    std::map<TaskId, std::function<void(const TaskSnapshot &)>> completions;
    QSet<TaskId> reported; ///< tasks whose end was announced

    Impl(Session *session, Profile p, const Services &services)
        : q(session)
        , profile(std::move(p))
        , workers(std::make_unique<SessionWorkers>(services, handOver.poster()))
    {
    }

    Records records() const; ///< only where there is a journal
    void taskTouched(TaskId id);
    void announceTasks();
    void adopt(SnapshotPtr next);
    void setLink(LinkState state);
    void openAhead();
    void scanEnded(const Result<Checked> &result);
    /// Shows \p after, the fleet once work on \p base was done; else looks at \p schemas, as \p base is not shown any
    /// more or the work ended before its own look.
    void adoptAfter(const SnapshotPtr &after, const SnapshotPtr &base, const QStringList &schemas);
    enum class Kind { Work, Look }; ///< Look: scan() and rescan(), known as such before anybody hears of the task
    TaskId start(const QString &title, TaskFunction function, std::function<void(const TaskSnapshot &)> completion,
                 Kind kind = Kind::Work);
    TaskId refuse(const QString &title, Error error);
    /// What is shown when work begins, and whom it touches.
    struct Looking {
        SnapshotPtr base;
        QStringList schemas;
    };
    using AfterFunction = std::function<TaskFunction(const jobs::AfterSlot &)>;
    /// Starts what \p make gives, unless writing is refused now; its end shows the fleet that it left in the slot.
    TaskId startChanging(const QString &title, const Looking &looking, const AfterFunction &make);
};

} // namespace tenantry
