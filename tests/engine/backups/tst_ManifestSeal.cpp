// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Manifest.h"
#include "backups/ManifestSeal.h"
#include "backups/Restore.h"
#include "base/Paths.h"
#include "engine/backups/BackupFixture.h"

using namespace tenantry;
using namespace tenantry::test;

/// Who has a key restores, by himself, from nothing that was not sealed with it.
class tst_ManifestSeal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void cleanup() { QFile::remove(seal::keyFile()); }
    void isAnHmacOverAllTheRest();
    void whatIsNotSealedIsToldAndNotRestored_data();
    void whatIsNotSealedIsToldAndNotRestored();
    void verifyingDoesNotSeal();
    void aKeyThatIsNoSecretIsRefused_data();
    void aKeyThatIsNoSecretIsRefused();

private:
    static void writeKey(const QByteArray &key, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner)
    {
        QFile file(seal::keyFile());
        if (!paths::ensurePrivateFolder(QFileInfo(file.fileName()).absolutePath()) || !file.open(QIODevice::WriteOnly))
            throw std::runtime_error("no key was written");
        file.write(key);
        file.close();
        file.setPermissions(permissions);
    }
    static QByteArray manifestOf(const Backup &backup)
    {
        QFile file(backup.folder + u'/' + manifestName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QByteArray ours = "our key of many bytes\n";
static const QString acme = QStringLiteral("acme");

void tst_ManifestSeal::isAnHmacOverAllTheRest()
{
    // printf '{"a":1}\n' | openssl dgst -sha256 -hmac 0123456789abcdef
    const QByteArray key = "0123456789abcdef";
    const QByteArray sealed = seal::sealed("{\"a\":1}\n", key);
    QCOMPARE(sealed,
             QByteArray("{\"seal\":\"ece9a7a6cb349d099c1654b56585836198da8d71965f4efdb3659d36ec253c65\",\"a\":1}\n"));
    QCOMPARE(seal::sealOf(sealed, key), BackupSeal::Valid);
    QCOMPARE(seal::sealOf(sealed, key + 'x'), BackupSeal::Wrong);
    QCOMPARE(seal::sealOf("{\"a\":1}\n", key), BackupSeal::Missing);
    for (qsizetype at = 10; at < sealed.size(); ++at) {
        QByteArray changed = sealed;
        changed[at] = char(changed.at(at) ^ 1);
        QVERIFY2(seal::sealOf(changed, key) == BackupSeal::Wrong, changed.constData());
        QVERIFY(seal::sealOf(sealed.first(at), key) == BackupSeal::Wrong);
    }
}

void tst_ManifestSeal::whatIsNotSealedIsToldAndNotRestored_data()
{
    QTest::addColumn<QByteArray>("madeWith");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<QString>("told");
    QTest::newRow("sealed") << ours << false << QString();
    QTest::newRow("without") << QByteArray() << false << QStringLiteral("not sealed");
    QTest::newRow("with another key") << QByteArray("somebody else's key") << false << QStringLiteral("another key");
    QTest::newRow("changed") << ours << true << QStringLiteral("changed since");
}

void tst_ManifestSeal::whatIsNotSealedIsToldAndNotRestored()
{
    QFETCH(QByteArray, madeWith);
    QFETCH(bool, changed);
    QFETCH(QString, told);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 3));
    const Access access = m_fixture->access(db);
    if (!madeWith.isEmpty())
        writeKey(madeWith);
    const Result<Backup> made = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    if (changed) {
        QFile file(made->folder + u'/' + manifestName());
        QByteArray json = manifestOf(*made);
        QVERIFY(json.contains("app_owner"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json.replace("app_owner", "app_thief"));
    }
    writeKey(ours);
    const QString folder = access.profile.backupFolder();
    const std::vector<Backup> listed = listBackups(folder);
    QCOMPARE(listed.size(), size_t(1));
    const Result<Backup> byId = findBackup(folder, made->id);
    VERIFY_OK(byId);
    const Result<Backup> last = findBackup(folder, QStringLiteral("last"));
    const Result<RestorePlan> planned = planRestore(access, snapshotOf({acme}), *byId, acme);
    if (told.isEmpty()) {
        QCOMPARE(listed.front().problem, QString());
        VERIFY_OK(last);
        VERIFY_OK(planned);
        VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
        return;
    }
    QVERIFY2(listed.front().problem.contains(told), qPrintable(listed.front().problem));
    VERIFY_ERROR(last, ErrorCode::BackupMissing);
    VERIFY_ERROR(planned, ErrorCode::ServerChanged);
    QVERIFY2(planned.error().message.contains(told), whyNot(planned).constData());
    if (!changed)
        VERIFY_OK(planRestore(access, snapshotOf({acme}), *byId, acme, {}, ForeignBackup::Accept));
}

/// The result is stored in the manifest, which is then no more ours than before.
void tst_ManifestSeal::verifyingDoesNotSeal()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 3));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    writeKey(ours);
    const QString folder = access.profile.backupFolder();
    VERIFY_OK(verifyBackup(findBackup(folder, made->id).value()));
    QCOMPARE(findBackup(folder, made->id)->seal, BackupSeal::Missing);

    const Result<Backup> sealed = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(sealed);
    VERIFY_OK(verifyBackup(findBackup(folder, sealed->id).value()));
    QCOMPARE(findBackup(folder, sealed->id)->seal, BackupSeal::Valid);
}

void tst_ManifestSeal::aKeyThatIsNoSecretIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("permissions");
    QTest::addColumn<QString>("told");
    const int own = QFile::ReadOwner | QFile::WriteOwner;
    QTest::newRow("others read it") << ours << (own | QFile::ReadOther) << QStringLiteral("read by others");
    QTest::newRow("the group writes it") << ours << (own | QFile::WriteGroup) << QStringLiteral("Others may write");
    QTest::newRow("too short") << QByteArray("short \n\n\n\n\n\n\n\n\n\n\n\n") << own << QStringLiteral("too short");
    QTest::newRow("empty") << QByteArray() << own << QStringLiteral("too short");
}

void tst_ManifestSeal::aKeyThatIsNoSecretIsRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(int, permissions);
    QFETCH(QString, told);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 3));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    writeKey(key, QFile::Permissions(permissions));
    const Result<Backup> read = findBackup(access.profile.backupFolder(), made->id);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(told), whyNot(read).constData());
    QVERIFY(listBackups(access.profile.backupFolder()).front().problem.contains(told));
    QVERIFY(!createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal));
}

QTEST_GUILESS_MAIN(tst_ManifestSeal)
#include "tst_ManifestSeal.moc"
