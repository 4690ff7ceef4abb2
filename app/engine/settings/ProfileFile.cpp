// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"

#include "base/Paths.h"
#include "settings/ProfileKey.h"
#include "settings/ProfileText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tenantry {

static constexpr qint64 largestProfile = 1024 * 1024;

/// Where it would stand in the file is not known yet, so no line is named.
static Status usable(const Profile &profile, const QString &file)
{
    Profile written = profile;
    written.file = file;
    written.lines.clear();
    for (const ProfileKey &key : profileKeys()) {
        if (const std::optional<KeyFault> fault = faultOf(key, written))
            return failure(profileError(written, key.fullName(), *fault));
    }
    return {};
}

Result<Profile> loadProfile(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    const Result<QByteArray> bytes = paths::readFile(path, largestProfile);
    if (!bytes && bytes.error().code == ErrorCode::FileMissing)
        return failure(
            ErrorCode::ProfileMissing,
            QCoreApplication::translate("Engine", "The profile \"%1\" does not exist.").arg(path),
            QCoreApplication::translate("Engine", "Profiles are kept in \"%1\".").arg(paths::connectionsFolder()));
    if (!bytes)
        return failure(ErrorCode::ProfileInvalid, bytes.error().message, bytes.error().hint);
    return parseProfile(*bytes, path);
}

Status saveProfile(const Profile &profile, const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (const Status good = usable(profile, path); !good)
        return good;
    QByteArray present;
    if (QFileInfo::exists(path)) {
        const Result<QByteArray> bytes = paths::readFile(path, largestProfile);
        if (!bytes)
            return failure(ErrorCode::ProfileInvalid, bytes.error().message, bytes.error().hint);
        present = *bytes;
    }
    const Result<QByteArray> text = updateProfileText(present, profile, path);
    if (!text)
        return failure(text.error());
    if (const Status made = paths::ensurePrivateFolder(QFileInfo(path).path()); !made)
        return made;
    // Through a link, as one kept in a dotfiles folder is: the link itself stays.
    const QString target = QFileInfo(path).isSymLink() ? QFileInfo(path).canonicalFilePath() : path;
    return paths::writePrivateFile(target.isEmpty() ? path : target, *text);
}

Status deleteProfile(const QString &file)
{
    QFile gone(file);
    if (gone.remove())
        return {};
    return failure(ErrorCode::FileNotWritten,
                   QCoreApplication::translate("Engine", "Cannot delete \"%1\": %2").arg(file, gone.errorString()),
                   QCoreApplication::translate("Engine", "Check its permissions and those of its folder."));
}

std::vector<ProfileEntry> listProfiles()
{
    std::vector<ProfileEntry> entries;
    const QDir folder(paths::connectionsFolder());
    const QStringList names = folder.entryList({QStringLiteral("*.toml")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QString &name : names) {
        const QString file = folder.absoluteFilePath(name);
        entries.push_back({file, loadProfile(file)});
    }
    return entries;
}

Result<Profile> findProfile(const QString &name)
{
    const QDir folder(paths::connectionsFolder());
    const QString file = folder.absoluteFilePath(name + QStringLiteral(".toml"));
    if (!name.isEmpty() && !name.contains(u'/') && QFileInfo(file).isFile())
        return loadProfile(file);
    QStringList names;
    for (const QString &existing : folder.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        names.append(existing.chopped(5));
    return failure(ErrorCode::ProfileMissing,
                   QCoreApplication::translate("Engine", "There is no connection \"%1\".").arg(name),
                   names.isEmpty()
                       ? QCoreApplication::translate("Engine", "There are none yet: profiles are kept in \"%1\".")
                             .arg(folder.path())
                       : QCoreApplication::translate("Engine", "There are: %1.").arg(names.join(QStringLiteral(", "))));
}

Profile profileForConninfo(const QString &conninfo)
{
    Profile profile;
    profile.database.conninfo = conninfo;
    profile.tenants.registry = RegistryKind::Single;
    return profile;
}

} // namespace tenantry
