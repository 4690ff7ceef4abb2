// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/BackgroundQueries.h"
#include "models/KeptSessions.h"
#include "models/PasswordMemory.h"
#include "models/Session.h"

namespace tenantry {

/**
 * A session's threads and what they use. The session leaves it to the reaper, because a thread may still wait for a
 * server or roll back when the window has long gone on: nothing in here refers to the session.
 */
struct SessionWorkers {
    std::shared_ptr<LocalStore> store; ///< may be null
    std::unique_ptr<Journal> journal;
    std::unique_ptr<SampleStore> sampleStore;
    PasswordMemory passwords;
    KeptSessions kept;
    BackgroundQueries queries; ///< after the sessions that its threads ask over
    TaskRunner tasks;          ///< after what its threads use, so that it is destroyed first

    SessionWorkers(const Session::Services &services, GuiHandOver::Poster post)
        : store(services.store)
        , passwords(services.prompt, services.password)
        , queries(std::move(post))
    {
        if (store) {
            journal = std::make_unique<Journal>(store);
            sampleStore = std::make_unique<SampleStore>(store);
        }
    }

    /// Tells all threads to stop, and nobody of the GUI thread's hears of them again. Does not wait for work.
    void stop()
    {
        passwords.close();
        queries.requestStop();
        tasks.cancelAll();
        tasks.setObserver({});
    }
};

} // namespace tenantry
