// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Console.h"
#include "operations/Check.h"
#include "operations/Confirmation.h"
#include "operations/Records.h"
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
    /// The options that name this connection, for a command that somebody else is to give: "--profile x.toml ".
    QString connectionOptions() const;
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

    /// The run that this process does without a terminal (Detach.h); empty: none.
    const QString &detachedRun() const { return m_detachedRun; }
    void setDetachedRun(const QString &id) { m_detachedRun = id; }

    /// Shows what is about to be done with \p notes below it, one a line, and asks for what \p confirmation wants,
    /// unless a consent that was given is enough. Errors: ConfirmationMissing (nobody is there to be asked), Cancelled.
    Status confirm(const Confirmation &confirmation, const QStringList &notes, Consent consent);

    /// The local store, opened once. Errors: StoreUnusable, StoreTooNew.
    Result<std::shared_ptr<LocalStore>> store();
    /// Errors: those of store().
    Result<Journal *> journal();
    /// Where operations write down what they do; without a journal nothing is changed. Errors: those of store().
    Result<Records> records();
    /// Says on stderr what went wrong without stopping the command.
    void warn(const QString &text);
    void warn(const Error &error);
    void warnOf(const std::optional<Error> &problem); ///< nullopt: nothing

    /// checkFleet() of the profile. A source that is not needed and cannot be read gives a warning, and so does a
    /// sample that cannot be kept. Errors: those of checkFleet().
    Result<SnapshotPtr> scan(const Access &access, const QStringList &only = {},
                             SourceNeed source = SourceNeed::Required);

private:
    Result<Profile> chosenProfile() const;
    std::optional<QString> askPassword(const PasswordQuestion &question);
    SampleStore *samples(); ///< null: the store cannot be used

    Console &m_console;
    ConnectionChoice m_choice;
    OutputFormat m_format;
    std::stop_token m_stop;
    std::optional<Result<std::shared_ptr<LocalStore>>> m_store;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<SampleStore> m_samples;
    QString m_detachedRun;
    QStringList m_told; ///< warnings of the profile that were printed
    std::mutex m_passwordMutex;
    std::optional<std::optional<QString>> m_password; ///< asked once, for all sessions
};

} // namespace tenantry::cli
