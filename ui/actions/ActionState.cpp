// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionState.h"

namespace tenantry {

ActionState ActionState::of(Session *session)
{
    ActionState state;
    if (!session) {
        return state;
    }
    state.isConnected = true;
    state.isScanning = session->isScanning();
    state.isSwitchedReadOnly = session->isSwitchedReadOnly();
    state.hasScanError = !session->lastError().message.isEmpty();
    state.hasJournal = session->journal() != nullptr;
    state.readOnlyReason = session->readOnlyReason();
    state.snapshot = session->snapshot();
    state.backups = session->sharedBackups();
    state.lastBackups = session->lastBackups();
    state.runs = &session->runs();
    state.tasks = &session->tasks();
    return state;
}

ActionState ActionState::ofPageAlone()
{
    ActionState state;
    state.isConnected = true;
    state.hasJournal = true;
    state.snapshot = std::make_shared<const FleetSnapshot>();
    return state;
}

} // namespace tenantry
