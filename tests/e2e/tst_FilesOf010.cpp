// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ProfileFile.h"
#include "support/RunCtl.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

namespace {

/// The folder in which 0.1.0 worked, as it stands in its files.
const QString oldPlace = QStringLiteral("/srv/app/");
const QString oldConninfo = QStringLiteral("host=/srv/app/run dbname=app user=postgres");
const QString backupId = QStringLiteral("20261127-173331-0d2d");

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

/// A local store, a profile and a backup written by 0.1.0 (tests/fixtures/0.1.0) are opened by this version. The slots
/// build on one another, in order.
class tst_FilesOf010 : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_server;
    QString m_conninfo;

    QString profileFile() const { return m_home->connectionsFolder() + QStringLiteral("/app.toml"); }

    /// tenantryctl on the connection "app", as its user would call it.
    static CtlResult ctl(const QStringList &arguments)
    {
        return runCtl(QStringList{QStringLiteral("--connection"), QStringLiteral("app")} + arguments);
    }
    static CtlResult ctl(const char *arguments)
    {
        return ctl(QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts));
    }

    static void copyTree(const QString &from, const QString &to)
    {
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            const QString target = to + file.mid(from.size());
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            QVERIFY2(QFile::copy(file, target), qPrintable(target));
            QVERIFY(QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        qunsetenv("BACKUP_DIR"); // the profile names the folder
        const QString fixture = qEnvironmentVariable("TENANTRY_SOURCE") + QStringLiteral("/tests/fixtures/0.1.0");
        copyTree(fixture + QStringLiteral("/migrations"), m_home->file(QStringLiteral("migrations")));
        copyTree(fixture + QStringLiteral("/backups"), m_home->file(QStringLiteral("backups")));
        QVERIFY(QDir().mkpath(m_home->file(QStringLiteral("data/tenantry"))));
        const QString store = m_home->file(QStringLiteral("data/tenantry/tenantry.sqlite"));
        QVERIFY(QFile::copy(fixture + QStringLiteral("/tenantry.sqlite"), store));
        QVERIFY(QFile::setPermissions(store, QFileDevice::ReadOwner | QFileDevice::WriteOwner));

        m_server = std::make_unique<ScratchCluster>();
        m_conninfo = m_server->createDatabase(QStringLiteral("app"));
        exec(m_conninfo, "CREATE ROLE postgres"); // who owned the tenants
        QString profile = QString::fromUtf8(bytesOf(fixture + QStringLiteral("/app.toml")));
        QVERIFY(profile.contains(oldConninfo));
        profile.replace(oldConninfo, m_conninfo).replace(oldPlace, m_home->path() + u'/');
        QVERIFY(QDir().mkpath(m_home->connectionsFolder()));
        QFile file(profileFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(profile.toUtf8()) > 0);
    }
    void cleanupTestCase() { m_server.reset(); }

    void runsAreListed()
    {
        const CtlResult listed = ctl("runs list --json");
        QVERIFY2(listed.status == 0, listed.err);
        QMap<QString, int> counts;
        for (const QJsonValue run : listed.json()[u"runs"].toArray()) {
            QCOMPARE(run[u"connection"].toString(), QStringLiteral("app"));
            QCOMPARE(run[u"host"].toString(), QStringLiteral("app-db-1"));
            QVERIFY(!run[u"title"].toString().isEmpty());
            QVERIFY(!run[u"ended"].toString().isEmpty());
            ++counts[run[u"kind"].toString() + u' ' + run[u"state"].toString()];
        }
        const QMap<QString, int> written{
            {QStringLiteral("apply succeeded"), 5},   {QStringLiteral("apply partly_failed"), 1},
            {QStringLiteral("apply stopped"), 1},     {QStringLiteral("apply interrupted"), 1},
            {QStringLiteral("fix succeeded"), 2},     {QStringLiteral("fix partly_failed"), 1},
            {QStringLiteral("fix stopped"), 1},       {QStringLiteral("fix interrupted"), 1},
            {QStringLiteral("backup succeeded"), 5},  {QStringLiteral("backup interrupted"), 1},
            {QStringLiteral("restore succeeded"), 1}, {QStringLiteral("restore interrupted"), 1}};
        QCOMPARE(counts, written);
    }

    void everyRunIsShown()
    {
        int tenants = 0;
        for (const QJsonValue run : ctl("runs list --json").json()[u"runs"].toArray()) {
            const QString id = run[u"id"].toString();
            const CtlResult shown = ctl({QStringLiteral("runs"), QStringLiteral("show"), id, QStringLiteral("--json")});
            QVERIFY2(shown.status == 0, qPrintable(id) + shown.err);
            QCOMPARE(shown.json()[u"tenants"].toArray().size(), run[u"tenants_total"].toInt());
            tenants += run[u"tenants_total"].toInt();
            const CtlResult forPeople = ctl({QStringLiteral("runs"), QStringLiteral("show"), id});
            QVERIFY2(forPeople.status == 0 && forPeople.out.contains(id.toUtf8()), forPeople.err);
        }
        QCOMPARE(tenants, 43);
    }

    void aFailureKeepsItsFacts()
    {
        const QJsonObject run = ctl("runs show 20261127-173112-f12a --json").json();
        QCOMPARE(run[u"resumed_by"].toString(), QStringLiteral("20261127-173128-c938"));
        const QJsonArray tenants = run[u"tenants"].toArray();
        QCOMPARE(tenants.size(), 3);
        const QJsonObject done = tenants[0].toObject();
        QCOMPARE(done[u"schema_name"].toString(), QStringLiteral("tenant_acme"));
        QCOMPARE(done[u"state"].toString(), QStringLiteral("done"));
        QCOMPARE(done[u"version"].toString(), QStringLiteral("0005"));
        QVERIFY(done[u"log"].toArray().first().toString().contains(QStringLiteral("0005")));
        const QJsonObject failed = tenants[1].toObject();
        QCOMPARE(failed[u"schema_name"].toString(), QStringLiteral("tenant_birch"));
        QCOMPARE(failed[u"state"].toString(), QStringLiteral("failed"));
        QCOMPARE(failed[u"error"][u"sqlstate"].toString(), QStringLiteral("23505"));
        QVERIFY(failed[u"error"][u"message"].toString().contains(QStringLiteral("invoice_number_key")));
        QVERIFY(failed[u"error"][u"detail"].toString().contains(QStringLiteral("INV-1250")));
    }

    void aRunOfAnotherServerIsNotResumed()
    {
        const CtlResult resumed = ctl("runs resume 20261127-173133-3334 --dry-run --json");
        QVERIFY(resumed.status != 0);
        QCOMPARE(resumed.json()[u"error"][u"code"].toString(), QStringLiteral("server_changed"));
    }

    void samplesAreThere()
    {
        // In hours; samples are thinned out as they grow old, so that only what thinning keeps is asked for.
        const CtlResult metrics = ctl("metrics --json --window 87840");
        QVERIFY2(metrics.status <= 1, metrics.err);
        int most = 0;
        for (const QJsonValue sample : metrics.json()[u"samples"].toArray()) {
            if (sample[u"timestamp"].toString().startsWith(QStringLiteral("2026-11-27")))
                most = qMax(most, sample[u"total_tenants"].toInt());
        }
        QCOMPARE(most, 3);
    }

    void profileIsReadAndKept()
    {
        const auto profile = loadProfile(profileFile());
        QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().toText()));
        QCOMPARE(profile->title, QStringLiteral("App production"));
        QCOMPARE(profile->environment, Environment::Production);
        QCOMPARE(profile->tenants.registry, RegistryKind::Pattern);
        QCOMPARE(profile->tenants.pattern, QStringLiteral("^tenant_"));
        QCOMPARE(profile->tenants.exclude, QStringList{QStringLiteral("tenant_template")});
        QCOMPARE(profile->runs.workers, 1);
        QCOMPARE(profile->runs.lockTimeout, std::chrono::milliseconds(3000));
        QCOMPARE(profile->runs.stopAfter.text(), QStringLiteral("50%"));
        QCOMPARE(profile->runs.canary, QStringLiteral("tenant_acme"));
        QCOMPARE(profile->warnings.size(), 1);

        // Saved again, only what was changed is changed: comments, order and the unknown key stay.
        const QByteArray before = bytesOf(profileFile());
        const QString copy = m_home->file(QStringLiteral("copy.toml"));
        QVERIFY(QFile::copy(profileFile(), copy));
        Profile changed = *profile;
        changed.runs.workers = 3;
        QVERIFY(saveProfile(changed, copy));
        QVERIFY(before.contains("contact = \"dba@app.example\""));
        QCOMPARE(bytesOf(copy), QByteArray(before).replace("workers = 1", "workers = 3"));
    }

    void statusFollowsTheProfile()
    {
        const CtlResult status = ctl("status --json");
        QVERIFY2(status.status == 0, status.out + status.err);
        QCOMPARE(status.json()[u"migrations"].toArray().size(), 6);
        QVERIFY(status.err.contains("tenants.contact"));
    }

    void backupIsListedAndVerified()
    {
        const QJsonArray backups = ctl("backup list --json").json()[u"backups"].toArray();
        QCOMPARE(backups.size(), 1);
        const QJsonObject backup = backups.first().toObject();
        QCOMPARE(backup[u"id"].toString(), backupId);
        QCOMPARE(backup[u"connection"].toString(), QStringLiteral("app"));
        QCOMPARE(backup[u"trust"].toString(), QStringLiteral("verified"));
        QCOMPARE(backup[u"tenants_total"].toInt(), 2);
        const CtlResult verified =
            ctl({QStringLiteral("backup"), QStringLiteral("verify"), backupId, QStringLiteral("--json")});
        QVERIFY2(verified.status == 0, verified.out + verified.err);
    }

    void backupIsRestored_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::newRow("acme") << QStringLiteral("tenant_acme");
        QTest::newRow("birch") << QStringLiteral("tenant_birch");
    }

    void backupIsRestored()
    {
        QFETCH(QString, schema);
        const QByteArray name = schema.toUtf8();
        // Another server than the one it was taken from; the connection's name says that it is its own all the same.
        const CtlResult restored =
            ctl({QStringLiteral("backup"), QStringLiteral("restore"), backupId, QStringLiteral("--tenant"), schema,
                 QStringLiteral("--yes"), QStringLiteral("--json")});
        QVERIFY2(restored.status == 0, restored.out + restored.err);
        QCOMPARE(restored.json()[u"status"].toString(), QStringLiteral("restored"));
        QCOMPARE(value(m_conninfo, "SELECT string_agg(number, ' ' ORDER BY id) FROM " + name + ".invoice"),
                 QStringLiteral("INV-1250 INV-2500 INV-3750 INV-5000 INV-6250"));
        QCOMPARE(value(m_conninfo, "SELECT count(*) FROM " + name + ".account WHERE active AND email LIKE '%"
                                       + QByteArray(name) + ".example'"),
                 QStringLiteral("5"));
        QCOMPARE(value(m_conninfo, "SELECT string_agg(version, ' ' ORDER BY version) FROM " + name
                                       + ".schema_migrations WHERE success"),
                 QStringLiteral("0001 0002 0003 0004 0005 0006"));
        QCOMPARE(value(m_conninfo, "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = '" + name + '\''),
                 QStringLiteral("postgres"));
    }

    void whatWasRestoredIsInOrder()
    {
        const CtlResult verified = ctl("verify --json");
        QVERIFY2(verified.status == 0, verified.out + verified.err);
        QCOMPARE(verified.json()[u"total_tenants"].toInt(), 2);
        // The store took the new runs beside those of 0.1.0.
        QCOMPARE(ctl("runs list --json").json()[u"runs"].toArray().size(), 23);
    }
};

QTEST_GUILESS_MAIN(tst_FilesOf010)
#include "tst_FilesOf010.moc"
