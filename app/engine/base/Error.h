// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ErrorCode.h"

#include <QString>

namespace tenantry {

/**
 * What went wrong, as a value: the fact, the remedy, and the server's own word where there is one.
 *
 * message states the fact and names the thing ("Cannot reach the server at db:5432: …"); hint is the remedy and
 * stands on its own line. All texts are plain text, already stripped of control characters and capped.
 * A cancelled operation travels as ErrorCode::Cancelled through Result<T>, but is an outcome of its own: the task
 * runner, the window and tenantryctl (status 130) never show it as a failure.
 */
struct Error {
    ErrorCode code = ErrorCode::StatementFailed;
    QString message;
    QString hint;
    QString sqlState; ///< five characters, empty when the error did not come from PostgreSQL
    QString detail;   ///< further lines (DETAIL, CONTEXT, the last lines of a process), may be empty

    bool isCancelled() const { return code == ErrorCode::Cancelled; }
    /// Everything in lines, to be copied whole.
    QString toText() const;
    bool operator==(const Error &) const = default;
};

/// The value that a cancelled operation returns.
Error cancelledError();

} // namespace tenantry
