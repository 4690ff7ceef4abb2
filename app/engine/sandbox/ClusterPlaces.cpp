// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ClusterPlaces.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/un.h>
#include <unistd.h>

namespace tenantry {

namespace {

const QString record = QStringLiteral("cluster.conf");
const QString dataName = QStringLiteral("data");
const QString partialName = QStringLiteral("data.partial");
const QString socketName = QStringLiteral("socket");
const QString socketFile = QStringLiteral(".s.PGSQL.5432");
const QString socketLock = QStringLiteral(".s.PGSQL.5432.lock");
const QString dataParent = QStringLiteral("/var/tmp");
const QString socketParent = QStringLiteral("/tmp");

/// Tells the folders that were made outside for one cluster from those of another.
QString markOf(const OwnFolder &folder)
{
    constexpr qsizetype enough = 12;
    const QByteArray path = QFile::encodeName(folder.realPath());
    return QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(enough));
}

QString prefixFor(const OwnFolder &folder)
{
    return QStringLiteral("tenantry-") + markOf(folder) + u'-';
}

/// Whether \p path is a folder in \p parent that was made for the cluster in \p folder. 0.1.0 gave names without a
/// mark.
bool madeFor(const OwnFolder &folder, const QString &path, const QString &parent)
{
    static const QRegularExpression name(QStringLiteral("\\Atenantry-(?:([0-9a-f]{12})-)?[A-Za-z0-9]{6}\\z"));
    if (!path.startsWith(parent + u'/'))
        return false;
    const QRegularExpressionMatch match = name.match(path.mid(parent.size() + 1));
    return match.hasMatch() && (match.captured(1).isEmpty() || match.captured(1) == markOf(folder));
}

/// Whether \p path names the entry \p name of \p folder, be it through links above the folder.
bool standsIn(const OwnFolder &folder, const QString &path, const QString &name)
{
    const QFileInfo file(path);
    return file.fileName() == name && QDir::isAbsolutePath(path)
           && QFileInfo(file.path()).canonicalFilePath() == folder.realPath();
}

/// Whether a Unix socket in \p folder can be named: to the kernel, to libpq ("," separates hosts) and in the server's
/// list of socket folders.
bool fitsSocket(const QString &folder)
{
    static const QRegularExpression plain(QStringLiteral("^/[A-Za-z0-9/_.+@-]*$"));
    return plain.match(folder).hasMatch()
           && (folder + u'/' + socketFile).size() < qsizetype(sizeof(sockaddr_un::sun_path));
}

/// The socket's folder in \p home; empty where no socket can stand there.
QString socketIn(const QString &home)
{
    const QString inside = home + u'/' + socketName;
    return fitsSocket(inside) ? inside : QString();
}

tl::unexpected<Error> notOfThisCluster(const OwnFolder &folder, const QString &place)
{
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "\"%1\" names \"%2\", which is no place of this sandbox.")
                       .arg(folder.path() + u'/' + record, place),
                   QCoreApplication::translate("Engine",
                                               "If the folder was moved or copied, remove that file; the next start "
                                               "writes it anew. Otherwise choose another folder."));
}

/// Whether the socket folder outside is used by another server: its lock file names that one's data.
bool servesAnother(const OwnFolder &socket, const QString &data)
{
    const auto lock = socket.read(socketLock);
    if (!lock)
        return lock.error().code != ErrorCode::FileMissing;
    const QList<QByteArray> lines = lock->split('\n');
    const QString served = lines.size() > 1 ? QFile::decodeName(lines[1]) : QString();
    return QFileInfo(served).canonicalFilePath() != QFileInfo(data).canonicalFilePath();
}

/// The socket's folder below /tmp: the socket and its lock, then the folder if nothing else is in it.
Status removeSocketFolder(const ClusterPlaces &places, const Owners &owners)
{
    const auto socket = OwnFolder::open(places.socket, owners);
    if (!socket || servesAnother(*socket, places.data()))
        return {}; // swept, and perhaps somebody else's by now
    for (const QString &name : {socketFile, socketLock}) {
        if (Status removed = socket->remove(name); !removed)
            return removed;
    }
    ::rmdir(QFile::encodeName(places.socket).constData());
    return {};
}

} // namespace

