// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitStatus.h"

namespace tenantry::cli {

ExitStatus exitStatusFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ServerUnreachable:
    case ErrorCode::ConnectionLost:
    case ErrorCode::ConnectionsExhausted:
        return ExitStatus::Unreachable;
    case ErrorCode::AuthenticationFailed:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::CertificateRejected:
    case ErrorCode::ProfileMissing:
    case ErrorCode::ProfileInvalid:
    case ErrorCode::ConninfoInvalid:
    case ErrorCode::RegistryInvalid:
    case ErrorCode::SourceInvalid:
    case ErrorCode::SecretUnavailable:
    case ErrorCode::DuplicateVersion:
    case ErrorCode::PoolerRefused:
    case ErrorCode::ReadOnlyServer:
    case ErrorCode::BackupToolMissing:
    case ErrorCode::BackupToolTooOld:
        return ExitStatus::Configuration;
    case ErrorCode::TenantLocked:
    case ErrorCode::LockTimeout:
        return ExitStatus::Busy;
    case ErrorCode::UsageWrong:
    case ErrorCode::ConfirmationMissing:
        return ExitStatus::Usage;
    case ErrorCode::NothingToDo:
        return ExitStatus::Ok;
    case ErrorCode::Cancelled:
        return ExitStatus::Cancelled;
    default:
        return ExitStatus::Findings;
    }
}

} // namespace tenantry::cli
