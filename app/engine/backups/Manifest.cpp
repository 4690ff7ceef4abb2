// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Manifest.h"

#include "backups/ConfinedFiles.h"
#include "backups/ManifestSeal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tenantry {

namespace {

constexpr qint64 largestManifest = 256LL * 1024 * 1024;

tl::unexpected<Error> damaged(const QString &reason)
{
    return failure(ErrorCode::BackupDamaged, reason,
                   QCoreApplication::translate(
                       "Engine", "Its archives may still be sound, but Tenantry does not restore from it."));
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonValue grantsToJson(const std::optional<std::vector<BackupGrant>> &grants)
{
    if (!grants)
        return QJsonValue::Null;
    QJsonArray array;
    for (const BackupGrant &grant : *grants)
        array.append(QJsonObject{{QStringLiteral("grantee"), grant.grantee},
                                 {QStringLiteral("privilege"), grant.privilege},
                                 {QStringLiteral("grantable"), grant.option == BackupGrant::Option::Grantable}});
    return array;
}

QJsonValue privilegesToJson(const std::vector<BackupPrivilege> &privileges)
{
    QJsonArray array;
    for (const BackupPrivilege &one : privileges)
        array.append(QJsonArray{one.object, one.column, one.items});
    return array;
}

/// Lists that many tenants share, each once.
class SharedLists {
public:
    int indexOf(const QJsonValue &list)
    {
        const QByteArray text = QJsonDocument(list.toArray()).toJson(QJsonDocument::Compact);
        auto known = m_known.find(text);
        if (known == m_known.end()) {
            known = m_known.insert(text, int(m_known.size()));
            m_lists.append(list);
        }
        return *known;
    }
    const QJsonArray &lists() const { return m_lists; }

private:
    QHash<QByteArray, int> m_known;
    QJsonArray m_lists;
};

QJsonObject tenantToJson(const BackupTenant &tenant, int versions)
{
    QJsonArray tables;
    for (const BackupTable &table : tenant.tables)
        tables.append(QJsonArray{table.name, table.rows});
    return {{QStringLiteral("schema"), tenant.schema},   {QStringLiteral("name"), tenant.name},
            {QStringLiteral("level"), tenant.level},     {QStringLiteral("versions"), versions},
            {QStringLiteral("file"), tenant.file},       {QStringLiteral("owner"), tenant.owner},
            {QStringLiteral("comment"), tenant.comment}, {QStringLiteral("grants"), grantsToJson(tenant.grants)},
            {QStringLiteral("tables"), tables}};
}

std::optional<BackupTrust> trustFromKey(const QString &key)
{
    for (const BackupTrust trust :
         {BackupTrust::Unverified, BackupTrust::Verified, BackupTrust::Proven, BackupTrust::Damaged}) {
        if (backupTrustKey(trust) == key)
            return trust;
    }
    return std::nullopt;
}

std::optional<std::vector<BackupGrant>> grantsFromJson(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    std::vector<BackupGrant> grants;
    const QJsonArray entries = value.toArray();
    for (const QJsonValueConstRef entry : entries) {
        const QString privilege = entry[QStringLiteral("privilege")].toString();
        if (privilege != QStringLiteral("USAGE") && privilege != QStringLiteral("CREATE"))
            continue;
        grants.push_back({entry[QStringLiteral("grantee")].toString(), privilege,
                          entry[QStringLiteral("grantable")].toBool() ? BackupGrant::Option::Grantable
                                                                      : BackupGrant::Option::Plain});
    }
    return grants;
}

std::vector<BackupPrivilege> privilegesFromJson(const QJsonArray &array)
{
    std::vector<BackupPrivilege> privileges;
    for (const QJsonValueConstRef one : array)
        privileges.push_back({one[0].toString(), one[1].toString(), one[2].toString()});
    return privileges;
}

BackupTenant tenantFromJson(const QJsonObject &object, const std::vector<QStringList> &versionLists)
{
    BackupTenant tenant;
    tenant.schema = object[QStringLiteral("schema")].toString();
    tenant.name = object[QStringLiteral("name")].toString();
    tenant.level = object[QStringLiteral("level")].toString();
    tenant.file = object[QStringLiteral("file")].toString();
    tenant.owner = object[QStringLiteral("owner")].toString();
    tenant.comment = object[QStringLiteral("comment")].toString();
    tenant.grants = grantsFromJson(object[QStringLiteral("grants")]);
    const int list = object[QStringLiteral("versions")].toInt(-1);
    if (list >= 0 && list < int(versionLists.size()))
        tenant.versions = versionLists[size_t(list)];
    const QJsonArray tables = object[QStringLiteral("tables")].toArray();
    for (const QJsonValueConstRef table : tables)
        tenant.tables.push_back({table[0].toString(), table[1].toInteger()});
    return tenant;
}

Status readFiles(const QJsonArray &array, Backup &backup)
{
    static const QRegularExpression hash(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    for (const QJsonValueConstRef entry : array) {
        BackupFile file{entry[QStringLiteral("name")].toString(), entry[QStringLiteral("bytes")].toInteger(-1),
                        entry[QStringLiteral("sha256")].toString(), entry[QStringLiteral("problem")].toString()};
        if (!confined::isOwnName(file.name) || file.name == manifestName() || backup.findFile(file.name))
            return damaged(QCoreApplication::translate("Engine", "The manifest names a file \"%1\", which is no file "
                                                                 "name that Tenantry gives, or names it twice.")
                               .arg(file.name.left(100)));
        if (file.bytes < 0 || !hash.match(file.sha256).hasMatch())
            return damaged(
                QCoreApplication::translate("Engine", "The manifest has no checksum for \"%1\".").arg(file.name));
        backup.files.push_back(std::move(file));
    }
    return {};
}

Status readTenants(const QJsonObject &root, Backup &backup)
{
    std::vector<QStringList> versionLists;
    const QJsonArray lists = root[QStringLiteral("version_lists")].toArray();
    for (const QJsonValueConstRef list : lists) {
        QStringList versions;
        const QJsonArray listed = list.toArray();
        for (const QJsonValueConstRef version : listed)
            versions << version.toString();
        versionLists.push_back(std::move(versions));
    }
    QSet<QString> files;
    for (const BackupFile &file : backup.files)
        files.insert(file.name);
    const QJsonArray privilegeLists = root[QStringLiteral("privilege_lists")].toArray();
    const QJsonArray tenants = root[QStringLiteral("tenants")].toArray();
    for (const QJsonValueConstRef value : tenants) {
        BackupTenant tenant = tenantFromJson(value.toObject(), versionLists);
        const int privileges = value[QStringLiteral("privileges")].toInt(-1);
        if (privileges >= 0 && privileges < privilegeLists.size())
            tenant.privileges = privilegesFromJson(privilegeLists.at(privileges).toArray());
        if (!SchemaName::parse(tenant.schema) || !files.contains(tenant.file))
            return damaged(
                QCoreApplication::translate("Engine", "The manifest's entry of tenant \"%1\" names no archive of it.")
                    .arg(tenant.schema.left(100)));
        backup.tenants.push_back(std::move(tenant));
    }
    return {};
}

} // namespace

bool isBackupId(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{8}-[0-9]{6}-[0-9a-f]{4,16}\\z"));
    return pattern.match(name).hasMatch();
}

QByteArray manifestToJson(const Backup &backup)
{
    QHash<QStringList, int> known;
    QJsonArray versionLists;
    QJsonArray tenants;
    SharedLists privilegeLists;
    for (const BackupTenant &tenant : backup.tenants) {
        auto list = known.find(tenant.versions);
        if (list == known.end()) {
            list = known.insert(tenant.versions, int(known.size()));
            versionLists.append(QJsonArray::fromStringList(tenant.versions));
        }
        QJsonObject entry = tenantToJson(tenant, *list);
        if (tenant.privileges)
            entry.insert(QStringLiteral("privileges"), privilegeLists.indexOf(privilegesToJson(*tenant.privileges)));
        tenants.append(entry);
    }
    QJsonArray files;
    for (const BackupFile &file : backup.files) {
        QJsonObject entry{{QStringLiteral("name"), file.name},
                          {QStringLiteral("bytes"), file.bytes},
                          {QStringLiteral("sha256"), file.sha256}};
        if (!file.problem.isEmpty())
            entry.insert(QStringLiteral("problem"), file.problem);
        files.append(entry);
    }
    QJsonArray leftOut;
    for (const BackupLeftOut &left : backup.leftOut)
        leftOut.append(QJsonObject{{QStringLiteral("schema"), left.schema}, {QStringLiteral("reason"), left.reason}});
    const QJsonObject root{{QStringLiteral("format"), manifestFormat},
                           {QStringLiteral("id"), backup.id},
                           {QStringLiteral("connection"), backup.connection},
                           {QStringLiteral("database"), backup.database},
                           {QStringLiteral("reason"), backup.reason},
                           {QStringLiteral("created"), isoTime(backup.created)},
                           {QStringLiteral("duration_ms"), qint64(backup.duration.count())},
                           {QStringLiteral("server_version"), backup.serverVersion},
                           {QStringLiteral("tool_version"), backup.toolVersion},
                           {QStringLiteral("system_identifier"), backup.systemIdentifier},
                           {QStringLiteral("trust"), backupTrustKey(backup.trust)},
                           {QStringLiteral("verified_at"), isoTime(backup.verifiedAt)},
                           {QStringLiteral("problem"), backup.problem},
                           {QStringLiteral("version_lists"), versionLists},
                           {QStringLiteral("privilege_lists"), privilegeLists.lists()},
                           {QStringLiteral("tenants"), tenants},
                           {QStringLiteral("left_out"), leftOut},
                           {QStringLiteral("notes"), QJsonArray::fromStringList(backup.notes)},
                           {QStringLiteral("files"), files}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact) + '\n';
}

Result<Backup> manifestFromJson(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (!document.isObject())
        return damaged(QCoreApplication::translate("Engine", "The manifest cannot be read: %1")
                           .arg(parsing.error == QJsonParseError::NoError ? QStringLiteral("not a JSON object")
                                                                          : parsing.errorString()));
    const QJsonObject root = document.object();
    const int format = root[QStringLiteral("format")].toInt(0);
    if (format > manifestFormat)
        return failure(ErrorCode::BackupDamaged,
                       QCoreApplication::translate(
                           "Engine", "The manifest has format %1; this version of Tenantry reads formats up to %2.")
                           .arg(format)
                           .arg(manifestFormat),
                       QCoreApplication::translate("Engine", "Use the version of Tenantry that made the backup."));
    if (format < 1)
        return damaged(QCoreApplication::translate("Engine", "The manifest names no format."));
    Backup backup;
    backup.id = root[QStringLiteral("id")].toString();
    backup.connection = root[QStringLiteral("connection")].toString();
    backup.database = root[QStringLiteral("database")].toString();
    backup.reason = root[QStringLiteral("reason")].toString();
    backup.created = QDateTime::fromString(root[QStringLiteral("created")].toString(), Qt::ISODateWithMs).toUTC();
    backup.duration = std::chrono::milliseconds(root[QStringLiteral("duration_ms")].toInteger());
    backup.serverVersion = root[QStringLiteral("server_version")].toString();
    backup.toolVersion = root[QStringLiteral("tool_version")].toString();
    backup.systemIdentifier = root[QStringLiteral("system_identifier")].toString();
    backup.verifiedAt =
        QDateTime::fromString(root[QStringLiteral("verified_at")].toString(), Qt::ISODateWithMs).toUTC();
    backup.problem = root[QStringLiteral("problem")].toString();
    const std::optional<BackupTrust> trust = trustFromKey(root[QStringLiteral("trust")].toString());
    if (!trust || !backup.created.isValid() || !isBackupId(backup.id))
        return damaged(QCoreApplication::translate("Engine", "The manifest lacks its id, its time or its state."));
    backup.trust = *trust;
    if (const Status files = readFiles(root[QStringLiteral("files")].toArray(), backup); !files)
        return failure(files.error());
    if (const Status tenants = readTenants(root, backup); !tenants)
        return failure(tenants.error());
    const QJsonArray leftOut = root[QStringLiteral("left_out")].toArray();
    for (const QJsonValueConstRef left : leftOut)
        backup.leftOut.push_back(
            {left[QStringLiteral("schema")].toString(), left[QStringLiteral("reason")].toString()});
    const QJsonArray notes = root[QStringLiteral("notes")].toArray();
    for (const QJsonValueConstRef note : notes)
        backup.notes << note.toString();
    return backup;
}

Result<Backup> readBackup(const QString &folder, const QString &id)
{
    const QString own = QDir(QFileInfo(folder).absoluteFilePath()).filePath(id);
    if (!isBackupId(id) || QFileInfo(own).isSymLink() || !QFileInfo(own).isDir())
        return failure(
            ErrorCode::BackupMissing,
            QCoreApplication::translate("Engine", "There is no backup \"%1\" in \"%2\".").arg(id.left(100), folder));
    const Result<QByteArray> json = confined::readFile(own, manifestName(), largestManifest);
    if (!json && json.error().code == ErrorCode::PermissionDenied)
        return failure(json.error());
    if (!json)
        return damaged(json.error().message);
    const Result<std::optional<QByteArray>> key = seal::key();
    if (!key)
        return failure(key.error());
    Result<Backup> backup = manifestFromJson(*json);
    if (!backup)
        return backup;
    if (*key)
        backup->seal = seal::sealOf(*json, **key);
    if (backup->id != id)
        return damaged(QCoreApplication::translate("Engine", "The manifest in the folder \"%1\" is that of backup %2.")
                           .arg(id, backup->id));
    backup->folder = own;
    return backup;
}

Status writeManifest(const Backup &backup)
{
    const Result<std::optional<QByteArray>> key = seal::key();
    if (!key)
        return failure(key.error());
    const QByteArray json = manifestToJson(backup);
    // What was not ours before does not become it by being verified.
    const bool isOurs = backup.seal == BackupSeal::None || backup.seal == BackupSeal::Valid;
    return confined::writeFile(backup.folder, manifestName(), *key && isOurs ? seal::sealed(json, **key) : json);
}

} // namespace tenantry
