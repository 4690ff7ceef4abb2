// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/BackupStore.h"
#include "backups/ConfinedFiles.h"
#include "backups/Manifest.h"
#include "engine/backups/BackupFixture.h"
#include "tasks/ProcessIdentity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/stat.h>
#include <unistd.h>

using namespace tenantry;
using namespace tenantry::test;

/// Manifests on disk: what is written is read, and what is hostile or broken is refused without a crash.
class tst_Manifest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void roundTrip();
    void sharedVersionListsStaySmall();
    void refusesANewerFormat();
    void fault34RefusesHostileNames_data();
    void fault34RefusesHostileNames();
    void fault34RefusesSymlinks();
    void refusesGarbage_data();
    void refusesGarbage();
    void listsNewestFirstAndToleratesGarbage();
    void findsByIdPrefixAndLast();
    void lastIsOfOneConnectionAndOneTenant();
    void whatOthersOwnOrMayWriteIsNotOurs_data();
    void whatOthersOwnOrMayWriteIsNotOurs();
    void lastIsNeverOfTheFuture();
    void fault25PartialFoldersAreNeverListed();
    void removesOnlyAbandonedPartials();
    void writesReplaceNothingOutside();

private:
    Backup sample(const QString &id) const;
    Backup write(const QString &id, BackupTrust trust = BackupTrust::Verified);
    std::unique_ptr<TempHome> m_home;
    QString m_folder;
};

void tst_Manifest::init()
{
    m_home = std::make_unique<TempHome>();
    m_folder = m_home->backupFolder();
    QDir().mkpath(m_folder);
}

Backup tst_Manifest::sample(const QString &id) const
{
    Backup backup;
    backup.id = id;
    backup.folder = m_folder + u'/' + id;
    backup.connection = QStringLiteral("prod");
    backup.database = QStringLiteral("db");
    backup.reason = QStringLiteral("manual");
    backup.created = QDateTime::fromString(id.left(15) + u'Z', QStringLiteral("yyyyMMdd-HHmmsst"));
    backup.duration = std::chrono::milliseconds(1234);
    backup.serverVersion = QStringLiteral("15.20");
    backup.toolVersion = QStringLiteral("15.20");
    backup.systemIdentifier = QStringLiteral("7000000000000000001");
    backup.trust = BackupTrust::Verified;
    backup.verifiedAt = backup.created.addSecs(5);
    BackupTenant tenant;
    tenant.schema = QStringLiteral("Robert\"; DROP");
    tenant.name = QStringLiteral("Röbert");
    tenant.level = QStringLiteral("0010");
    tenant.versions = {QStringLiteral("0001"), QStringLiteral("0010")};
    tenant.tables = {{QStringLiteral("accounts"), 3}, {QStringLiteral("z"), 9007199254740993LL}};
    tenant.file = QStringLiteral("robert-drop-0001.dump");
    tenant.owner = QStringLiteral("app");
    tenant.comment = QStringLiteral("a\nb");
    tenant.grants =
        std::vector<BackupGrant>{{QString(), QStringLiteral("USAGE"), BackupGrant::Option::Plain},
                                 {QStringLiteral("w"), QStringLiteral("CREATE"), BackupGrant::Option::Grantable}};
    backup.tenants = {tenant};
    backup.files = {{tenant.file, 10, QString(64, u'a'), {}}};
    return backup;
}

Backup tst_Manifest::write(const QString &id, BackupTrust trust)
{
    Backup backup = sample(id);
    backup.trust = trust;
    QDir().mkpath(backup.folder);
    QFile::setPermissions(backup.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!writeManifest(backup))
        qFatal("manifest not written");
    return backup;
}

void tst_Manifest::roundTrip()
{
    const Backup written = write(QStringLiteral("20241120-101500-3f2a"));
    const Result<Backup> read = readBackup(m_folder, written.id);
    VERIFY_OK(read);
    QCOMPARE(manifestToJson(*read), manifestToJson(written));
    QCOMPARE(read->folder, written.folder);
    QCOMPARE(read->created, written.created);
    QCOMPARE(read->created.timeSpec(), Qt::UTC);
    QCOMPARE(read->tenants.front().rows(), 9007199254740996LL);
    QCOMPARE(read->tenants.front().grants->size(), size_t(2));
    QCOMPARE(read->bytes(), qint64(10));
    QCOMPARE(QFile(written.folder + QStringLiteral("/manifest.json")).permissions() & QFileDevice::ReadOther,
             QFileDevice::Permissions());
}

