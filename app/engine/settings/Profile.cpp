// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Profile.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "settings/ProfileWords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <tuple>

namespace tenantry {

QString environmentKey(Environment environment)
{
    return profilewords::wordOf(profilewords::environments, environment);
}

QString registryKey(RegistryKind kind)
{
    return profilewords::wordOf(profilewords::registries, kind);
}

QString sourceKey(SourceKind kind)
{
    return profilewords::wordOf(profilewords::sources, kind);
}

Result<FailureLimit> FailureLimit::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    bool isNumber = false;
    FailureLimit limit;
    if (trimmed.endsWith(u'%')) {
        limit.percent = trimmed.chopped(1).trimmed().toDouble(&isNumber);
        if (isNumber && limit.percent >= 0 && limit.percent <= 100)
            return limit;
    } else {
        limit.count = trimmed.toInt(&isNumber);
        if (isNumber && limit.count >= 1)
            return limit;
    }
    return failure(
        ErrorCode::ProfileInvalid,
        QCoreApplication::translate("Engine", "\"%1\" is not a number of failures.").arg(text::plain(text, 100)),
        remedy());
}

QString FailureLimit::remedy()
{
    return QCoreApplication::translate(
        "Engine", "Write a share of the tenants from 0% to 100%, such as \"5%\", or a count from 1 up, "
                  "such as \"3\".");
}

QString FailureLimit::text() const
{
    if (count > 0)
        return QString::number(count);
    return QString::number(percent, 'f', QLocale::FloatingPointShortest) + u'%';
}

bool FailureLimit::reached(int failed, int total) const
{
    if (failed <= 0)
        return false;
    if (count > 0)
        return failed >= count;
    return failed * 100.0 > percent * total;
}

static QString profileFolder(const QString &file)
{
    return file.isEmpty() ? QDir::currentPath() : QFileInfo(file).absolutePath();
}

QString Profile::resolved(const QString &path) const
{
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        return QDir::cleanPath(paths::homeFolder() + path.mid(1));
    return QDir::cleanPath(QDir(profileFolder(file)).absoluteFilePath(path));
}

QString Profile::backupFolder() const
{
    if (const QString fromEnvironment = qEnvironmentVariable("BACKUP_DIR"); !fromEnvironment.isEmpty())
        return QDir::cleanPath(QDir::current().absoluteFilePath(fromEnvironment));
    if (!backups.folder.isEmpty())
        return resolved(backups.folder);
    return paths::dataFolder() + QStringLiteral("/backups/") + storeKey();
}

static QString shortHash(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(8));
}

QString Profile::storeKey() const
{
    if (name.isEmpty())
        return QStringLiteral("%1-%2").arg(text::slug(database.conninfo), shortHash(database.conninfo));
    // A name is part of file names; one that could lead elsewhere or hide is replaced, unmistakably.
    static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,79}$"));
    const QString named =
        harmless.match(name).hasMatch() ? name : QStringLiteral("%1-%2").arg(text::slug(name), shortHash(name));
    const QString key = otherServer.isEmpty() ? named : QStringLiteral("%1-on-%2").arg(named, shortHash(otherServer));
    // Two files of one name in different folders are two connections.
    const QString folder = QFileInfo(file).absolutePath();
    if (file.isEmpty() || folder == paths::connectionsFolder())
        return key;
    return QStringLiteral("%1-%2").arg(key, shortHash(QFileInfo(file).absoluteFilePath()));
}

QString Profile::displayTitle() const
{
    const QString own = title.isEmpty() ? name : title;
    if (own.isEmpty())
        return database.conninfo;
    return otherServer.isEmpty() ? own : QStringLiteral("%1 (%2)").arg(own, otherServer);
}

bool Profile::operator==(const Profile &other) const
{
    const auto settings = [](const Profile &one) {
        return std::tie(one.name, one.title, one.file, one.environment, one.database, one.tenants, one.migrations,
                        one.runs, one.backups);
    };
    return settings(*this) == settings(other);
}

} // namespace tenantry
