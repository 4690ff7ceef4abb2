// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tenantry {

/// A value or the Error that kept it from being made. The interface is that of std::expected.
template <typename T>
using Result = tl::expected<T, Error>;

/// Done, or the Error that stopped it.
using Status = Result<void>;

/// `return failure(ErrorCode::FileMissing, message, hint);`
inline tl::unexpected<Error> failure(ErrorCode code, QString message, QString hint = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint), {}, {}});
}

/// Hands an error on: `if (!rows) return failure(rows.error());`
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tenantry
