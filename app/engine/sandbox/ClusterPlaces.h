// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sandbox/OwnFolder.h"

#include <QString>

#include <optional>

namespace tenantry {

/// Where the parts of a cluster stand. Absolute paths.
struct ClusterPlaces {
    QString home;   ///< of data, data.partial and, where its path is short enough, socket; the cluster's folder mostly
    QString socket; ///< empty: a private folder below /tmp that is still to be made
    QString data() const { return home + QStringLiteral("/data"); }
};

/// The places of a cluster in \p folder that can be used as \p user (nullopt: as this process): in the folder itself;
/// where that user cannot reach it, in a new private folder below /var/tmp. Errors: those of OwnFolder.
Result<ClusterPlaces> choosePlaces(const OwnFolder &folder, const Owners &owners,
                                   const std::optional<ServerUser> &user);

/// Makes the folder of the socket where it is missing, or is not \p user's alone; fills in places.socket.
/// Errors: those of OwnFolder.
Status ensureSocketFolder(ClusterPlaces &places, const OwnFolder &folder, const Owners &owners,
                          const std::optional<ServerUser> &user);

/// True if the socket's folder is there and \p user's alone.
bool ownsSocketFolder(const ClusterPlaces &places, const Owners &owners, const std::optional<ServerUser> &user);

/// What "cluster.conf" in \p folder records; nullopt where there is none. It is believed where it is a file of ours and
/// names nothing but what choosePlaces() and ensureSocketFolder() make for this very folder.
/// Errors: those of OwnFolder; SandboxFailed for another place.
Result<std::optional<ClusterPlaces>> readPlaces(const OwnFolder &folder, const std::optional<ServerUser> &user);

Status writePlaces(const OwnFolder &folder, const ClusterPlaces &places);

/// Removes what stands in \p places, and the folders outside \p folder that were made for it; last the record.
/// The server must be stopped. Errors: those of OwnFolder.
Status removePlaces(const OwnFolder &folder, const ClusterPlaces &places, const Owners &owners);

} // namespace tenantry
