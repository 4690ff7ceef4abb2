// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SessionImpl.h"

#include "models/Reaper.h"
#include "operations/Writable.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

constexpr int longestRetrySeconds = 60;
constexpr int tasksChangedInterval = 100; // ms
constexpr int samplesShownDays = 90;

/// Only these get better by waiting; a wrong password tried every few seconds would lock the account.
bool mendsByItself(ErrorCode code)
{
    return code == ErrorCode::ServerUnreachable || code == ErrorCode::ConnectionLost
           || code == ErrorCode::ConnectionsExhausted;
}

bool isOver(TaskState state)
{
    return state != TaskState::Queued && state != TaskState::Running;
}

} // namespace

Session::Session(Profile profile, const Services &services, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(this, std::move(profile), services))
{
    Impl &d = *m_impl;
    d.retryTimer.setSingleShot(true);
    connect(&d.retryTimer, &QTimer::timeout, this, &Session::scan);
    d.tasksTimer.setSingleShot(true);
    connect(&d.tasksTimer, &QTimer::timeout, this, [this] { m_impl->announceTasks(); });
    d.workers->tasks.setObserver([&d](TaskId id) { d.handOver.post([&d, id] { d.taskTouched(id); }); });
}

Session::~Session()
{
    m_impl->workers->stop();
    reaper::leave(std::move(m_impl->workers));
}

Records Session::Impl::records() const
{
    return {*workers->journal, workers->sampleStore.get()};
}

void Session::Impl::taskTouched(TaskId id)
{
    const std::optional<TaskSnapshot> task = workers->tasks.snapshot(id);
    if (!task) {
        return;
    }
    if (!isOver(task->state) && sinceTasksChanged.isValid() && sinceTasksChanged.elapsed() < tasksChangedInterval) {
        if (!tasksTimer.isActive()) {
            tasksTimer.start(tasksChangedInterval);
        }
        return;
    }
    announceTasks();
    if (!isOver(task->state) || reported.contains(id)) {
        return;
    }
    reported.insert(id);
    const auto found = completions.find(id);
    if (found != completions.end()) {
        const auto completion = std::move(found->second);
        completions.erase(found);
        if (completion) {
            completion(*task);
        }
    }
    Q_EMIT q->taskEnded(id);
}

void Session::Impl::announceTasks()
{
    tasksTimer.stop();
    sinceTasksChanged.start();
    Q_EMIT q->tasksChanged();
}

void Session::Impl::adopt(SnapshotPtr next)
{
    const bool couldWrite = !q->isReadOnly();
    snapshot = std::move(next);
    lastError = {};
    retrySeconds = firstRetrySeconds;
    setLink(LinkState::Connected);
    Q_EMIT q->snapshotChanged();
    if (couldWrite == q->isReadOnly()) {
        Q_EMIT q->readOnlyChanged();
    }
}

void Session::Impl::setLink(LinkState state)
{
    if (link != state) {
        link = state;
        Q_EMIT q->linkStateChanged();
    }
}

void Session::Impl::adoptAfter(const SnapshotPtr &after, const SnapshotPtr &base, const QStringList &schemas)
{
    if (after && snapshot == base) {
        adopt(after);
        q->refreshSamples(); // the work left one of its own
    } else {
        q->rescan(schemas);
    }
}

/// Whoever looks at what a scan found opens a tab or a dialog next.
void Session::Impl::openAhead()
{
    q->ask<Status>(
        QStringLiteral("session/ahead"), q,
        [](const Access &access, const std::stop_token &stop) -> Status {
            const auto opened = access.reading(access.session(QStringLiteral("window")), stop);
            return opened ? Status() : Status(failure(opened.error()));
        },
        [](const Status &) {}); // who asks next tries again, and tells
}

void Session::Impl::scanEnded(const Result<Checked> &result)
{
    if (result) {
        adopt(result->fleet);
        q->refreshSamples();
        openAhead();
        return;
    }
    if (result.error().isCancelled()) {
        if (link == LinkState::Lost) {
            retryTimer.start(retrySeconds * 1000); // this try was given up, not the connection
        }
        return;
    }
    lastError = result.error();
    if (mendsByItself(lastError.code)) {
        setLink(LinkState::Lost);
        retryTimer.start(retrySeconds * 1000);
        retrySeconds = std::min(retrySeconds * 2, longestRetrySeconds);
    } else {
        setLink(LinkState::Unknown);
    }
    Q_EMIT q->scanFailed(lastError);
}

TaskId Session::Impl::start(const QString &title, TaskFunction function,
                            std::function<void(const TaskSnapshot &)> completion, Kind kind)
{
    const TaskId id = workers->tasks.start(title, std::move(function));
    // The task may have ended already; its observer's call still waits in the hand-over's queue behind this one.
    completions[id] = std::move(completion);
    if (kind == Kind::Look) {
        scans.insert(id);
    }
    announceTasks();
    return id;
}

TaskId Session::Impl::refuse(const QString &title, Error error)
{
    return start(title, [error = std::move(error)](const TaskContext &) { return TaskOutcome::fromError(error); }, {});
}

Session::OverKept Session::overKept()
{
    // The workers outlive the threads of their queries.
    return
        [&kept = m_impl->workers->kept, access = access()](const KeptSessions::Work &work) { kept.run(access, work); };
}

void Session::startQuery(const QString &key, QObject *context,
                         std::function<std::function<void()>(std::stop_token)> work)
{
    m_impl->workers->queries.start(key, context, std::move(work));
}

const Profile &Session::profile() const
{
    return m_impl->profile;
}

Access Session::access() const
{
    return {m_impl->profile, m_impl->workers->passwords.prompt()};
}

