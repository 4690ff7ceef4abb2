// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"

namespace tenantry {

/**
 * The facts that decide whether an action can be taken now: a value, so that the rules can be tested without a server.
 * Made anew for each question; it must not outlive the session it was made of.
 */
struct ActionState {
    bool isConnected = false; ///< a connection is open and in front
    bool offersSandbox = true;
    bool isScanning = false;
    bool isSwitchedReadOnly = false;
    bool hasScanError = false;
    bool hasJournal = false;
    QString readOnlyReason{}; ///< a sentence; empty: writing is possible
    SnapshotPtr snapshot{};
    BackupsPtr backups{};                           ///< null: unknown
    QHash<QString, QDateTime> lastBackups{};        ///< of each schema, those that can be trusted
    const std::vector<AsideSchema> *kept = nullptr; ///< null: unknown
    const std::vector<RunRecord> *runs = nullptr;   ///< null: unknown
    const TaskRunner *tasks = nullptr;              ///< null: unknown

    static ActionState of(Session *session); ///< null: no connection
    /// Of a page that stands alone: nothing but what it shows decides.
    static ActionState ofPageAlone();
};

} // namespace tenantry
