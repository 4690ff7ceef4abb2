// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sandbox/ClusterPlaces.h"
#include "sandbox/ServerPrograms.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace tenantry {

enum class ServerState { Missing, Stopped, Running };
enum class StopMode { Smart, Fast, Immediate };
/// Off: the server does not wait for the disk (fsync = off). For tests, whose data nobody needs tomorrow.
enum class Durability { On, Off };

struct ClusterOptions {
    QString folder;    ///< made where missing (0700); data, socket and record stand in it
    QString binFolder; ///< empty: the newest installed PostgreSQL
    Durability durability = Durability::On;
    std::vector<std::pair<QString, QString>> settings; ///< further lines of postgresql.conf, set when it is made
};

/**
 * A private PostgreSQL cluster in a folder: UTF-8, C.UTF-8, reachable over a Unix socket only, whose folder is private
 * (0700); local connections need no password. Its superuser is the role "tenantry". Server settings are PostgreSQL's
 * defaults unless ClusterOptions says otherwise. Several may run at once.
 *
 * As root the server runs as an unprivileged user (serverUser()); where that user cannot reach the folder, the data
 * stand in a private folder below /var/tmp. Where the folder's path is too long for a Unix socket (107 bytes) or has
 * characters that libpq reads as separators, the socket stands in a private folder below /tmp. "cluster.conf" in the
 * folder records both.
 *
 * Nothing is believed, read, written, given away or removed that is not ours: a folder that belongs to somebody else or
 * that others may write in is refused (SandboxFailed) before anything is touched, symbolic links are never followed,
 * and a record counts only where it names what was made for this very folder. Ours is what belongs to the effective
 * user or, as root, to the user that runs the server.
 *
 * A handle: destroying it neither stops nor removes the server. Calls block; any thread, one at a time per folder.
 */
class Cluster {
public:
    /// Opens the cluster in the folder or makes one (initdb, some seconds); does not start it. An initdb that was
    /// interrupted leaves nothing that counts as a cluster. Errors: SandboxFailed with what initdb said and a hint, or
    /// with what is not ours; FileNotWritten, ProcessNotStarted, Cancelled.
    static Result<Cluster> create(const ClusterOptions &options, std::stop_token stop = {});
    /// Opens the cluster that exists in \p folder. Errors: SandboxFailed where there is none, or not one of ours.
    static Result<Cluster> open(const QString &folder, const QString &binFolder = {});

    /// Starts the server and waits until it accepts connections (at most 60 s); nothing where it runs.
    /// Errors: SandboxFailed with the last lines of the server's log, ProcessNotStarted, Cancelled.
    Status start(std::stop_token stop = {});
    /// Stops the server and waits (at most 60 s); nothing where it does not run. Errors: SandboxFailed.
    Status stop(StopMode mode = StopMode::Fast);
    Status restart(StopMode mode = StopMode::Fast, std::stop_token stop = {});
    ServerState status() const;
    /// Stops the server at once and removes data, socket and record; other files in the folder stay.
    Status remove();

    /// A libpq key=value string for \p database as \p user.
    QString conninfo(const QString &database, const QString &user = superuser()) const;
    static QString superuser() { return QStringLiteral("tenantry"); }
    const QString &folder() const { return m_folder; }
    QString dataFolder() const { return m_places.data(); }
    const QString &socketFolder() const { return m_places.socket; }
    QString logFile() const { return m_places.data() + QStringLiteral("/server.log"); }
    int processId() const; ///< of the running server; 0: none

private:
    Cluster() = default;
    Result<OwnFolder> ownFolder() const;
    /// The data folder, and those files in it that are read or written from outside the server, looked at: all ours.
    Result<OwnFolder> ownData() const;
    /// Whether initdb has finished: data stand there.
    Result<bool> isMade() const;
    Status initialise(const ClusterOptions &options, std::stop_token stop) const;
    Status control(const QStringList &arguments, std::stop_token stop) const;
    QString lastLogLines() const;

    QString m_folder;
    ClusterPlaces m_places;
    ServerPrograms m_programs;
    std::optional<ServerUser> m_user;
    Owners m_owners;
};

} // namespace tenantry
