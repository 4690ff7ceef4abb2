// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "tasks/JournalRecord.h"

#include <QString>

#include <memory>
#include <vector>

namespace tenantry {

class StepScene;

/**
 * One step of a plan, whatever its kind: SQL on a tenant or on the database, a program, a backup. It knows how it is
 * shown, done, found done already, and taken back. What text() shows is what run() sends or starts: both are made of
 * the same members.
 *
 * Immutable; what becomes known while it runs goes into the scene. A kind is a class of its own, and a wording
 * ("step.<kind>" in JournalMessage.cpp).
 */
class Step {
public:
    Step() = default;
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;
    virtual ~Step() = default;

    /// What the journal keeps of it: kind, migration, hash of the SQL, what stood there before. Number, state and times
    /// are the runner's.
    virtual StepFact fact() const = 0;
    /// The exact SQL or command; empty: it only looks, and changes nothing.
    virtual QString text() const = 0;
    /// "Restoring": the stage of the progress while it runs, translated.
    virtual QString doing() const { return title(); }
    /// "Restore": what it does, translated.
    QString title() const { return messageText(fact().title()); }

    /// Asked of every step before the first one is run, under the lock: whether what the plan saw still holds. Errors:
    /// PlanOutdated and its like; nothing was changed.
    virtual Status check(StepScene &scene) const;
    /// Whether there is nothing left to do, because it was done before: a run that is resumed leaves it out.
    virtual Result<bool> isDone(StepScene &scene) const;
    virtual Status run(StepScene &scene) const = 0;
    /// Takes back what run() did, however far it came, because it or a later step failed with \p cause, also when
    /// cancelled. Returns what is to be told: the cause, and what stands there now.
    virtual Error takeBack(StepScene &scene, Error cause) const;
};

/// In the order in which they are done.
using Steps = std::vector<std::shared_ptr<const Step>>;

/// Steps as people review them: each under its title where there are several, those without a text left out.
QString stepsAsText(const Steps &steps);
/// The plan of a run that does \p steps to one tenant, as JSON for the journal.
QByteArray planOf(const Steps &steps, const QString &schema);

} // namespace tenantry
