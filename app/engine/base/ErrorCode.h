// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tenantry {

/**
 * Every error of Tenantry, with its permanent number and name.
 *
 * Numbers and names are part of the contract with scripts: they are never reused or renamed. The hundreds say
 * where an error comes from: 1xx reaching the server, 2xx configuration, 3xx the database, 4xx migrations,
 * 5xx backups, 6xx the local machine, 7xx the request itself.
 */
// clang-format off
#define TENANTRY_ERROR_CODES(X)                 \
    X(ServerUnreachable,      101, "server_unreachable")      \
    X(AuthenticationFailed,   102, "authentication_failed")   \
    X(DatabaseMissing,        103, "database_missing")        \
    X(ConnectionLost,         104, "connection_lost")         \
    X(CertificateRejected,    105, "certificate_rejected")    \
    X(ConnectionsExhausted,   106, "connections_exhausted")   \
    X(ProfileMissing,         201, "profile_missing")         \
    X(ProfileInvalid,         202, "profile_invalid")         \
    X(ConninfoInvalid,        203, "conninfo_invalid")        \
    X(RegistryInvalid,        204, "registry_invalid")        \
    X(SourceInvalid,          205, "source_invalid")          \
    X(SecretUnavailable,      206, "secret_unavailable")      \
    X(StatementFailed,        301, "statement_failed")        \
    X(LockTimeout,            302, "lock_timeout")            \
    X(StatementTimeout,       303, "statement_timeout")       \
    X(PermissionDenied,       304, "permission_denied")       \
    X(ReadOnlyServer,         305, "read_only_server")        \
    X(PoolerRefused,          306, "pooler_refused")          \
    X(LockTableTooSmall,      307, "lock_table_too_small")    \
    X(OutcomeUnknown,         308, "outcome_unknown")         \
    X(IdentifierInvalid,      309, "identifier_invalid")      \
    X(ServerChanged,          310, "server_changed")          \
    X(TenantMissing,          401, "tenant_missing")          \
    X(MigrationRefused,       402, "migration_refused")       \
    X(MigrationFailed,        403, "migration_failed")        \
    X(TenantLocked,           404, "tenant_locked")           \
    X(DuplicateVersion,       405, "duplicate_version")       \
    X(HistoryUnreadable,      406, "history_unreadable")      \
    X(PlanOutdated,           407, "plan_outdated")           \
    X(RunStopped,             408, "run_stopped")             \
    X(BackupToolMissing,      501, "backup_tool_missing")     \
    X(BackupToolTooOld,       502, "backup_tool_too_old")     \
    X(BackupFailed,           503, "backup_failed")           \
    X(BackupDamaged,          504, "backup_damaged")          \
    X(BackupMissing,          505, "backup_missing")          \
    X(RestoreFailed,          506, "restore_failed")          \
    X(NotEnoughSpace,         507, "not_enough_space")        \
    X(FileMissing,            601, "file_missing")            \
    X(FileUnreadable,         602, "file_unreadable")         \
    X(FileNotWritten,         603, "file_not_written")        \
    X(ProcessFailed,          604, "process_failed")          \
    X(ProcessMissing,         605, "process_missing")         \
    X(StoreUnusable,          606, "store_unusable")          \
    X(StoreTooNew,            607, "store_too_new")           \
    X(SandboxFailed,          608, "sandbox_failed")          \
    X(ProcessNotStarted,      609, "process_not_started")     \
    X(UsageWrong,             701, "usage_wrong")             \
    X(ConfirmationMissing,    702, "confirmation_missing")    \
    X(RunMissing,             703, "run_missing")             \
    X(NothingToDo,            704, "nothing_to_do")           \
    X(Cancelled,              799, "cancelled")
// clang-format on

enum class ErrorCode : int {
#define TENANTRY_ENUMERATE(name, number, text) name = number,
    TENANTRY_ERROR_CODES(TENANTRY_ENUMERATE)
#undef TENANTRY_ENUMERATE
};

/// The stable name of a code, as it stands in JSON ("server_unreachable").
QString errorCodeName(ErrorCode code);

} // namespace tenantry
