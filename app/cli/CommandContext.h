// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"
#include "migrations/Scan.h"
#include "tasks/Journal.h"
#include "tasks/Task.h"

#include <memory>
#include <mutex>
#include <optional>

namespace tenantry::cli {

enum class OutputFormat { Text, Json };
/// Whether the operator gave --yes (or its synonym --force).
enum class Consent { Ask, Given };

/// How the connection was named on the command line; empty where it was not.
struct ConnectionChoice {
    QString connection; ///< --connection NAME
    QString dsn;        ///< --dsn CONNINFO
    QString profile;    ///< --profile FILE
};

/**
 * What every command shares: the console, the connection that was chosen, the stop token of SIGINT and SIGTERM, the
 * local store. Used on the main thread; the task context and the password prompt it hands out work from any thread.
 */
class CommandContext {
public:
    CommandContext(Console &console, ConnectionChoice choice, OutputFormat format, std::stop_token stop);

    Console &console() { return m_console; }
    bool isJson() const { return m_format == OutputFormat::Json; }
    std::stop_token stopToken() const { return m_stop; }

    /// True if one of --connection, --dsn and --profile was given.
    bool namesConnection() const;
    /// Takes the profile in \p file from now on, as if --profile had been given.
    void useProfile(const QString &file) { m_choice.profile = file; }
    /// The profile of the options; where none was named, the only one there is.
    /// Errors: UsageWrong (which one?), ProfileMissing, ProfileInvalid, ConninfoInvalid.
    /// What the file holds that is not known is told on stderr, once.
    Result<Profile> profile();
    /// The profile with the password prompt of this terminal.
    Result<Access> access();
    /// A context that shows its progress on a terminal's stderr.
    TaskContext task();

    /// Asks \p question on the terminal, unless consent was given. On production the connection's name has to be typed.
    /// \p option: what gives the consent elsewhere. Errors: ConfirmationMissing, Cancelled.
    Status confirm(const QString &question, const Profile &profile, Consent consent);

    /// The local store, opened once. Errors: StoreUnusable, StoreTooNew.
    Result<std::shared_ptr<LocalStore>> store();
    /// Errors: those of store().
    Result<Journal *> journal();
    /// Says on stderr what went wrong without stopping the command.
    void warn(const QString &text);
    void warn(const Error &error);

    /// scanFleet() of the profile; a source that is not needed and cannot be read gives a warning; a whole fleet's
    /// sample goes to the local store, which may fail without harm. Errors: those of scanFleet(); a tenant that does
    /// not exist is named with those that are alike.
    Result<SnapshotPtr> scan(const Access &access, const QStringList &only = {},
                             SourceNeed source = SourceNeed::Required);
    /// Stores the fleet's state for the trends, if \p snapshot is of the whole fleet; a store that cannot be used gives
    /// a warning.
    void keepSample(const Access &access, const FleetSnapshot &snapshot);

private:
    Result<Profile> chosenProfile() const;
    std::optional<QString> askPassword(const PasswordQuestion &question);

    Console &m_console;
    ConnectionChoice m_choice;
    OutputFormat m_format;
    std::stop_token m_stop;
    std::optional<Result<std::shared_ptr<LocalStore>>> m_store;
    std::unique_ptr<Journal> m_journal;
    QStringList m_told;     ///< warnings of the profile that were printed
    bool m_partial = false; ///< the last scan was of some tenants only
    std::mutex m_passwordMutex;
    std::optional<std::optional<QString>> m_password; ///< asked once, for all sessions
};

} // namespace tenantry::cli