void tst_Manifest::sharedVersionListsStaySmall()
{
    Backup backup = sample(QStringLiteral("20241120-101500-3f2a"));
    BackupTenant tenant = backup.tenants.front();
    tenant.versions.clear();
    for (int version = 0; version < 100; ++version)
        tenant.versions << QString::number(version);
    backup.tenants.assign(1000, tenant);
    QVERIFY(manifestToJson(backup).size() < 400 * 1000);
    QCOMPARE(manifestFromJson(manifestToJson(backup))->tenants.back().versions.size(), 100);
}

void tst_Manifest::refusesANewerFormat()
{
    QJsonObject root = QJsonDocument::fromJson(manifestToJson(sample(QStringLiteral("20241120-101500-3f2a")))).object();
    root[QStringLiteral("format")] = 2;
    const Result<Backup> read = manifestFromJson(QJsonDocument(root).toJson());
    VERIFY_ERROR(read, ErrorCode::BackupDamaged);
    QVERIFY(read.error().message.contains(QStringLiteral("format 2")));
}

void tst_Manifest::fault34RefusesHostileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../../etc/passwd", "/etc/passwd", "..", ".", "", "a/b", "a\\b", "..a", "a..b", "A.dump",
                             "-x.dump", "manifest.json", "a\nb", "a b"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("nul") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("long") << QString(101, u'a');
}

void tst_Manifest::fault34RefusesHostileNames()
{
    QFETCH(QString, name);
    Backup backup = sample(QStringLiteral("20241120-101500-3f2a"));
    backup.files.front().name = name;
    backup.tenants.front().file = name;
    VERIFY_ERROR(manifestFromJson(manifestToJson(backup)), ErrorCode::BackupDamaged);
    if (name != QStringLiteral("manifest.json"))
        QVERIFY(!confined::openFile(m_folder, name));
}

void tst_Manifest::fault34RefusesSymlinks()
{
    const Backup good = write(QStringLiteral("20241120-101500-0001"));
    // The manifest a link, the folder a link, an archive a link, an archive a pipe's place.
    const QString manifest = good.folder + QStringLiteral("/manifest.json");
    QVERIFY(QFile::rename(manifest, m_home->file(QStringLiteral("elsewhere.json"))));
    QVERIFY(QFile::link(m_home->file(QStringLiteral("elsewhere.json")), manifest));
    VERIFY_ERROR(readBackup(m_folder, good.id), ErrorCode::BackupDamaged);
    QCOMPARE(listBackups(m_folder).front().trust, BackupTrust::Damaged);

    QVERIFY(QFile::link(good.folder, m_folder + QStringLiteral("/20241120-101500-0002")));
    QCOMPARE(listBackups(m_folder).size(), size_t(1));
    VERIFY_ERROR(readBackup(m_folder, QStringLiteral("20241120-101500-0002")), ErrorCode::BackupMissing);

    QVERIFY(QFile::link(QStringLiteral("/etc/passwd"), good.folder + QStringLiteral("/x.dump")));
    VERIFY_ERROR(confined::openFile(good.folder, QStringLiteral("x.dump")), ErrorCode::FileUnreadable);
    QVERIFY(QDir().mkpath(good.folder + QStringLiteral("/d.dump")));
    VERIFY_ERROR(confined::openFile(good.folder, QStringLiteral("d.dump")), ErrorCode::FileUnreadable);
}

void tst_Manifest::refusesGarbage_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray(1000, '\xff');
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no format") << QByteArray("{}");
    QTest::newRow("wrong types") << QByteArray(R"({"format":"1","id":3,"files":{},"tenants":7})");
    QTest::newRow("half") << manifestToJson(sample(QStringLiteral("20241120-101500-3f2a"))).left(200);
    QTest::newRow("no files") << QByteArray(
        R"({"format":1,"id":"20241120-101500-3f2a","created":"2026-11-20T10:15:00.000Z","trust":"verified",
            "tenants":[{"schema":"a","file":"a.dump"}]})");
    QTest::newRow("no hash") << QByteArray(
        R"({"format":1,"id":"20241120-101500-3f2a","created":"2026-11-20T10:15:00.000Z","trust":"verified",
            "files":[{"name":"a.dump","bytes":3,"sha256":"zz"}]})");
}

void tst_Manifest::refusesGarbage()
{
    QFETCH(QByteArray, json);
    VERIFY_ERROR(manifestFromJson(json), ErrorCode::BackupDamaged);
}

