// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ProjectHand.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

ProjectHand::ProjectHand(const Profile &profile, const RunOptions &options, const TaskContext &task)
    : m_profile(profile)
    , m_options(options)
    , m_task(task)
{
}

ProjectHand::~ProjectHand()
{
    leave();
}

/// How long may be waited for a word: as long as code of a project's may run, which is known to nobody.
Patience ProjectHand::patience(std::stop_token stop) const
{
    return {std::chrono::hours(24), std::move(stop)};
}

Status ProjectHand::start()
{
    DjangoCommand command = DjangoCommand::of(m_profile);
    m_noise = 0;
    command.onNoise = [this](const QByteArray &line) { logNoise(line); };
    Result<DjangoAgent> agent = DjangoAgent::start(command, {std::chrono::minutes(2), m_task.stopToken()});
    if (!agent)
        return failure(agent.error());
    m_agent.emplace(std::move(*agent));
    m_isKnown = false;
    return {};
}

Status ProjectHand::ready(Connection &own)
{
    if (!m_agent) {
        if (const Status started = start(); !started)
            return started;
    }
    if (m_isKnown)
        return {};
    const Result<DjangoDatabase> theirs = m_agent->database({std::chrono::minutes(2), m_task.stopToken()});
    if (!theirs)
        return failure(theirs.error());
    const Result<Rows> ours = own.query(
        "SELECT oid::pg_catalog.int8, pg_catalog.to_char(pg_catalog.pg_postmaster_start_time() AT TIME ZONE 'UTC', "
        "'YYYY-MM-DD HH24:MI:SS.US') FROM pg_catalog.pg_database WHERE datname OPERATOR(pg_catalog.=) "
        "pg_catalog.current_database()",
        {}, m_task.stopToken());
    if (!ours)
        return failure(ours.error());
    if (ours->integer(0, 0) != qint64(theirs->oid) || ours->text(0, 1) != theirs->serverStarted)
        return failure(
            ErrorCode::ServerChanged,
            tr("The Django project works on another database (%1, as %2) than this connection (%3).")
                .arg(theirs->name, theirs->user, own.server().database),
            tr("Let the project's settings and this connection lead to the same database of the same server."));
    if (theirs->isStandby)
        return failure(ErrorCode::ReadOnlyServer, tr("The Django project is connected to a standby."),
                       tr("Let its settings lead to the primary server."));
    m_isKnown = true;
    return {};
}

Status ProjectHand::begin(DjangoTask task, const ProjectWork &work, std::size_t from)
{
    const auto milliseconds = [](std::chrono::milliseconds time) { return QStringLiteral("%1ms").arg(time.count()); };
    DjangoWork asked;
    asked.schemas = {work.schema};
    asked.exactly.assign(work.migrations.begin() + static_cast<std::ptrdiff_t>(from), work.migrations.end());
    asked.others = work.others;
    asked.pace = DjangoWork::Pace::Asked;
    asked.sessionSettings = {{QStringLiteral("lock_timeout"), milliseconds(m_options.lockTimeout)},
                             {QStringLiteral("statement_timeout"), milliseconds(m_options.statementTimeout)}};
    m_backend = 0;
    m_parts.clear();
    m_waiting.reset();
    if (const Status begun = m_agent->begin(task, asked, patience()); !begun) {
        m_agent.reset();
        return begun;
    }
    m_work = &work;
    m_from = from;
    return {};
}

/// Asks the server to end what the project's session does there. It may refuse: then the migration ends by itself.
void ProjectHand::cancelOnServer(StepScene &scene) const
{
    if (m_backend > 0)
        (void)scene.connection().query("SELECT pg_catalog.pg_cancel_backend($1::pg_catalog.int4)",
                                       {QByteArray::number(m_backend)});
}

/// What it tells next, also what it waits with. Errors: the agent is gone, or did not take the work up.
Result<DjangoEvent> ProjectHand::nextEvent(StepScene &scene)
{
    if (m_waiting)
        return *std::exchange(m_waiting, std::nullopt);
    while (true) {
        Result<DjangoAgent::Word> word = m_agent->next(patience(scene.stopToken()));
        if (!word) {
            m_work = nullptr;
            if (word.error().code == ErrorCode::ProcessFailed)
                m_agent.reset();
            return failure(word.error());
        }
        if (const auto *event = std::get_if<DjangoEvent>(&*word)) {
            if (const auto *begun = std::get_if<DjangoSchemaBegun>(event)) {
                m_backend = begun->backend;
                m_parts = begun->parts;
            } else {
                return *event;
            }
        } else if (const auto *tally = std::get_if<DjangoTally>(&*word)) {
            m_work = nullptr;
            return failure(tally->stoppedBy.value_or(cancelledError()));
        } else {
            cancelOnServer(scene);
        }
    }
}

Status ProjectHand::goOn()
{
    const Status gone = m_agent->goOn(patience());
    if (!gone) {
        m_work = nullptr;
        m_agent.reset();
    }
    return gone;
}

