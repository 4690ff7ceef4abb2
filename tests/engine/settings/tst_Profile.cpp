// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Profile.h"

#include "base/Paths.h"

#include <QDir>
#include <QTest>

using namespace tenantry;

class tst_Profile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qunsetenv("BACKUP_DIR");
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("XDG_CONFIG_HOME");
    }

    void failureLimitRefusesNonsense_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "%", "five", "0", "-1", "-5%", "101%", "3.5", "5 percent", "99999999999", "nan%", "inf%"})
            QTest::newRow(*text == '\0' ? "empty" : text) << QString::fromLatin1(text);
    }
    void failureLimitRefusesNonsense()
    {
        QFETCH(QString, text);
        const auto limit = FailureLimit::parse(text);
        QVERIFY(!limit);
        QCOMPARE(limit.error().code, ErrorCode::ProfileInvalid);
        QVERIFY(!limit.error().hint.isEmpty());
    }

    void failureLimitReads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("reached");
        const auto row = [](const char *text, const char *written, int failed, int total, bool reached) {
            QTest::addRow("%s %d/%d", text, failed, total)
                << QString::fromLatin1(text) << QString::fromLatin1(written) << failed << total << reached;
        };
        row("5%", "5%", 5, 100, false); // above, not at
        row("5%", "5%", 6, 100, true);
        row(" 2.5 %", "2.5%", 1, 40, false);
        row("2.5%", "2.5%", 2, 40, true);
        row("0%", "0%", 0, 10, false);
        row("0%", "0%", 1, 10, true);
        row("100%", "100%", 10, 10, false);
        row("3", "3", 2, 4, false);
        row("3", "3", 3, 4000, true);
        row("5%", "5%", 1, 1, true);
        row("5%", "5%", 0, 0, false);
    }
    void failureLimitReads()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QFETCH(int, failed);
        QFETCH(int, total);
        const auto limit = FailureLimit::parse(text);
        QVERIFY(limit);
        QCOMPARE(limit->text(), written);
        QVERIFY(FailureLimit::parse(limit->text()) == limit);
        QTEST(limit->reached(failed, total), "reached");
    }

    void relativePathsCountFromTheFile()
    {
        Profile profile;
        profile.file = QStringLiteral("/etc/fleets/shop.toml");
        QCOMPARE(profile.resolved(QStringLiteral("migrations")), QStringLiteral("/etc/fleets/migrations"));
        QCOMPARE(profile.resolved(QStringLiteral("../sql/")), QStringLiteral("/etc/sql"));
        QCOMPARE(profile.resolved(QStringLiteral("/srv/sql")), QStringLiteral("/srv/sql"));
        QCOMPARE(profile.resolved(QStringLiteral("~/sql")), QDir::homePath() + QStringLiteral("/sql"));
        profile.file.clear();
        QCOMPARE(profile.resolved(QStringLiteral("sql")), QDir::current().filePath(QStringLiteral("sql")));
    }

    void backupFolderByPrecedence()
    {
        qputenv("XDG_DATA_HOME", "/data");
        Profile profile;
        profile.name = QStringLiteral("shop");
        profile.file = paths::connectionsFolder() + QStringLiteral("/shop.toml");
        QCOMPARE(profile.backupFolder(), QStringLiteral("/data/tenantry/backups/shop"));
        profile.backups.folder = QStringLiteral("/srv/backups");
        QCOMPARE(profile.backupFolder(), QStringLiteral("/srv/backups"));
        qputenv("BACKUP_DIR", "/mnt/backups/");
        QCOMPARE(profile.backupFolder(), QStringLiteral("/mnt/backups"));
    }

    void storeKeyIsAHarmlessFileNameAndTellsConnectionsApart()
    {
        const auto named = [](const QString &name) {
            Profile profile;
            profile.name = name;
            profile.file = paths::connectionsFolder() + u'/' + name + QStringLiteral(".toml");
            return profile.storeKey();
        };
        QCOMPARE(named(QStringLiteral("shop-eu.1")), QStringLiteral("shop-eu.1"));
        static const QRegularExpression harmless(QStringLiteral("^[A-Za-z0-9_-][A-Za-z0-9_.-]*$"));
        for (const QString &name : {QStringLiteral(".."), QStringLiteral("."), QStringLiteral(".hidden"),
                                    QStringLiteral("a b"), QStringLiteral("gr\u00fc\u00df"), QString(300, u'x')}) {
            const QString key = named(name);
            QVERIFY2(harmless.match(key).hasMatch() && key.size() < 100 && !key.startsWith(u'.'), qPrintable(key));
        }
        QVERIFY(named(QStringLiteral("a b")) != named(QStringLiteral("a-b")));

        Profile here;
        here.name = QStringLiteral("shop");
        here.file = QStringLiteral("/one/shop.toml");
        Profile there = here;
        there.file = QStringLiteral("/two/shop.toml");
        QVERIFY(here.storeKey() != there.storeKey());
        QVERIFY(here.storeKey().startsWith(QStringLiteral("shop-")));

        Profile dsn;
        dsn.database.conninfo = QStringLiteral("host=db dbname=app");
        Profile other;
        other.database.conninfo = QStringLiteral("host=db, dbname=app");
        QVERIFY(dsn.storeKey().startsWith(QStringLiteral("host-db-dbname-app-")));
        QVERIFY(dsn.storeKey() != other.storeKey());
    }

    void titlesFallBack()
    {
        Profile profile;
        profile.database.conninfo = QStringLiteral("service=x");
        QCOMPARE(profile.displayTitle(), QStringLiteral("service=x"));
        profile.name = QStringLiteral("shop");
        QCOMPARE(profile.displayTitle(), QStringLiteral("shop"));
        profile.title = QStringLiteral("Shop production");
        QCOMPARE(profile.displayTitle(), QStringLiteral("Shop production"));
    }

    void keysAreThoseOfTheFile()
    {
        QCOMPARE(environmentKey(Environment::Production), QStringLiteral("production"));
        QCOMPARE(environmentKey(Environment::Sandbox), QStringLiteral("sandbox"));
        QCOMPARE(registryKey(RegistryKind::DjangoTenants), QStringLiteral("django-tenants"));
        QCOMPARE(sourceKey(SourceKind::Reference), QStringLiteral("reference"));
    }
};

QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_Profile.moc"
