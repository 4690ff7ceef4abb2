// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "migrations/sources/DjangoAgent.h"
#include "migrations/sources/DjangoPlain.h"
#include "plans/StepScene.h"

#include <optional>
#include <vector>

namespace tenantry {

/// Consecutive steps of one tenant that its project does in one go.
struct ProjectWork {
    DjangoTask task = DjangoTask::Migrate;
    DjangoSchema schema;
    std::vector<MigrationId> migrations; ///< in the order in which they are done
    DjangoOthers others = DjangoOthers::Needed;
};

/**
 * What a project does to the tenants of one worker: its agent, started when it is first needed and again where it was
 * lost, and the work that is in course. Each migration is begun when its step is, and not before. One thread.
 */
class ProjectHand {
public:
    /// All that is given outlives this.
    ProjectHand(const Profile &profile, const RunOptions &options, const TaskContext &task);
    ProjectHand(const ProjectHand &) = delete;
    ProjectHand &operator=(const ProjectHand &) = delete;
    ~ProjectHand();

    /// Starts the agent where none runs, and sees that it works on the database of \p own. Errors: those of
    /// DjangoAgent::start() and database(); ServerChanged (it is another database), ReadOnlyServer (a standby).
    Status ready(Connection &own);
    /// Does the migration \p number of \p work, which is begun from there on where it is not in course. Nothing is left
    /// to do where the schema has it. Errors: MigrationFailed and what else Django or the server says; LockTimeout;
    /// ProcessFailed (what it had begun may be done or not); Cancelled.
    Status migrate(const ProjectWork &work, std::size_t number, StepScene &scene);
    /// Does what Django does after the migrations of \p work: content types, permissions, the project's own. Errors: as
    /// migrate().
    Status finish(const ProjectWork &work, StepScene &scene);
    /// Where the profile wants the project's own command: runs it for the tenant of \p work, once, and gives how it
    /// ended, which is its own word. Never paced: it does all that the tenant waits for.
    const DjangoPlainEnd &byCommand(const ProjectWork &work, const StepScene &scene);
    /// What is in course is left before its next migration: the next tenant begins anew. Its end is not waited for
    /// where the agent hangs.
    void leave();
    /// The server's process that the last work was done by; 0: there is none.
    int backend() const { return m_backend; }

private:
    Status start();
    void logNoise(const QByteArray &line);
    Status begin(DjangoTask task, const ProjectWork &work, std::size_t from);
    Result<DjangoEvent> nextEvent(StepScene &scene);
    Status ended(const DjangoSchemaDone &done, const StepScene &scene);
    bool isToBeDone(std::size_t number) const;
    Status outOfTurn(const MigrationId &id);
    Status goOn();
    Status drain(const Patience &patience);
    void cancelOnServer(StepScene &scene) const;
    Patience patience(std::stop_token stop = {}) const;

    const Profile &m_profile;
    const RunOptions &m_options;
    const TaskContext &m_task;
    std::optional<DjangoAgent> m_agent;
    bool m_isKnown = false;               ///< the agent's database was seen to be ours
    const ProjectWork *m_work = nullptr;  ///< in course; null: none
    std::size_t m_from = 0;               ///< of its migrations: the first that was asked for
    std::optional<DjangoEvent> m_waiting; ///< told, and not yet let go on
    std::vector<int> m_parts;             ///< of what was asked for: that of which anything is to be done
    int m_backend = 0;
    DjangoPlainEnd m_plainEnd; ///< of m_work, where the project's own command does it
    int m_noise = 0;           ///< lines of the project's that were logged
};

} // namespace tenantry
