// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

struct pg_conn;
struct pg_result;

/**
 * Turns what libpq says into Error values: by SQLSTATE once a session stands, by libpq's words while it is opened
 * (libpq hands out no SQLSTATE for a connection that failed).
 */
namespace tenantry {

/// The error of a failed result. \p stopped: a cancel was asked for, so 57014 is ours.
enum class StopRequested { No, Yes };
Error errorOfResult(const pg_result *result, StopRequested stopped);

/// Whether the same transaction may well succeed when it is begun again: it waited for a lock in vain (55P03), was the
/// victim of a deadlock (40P01) or could not be serialized (40001), or met another that changed the same entry of the
/// catalog ("tuple concurrently updated", XX000; two that make the same thing where it is not there yet, 23505).
bool isPassing(const Error &error);

/// The error of a lost or broken connection.
Error errorOfConnection(const pg_conn *connection);

/// Why opening failed, from libpq's message for \p target ("db:5432/app").
enum class PasswordState { NotAsked, Needed, Rejected };
/// False for what a server says after it took the password: no free connection, no such database.
bool isPasswordRefused(const QString &libpqMessage);
Error errorOfOpening(const QString &target, const QString &libpqMessage, PasswordState password);

} // namespace tenantry