Result<ClusterPlaces> choosePlaces(const OwnFolder &folder, const Owners &owners, const std::optional<ServerUser> &user)
{
    ClusterPlaces places;
    places.home = folder.path();
    if (user) {
        // The user that runs the server must pass through the folder, though nobody but root may list it.
        folder.letPass(*user);
        if (!canReach(*user, folder.path())) {
            const auto elsewhere = OwnFolder::makeTemporary(dataParent, prefixFor(folder), owners);
            if (!elsewhere)
                return failure(elsewhere.error());
            places.home = elsewhere->path();
        }
    }
    places.socket = socketIn(places.home);
    return places;
}

bool ownsSocketFolder(const ClusterPlaces &places, const Owners &owners, const std::optional<ServerUser> &user)
{
    if (places.socket.isEmpty())
        return false;
    const auto socket = OwnFolder::open(places.socket, owners);
    return socket && socket->isPrivateTo(user ? user->uid : owners.self);
}

Status ensureSocketFolder(ClusterPlaces &places, const OwnFolder &folder, const Owners &owners,
                          const std::optional<ServerUser> &user)
{
    if (ownsSocketFolder(places, owners, user))
        return {};
    if (places.socket == places.home + u'/' + socketName) {
        const auto home = OwnFolder::open(places.home, owners);
        const auto made = home ? home->makeSubfolder(socketName, user) : failure(home.error());
        return made ? Status() : failure(made.error());
    }
    // Folders below /tmp are swept at a restart of the machine: a new one then, never one that somebody else made.
    const auto made = OwnFolder::makeTemporary(socketParent, prefixFor(folder), owners);
    if (!made)
        return failure(made.error());
    if (Status given = made->makePrivateTo(user); !given)
        return given;
    places.socket = made->path();
    return writePlaces(folder, places);
}

Result<std::optional<ClusterPlaces>> readPlaces(const OwnFolder &folder, const std::optional<ServerUser> &user)
{
    const auto bytes = folder.read(record);
    if (!bytes) {
        return bytes.error().code == ErrorCode::FileMissing ? Result<std::optional<ClusterPlaces>>()
                                                            : failure(bytes.error());
    }
    QString data;
    QString socket;
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        if (line.startsWith(QStringLiteral("data=")))
            data = line.mid(5);
        else if (line.startsWith(QStringLiteral("socket=")))
            socket = line.mid(7);
    }
    ClusterPlaces places;
    const QString outside = QFileInfo(data).path();
    // 0.1.0 wrote absolute paths also for what stands in the folder.
    if (data == dataName || standsIn(folder, data, dataName))
        places.home = folder.path();
    else if (user && QFileInfo(data).fileName() == dataName && madeFor(folder, outside, dataParent))
        places.home = outside;
    else
        return notOfThisCluster(folder, data);
    if (socket == socketName || socket == places.home + u'/' + socketName
        || (places.home == folder.path() && standsIn(folder, socket, socketName)))
        places.socket = socketIn(places.home);
    else if (socket.isEmpty() || madeFor(folder, socket, socketParent))
        places.socket = socket;
    else
        return notOfThisCluster(folder, socket);
    return places;
}

Status writePlaces(const OwnFolder &folder, const ClusterPlaces &places)
{
    // Relative where it stands in the folder, which may be moved.
    const QString data = places.home == folder.path() ? dataName : places.data();
    const QString socket = places.socket == places.home + u'/' + socketName ? socketName : places.socket;
    const QString text =
        QStringLiteral("# Where this cluster's parts stand; written by Tenantry.\ndata=%1\nsocket=%2\n")
            .arg(data, socket);
    return folder.write(record, text.toUtf8());
}

Status removePlaces(const OwnFolder &folder, const ClusterPlaces &places, const Owners &owners)
{
    const auto home = OwnFolder::open(places.home, owners);
    if (!home && home.error().code != ErrorCode::FileMissing)
        return failure(home.error());
    if (places.socket != places.home + u'/' + socketName && !places.socket.isEmpty()) {
        if (Status removed = removeSocketFolder(places, owners); !removed)
            return removed;
    }
    if (home) {
        for (const QString &name : {dataName, partialName, socketName}) {
            if (Status removed = home->remove(name); !removed)
                return removed;
        }
        if (home->realPath() != folder.realPath())
            ::rmdir(QFile::encodeName(places.home).constData());
    }
    return folder.remove(record);
}

} // namespace tenantry