SnapshotPtr Session::snapshot() const
{
    return m_impl->snapshot;
}

void Session::setSnapshot(SnapshotPtr snapshot)
{
    m_impl->adopt(std::move(snapshot));
}

BackupsPtr Session::sharedBackups() const
{
    return m_impl->backups;
}

bool Session::backupsKnown() const
{
    return m_impl->backupsKnown;
}

const QHash<QString, QDateTime> &Session::lastBackups() const
{
    return m_impl->lastBackups;
}

QDateTime Session::newestBackup() const
{
    QDateTime newest;
    if (const SnapshotPtr &fleet = m_impl->snapshot) {
        for (const TenantState &tenant : fleet->tenants) {
            const auto found = m_impl->lastBackups.constFind(tenant.schema);
            if (tenant.schemaExists && found != m_impl->lastBackups.constEnd() && !(*found <= newest)) {
                newest = *found;
            }
        }
    }
    return newest;
}

const std::vector<FleetSample> &Session::samples() const
{
    return m_impl->sampleList;
}

const std::vector<RunRecord> &Session::runs() const
{
    return m_impl->runs;
}

TaskRunner &Session::tasks()
{
    return m_impl->workers->tasks;
}

Journal *Session::journal()
{
    return m_impl->workers->journal.get();
}

SampleStore *Session::sampleStore()
{
    return m_impl->workers->sampleStore.get();
}

LinkState Session::linkState() const
{
    return m_impl->link;
}

Error Session::lastError() const
{
    return m_impl->lastError;
}

int Session::secondsToRetry() const
{
    return m_impl->retryTimer.isActive() ? m_impl->retryTimer.remainingTime() / 1000 : -1;
}

TaskId Session::scanTask() const
{
    return m_impl->scanTask;
}

bool Session::isScan(TaskId id) const
{
    return m_impl->scans.contains(id);
}

bool Session::isSwitchedReadOnly() const
{
    return m_impl->switchedReadOnly;
}

QString Session::readOnlyReason() const
{
    const Impl &d = *m_impl;
    if (d.switchedReadOnly) {
        return tr("Read only is switched on in the header of the window.");
    }
    const std::optional<Error> refused = whyNotWritable(d.profile, d.snapshot ? d.snapshot->server : ServerInfo());
    return refused ? refused->message : QString();
}

void Session::scan()
{
    Impl &d = *m_impl;
    if (d.scanTask != 0) {
        return;
    }
    d.retryTimer.stop();
    auto slot = std::make_shared<Result<Checked>>(failure(cancelledError()));
    d.scanTask = d.start(
        tr("Scan %1").arg(d.profile.displayTitle()), jobs::scan(access(), sampleStore(), slot),
        [this, slot](const TaskSnapshot &) {
            m_impl->scanTask = 0;
            m_impl->scanEnded(*slot);
        },
        Impl::Kind::Look);
    Q_EMIT scanStarted();
}

TaskId Session::rescan(const QStringList &schemas)
{
    Impl &d = *m_impl;
    if (!d.snapshot || schemas.isEmpty()) {
        scan();
        return d.scanTask;
    }
    auto slot = std::make_shared<Result<Checked>>(failure(cancelledError()));
    const TaskId id = d.start(
        tr("Scan %n tenants", nullptr, int(schemas.size())),
        jobs::rescan(access(), d.snapshot, schemas, sampleStore(), slot),
        [this, slot, base = d.snapshot](const TaskSnapshot &) {
            if (m_impl->snapshot == base) {
                m_impl->scanEnded(*slot);
            } else {
                scan(); // another scan came between: only a whole one can tell
            }
        },
        Impl::Kind::Look);
    return id;
}

void Session::refreshBackups()
{
    const QString folder = m_impl->profile.backupFolder();
    query<BackupList>(
        QStringLiteral("session/backups"), this,
        [folder, key = m_impl->profile.storeKey()](std::stop_token) { return readBackups(folder, key); },
        [this](BackupList list) {
            m_impl->backups = std::move(list.backups);
            m_impl->lastBackups = std::move(list.lastOf);
            m_impl->backupsKnown = true;
            Q_EMIT backupsChanged();
        });
}

void Session::refreshRuns()
{
    Journal *const journal = m_impl->workers->journal.get();
    if (!journal) {
        return;
    }
    query<Result<std::vector<RunRecord>>>(
        QStringLiteral("session/runs"), this,
        [journal, key = m_impl->profile.storeKey()](std::stop_token) { return journal->runs(key); },
        [this](Result<std::vector<RunRecord>> runs) {
            if (runs) {
                m_impl->runs = std::move(*runs);
                Q_EMIT runsChanged();
            }
        });
}

void Session::refreshSamples()
{
    SampleStore *const store = m_impl->workers->sampleStore.get();
    if (!store) {
        return;
    }
    query<Result<std::vector<FleetSample>>>(
        QStringLiteral("session/samples"), this,
        [store, key = m_impl->profile.storeKey()](std::stop_token) {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            return jobs::readSamples(*store, key, now.addDays(-samplesShownDays), now);
        },
        [this](Result<std::vector<FleetSample>> samples) {
            if (samples) {
                m_impl->sampleList = std::move(*samples);
                Q_EMIT samplesChanged();
            }
        });
}

void Session::setReadOnly(bool on)
{
    if (m_impl->switchedReadOnly != on) {
        m_impl->switchedReadOnly = on;
        Q_EMIT readOnlyChanged();
    }
}

void Session::cancelTask(TaskId id)
{
    m_impl->workers->tasks.cancel(id);
    m_impl->announceTasks();
}

} // namespace tenantry