void tst_Manifest::listsNewestFirstAndToleratesGarbage()
{
    QVERIFY(listBackups(m_home->file(QStringLiteral("nowhere"))).empty());
    write(QStringLiteral("20241119-101500-3f2a"));
    write(QStringLiteral("20241121-101500-3f2a"));
    QDir(m_folder).mkdir(QStringLiteral("20241120-101500-3f2a")); // no manifest
    QDir(m_folder).mkdir(QStringLiteral("lost+found"));
    QFile file(m_folder + QStringLiteral("/20241122-101500-3f2a"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // A manifest that belongs to another folder.
    QDir(m_folder).mkdir(QStringLiteral("20241118-101500-3f2a"));
    QVERIFY(QFile::copy(m_folder + QStringLiteral("/20241119-101500-3f2a/manifest.json"),
                        m_folder + QStringLiteral("/20241118-101500-3f2a/manifest.json")));
    const std::vector<Backup> backups = listBackups(m_folder);
    QStringList ids;
    for (const Backup &backup : backups)
        ids << backup.id.left(8) + u' ' + backupTrustKey(backup.trust);
    QCOMPARE(ids, (QStringList{QStringLiteral("20241121 verified"), QStringLiteral("20241120 damaged"),
                               QStringLiteral("20241119 verified"), QStringLiteral("20241118 damaged")}));
    QVERIFY(!backups.at(1).problem.isEmpty());
    QCOMPARE(backups.at(1).created, QDateTime(QDate(2024, 11, 20), QTime(10, 15), Qt::UTC));
}

void tst_Manifest::findsByIdPrefixAndLast()
{
    VERIFY_ERROR(findBackup(m_folder, QStringLiteral("last")), ErrorCode::BackupMissing);
    write(QStringLiteral("20241119-101500-3f2a"));
    write(QStringLiteral("20241120-101500-3f2a"));
    write(QStringLiteral("20241121-101500-3f2a"), BackupTrust::Unverified);
    write(QStringLiteral("20241122-101500-3f2a"), BackupTrust::Damaged);
    QCOMPARE(findBackup(m_folder, QStringLiteral("last"))->id, QStringLiteral("20241120-101500-3f2a"));
    QCOMPARE(findBackup(m_folder, QStringLiteral("20241121"))->id, QStringLiteral("20241121-101500-3f2a"));
    QCOMPARE(findBackup(m_folder, QStringLiteral("20241122"))->trust, BackupTrust::Damaged);
    VERIFY_ERROR(findBackup(m_folder, QStringLiteral("202411")), ErrorCode::BackupMissing);
    VERIFY_ERROR(findBackup(m_folder, QString()), ErrorCode::BackupMissing);
    VERIFY_ERROR(findBackup(m_folder, QStringLiteral("../x")), ErrorCode::BackupMissing);
}

void tst_Manifest::lastIsOfOneConnectionAndOneTenant()
{
    const Backup older = write(QStringLiteral("20241119-101500-3f2a"));
    Backup newer = write(QStringLiteral("20241120-101500-3f2a"));
    newer.connection = QStringLiteral("staging");
    VERIFY_OK(writeManifest(newer));
    const QString own = older.connection;
    const QString last = QStringLiteral("last");
    QCOMPARE(findBackup(m_folder, last)->id, newer.id);
    QCOMPARE(findBackup(m_folder, last, {own, {}})->id, older.id);
    QCOMPARE(findBackup(m_folder, last, {own, older.tenants.front().schema})->id, older.id);
    VERIFY_ERROR(findBackup(m_folder, last, {own, QStringLiteral("nobody")}), ErrorCode::BackupMissing);
    VERIFY_ERROR(findBackup(m_folder, last, {QStringLiteral("third"), {}}), ErrorCode::BackupMissing);
    QCOMPARE(listBackups(m_folder, own).size(), size_t(1));
    QCOMPARE(listBackups(m_folder).size(), size_t(2));

    // Two of one second: the ids' ends are random, the manifests tell which is newer.
    Backup late = write(QStringLiteral("20241121-101500-0001"));
    Backup early = write(QStringLiteral("20241121-101500-ffff"));
    late.created = early.created.addMSecs(300);
    VERIFY_OK(writeManifest(late));
    QCOMPARE(findBackup(m_folder, last, {own, {}})->id, late.id);
}

void tst_Manifest::whatOthersOwnOrMayWriteIsNotOurs_data()
{
    QTest::addColumn<QString>("entry"); // of the backup's folder
    QTest::addColumn<int>("mode");      // 0: it belongs to somebody else
    const QString folder;
    const QString manifest = QStringLiteral("/manifest.json");
    QTest::newRow("folder that all may write to") << folder << 0707;
    QTest::newRow("folder that a group may write to") << folder << 0770;
    QTest::newRow("manifest that all may write to") << manifest << 0606;
    QTest::newRow("manifest that a group may write to") << manifest << 0660;
    if (::geteuid() != 0)
        return; // only root can give a file away
    QTest::newRow("another's folder") << folder << 0;
    QTest::newRow("another's manifest") << manifest << 0;
}

/// Another user's backup beside ours, with a date after all of ours.
void tst_Manifest::whatOthersOwnOrMayWriteIsNotOurs()
{
    QFETCH(QString, entry);
    QFETCH(int, mode);
    constexpr uid_t somebody = 4711;
    const Backup own = write(QStringLiteral("20241119-101500-3f2a"));
    const Backup planted = write(QStringLiteral("20241120-101500-3f2a"));
    const QByteArray path = QFile::encodeName(planted.folder + entry);
    QCOMPARE(mode == 0 ? ::chown(path.constData(), somebody, somebody) : ::chmod(path.constData(), mode_t(mode)), 0);
    QCOMPARE(findBackup(m_folder, QStringLiteral("last"))->id, own.id);
    const Result<Backup> named = findBackup(m_folder, planted.id);
    VERIFY_ERROR(named, ErrorCode::PermissionDenied);
    const std::vector<Backup> listed = listBackups(m_folder);
    QCOMPARE(listed.size(), size_t(2));
    QCOMPARE(listed.front().trust, BackupTrust::Damaged);
    QVERIFY(listed.front().tenants.empty());
    QCOMPARE(listed.front().problem, named.error().message);
    QVERIFY2(mode != 0 || named.error().message.contains(QString::number(somebody)), whyNot(named).constData());
}

void tst_Manifest::lastIsNeverOfTheFuture()
{
    const Backup own = write(QStringLiteral("20241119-101500-3f2a"));
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(3600);
    const Backup byName = write(later.toString(QStringLiteral("yyyyMMdd-HHmmss")) + QStringLiteral("-3f2a"));
    Backup byManifest = write(QStringLiteral("20241120-101500-3f2a"));
    byManifest.created = later;
    VERIFY_OK(writeManifest(byManifest));
    QCOMPARE(findBackup(m_folder, QStringLiteral("last"))->id, own.id);
    for (const Backup &backup : listBackups(m_folder))
        QCOMPARE(backup.problem.isEmpty(), backup.id == own.id);
    QCOMPARE(findBackup(m_folder, byName.id)->id, byName.id); // who names it may have it
}

void tst_Manifest::fault25PartialFoldersAreNeverListed()
{
    const Backup backup = write(QStringLiteral("20241119-101500-3f2a"));
    QVERIFY(QDir().rename(backup.folder, backup.folder + QStringLiteral(".partial")));
    QVERIFY(listBackups(m_folder).empty());
    VERIFY_ERROR(findBackup(m_folder, backup.id), ErrorCode::BackupMissing);
}

void tst_Manifest::removesOnlyAbandonedPartials()
{
    const auto owner = [this](const QString &id, const ProcessIdentity &process) {
        const QString folder = m_folder + u'/' + id + QStringLiteral(".partial");
        QDir().mkpath(folder);
        const QJsonObject json{{QStringLiteral("pid"), process.processId},
                               {QStringLiteral("mark"), process.mark},
                               {QStringLiteral("host"), process.host}};
        QVERIFY(confined::writeFile(folder, QStringLiteral("owner.json"), QJsonDocument(json).toJson()));
    };
    const Result<PartialFolder> mine = PartialFolder::create(m_folder, QStringLiteral("20241119-101500-0001"));
    VERIFY_OK(mine);
    ProcessIdentity gone = thisProcess();
    gone.mark = QStringLiteral("another boot:1");
    owner(QStringLiteral("20241119-101500-0002"), gone);
    ProcessIdentity foreign = thisProcess();
    foreign.host = QStringLiteral("another host");
    owner(QStringLiteral("20241119-101500-0003"), foreign);
    QDir(m_folder).mkdir(QStringLiteral("20241119-101500-0004.partial")); // just being made
    QDir(m_folder).mkdir(QStringLiteral("mine.partial"));
    QVERIFY(QFile::link(m_home->path(), m_folder + QStringLiteral("/20241119-101500-0005.partial")));
    QCOMPARE(removePartialBackups(m_folder), QStringList{QStringLiteral("20241119-101500-0002.partial")});
    QVERIFY(QDir(mine->path()).exists());
    QVERIFY(QDir(m_folder + QStringLiteral("/mine.partial")).exists());
}

void tst_Manifest::writesReplaceNothingOutside()
{
    const Backup backup = write(QStringLiteral("20241119-101500-3f2a"));
    const QString outside = m_home->file(QStringLiteral("outside"));
    QFile file(outside);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("kept");
    file.close();
    const QString manifest = backup.folder + QStringLiteral("/manifest.json");
    QVERIFY(QFile::remove(manifest));
    QVERIFY(QFile::link(outside, manifest));
    QVERIFY(writeManifest(backup)); // replaces the link itself
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("kept"));
    QVERIFY(!QFileInfo(manifest).isSymLink());
    QVERIFY(!confined::writeFile(backup.folder, QStringLiteral("../x"), "x"));
}

QTEST_GUILESS_MAIN(tst_Manifest)
#include "tst_Manifest.moc"