/// Reads what is left of the work in course.
Status ProjectHand::drain(const Patience &patience)
{
    m_work = nullptr;
    m_waiting.reset();
    while (m_agent) {
        const Result<DjangoAgent::Word> word = m_agent->next(patience);
        if (!word) {
            m_agent.reset();
            return failure(word.error());
        }
        if (std::holds_alternative<DjangoTally>(*word))
            break;
    }
    return {};
}

/// The work in course is over. Errors: what it failed with.
Status ProjectHand::ended(const DjangoSchemaDone &done, const StepScene &scene)
{
    if (const Status drained = drain(patience()); !drained)
        m_task.log(drained.error().toText());
    switch (done.state) {
    case DjangoSchemaDone::State::Done:
    case DjangoSchemaDone::State::Nothing:
        return {};
    case DjangoSchemaDone::State::Stopped:
        return failure(cancelledError());
    case DjangoSchemaDone::State::Failed:
        break;
    }
    Error error = done.error;
    const bool isCancelled = error.sqlState == QStringLiteral("57014") && scene.task().isCancelled();
    if (isCancelled)
        return failure(cancelledError());
    if (error.sqlState == QStringLiteral("55P03"))
        error.code = ErrorCode::LockTimeout;
    return failure(std::move(error));
}

Status ProjectHand::migrate(const ProjectWork &work, std::size_t number, StepScene &scene)
{
    if (m_work != &work) {
        leave();
        if (const Status ours = ready(scene.connection()); !ours)
            return ours;
        if (const Status begun = begin(work.task, work, number); !begun)
            return begun;
    }
    bool isDone = false;
    while (true) {
        const Result<DjangoEvent> event = nextEvent(scene);
        if (!event)
            return failure(event.error());
        if (const auto *done = std::get_if<DjangoSchemaDone>(&*event);
            done && (done->state == DjangoSchemaDone::State::Failed || done->state == DjangoSchemaDone::State::Stopped))
            return ended(*done, scene);
        if (std::holds_alternative<DjangoMigrationDone>(*event)) {
            isDone = true; // of a squash that is done in parts: one of them
            continue;
        }
        const auto *next = std::get_if<DjangoMigrationBegun>(&*event);
        if (!next || m_from + static_cast<std::size_t>(next->number) != number) {
            m_waiting = *event;
            return isDone || !isToBeDone(number) ? Status() : outOfTurn(work.migrations[number]);
        }
        isDone = false;
        if (next->id != work.migrations[number])
            scene.remember({QStringLiteral("done_with"), {{QStringLiteral("migration"), next->id.text()}}});
        if (const Status gone = goOn(); !gone)
            return gone;
    }
}

/// Whether the agent said that it has anything to do for the migration \p number of the work in course.
bool ProjectHand::isToBeDone(std::size_t number) const
{
    return std::ranges::find(m_parts, static_cast<int>(number - m_from)) != m_parts.end();
}

/// Nothing is taken for done that was not told as done.
Status ProjectHand::outOfTurn(const MigrationId &id)
{
    leave();
    return failure(ErrorCode::ProcessFailed, tr("The Django project went on without having done %1.").arg(id.text()),
                   tr("Scan the tenant and look at what is there before it is run again."));
}

Status ProjectHand::finish(const ProjectWork &work, StepScene &scene)
{
    if (m_work != &work) {
        leave();
        if (const Status ours = ready(scene.connection()); !ours)
            return ours;
        if (const Status begun = begin(DjangoTask::PostMigrate, work, work.migrations.size()); !begun)
            return begun;
    }
    while (true) {
        const Result<DjangoEvent> event = nextEvent(scene);
        if (!event)
            return failure(event.error());
        if (const auto *done = std::get_if<DjangoSchemaDone>(&*event))
            return ended(*done, scene);
        if (std::holds_alternative<DjangoFinishing>(*event)) {
            if (const Status gone = goOn(); !gone)
                return gone;
        }
    }
}

const DjangoPlainEnd &ProjectHand::byCommand(const ProjectWork &work, const StepScene &scene)
{
    if (m_work == &work)
        return m_plainEnd;
    m_work = &work;
    m_noise = 0;
    DjangoPlainCommand command = DjangoPlainCommand::of(m_profile);
    command.onLine = [this](const QByteArray &line) { logNoise(line); };
    m_plainEnd = migratePlainly(command, {work.schema.name, {}}, {}, patience(scene.stopToken()));
    return m_plainEnd;
}

void ProjectHand::logNoise(const QByteArray &line)
{
    constexpr int mostLines = 200;
    if (++m_noise <= mostLines)
        m_task.log(QString::fromUtf8(line));
}

void ProjectHand::leave()
{
    if (!m_agent)
        m_work = nullptr;
    if (!m_work)
        return;
    std::stop_source stop;
    stop.request_stop();
    (void)drain({std::chrono::minutes(1), stop.get_token()});
}

} // namespace tenantry
