// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "migrations/sources/DjangoFacts.h"
#include "tasks/Conversation.h"

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace tenantry {

struct Profile;

/// How a schema is entered where the project does not use django-tenants, or not in its way. One of both.
struct DjangoEntry {
    /// `SET search_path = "{schema}", public`: {schema} stands for the name, quoted as an identifier, with or without
    /// quotes around it; within '' as a literal.
    QString sql;
    /// `shop.tenancy.schema`: something of the project's that is called with the schema's name and is a context
    /// manager.
    QString contextManager;
};

/// How a project's manage.py is reached.
struct DjangoCommand {
    QStringList command;      ///< {"python3", "manage.py"}, {"docker", "exec", "-i", "web", "python", "manage.py"}, …
    QString workingDirectory; ///< absolute; empty: inherited
    QString databaseAlias;    ///< of DATABASES; empty: TENANT_DB_ALIAS, or "default"
    DjangoEntry entry;        ///< empty: by django-tenants
    std::vector<std::pair<QString, QString>> environment;
    /// What the project prints, on stdout or stderr, line by line, on the caller's thread. May be empty.
    std::function<void(const QByteArray &line)> onNoise;

    /// As the profile's [migrations] says.
    static DjangoCommand of(const Profile &profile);
};

/// A schema to work on.
struct DjangoSchema {
    QString name;
    QString tenantType; ///< of projects with types; else empty
};

/// What is to be done to schemas, one after another.
struct DjangoWork {
    std::vector<DjangoSchema> schemas;
    /// migrate: up to and with these, empty: all. unmigrate: down to these, which stay; at least one. A key of "zero"
    /// is before the app's first; an empty key (migrate only) is up to its last.
    std::vector<MigrationId> targets;
    /// Of the session in each schema: {"lock_timeout", "2s"}. Set again before each migration.
    std::vector<std::pair<QString, QString>> sessionSettings{};
    /// In place of targets: these in this order and nothing else, as they were confirmed. A squash of which a schema
    /// has some is done by those that it replaces.
    std::vector<MigrationId> exactly{};
    /// With exactly: also what Django records of apps that are not the tenants', as `migrate` without a target does.
    DjangoOthers others = DjangoOthers::Needed;
    /// Asked: it waits before each migration, and before what it does after the last, for goOn().
    enum class Pace { Free, Asked } pace = Pace::Free;
};

/// \name What the agent tells while it works, in this order for each schema.
/// @{
struct DjangoSchemaBegun {
    QString schema;
    int backend = 0;        ///< pid of the server's process, to cancel what it does
    int pending = 0;        ///< migrations that will be done
    std::vector<int> parts; ///< of DjangoWork::exactly: those of which anything will be done, by number
};
/// Where the pace is Asked it is not begun before goOn().
struct DjangoMigrationBegun {
    QString schema;
    MigrationId id;
    int number = 0; ///< of DjangoWork::exactly: what it is part of
};
/// Committed, with its record.
struct DjangoMigrationDone {
    QString schema;
    MigrationId id;
    int number = 0; ///< as above
    std::chrono::milliseconds took{0};
};
/// What Django does after the last migration comes next: content types, permissions, the project's own.
struct DjangoFinishing {
    QString schema;
};
struct DjangoSchemaDone {
    enum class State {
        Done,    ///< something was done, all of it
        Nothing, ///< there was nothing to do
        Failed,  ///< at error; what DjangoMigrationDone told before is done and stays
        Stopped, ///< cancelled between two migrations
    };
    QString schema;
    State state = State::Done;
    int migrations = 0; ///< that were done
    std::chrono::milliseconds took{0};
    MigrationId failedAt; ///< empty: at none of them (the schema does not exist, post_migrate, …)
    Error error;          ///< Failed: MigrationFailed or what else it was, with Django's words and SQLSTATE
};
/// @}
using DjangoEvent =
    std::variant<DjangoSchemaBegun, DjangoMigrationBegun, DjangoMigrationDone, DjangoFinishing, DjangoSchemaDone>;

/// How many schemas ended how.
struct DjangoTally {
    int done = 0;
    int unchanged = 0;
    int failed = 0;
    int left = 0;                   ///< not begun, or stopped in between
    bool isCancelled = false;       ///< by the caller
    std::optional<Error> stoppedBy; ///< why the agent itself left the rest: the database is gone
};

/// The agent was told to stop before the next migration, because the caller wants to.
struct DjangoStopping {};

/// What is done to schemas.
enum class DjangoTask {
    Migrate,
    Unmigrate,
    MigrateAgain, ///< recorded ones whose work is gone: their records go, and come again with what they make
    PostMigrate,  ///< only what Django does after migrating
};

/**
 * The agent within a Django project: started through the project's own command, talked with by JSON lines, nothing
 * installed there.
 *
 * `<command> shell -c <bootstrap>` is run; the bootstrap is made so that a remote shell reads it as Python does (see
 * djangoBootstrap()), and takes the agent itself (the parts of resources/django) as the first line of its input. What
 * the project prints goes to DjangoCommand::onNoise and never into an answer. Reading a project needs no database; the
 * agent connects by the project's own settings, only for what says so here.
 *
 * A request that fails (Result without a value) leaves the agent usable, unless the program itself failed: it ended,
 * hung beyond the patience, or was cancelled; then every later call returns that error. A failing schema is no failing
 * request. Used by one thread at a time, any; the destructor ends the program, which may take five seconds.
 *
 * Patience: how long may be waited for the next word of the agent, not for the whole. Its stop token ends the program
 * at once, but in migrate(), unmigrate() and postMigrate(): there it asks the agent to stop before the next migration.
 */
class DjangoAgent {
public:
    using Listener = std::function<void(const DjangoEvent &)>;

    /// Errors: ProcessMissing (no such program), SourceInvalid (working folder, manage.py, project or settings that do
    /// not import, no Django, too old, not PostgreSQL), ProcessFailed (container stopped, host not reached, killed,
    /// hung), Cancelled. Each with what is wrong, the last lines of what was said, and the remedy.
    static Result<DjangoAgent> start(const DjangoCommand &command, const Patience &patience);
    DjangoAgent(DjangoAgent &&) noexcept;
    DjangoAgent &operator=(DjangoAgent &&) noexcept;
    ~DjangoAgent();

    const DjangoVersions &versions() const;
    /// Errors: ProcessFailed, Cancelled. What is wrong with the project's migrations is in the facts.
    Result<DjangoProjectFacts> project(const Patience &patience);
    /// Connects. Errors: ServerUnreachable (with the driver's words), ProcessFailed, Cancelled.
    Result<DjangoDatabase> database(const Patience &patience);
    /// The rows of the tenant model but the public one's, in TENANT_MIGRATION_ORDER. Connects.
    /// Errors: RegistryInvalid (no tenant model), StatementFailed, ProcessFailed, Cancelled.
    Result<std::vector<DjangoSchema>> tenants(const Patience &patience);
    /// The SQL that Django would run for a migration in \p schema, in either direction. Connects; writes nothing: the
    /// session is read-only. The schema has to be at the level before it, because some operations look at the tables.
    /// Errors: MigrationRefused (no such migration; Django cannot tell, with the reason), StatementFailed,
    /// ProcessFailed, Cancelled.
    Result<DjangoSql> sql(const MigrationId &id, const DjangoSchema &schema, const Patience &patience);
    Result<DjangoSql> reverseSql(const MigrationId &id, const DjangoSchema &schema, const Patience &patience);

    /// Migrates the schemas forwards, each as `migrate` does (signals, records, content types, permissions). Never goes
    /// backwards: a schema that is beyond a target is left as it is. A schema without a history table gets its own;
    /// that of another schema on the path is never read. Before each migration it is made sure that the session is in
    /// the schema. A schema that fails is told by its event, and the next one follows. Errors: MigrationRefused (the
    /// graph has problems), SourceInvalid (no entry is known), ProcessFailed (the agent is gone, or said nothing within
    /// the patience, also after it was asked to stop: what it had begun last may be done or not).
    Result<DjangoTally> migrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience);
    /// The same backwards. A schema in which a step to take is irreversible is refused before its first.
    Result<DjangoTally> unmigrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience);
    /// Sends post_migrate for the schemas as they are: content types, permissions, and what else the project does then.
    /// Targets are not used.
    Result<DjangoTally> postMigrate(const DjangoWork &work, const Listener &onEvent, const Patience &patience);
    /// What migrating would do in \p schema for \p migrations (DjangoWork::exactly), in Django's order, with the SQL of
    /// each where Django can tell it. Connects; writes nothing. Errors: PlanOutdated (something else would be done
    /// too), MigrationRefused, StatementFailed, ProcessFailed, Cancelled.
    Result<std::vector<DjangoOutlined>> outline(const std::vector<MigrationId> &migrations, DjangoOthers others,
                                                const DjangoSchema &schema, const Patience &patience);

    /// \name The same work, word by word.
    /// Between begin() and the tally nothing else may be asked.
    /// @{
    /// Errors: ProcessFailed.
    Status begin(DjangoTask task, const DjangoWork &work, const Patience &patience);
    using Word = std::variant<DjangoEvent, DjangoStopping, DjangoTally>;
    /// Errors: those of migrate().
    Result<Word> next(const Patience &patience);
    /// Lets what was told as begun be done. Errors: ProcessFailed.
    Status goOn(const Patience &patience);
    /// @}
    /// Lets the agent end. Errors: ProcessFailed, Cancelled.
    Status finish(const Patience &patience);

private:
    struct Impl;
    explicit DjangoAgent(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// The program of `shell -c`: Python, and at the same time one word that a shell turns into the same Python, twice over
/// (ssh to a host, and from there to another); it reads a line from stdin and runs what that holds.
QByteArray djangoBootstrap();

} // namespace tenantry
